"""The small words of English: what denies, what begins a clause, what reports somebody else."""

from playbook_app.domain.reply.grammar import Grammar

PERSON = "(we|i|you|they|he|she|it)"
SUBJECT = (
    f"({PERSON}|this|that|there|these|those|please|our|your|my|nobody|everyone|everybody|here|let|do|don't)"
)
JOINING = "(and|but|so|or|yet|then)"
CONDITION = (
    "if",
    "whether",
    "unless",
    "in case",
    "should (you|we|it|this)",
    "had (you|we|i)",
    "(even|as|only) if",
    "suppose",
)

ENGLISH = Grammar(
    negation=(
        "never",
        "not",
        "cannot",
        "(do|does|did|is|are|was|were|has|have|had|wo|would|should|could|ca|must|need|ai)n't",
        "no",
        "nobody",
        "no-one",
        "none",
        "nor",
        "neither",
        "nothing",
        "without",
        "hardly",
        "far from",
        "instead of",
        "rather than",
        "(too|more) * to be called",
    ),
    no_negation=(
        "not (only|just|simply|to mention)",
        "(not|n't) (deny|hide|dispute|pretend|argue|hesitate|worry)",
        "n't (you|we|it|that) (think|agree)",
        (
            "(do|ca|could)n't (deny|hide|dispute|pretend|argue|hesitate|worry|believe|apologi(s|z)e enough|"
            "agree more|thank)"
        ),
        "cannot (apologi(s|z)e enough|thank|deny)",
        "no (doubt|wonder|later than|problem|worries|question|argument|matter)",
        "not (later than|good enough)",
        "why (not|don't)",
        "or not",
        "oh no",
        "nothing (but|more)",
    ),
    clause=(
        "but|however|although|though|because|if|unless|in case|whenever|while|whereas|otherwise|so that",
        "why|what|which|who|whose|where|how|whether",
        f"(when|before|after|until|since|once|as|till)=( ({PERSON}|your|our|nobody|somebody)/)",
        "that=( you (*ed|bought|sent|had|got|came|wrote|left|paid)/)",
        f",[ ][{JOINING} ]{SUBJECT}",
        f"{JOINING} {SUBJECT}",
    ),
    condition=CONDITION,
    whole_condition=(f"({'|'.join(CONDITION)}) ...,",),
    reported=(
        (
            "(you|he|she|they|customers|people|somebody|someone|your (post|review|message|comment|"
            "photo))['ve|'re| have| had| are| were] [also |already |just |rightly ](say|says|said|saying|"
            "write|writes|wrote|written|mention|mentioned|claim|claimed|describe|described|report|"
            "reported|assume|assumed|suggest|suggested|feel|felt|think|thought|believe|believed|ask|asked|"
            "tell us|told us|told me)[ (that|how|why|whether|if)]"
        ),
        "(being|been|be|were|was|are|get|got) told[ that]",
        "told you[ that]",
    ),
    abbreviation=frozenset(
        (
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "st",
            "approx",
            "tel",
            "ext",
            "incl",
            "vs",
            "e.g",
            "i.e",
            "no",
            "nr",
        )
    ),
    halves=frozenset(("a.m", "p.m", "etc")),
    days=frozenset(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow")
    ),
)
"""How English turns a sentence round."""
