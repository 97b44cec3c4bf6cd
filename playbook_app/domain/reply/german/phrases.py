"""Phrases that several German rules share: owning a mistake, doing something about it."""

from playbook_app.domain.reply.german.grammar import OUR, TO_YOU, WE, YOU

HAVE = "(haben|habe|hatten|hatte)"
WRONG = (
    "(vergessen|verwechselt|verpasst|versäumt|verloren|übersehen|verschlafen|vertauscht|verbockt|vermasselt|"
    "verschickt|gelassen|überlesen|abgebucht|zugesagt|versprochen|verschlampt|enttäuscht|vorgelassen|"
    "versetzt|falsch *|schlecht *)"
)
OWNING = (
    f"{OUR} (fehler|schuld|versäumnis|verschulden|patzer|sache|verantwortung|problem|panne)",
    "(war|ist|sondern|und|waren) [ganz |allein ](unserer|meiner|unsere|meine|unseres)=(.|!|,)",
    "(fehler|schuld) (liegt|lag|ist|war) [ganz |allein ](bei uns|bei mir|unser~)",
    (
        "(liegt|lag|geht|ging|gehen) [ganz |allein |klar ](an uns|an mir|auf unsere kappe|auf meine kappe|"
        "auf uns)"
    ),
    f"{YOU} (hast|haben|habt) [völlig |ganz |absolut |vollkommen |natürlich ]recht",
    f"{WE} {HAVE} ...{WRONG}",
    f"{HAVE} {WE} ...{WRONG}",
    f"{WE} (hätten|hätte) ...(müssen|sollen|können|dürfen)",
    f"(hätten|hätte) {WE} ...(müssen|sollen|können|dürfen)",
    "(der|die|unser~) * (hätte|hätten) ...(müssen|sollen|dürfen)",
    "(das|es|so etwas|so was) (darf|durfte|hätte|sollte) [* [* ]](nicht|nie|niemals)",
    "(darf|durfte|sollte|dürfte) (kein~|niemand~) *",
    "(lag|lagen|liegt|liegen) falsch",
    (
        "(das|es|so|dies|das *) (war|ist) [* ](falsch|nicht in ordnung|nicht gut genug|zu (langsam|spät|"
        "lang~|wenig|"
        "viel)|peinlich|daneben|unmöglich|schlecht)"
    ),
    "das stimmt nicht",
    "(keine|ist keine) (ausrede|antwort|entschuldigung)",
    f"(leid|entschuldig~|sorry)[,] dass {WE}",
    f"{WE} (verstehen|verstehe) [* ]warum {YOU}",
    (
        f"({WE} {HAVE}|{HAVE} {WE}) [* ]nicht [* [* ]](angerufen|geantwortet|reagiert|gesagt|informiert|"
        "gemeldet|"
        "geschrieben|gegeben|geprüft|nachgesehen)"
    ),
    f"{WE} (schulden|schulde) {TO_YOU}",
)
"""Saying that it is ours."""
KNOWN = (
    f"({WE} (wissen|weiß)|(wissen|weiß) {WE})[ * [*]]",
    "[die ]ursache (ist|war|kennen|liegt)",
    f"(das|was) wissen {WE}",
    "stand (jetzt|heute)",
    (
        f"{WE} {HAVE} ...(gefunden|geprüft|nachgesehen|nachgeschaut|herausgefunden|festgestellt|gesprochen|"
        "erfahren)"
    ),
    (
        f"{HAVE} {WE} ...(gefunden|geprüft|nachgesehen|nachgeschaut|herausgefunden|festgestellt|gesprochen|"
        "erfahren)"
    ),
    "(ein|eine|der|die|das|unser~) ... (ist|sind) ...(ausgefallen|kaputt|gerissen|gebrochen|defekt|verloren)",
)
"""Saying what is known about this case, or that it is not known yet."""
OUR_STEP = (
    (
        f"({WE} (rufe|rufen|schreibe|schreiben|bringe|bringen|schicke|schicken|hole|holen|kläre|klären|"
        "frage|fragen|"
        "prüfe|prüfen|tausche|tauschen|ersetze|ersetzen|kümmere|kümmern)|"
        f"(rufe|rufen|schreibe|schreiben|bringe|bringen|hole|holen|kläre|frage|schicke|schicken) {WE})"
    ),
    f"{WE} {HAVE} ...(bestellt|gesprochen|geschickt|überwiesen|erstattet|gebeten|veranlasst|gefragt|gebucht)",
)
"""We do something about it, with or without a time."""
