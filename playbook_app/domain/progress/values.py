"""What is known about one question, one talk and one lesson, as frozen values."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from playbook_app.domain.progress.marks import DayMark, Marks, add_mark
from playbook_app.domain.quiz.record import AttemptRecord

if TYPE_CHECKING:
    from playbook_app.domain.progress.events import ItemAnswered

RECENT_ANSWERS = 6
ITEM_DEPTH = 3
"""How many practised days an item's mastery looks back on."""
Path = tuple[tuple[str, str, int], ...]
"""A talk's moves: (turn, choice, outcome index) each."""


@dataclass(frozen=True, slots=True)
class ItemStanding:
    """What is known about one question. ``recent`` has 1 (right) or 0 per answer, newest last."""

    skill: str
    answered: int = 0
    missed: int = 0
    recent: str = ""
    last_at: datetime | None = None
    last_missed: datetime | None = None
    marks: Marks = ()

    def answer(self, event: "ItemAnswered") -> "ItemStanding":
        """Return what is known after one more answer."""
        return ItemStanding(
            skill=event.skill,
            answered=self.answered + 1,
            missed=self.missed + (not event.right),
            recent=(self.recent + str(int(event.right)))[-RECENT_ANSWERS:],
            last_at=event.at,
            last_missed=self.last_missed if event.right else event.at,
            marks=add_mark(self.marks, DayMark(event.at.toordinal(), event.score, 1), ITEM_DEPTH),
        )


@dataclass(frozen=True, slots=True)
class TalkRecord:
    """The newest talk of a lesson: the path it stands on and what its moves earned.

    ``earned`` and ``possible`` count every move, also those a rewind took back: going back shows
    the better way, a fresh start proves it. ``ending`` is empty while it goes on.
    """

    id: str
    conversation: str
    skills: tuple[str, ...]
    path: Path = ()
    rewinds: int = 0
    earned: int = 0
    possible: int = 0
    ending: str = ""


@dataclass(frozen=True, slots=True)
class EndingSeen:
    """An ending that was reached, how often, and when last."""

    ending: str
    verdict: str
    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class LessonStanding:
    """What is known about one lesson; moments are ``None`` until it happened.

    ``attempt`` and ``talk`` are the newest, finished or not. ``talk_marks`` has the share of
    quality of the last finished talk of each day; ``talk_skills`` are what that talk trains.
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
    endings: tuple[EndingSeen, ...] = ()
    """In the order first reached."""
    talk_skills: tuple[str, ...] = ()
    talk_marks: Marks = ()

    @property
    def unfinished_attempt(self) -> AttemptRecord | None:
        """The attempt to go on with, if any."""
        return None if self.attempt is None or self.attempt.finished else self.attempt

    @property
    def unfinished_talk(self) -> TalkRecord | None:
        """The talk to go on with, if any."""
        return None if self.talk is None or self.talk.ending else self.talk


UNTOUCHED = LessonStanding()
