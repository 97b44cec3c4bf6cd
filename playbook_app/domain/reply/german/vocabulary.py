"""German words compared: what counts as the same word, and which words say nothing."""

from playbook_app.domain.reply.echo import Vocabulary

MIN_STEM = 4
ROOT = 5
PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})
ENDINGS = (
    ("ungen"),
    ("ung"),
    ("innen"),
    ("ete"),
    ("end"),
    ("ern"),
    ("est"),
    ("en"),
    ("er"),
    ("em"),
    ("es"),
    ("et"),
    ("e"),
    ("n"),
    ("s"),
    ("t"),
)
GROUPS = (
    "verspätung warten gewartet verzögerung",
    "kaputt gerissen defekt gebrochen ab",
    "kalt eiskalt lauwarm",
    "rauch qualm",
    "weinen geweint tränen",
    "abbuchen abgebucht abbuchung eingezogen",
    "kündigen gekündigt kündigung",
    "sofa couch",
    "anrufen angerufen anruf telefon",
    "schuh laufschuh turnschuh stiefel",
    "laden geschäft filiale",
    "zug bahn",
    "bus linie",
    "mutter mama",
    "vater papa",
    "foto bild",
    "paket sendung päckchen",
    "preis teuer",
    "arzt ärztin",
)
STOP_WORDS = """
aber alle alles als also am an andere anderen auch auf aus bei bin bis bisher bitte bist da dabei dafür damit
danach danke dann das dass davon dein deine deinem deinen deiner dem den denn der des dich die dies diese
diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einfach einmal er es etwas
euch euer eure für ganz gar geht gern gerne gesagt gibt gleich gut habe haben habt hallo hast hat hatte hätte
hätten heute hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jetzt jemand kann kannst
kein keine keinen keiner kommen kommt können konnte leid leider machen macht mal man mehr mein meine meinem
meinen meiner mich mir mit möchte morgen müssen nach nicht nichts nie noch nun nur ob oder ohne recht sagen
schon schreiben sehr sein seine seit selbst sich sie sind so soll sollte sondern sorry tun tut über um und uns
unser unsere unserem unseren unserer viel viele vielen vom von vor war waren warum was weil wenn wer werde
werden wie wieder wir wird wo wohl wollen wurde wurden zu zum zur zwei drei ersten leute mensch jahr
"""
WEAK_WORDS = """
abend antwort app bank brief euro fahrer frage freitag geld haus herr frau januar kunde kunden kollege laden
märz mail minute minuten mittwoch montag nachricht name nummer ort post rechnung samstag seite service sonntag
stunde tag tage tagen team termin uhr woche wochen zeit zimmer online
"""


def stem(word: str) -> str:
    """Return what the forms of ``word`` share; a rough cut, the same for both texts.

    >>> stem("gewartet"), stem("warten"), stem("Sohlen".lower()), stem("Füße".lower())
    ('wart', 'wart', 'sohl', 'fus')
    """
    word = word.translate(PLAIN)
    if word.startswith("ge") and len(word) - 2 > MIN_STEM:
        word = word[2:]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= MIN_STEM - 1:
            word = word[: -len(ending)]
            break
    return word[:ROOT]


SAME = {word: group.split()[0] for group in reversed(GROUPS) for word in group.split()}
VOCABULARY = Vocabulary(
    stem=stem,
    stop=frozenset(stem(word) for word in STOP_WORDS.split()),
    weak=frozenset(stem(word) for word in WEAK_WORDS.split()),
    same={stem(word): stem(first) for word, first in SAME.items()},
)
"""How German is compared."""
