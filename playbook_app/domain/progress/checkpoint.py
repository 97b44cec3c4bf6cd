"""Writing a standing down and reading it again, so that a start replays only the newest events."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.decoding import all_shown, shown_as_list, text
from playbook_app.domain.progress.marks import DayMark, Marks
from playbook_app.domain.progress.mastery import FORMULA
from playbook_app.domain.progress.pace import Pace
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import (
    DrillRecord,
    EndingSeen,
    Exam,
    Exercise,
    Given,
    ItemStanding,
    LessonStanding,
    Path,
    TalkRecord,
)
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.domain.quiz.record import AttemptRecord, Step, Terms
from playbook_app.domain.review import schedules

Raw = dict[str, Any]


def to_raw(standing: Standing) -> Raw:
    """Return the written form, plain JSON values only."""
    return {
        "formula": [FORMULA, schedules.FORMULA],
        "last_event": standing.last_event,
        "last_at": _when(standing.last_at),
        "unknown": standing.unknown,
        "malformed": standing.malformed,
        "practice": {str(day): seconds for day, seconds in standing.practice.items()},
        "items": {
            str(ref): {item: _item_to_raw(known) for item, known in items.items()}
            for ref, items in standing.items.items()
        },
        "lessons": {str(ref): _lesson_to_raw(known) for ref, known in standing.lessons.items()},
        "words": {str(ref): dict(words) for ref, words in standing.words.items()},
        "calibration": [list(count) for count in standing.calibration.counts],
        "pace": list(standing.pace),
        "schedules": standing.schedules.to_raw(),
    }


def from_raw(raw: Mapping[str, Any]) -> Standing | None:
    """Read it again; ``None`` when it is damaged or of another formula and must be rebuilt."""
    try:
        return _standing(raw) if raw["formula"] == [FORMULA, schedules.FORMULA] else None
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError):
        return None


def _standing(raw: Mapping[str, Any]) -> Standing:
    standing = Standing(
        items={
            LessonRef.parse(ref): {item: _item(known) for item, known in items.items()}
            for ref, items in raw["items"].items()
        },
        lessons={LessonRef.parse(ref): _lesson(ref, known) for ref, known in raw["lessons"].items()},
        practice={int(day): int(seconds) for day, seconds in raw["practice"].items()},
        words={
            LessonRef.parse(ref): {name: text(checksum) for name, checksum in words.items()}
            for ref, words in raw["words"].items()
        },
        schedules=schedules.Schedules.from_raw(raw["schedules"]),
    )
    standing.calibration = _calibration(raw["calibration"])
    answers, seconds = raw["pace"]
    standing.pace = Pace(int(answers), float(seconds))
    standing.last_event = int(raw["last_event"])
    standing.last_at = _moment(raw["last_at"])
    standing.unknown = int(raw["unknown"])
    standing.malformed = int(raw["malformed"])
    return standing


def _when(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat()


def _moment(text: str) -> datetime | None:
    return None if text == "" else datetime.fromisoformat(text)


def _calibration(raw: list[list[int]]) -> Calibration:
    first, second, third = ((int(right), int(count)) for right, count in raw)
    return Calibration((first, second, third))


def _marks(raw: list[list[float]]) -> Marks:
    return tuple(DayMark(int(day), earned, of) for day, earned, of in raw)


def _item_to_raw(item: ItemStanding) -> Raw:
    return {
        "skill": item.skill,
        "answered": item.answered,
        "missed": item.missed,
        "recent": item.recent,
        "last_at": _when(item.last_at),
        "last_missed": _when(item.last_missed),
        "marks": [list(mark) for mark in item.marks],
        "faces": [list(face) for face in item.faces],
        "version": item.version,
        "asked": item.asked,
        "calibration": [list(count) for count in item.calibration.counts],
        "given": [list(given) for given in item.given],
    }


def _item(raw: Raw) -> ItemStanding:
    return ItemStanding(
        skill=raw["skill"],
        answered=raw["answered"],
        missed=raw["missed"],
        recent=raw["recent"],
        last_at=_moment(raw["last_at"]),
        last_missed=_moment(raw["last_missed"]),
        marks=_marks(raw["marks"]),
        faces=tuple((str(face), int(day)) for face, day in raw["faces"]),
        version=text(raw["version"]),
        asked=int(raw["asked"]),
        calibration=_calibration(raw["calibration"]),
        given=tuple(
            Given(text(version), text(chosen), int(times), int(missed))
            for version, chosen, times, missed in raw["given"]
        ),
    )


def _lesson_to_raw(lesson: LessonStanding) -> Raw:
    return {
        "opened_at": _when(lesson.opened_at),
        "read_at": _when(lesson.read_at),
        "section": lesson.section,
        "attempt": None if lesson.attempt is None else _attempt_to_raw(lesson.attempt),
        "attempt_at": _when(lesson.attempt_at),
        "quizzes": [lesson.quizzes, lesson.right, lesson.total],
        "talk": None if lesson.talk is None else _talk_to_raw(lesson.talk),
        "talk_at": _when(lesson.talk_at),
        "talk_taken": [list(move) for move in lesson.talk_taken],
        "drill": None if lesson.drill is None else _drill_to_raw(lesson.drill),
        "drill_at": _when(lesson.drill_at),
        "drills": list(lesson.drills),
        "endings": [[end.ending, end.verdict, end.count, _when(end.last_at)] for end in lesson.endings],
        "exercises": [
            [exercise.id, list(exercise.skills), [list(mark) for mark in exercise.marks]]
            for exercise in lesson.exercises
        ],
        "exam": None if lesson.exam is None else _attempt_to_raw(lesson.exam),
        "exam_at": _when(lesson.exam_at),
        "sittings": lesson.sittings,
        "exams": [
            [exam.attempt, exam.sitting, _when(exam.finished_at), exam.percent, exam.pass_mark]
            for exam in lesson.exams
        ],
    }


def _lesson(ref: str, raw: Raw) -> LessonStanding:
    quizzes, right, total = raw["quizzes"]
    return LessonStanding(
        opened_at=_moment(raw["opened_at"]),
        read_at=_moment(raw["read_at"]),
        section=raw["section"],
        attempt=None if raw["attempt"] is None else _attempt(ref, raw["attempt"]),
        attempt_at=_moment(raw["attempt_at"]),
        quizzes=quizzes,
        right=right,
        total=total,
        talk=None if raw["talk"] is None else _talk(raw["talk"]),
        talk_at=_moment(raw["talk_at"]),
        talk_taken=_path(raw["talk_taken"]),
        drill=None if raw["drill"] is None else _drill(raw["drill"]),
        drill_at=_moment(raw["drill_at"]),
        drills=(int(raw["drills"][0]), int(raw["drills"][1])),
        endings=tuple(
            EndingSeen(ending, verdict, count, datetime.fromisoformat(last_at))
            for ending, verdict, count, last_at in raw["endings"]
        ),
        exercises=tuple(
            Exercise(exercise, tuple(skills), _marks(marks)) for exercise, skills, marks in raw["exercises"]
        ),
        exam=None if raw["exam"] is None else _attempt(ref, raw["exam"]),
        exam_at=_moment(raw["exam_at"]),
        sittings=raw["sittings"],
        exams=tuple(
            Exam(attempt, sitting, datetime.fromisoformat(finished_at), percent, pass_mark)
            for attempt, sitting, finished_at, percent, pass_mark in raw["exams"]
        ),
    )


def _attempt_to_raw(attempt: AttemptRecord) -> Raw:
    terms = attempt.terms
    return {
        "id": attempt.id,
        "seed": attempt.seed,
        "terms": [terms.behaviour, terms.tries, terms.certainty, terms.pass_mark],
        "shown": [shown_as_list(shown) for shown in attempt.shown],
        "steps": [[step.question, step.chosen, step.score, step.certainty] for step in attempt.steps],
        "struck": list(attempt.struck),
        "finished": attempt.finished,
        "noted": list(attempt.noted),
    }


def _attempt(ref: str, raw: Raw) -> AttemptRecord:
    behaviour, tries, certainty, pass_mark = raw["terms"]
    return AttemptRecord(
        id=raw["id"],
        lesson=LessonRef.parse(ref),
        seed=raw["seed"],
        terms=Terms(behaviour, tries, certainty, pass_mark),
        shown=all_shown(raw["shown"]),
        steps=tuple(Step(question, chosen, score, sure) for question, chosen, score, sure in raw["steps"]),
        struck=tuple(raw["struck"]),
        finished=raw["finished"],
        noted=tuple(raw["noted"]),
    )


def _talk_to_raw(talk: TalkRecord) -> Raw:
    return {
        "id": talk.id,
        "conversation": talk.conversation,
        "skills": list(talk.skills),
        "path": [list(move) for move in talk.path],
        "rewinds": talk.rewinds,
        "quality": [talk.earned, talk.possible],
        "ending": talk.ending,
        "typed": [list(said) for said in talk.typed],
        "before": [list(move) for move in talk.before],
        "before_ended": talk.before_ended,
        "reflection": list(talk.reflection),
    }


def _path(raw: list[Any]) -> Path:
    return tuple((turn, choice, outcome) for turn, choice, outcome in raw)


def _talk(raw: Raw) -> TalkRecord:
    earned, possible = raw["quality"]
    return TalkRecord(
        id=raw["id"],
        conversation=raw["conversation"],
        skills=tuple(raw["skills"]),
        path=_path(raw["path"]),
        rewinds=raw["rewinds"],
        earned=earned,
        possible=possible,
        ending=raw["ending"],
        typed=tuple((move, said) for move, said in raw["typed"]),
        before=_path(raw["before"]),
        before_ended=raw["before_ended"],
        reflection=(raw["reflection"][0], raw["reflection"][1], raw["reflection"][2]),
    )


def _drill_to_raw(drill: DrillRecord) -> Raw:
    return {
        "id": drill.id,
        "drill": drill.drill,
        "skills": list(drill.skills),
        "plan": drill.plan,
        "acts": [list(act) for act in drill.acts],
        "minute": drill.minute,
        "ended": drill.ended,
        "numbers": list(drill.numbers),
        "passed": drill.passed,
        "red": list(drill.red),
    }


def _drill(raw: Raw) -> DrillRecord:
    judgement, obligations, promptness = raw["numbers"]
    return DrillRecord(
        id=raw["id"],
        drill=raw["drill"],
        skills=tuple(raw["skills"]),
        plan=raw["plan"],
        acts=tuple(
            (act, thread, ref, said, sure, minutes) for act, thread, ref, said, sure, minutes in raw["acts"]
        ),
        minute=raw["minute"],
        ended=raw["ended"],
        numbers=(judgement, obligations, promptness),
        passed=raw["passed"],
        red=tuple(raw["red"]),
    )
