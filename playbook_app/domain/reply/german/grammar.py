"""The small words of German: what denies, what begins a clause, what reports somebody else."""

from playbook_app.domain.reply.grammar import Grammar

YOU = "(du|ihr|sie)"
TO_YOU = "(dir|dich|euch|ihnen|sie)"
YOUR = "(dein|ihr|euer|eur)~"
WE = "(wir|ich)"
OUR = "(unser|unsr|mein)~"
SUBJECT = f"({YOU}|{WE}|er|es|das|die|der|man|niemand|keiner|hier|bitte)"
CONDITION = (
    "wenn",
    "falls",
    "sofern",
    "ob",
    f"sollte[n|st|t] ({YOU}|es|das|wir)",
    f"(hätten|hättest|hättet|wären|wärst) {YOU}",
)

GERMAN = Grammar(
    negation=("nicht", "kein~", "nie", "niemals", "niemand~", "nichts", "ohne", "weder", "statt", "anstatt"),
    no_negation=(
        "nicht (nur|zuletzt|später als|wahr)",
        "kein~ (zweifel|problem|frage|wunder|thema)",
        "(warum|wieso) nicht",
        "nichts als",
    ),
    clause=(
        "aber|jedoch|sondern|obwohl|weil|denn|wenn|falls|sofern|während|sonst|damit|sobald|bevor|nachdem",
        "warum|wieso|welche~|wer|wie|was",
        f",[ (und|aber|oder|also|dann)] {SUBJECT}",
        f"(und|aber|oder|also) {SUBJECT}",
    ),
    condition=CONDITION,
    whole_condition=(f"({'|'.join(CONDITION)}) ...,",),
    reported=(
        (
            f"({YOU}|man|kunden|jemand) [haben |hast |habt |hat ][* ](schreib~|sagt|sagen|sagst|gesagt|"
            "geschrieben|erwähn~|behaupt~|meinst|meinen|meint|berichte~|fragt|fragst|fragen)[,][ (dass|ob)]"
        ),
        f"{TO_YOU} (wurde|hat man|haben wir) [* ]gesagt[,][ dass]",
        f"man hat {TO_YOU} [* ]gesagt[,][ dass]",
        "(hieß es|hat es geheißen)[,]",
    ),
    abbreviation=frozenset(
        (
            *("z.b", "nr", "ca", "tel", "str", "dr", "hr", "fr", "prof", "bzw", "evtl", "inkl", "st", "u.a"),
            *map(str, range(1, 32)),
        )
    ),
    halves=frozenset(("usw", "etc")),
    days=frozenset(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")),
)
"""How German turns a sentence round."""
