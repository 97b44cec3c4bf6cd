"""Putting people off in German: without a time, or to another desk."""

from playbook_app.domain.reply.german.phrases import OUR_STEP, OWNING
from playbook_app.domain.reply.german.says import says
from playbook_app.domain.reply.german.times import AHEAD, VAGUE
from playbook_app.domain.reply.rule import Rule, Shape, Unless

NO_TIME = Rule(
    "no-time",
    "violation",
    "de",
    (
        Shape(
            VAGUE,
            unless=(
                Unless("sentence", AHEAD),
                Unless(
                    "clause",
                    ("(bis|hoffentlich|wie|zu) bald", "(gute besserung|schick|schicken sie|bitte)"),
                ),
            ),
            lifted=("negated", "quoted", "reported", "asked"),
        ),
    ),
    hits=says(
        "Wir kümmern uns schnellstmöglich.",
        "Sie hören zeitnah von uns.",
        "Wir melden uns in den nächsten Tagen.",
        "So bald wie möglich gibt es eine Antwort.",
        "Ein Kollege meldet sich demnächst.",
    ),
    misses=says(
        "Ich schreibe so bald wie möglich, spätestens um 17 Uhr.",
        "Ich sage nicht „zeitnah“. Du hörst um zwölf von mir.",
        "Bis bald, Dan.",
        "Schick mir das Foto bitte so bald wie möglich, ich bestelle heute.",
    ),
)
DESK = (
    "(kundenservice|kundendienst|service|support|hotline|zentrale|hersteller|spediteur|paketdienst|filiale|"
    "beschwerdestelle|kundenbetreuung|abteilung|fachabteilung|verbraucherzentrale|callcenter|vermieter)"
)
PAGE = "(formular|kontaktformular|portal|app|hotline|webseite|website|homepage|seite|serviceseite|faq)"
PASSED_ON = Rule(
    "passed-on",
    "violation",
    "de",
    (
        Shape(
            (
                "(gehen sie|geh|geht) [bitte ](zur|zum|an die|in die) *",
                "(wenden|wende|wendet) (sie sich|dich|euch) [* ](an|direkt) [* [* [* ]]](*)",
                (
                    "(kontaktieren sie|kontaktiere|kontaktiert|rufen sie|ruf|fragen sie|frag) [bitte "
                    f"](den|die|unser~|das|beim|bei der|bei unser~) [* ]{DESK}"
                ),
                f"(nur|bitte|ausschließlich|gerne) [* ](über|via|auf) (das|unser~|die|den|der) [* ][*]{PAGE}",
                (
                    "(nutzen sie|nutze|nutzt|verwenden sie|füllen sie|füll|besuchen sie) [bitte |dafür |"
                    f"hierfür ](das|unser~|den|die) [*-]{PAGE}"
                ),
                (
                    "(nutzen sie|nutze|nutzt|verwenden sie|füllen sie|füll|besuchen sie) [bitte |dafür |"
                    "hierfür ](das|unser~|den|die) *formular"
                ),
                f"(ist|sind) [* [* ]]{DESK} [* ](zuständig|verantwortlich)",
                f"(finden sie|findest du|findet ihr) [* [* ]](auf|in) (unser~|der|den) [* ]{PAGE}",
            ),
            unless=(Unless("reply", OUR_STEP), Unless("reply", OWNING)),
            lifted=("quoted", "reported", "negated"),
        ),
    ),
    hits=says(
        "Bitte wenden Sie sich an den Kundenservice.",
        "Kündigungen nur über das Kontaktformular.",
        "Dafür ist der Hersteller zuständig.",
        "Rufen Sie unsere Hotline an.",
        "Bitte nutzen Sie das Formular.",
    ),
    misses=says(
        "Ruf mich an, ich bin bis sechs da.",
        "Bitte wenden Sie sich nicht an den Spediteur, das ist unsere Sache.",
        "Man hat dir gesagt, du sollst dich an den Hersteller wenden. Musst du nicht.",
        "Ich habe die Werkstatt gefragt. Wenn du willst, ruf unsere Hotline an.",
    ),
)
