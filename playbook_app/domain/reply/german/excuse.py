"""Excuses in German: it was somebody else, the weather, the workload, the system."""

from playbook_app.domain.reply.german.grammar import WE
from playbook_app.domain.reply.german.phrases import OWNING
from playbook_app.domain.reply.german.says import says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

OTHERS = (
    "(spediteur|spedition|lieferant~|paketdienst|kurier|fahrer|hersteller|zulieferer|lager|wetter|sturm|"
    "verkehr|streik|"
    "system|software|vermieter|stadt|post|dienstleister|subunternehmer|aushilfe|azubi|praktikant~|kollege|"
    "kollegin|"
    "bank|provider|technik|baustelle~|nachfrage|andrang|server|computer|automat)"
)
CAUSES = f"(personalmangel~|personalnot|krankheit~|krankheitsfälle~|umstände~|{OTHERS})"
POINTING = Shape(
    (
        f"(wegen|aufgrund|auf grund|durch|infolge|dank) [* [* [* ]]]{CAUSES}",
        "(wegen|aufgrund) [* ](hoh~|groß~|viel~|stark~|unerwartet~|technisch~|betrieblich~) *",
        (
            f"(der|die|das|unser~|ein~) [* ]{OTHERS} (hat|haben|ist|war|hatte|waren) [* [* [* [* "
            "]]]](schuld|stich "
            "gelassen|vergessen|verloren|verschlampt|vertauscht|verwechselt|neu|entschieden|ausgefallen|"
            "schuld daran)"
        ),
        (
            f"(hat|haben) [uns ](der|die|das|unser~|ein~) [* ]{OTHERS} [* [* [* ]]](stich gelassen|"
            "vergessen|verloren|"
            "verschlampt|vertauscht|verwechselt)"
        ),
        (
            "(unser|unsere|der|die|eine|ein) [* ]* hat [* [* [* ]]](vertauscht|verwechselt|verschlampt|"
            "vergessen|"
            "vertan|vermasselt)"
        ),
        "(hat|haben) (das|es) so (entschieden|vorgegeben|bestimmt|gewollt)",
    ),
    "pointing",
    unless=(
        Unless("later", OWNING),
        Unless("sentence", ("was wir wissen", "erklärt", "stand (jetzt|heute)")),
    ),
)
HANDS = Shape(
    (
        (
            "(nicht|außerhalb) [in |von ](unserer|meiner|unseres|unserem) (hand|macht|einfluss~|"
            "verantwortung|zuständigkeit)"
        ),
        "(nichts|wenig) (dafür|machen|tun|ändern|ausrichten)",
        "die hände gebunden",
        f"{WE} (vermitteln|verkaufen|liefern|transportieren|betreiben|verleihen|sind) (nur|lediglich|bloß)",
        "(steckt man|stecken wir) nicht drin",
        (
            "nicht (unsere schuld|unser fehler|unser problem|unsere aufgabe|unsere sache|unsere "
            "entscheidung)=(.|,|!)"
        ),
        "so (ist|sind|funktioniert|arbeitet) (das system|nun mal|die vorschriften|die regeln)",
    ),
    "hands",
    lifted=("quoted", "reported"),
    unless=(Unless("later", OWNING),),
)
BUSY = Shape(
    (
        (
            "(unterbesetzt|überlastet|personalmangel|personalnot|krankenstand|krankheitsbedingt~|"
            "hochsaison|hochbetrieb)"
        ),
        "(hoh~|groß~|erhöht~|enorm~) (anfrage|anruf|kunden|paket|bestell)~",
        "(technisch~|betrieblich~|organisatorisch~) (grund|gründe|problem|störung|schwierigkeit)~",
        "(einzelfall|ausnahmefall)",
        (
            "(das|so etwas|so was|fehler) [kann |können ][jedem |mal |schon mal |leider |halt |nun mal "
            "](passieren|vorkommen)!( dürfen)"
        ),
        "(viel|einiges) los",
        "(bitten|bitte|danke|dank) [* ](um|für) [* ]verständnis",
        "(haben|habt|hab) [sie |bitte ]verständnis",
    ),
    "busy",
    unless=(Unless("later", OWNING),),
)
EXCUSE = Rule(
    "excuse",
    "violation",
    "de",
    (POINTING, HANDS, BUSY),
    hits=says(
        "Leider hat uns die Nachfrage überrollt, wegen Personalmangel.",
        "Unser Lieferant hat uns im Stich gelassen.",
        "Das liegt nicht in unserer Hand.",
        "Da können wir leider nichts machen.",
        "Wir sind im Moment unterbesetzt.",
        "Aus technischen Gründen dauert es länger.",
        "So etwas kann mal passieren.",
        "Unsere Aushilfe hat die Kartons vertauscht.",
        "Wir verkaufen nur, geklebt wird woanders.",
    ),
    misses=says(
        "Wir waren unterbesetzt, und das zu planen ist unsere Sache: unser Fehler.",
        "Der Spediteur hat die Kiste verloren, aber gekauft hast du bei uns. Das ist unser Problem.",
        "Man hat dir gesagt, es sei wegen des Wetters. Es lag an uns.",
        "Was wir wissen: Der Lieferant hat eine Kiste verloren.",
        "Wegen dir haben wir die schlechte Ware gefunden. Danke.",
    ),
)
