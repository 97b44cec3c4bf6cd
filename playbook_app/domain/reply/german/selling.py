"""Selling to somebody who complains, and answering by the yard, in German."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.copies import copied
from playbook_app.domain.reply.german.grammar import OUR, TO_YOU, YOU, YOUR
from playbook_app.domain.reply.german.says import STIEFEL, says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

ASKED_FOR = (
    "(habt|haben|hast|verkauft|verkaufen|führt|führen|bietet|gibt) (ihr|sie|es|du)",
    "(wo|wann|wie|was) (kann|kostet|gibt|bekomme|bestelle)",
    "(rabatt|gutschein|angebot~|newsletter|empfehl~)",
)
BUY = Shape(
    (
        "(jetzt|gleich|noch heute) [* [* ]](buchen|bestellen|kaufen|sichern|anmelden|zugreifen)",
        (
            "(buchen|bestellen|sichern|entdecken|kaufen|probieren|abonnieren|testen) sie [sich ](jetzt|"
            f"gleich|noch heute|{OUR})"
        ),
        (
            f"(buch|bestell|sicher|entdeck|probier|hol|teste)[e] (dir |jetzt |gleich )[* ]({OUR}|jetzt|den|"
            "die|das)"
        ),
        "(mit|und|spar~) [* [* [* ]]]#[ ](%|prozent)",
        "#[ ](%|prozent) (rabatt|günstiger|nachlass)",
        "link in (der|unserer) bio",
        "im (angebot|sonderangebot)",
        f"(versuchen|probieren|testen) sie [doch |einfach ][mal ]{OUR}",
        "(folg|folgt|folge|folgen sie) uns",
        "(nur heute|nur noch heute|solange der vorrat)",
        "(unseren|zum|den) newsletter",
    ),
    "buy",
    unless=(Unless("post", ASKED_FOR),),
)
TRY = Shape(
    (
        f"(kennen|kennst|kennt) {YOU} [schon |bereits |eigentlich ]{OUR}",
        "(wussten sie schon|wusstest du schon|schon gewusst)",
        "wie wäre es mit (unser~|einem unser~|einer unser~)",
        f"{OUR} neu~ * [* ](ist|sind|wäre|passt|hält|gibt es)",
        f"(dürfen|darf|können|kann) (wir|ich) {TO_YOU} {OUR} [* ](vorstellen|zeigen|empfehlen|anbieten|*)",
        f"(haben|hast|habt) {YOU} schon (mal )({OUR}|über)",
    ),
    "try",
    unless=(Unless("post", ASKED_FOR),),
)
PITCH = Rule(
    "pitch",
    "violation",
    "de",
    (BUY, TRY),
    hits=says(
        "Kennst du schon unser neues Modell?",
        "Bestellen Sie jetzt unser Pflegeset!",
        "Wussten Sie schon, dass wir auch in Köln sind?",
        "Sparen Sie diese Woche 20 % auf alles.",
        "Abonniere doch unseren Newsletter.",
    ),
    misses=(
        *says(
            "Ich bestelle heute ein neues Paar für dich.",
            "Unsere neue Kollegin wusste das nicht, und das ist unser Fehler.",
            "Ich schreibe dir nicht „Bestellen Sie jetzt unser Pflegeset“.",
        ),
        *says(
            "Ja, für Studenten gibt es 10 % Rabatt.",
            context=Context("de", Post("Ana", "Gibt es Rabatt für Studenten?")),
        ),
    ),
)

STOCK = Shape(
    (
        (
            f"(vielen |herzlichen |besten )[dank ]für {YOUR} (nachricht|rückmeldung|feedback|anfrage|"
            "mitteilung|geduld|"
            "verständnis|hinweis|kommentar|interesse|offenheit|worte)"
        ),
        f"danke für {YOUR} (nachricht|rückmeldung|feedback|anfrage|mitteilung|geduld|verständnis)",
        "(liegt|liegen) uns [sehr |besonders ]am herzen",
        f"{YOUR} (zufriedenheit|meinung|feedback|anliegen) (ist|sind) uns [* ](wichtig|wertvoll)",
        f"(nehmen|nimmt) {YOUR} * [* ]ernst",
        "(nehmen|nimmt) (das|dies|alle~ *|jede~ *) (sehr )ernst",
        "(erwartung|anspruch|ansprüche|standard)~ [* ]nicht (entsprochen|entspricht|gerecht|erfüllt)",
        "(seien sie|sei|seid) versichert",
        f"dass {YOU} {TO_YOU} die zeit genommen (hast|haben|habt)",
        f"dass {YOU} sich die zeit genommen (hast|haben|habt)",
        f"{YOUR} (feedback|kritik|rückmeldung|hinweis|meinung) hilft uns[,][ (besser|zu *)][ zu werden]",
        "(zögern sie nicht|zögere nicht)",
        "an (die|unser~) [* ](abteilung|stelle|kollegen|team|fachabteilung) weiter[ge|zu]leite~",
        f"(bitten|bitte) (wir )[* ](um|für) [{YOUR} ](verständnis|geduld)",
        "wir bedauern[ sehr| außerordentlich][,] dass",
        "(sehr geehrte|liebe) (kundin|kunde|kunden|damen)[ und herren]",
        "mit hochdruck",
        f"(stehen|stehe) {TO_YOU} [* ](gern[e] |jederzeit )zur verfügung",
        f"(freuen|würden) uns[,] [* ]{TO_YOU} [* ](wieder|bald|begrüßen)",
        "unser team (kümmert|arbeitet|prüft)",
    ),
    "stock",
)
COPY_PASTE = Rule(
    "copy-paste",
    "violation",
    "de",
    (STOCK,),
    hits=(
        *says(
            "Vielen Dank für Ihre Nachricht. Ihre Zufriedenheit liegt uns am Herzen.",
            "Wir nehmen Ihre Kritik sehr ernst.",
            "Danke für Ihre Geduld. Seien Sie versichert, unser Team kümmert sich.",
        ),
        *says(
            "Hallo Dan, die Sohlen sind in der Werkstatt und Lena sagt dir Bescheid.",
            context=Context(
                "de",
                STIEFEL,
                earlier=("Hallo Eva, die Sohlen sind in der Werkstatt und Lena sagt dir Bescheid.",),
            ),
        ),
    ),
    misses=says(
        (
            "Danke für deine Geduld mit den Sohlen, Dan. Heute werden neue geklebt, und ich bringe sie dir "
            "vorbei."
        ),
        "Ich schreibe dir nicht, dass uns deine Meinung wichtig ist.",
        "Dreimal kam von uns „vielen Dank für Ihre Geduld“. Jetzt kommt eine Antwort.",
        "Zwei Wochen sind zu wenig. Ich habe in der Werkstatt gefragt, und du hörst bis Mittag von mir.",
    ),
    find=copied,
)
