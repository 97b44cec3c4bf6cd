"""Words of the reply check."""

import pytest

from playbook_app.domain.reply.check import check_reply
from playbook_app.domain.reply.context import PROMISES, Context, Post
from playbook_app.domain.reply.copies import copied
from playbook_app.domain.reply.english.rules import RULES
from playbook_app.domain.reply.report import MOVES, VIOLATIONS
from playbook_app.i18n import reply_words
from playbook_app.i18n.reply_words import made, missing, name, promise_name, summary, violation

ATTEMPTS = {
    "next-step": {"no-time", "vague"},
    "person": {"team", "initials", "stranger"},
}
"""Cases of a move that falls short."""


def codes(*, moves: bool) -> set[str]:
    """Return rule and case, as the rules have them, of moves that are made or of violations."""
    found = set()
    for rule in RULES:
        if (rule.kind == "move") is moves:
            cases = {shape.case for shape in rule.shapes} - {""}
            if rule.find is copied:
                cases.add("earlier")
            if rule.id == "next-step":
                cases = {"timed"}
            found |= {f"{rule.id}.{case}" for case in cases} or {rule.id}
    return found


def test_rules_and_words_list_the_same() -> None:
    """Every rule and case has words, and no words are orphaned."""
    assert set(reply_words.NAMES) == {*MOVES, *VIOLATIONS}
    assert set(reply_words.MADE) == codes(moves=True)
    assert set(reply_words.VIOLATIONS) == codes(moves=False)
    short = {f"{rule}.{case}" for rule, cases in ATTEMPTS.items() for case in cases}
    assert set(reply_words.MISSING) == {f"{rule}.none" for rule in MOVES} | short
    assert set(reply_words.PROMISES) == set(PROMISES)


def test_sentences_are_whole() -> None:
    """No brace is left, whatever the examples of the rules bring up."""
    told = set()
    for rule in RULES:
        for example in (*rule.hits, *rule.misses):
            report = check_reply(example.text, example.context)
            for finding in report.moves:
                texts = [made(finding.rule, finding.quote, finding.values)]
                told.add(f"{finding.rule}.{finding.case}")
                assert "{" not in "".join(texts).replace(finding.quote, "")
            for finding in report.missing:
                texts = [*missing(finding.rule, finding.quote, finding.values)]
                told.add(f"{finding.rule}.{finding.case}")
                assert all(text.endswith(".") for text in texts)
            for finding in report.violations:
                texts = [*violation(finding.rule, finding.quote, finding.values)]
                told.add(f"{finding.rule}.{finding.case}")
                assert all(text.endswith(".") for text in texts)
                assert "{" not in "".join(texts).replace(finding.quote, "")
    assert {"person.team", "person.initials", "person.stranger", "next-step.vague"} <= told


@pytest.mark.parametrize(
    ("text", "rule", "why"),
    [
        (
            "I'll refund you today.",
            "over-promise",
            "“I'll refund” promises money back, which is not yours to promise.",
        ),
        ("We'll do it soon.", "no-time", "“soon” is not a time. Nobody can be late for it."),
        ("On us. Piet", "person", "Piet is not among those who may sign."),
    ],
)
def test_values_become_words(text: str, rule: str, why: str) -> None:
    """Quotes, names and promises are put into the sentences."""
    report = check_reply(text, Context(post=Post("Dan", "x"), signers=("Lucy",), may_promise=()))
    (finding,) = [finding for finding in (*report.missing, *report.violations) if finding.rule == rule]
    words = violation if finding.kind == "violation" else missing
    assert words(finding.rule, finding.quote, finding.values)[0] == why


def test_quotes_are_not_formats() -> None:
    """Braces in what people wrote stay as they are."""
    (finding,) = check_reply("Dear {{name}}, hello.", Context()).violations
    assert violation(finding.rule, finding.quote, finding.values)[0] == "“{{name}}” was to be filled in."


def test_headlines() -> None:
    """Names, and one line for a report."""
    assert name("next-step") == "Next step with a time"
    assert promise_name("goodwill") == "something free or cheaper"
    assert summary(3, 0) == "3 of 5 moves"
    assert summary(3, 1) == "3 of 5 moves, 1 thing that makes it worse"
    assert summary(5, 2) == "5 of 5 moves, 2 things that make it worse"


def test_words_keep_the_house_rules() -> None:
    """No exclamation marks, no em-dashes, and every name in sentence case."""
    pairs = [*reply_words.MISSING.values(), *reply_words.VIOLATIONS.values()]
    texts = [*reply_words.MADE.values(), *(text for pair in pairs for text in pair), reply_words.LIMITS]
    texts += [reply_words.NOT_COVERED, *reply_words.NAMES.values(), *reply_words.PROMISES.values()]
    assert not [text for text in texts if "!" in text or "\u2014" in text]
    assert all(text[0].isupper() and text[1:] == text[1:].lower() for text in reply_words.NAMES.values())
