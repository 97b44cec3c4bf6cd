"""What is known about one question, one talk and one lesson, as frozen values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from playbook_app.domain.progress.marks import DayMark, Marks, add_marks, change_mark, set_mark
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.domain.quiz.record import AttemptRecord, Regraded

if TYPE_CHECKING:
    from playbook_app.domain.progress.events import ItemAnswered

RECENT_ANSWERS = 6
ITEM_DEPTH = 3
"""How many practised days an item's mastery looks back on."""
EXERCISE_DEPTH = 1
"""How many practised days an exercise's mastery looks back on."""
NEVER_SAID = Calibration()
KEEP_GIVEN = 12
"""How many different responses to a question are kept."""
KEEP_EXAMS = 10
"""How many finished assessed sittings of a lesson are kept."""
Faces = tuple[tuple[str, int], ...]
"""(face, local day it was answered last as ``date.toordinal()``), oldest first."""
Path = tuple[tuple[str, str, int], ...]
"""A talk's moves: (turn, choice, outcome index) each."""


class Given(NamedTuple):
    """A response that was given as a first answer: in which version of the question, how often.

    ``version`` is the fingerprint of the face, ``chosen`` the response in its written form;
    ``missed`` counts how often it did not get the full score, as marked then.
    """

    version: str
    chosen: str
    times: int
    missed: int


Acts = tuple[tuple[str, str, str, str, int, int], ...]
"""A drill's actions: (act, thread, ref, said, sure, minutes) each."""


@dataclass(frozen=True, slots=True)
class ItemStanding:
    """What is known about one question. ``recent`` has 1 (right) or 0 per answer, newest last.

    Only first answers to graded questions count; ``faces`` and ``asked`` know the others too.
    """

    skill: str
    answered: int = 0
    missed: int = 0
    recent: str = ""
    last_at: datetime | None = None
    last_missed: datetime | None = None
    marks: Marks = ()
    faces: Faces = ()
    version: str = ""
    """Fingerprint of the face that counted last."""
    asked: int = 0
    """How often it was answered for the first time in a sitting, marked or not."""
    calibration: Calibration = NEVER_SAID
    """What came of being sure."""
    given: tuple[Given, ...] = ()
    """The last ``KEEP_GIVEN`` different responses, the one given last at the end."""

    def answer(self, *events: "ItemAnswered") -> "ItemStanding":
        """Return what is known after more answers: the same as one after the other."""
        faces = _seen(self.faces, events)
        asked = self.asked + sum(event.nth == 1 for event in events)
        counted = [event for event in events if event.counts]
        if not counted:
            return replace(self, faces=faces, asked=asked)
        last, missed = counted[-1], [event for event in counted if event.score < 1]
        days = [DayMark(event.at.toordinal(), event.score, 1) for event in counted]
        recent = self.recent + "".join("01"[event.score >= 1] for event in counted)
        return ItemStanding(
            skill=last.skill,
            answered=self.answered + len(counted),
            missed=self.missed + len(missed),
            recent=recent[-RECENT_ANSWERS:],
            last_at=last.at,
            last_missed=missed[-1].at if missed else self.last_missed,
            marks=add_marks(self.marks, days, ITEM_DEPTH),
            faces=faces,
            version=last.version,
            asked=asked,
            calibration=_calibrated(self.calibration, counted),
            given=_with_given(self.given, counted),
        )

    def strike(self, score: float, certainty: int = 0) -> "ItemStanding":
        """Return what is known without the newest answer, which earned ``score`` and was a mis-click."""
        missed = max(0, self.missed - (score < 1))
        newest = self.marks[-1].day if self.marks else 0
        return replace(
            self,
            answered=max(0, self.answered - 1),
            missed=missed,
            recent=self.recent[:-1],
            last_missed=self.last_missed if missed else None,
            marks=change_mark(self.marks, newest, -score, -1),
            asked=max(0, self.asked - 1),
            calibration=self.calibration.add(certainty, right=score >= 1, times=-1),
            given=_without_newest(self.given, missed=score < 1),
        )

    def regrade(self, change: Regraded) -> "ItemStanding":
        """Return what is known with another score for an answer; the newest if it was given that day.

        ``given`` stays as it was marked then.
        """
        was, is_ = change.before >= 1, change.after >= 1
        newest = self.last_at is not None and self.last_at.toordinal() == change.day
        missed = max(0, self.missed + was - is_)
        before = self.calibration.add(change.certainty, right=was, times=-1)
        return replace(
            self,
            missed=missed,
            recent=self.recent[:-1] + str(int(is_)) if newest and self.recent else self.recent,
            last_missed=self.last_missed if missed else None,
            marks=change_mark(self.marks, change.day, change.after - change.before, 0),
            version=change.version if newest else self.version,
            calibration=before.add(change.certainty, right=is_),
        )


def _seen(faces: Faces, events: "Sequence[ItemAnswered]") -> Faces:
    seen = dict(faces)
    for event in events:
        seen.pop(event.face, None)
        seen[event.face] = event.at.toordinal()
    return tuple(seen.items())


def _calibrated(known: Calibration, counted: "Sequence[ItemAnswered]") -> Calibration:
    for event in counted:
        if event.certainty:
            known = known.add(event.certainty, right=event.right)
    return known


