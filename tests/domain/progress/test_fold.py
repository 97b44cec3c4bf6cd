"""Tests of what one event changes about its lesson."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress import events
from playbook_app.domain.progress.fold import DRILL, TALK, fold, fold_all
from playbook_app.domain.progress.marks import DayMark
from playbook_app.domain.progress.values import UNTOUCHED, EndingSeen, Exam, Exercise, LessonStanding
from playbook_app.domain.quiz.record import Step
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    asked_again,
    at,
    change,
    finished,
    regraded,
    some_event,
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
    assert known.unfinished_talk is None
    assert known.endings == (EndingSeen("blocked", "bad", 1, at(minutes=2)),)
    assert known.exercises == (Exercise(TALK, ("give-before-sell",), (DayMark(MONDAY.toordinal(), 3, 5),)),)


def test_a_rewind_opens_the_talk_again_and_forgives_nothing() -> None:
    """The path is shorter; what was earned counts the moves taken back."""
    known = after(talk_started(), turned(1), talk_ended("blocked", "bad"))
    known = fold(known, events.TalkRewound(at(minutes=1), PITCH, "talk_1", 0))
    assert known.unfinished_talk is not None
    assert (known.unfinished_talk.path, known.unfinished_talk.rewinds) == ((), 1)
    known = fold(fold(known, turned(4)), talk_ended("demo", "good", at(minutes=3)))
    assert known.exercises[0].marks[-1].share == 0.5
    assert [seen.ending for seen in known.endings] == ["blocked", "demo"]


def test_a_rewind_keeps_the_path_it_left_to_compare_with() -> None:
    """One that came to an ending goes before one that did not; what was typed on it is cut with it."""
    said = replace(turned(4), said="In my own words")
    known = after(talk_started(), said, said)
    assert known.talk is not None
    assert known.talk.typed == ((0, "In my own words"), (1, "In my own words"))
    known = fold(known, events.TalkRewound(at(), PITCH, "talk_1", 1))
    assert known.talk is not None
    assert (len(known.talk.before), known.talk.before_ended, len(known.talk.typed)) == (2, False, 1)
    known = fold(known, talk_ended())
    known = fold(known, events.TalkRewound(at(), PITCH, "talk_1", 0))
    assert known.talk is not None
    assert (len(known.talk.before), known.talk.before_ended, known.talk.typed) == (1, True, ())
    known = fold(fold(known, said), events.TalkRewound(at(), PITCH, "talk_1", 0))
    assert known.talk is not None
    assert (len(known.talk.before), known.talk.before_ended) == (1, True)
    assert len(known.talk_taken) == 1


def test_what_somebody_thinks_of_a_talk_is_kept_with_it() -> None:
    """Until it is rewound; of another talk it changes nothing."""
    thought = events.TalkReflected(at(), PITCH, "talk_1", "Sell", "He left", "Ask first")
    known = fold(after(talk_started(), turned(4), talk_ended()), thought)
    assert known.talk is not None
    assert known.talk.reflection == ("Sell", "He left", "Ask first")
    assert fold(known, replace(thought, talk="talk_2", will="Nothing")) == known
    known = fold(known, events.TalkRewound(at(), PITCH, "talk_1", 0))
    assert known.talk is not None
    assert known.talk.reflection == ("", "", "")


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
    assert (len(known.endings), known.exercises) == (1, ())


def test_a_mis_click_opens_a_finished_quiz_again() -> None:
    """It is not among the finished ones until it ends once more."""
    known = after(started("q1", tries=2), answered("q1", 0), answered("q1", nth=2), finished(0, 1))
    assert (known.quizzes, known.unfinished_attempt) == (1, None)
    known = fold(known, asked_again("q1", struck=True))
    assert known.attempt is not None
    assert (known.quizzes, known.attempt.struck, known.attempt.finished) == (0, ("q1",), False)
    assert [shown.key for shown in known.attempt.shown] == ["q1", "q1~1"]
    assert (known.attempt.terms.tries, known.attempt.done) == (2, 0)
    known = fold(fold(known, answered("q1", again=1)), finished(1, 1))
    assert (known.quizzes, known.right, known.unfinished_attempt) == (1, 1, None)


def test_a_question_that_comes_back_leaves_the_count_of_quizzes() -> None:
    """In a quiz that goes on, and in another one."""
    known = after(started("q1", "q2"), answered("q1", 0), asked_again("q1", struck=False))
    assert known.attempt is not None
    assert (known.quizzes, known.attempt.struck, len(known.attempt.shown)) == (0, (), 3)
    other = after(started("q1"), asked_again("q1", struck=True, attempt="quiz_9"))
    assert other == after(started("q1"))


def test_an_assessed_sitting_stands_beside_what_is_practised() -> None:
    """Neither leaves the other behind; its results are kept, the last ones of many."""
    known = after(
        started("q1", "q2"),
        answered("q1"),
        started("q1", attempt="quiz_2", behaviour="assessed", pass_mark=80),
    )
    assert known.unfinished_attempt is not None
    assert known.unfinished_exam is not None
    assert (known.unfinished_attempt.id, known.unfinished_exam.id, known.sittings) == ("quiz_1", "quiz_2", 1)
    known = fold(known, answered("q1", attempt="quiz_2"))
    known = fold(known, finished(1, 1, "quiz_2", at(1), percent=100))
    assert known.exams == (Exam("quiz_2", 1, at(1), 100, 80),)
    assert (known.unfinished_exam, known.quizzes, len(known.unfinished_attempt.steps)) == (None, 1, 1)
    for number in range(3, 15):
        name = f"quiz_{number}"
        known = fold(known, started("q1", attempt=name, behaviour="assessed"))
        known = fold(known, finished(1, 1, name, percent=50))
    assert ([exam.sitting for exam in known.exams], known.sittings) == (list(range(4, 14)), 13)


def test_marking_again_changes_scores_and_results() -> None:
    """Of the newest quiz and of kept results; an older quiz keeps what it was."""
    known = after(started("q1", "q2"), answered("q1", 0), answered("q2", 0), finished(0, 2))
    known = fold(known, regraded(change("q1", 0, 1)))
    assert known.attempt is not None
    assert ([step.score for step in known.attempt.steps], known.right, known.total) == ([1, 0], 1, 2)
    assert fold(known, regraded(change("q2", 0, 1), right=2, attempt="quiz_9")) == known
    exam = after(
        started("q1", attempt="quiz_2", behaviour="assessed", pass_mark=80),
        answered("q1", 0, attempt="quiz_2"),
        finished(0, 1, "quiz_2", percent=0),
        regraded(change("q1", 0, 1), attempt="quiz_2"),
    )
    assert exam.exam is not None
    assert (exam.exam.steps[0].score, exam.exams[0].percent) == (1, 50)


def test_an_end_of_an_assessed_sitting_that_is_not_known() -> None:
    """Of another one, or without its percent: no result."""
    begun = started("q1", attempt="quiz_2", behaviour="assessed")
    assert after(begun, finished(1, 1, "quiz_9", percent=90)).exams == ()
    assert after(begun, finished(1, 1, "quiz_2")).exams == ()


@given(st.lists(some_event, max_size=40))
def test_many_at_once_are_the_same_as_one_after_the_other(history: list[events.Event]) -> None:
    """Answers and moves that follow each other are taken in together, and nobody can tell."""
    assert fold_all(UNTOUCHED, history) == after(*history)


def test_answers_to_two_attempts_that_follow_each_other() -> None:
    """Each goes to its own, the last moment is kept."""
    exam = started("q1", "q2", attempt="quiz_2", behaviour="assessed")
    given = [answered("q1"), answered("q1", attempt="quiz_2"), answered("q2", 0, at(minutes=1))]
    known = fold_all(UNTOUCHED, [started("q1", "q2"), exam, *given])
    assert known.attempt is not None
    assert known.exam is not None
    assert [step.question for step in known.attempt.steps] == ["q1", "q2"]
    assert [step.question for step in known.exam.steps] == ["q1"]
    assert known.attempt_at == at(minutes=1)


def test_who_disagrees_changes_nothing_else() -> None:
    """The reply check gives no score, so there is none to change."""
    known = after(started("q1"), answered("q1"))
    disputed = events.ReplyDisputed(at(minutes=2), SILENCE, "quiz_1", "q1", "blame", "as I told you")
    assert fold(known, disputed) == known


def test_a_noted_mis_click_stays_with_its_sitting() -> None:
    """And changes no result; that of an older sitting is not kept here."""
    exam = after(started("q1", attempt="quiz_2", behaviour="assessed"), answered("q1", 0, attempt="quiz_2"))
    noted = fold(exam, events.MisClickNoted(at(minutes=2), SILENCE, "quiz_2", "q1"))
    assert noted.exam is not None
    assert (noted.exam.noted, noted.exam.steps) == (("q1",), exam.exam.steps if exam.exam else ())
    assert fold(exam, events.MisClickNoted(at(minutes=2), SILENCE, "quiz_1", "q1")) == exam


def drilled(judgement: int = 80, shift: str = "drill_1", *, passed: bool = True) -> events.DrillEnded:
    """Return the end of a drill."""
    return events.DrillEnded(at(minutes=30), SILENCE, shift, judgement, 100, 90, passed)


def acted(act: str, minute: int, shift: str = "drill_1", **more: str) -> events.DrillActed:
    """Return something done in a drill."""
    return events.DrillActed(at(minutes=minute), SILENCE, shift, act, minute, **more)


def test_walk_through_a_drill() -> None:
    """Started, acted, ended: its actions can be replayed, and its judgement is evidence."""
    began = events.DrillStarted(MONDAY, SILENCE, "drill_1", "calm", ("listen",))
    known = after(began, acted("plan", 2), acted("open", 3, thread="late"), acted("open", 4, "drill_0"))
    assert known.unfinished_drill is not None
    assert known.unfinished_drill.acts == (("plan", "", "", "", 0, 0), ("open", "late", "", "", 0, 0))
    assert (known.unfinished_drill.minute, known.drill_at) == (3, at(minutes=3))
    known = fold(known, drilled())
    assert (known.unfinished_drill, known.drills) == (None, (1, 1))
    assert known.exercises == (Exercise(DRILL, ("listen",), (DayMark(MONDAY.toordinal(), 80, 100),)),)
    assert known.drill is not None
    assert (known.drill.numbers, known.drill.passed) == ((80, 100, 90), True)


def test_a_drill_that_was_left_behind_or_judged_nothing_is_no_evidence() -> None:
    """It is counted, and that is all; acting without a drill changes nothing."""
    began = events.DrillStarted(MONDAY, SILENCE, "drill_2", "calm", ("listen",))
    known = after(acted("plan", 2), began, drilled(), drilled(-1, "drill_2", passed=False))
    assert (known.exercises, known.drills) == ((), (2, 1))
    assert fold(UNTOUCHED, acted("plan", 2)) == UNTOUCHED
