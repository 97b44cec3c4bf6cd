"""CP407 and CP410: nobody else is blamed, and the words answer the blame that people see."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context, bodies
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.risks import Scenario
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.rules.tone import OWNING
from playbook_app.domain.plan.wording import FULL_STOP, denied, phrases

EXCUSE = phrases(
    r"(?:because of|due to|caused by|the fault of|down to|blame(?:s|d)? (?:on )?|thanks to) (?:an? "
    r"|the |our |a new )?"
    r"(?:\w+ )?(?:supplier|contractor|intern|trainee|temp|courier|agency|volunteer|software"
    r"|algorithm|customer|guest)s?",
    r"(?:our|the|a|an) (?:\w+ )?(?:supplier|contractor|intern|trainee|temp|courier|volunteer|freelancer)s? "
    r"(?:made|did|sent|posted|forgot|failed|delivered|let us down|was to blame|is to blame|got it wrong)",
    "isolated (?:incident|case)",
    "rogue (?:employee|member of staff|colleague)",
    "(?:taken|quoted|shown) out of context",
    "not (?:our|my) fault",
    "nothing to do with us",
    "one bad apple",
    "(?:guests?|customers?|people|you) should (?:have|not have) (?:read|known|checked|asked|come)",
)
DEEPENING = frozenset({"deny", "diminish"})
SPEAKS = 2
"""So many sentences after an excuse may take it back."""


def excuses(context: Context) -> Iterator[Hit]:
    """CP407: an explanation that points elsewhere, unless the next words own it."""
    for words in bodies(context):
        for match in EXCUSE.finditer(words.text):
            start, end = match.span()
            if not denied(words.text, start, end) and not owned(words.text, start, end):
                yield Hit(words.record.id, words.field.key, {"phrase": match[0]}, None, (start, end))


def owned(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence of an excuse, or one of the next two, says that it was our doing."""
    begin = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    finish = end
    for _sentence in range(SPEAKS + 1):
        following = FULL_STOP.search(text, finish)
        finish = following.end() if following else len(text)
    rest = f"{text[begin:start]} {text[end:finish]}"
    return (
        OWNING.search(rest) is not None
        or re.search(r"\bwe should\b|\bour job\b|\bwe chose\b", rest, re.IGNORECASE) is not None
    )


def wrong_strategy(context: Context) -> Iterator[Hit]:
    """CP410: words that deny or belittle what looks like our own doing, or two strategies that quarrel."""
    for scenario in context.plan.scenarios:
        fitting = [s for key in scenario.statements if (s := context.record(Statement, key)) is not None]
        blamed = looks_like_ours(scenario)
        for statement in fitting:
            if blamed and statement.strategy in DEEPENING:
                case = "worse" if scenario.cluster != "preventable" else "blamed"
                yield Hit(statement.id, "strategy", {"case": case, **named(scenario, statement)})
        strategies = {s.strategy for s in fitting if s.strategy}
        if "deny" in strategies and strategies & {"diminish", "rebuild"}:
            denial = next(s for s in fitting if s.strategy == "deny")
            yield Hit(denial.id, "strategy", {"case": "mixed", **named(scenario, denial)})


def looks_like_ours(scenario: Scenario) -> bool:
    """Tell whether people will think that it was our fault (SCCT; a history moves it up one cluster)."""
    aggravated = scenario.happened_before or scenario.poor_reputation
    return scenario.cluster == "preventable" or (scenario.cluster == "accidental" and aggravated)


def named(scenario: Scenario, statement: Statement) -> dict[str, object]:
    """Return the values of the sentence."""
    return {"scenario": scenario.title, "strategy": f"statement.strategy:{statement.strategy}"}


SPOKEN = ("statements", "messages")
BLAME = (
    Rule("CP407", "warning", "words", SPOKEN, ("NOEXCUSE",), "Lewicki 2016; Coombs", excuses),
    Rule("CP410", "warning", "record", SPOKEN, ("NOEXCUSE",), "SCCT, Coombs", wrong_strategy),
)
