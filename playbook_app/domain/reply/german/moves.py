"""The five moves of a good reply in German (reference training, F7)."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.echo import echoes
from playbook_app.domain.reply.german.grammar import OUR, TO_YOU, WE
from playbook_app.domain.reply.german.people import NAMING
from playbook_app.domain.reply.german.phrases import HAVE, KNOWN, OWNING
from playbook_app.domain.reply.german.says import STIEFEL, says
from playbook_app.domain.reply.german.times import AHEAD, AT_ONCE, SOMETIME, VAGUE
from playbook_app.domain.reply.german.vocabulary import VOCABULARY
from playbook_app.domain.reply.names import named
from playbook_app.domain.reply.rule import MENTIONED, NOT_SAID, Rule, Shape, outright
from playbook_app.domain.reply.steps import Times, timed

PROBLEM = Rule(
    "problem",
    "move",
    "de",
    (),
    hits=says(
        "Sohlen, die nach zwei Wochen ab sind: so nicht.",
        "Keine Antwort auf deine Mails, und die Stiefel hin. Sorry.",
        "Die Sohlen hätten halten müssen.",
        "Deine Sohlen liegen auf meinem Tisch, Dan.",
    ),
    misses=(
        *says(
            "Danke für dein Feedback.",
            "Das tut uns leid, Dan Okoro.",
            "Hallo Dan, schreib uns bitte eine Nachricht.",
            "Sie hätten die Sohlen besser pflegen müssen.",
        ),
        *says("Das tut uns leid.", context=Context("de", Post("Dan", ""))),
    ),
    find=echoes(VOCABULARY),
)

OWNERSHIP = Rule(
    "ownership",
    "move",
    "de",
    (Shape(OWNING, "own", lifted=NOT_SAID), Shape(KNOWN, "known", lifted=NOT_SAID)),
    hits=says(
        "Das ist unser Fehler.",
        "Wir haben deine Mails übersehen.",
        "Wir hätten früher antworten müssen.",
        "Du hast recht, das darf nicht sein.",
        "Das liegt an uns.",
        "Stand heute: Der Kleber war zu alt.",
        "Die Ursache kennen wir noch nicht.",
        "Ich habe in der Werkstatt nachgesehen.",
    ),
    misses=says(
        "Das war nicht unser Fehler.",
        "Falls das unser Fehler war, sagen wir es.",
        "Sie schreiben, das sei unser Fehler.",
        "Das mit den Stiefeln tut uns leid.",
        "War das unser Fehler?",
        "Du schreibst „das ist eure Schuld“.",
    ),
    find=outright,
)

DOING = (
    "(werde|werden|rufe|rufen|schreibe|schreiben|melde|melden|bringe|bringen|schicke|schicken|hole|holen|"
    "antworte|"
    "antworten|komme|kommen|prüfe|prüfen|frage|fragen|kläre|klären|lege|legen|spreche|sprechen|zeige|"
    "zeigen|sage|"
    "sagen|stelle|stellen|buche|buchen|tausche|tauschen|ersetze|repariere|reparieren|bestelle|bestellen|"
    "gebe|geben|"
    "gehe|gehen|fahre|fahren|liefere|liefern|poste|posten|überweise|überweisen|erstatte|erstatten|nehme|"
    "nehmen|"
    "lasse|lassen|mache|machen|sehe|sehen|schaue|schauen|informiere|berichte|kümmere|kümmern|warte|warten|"
    "öffne|öffnen)"
)
DONE_FOR_YOU = (
    "(bestellt|gesprochen|geschickt|überwiesen|erstattet|gebeten|beauftragt|angerufen|gestoppt|veranlasst|"
    "reserviert|gebucht|zurückgelegt|gemeldet|storniert|abgeschickt|repariert|ersetzt|gefragt)"
)
SCHEDULED = Shape(
    (
        f"{WE} {DOING}",
        f"{DOING} {WE}",
        f"({WE} (bin|sind)|(bin|sind) {WE})",
        f"{WE} {HAVE} ...{DONE_FOR_YOU}",
        f"{HAVE} {WE} ...{DONE_FOR_YOU}",
        "(darf|kann|soll|dürfen|können) (ich|wir)",
        "(ist|sind) (er|sie|es) (bei|wieder)",
        (
            "(es|er|sie|der *|die *|das *|ein~ *|dein~ *|ihr~ *) [* ](kommt|kommen|geht|gehen|trifft|"
            "startet|fährt|steht|liegt)"
        ),
        (
            "(ist|sind) [* [* [* ]]](auf dem (weg|rückweg)|unterwegs|frei|fertig|bereit|repariert|"
            "erstattet|wieder da)"
        ),
        (
            "(komm|kommen sie|kommt|bring|bringen sie|bringt|ruf|rufen sie|ruft|hol|holen sie) (vorbei|"
            "mich|uns|sie|ihn|es|die|den|mit|am)"
        ),
        "(nächste|neue|weitere) (meldung|nachricht|info~|antwort)",
        "(entscheidet|meldet|kommt|ruft|schreibt|kümmert|bringt|holt|spricht) [sich|das|dich|sie|es]",
        "und (rufe|rufen|melde|melden|schreibe|schreiben|bringe|bringen|hole|holen|schicke|schicken)",
        "(komm|kommen sie|kommt) [* [* ]]vorbei",
    ),
    lifted=MENTIONED,
)
TIMES = Times(SOMETIME, AHEAD, AT_ONCE, VAGUE)
NEXT_STEP = Rule(
    "next-step",
    "move",
    "de",
    (SCHEDULED,),
    hits=says(
        "Ich rufe dich heute Abend an.",
        "Morgen um 10 holen wir die Stiefel bei dir ab.",
        "Wir melden uns bis Freitag.",
        "Das Geld ist seit Montag auf dem Rückweg.",
        "Ich habe vor einer Stunde neue bestellt.",
        "Die nächste Meldung kommt hier um 14 Uhr.",
        "Darf ich dich morgen früh anrufen?",
    ),
    misses=says(
        "Wir kümmern uns darum.",
        "Wir melden uns schnellstmöglich.",
        "Ich kann heute nicht antworten.",
        "Sie haben am Montag gekauft.",
        "Man hat dir gesagt, wir melden uns heute.",
        "Montags ist geschlossen.",
    ),
    find=timed(SCHEDULED, TIMES),
)

CHANNEL = Rule(
    "channel",
    "move",
    "de",
    (
        Shape(
            (
                (
                    "(schreib|schreiben sie|schreibt|schick|schicken sie|schickt|sende|senden sie|gib|"
                    "geben sie|sag|"
                    "sagen sie|antworte|antworten sie)[ *[ *[ *]]] (mir|uns|hier)"
                ),
                "(melde dich|melden sie sich|meldet euch)[ *] (hier|bei mir|bei uns)",
                f"{WE} (rufe|rufen|schreibe|schreiben|antworte|antworten|melde|melden|spreche|sprechen)",
                f"(rufe|rufen|schreibe|schreiben|antworte|antworten|melde|melden) {WE}",
                f"und (rufe|rufen|melde|melden|schreibe|schreiben) [* ]({TO_YOU}|mich|uns|um|an)",
                f"(darf|kann|soll) ich [* ]{TO_YOU} [* [* ]](anrufen|schreiben|besuchen|sprechen)",
                "(ruf|rufen sie|ruft) mich",
                "(frag|fragen sie|fragt) [* ]nach",
                "(nachricht|meldung|stand|neues|mehr) [* [* ]]hier",
                "(kommt|steht|stehen|poste|posten) [* [* ]]hier",
                "(an|in) der (rezeption|kasse|theke|werkstatt|tür)",
                "(komm|kommen sie|kommt) [* [* ]]vorbei",
                f"{OUR} (nummer|durchwahl|handynummer|telefon) ",
                "<mail>",
                "als nachricht",
            ),
            "here",
            lifted=MENTIONED,
        ),
        Shape(
            (
                (
                    f"{HAVE} [* [* [* [* ]]]](erstattet|überwiesen|storniert|korrigiert|gelöscht|behoben|"
                    "ersetzt|gestoppt)"
                ),
                "ist [* ](erstattet|überwiesen|storniert|korrigiert|gelöscht|behoben|erledigt)",
            ),
            "done",
            lifted=NOT_SAID,
        ),
    ),
    hits=says(
        "Ich rufe dich heute an.",
        "Schick mir bitte ein Foto.",
        "Melden Sie sich hier.",
        "Komm vorbei und frag nach Lena.",
        "Mehr dazu hier um sechs.",
        "Ich habe den Betrag erstattet.",
    ),
    misses=says(
        "Bitte kontaktieren Sie den Kundenservice.",
        "Sie haben uns dreimal geschrieben.",
        "Schreib deine Nummer bitte nicht hier hinein.",
        "Es hat niemand angerufen.",
        "Ein Kollege wird anrufen.",
    ),
    find=outright,
)

PERSON = Rule(
    "person",
    "move",
    "de",
    (),
    hits=(
        *says(
            "Das war unser Fehler. Lena",
            "Das war unser Fehler.\nViele Grüße\nLena Marsch, Werkstatt",
            "Ich bin Lena aus der Werkstatt.",
            "Frag an der Theke nach Lena.",
            "Lena kümmert sich darum.",
        ),
        *says("lena ruft dich an.", context=Context("de", STIEFEL, signers=("Lena",))),
    ),
    misses=says(
        "Das war unser Fehler. Euer Team",
        "Sorry, Dan.",
        "Mit freundlichen Grüßen, Ihr Kundenservice",
        "Unser Techniker kümmert sich darum.",
        "",
    ),
    find=named(NAMING),
)
