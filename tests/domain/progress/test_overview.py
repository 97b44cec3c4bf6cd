"""Tests of what Today and Progress show."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonPath, LessonRef
from playbook_app.domain.progress import events
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.mastery import lesson_mastery, skill_mastery
from playbook_app.domain.progress.overview import NextLesson, Overview, SkillRow, Stock, Unfinished, overview
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.weak import weak_spots
from playbook_app.domain.quiz.places import PLACEMENT, PRACTICE, REVIEW
from playbook_app.domain.quiz.record import Shown
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    make_lesson,
    some_event,
    stand,
    started,
    talk_ended,
    talk_started,
    turned,
)

LESSON = make_lesson(SILENCE, "q1", "q2")
TALK = make_lesson(PITCH, "q1", skill="give-before-sell", conversation="The author", number=2)
TODAY = date(2026, 11, 12)


def look(*history: Event, days: int = 30) -> Overview:
    """Return the overview of two lessons on Thursday."""
    return overview(stand(*history), [LESSON, TALK], TODAY, days)


def opened(ref: object = SILENCE, minutes: float = 0) -> events.LessonOpened:
    """Return the opening of a lesson."""
    return events.LessonOpened(at(minutes=minutes), ref)


def read(ref: object = SILENCE, minutes: float = 1) -> events.LessonFinished:
    """Return the end of reading."""
    return events.LessonFinished(at(minutes=minutes), ref)


def quiz_done(ref: object = SILENCE) -> events.QuizFinished:
    """Return a finished quiz."""
    return events.QuizFinished(at(minutes=2), ref, "quiz_9", 1, 2)


def test_a_new_profile_starts_with_the_first_lesson() -> None:
    """Everything is there, and everything is nothing."""
    found = look()
    assert found.next_lesson == NextLesson(LESSON, "start")
    assert [(row.stage, row.mastery, row.before, row.last_at) for row in found.lessons] == [
        ("new", 0, 0, None)
    ] * 2
    assert found.skills == (SkillRow("listen", 0, 0), SkillRow("give-before-sell", 0, 0))
    assert (found.practice, found.weak, found.unfinished, found.held) == ({}, (), (), 0)


def test_without_lessons_there_is_no_next_one() -> None:
    """A broken library does not break Today."""
    assert overview(Standing(), [], TODAY).next_lesson is None


def test_the_next_lesson_is_what_was_begun_last() -> None:
    """Reading goes on, then its quiz, then the next new one."""
    assert look(opened()).next_lesson == NextLesson(LESSON, "continue")
    assert look(opened(), opened(PITCH, 3)).next_lesson == NextLesson(TALK, "continue")
    assert look(opened(), opened(PITCH, 3), read(minutes=4)).next_lesson == NextLesson(LESSON, "quiz")
    assert look(opened(), read(), quiz_done()).next_lesson == NextLesson(TALK, "start")


def test_a_path_says_which_new_lesson_comes_first() -> None:
    """It suggests: what was begun goes on all the same, and lessons beside it come after it."""
    path = LessonPath("en", "week", "Week", "", (PITCH,))
    found = overview(stand(), [LESSON, TALK], TODAY, path=path)
    assert (found.path, found.next_lesson) == (path, NextLesson(TALK, "start"))
    assert found.new == (TALK, LESSON)
    begun = overview(stand(opened()), [LESSON, TALK], TODAY, path=path)
    assert begun.next_lesson == NextLesson(LESSON, "continue")
    assert begun.new == (TALK,)


def test_when_all_is_done_the_weakest_comes() -> None:
    """There is always something worth doing."""
    done = [opened(), read(), quiz_done(), read(PITCH), quiz_done(PITCH)]
    assert look(*done, answered("q1")).next_lesson == NextLesson(TALK, "strengthen")


def test_a_lesson_without_questions_is_done_when_it_is_read() -> None:
    """There is no quiz to take."""
    bare = make_lesson(SILENCE)
    assert overview(stand(read()), [bare], TODAY).lessons[0].stage == "done"


def test_rows_compare_with_an_earlier_day() -> None:
    """Slipping is lower than it was."""
    right = [answered("q1", 1, at(-60)), answered("q2", 1, at(-60))]
    row = look(*right, answered("q1", 0, at(0)), answered("q1", 1, at(0), PITCH)).lessons[0]
    assert (row.mastery, row.before, row.answered, row.slipping) == (40, 50, 2, True)
    found = look(*right, days=90)
    assert (found.lessons[0].before, found.lessons[0].slipping) == (0, False)
    assert found.skills[0].slipping is False
    assert look(answered("q1", 1, at(-60)), answered("q1", 0, at(0))).skills[0].slipping


def test_held_counts_what_can_be_used_under_pressure() -> None:
    """Two days right are enough for eighty."""
    history = [answered(item, 1, at(day)) for item in ("q1", "q2") for day in (0, 1)]
    assert look(*history).held == 1


def test_practice_is_in_minutes_by_day() -> None:
    """Every practised day has at least one; the week runs from Monday."""
    found = look(opened(), opened(minutes=3.5), events.LessonOpened(at(1), SILENCE))
    assert found.practice == {date(2026, 11, 9): 4, date(2026, 11, 10): 1}
    assert found.week()[:3] == ((date(2026, 11, 9), 4), (date(2026, 11, 10), 1), (date(2026, 11, 11), 0))
    assert len(found.week()) == 7
    assert found.days_practised == 2
    assert overview(stand(opened()), [], MONDAY.date() + timedelta(days=30)).days_practised == 0


def test_an_unfinished_drill_is_told_with_its_minute() -> None:
    """Unless its lesson has none any more; the row counts those that were finished."""
    began = events.DrillStarted(at(minutes=1), SILENCE, "drill_1", "calm", ("listen",))
    acted = events.DrillActed(at(minutes=2), SILENCE, "drill_1", "plan", 12)
    drill = replace(LESSON, drill="A calm day")
    found = overview(stand(began, acted), [drill], MONDAY.date())
    assert [(one.kind, one.done, one.total) for one in found.unfinished] == [("drill", 12, 0)]
    assert found.lessons[0].last_at == at(minutes=2)
    assert overview(stand(began, acted), [LESSON], MONDAY.date()).unfinished == ()
    ended = events.DrillEnded(at(minutes=3), SILENCE, "drill_1", 80, 90, 70, passed=True)
    done = overview(stand(began, acted, ended), [drill], MONDAY.date())
    assert (done.unfinished, done.lessons[0].drills) == ((), (1, 1))


def test_what_is_unfinished_is_told_with_their_position() -> None:
    """Newest first; a talk of a lesson that has none any more is not offered."""
    history = [
        started("q1", "q2"),
        answered("q1"),
        talk_started(at(minutes=3)),
        turned(4, moment=at(minutes=4)),
    ]
    talk, quiz = look(*history).unfinished
    assert (talk.kind, talk.lesson, talk.done, talk.total, talk.at) == ("talk", TALK, 1, 0, at(minutes=4))
    assert (quiz.kind, quiz.lesson, quiz.done, quiz.total) == ("quiz", LESSON, 1, 2)
    exam = started("q1", "q2", attempt="quiz_2", moment=at(minutes=5), behaviour="assessed")
    newest = look(*history, exam, answered("q1", attempt="quiz_2", moment=at(minutes=6))).unfinished[0]
    assert (newest.kind, newest.done, newest.total, newest.at) == ("exam", 1, 2, at(minutes=6))
    silent = make_lesson(PITCH, "q1")
    assert overview(stand(*history), [silent], TODAY).unfinished == ()


def test_a_sitting_over_lessons_that_was_left_is_told_for_a_fortnight() -> None:
    """A weak spot with its lesson; a placement once something is answered; a review by Today's own rules."""

    def begun(place: LessonRef, name: str, *items: str) -> events.QuizStarted:
        shown = tuple(Shown(item, "0badcafe", ("b", "a"), lesson=SILENCE) for item in items)
        return events.QuizStarted(at(), place, name, "learn", 7, shown)

    weak, first, due = begun(PRACTICE, "w", "q1"), begun(PLACEMENT, "p", "q1", "q2"), begun(REVIEW, "r", "q1")
    (left,) = look(weak, first, due).unfinished
    assert (left.kind, left.ref, left.lesson, left.done, left.total) == ("practice", PRACTICE, LESSON, 0, 1)
    one = answered("q1", moment=at(minutes=2), attempt="p", place=PLACEMENT)
    left, other = look(weak, first, one).unfinished
    assert (left.kind, left.ref, left.lesson, left.done, left.total) == ("placement", PLACEMENT, None, 1, 2)
    assert other.kind == "practice"
    later = MONDAY.date() + timedelta(days=14)
    assert len(overview(stand(weak, first, one), [], later).unfinished) == 2
    assert overview(stand(weak, first, one), [], later + timedelta(days=1)).unfinished == ()
    assert look(begun(PRACTICE, "w")).unfinished == ()
    assert look(started("q1")).unfinished[0].ref == SILENCE
    assert Unfinished("quiz", None, 0, 1, MONDAY).ref == LessonRef("", "")


