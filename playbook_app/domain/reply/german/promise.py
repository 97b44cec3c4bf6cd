"""German promises that nobody can keep, or that somebody else has to make."""

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.german.grammar import TO_YOU, WE, YOU
from playbook_app.domain.reply.german.says import STIEFEL, says
from playbook_app.domain.reply.rule import MENTIONED, Lift, Rule, Shape, Unless

UNSAID: tuple[Lift, ...] = (*MENTIONED, "conditional")
END = "=(.|!|,)"
YOU_GET = f"{YOU} (bekommen|bekommst|bekommt|erhalten|erhältst|erhaltet|kriegen|kriegst|kriegt)"
WHOLE = "(voll|komplett|gesamt|ganz|vollständig|sämtlich)~"
DECIDED = (Unless("sentence", ("(genehmigt|bewilligt|zugesagt|entschieden|freigegeben)",)),)
ABSOLUTE = Shape(
    (
        "nie (wieder|mehr) [* ](vorkommen|passieren|geschehen|vor|passiert)",
        "(passiert|geschieht|kommt) [* [* ]]nie (wieder|mehr)",
        "nicht (wieder|mehr|noch einmal|noch mal) (vorkommen|passieren|geschehen)",
        f"({WE} (garantieren|garantiere)|(garantieren|garantiere) {WE})",
        (
            "(hundertprozentig|100[ ](%|prozent)|absolut|völlig|vollkommen) (sicher|ungefährlich|"
            "unbedenklich|harmlos)"
        ),
        f"{WE} (versprechen|verspreche|schwören|schwöre)[ {TO_YOU}][,] dass !(wir|ich)*",
        "(kein~|null) risiko",
        f"darauf (können|kannst|könnt) {YOU} [sich|dich|euch] verlassen",
        "(für immer|ein für alle mal) [* ](behoben|gelöst|erledigt|vorbei)",
    ),
    "absolute",
    lifted=("quoted", "reported", "supposed"),
    unless=(
        Unless(
            "clause", ("(kann|können|könnte|will|wollen) [* [* ]]nicht", "(kann|können) [* ](niemand|keiner)")
        ),
    ),
)
SEALED = Shape(
    (f", (versprochen|garantiert|ehrenwort|hand drauf){END}",), "absolute", lifted=("quoted", "reported")
)
REFUNDED = Shape(
    (
        (
            f"{YOU_GET} [* [* ]]{WHOLE} (betrag|geld|preis|kaufpreis|fahrpreis|reisepreis|summe|gebühr|"
            "beitrag) [* [* [* [* ]]]](zurück|erstattet|ersetzt)"
        ),
        f"{WE} (erstatten|erstatte|ersetzen|ersetze) {TO_YOU} [* [* ]]({WHOLE}|alles|jeden cent)",
        f"{YOU_GET} (alles|jeden cent) (zurück|erstattet|ersetzt)",
        "voll~ (rückerstattung|erstattung)",
    ),
    "sweeping",
    DECIDED,
    UNSAID,
    "refund",
    sweeping=True,
)
COMPENSATED = Shape(
    (
        (
            f"{WE} (übernehmen|übernehme|zahlen|zahle|ersetzen|ersetze|tragen|trage)[ {TO_YOU}] (alle~|"
            "sämtliche|jeden|alles)"
        ),
        f"{YOU_GET} [* [* [* ]]](schadenersatz|schadensersatz|schmerzensgeld|entschädigung)",
        f"{YOU} (werden|wirst|werdet) [* ](voll~|komplett|vollständig) entschädigt",
    ),
    "sweeping",
    DECIDED,
    UNSAID,
    "compensation",
    sweeping=True,
)
SACKED = Shape(
    (
        (
            "(fahrer|kellner|kolleg|mitarbeiter|kassierer|schaffner|verkäufer)[in|e|er|erin] (wird|werden) "
            "[* [* [* ]]](entlassen|gefeuert|gekündigt|"
            "abgemahnt|suspendiert|bestraft)"
        ),
        "verliert [* ](seinen|ihren) job",
    ),
    "sweeping",
    DECIDED,
    UNSAID,
    "staff",
    sweeping=True,
)
REFUND = Shape(
    (
        f"{WE} (erstatten|erstatte|überweisen|überweise) {TO_YOU}",
        f"{YOU_GET} [* [* [* ]]](geld|betrag) zurück",
    ),
    "authority",
    lifted=UNSAID,
    power="refund",
)
GOODWILL = Shape(
    ("#[ ](%|prozent) (rabatt|nachlass)", "(gutschein|kostenlos~|gratis|geschenkt)", "geht aufs haus"),
    "authority",
    lifted=UNSAID,
    power="goodwill",
)
NOTHING = Context("de", STIEFEL, may_promise=())
OVER_PROMISE = Rule(
    "over-promise",
    "violation",
    "de",
    (ABSOLUTE, SEALED, REFUNDED, COMPENSATED, SACKED, REFUND, GOODWILL),
    hits=(
        *says(
            "Das wird nie wieder vorkommen.",
            "Wir garantieren dir, dass die nächsten halten.",
            "Das hält, versprochen.",
            "Sie bekommen den vollen Betrag zurück.",
            "Wir übernehmen sämtliche Kosten.",
            "Der Fahrer wird heute noch entlassen.",
        ),
        *says("Wir erstatten dir das heute.", "Hier ist ein Gutschein für dich.", context=NOTHING),
    ),
    misses=(
        *says(
            "Ich kann nicht versprechen, dass das nie wieder passiert.",
            "Ich habe dir den vollen Betrag überwiesen.",
            "Wir erstatten dir das heute.",
            "Wenn sie nicht zu retten sind, bekommst du den vollen Betrag zurück.",
            "Ich verspreche dir, dass ich mich bis Mittag melde.",
        ),
        *says("Ob du einen Gutschein bekommst, entscheidet meine Chefin.", context=NOTHING),
    ),
)
