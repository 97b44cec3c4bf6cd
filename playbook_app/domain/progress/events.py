"""What a trainee did, as events that are appended and never changed; everything else is derived.

An event is written as a flat mapping: ``e`` its kind, ``t`` the moment in UTC (ISO 8601,
milliseconds), ``z`` the minutes that the person's own clock was ahead of UTC, and its fields by
name, but for those at their default. Readers take what they know: further fields are ignored,
unknown kinds are skipped.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.decoding import NOT_KNOWN, text, whole
from playbook_app.domain.progress.drill_events import DrillActed, DrillEnded, DrillStarted
from playbook_app.domain.progress.event import Event, fields_of
from playbook_app.domain.quiz.record import KeptWords, Regraded, Shown, Terms, question_key
from playbook_app.domain.review.days import day_of

__all__ = [
    "DrillActed",
    "DrillEnded",
    "DrillStarted",
    "Event",
    "ItemAnswered",
    "ItemAskedAgain",
    "LessonFinished",
    "LessonOpened",
    "MisClickNoted",
    "QuizFinished",
    "QuizRegraded",
    "QuizStarted",
    "ReplyDisputed",
    "SectionRead",
    "TalkEnded",
    "TalkReflected",
    "TalkRewound",
    "TalkStarted",
    "TalkTurn",
    "Unread",
    "from_raw",
]


@dataclass(frozen=True, slots=True)
class LessonOpened(Event):
    """A lesson was opened."""

    kind = "lesson-opened"


@dataclass(frozen=True, slots=True)
class SectionRead(Event):
    """The reader moved to a section (from 0)."""

    kind = "section-read"
    section: int


@dataclass(frozen=True, slots=True)
class LessonFinished(Event):
    """A lesson was read to its end."""

    kind = "lesson-finished"


@dataclass(frozen=True, slots=True)
class QuizStarted(Event):
    """An attempt began: ``shown`` has items and options in the order the seed gave them.

    The fields after it are the terms, see ``quiz.record.Terms``; ``words`` has what is shown in
    new words.
    """

    kind = "quiz-started"
    attempt: str
    behaviour: str
    seed: int
    shown: tuple[Shown, ...]
    tries: int = 1
    asks_certainty: bool = False
    pass_mark: int = 0
    words: tuple[KeptWords, ...] = ()

    @property
    def terms(self) -> Terms:
        """What holds for the attempt."""
        return Terms(self.behaviour, self.tries, self.asks_certainty, self.pass_mark)


@dataclass(frozen=True, slots=True)
class ItemAnswered(Event):
    """One answer: ``options`` are the ids as shown, ``score`` runs from 0 to 1 and was given then.

    ``lesson`` is the item's. ``place`` is where the sitting is kept, if that is not the lesson.
    ``chosen`` is the response in its written form, ``nth`` the number of the answer to this
    question from 1, ``again`` how often the item had come back. ``certainty`` is 0 where it was not asked.
    ``late`` tells that the person's own day had not ended yet: it counts for the day before its date.
    """

    kind = "item-answered"
    quick = True
    attempt: str
    item: str
    version: str
    skill: str
    options: tuple[str, ...]
    chosen: str
    score: float
    face: str = ""
    nth: int = 1
    again: int = 0
    certainty: int = 0
    graded: bool = True
    place: LessonRef | None = None
    late: bool = False

    @property
    def right(self) -> bool:
        """Tell whether it got the full score."""
        return self.score >= 1

    @property
    def counts(self) -> bool:
        """Tell whether it is evidence: the first answer to a question that is graded."""
        return self.graded and self.nth == 1

    @property
    def own_day(self) -> int:
        """The person's own day it was given on, as ``date.toordinal()``."""
        return day_of(self.at, late=self.late)

    @property
    def home(self) -> LessonRef:
        """Where the attempt is kept."""
        return self.lesson if self.place is None else self.place

    @property
    def question(self) -> str:
        """What the question is called in its attempt."""
        return question_key(None if self.place is None else self.lesson, self.item, self.again)


@dataclass(frozen=True, slots=True)
class ItemAskedAgain(Event):
    """A question came back as ``back``, at ``position`` among all shown (from 0).

    With ``struck`` its answer was a mis-click and is taken back: ``score`` and ``certainty`` are
    those of the first one to it, ``graded`` tells whether they counted.
    """

    kind = "item-asked-again"
    quick = True
    attempt: str
    question: str
    back: Shown
    position: int
    struck: bool = False
    score: float = 0.0
    certainty: int = 0
    graded: bool = True
    words: tuple[KeptWords, ...] = ()


