"""The report on a whole reply."""

import subprocess
import sys

import pytest

from playbook_app.domain.reply.check import LANGUAGES, check_reply, rules_for
from playbook_app.domain.reply.context import PROMISES, Context, Post
from playbook_app.domain.reply.english.rules import RULES
from playbook_app.domain.reply.german.rules import RULES as IN_GERMAN
from playbook_app.domain.reply.neutral import RULES as NEUTRAL
from playbook_app.domain.reply.report import MOVES

BOOTS = Context(post=Post("Dan Okoro", "Soles came off my boots after two weeks."))
GOOD = (
    "Soles that come off after two weeks: that\u2019s our mistake, Dan.\n\n"
    "I\u2019ll look at them today and ring you by six.\nLucy"
)
BAD = (
    "Sorry you feel that way. You should have read the label. You should have asked. Check out our new range!"
)


def test_a_good_reply() -> None:
    """All five moves in their order, each with its words as typed, and the full score."""
    report = check_reply(GOOD, BOOTS)
    assert [finding.rule for finding in report.moves] == list(MOVES)
    assert [finding.quote for finding in report.moves] == [
        "Soles that come off after two weeks",
        "that\u2019s our mistake",
        "I\u2019ll look at them today",
        "and ring you",
        "Lucy",
    ]
    assert all(finding.span and GOOD[slice(*finding.span)] == finding.quote for finding in report.moves)
    assert report.missing == ()
    assert report.violations == ()
    assert report.score == 5
    assert report.covered


def test_a_bad_reply() -> None:
    """Every violation in the order of the text; moves that are missing say so without a place."""
    report = check_reply(BAD, BOOTS)
    assert [finding.rule for finding in report.violations] == ["non-apology", "blame", "blame", "pitch"]
    assert [finding.rule for finding in report.missing] == list(MOVES)
    assert {finding.span for finding in report.missing} == {None}
    assert {finding.case for finding in report.missing} == {"none"}
    assert report.score == 0


def test_an_attempt_falls_short() -> None:
    """A step without a time is shown as what is missing."""
    report = check_reply("We will look into the soles.", BOOTS)
    (step,) = [finding for finding in report.missing if finding.rule == "next-step"]
    assert (step.case, step.quote) == ("no-time", "We will")


def test_overlapping_words_are_told_once() -> None:
    """Two shapes of one rule that find the same words make one finding."""
    (finding,) = check_reply("Due to high call volumes we are late.", BOOTS).violations
    assert (finding.rule, finding.quote) == ("excuse", "Due to high call volumes")


def test_a_copy_has_no_place() -> None:
    """A reply that repeats an earlier one as a whole is told without a place."""
    context = Context(post=BOOTS.post, earlier=(GOOD,))
    (finding,) = check_reply(GOOD, context).violations
    assert (finding.rule, finding.span, finding.quote) == ("copy-paste", None, "")
    assert finding.values["share"] == 100


def test_other_languages() -> None:
    """Without rules for a language only blanks and copies are looked for, and the report says so."""
    report = check_reply("Hallo [NAME], das tut uns leid.", Context(language="xx"))
    assert not report.covered
    assert [finding.rule for finding in report.violations] == ["blank"]
    assert report.moves == report.missing == ()
    assert rules_for("xx")[1] is NEUTRAL
    assert rules_for("en")[1] is RULES
    assert rules_for("de")[1] is IN_GERMAN
    assert LANGUAGES == ("de", "en")


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "?", "\U0001f642", "a" * 30_000])
def test_hardly_a_reply(text: str) -> None:
    """Nothing, or nothing readable, is no error."""
    report = check_reply(text, BOOTS)
    assert report.score == 0
    assert len(report.missing) == len(MOVES)


def test_rules_are_read_when_needed() -> None:
    """Importing the check reads no rules and compiles none of their patterns."""
    code = "import sys, playbook_app.domain.reply.check; print([m for m in sys.modules if 'english' in m])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_promises_have_names() -> None:
    """Every power that a rule asks for is one that a context can give."""
    powers = {shape.power for rule in RULES for shape in rule.shapes if shape.power}
    assert powers == set(PROMISES)
