"""Sweeping promises: everything back, everything paid, somebody sacked, before anybody has decided it.

What has been done is no promise: "I have refunded you in full" is news.
"""

from playbook_app.domain.reply.context import Promise
from playbook_app.domain.reply.english.phrases import WE
from playbook_app.domain.reply.rule import MENTIONED, Lift, Shape, Unless

UNSAID: tuple[Lift, ...] = (*MENTIONED, "supposed")
UNCONDITIONAL: tuple[Lift, ...] = (*MENTIONED, "conditional")
WHOLE = "(full|complete|total|entire|whole)"
FUTURE = (
    f"{WE}('ll| will| can| shall|'re going to| are going to|'m going to| am going to)"
    "[ of course| certainly| definitely| gladly| happily| also]"
)
VOWING = f"{WE} [do |can |hereby |also ](promise|guarantee|assure)"
YOU_GET = (
    "you[('ll| will| can| shall| are going to|'re going to)][ of course| certainly| definitely| also] "
    "(get|receive|have|be given|be paid|be getting|expect)"
)
IN_FULL = "(in full|fully|completely|for everything|for all|for every|down to the last)"
EVERYTHING = (
    "(everything|whatever it (costs|takes)|all (the |your |of your |of the |related |medical |resulting |"
    "other )[* ]"
    "(cost|expense|damage|loss|bill|fee|trip|flight)s|every (cost|bill|expense|penny|cent))"
)
DECIDES = (
    Unless(
        "sentence", ("(manager|boss|owner|head|director|insurer) (has |have )(agreed|approved|said yes)",)
    ),
    Unless("sentence", ("(been|was|is|has) (approved|agreed|confirmed|decided)",)),
)
"""Somebody has said yes already."""


SUM = "(amount|sum|price|fare|fee|cost|money|stay|bill|invoice|ticket|trip|fine|deposit)"


def sweeping(words: tuple[str, ...], power: Promise) -> Shape:
    """Return a promise that is found wherever the writer is not known to have this authority."""
    return Shape(words, "sweeping", DECIDES, UNCONDITIONAL, power, sweeping=True)


def whole(noun: str, verb: str) -> tuple[str, ...]:
    """Return the ways in which all of something is promised; ``verb`` and its participle in "-ed"."""
    sum_of = f"[a |the |your |you a |it a |you your |you the ]{WHOLE} [* ]{noun}"
    return (
        f"{YOU_GET} {sum_of}",
        f"({FUTURE}|{WE}) (give|pay|get|offer|make|issue|send|arrange|transfer) [you |it ]{sum_of}",
        f"{VOWING}[ you][ to (get|give|pay|send)[ you]] {sum_of}",
        f"{sum_of} (is|will be) (yours|guaranteed|certain|given|paid)",
        f"(entitled to|a right to) {sum_of}",
        f"you('ll| will| are going to|'re going to) [* ]be {verb}(ed|d|) {IN_FULL}",
        f"you('ll| will) [* ]be (fully|completely|generously) {verb}(ed|d|)",
        f"{FUTURE} [fully |completely ]{verb} (you|your|the)[ *[ *]] {IN_FULL}",
        f"{FUTURE} (fully|completely) {verb}",
    )


REFUNDED = sweeping(
    (
        *whole("(refund|reimbursement|repayment)", "(refund|reimburse)"),
        (
            f"({YOU_GET}|{FUTURE} (give|pay|send|return)|{VOWING}) [you ](all [of ]|every (penny|cent|"
            "pound|euro) of )"
            "[your |the ]money"
        ),
        "every (penny|cent|pound|euro) (will|is going to|'ll) (be|come)",
        (
            f"{FUTURE} (refund|reimburse|pay back|repay) [you ][for ](everything|all of|your (entire|"
            "whole)|the (entire|whole)|"
            "every)"
        ),
        "[your ]money (is|will be) guaranteed",
        (
            f"(you('ll| will)[ be]|{FUTURE}) (get|getting|give|pay|send|return|have|receive|refund) [you "
            "](all of |all |the whole |"
            "your whole |the entire |your entire |the full |your full |every bit of )[your |the |of your "
            f"]{SUM}"
        ),
        "free * (for life|forever|for ever|every (year|month|week))",
    ),
    "refund",
)
COMPENSATED = sweeping(
    (
        *whole("(compensation|damages|settlement)", "(compensat(e)|recompense|reimburse)"),
        f"{FUTURE} (pay|cover|meet|settle|make good|take over|bear)[ for][ you] {EVERYTHING}",
        f"({YOU_GET}|{VOWING}[ you]) [* ]compensation",
        (
            f"({YOU_GET}|{VOWING}[ you]|{FUTURE} (pay|give|send) you) (£|$|€)[ ]#[.#] (for (this|that|your|"
            "the)|as|in) [* ]*"
        ),
    ),
    "compensation",
)
SACKED = sweeping(
    (
        (
            "(driver|waiter|waitress|colleague|employee|member of staff|person|he|she|they|guard|steward|"
            "receptionist|"
            "assistant|cashier|intern|agent|man|woman)('s going to|'ll| will| is going to)[ immediately| "
            "today| now] be "
            "(fired|sacked|dismissed|let go|disciplined|suspended|punished|gone)"
        ),
        "(loses|will lose|lose|has lost) (his|her|their) job",
        f"{FUTURE} (fire|sack|dismiss|discipline|suspend) (the|him|her|them|that|this|whoever)",
    ),
    "staff",
)
SWEEPING = (REFUNDED, COMPENSATED, SACKED)