def _with_given(known: tuple[Given, ...], counted: "Sequence[ItemAnswered]") -> tuple[Given, ...]:
    table = {(one.version, one.chosen): one for one in known}
    for event in counted:
        key = event.version, event.chosen
        before = table.pop(key, None)
        times, missed = (0, 0) if before is None else before[2:]
        table[key] = Given(*key, times + 1, missed + (event.score < 1))
        if len(table) > KEEP_GIVEN:
            del table[next(iter(table))]
    return tuple(table.values())


def _without_newest(known: tuple[Given, ...], *, missed: bool) -> tuple[Given, ...]:
    left = (one._replace(times=one.times - 1, missed=one.missed - missed) for one in known[-1:])
    return (*known[:-1], *(one for one in left if one.times > 0))


@dataclass(frozen=True, slots=True)
class TalkRecord:
    """The newest talk of a lesson: the path it stands on and what its moves earned.

    ``earned`` and ``possible`` count every move, also those a rewind took back: going back shows
    the better way, a fresh start proves it. ``ending`` is empty while it goes on. ``typed`` has what
    was typed, by the index of its move. ``before`` is the path that the newest rewind left, the last
    one that came to an ending if any did. ``reflection`` is what was written after the ending.
    """

    id: str
    conversation: str
    skills: tuple[str, ...]
    path: Path = ()
    rewinds: int = 0
    earned: int = 0
    possible: int = 0
    ending: str = ""
    typed: tuple[tuple[int, str], ...] = ()
    before: Path = ()
    before_ended: bool = False
    reflection: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class DrillRecord:
    """The newest run of a lesson's inbox drill: what was done, and how it ended once it has.

    ``acts`` are (act, thread, ref, said, sure, minutes) each, as ``domain.drill`` replays them;
    ``minute`` is its own clock after the last. The numbers are -1 where there was nothing to judge.
    """

    id: str
    drill: str
    skills: tuple[str, ...]
    plan: str = ""
    acts: Acts = ()
    minute: int = 0
    ended: bool = False
    numbers: tuple[int, int, int] = (-1, -1, -1)
    """Judgement, plan, time."""
    passed: bool = False
    red: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EndingSeen:
    """An ending that was reached, how often, and when last."""

    ending: str
    verdict: str
    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Exercise:
    """What is known of something longer than a question: a conversation, a drill.

    ``marks`` has of each day the last one that was finished: what it earned of what could be
    earned. ``skills`` are what it trained then.
    """

    id: str
    skills: tuple[str, ...]
    marks: Marks


def with_exercise(
    known: tuple[Exercise, ...], exercise: str, skills: tuple[str, ...], mark: DayMark
) -> tuple[Exercise, ...]:
    """Return what is known after one was finished."""
    before = next((old for old in known if old.id == exercise), Exercise(exercise, (), ()))
    now = Exercise(exercise, skills, set_mark(before.marks, mark, EXERCISE_DEPTH))
    return (*(old for old in known if old.id != exercise), now)


@dataclass(frozen=True, slots=True)
class Exam:
    """A finished assessed sitting: which attempt, the how many-th of its lesson, and its result."""

    attempt: str
    sitting: int
    finished_at: datetime
    percent: int
    pass_mark: int

    @property
    def passed(self) -> bool:
        """Tell whether the pass mark was reached."""
        return self.percent >= self.pass_mark


@dataclass(frozen=True, slots=True)
class LessonStanding:
    """What is known about one lesson, or one place of sittings; moments are ``None`` until it happened.

    ``attempt``, ``exam`` (assessed), ``talk`` and ``drill`` are the newest, finished or not.
    """

    opened_at: datetime | None = None
    read_at: datetime | None = None
    section: int = 0
    attempt: AttemptRecord | None = None
    attempt_at: datetime | None = None
    quizzes: int = 0
    """How many attempts were finished."""
    right: int = 0
    total: int = 0
    """Result of the last finished attempt."""
    talk: TalkRecord | None = None
    talk_at: datetime | None = None
    talk_taken: Path = ()
    """Every move that was ever made in the lesson's conversation, each once, in the order first made."""
    endings: tuple[EndingSeen, ...] = ()
    """In the order first reached."""
    drill: DrillRecord | None = None
    drill_at: datetime | None = None
    drills: tuple[int, int] = (0, 0)
    """How often its drill was finished, and how often passed."""
    exercises: tuple[Exercise, ...] = ()
    """What was finished beside questions, each once."""
    exam: AttemptRecord | None = None
    exam_at: datetime | None = None
    sittings: int = 0
    """How many assessed sittings were begun."""
    exams: tuple[Exam, ...] = ()
    """The last ``KEEP_EXAMS`` that were finished, oldest first."""

    @property
    def unfinished_attempt(self) -> AttemptRecord | None:
        """The attempt to go on with, if any."""
        return None if self.attempt is None or self.attempt.finished else self.attempt

    @property
    def unfinished_exam(self) -> AttemptRecord | None:
        """The assessed sitting to go on with, if any."""
        return None if self.exam is None or self.exam.finished else self.exam

    @property
    def unfinished_talk(self) -> TalkRecord | None:
        """The talk to go on with, if any."""
        return None if self.talk is None or self.talk.ending else self.talk

    @property
    def unfinished_drill(self) -> DrillRecord | None:
        """The drill to go on with, if any."""
        return None if self.drill is None or self.drill.ended else self.drill


UNTOUCHED = LessonStanding()
