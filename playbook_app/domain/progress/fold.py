"""How one event changes what is known about its lesson. Total: any order of events is taken."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from playbook_app.domain.progress import events
from playbook_app.domain.progress.decoding import MOST_PERCENT, NOT_KNOWN, WORST_QUALITY
from playbook_app.domain.progress.marks import DayMark
from playbook_app.domain.progress.values import (
    KEEP_EXAMS,
    DrillRecord,
    EndingSeen,
    Exam,
    LessonStanding,
    TalkRecord,
    with_exercise,
)
from playbook_app.domain.quiz.behaviour import ASSESSED
from playbook_app.domain.quiz.record import AttemptRecord, Step, rescored

TALK, DRILL = "talk", "drill"
"""What a lesson's conversation and its inbox drill are called among its exercises; there is one of each."""
_KIND, _ATTEMPT = attrgetter("kind"), attrgetter("attempt")


def fold(lesson: LessonStanding, event: events.Event) -> LessonStanding:
    """Return what is known after the event. An answer or move of an older attempt or talk adds no step."""
    return fold_all(lesson, (event,))


def fold_all(lesson: LessonStanding, run: Iterable[events.Event]) -> LessonStanding:
    """Return what is known after these events of one lesson, each answer and move as if it came alone.

    Answers that follow each other are taken in together, and so are moves: they are most of any
    history, and making a new standing for each is most of what reading one costs.
    """
    for kind, group in groupby(run, key=_KIND):
        alike = tuple(group)
        if kind in _GROUPED:
            lesson = _GROUPED[kind](lesson, alike)
        else:
            for event in alike:
                lesson = _HANDLERS[kind](lesson, event)
    return lesson


def _opened(lesson: LessonStanding, event: events.LessonOpened) -> LessonStanding:
    return replace(lesson, opened_at=event.at)


def _section_read(lesson: LessonStanding, event: events.SectionRead) -> LessonStanding:
    return replace(lesson, section=event.section)


def _read(lesson: LessonStanding, event: events.LessonFinished) -> LessonStanding:
    return replace(lesson, read_at=event.at, section=0)


def _quiz_started(lesson: LessonStanding, event: events.QuizStarted) -> LessonStanding:
    record = AttemptRecord(event.attempt, event.lesson, event.seed, event.terms, event.shown)
    if event.behaviour == ASSESSED.id:
        return replace(lesson, exam=record, exam_at=event.at, sittings=lesson.sittings + 1)
    return replace(lesson, attempt=record, attempt_at=event.at)


def _answered(lesson: LessonStanding, answers: Sequence[events.ItemAnswered]) -> LessonStanding:
    for attempt, group in groupby(answers, key=_ATTEMPT):
        given = tuple(group)
        lesson = _changed(lesson, attempt, _with_steps(given), given[-1].at)
    return lesson


def _with_steps(given: Sequence[events.ItemAnswered]) -> Callable[[AttemptRecord], AttemptRecord]:
    return lambda record: record.with_steps(
        *(Step(event.question, event.chosen, event.score, event.certainty) for event in given)
    )


def _asked_again(lesson: LessonStanding, event: events.ItemAskedAgain) -> LessonStanding:
    reopened = lesson.attempt is not None and lesson.attempt.id == event.attempt and lesson.attempt.finished
    struck = event.question if event.struck else ""
    lesson = replace(lesson, quizzes=lesson.quizzes - reopened)
    return _changed(
        lesson, event.attempt, lambda record: record.with_again(event.back, event.position, struck), event.at
    )


def _noted(lesson: LessonStanding, event: events.MisClickNoted) -> LessonStanding:
    return _changed(lesson, event.attempt, lambda record: record.with_note(event.question))


def _quiz_finished(lesson: LessonStanding, event: events.QuizFinished) -> LessonStanding:
    exam = lesson.exam
    if exam is not None and exam.id == event.attempt and event.percent != NOT_KNOWN:
        result = Exam(event.attempt, lesson.sittings, event.at, event.percent, exam.terms.pass_mark)
        lesson = replace(lesson, exams=(*lesson.exams, result)[-KEEP_EXAMS:])
    lesson = _changed(lesson, event.attempt, lambda record: replace(record, finished=True))
    return replace(lesson, quizzes=lesson.quizzes + 1, right=event.right, total=event.total)


def _regraded(lesson: LessonStanding, event: events.QuizRegraded) -> LessonStanding:
    newest = lesson.attempt is not None and lesson.attempt.id == event.attempt
    lesson = _changed(lesson, event.attempt, lambda record: rescored(record, event.changes))
    exams = tuple(
        replace(exam, percent=event.percent) if exam.attempt == event.attempt else exam
        for exam in lesson.exams
    )
    right, total = (event.right, event.total) if newest else (lesson.right, lesson.total)
    return replace(lesson, exams=exams, right=right, total=total)


def _unchanged(lesson: LessonStanding, _event: events.ReplyDisputed) -> LessonStanding:
    return lesson


def _changed(
    lesson: LessonStanding,
    attempt: str,
    change: Callable[[AttemptRecord], AttemptRecord],
    at: datetime | None = None,
) -> LessonStanding:
    """Change the attempt or assessed sitting with that id; one that was left behind stays as it is."""
    if lesson.exam is not None and lesson.exam.id == attempt:
        return replace(lesson, exam=change(lesson.exam), exam_at=at or lesson.exam_at)
    if lesson.attempt is not None and lesson.attempt.id == attempt:
        return replace(lesson, attempt=change(lesson.attempt), attempt_at=at or lesson.attempt_at)
    return lesson


def _talk_started(lesson: LessonStanding, event: events.TalkStarted) -> LessonStanding:
    return replace(lesson, talk=TalkRecord(event.talk, event.conversation, event.skills), talk_at=event.at)


