"""Tests of taking events in."""

from dataclasses import replace

import pytest

from playbook_app.domain.progress import standing as standing_module
from playbook_app.domain.progress.events import LessonOpened
from playbook_app.domain.progress.standing import GAP_SECONDS, Standing
from playbook_app.domain.progress.values import UNTOUCHED
from playbook_app.domain.quiz.places import COLD, REVIEW
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    asked_again,
    at,
    change,
    regraded,
    stand,
    started,
    words,
)


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
    assert (standing.calibration.answered, dict(standing.words)) == (0, {})


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
    assert [step.question for step in attempt.steps] == ["q1", "q2"]


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
    rows = [answered("q").to_raw(), {"e": "of-tomorrow"}, {"e": "item-answered", "t": "never"}]
    assert standing.take(enumerate(rows, 1)) == 3
    assert (standing.last_event, standing.unknown, standing.malformed) == (3, 1, 1)
    assert standing.item(SILENCE, "q") is not None


def test_what_came_of_being_sure() -> None:
    """First answers that say how sure they are; a mis-click takes its own back."""
    standing = stand(
        started("q1", "q2"),
        answered("q1", 0, certainty=3),
        answered("q1", 1, certainty=3, nth=2),
        answered("q2", 1, certainty=1),
        answered("q2", 1, certainty=2, graded=False),
    )
    assert standing.calibration.counts == ((1, 1), (0, 0), (0, 1))
    standing.apply(9, asked_again("q1", struck=True, score=0.0, certainty=3))
    assert standing.calibration.counts == ((1, 1), (0, 0), (0, 0))


def test_a_mis_click_is_taken_out_of_what_is_known_about_the_question() -> None:
    """What only comes back, what is not graded, and what was never answered stay as they are."""
    history = [started("q1"), answered("q1", 0)]
    known = stand(*history).item(SILENCE, "q1")
    assert known is not None
    struck = stand(*history, asked_again("q1", struck=True)).item(SILENCE, "q1")
    assert struck is not None
    assert (known.missed, struck.missed, struck.answered) == (1, 0, 0)
    for event in (
        asked_again("q1", struck=False),
        asked_again("q1", struck=True, graded=False),
        asked_again("q9", struck=True),
    ):
        assert stand(*history, event).item(SILENCE, "q1") == known


def test_marking_again_changes_what_is_known() -> None:
    """First answers only; a question never answered here stays unknown."""
    history = [started("q1"), answered("q1", 0, certainty=3)]
    standing = stand(*history, regraded(change("q1", 0, 1, certainty=3), change("q9", 0, 1)))
    found = standing.item(SILENCE, "q1")
    assert found is not None
    assert (found.missed, standing.calibration.sure, standing.item(SILENCE, "q9")) == (0, (1, 1), None)
    later = stand(*history, regraded(change("q1", 0, 1, nth=2)))
    assert later.item(SILENCE, "q1") == stand(*history).item(SILENCE, "q1")


def test_words_that_were_shown_are_known() -> None:
    """By lesson, item and face, the last ones."""
    standing = stand(started("q1", words=(words("q1", "aa"), words("q1", "bb", "cafe"))))
    standing.apply(2, asked_again("q1", struck=False, words=(words("q1", "cc", "cafe", PITCH),)))
    standing.apply(3, started("q1", words=(words("q1", "dd"),)))
    assert {ref: dict(known) for ref, known in standing.words.items()} == {
        SILENCE: {"q1/": "dd", "q1/cafe": "bb"},
        PITCH: {"q1/cafe": "cc"},
    }


def test_a_sitting_over_several_lessons_has_a_place_of_its_own() -> None:
    """The answer counts for its lesson's question; the step stands where the sitting is kept."""
    begun = replace(started("q1"), lesson=REVIEW)
    standing = stand(begun, answered("q1", place=REVIEW))
    assert standing.item(SILENCE, "q1") is not None
    attempt = standing.lesson(REVIEW).attempt
    assert attempt is not None
    assert [step.question for step in attempt.steps] == ["en/silence/q1"]
    assert standing.lesson(SILENCE) is UNTOUCHED


def test_answers_are_scheduled() -> None:
    """First answers to graded questions, on the person's own day; a mis-click and a regrading reach it."""
    standing = stand(answered("q1", 0, nth=2), answered("q1", 0, graded=False))
    standing.apply(3, answered("q1", 0, place=COLD))
    assert not standing.schedules.all, "and none that was tried before reading"
    standing = stand(answered("q1", 1, at(days=1), late=True), answered("q2", 0))
    known = standing.schedules.all[SILENCE]["listen"]
    assert (known.day, known.rating) == (MONDAY.toordinal(), 1)
    standing.apply(3, asked_again("q2", struck=True))
    assert standing.schedules.all[SILENCE]["listen"].rating == 3
    standing.apply(4, regraded(change("q1", 1.0, 0.0)))
    assert standing.schedules.all[SILENCE]["listen"].rating == 1


def test_how_long_answers_take_is_measured() -> None:
    """From whatever came before; after a long absence nothing is."""
    standing = stand(answered("q1"), answered("q2", 1, at(seconds=50)), answered("q3", 1, at(minutes=60)))
    assert (standing.pace.answers, standing.pace.seconds > 30) == (1, True)


def test_a_long_history_is_taken_in_bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same result as all at once."""
    rows = [answered(f"q{n % 3}", n % 2, lesson=(SILENCE, PITCH)[n // 2 % 2]).to_raw() for n in range(12)]
    whole, parts = Standing(), Standing()
    assert whole.take([]) == 0
    whole.take(enumerate(rows, 1))
    monkeypatch.setattr(standing_module, "AT_ONCE", 2)
    parts.take(enumerate(rows, 1))
    assert (parts.items, parts.schedules.all) == (whole.items, whole.schedules.all)
