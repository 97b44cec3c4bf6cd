"""Apologies that are none: sorry that somebody noticed."""

from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.rule import Rule, Shape

SORRY = "(sorry|apologies|apologi(s|z)e|apology|regret)"
IF = Shape(
    (
        f"{SORRY}[ to (you|anyone|anybody|everyone)] if",
        (
            f"{SORRY}[ for| about| to hear (of|about)] any !(possible |slight |undue |inconvenience|"
            "frustration|upset|disappointment|distress|discomfort|hassle|misunderstanding|confusion|offen|"
            "annoyance|bother|trouble|irritation)*"
        ),
        (
            f"{SORRY}[ to hear][ that] (some|certain|a few) (people|customers|guests|children|of you|"
            "visitors|users|parents)"
        ),
        "(may|might) have (caused|upset|offended|inconvenienced|disappointed|hurt)",
        "you (may|might) have (experienced|felt|had|suffered)",
        f"{SORRY}[,] (should|in case) (you|anyone|anybody|this|there|we|our)",
        f"{SORRY} (to (anyone|anybody|those|any *) )(who|that) (may|might|was|were|felt)",
        (
            "if (anyone|anybody|you|somebody|someone)[ *[ *]] (offended|upset|hurt|"
            f"inconvenienced)[,] [then ](we|i)['re|'m| are| am| do] {SORRY}"
        ),
        "if (anyone|anybody) (was|were|has been|felt) (offended|upset|hurt)",
    ),
    "if",
    lifted=("negated", "quoted", "reported"),
)
FEEL = Shape(
    (
        (
            f"{SORRY}[ to (hear|read|learn|see)][,][ that] you[ may| might]['re| are| were| have| had|"
            "'ve][ so| very| still| been] (feel|felt|feeling|think|thought|took|take|believe|perceived|"
            "found (it|this|us)|see it|saw it|unhappy|disappointed|dissatisfied|displeased|not (happy|"
            "satisfied)|offended|upset|frustrated)"
        ),
        f"{SORRY} (for|about) (how|the way) [that ]you (feel|felt)",
        f"{SORRY}[ that] (you|your) (were|was|feelings|expectations were) (upset|hurt|not met)",
        (
            f"{SORRY}[ for] (any|your|the|all the) (frustration|upset|disappointment|distress|discomfort|"
            "hassle|"
            "misunderstanding|confusion|offen(c|s)e|annoyance|bother|trouble|irritation)"
        ),
        f"{SORRY}[ that] you (see|saw|feel|felt|took|take) (it|this|that|things) (like|that|this|so)",
        (
            "(unfortunate|a (pity|shame)|regrettable|unfortunately)[,][ that] you (feel|felt|see|saw|think|"
            "thought|"
            "(had|have|got|gained|were left with) (this|that|the|such an) (impression|feeling|experience))"
        ),
        f"{SORRY}[ that] you had to (feel|see it)",
    ),
    "feel",
)
INCONVENIENCE = Shape(
    (
        "(any|the|this|your) [possible |slight |undue ]inconvenience[s]!( to)",
        "inconvenience (caused|this may)",
    ),
    "inconvenience",
)
NOBODY = Shape(
    (
        "mistake[s] (were|was|have been|has been|may have been|might have been) made",
        "lessons (have been|were|will be) learn(ed|t)",
        "(appreciate|understand) how inconvenient",
        "(service|we|standard[s]|this) (fell|has fallen|may have fallen) short of [your ]expectations",
        "(was|were|has been|is|are) [deeply |sincerely ]regretted",
        "(regrettable|unfortunate) that (our|the|this|we|your)",
        "(taken|been taken|misunderstood) out of context",
        "(sorry|apologies)[,] but (that's|those are|these are|you|rules|there|it's|our)",
    ),
    "nobody",
)
NON_APOLOGY = Rule(
    "non-apology",
    "violation",
    "en",
    (IF, FEEL, INCONVENIENCE, NOBODY),
    hits=says(
        "We are sorry if anyone was offended.",
        "I'm sorry you feel that way, Dan.",
        "We apologise for any inconvenience this may have caused.",
        "Mistakes were made.",
        "Sorry to hear that you're not happy with your boots.",
        "Apologies if this upset you.",
        "Sorry, but those are the rules.",
        "We apologise to anyone who may have been affected.",
        "Apologies for any discomfort you may have had.",
        "Sorry for the hassle!",
        "We're sorry for any delay.",
        "We regret the concern this may have caused.",
        "We're sorry that some customers were disappointed.",
        "We apologise should you have been inconvenienced.",
        "It is unfortunate that you had this impression.",
    ),
    misses=says(
        "I'm sorry we left you without an answer for two weeks.",
        'I won\'t say "sorry for any inconvenience": two weeks without boots is worse than that.',
        "Sorry. If you send me a photo, I'll order new soles today.",
        "I am sorry that the soles came off.",
        "Sorry, Dan, if you can bring them in I'll look at them today.",
        "We're not going to tell you that we're sorry if you feel upset.",
        'You were told "sorry you feel that way", and that is no apology.',
        "I'm so sorry you had to write three times.",
    ),
)
