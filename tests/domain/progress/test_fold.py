"""Tests of what one event changes about its lesson."""

from playbook_app.domain.progress import events
from playbook_app.domain.progress.fold import fold
from playbook_app.domain.progress.marks import DayMark
from playbook_app.domain.progress.values import UNTOUCHED, EndingSeen, LessonStanding
from playbook_app.domain.quiz.record import Step
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    started,
    talk_ended,
    talk_started,
    turned,
)


def after(*history: events.Event) -> LessonStanding:
    """Return what is known of a lesson after these events."""
    known = UNTOUCHED
    for event in history:
        known = fold(known, event)
    return known


def test_walk_through_reading() -> None:
    """Opened, read on, read to the end: the place goes back to the start."""
    known = after(events.LessonOpened(MONDAY, SILENCE), events.SectionRead(at(minutes=2), SILENCE, 3))
    assert (known.opened_at, known.section, known.read_at) == (MONDAY, 3, None)
    known = fold(known, events.LessonFinished(at(minutes=4), SILENCE))
    assert (known.section, known.read_at) == (0, at(minutes=4))


def test_walk_through_a_quiz() -> None:
    """Started, answered, finished: the attempt can be gone on with until it is finished."""
    known = after(started("q1", "q2"), answered("q1", 0, at(minutes=1)))
    assert known.unfinished_attempt is not None
    assert known.unfinished_attempt.steps == (Step("q1", "b", 0),)
    assert known.attempt_at == at(minutes=1)
    known = fold(known, answered("q2"))
    known = fold(known, events.QuizFinished(MONDAY, SILENCE, "quiz_1", 1, 2))
    assert (known.unfinished_attempt, known.quizzes, known.right, known.total) == (None, 1, 1, 2)
    assert known.attempt is not None
    assert len(known.attempt.steps) == 2


def test_what_belongs_to_another_attempt_adds_no_step() -> None:
    """An answer without its start, or of an attempt that was left behind."""
    assert after(answered("q1")) == UNTOUCHED
    known = after(started("q1"), started("q1", attempt="quiz_2"), answered("q1", attempt="quiz_1"))
    assert known.attempt is not None
    assert known.attempt.steps == ()
    known = fold(known, events.QuizFinished(MONDAY, SILENCE, "quiz_1", 1, 1))
    assert known.unfinished_attempt is not None
    assert after(events.QuizFinished(MONDAY, SILENCE, "quiz_1", 1, 1)).quizzes == 1


def test_walk_through_a_talk() -> None:
    """Started, two moves, an ending: path, quality, what it trains."""
    known = after(talk_started(), turned(4), turned(1, 3, at(minutes=1), "more"))
    assert known.unfinished_talk is not None
    assert known.unfinished_talk.path == (("thanks", "ask", 0), ("more", "ask", 0))
    assert (known.unfinished_talk.earned, known.unfinished_talk.possible) == (3, 5)
    known = fold(known, talk_ended("blocked", "bad", at(minutes=2)))
    assert (known.unfinished_talk, known.talk_skills) == (None, ("give-before-sell",))
    assert known.endings == (EndingSeen("blocked", "bad", 1, at(minutes=2)),)
    assert known.talk_marks == (DayMark(MONDAY.toordinal(), 3, 5),)


def test_a_rewind_opens_the_talk_again_and_forgives_nothing() -> None:
    """The path is shorter; what was earned counts the moves taken back."""
    known = after(talk_started(), turned(1), talk_ended("blocked", "bad"))
    known = fold(known, events.TalkRewound(at(minutes=1), PITCH, "talk_1", 0))
    assert known.unfinished_talk is not None
    assert (known.unfinished_talk.path, known.unfinished_talk.rewinds) == ((), 1)
    known = fold(fold(known, turned(4)), talk_ended("demo", "good", at(minutes=3)))
    assert known.talk_marks[-1].share == 0.5
    assert [seen.ending for seen in known.endings] == ["blocked", "demo"]


def test_an_ending_reached_again_is_counted() -> None:
    """Once per ending, with the last time."""
    known = after(talk_started(), talk_ended(), talk_ended("blocked", "bad"), talk_ended(moment=at(1)))
    assert [(seen.ending, seen.count, seen.last_at) for seen in known.endings] == [
        ("demo", 2, at(1)),
        ("blocked", 1, MONDAY),
    ]


def test_what_belongs_to_another_talk_moves_nothing() -> None:
    """Moves without their start, or of a talk that was left behind; an ending is still an ending seen."""
    assert after(turned(4)) == UNTOUCHED
    assert after(events.TalkRewound(MONDAY, PITCH, "talk_1", 0)) == UNTOUCHED
    known = after(talk_started(talk="talk_2"), turned(4), talk_ended())
    assert known.unfinished_talk is not None
    assert known.unfinished_talk.path == ()
    assert (len(known.endings), known.talk_marks) == (1, ())
