"""Blame in German: it was the customer, who should have known, or is the only one."""

from playbook_app.domain.reply.german.grammar import TO_YOU, YOU, YOUR
from playbook_app.domain.reply.german.phrases import OWNING
from playbook_app.domain.reply.german.says import says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

SHOULD = Shape(
    (
        f"{YOU} (hättest|hätten|hättet) ...(müssen|sollen|können)",
        (
            f"(hättest|hätten|hättet) {YOU} [* [* ]](vorher|gelesen|geprüft|gefragt|angerufen|gemeldet|"
            "besser|nur)"
        ),
        (
            f"{YOU} (haben|hast|habt) [* [* ]](versäumt|vergessen|übersehen|überlesen|nicht (gelesen|"
            "beachtet|angegeben|"
            "gemeldet|geprüft|storniert|reagiert|befolgt))"
        ),
        f"(haben|hast|habt) {YOU}[ *] (vielleicht|etwa|wohl|eventuell|überhaupt|auch wirklich|versehentlich)",
        f"(ist|sind) (er|sie|es) {TO_YOU} (vielleicht|wohl|etwa|eventuell)",
        "(beim|das) nächste[n] mal [* ](bitte|einfach|besser|vorher|genauer|früher|gleich|auf)",
        "nächstes mal [* ](bitte|einfach|besser|vorher|genauer|früher|gleich|auf)",
        (
            f"{YOU} (waren|warst|wart) [leider |wohl ](nicht (da|zu hause|zuhause|erreichbar|anzutreffen)|"
            "außer haus)"
        ),
    ),
    "should",
    lifted=("quoted", "reported"),
    unless=(
        Unless(
            "clause", ("von (uns|mir)", "(hören|erfahren|bekommen|erhalten) (müssen|sollen)", "wegen uns")
        ),
        Unless("later", ("weil (wir|unser~|ich)",)),
    ),
)
YOURS = Shape(
    (
        f"{YOUR} [eigen~ ](fehler|schuld|verschulden|verantwortung|versehen)",
        "(selbst|selber) (schuld|verschuldet|verursacht|verantwortlich)",
        (
            "(liegt|lag|kommt|kam) [leider |wohl |vermutlich ](an|von|daran) (der |einer |ihrer |deiner )"
            "(falsch~|unsachgemäß~|fehlerhaft~|mangelnd~) *"
        ),
        (
            "(bedienfehler|anwenderfehler|benutzerfehler|bedienungsfehler|eigenverschulden|fehlbedienung|"
            "falschbedienung)"
        ),
        f"missverständnis (auf|von) {YOUR} seite",
        "(ihrerseits|deinerseits|kundenseitig)",
        "[also |daher ]kein wunder=(.|!)",
    ),
    "yours",
)
PLACES = (
    "(agb|bedingungen|vertrag|website|webseite|seite|homepage|tür|rechnung|beschreibung|anleitung|packung|"
    "etikett|"
    "schild|aushang|bestätigung|kleingedruckte~|regeln|hausordnung)"
)
TERMS = Shape(
    (
        (
            "(steht|stand|hing|hängt|stehen|standen|nachzulesen) [* [* ]](in|auf|an) (unser~|den|der|dem|"
            f"ihr~|dein~) [* ]{PLACES}"
        ),
        "wie (bereits|schon|mehrfach) (erwähnt|mitgeteilt|geschrieben|gesagt|erklärt)",
        f"(laut|gemäß) (unser~|den|der|dem|ihr~|dein~) [* ]{PLACES}",
        f"{YOU} [* ](unterschrieben|zugestimmt|akzeptiert|bestätigt) (haben|hast|habt)",
        f"{YOU} (haben|hast|habt) [* [* ]](unterschrieben|zugestimmt|akzeptiert)",
        f"{YOU} (wurden|wurdest|wurdet) [* [* ]](informiert|hingewiesen|gewarnt)",
        "lesen hilft",
    ),
    "terms",
    unless=(Unless("later", OWNING),),
)
ONLY_YOU = Shape(
    (
        (
            "(niemand|keiner|kein *|sonst niemand|sonst keiner) [* [* ]](beschwert|gemeldet|beanstandet|"
            "beklagt|gestört)"
        ),
        "(hat|haben) sich [* [* ]](niemand|keiner|kein *) (beschwert|gemeldet|beklagt)",
        (
            "(andere|die meisten|alle anderen) (kunden|gäste|leute|nutzer|fahrgäste) (sind|haben|waren|"
            "schaffen|kommen|finden)"
        ),
        f"({YOU} (sind|bist)|(sind|bist) {YOU}) (der|die) (einzige|erste)!(, (den|die|der))",
    ),
    "only-you",
    lifted=("quoted", "reported"),
)
BLAME = Rule(
    "blame",
    "violation",
    "de",
    (SHOULD, YOURS, TERMS, ONLY_YOU),
    hits=says(
        "Sie hätten die Tabelle lesen sollen.",
        "Hättest du vorher gefragt, wäre das nicht passiert.",
        "Das ist leider Ihr eigenes Verschulden.",
        "Das liegt an der falschen Pflege.",
        "Das steht so in unseren AGB.",
        "Bisher hat sich niemand beschwert.",
        "Unser Fahrer hat geklingelt, Sie waren nicht da.",
        "Haben Sie vielleicht die Anleitung übersehen?",
    ),
    misses=says(
        "Du hättest früher von uns hören müssen.",
        "Das war nicht deine Schuld, Dan.",
        "Du schreibst, man habe gesagt, das sei dein Fehler. Ist es nicht.",
        "Es stand in der Anleitung falsch, und das ist unser Fehler.",
        "Sie hätten eine Stunde im Regen warten müssen, weil wir die Uhrzeit falsch hatten.",
    ),
)
