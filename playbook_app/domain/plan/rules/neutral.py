"""CP411 and CP413: no side is taken by accident, and nobody is belittled."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context, bodies
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.wording import denied, phrases

SIDES = phrases(
    "thoughts and prayers",
    "pray(?:s|ed|ing|ers?)? (?:for|with|to)",
    "our prayers",
    "god (?:bless|willing|help)",
    "bless(?:ed)? (?:you|be|by)",
    "amen",
    "(?:vote|voting|voted) (?:for|against)",
    "(?:conservatives?|republicans?|democrats?|tories|labour party|liberals?|left-wing|right-wing"
    "|leftists?|socialists?|"
    "communists?|populists?)",
    "(?:the )?(?:government|president|prime minister|mayor|opposition)(?:'s)? (?:is|are|has|have"
    "|should|must|fails?|failed|lies?)",
    "elections?",
    "(?:christian|muslim|jewish|hindu|islamic|catholic) (?:values|faith|nation|people|customers|guests)",
)
BELITTLING = phrases(
    "haters?",
    "trolls?",
    "keyboard warriors?",
    "snowflakes?",
    "crybab(?:y|ies)",
    "so-called (?:victims?|experts?|customers?|guests?)",
    "get over it",
    "calm down",
    "as (?:any|every)(?:one|body) with (?:a brain|common sense)",
    "obviously you",
    "if you had (?:read|bothered|listened)",
    "you people",
    "lucky to have",
    "(?:crazy|insane|hysterical|retarded|lame|psycho|schizo(?:phrenic)?)",
    "(?:sorry|too bad) not sorry",
    "some people just",
    "nice try",
    "whatever(?=[.!])",
    "attention[- ]seekers?",
)


def sides(context: Context) -> Iterator[Hit]:
    """CP411: faith or party in our words, unless it is a topic we are here for."""
    allowed = [topic.strip().lower() for topic in context.plan.neutrality.allowed_topics if topic.strip()]
    for words in bodies(context):
        for match in SIDES.finditer(words.text):
            phrase = match[0].lower()
            permitted = any(topic in phrase or phrase in topic for topic in allowed)
            if not permitted and not denied(words.text, *match.span()):
                yield Hit(words.record.id, words.field.key, {"phrase": match[0]}, None, match.span())


def belittling(context: Context) -> Iterator[Hit]:
    """CP413: hostile, sarcastic or belittling words in what the public reads."""
    for words in bodies(context):
        for match in BELITTLING.finditer(words.text):
            if not denied(words.text, *match.span()):
                yield Hit(words.record.id, words.field.key, {"phrase": match[0]}, None, match.span())


SPOKEN = ("statements", "messages")
NEUTRAL = (
    Rule(
        "CP411",
        "warning",
        "words",
        SPOKEN,
        ("NEUTRAL",),
        "Steer clear unless it is your purpose",
        sides,
        {"public_body": "error"},
    ),
    Rule("CP413", "warning", "words", SPOKEN, ("POSITIVE",), "alex, insensitive terms", belittling),
)
