"""Hostility in German: insults, mockery, threats, and showing people the door."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.german.grammar import TO_YOU, YOU, YOUR
from playbook_app.domain.reply.german.phrases import OWNING
from playbook_app.domain.reply.german.says import says
from playbook_app.domain.reply.neutral import MOCKING_FACES
from playbook_app.domain.reply.rule import Rule, Shape, Unless

GLAD = Unless("post", ("(danke|dank|toll|super|lieb|klasse|großartig|wunderbar|lob)",))
FILL = "[!(nicht|kein|keine|nie)* [!(nicht|kein|keine|nie)* ]]"
"""Up to two words that deny nothing."""
STOPS = "(,|.|!|:|?)"
INSULT = Shape(
    (
        (
            f"({YOU} (sind|bist|seid)|(sind|bist|seid) {YOU}) {FILL}(idiot~|lügner~|troll~|dumm|blöd|"
            "lächerlich|hysterisch|"
            "frech|kleinlich|überempfindlich|unverschämt|zickig|dämlich|naiv)"
        ),
        f"(leute|kunden|gäste|menschen|typen) wie {YOU}",
        "(stell|stellen sie|stellt) [dich |euch ]sich? nicht so an",
        "(stell dich|stellen sie sich|stellt euch) nicht so an",
        "(hör|hören sie|hört) auf (zu )(jammern|heulen|lügen|meckern|nörgeln)",
        "(schlaumeier|besserwisser|klugscheißer|sherlock|einstein|prinzessin|mimose|heulsuse)",
        f"{YOU} (lügst|lügen|lügt)",
    ),
    "insult",
    lifted=("negated", "quoted", "reported"),
)
MOCK = Shape(
    (
        (
            "(na|ach|oh|wow)[,] (toll|super|klasse|prima|bravo|wie schön|schau an|herrje)[,|!|.] [* ](noch|"
            "wieder|schon|eine|ein|der|die)"
        ),
        "(toll|super|klasse|prima)[,|!|.] (noch|schon wieder|wieder) (eine|ein|einer|jemand)",
        (
            "(glückwunsch|gratulation|gratuliere|gratulieren|bravo|respekt|hut ab|chapeau)[,|!|.|:] "
            f"[{YOU} (haben|hast|habt)|dass {YOU}]"
        ),
        f"(glückwunsch|gratulation|bravo)[,|!|.|:] {YOU}",
        (
            f"(glückwunsch|gratulation|gratulieren|gratuliere)[ {TO_YOU}] (zum|zur|zu) [* [* ]](beschwerde|"
            "fund|entdeckung|erkenntnis|gemecker|einzigen)"
        ),
        "wer lesen kann",
        "lesen (hilft|bildet)",
        "(sehen sie|sieh|seht) (es|das) als",
        f"was (haben|hast|habt|hatten|hattest) {YOU} ...erwartet",
        "(jetzt|nun) (mal|aber) halblang",
        (
            "(beruhigen sie sich|beruhig dich|beruhigt euch|kommen sie runter|komm mal runter|regen sie "
            "sich ab|reg dich ab)"
        ),
        "kommen mir [* ]die tränen",
        "mir kommen [* ]die tränen",
        f"(arme|armer|ärmste|ärmster|pech gehabt|selber schuld){'=' + STOPS}",
        f"wie (schön|nett|lieb|reizend|freundlich|toll|praktisch)[,] dass {YOU}",
        (
            f"danke für (nichts|den roman|die belehrung|den vortrag|die nachhilfe|{YOUR} (weisheit|"
            "belehrung|expertise))"
        ),
        (
            f"(möchten|wollen|willst|möchtest|brauchen|brauchst) {YOU} [dafür |jetzt |auch ](einen|eine|"
            "ein) (orden|medaille|keks|preis|taschentuch|pokal)"
        ),
        "(rufen sie|ruf|ruft) [doch |gleich ]die (zeitung|presse|polizei)",
        f"(haben|hast|habt) {YOU} (sonst |eigentlich )(keine|nichts) ",
        "ist doch auch [* [* ]](schön|nett|lustig|hübsch)",
        "(das ist|ist|war|das war) (doch )nur (ein|eine|ein paar)",
        "(wer hätte das gedacht|was für eine (überraschung|tragödie|katastrophe))",
        f"(schön|gut|freut mich|freut uns)[,] dass {YOU} lesen (kannst|können|könnt)",
    ),
    "mock",
    lifted=("quoted", "reported"),
    unless=(GLAD, Unless("later", OWNING)),
)
SIGNS = Shape(MOCKING_FACES, "sign")
THREAT = Shape(
    (
        "(unser|unsere|mein|meine) (anwalt|anwältin|anwälte|rechtsabteilung)",
        "(rechtliche|juristische)[n] (schritte~|konsequenzen)",
        (
            "(anzeige (erstatten|wegen)|verklagen|vor gericht|unterlassungsklage|üble nachrede|verleumdung|"
            "rufschädigung)"
        ),
        f"(vorsichtig|aufpassen)[,] (was|mit|wie) [* ]{YOU}",
    ),
    "threat",
)
DOOR = Shape(
    (
        "(wechseln|wechsel|gehen|geh|geht|kaufen|kauf|suchen|such) [sie |du |ihr ](sich |dir |euch )[doch ]",
        (
            "(wechseln|gehen|kaufen|suchen|bleiben|buchen|fahren) sie [* ]doch [* ](zu|die|den|das|"
            "woanders|anderswo|ein~|weg|zuhause|zu hause|selbst)"
        ),
        (
            "(wechsel|geh|kauf|such|bleib|buch|fahr) [* ]doch [* ](zu|die|den|das|woanders|anderswo|ein~|"
            "weg|zuhause|zu hause|selbst)"
        ),
        f"(niemand|keiner) zwingt {TO_YOU}",
        f"wenn es {TO_YOU} nicht (passt|gefällt)",
        "(hausverbot|nicht (mehr )willkommen|auf nimmerwiedersehen)",
    ),
    "door",
    lifted=("quoted", "reported"),
)
HOSTILE = Rule(
    "hostile",
    "violation",
    "de",
    (INSULT, MOCK, SIGNS, THREAT, DOOR),
    hits=says(
        "Na toll, noch eine Beschwerde.",
        "Glückwunsch, Sie haben einen Fehler gefunden!",
        "Wer lesen kann, ist klar im Vorteil.",
        "Stellen Sie sich nicht so an.",
        "Dann kaufen Sie doch woanders.",
        "Unsere Anwälte melden sich.",
        "Was haben Sie für 40 Euro erwartet?",
        "Danke für den Roman \U0001f644",
        "Mir kommen die Tränen.",
    ),
    misses=(
        *says(
            "Du bist nicht kleinlich. Zwei Wochen sind zu wenig.",
            "Du schreibst „Idioten“, und diesmal kann ich nicht widersprechen.",
            "Wie schön, dass du so ruhig bleibst. Es war unser Fehler.",
            "Wenn dir die neuen nicht passen, bring sie zurück, ich tausche sie.",
        ),
        *says(
            "Wie schön, dass du den Laden gefunden hast!",
            context=Context("de", Post("Ana", "Danke, ich liebe meine Stiefel!")),
        ),
    ),
)
