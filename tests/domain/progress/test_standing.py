"""Tests of taking events in."""

from playbook_app.domain.progress.events import LessonOpened
from playbook_app.domain.progress.standing import GAP_SECONDS, Standing
from playbook_app.domain.progress.values import UNTOUCHED
from tests.domain.progress.sample import MONDAY, PITCH, SILENCE, answered, at, stand, started


def seconds(*minutes: float) -> dict[int, int]:
    """Return the seconds practised, by day from Monday, after opening a lesson at these minutes."""
    standing = stand(*(LessonOpened(at(minutes=moment), SILENCE) for moment in minutes))
    return {day - MONDAY.toordinal(): spent for day, spent in standing.practice.items()}


def test_nothing_is_known_at_first() -> None:
    """Everything can be asked for all the same."""
    standing = Standing()
    assert standing.item(SILENCE, "q") is None
    assert standing.lesson(SILENCE) is UNTOUCHED
    assert (dict(standing.items), dict(standing.lessons), dict(standing.practice)) == ({}, {}, {})
    assert (standing.last_event, standing.last_at) == (0, None)


def test_an_answer_is_kept_under_its_lesson() -> None:
    """Item, lesson and the id of the last event."""
    standing = stand(started("q1", "q2"), answered("q1"), answered("q2", 0), answered("q1", lesson=PITCH))
    found = standing.item(SILENCE, "q1")
    assert found is not None
    assert (found.answered, standing.last_event, standing.last_at) == (1, 4, MONDAY)
    assert {ref: sorted(items) for ref, items in standing.items.items()} == {
        SILENCE: ["q1", "q2"],
        PITCH: ["q1"],
    }
    assert set(standing.lessons) == {SILENCE, PITCH}
    attempt = standing.lesson(SILENCE).unfinished_attempt
    assert attempt is not None
    assert [step.item for step in attempt.steps] == ["q1", "q2"]


def test_gaps_count_as_practice_up_to_five_minutes() -> None:
    """Short ones whole, longer ones as five minutes, and after half an hour a new sitting begins."""
    assert seconds(0) == {0: 0}
    assert seconds(0, 2, 4.5) == {0: 270}
    assert seconds(0, 20) == {0: GAP_SECONDS}
    assert seconds(0, 31) == {0: 0}


def test_practice_belongs_to_the_persons_own_day() -> None:
    """A gap over midnight belongs to the day it ends on; each day with any event is there."""
    midnight = 15 * 60
    assert seconds(midnight - 2, midnight + 1) == {0: 0, 1: 180}


def test_a_clock_set_back_counts_nothing() -> None:
    """And from then on time goes on."""
    assert seconds(10, 2, 3) == {0: 60}


def test_what_cannot_be_read_is_counted_and_skipped() -> None:
    """Written events go in one by one, whatever they are."""
    standing = Standing()
    standing.take(1, answered("q").to_raw())
    standing.take(2, {"e": "of-tomorrow"})
    standing.take(3, {"e": "item-answered", "t": "never"})
    assert (standing.last_event, standing.unknown, standing.malformed) == (3, 1, 1)
    assert standing.item(SILENCE, "q") is not None
