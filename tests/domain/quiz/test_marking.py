"""Tests of marking one response."""

from dataclasses import replace

import pytest
from hypothesis import given

from playbook_app.domain.content.model import SingleChoice
from playbook_app.domain.quiz.marking import fingerprint, mark
from tests.domain.quiz.sample import items, make_item, make_post


def test_a_right_answer_gets_the_full_score() -> None:
    """The key earns 1 and is what was chosen."""
    found = mark(make_item("q", key=1), "b")
    assert (found.score, found.right, found.chosen, found.key) == (1.0, True, found.key, found.key)


def test_a_wrong_answer_gets_nothing_and_names_the_key() -> None:
    """A distractor earns 0; both options are there for their reasons."""
    found = mark(make_item("q", key=1), "c")
    assert (found.score, found.right) == (0.0, False)
    assert (found.chosen.reason, found.key.reason) == ("reason 2", "reason 1")


def test_an_option_of_another_item_is_no_response() -> None:
    """What was never offered cannot be marked."""
    with pytest.raises(KeyError):
        mark(make_item("q"), "z")


@given(items())
def test_marking_is_total_and_bounded(drawn: tuple[SingleChoice, ...]) -> None:
    """Every option of every item has a score from 0 to 1, and exactly one is right."""
    for item in drawn:
        marks = [mark(item, option.id) for option in item.options]
        assert all(0 <= found.score <= 1 for found in marks)
        assert sum(found.right for found in marks) == 1


def test_a_fingerprint_follows_what_is_asked() -> None:
    """Prompt, post, option texts and key change it."""
    item = make_item("q")
    options = item.options
    others = [
        item,
        replace(item, prompt="another"),
        replace(item, post=make_post("one")),
        replace(item, post=make_post("two")),
        replace(item, options=(replace(options[0], text="new"), *options[1:])),
        replace(item, options=(replace(options[0], correct=False), replace(options[1], correct=True))),
    ]
    assert len({fingerprint(other) for other in others}) == len(others)


def test_a_fingerprint_does_not_follow_the_explanation() -> None:
    """Mending a reason, a hint or the rule leaves the question as it was."""
    item = make_item("q")
    mended = tuple(replace(option, reason="better said") for option in item.options)
    assert fingerprint(replace(item, options=mended, hint="look", rule="new")) == fingerprint(item)


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    """It is kept in events, so it may not depend on hash seeds."""
    assert fingerprint(make_item("q")) == "7b24a31e"


def test_a_fingerprint_takes_any_text() -> None:
    """Half a surrogate pair from a broken file does not stop it."""
    assert len(fingerprint(make_item("q", prompt="\ud83d"))) == 8
