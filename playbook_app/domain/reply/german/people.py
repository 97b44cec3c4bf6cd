"""How people sign and introduce themselves in German."""

from playbook_app.domain.reply.names import Naming

NOT_NAMES = """
ab aber alle alles als am an auch auf aus bei beste besten bis bitte chef chefin da danach dank danke
dann das dass dein deine den denn der des deshalb die dienstag dies diese dieser dir doch donnerstag du
ein eine einen eins entschuldigung er es euch euer eure fahrer fahrerin fehler freitag für ganz gast geld
gern gerne gleich glückwunsch gratulation gruß grüße gut gute guten hallo heute hi hier ich ihnen ihr
ihre im in ja jemand jetzt juli juni kein keine keiner kellner kollege kollegen kollegin kunde kunden
kundin leider leute liebe lieber mai man mein meine meister mir mit mitarbeiter mitarbeiterin mittwoch
moment montag monteur morgen na nach natürlich nein nicht nichts nie niemand noch nun nur nächste ob oder
oh ok okay punkt richtig samstag schade schön sehr seit servus sie so sobald sofort sondern sonntag sorry
stimmt super techniker termin tja toll trotzdem tschüss um und uns unser unsere unten viel viele vielen
vielleicht von vor wann warum was weil wenn wer werkstatt wie wieso wir wo wohl wow zu zuerst zum zur
über übrigens
"""
GROUPS = """
abteilung ag agentur bäckerei bahn bank büro café chor dienst direktion filiale firma gmbh gruppe haus hotel
kg klinik kundendienst kundenservice laden leitung marketing museum praxis redaktion restaurant rezeption
service shop stadt stadtwerke studio support team theater verein verlag verwaltung werk zentrale
"""

NAMING = Naming(
    closing=(
        "(viele|liebe|beste|herzliche|schöne|freundliche) grüße[ aus *][ von]",
        "(mit )[freundlichen |besten |herzlichen |lieben ](grüßen|gruß)",
        "(lieben|besten|schönen|herzlichen) (gruß|dank)",
        "(gruß|grüße|lg|vg|mfg|danke|bis dann|bis gleich|bis morgen|ihr|ihre|dein|deine|euer|eure)",
    ),
    introducing=(
        "(ich bin|mein name ist|ich heiße|hier ist|hier schreibt)",
        "(frag|fragen sie|fragt)[ *[ *[ *]]] nach",
        "(melde dich|melden sie sich|meldet euch) bei",
        "(mein|meine|unser|unsere) (kollege|kollegin|chef|chefin|leiter|leiterin|meister|meisterin)",
    ),
    acting=(
        "(kümmert|meldet) sich",
        "(ruft|schreibt|bringt|holt|erwartet|wartet|hilft) (dich|sie|euch|dir|ihnen|auf|an der|es|ihn)",
        "(ist|sitzt|steht) (an der|am|im|in der|heute|morgen|ab|bis)",
        "aus (der|dem|unserer|unserem)",
    ),
    not_a_name=frozenset(NOT_NAMES.split()),
    group=frozenset(GROUPS.split()),
)
"""How German names people."""
