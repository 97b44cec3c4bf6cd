"""Every rule against its own examples, which are its tests."""

import pytest

from playbook_app.domain.reply.check import check_reply
from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.english.rules import RULES as ENGLISH
from playbook_app.domain.reply.english.vocabulary import VOCABULARY, stem
from playbook_app.domain.reply.german.rules import RULES as GERMAN
from playbook_app.domain.reply.german.vocabulary import stem as german_stem
from playbook_app.domain.reply.neutral import RULES as NEUTRAL
from playbook_app.domain.reply.report import MOVES, VIOLATIONS, Finding
from playbook_app.domain.reply.rule import Example, Rule

EVERY = tuple(dict.fromkeys((*ENGLISH, *GERMAN, *NEUTRAL)))
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
    return [f"{rule.language} {rule.id}: {example.text[:50]}" for rule, example in pairs]


@pytest.mark.parametrize(("rule", "example"), HITS, ids=titled(HITS))
def test_must_hit(rule: Rule, example: Example) -> None:
    """What a rule is about is found."""
    assert told(rule, example)


@pytest.mark.parametrize(("rule", "example"), MISSES, ids=titled(MISSES))
def test_must_not_hit(rule: Rule, example: Example) -> None:
    """What only looks like it is left alone."""
    assert told(rule, example) == []


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: f"{rule.language} {rule.id}")
def test_rules_are_whole(rule: Rule) -> None:
    """Every rule has enough examples of both kinds, and examples for all of its cases and powers."""
    assert len(rule.hits) >= LEAST
    assert len(rule.misses) >= LEAST
    findings = [finding for example in rule.hits for finding in told(rule, example)]
    assert {shape.case for shape in rule.shapes} <= {finding.case for finding in findings} | {""}
    powers = {shape.power for shape in rule.shapes if shape.power}
    assert powers == {finding.values["promise"] for finding in findings if "promise" in finding.values}


@pytest.mark.parametrize(("language", "rules"), [("en", ENGLISH), ("de", GERMAN)])
def test_rules_are_complete(language: str, rules: tuple[Rule, ...]) -> None:
    """A language has one rule for every move and every violation; rules and examples know their language."""
    assert [rule.id for rule in rules if rule.kind == "move"] == list(MOVES)
    assert [rule.id for rule in rules if rule.kind == "violation"] == list(VIOLATIONS)
    assert {rule.language for rule in rules} == {language, ""}
    own = [example for rule in rules if rule.language for example in (*rule.hits, *rule.misses)]
    assert {example.context.language for example in own} == {language}
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


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("gewartet", "wart"), ("warten", "wart"), ("sohlen", "sohl"), ("füße", "fus"), ("bus", "bus")],
)
def test_german_stems(word: str, stemmed: str) -> None:
    """Forms of a German word are cut to what they share."""
    assert german_stem(word) == stemmed


def test_equivalents() -> None:
    """Everyday equivalents are compared by the same key, whatever their form."""
    assert VOCABULARY.key("package") == VOCABULARY.key("parcels")
    assert VOCABULARY.key("waited") == VOCABULARY.key("late")
    assert VOCABULARY.key("receptionist") == VOCABULARY.key("reception")
