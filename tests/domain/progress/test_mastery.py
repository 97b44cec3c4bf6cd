"""Tests of the formula of mastery."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.events import Event, TalkRewound
from playbook_app.domain.progress.mastery import (
    exercise_value,
    item_value,
    lesson_mastery,
    skill_mastery,
    skills_mastery,
)
from playbook_app.domain.progress.standing import Standing
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    make_lesson,
    some_event,
    stand,
    talk_ended,
    talk_started,
    turned,
)

DAY = MONDAY.toordinal()


@pytest.mark.parametrize(
    ("scores", "value"),
    [
        ([], 0),
        ([1], 0.5),
        ([0], 0),
        ([1, 1], 0.8),
        ([1, 1, 1], 1),
        ([1, 1, 1, 0], 0.5),
        ([0, 1], 0.5),
        ([0, 0, 1, 1], 0.8),
        ([1, 0.5], 0.55),
    ],
)
def test_an_item_is_worth_its_last_three_days(scores: list[float], value: float) -> None:
    """The newest weighs most; one lucky guess makes no master."""
    standing = stand(*(answered("q", score, at(day)) for day, score in enumerate(scores)))
    assert item_value(standing.item(SILENCE, "q")) == pytest.approx(value)


def test_a_day_counts_once() -> None:
    """Answering again right after the explanation does not make up for days; it does make up for a miss."""
    again = stand(*(answered("q", 1, at(minutes=n)) for n in range(5)))
    assert item_value(again.item(SILENCE, "q")) == 0.5
    mended = stand(answered("q", 0), answered("q", 1, at(minutes=3)))
    assert item_value(mended.item(SILENCE, "q")) == 0.25


def test_the_value_of_an_earlier_day_stays_known() -> None:
    """At the end of that day, whatever came later."""
    item = stand(answered("q", 1, at(0)), answered("q", 0, at(20)), answered("q", 0, at(40))).item(
        SILENCE, "q"
    )
    values = [item_value(item, DAY + day) for day in (-1, 0, 19, 20, 40)]
    assert values == pytest.approx([0, 0.5, 0.5, 0.3, 0.2])


def test_a_lesson_is_the_mean_of_its_items() -> None:
    """What was never answered counts nothing; what the pack no longer asks does not count."""
    standing = stand(answered("q1"), answered("q2", 0), answered("gone"))
    assert lesson_mastery(standing, make_lesson(SILENCE, "q1", "q2")) == 25
    assert lesson_mastery(standing, make_lesson(SILENCE, "q1", "q2"), DAY - 1) == 0
    assert lesson_mastery(standing, make_lesson(SILENCE)) == 0


def talk_value(standing: Standing, until: int | None = None) -> float | None:
    """Return what the conversation is worth."""
    (exercise,) = standing.lesson(PITCH).exercises
    return exercise_value(exercise, until)


def test_a_talk_is_worth_the_share_of_quality_of_the_last_finished_one() -> None:
    """Nothing before the first; one that goes on changes nothing yet."""
    first = [talk_started(), turned(4), turned(1), talk_ended()]
    standing = stand(*first, talk_started(at(1), "talk_2"), turned(4, moment=at(1), talk="talk_2"))
    assert talk_value(standing) == 0.5
    standing.apply(9, talk_ended(moment=at(1), talk="talk_2"))
    assert talk_value(standing) == 1
    assert talk_value(standing, DAY) == 0.5
    assert talk_value(standing, DAY - 1) is None


def test_rewinding_to_the_better_choice_does_not_make_a_master() -> None:
    """Moves taken back count; a fresh start proves it."""
    history: list[Event] = [talk_started(), turned(1), talk_ended("blocked", "bad")]
    history += [TalkRewound(MONDAY, PITCH, "talk_1", 0), turned(4), talk_ended()]
    assert talk_value(stand(*history)) == 0.5


def test_a_talk_counts_for_its_lesson_as_much_as_three_items() -> None:
    """A lesson held by heart whose conversation goes wrong is not held; one never played says nothing."""
    lesson = make_lesson(PITCH, "q1", "q2", "q3")
    day_by_day = [answered(f"q{n}", 1, at(day), lesson=PITCH) for day in range(3) for n in (1, 2, 3)]
    assert lesson_mastery(stand(*day_by_day, talk_started()), lesson) == 100
    standing = stand(*day_by_day, talk_started(), turned(1), talk_ended("blocked", "bad"))
    assert lesson_mastery(standing, lesson) == 50
    assert lesson_mastery(standing, make_lesson(PITCH)) == 0
    assert lesson_mastery(stand(talk_started(), turned(4), talk_ended()), make_lesson(PITCH)) == 100


def test_what_is_half_right_earns_half() -> None:
    """And a reply that is only written earns and costs nothing: it is not among what counts."""
    lesson = make_lesson(SILENCE, "q1")
    assert lesson_mastery(stand(answered("q1", 0.5)), lesson) == 25
    standing = stand(answered("q1", 0.5), answered("q1", 0, at(1), graded=False))
    assert lesson_mastery(standing, lesson) == 25


def test_a_skill_is_the_mean_of_its_items_and_talks() -> None:
    """Over all lessons; a finished talk weighs as much as three items."""
    skill = "give-before-sell"
    lessons = [make_lesson(SILENCE, "q1", skill=skill), make_lesson(PITCH, "q2", skill=skill)]
    standing = stand(answered("q1"))
    assert skill_mastery(standing, lessons, skill) == 25
    standing = stand(answered("q1"), talk_started(), turned(4), talk_ended())
    assert skill_mastery(standing, lessons, skill) == 70
    assert skill_mastery(standing, lessons, skill, DAY - 1) == 0
    assert skills_mastery(standing, lessons)[skill] == 70
    assert skills_mastery(standing, lessons, DAY - 1) == {skill: 0}
    assert skill_mastery(standing, lessons, "listen") == 0


@given(st.lists(some_event, max_size=40), st.integers(-100, 800))
def test_mastery_is_total_and_bounded(history: list[Event], day: int) -> None:
    """From 0 to 100 after any events, now and on any day."""
    standing = stand(*history)
    until = DAY - 400 + day
    lessons = [make_lesson(SILENCE, "a", "b", skill="a"), make_lesson(PITCH, "b", "c", skill="b")]
    for lesson in lessons:
        assert 0 <= lesson_mastery(standing, lesson) <= 100
        assert 0 <= lesson_mastery(standing, lesson, until) <= 100
        skill = lesson.skills[0]
        assert 0 <= skill_mastery(standing, lessons, skill, until) <= 100
        assert skills_mastery(standing, lessons, until)[skill] == skill_mastery(
            standing, lessons, skill, until
        )