def _own_talk(lesson: LessonStanding, talk_id: str) -> TalkRecord | None:
    return lesson.talk if lesson.talk is not None and lesson.talk.id == talk_id else None


def _turns(lesson: LessonStanding, moves: Sequence[events.TalkTurn]) -> LessonStanding:
    own = [move for move in moves if lesson.talk is not None and move.talk == lesson.talk.id]
    talk = lesson.talk
    if talk is None or not own:
        return lesson
    path = (*talk.path, *((move.turn, move.choice, move.outcome) for move in own))
    typed = [(len(talk.path) + nth, move.said) for nth, move in enumerate(own) if move.said]
    taken = dict.fromkeys((*lesson.talk_taken, *path[len(talk.path) :]))
    talk = replace(
        talk,
        path=path,
        typed=(*talk.typed, *typed),
        earned=talk.earned + sum(move.quality - WORST_QUALITY for move in own),
        possible=talk.possible + sum(move.best - WORST_QUALITY for move in own),
    )
    return replace(lesson, talk=talk, talk_at=own[-1].at, talk_taken=tuple(taken))


def _rewound(lesson: LessonStanding, event: events.TalkRewound) -> LessonStanding:
    talk = _own_talk(lesson, event.talk)
    if talk is None:
        return lesson
    kept = max(0, event.to)
    ended = bool(talk.ending)
    newer = ended or not talk.before_ended
    back = replace(
        talk,
        path=talk.path[:kept],
        typed=tuple(said for said in talk.typed if said[0] < kept),
        rewinds=talk.rewinds + 1,
        ending="",
        before=talk.path if newer else talk.before,
        before_ended=ended or talk.before_ended,
        reflection=("", "", ""),
    )
    return replace(lesson, talk=back, talk_at=event.at)


def _reflected(lesson: LessonStanding, event: events.TalkReflected) -> LessonStanding:
    talk = _own_talk(lesson, event.talk)
    if talk is None:
        return lesson
    return replace(lesson, talk=replace(talk, reflection=(event.intended, event.happened, event.will)))


def _ended(lesson: LessonStanding, event: events.TalkEnded) -> LessonStanding:
    talk = _own_talk(lesson, event.talk)
    lesson = replace(lesson, endings=_with_ending(lesson.endings, event))
    if talk is None:
        return lesson
    mark = DayMark(event.at.toordinal(), talk.earned, talk.possible)
    return replace(
        lesson,
        talk=replace(talk, ending=event.ending),
        talk_at=event.at,
        exercises=with_exercise(lesson.exercises, TALK, talk.skills, mark),
    )


def _with_ending(seen: tuple[EndingSeen, ...], event: events.TalkEnded) -> tuple[EndingSeen, ...]:
    before = next((old for old in seen if old.ending == event.ending), None)
    if before is None:
        return (*seen, EndingSeen(event.ending, event.verdict, 1, event.at))
    now = EndingSeen(event.ending, event.verdict, before.count + 1, event.at)
    return tuple(now if old is before else old for old in seen)


def _drill_started(lesson: LessonStanding, event: events.DrillStarted) -> LessonStanding:
    drill = DrillRecord(event.shift, event.drill, event.skills, event.plan)
    return replace(lesson, drill=drill, drill_at=event.at)


def _acted(lesson: LessonStanding, acted: Sequence[events.DrillActed]) -> LessonStanding:
    drill = lesson.drill
    own = [one for one in acted if drill is not None and one.shift == drill.id]
    if drill is None or not own:
        return lesson
    acts = ((one.act, one.thread, one.ref, one.said, one.sure, one.minutes) for one in own)
    drill = replace(drill, acts=(*drill.acts, *acts), minute=own[-1].minute)
    return replace(lesson, drill=drill, drill_at=own[-1].at)


def _drill_ended(lesson: LessonStanding, event: events.DrillEnded) -> LessonStanding:
    finished, passed = lesson.drills
    lesson = replace(lesson, drills=(finished + 1, passed + event.passed))
    drill = lesson.drill
    if drill is None or drill.id != event.shift:
        return lesson
    numbers = (event.judgement, event.obligations, event.promptness)
    ended = replace(drill, ended=True, numbers=numbers, passed=event.passed, red=event.red)
    lesson = replace(lesson, drill=ended, drill_at=event.at)
    if event.judgement == NOT_KNOWN:
        return lesson
    mark = DayMark(event.at.toordinal(), event.judgement, MOST_PERCENT)
    return replace(lesson, exercises=with_exercise(lesson.exercises, DRILL, drill.skills, mark))


_HANDLERS: dict[str, Callable[[LessonStanding, Any], LessonStanding]] = {
    events.LessonOpened.kind: _opened,
    events.SectionRead.kind: _section_read,
    events.LessonFinished.kind: _read,
    events.QuizStarted.kind: _quiz_started,
    events.ItemAskedAgain.kind: _asked_again,
    events.MisClickNoted.kind: _noted,
    events.QuizFinished.kind: _quiz_finished,
    events.QuizRegraded.kind: _regraded,
    events.ReplyDisputed.kind: _unchanged,
    events.TalkStarted.kind: _talk_started,
    events.TalkRewound.kind: _rewound,
    events.TalkEnded.kind: _ended,
    events.TalkReflected.kind: _reflected,
    events.DrillStarted.kind: _drill_started,
    events.DrillEnded.kind: _drill_ended,
}
_GROUPED: dict[str, Callable[[LessonStanding, Any], LessonStanding]] = {
    events.ItemAnswered.kind: _answered,
    events.TalkTurn.kind: _turns,
    events.DrillActed.kind: _acted,
}
"""What takes in several events of its kind at once."""
