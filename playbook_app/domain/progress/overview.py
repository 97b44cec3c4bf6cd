"""What Today and Progress show, worked out from a standing and the lessons there are."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary
from playbook_app.domain.content.skills import SKILLS
from playbook_app.domain.progress.mastery import asked_by_skill, lesson_mastery, skills_mastery
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import EndingSeen
from playbook_app.domain.progress.weak import WeakSpot, weak_spots
from playbook_app.domain.quiz.places import PLACEMENT, PRACTICE

HELD = 80
"""From this mastery on a lesson counts as held well enough to use under pressure."""

BEGUN = frozenset({"reading", "quiz"})
"""The stages between opening a lesson and the end of its quiz."""
Stage = Literal["new", "reading", "quiz", "done"]
"""Not opened; opened, not read to the end; read, quiz never finished; both done."""


@dataclass(frozen=True, slots=True)
class LessonRow:
    """One lesson: mastery now and ``days`` ago, 0 to 100."""

    lesson: LessonSummary
    stage: Stage
    mastery: int
    before: int
    answered: int
    """How many of its questions were ever answered."""
    last_at: datetime | None
    """When anything was last done in it."""
    endings: tuple[EndingSeen, ...]
    """Endings of its conversation that were reached."""
    drills: tuple[int, int] = (0, 0)
    """How often its drill was finished, and how often passed."""

    @property
    def slipping(self) -> bool:
        """Tell whether it is lower than it was."""
        return self.mastery < self.before


@dataclass(frozen=True, slots=True)
class SkillRow:
    """One skill that some lesson trains: mastery now and ``days`` ago, 0 to 100."""

    skill: str
    mastery: int
    before: int

    @property
    def slipping(self) -> bool:
        """Tell whether it is lower than it was."""
        return self.mastery < self.before


LISTED_FOR = 14
"""Days for which a sitting over lessons is offered to be gone on with: later the review has overtaken it."""
_SITTINGS = {"practice": PRACTICE, "placement": PLACEMENT}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Something to go on with: a quiz, an assessed sitting (exam), a talk, a drill, a sitting over lessons.

    ``done`` questions of ``total``; for a talk the turn is ``done`` + 1, for a drill its minute.
    """

    kind: Literal["quiz", "exam", "talk", "drill", "practice", "placement"]
    lesson: LessonSummary | None
    """What it is about; of ``practice`` the first of its lessons, of ``placement`` none."""
    done: int
    total: int
    """0 for a talk or a drill: how long it gets depends on what is chosen."""
    at: datetime

    @property
    def ref(self) -> LessonRef:
        """Where it is kept: the lesson, or one of ``quiz.places``."""
        return _SITTINGS.get(self.kind) or (LessonRef("", "") if self.lesson is None else self.lesson.ref)


