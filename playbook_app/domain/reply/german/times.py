"""Times as people write them in German, and what only sounds like one."""

DAY = "(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)[s]"
MONTH = "(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
PART = "(früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
HOUR = "(eins|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
CLOCK = f"(##[:##|.##][ uhr| h]|mittag|mitternacht|[halb |viertel ]{HOUR}[ uhr])"
DATE = f"(##[.] {MONTH}|##.##[.])"
COUNT = f"(#|einer|einem|eine|zwei|drei|vier|fünf|sechs|zehn|zwanzig|dreißig|{HOUR})"
UNIT = "(minute|stunde|tag|werktag|woche)[n|en|e]"
NEAR = f"(heute|morgen|übermorgen)[ {PART}]"
AHEAD = (
    (
        f"(bis|vor|ab|spätestens)[ zum| zu| spätestens| etwa| um| am| ca.] ({DAY}[ {PART}]|{NEAR}|{CLOCK}|"
        f"{DATE}|(ende|anfang|mitte) (der|dieser|nächster|des) *|nächste~ *|sofort)"
    ),
    f"(innerhalb|binnen|in)[ von| der nächsten| etwa| höchstens] {COUNT} {UNIT}",
    NEAR,
    f"(nächste|kommende|diese)[n|r|s] (woche|monat|{DAY})",
    f"(um|gegen|ab|zwischen) {CLOCK}",
    f"am {DATE}",
)
"""Times that lie ahead, whatever stands around them."""
SOMETIME = (
    *AHEAD,
    f"[am |ab |seit ]{DAY}[ {PART}]",
    "gestern[ abend]",
    f"vor {COUNT} {UNIT}",
    "##:##",
    "## uhr",
    "(soeben|gerade eben|eben erst|eben gerade)",
)
"""Any time; whether it lies ahead depends on the clause it stands in."""
AT_ONCE = ("gerade", "jetzt", "in diesem (moment|augenblick)")
"""A time when something is being done."""
VAGUE = (
    "so (schnell|bald|rasch|zügig) (wie|es) *",
    "(schnellst|baldmöglichst|schnellstmöglich|frühestmöglich|ehestmöglich|bestmöglich)~",
    "asap",
    "(zeitnah|umgehend|unverzüglich|demnächst|kurzfristig|irgendwann|zügig)~",
    "(in|binnen) kürze",
    "bald",
    "(in|im) (den|der|laufe der) nächsten (tage|woche|stunde|minute|zeit)~",
    "in wenigen (tagen|minuten|stunden|wochen)",
    "in absehbarer zeit",
    "zu gegebener zeit",
    "bei gelegenheit",
    "(sobald|wenn) (wir|ich|es|jemand|er|sie) (können|kann|geht|zeit (hat|haben|habe)|dazu *|möglich *)",
    "irgendwann (nächste|diese|kommende) *",
)
"""Words that stand where a time belongs."""
