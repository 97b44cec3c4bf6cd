"""Every rule against its own examples, which are its tests."""

import pytest

from playbook_app.domain.reply.check import check_reply
from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.english.rules import RULES
from playbook_app.domain.reply.english.vocabulary import VOCABULARY, stem
from playbook_app.domain.reply.neutral import RULES as NEUTRAL
from playbook_app.domain.reply.report import MOVES, VIOLATIONS, Finding
from playbook_app.domain.reply.rule import Example, Rule

EVERY = (*RULES, *NEUTRAL)
HITS = [(rule, example) for rule in EVERY for example in rule.hits]
MISSES = [(rule, example) for rule in EVERY for example in rule.misses]
LEAST = 4


def told(rule: Rule, example: Example) -> list[Finding]:
    """Return what the check says about ``rule`` in an example, in the rule's own language."""
    context = example.context
    if rule.language == "":
        context = Context("xx", context.post, context.earlier, context.signers)
    report = check_reply(example.text, context)
    return [finding for finding in report.moves + report.violations if finding.rule == rule.id]


def titled(pairs: list[tuple[Rule, Example]]) -> list[str]:
    """Return readable names of examples."""
    return [f"{rule.id}: {example.text[:50]}" for rule, example in pairs]


@pytest.mark.parametrize(("rule", "example"), HITS, ids=titled(HITS))
def test_must_hit(rule: Rule, example: Example) -> None:
    """What a rule is about is found."""
    assert told(rule, example)


@pytest.mark.parametrize(("rule", "example"), MISSES, ids=titled(MISSES))
def test_must_not_hit(rule: Rule, example: Example) -> None:
    """What only looks like it is left alone."""
    assert told(rule, example) == []


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_rules_are_whole(rule: Rule) -> None:
    """Every rule has enough examples of both kinds, and examples for all of its cases and powers."""
    assert len(rule.hits) >= LEAST
    assert len(rule.misses) >= LEAST
    findings = [finding for example in rule.hits for finding in told(rule, example)]
    assert {shape.case for shape in rule.shapes} <= {finding.case for finding in findings} | {""}
    powers = {shape.power for shape in rule.shapes if shape.power}
    assert powers == {finding.values["promise"] for finding in findings if "promise" in finding.values}


def test_rules_are_complete() -> None:
    """English has one rule for every move and every violation; rules know their language."""
    assert [rule.id for rule in RULES if rule.kind == "move"] == list(MOVES)
    assert [rule.id for rule in RULES if rule.kind == "violation"] == list(VIOLATIONS)
    assert {rule.language for rule in RULES} == {"en", ""}
    assert {rule.language for rule in NEUTRAL} == {""}


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("gears", "gear"),
        ("emptied", "empty"),
        ("stopped", "stop"),
        ("three", "3"),
        ("driver's", "driver"),
        ("missing", "miss"),
        ("glasses", "glass"),
        ("broken", "break"),
        ("bus", "bus"),
        ("ice", "ice"),
        ("wheezed", "wheez"),
    ],
)
def test_stems(word: str, stemmed: str) -> None:
    """Forms of a word are cut to what they share."""
    assert stem(word) == stemmed


def test_equivalents() -> None:
    """Everyday equivalents are compared by the same key, whatever their form."""
    assert VOCABULARY.key("package") == VOCABULARY.key("parcels")
    assert VOCABULARY.key("waited") == VOCABULARY.key("late")
    assert VOCABULARY.key("receptionist") == VOCABULARY.key("reception")