@dataclass(frozen=True, slots=True)
class NextLesson:
    """What to do next.

    ``code``: ``start`` a new lesson, ``continue`` reading, take the ``quiz``, or ``strengthen``
    the weakest when everything is done.
    """

    lesson: LessonSummary
    code: Literal["start", "continue", "quiz", "strengthen"]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything at a glance, as of the local day ``today``; ``days`` is how far back ``before`` looks."""

    today: date
    days: int
    lessons: tuple[LessonRow, ...]
    """In reading order."""
    skills: tuple[SkillRow, ...]
    practice: Mapping[date, int]
    """Minutes by local day; every day with practice has at least 1."""
    weak: tuple[WeakSpot, ...]
    unfinished: tuple[Unfinished, ...]
    """Newest first."""
    next_lesson: NextLesson | None
    path: LessonPath | None = None
    """The path that is followed, if any; the next lesson is the first new one on it."""

    @property
    def new(self) -> tuple[LessonSummary, ...]:
        """Lessons not opened yet: along the path, then the others in reading order."""
        return tuple(row.lesson for row in _along(self.path, self.lessons) if row.stage == "new")

    @property
    def held(self) -> int:
        """How many lessons are held well enough to use under pressure."""
        return sum(row.mastery >= HELD for row in self.lessons)

    @property
    def days_practised(self) -> int:
        """On how many of the last ``days`` days there was practice, today included."""
        return sum(self.today - timedelta(days=self.days) < day <= self.today for day in self.practice)

    def week(self) -> tuple[tuple[date, int], ...]:
        """Return (day, minutes) from Monday to Sunday of this week."""
        monday = self.today - timedelta(days=self.today.weekday())
        days = [monday + timedelta(days=n) for n in range(7)]
        return tuple((day, self.practice.get(day, 0)) for day in days)


@dataclass(frozen=True, slots=True)
class Stock:
    """The lessons there are and what follows from them alone: made once for as long as they stay.

    Of a large pack most lessons were never touched; what an overview says of those stands here.
    """

    lessons: tuple[LessonSummary, ...]
    """In reading order."""
    places: Mapping[LessonRef, int]
    asked: Mapping[str, int]
    """How many questions there are by skill."""
    trained: frozenset[str]
    untouched: tuple[LessonRow, ...]
    """The row of each lesson as long as nothing was done in it."""

    @classmethod
    def of(cls, lessons: Iterable[LessonSummary]) -> "Stock":
        """Return what follows from these lessons."""
        lessons = tuple(lessons)
        return cls(
            lessons,
            {lesson.ref: place for place, lesson in enumerate(lessons)},
            asked_by_skill(lessons),
            frozenset(skill for lesson in lessons for skill in lesson.skills),
            tuple(LessonRow(lesson, "new", 0, 0, 0, None, ()) for lesson in lessons),
        )

    def touched(self, standing: Standing) -> list[int]:
        """Return the places of the lessons in which anything was done, rising."""
        refs = standing.lessons.keys() | standing.items.keys()
        return sorted(self.places[ref] for ref in refs if ref in self.places)


def overview(
    standing: Standing,
    lessons: Sequence[LessonSummary] | Stock,
    today: date,
    days: int = 30,
    path: LessonPath | None = None,
) -> Overview:
    """Work out the overview; ``days`` up to ``marks.KEEP_DAYS``.

    With a ``Stock`` it costs what the lessons cost in which anything was done.
    """
    stock = lessons if isinstance(lessons, Stock) else Stock.of(lessons)
    until = (today - timedelta(days=days)).toordinal()
    places = stock.touched(standing)
    touched = [stock.lessons[place] for place in places]
    rows = list(stock.untouched)
    for place in places:
        rows[place] = _lesson_row(standing, stock.lessons[place], until)
    return Overview(
        today=today,
        days=days,
        lessons=tuple(rows),
        skills=_skill_rows(standing, stock, touched, until),
        practice={
            date.fromordinal(day): max(1, math.ceil(seconds / 60))
            for day, seconds in standing.practice.items()
        },
        weak=weak_spots(standing, touched),
        unfinished=_unfinished(standing, stock, touched, today),
        next_lesson=_next_lesson(path, rows, [rows[place] for place in places]),
        path=path,
    )


def _lesson_row(standing: Standing, lesson: LessonSummary, until: int) -> LessonRow:
    known, items = standing.lesson(lesson.ref), standing.items.get(lesson.ref)
    moments = (known.opened_at, known.read_at, known.attempt_at, known.talk_at, known.drill_at)
    return LessonRow(
        lesson=lesson,
        stage=_stage(standing, lesson),
        mastery=lesson_mastery(standing, lesson),
        before=lesson_mastery(standing, lesson, until),
        answered=sum(item in items for item, _skill in lesson.items) if items else 0,
        last_at=max((moment for moment in moments if moment is not None), default=None),
        endings=known.endings,
        drills=known.drills,
    )


def _stage(standing: Standing, lesson: LessonSummary) -> Stage:
    known = standing.lesson(lesson.ref)
    if known.read_at is None:
        return "new" if known.opened_at is None else "reading"
    return "quiz" if lesson.items and not known.quizzes else "done"


def _skill_rows(
    standing: Standing, stock: Stock, touched: Sequence[LessonSummary], until: int
) -> tuple[SkillRow, ...]:
    now = skills_mastery(standing, touched, asked=stock.asked)
    before = skills_mastery(standing, touched, until, asked=stock.asked)
    return tuple(
        SkillRow(skill, now.get(skill, 0), before.get(skill, 0)) for skill in SKILLS if skill in stock.trained
    )


def _unfinished(
    standing: Standing, stock: Stock, touched: Sequence[LessonSummary], today: date
) -> tuple[Unfinished, ...]:
    found = [*_sittings(standing, stock, today)]
    for lesson in touched:
        known = standing.lesson(lesson.ref)
        attempt, exam, talk = known.unfinished_attempt, known.unfinished_exam, known.unfinished_talk
        if attempt is not None and known.attempt_at is not None:
            found.append(Unfinished("quiz", lesson, attempt.done, len(attempt.asked), known.attempt_at))
        if exam is not None and known.exam_at is not None:
            found.append(Unfinished("exam", lesson, exam.done, len(exam.asked), known.exam_at))
        if talk is not None and known.talk_at is not None and lesson.conversation:
            found.append(Unfinished("talk", lesson, len(talk.path), 0, known.talk_at))
        drill = known.unfinished_drill
        if drill is not None and known.drill_at is not None and lesson.drill:
            found.append(Unfinished("drill", lesson, drill.minute, 0, known.drill_at))
    return tuple(sorted(found, key=lambda unfinished: unfinished.at, reverse=True))


def _sittings(standing: Standing, stock: Stock, today: date) -> Iterator[Unfinished]:
    """Yield sittings over lessons that were left lately; a placement not yet answered is offered anew."""
    kinds: tuple[Literal["practice", "placement"], ...] = ("practice", "placement")
    for kind in kinds:
        known = standing.lesson(_SITTINGS[kind])
        record, at = known.unfinished_attempt, known.attempt_at
        if record is None or not record.asked or at is None or today - at.date() > timedelta(days=LISTED_FOR):
            continue
        first = record.shown[0].lesson
        if kind == "practice":
            place = None if first is None else stock.places.get(first)
            about = None if place is None else stock.lessons[place]
            yield Unfinished(kind, about, record.done, len(record.asked), at)
        elif record.done:
            yield Unfinished(kind, None, record.done, len(record.asked), at)


def _along(path: LessonPath | None, rows: Sequence[LessonRow]) -> Iterable[LessonRow]:
    """Return the rows on the path in its order, then the others as they come."""
    if path is None:
        return rows
    places = {ref: place for place, ref in enumerate(path.lessons)}
    return sorted(rows, key=lambda row: places.get(row.lesson.ref, len(places)))


def _next_lesson(
    path: LessonPath | None, rows: Sequence[LessonRow], touched: Sequence[LessonRow]
) -> NextLesson | None:
    """Prefer what was begun last, then the first new lesson along the path, then the weakest."""
    begun = {row.last_at: row for row in _along(path, touched) if row.last_at and row.stage in BEGUN}
    if begun:
        row = begun[max(begun)]
        return NextLesson(row.lesson, "quiz" if row.stage == "quiz" else "continue")
    along = _along(path, rows)
    new = next((row for row in along if row.stage == "new"), None)
    if new is not None:
        return NextLesson(new.lesson, "start")
    weakest = min(along, key=lambda row: row.mastery, default=None)
    return None if weakest is None else NextLesson(weakest.lesson, "strengthen")
