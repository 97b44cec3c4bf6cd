"""Tests of how long things are said to take."""

from dataclasses import replace
from datetime import date

from playbook_app.domain.content.model import LessonPath, LessonRef
from playbook_app.domain.progress import effort, events
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.overview import NextLesson, Overview, Unfinished, overview
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    make_lesson,
    stand,
    started,
    talk_ended,
    talk_started,
)

LESSON = replace(make_lesson(SILENCE, "q1", "q2", "q3", "q4", "q5", "q6"), minutes=7)
TALK = make_lesson(PITCH, "p1", conversation="The author", number=2)
NEW = make_lesson(LessonRef("en", "spam"), "s1", number=3)


def look(*history: Event) -> Overview:
    """Return the overview of three lessons on Thursday."""
    return overview(stand(*history), [LESSON, TALK, NEW], date(2026, 11, 12))


def test_questions_take_half_a_minute_and_never_nothing() -> None:
    """Six questions take three minutes; one or none still takes one."""
    assert effort.quiz_minutes(LESSON) == 3
    assert effort.question_minutes(5) == 3
    assert effort.question_minutes(1) == effort.question_minutes(0) == 1


def test_the_next_step_takes_reading_or_answering() -> None:
    """Reading takes what the lesson says; questions take their own time."""
    assert effort.next_minutes(NextLesson(LESSON, "start")) == 7
    assert effort.next_minutes(NextLesson(LESSON, "continue")) == 7
    assert effort.next_minutes(NextLesson(LESSON, "quiz")) == 3
    assert effort.next_minutes(NextLesson(LESSON, "strengthen")) == 3


def test_a_path_takes_its_lessons_and_their_questions() -> None:
    """Lessons that no pack has any more take no time."""
    path = LessonPath("en", "week", "Week", "", (SILENCE, LessonRef("en", "gone"), PITCH))
    assert effort.path_minutes(path, look()) == 7 + 3 + 5 + 1


def test_what_is_left_is_counted_not_the_whole() -> None:
    """Two of six questions done leaves two minutes; a conversation may take all of its own."""
    assert effort.unfinished_minutes(Unfinished("quiz", LESSON, 2, 6, MONDAY)) == 2
    assert effort.unfinished_minutes(Unfinished("talk", TALK, 4, 0, MONDAY)) == effort.TALK_MINUTES
    assert effort.unfinished_minutes(Unfinished("drill", TALK, 4, 0, MONDAY)) == effort.DRILL_MINUTES


def test_a_newcomer_has_the_first_lesson_before_them() -> None:
    """Nothing else is there; lessons listed after it count when they are given."""
    found = look()
    assert effort.total_minutes(found, 5) == 7
    assert effort.total_minutes(found, 5, [TALK, NEW]) == 7 + 5 + 5


def test_the_same_quiz_counts_once() -> None:
    """A quiz that is next, weak and half done is three minutes' rest, not three times that."""
    read = [events.LessonOpened(at(), SILENCE), events.LessonFinished(at(minutes=1), SILENCE)]
    found = look(
        *read, started("q1", "q2", "q3", "q4", moment=at(minutes=2)), answered("q1", 0, at(minutes=3))
    )
    assert (found.next_lesson, len(found.weak), len(found.unfinished)) == (NextLesson(LESSON, "quiz"), 1, 1)
    assert effort.total_minutes(found, 5) == 2


def test_a_talk_that_ended_badly_is_played_again() -> None:
    """As a weak spot it takes a conversation's time; beyond the spots shown it counts nothing."""
    found = look(talk_started(), talk_ended("muted", "bad", at(minutes=1)))
    spot = found.weak[0]
    assert effort.weak_minutes(spot, TALK) == effort.TALK_MINUTES
    assert effort.total_minutes(found, 1) == 7 + effort.TALK_MINUTES
    assert effort.total_minutes(found, 0) == 7


def test_an_open_talk_and_its_weak_spot_count_once() -> None:
    """Going on with the talk is how the weak spot is practised."""
    again = talk_started(at(minutes=2), "talk_2")
    found = look(talk_started(), talk_ended("muted", "bad", at(minutes=1)), again)
    assert (len(found.weak), len(found.unfinished)) == (1, 1)
    assert effort.total_minutes(found, 1) == 7 + effort.TALK_MINUTES


def test_without_lessons_there_is_nothing_to_do() -> None:
    """An empty library takes no time."""
    assert effort.total_minutes(overview(stand(), [], date(2026, 11, 12)), 5) == 0