def test_endings_reached_are_told() -> None:
    """A good and a bad one are both seen in Progress."""
    row = look(talk_started(), talk_ended(), talk_started(), talk_ended("blocked", "bad")).lessons[1]
    assert [(seen.ending, seen.verdict) for seen in row.endings] == [("demo", "good"), ("blocked", "bad")]
    assert row.last_at == MONDAY


@given(st.lists(some_event, max_size=30), st.integers(0, 90))
def test_an_overview_is_total(history: list[Event], days: int) -> None:
    """Any events give an overview with one row per lesson and something to do next."""
    found = look(*history, days=days)
    assert len(found.lessons) == 2
    assert found.next_lesson is not None
    assert all(minutes >= 1 for minutes in found.practice.values())


@settings(max_examples=40)
@given(st.lists(some_event, max_size=20), st.integers(0, 3), st.booleans())
def test_an_overview_of_a_kept_stock_is_the_one_made_from_scratch(
    history: list[Event], step: int, follows: bool
) -> None:
    """After every event and on every day: rows, skills and all, among lessons nobody touched."""
    far = [make_lesson(LessonRef("en", f"far-{n}"), "a", "b", skill="respond-fast") for n in range(3)]
    lessons = [far[0], LESSON, make_lesson(PITCH, "a", "b", "c", conversation="x"), far[1], far[2]]
    path = LessonPath("en", "week", "Week", "", (far[2].ref, PITCH)) if follows else None
    stock, standing = Stock.of(lessons), Standing()
    for number, event in enumerate(history, 1):
        standing.apply(number, event)
        today = TODAY + timedelta(days=step * number)
        kept = overview(standing, stock, today, 30, path)
        assert kept == overview(standing, lessons, today, 30, path)
        assert [(row.mastery, row.before) for row in kept.lessons] == [
            (lesson_mastery(standing, one), lesson_mastery(standing, one, today.toordinal() - 30))
            for one in lessons
        ]
        assert {row.skill: row.mastery for row in kept.skills} == {
            skill: skill_mastery(standing, lessons, skill) for skill in {row.skill for row in kept.skills}
        }
        assert kept.weak == weak_spots(standing, lessons)
