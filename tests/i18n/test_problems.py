"""Words for problems."""

from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.i18n.problems import WORDS, describe
from tests.pack_codes import problem_codes


def test_every_code_has_words() -> None:
    """Whatever is raised for a person to see can be said in words."""
    assert {code: file for code, file in problem_codes().items() if code not in WORDS} == {}


def test_codes_are_in_order() -> None:
    """Alphabetical, so that the place of a new one is known."""
    assert list(WORDS) == sorted(WORDS)


@pytest.mark.parametrize("code", sorted(WORDS))
def test_words_are_sentences(code: str) -> None:
    """What is wrong and what to do, without an exclamation mark; every placeholder can stay unfilled."""
    for sentence in WORDS[code]:
        assert sentence.endswith(".")
        assert "!" not in sentence
    words = describe(Problem(code))
    assert words.title
    assert words.remedy
    assert words.detail == ""


def test_where_and_why() -> None:
    """The detail has file, line and the words of the finding behind the problem."""
    problem = Problem(
        "lesson-broken", Path("a/lesson.md"), line=3, detail="missing-field", details={"name": "title"}
    )
    assert describe(problem).detail == (
        f"{Path('a/lesson.md')}, line 3\nThe field “title” is missing or empty. Add it."
    )


def test_technical_details_are_kept() -> None:
    """What the system said is shown as it is, and so is a finding without values."""
    assert describe(Problem("store-read", Path("x"), detail="No such device")).detail == "x\nNo such device"
    assert describe(Problem("lesson-broken", detail="missing-field", details=3)).detail == "missing-field"
    assert describe(Problem("lesson-broken", Path("x"), line=0)).detail == "x"


def test_unknown_codes_are_shown() -> None:
    """A code without words can be reported."""
    words = describe(Problem("from-the-future"))
    assert (words.title, words.remedy) == ("Something went wrong (from-the-future).", "")
