"""Promises that nobody can keep, or that somebody else has to make."""

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.english.phrases import VERY, WE
from playbook_app.domain.reply.english.says import BOOTS, says
from playbook_app.domain.reply.english.sweeping import SWEEPING, UNSAID
from playbook_app.domain.reply.english.times import AHEAD
from playbook_app.domain.reply.rule import Rule, Shape

WILL = f"{WE}('ll| will| can| have|'ve| shall|'re going to| are going to|'m going to)[ of course]{VERY}"
ENTIRELY = "(100[ ](%|percent|per cent)|completely|perfectly|absolutely|totally)"
ABSOLUTE = Shape(
    (
        "never[ ever] (happen|occur) again",
        "(will|'ll|shall) never[ ever] ...again",
        "(nobody|no one|nothing) ever will=(.|!|,)",
        "(won't|will not|cannot|can't)[ ever] [ever ](happen|occur) (again|twice|a second time)",
        "nothing (can|could|will) [ever ](happen|go wrong|be lost|get lost)",
        f"{WE}[ can][ absolutely| fully] guarantee!( (is|was|of|says|covers)/)",
        "guaranteed",
        f"{ENTIRELY} (safe|certain|sure|harmless|secure)",
        f"(will|'ll) be ({ENTIRELY}|just) (fine|well|healthy|ok|okay|all right)",
        "(you have|i give you|we give you) (our|my) [* ](word|promise|guarantee)",
        (
            f"{WE} [can |do |hereby |solemnly |absolutely ](promise|swear|vow|assure)[ you][,] "
            "[that ](this|it|he|she|they|everything|nothing|everybody|nobody|never)/"
        ),
        f"{WE} [can |do ](promise|swear|vow)[ you] that!( (i|we))",
        f",[ and] {WE} (promise|swear|guarantee)[ you]=(.|!)",
        (
            "!(i|we)*('ll| will) (definitely|certainly|surely|absolutely|undoubtedly|100[ ]%) (be|arrive|"
            "work|get|come|"
            "have|receive|happen|hold|stay)"
        ),
        "come what may",
        "no ifs[,][ (and|or|no)] buts",
        "(you can be|be|rest) (certain|sure)=(.|!|,)",
        "(will|'ll) always",
        "(fixed|sorted|solved|gone|over|mended|repaired) (for good|forever|once and for all|for ever)",
        "(no|zero) risk[ at all| whatsoever]",
        "nothing to worry about",
        "[the ][very ]last (change|time this)",
    ),
    "absolute",
    lifted=UNSAID,
)
SEALED = Shape(
    (", (guaranteed|promised|guarantee|promise)=(.|!)",), "absolute", lifted=("quoted", "reported")
)
"""Behind a sentence that may deny something: "it will not hurt, guaranteed"."""
REFUND = Shape(
    (
        (
            f"{WILL} [* ](refund|reimburse|cancel the (fine|fee|charge)|waive|credit your|credited (you|"
            "your)|refunded|reimbursed)"
        ),
        (
            f"{WILL} (give|return|pay|send|transfer|get)[ *[ *[ *]]] [(your|the) ](money|(£|$|€)[ ]#[.#]|"
            "fare|fee)[ back]"
        ),
        (
            "(your|the|both|all|whole|full)[ *] (money|(£|$|€)[ ]#[.#]|payment[s]|charge) (is|are|goes|go|"
            "has been|have been|will be|comes) [already ](on (its|their) way|going|back|refunded|returned|"
            "credited)"
        ),
        "(whole|entire|full)[ *] refund[ed]",
        "you('ll| will) (get|receive|have|see)[ a| your][ full] (refund|money)",
        "money back",
    ),
    "authority",
    lifted=UNSAID,
    power="refund",
)
REPLACEMENT = Shape(
    (
        (
            f"{WILL} (send|order|give|ship|post|bring|get)[ you| out| it][ a| another| two| the|"
            " you][ ][brand( |-)](new|second|replacement|another|fresh)"
        ),
        f"{WILL} (replace|exchange)",
        "(a|your|the|two) (new|second|replacement|full) [* ](is|are|goes|go|leaves|will be|can be)",
    ),
    "authority",
    lifted=UNSAID,
    power="replacement",
)
GOODWILL = Shape(
    (
        "#[ ]%( off| discount| voucher)",
        "(voucher|gift card|gift certificate|discount[ code]|coupon|credit note)",
        "(£|$|€)[ ]# off",
        (
            "(free|complimentary|half( |-)price) [* ](ticket[s]|meal|drink|coffee|delivery|night|month|"
            "upgrade|dessert|lunch|dinner|class|box|session|hour[s])"
        ),
        "(on|free from) the house",
        "(lunch|dinner|coffee|drink[s]|breakfast|the next one|it|this one)('s| is| are) (on us|on me|free)",
        "free of charge",
        "a [free ]month's (fee|rent|subscription)",
    ),
    "authority",
    lifted=UNSAID,
    power="goodwill",
)
COMPENSATION = Shape(
    (
        (
            f"{WILL} (pay|cover|reimburse|compensate|make good)[ *[ *[ *]]] (for|the|your|you|what|it|any|"
            "all|everything)"
        ),
        "and (pay|cover|compensate)[ for] (the|your|you|what|any|all)",
        "compensation (is|will|of|for)",
        "send [the |your ]bill[s] to (me|us)",
    ),
    "authority",
    lifted=UNSAID,
    power="compensation",
)
AHEAD_ANY = "|".join(AHEAD)
REPAIR_TIME = Shape(
    (
        (
            "(fixed|solved|resolved|repaired|back up|up and running|sorted out|working again|back online|"
            f"restored|back to normal)... ({AHEAD_ANY})"
        ),
    ),
    "authority",
    lifted=UNSAID,
    power="repair-time",
)
STAFF = Shape(
    (
        (
            "(driver|waiter|waitress|colleague|employee|member of staff|person|he|she|they|guard|steward|"
            "receptionist|staff|intern|agent)('s| is| are| has been| have been| will be| was|"
            "'ll be) [being |going to be |immediately ](fired|sacked|dismissed|let go|disciplined|"
            "suspended|gone|punished)"
        ),
        f"{WILL} (fire|sack|dismiss|discipline|suspend) (the|him|her|them|that|this|whoever)",
        "(no longer|doesn't) work[s] (here|for us|with us)",
    ),
    "authority",
    lifted=UNSAID,
    power="staff",
)
NOTHING = Context(post=BOOTS, may_promise=())
OVER_PROMISE = Rule(
    "over-promise",
    "violation",
    "en",
    (ABSOLUTE, SEALED, *SWEEPING, REFUND, REPLACEMENT, GOODWILL, COMPENSATION, REPAIR_TIME, STAFF),
    hits=(
        *says(
            "This will never happen again.",
            "We guarantee you'll be happy with the next pair.",
            "You have our word, Dan.",
            "Our glue is 100% safe.",
            "It will never come off again.",
            "The next pair won't come apart, guaranteed.",
            "I promise you it won't happen a second time.",
            "You get a full refund.",
            "We promise you a full refund today.",
            "You will be compensated in full.",
            "We'll pay for everything.",
            "Every penny will be refunded to you.",
            "The cobbler will be sacked, I promise.",
        ),
        *says(
            "I'll refund you in full today.",
            "We will send you a new pair tomorrow.",
            "Here is a 15% voucher for your next order.",
            "We'll cover the cost of the repair.",
            "It will be fixed by 5 pm today.",
            "The driver has been fired.",
            context=NOTHING,
        ),
        *says("I'll refund you today.", context=Context(post=BOOTS, may_promise=("replacement",))),
    ),
    misses=(
        *says(
            "I can't promise that this never goes wrong, nobody could.",
            "We can't guarantee a date before the maker answers.",
            "I'll refund you today, Dan.",
            "I've refunded you in full, you'll see it on Friday.",
            "A full refund went out this morning.",
            "A full refund is for my manager to decide, and she will by noon.",
            "My manager has agreed that you get a full refund.",
            "If the soles can't be mended, you get a full refund.",
            "You get a full refund if the soles can't be mended.",
            "I promise that I'll ring you at noon.",
            "We never want you to go through this again.",
            "I promised Friday last week and broke it.",
            "The guarantee covers the soles for two years.",
        ),
        *says(
            "I can't offer you a refund from here, but my manager decides by noon.",
            "You asked whether the boots can be replaced. I'll know by noon.",
            "Whether you get a voucher is not mine to promise.",
            context=NOTHING,
        ),
        *says("I'll refund you today.", context=Context(post=BOOTS, may_promise=("refund",))),
        *says(
            "Two free pairs of laces are on the house.",
            context=Context(post=BOOTS, may_promise=("goodwill",)),
        ),
    ),
)
