"""Tests of writing a standing down and reading it again."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.checkpoint import from_raw, to_raw
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.standing import Standing
from tests.domain.progress.sample import (
    answered,
    finished,
    some_event,
    stand,
    started,
    talk_ended,
    talk_started,
    turned,
    words,
)


def written(standing: Standing) -> dict[str, Any]:
    """Return the checkpoint as it comes back from a file."""
    found: dict[str, Any] = json.loads(json.dumps(to_raw(standing)))
    return found


def full() -> Standing:
    """Return a standing with something of everything."""
    return stand(
        started("q1", "q2", words=(words("q1", "aa", "cafe"),)),
        answered("q1", 0, face="cafe"),
        started("q1", attempt="quiz_2", behaviour="assessed", pass_mark=80, asks_certainty=True),
        answered("q1", attempt="quiz_2", certainty=3),
        finished(1, 1, "quiz_2", percent=100),
        talk_started(),
        turned(4),
        talk_ended(),
    )


def test_an_empty_standing_comes_back() -> None:
    """A new profile has a checkpoint too."""
    back = from_raw(written(Standing()))
    assert back is not None
    assert to_raw(back) == to_raw(Standing())


@given(st.lists(some_event, max_size=40), st.integers(0, 40))
def test_rebuilding_equals_going_on_from_a_checkpoint(history: list[Event], cut: int) -> None:
    """All events from the first, or a checkpoint anywhere and the events after it: the same standing."""
    rebuilt = Standing()
    assert rebuilt.take((number, event.to_raw()) for number, event in enumerate(history, 1)) == len(history)
    resumed = from_raw(written(stand(*history[:cut])))
    assert resumed is not None
    for number, event in enumerate(history[cut:], cut + 1):
        resumed.apply(number, event)
    assert to_raw(resumed) == to_raw(rebuilt)
    assert resumed.items == rebuilt.items
    assert resumed.lessons == rebuilt.lessons
    assert (resumed.practice, resumed.last_at) == (rebuilt.practice, rebuilt.last_at)
    assert (resumed.words, resumed.calibration) == (rebuilt.words, rebuilt.calibration)
    assert (resumed.schedules.all, resumed.pace) == (rebuilt.schedules.all, rebuilt.pace)


def test_everything_comes_back() -> None:
    """Attempts with their terms, results, faces, words and calibration."""
    back = from_raw(written(full()))
    assert back is not None
    assert (back.items, back.lessons) == (full().items, full().lessons)
    assert (back.words, back.calibration) == (full().words, full().calibration)
    assert (back.schedules.all, back.pace) == (full().schedules.all, full().pace)


def test_counts_of_what_was_skipped_come_back() -> None:
    """They are part of what is known."""
    standing = Standing()
    standing.take([(1, {"e": "of-tomorrow"}), (2, {"e": "lesson-opened"})])
    back = from_raw(written(standing))
    assert back is not None
    assert (back.unknown, back.malformed, back.last_event) == (1, 1, 2)


def test_a_checkpoint_of_another_formula_is_not_used() -> None:
    """The standing is rebuilt from events then."""
    mastery, review = written(full())["formula"]
    for other in (0, mastery, [mastery - 1, review], [mastery, review - 1]):
        assert from_raw(written(full()) | {"formula": other}) is None


@pytest.mark.parametrize(
    "field",
    [
        "formula",
        "last_event",
        "last_at",
        "practice",
        "items",
        "lessons",
        "unknown",
        "words",
        "calibration",
        "pace",
        "schedules",
    ],
)
@pytest.mark.parametrize("value", [None, "x", ["x"], {"x": 1}, {"en/silence": {"q": {}}}])
def test_a_damaged_checkpoint_is_not_used(field: str, value: object) -> None:
    """It is only a shortcut; nothing is lost without it."""
    raw = written(full())
    del raw[field]
    assert from_raw(raw) is None
    assert from_raw(raw | {field: value}) is None


def test_a_checkpoint_stays_small() -> None:
    """It grows with the lessons there are, not with what was done in them."""
    history = [answered(f"q{n % 5}", n % 2) for n in range(2000)]
    assert len(json.dumps(written(stand(*history)))) < 2500
