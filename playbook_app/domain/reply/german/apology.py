"""Apologies in German that are none: sorry that somebody noticed."""

from playbook_app.domain.reply.german.grammar import TO_YOU, YOU
from playbook_app.domain.reply.german.says import says
from playbook_app.domain.reply.rule import Rule, Shape

SORRY = "(entschuldig~|sorry|leid|bedauer~|bedaure~|verzeihung|verzeihen)"
IF = Shape(
    (
        f"{SORRY}[ uns| mich| wir| ich][,] (falls|wenn|sofern|sollte~) !(wir|ich)*",
        (
            f"(falls|sofern|wenn) (sich jemand|{YOU}|jemand|einzelne) [* [* [* ]]](fühl~|gestört|verletzt|"
            "beleidigt|verärgert)"
        ),
        "(etwaige|eventuelle|mögliche|allfällige)[n|r|s] !(unannehmlich)*",
    ),
    "if",
    lifted=("negated", "quoted", "reported"),
)
FEEL = Shape(
    (
        (
            f"({SORRY}|schade|bedauerlich)[,] dass {YOU} [* [* [* [* ]]]](empfind~|fühl~|enttäuscht|"
            "unzufrieden|verärgert|sehen|siehst|seht|wahrnehm~|finden|findest)"
        ),
        f"(schade|bedauerlich)[,] dass [* ]{TO_YOU} ...(gefallen|zugesagt)",
        (
            "(für|wegen) (den|die|deinen|deine|ihren|ihre|euren|eure) (ärger|enttäuschung|frust|unmut|"
            "verwirrung|aufregung)"
        ),
    ),
    "feel",
)
INCONVENIENCE = Shape(
    ("unannehmlichkeit~", "(für|wegen) [die |alle |deine |ihre |entstandene~ ]umstände"), "inconvenience"
)
NOBODY = Shape(
    (
        "(wurden|sind|wurde|ist) [* ](fehler|ein fehler) (gemacht|passiert|unterlaufen|begangen)",
        "aus dem zusammenhang gerissen",
        "(erwartung|anspruch|ansprüche)~ nicht (entsprochen|gerecht|erfüllt)",
        "(bedauern|leid)[,] aber (das|so|die|es|da)",
    ),
    "nobody",
)
NON_APOLOGY = Rule(
    "non-apology",
    "violation",
    "de",
    (IF, FEEL, INCONVENIENCE, NOBODY),
    hits=says(
        "Es tut uns leid, falls sich jemand verletzt fühlt.",
        "Schade, dass Sie das so empfinden.",
        "Wir entschuldigen uns für die Unannehmlichkeiten.",
        "Es wurden Fehler gemacht.",
        "Sorry, wenn das falsch ankam.",
    ),
    misses=says(
        "Es tut mir leid, dass wir dich zwei Wochen ohne Antwort gelassen haben.",
        "Entschuldigung. Wenn du mir ein Foto schickst, bestelle ich heute neue Sohlen.",
        "Ich schreibe dir nicht „wir bitten um Entschuldigung für die Unannehmlichkeiten“.",
        "Es tut mir leid, dass die Sohlen ab sind.",
    ),
)