@dataclass(frozen=True, slots=True)
class MisClickNoted(Event):
    """An answer of an assessed sitting was a mis-click, somebody says at its end. It changes no score."""

    kind = "mis-click-noted"
    attempt: str
    question: str


@dataclass(frozen=True, slots=True)
class QuizFinished(Event):
    """An attempt was completed: ``right`` of ``total`` questions right at the first try.

    ``percent`` of the score was earned, rounded down.
    """

    kind = "quiz-finished"
    attempt: str
    right: int
    total: int
    percent: int = NOT_KNOWN


@dataclass(frozen=True, slots=True)
class QuizRegraded(Event):
    """A finished attempt was marked again after an item was mended: the audit line.

    ``reason`` is free text; ``right``, ``total`` and ``percent`` are the new result.
    """

    kind = "quiz-regraded"
    attempt: str
    reason: str
    changes: tuple[Regraded, ...]
    right: int
    total: int
    percent: int


@dataclass(frozen=True, slots=True)
class ReplyDisputed(Event):
    """Somebody disagrees with what the reply check says: its ``rule`` about the words of ``quote``.

    ``quote`` is empty where the rule misses something. It changes no score: the check gives none.
    """

    kind = "reply-disputed"
    attempt: str
    question: str
    rule: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class TalkStarted(Event):
    """A conversation began; ``skills`` are what it trains."""

    kind = "talk-started"
    talk: str
    conversation: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TalkTurn(Event):
    """One move. ``effects`` is what really changed; ``best`` the highest quality available then."""

    kind = "talk-turn"
    quick = True
    talk: str
    turn: str
    choice: str
    outcome: int
    effects: Mapping[str, int]
    quality: int
    best: int
    said: str = ""
    """What the trainee typed where the turn is free; empty: the words of the choice."""


@dataclass(frozen=True, slots=True)
class TalkRewound(Event):
    """The trainee went back to before the move ``to`` (from 0); later moves left the path."""

    kind = "talk-rewound"
    talk: str
    to: int


@dataclass(frozen=True, slots=True)
class TalkEnded(Event):
    """An ending was reached; ``verdict`` is bad, mixed or good."""

    kind = "talk-ended"
    talk: str
    ending: str
    verdict: str


@dataclass(frozen=True, slots=True)
class TalkReflected(Event):
    """After an ending: what the trainee wanted, what happened, and what they will do."""

    kind = "talk-reflected"
    talk: str
    intended: str
    happened: str
    will: str


class Unread(enum.Enum):
    """Why a written event was not read."""

    UNKNOWN = "unknown"
    """A kind that a newer version writes: kept in the journal, skipped here."""
    MALFORMED = "malformed"
    """A known kind that does not have the fields it must have."""


def from_raw(raw: Mapping[str, Any]) -> Event | Unread:
    """Read a written event; never raises."""
    kind = raw.get("e")
    if not isinstance(kind, str) or kind not in _KINDS:
        return Unread.UNKNOWN if isinstance(kind, str) else Unread.MALFORMED
    try:
        known = _DECODERS[kind]
        # Most fields are texts, which are not worth a call each.
        values = {
            name: value if decode is text and type(value) is str else decode(value)
            for name, value in raw.items()
            if (decode := known.get(name)) is not None
        }
        make: Callable[..., Event] = _KINDS[kind]
        return make(_moment(raw["t"], raw["z"]), **values)
    except (KeyError, TypeError, ValueError, OverflowError):
        return Unread.MALFORMED


def _moment(text: str, minutes: int) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without zone")
    return moment.astimezone(_zone(whole(minutes)))


@lru_cache(maxsize=64)
def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


_KINDS: dict[str, type[Event]] = {
    kind.kind: kind
    for kind in (
        LessonOpened,
        SectionRead,
        LessonFinished,
        QuizStarted,
        ItemAnswered,
        ItemAskedAgain,
        MisClickNoted,
        QuizFinished,
        QuizRegraded,
        ReplyDisputed,
        TalkStarted,
        TalkTurn,
        TalkRewound,
        TalkEnded,
        TalkReflected,
        DrillStarted,
        DrillActed,
        DrillEnded,
    )
}
_DECODERS = {
    kind: {name: decode for name, decode, _default in fields_of(event)} for kind, event in _KINDS.items()
}
