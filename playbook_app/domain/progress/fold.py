"""How one event changes what is known about its lesson. Total: any order of events is taken."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from playbook_app.domain.progress import events
from playbook_app.domain.progress.marks import DayMark, set_mark
from playbook_app.domain.progress.values import EndingSeen, LessonStanding, TalkRecord
from playbook_app.domain.quiz.record import AttemptRecord, Step

TALK_DEPTH = 1
"""A talk's mastery looks at the last finished one."""


def fold(lesson: LessonStanding, event: events.Event) -> LessonStanding:
    """Return what is known after the event. An answer or move of an older attempt or talk adds no step."""
    return _HANDLERS[event.kind](lesson, event)


def _opened(lesson: LessonStanding, event: events.LessonOpened) -> LessonStanding:
    return replace(lesson, opened_at=event.at)


def _section_read(lesson: LessonStanding, event: events.SectionRead) -> LessonStanding:
    return replace(lesson, section=event.section)


def _read(lesson: LessonStanding, event: events.LessonFinished) -> LessonStanding:
    return replace(lesson, read_at=event.at, section=0)


def _quiz_started(lesson: LessonStanding, event: events.QuizStarted) -> LessonStanding:
    record = AttemptRecord(event.attempt, event.lesson, event.seed, event.behaviour, event.shown)
    return replace(lesson, attempt=record, attempt_at=event.at)


def _answered(lesson: LessonStanding, event: events.ItemAnswered) -> LessonStanding:
    attempt = lesson.attempt
    if attempt is None or attempt.id != event.attempt:
        return lesson
    step = Step(event.item, event.chosen, event.score)
    return replace(lesson, attempt=replace(attempt, steps=(*attempt.steps, step)), attempt_at=event.at)


def _quiz_finished(lesson: LessonStanding, event: events.QuizFinished) -> LessonStanding:
    attempt = lesson.attempt
    if attempt is not None and attempt.id == event.attempt:
        attempt = replace(attempt, finished=True)
    return replace(
        lesson,
        attempt=attempt,
        quizzes=lesson.quizzes + 1,
        right=event.right,
        total=event.total,
    )


def _talk_started(lesson: LessonStanding, event: events.TalkStarted) -> LessonStanding:
    return replace(lesson, talk=TalkRecord(event.talk, event.conversation, event.skills), talk_at=event.at)


def _own_talk(lesson: LessonStanding, talk_id: str) -> TalkRecord | None:
    return lesson.talk if lesson.talk is not None and lesson.talk.id == talk_id else None


def _turn(lesson: LessonStanding, event: events.TalkTurn) -> LessonStanding:
    talk = _own_talk(lesson, event.talk)
    if talk is None:
        return lesson
    talk = replace(
        talk,
        path=(*talk.path, (event.turn, event.choice, event.outcome)),
        earned=talk.earned + event.quality - events.WORST_QUALITY,
        possible=talk.possible + event.best - events.WORST_QUALITY,
    )
    return replace(lesson, talk=talk, talk_at=event.at)


def _rewound(lesson: LessonStanding, event: events.TalkRewound) -> LessonStanding:
    talk = _own_talk(lesson, event.talk)
    if talk is None:
        return lesson
    talk = replace(talk, path=talk.path[: max(0, event.to)], rewinds=talk.rewinds + 1, ending="")
    return replace(lesson, talk=talk, talk_at=event.at)


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
        talk_skills=talk.skills,
        talk_marks=set_mark(lesson.talk_marks, mark, TALK_DEPTH),
    )


def _with_ending(seen: tuple[EndingSeen, ...], event: events.TalkEnded) -> tuple[EndingSeen, ...]:
    before = next((old for old in seen if old.ending == event.ending), None)
    if before is None:
        return (*seen, EndingSeen(event.ending, event.verdict, 1, event.at))
    now = EndingSeen(event.ending, event.verdict, before.count + 1, event.at)
    return tuple(now if old is before else old for old in seen)


_HANDLERS: dict[str, Callable[[LessonStanding, Any], LessonStanding]] = {
    events.LessonOpened.kind: _opened,
    events.SectionRead.kind: _section_read,
    events.LessonFinished.kind: _read,
    events.QuizStarted.kind: _quiz_started,
    events.ItemAnswered.kind: _answered,
    events.QuizFinished.kind: _quiz_finished,
    events.TalkStarted.kind: _talk_started,
    events.TalkTurn.kind: _turn,
    events.TalkRewound.kind: _rewound,
    events.TalkEnded.kind: _ended,
}
