"""What a trainee did, as events that are appended and never changed; everything else is derived.

An event is written as a flat mapping: ``e`` its kind, ``t`` the moment in UTC (ISO 8601,
milliseconds), ``z`` the minutes that the person's own clock was ahead of UTC, and its fields by
name. Readers take what they know: further fields are ignored, unknown kinds are skipped.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any, ClassVar

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.record import Shown

Raw = dict[str, Any]
WORST_QUALITY, BEST_QUALITY = 1, 4


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a lesson. ``at`` is aware, in the person's own zone at that moment."""

    kind: ClassVar[str] = ""
    quick: ClassVar[bool] = False
    """Somebody waits for feedback: recording it may cost one sync and nothing more."""

    at: datetime
    lesson: LessonRef

    def to_raw(self) -> Raw:
        """Return the written form, plain JSON values only."""
        away = self.at.utcoffset() or timedelta()
        moment = self.at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
        raw: Raw = {"e": self.kind, "t": f"{moment}Z", "z": int(away.total_seconds()) // 60}
        for name, _decode in _FIELDS[self.kind]:
            raw[name] = _plain(getattr(self, name))
        return raw


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
    """An attempt began: ``shown`` has items and options in the order the seed gave them."""

    kind = "quiz-started"
    attempt: str
    behaviour: str
    seed: int
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ItemAnswered(Event):
    """One answer: ``options`` are the ids as shown, ``score`` runs from 0 to 1 and was given then."""

    kind = "item-answered"
    quick = True
    attempt: str
    item: str
    version: str
    skill: str
    options: tuple[str, ...]
    chosen: str
    score: float

    @property
    def right(self) -> bool:
        """Tell whether it got the full score."""
        return self.score >= 1


@dataclass(frozen=True, slots=True)
class QuizFinished(Event):
    """An attempt was completed: ``right`` of ``total`` questions right at the first try."""

    kind = "quiz-finished"
    attempt: str
    right: int
    total: int


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
        values = [decode(raw[name]) for name, decode in _FIELDS[kind]]
        make: Callable[..., Event] = _KINDS[kind]
        return make(_moment(raw["t"], raw["z"]), *values)
    except (KeyError, TypeError, ValueError, OverflowError):
        return Unread.MALFORMED


def _moment(text: str, minutes: int) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without zone")
    return moment.astimezone(_zone(_whole(minutes)))


@lru_cache(maxsize=64)
def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of any event
    if isinstance(value, LessonRef):
        return str(value)
    if isinstance(value, Shown):
        return [value.item, value.version, list(value.options)]
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return dict(value) if isinstance(value, Mapping) else value


def _text(value: Any) -> str:  # noqa: ANN401 - what stands in a file may be anything
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(_text(part) for part in value)


def _whole(value: Any) -> int:  # noqa: ANN401
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def _count(value: Any) -> int:  # noqa: ANN401
    if _whole(value) < 0:
        raise ValueError("less than nothing")
    return _whole(value)


def _quality(value: Any) -> int:  # noqa: ANN401
    if not WORST_QUALITY <= _whole(value) <= BEST_QUALITY:
        raise ValueError("not a quality")
    return _whole(value)


def _score(value: Any) -> float:  # noqa: ANN401
    if type(value) not in {int, float} or not 0 <= value <= 1:
        raise TypeError("not a score from 0 to 1")
    return float(value)


def _shown(value: Any) -> tuple[Shown, ...]:  # noqa: ANN401
    return tuple(Shown(_text(item), _text(version), _texts(options)) for item, version, options in value)


def _effects(value: Any) -> dict[str, int]:  # noqa: ANN401
    return {_text(name): _whole(amount) for name, amount in dict(value).items()}


def _lesson(value: Any) -> LessonRef:  # noqa: ANN401
    return LessonRef.parse(_text(value))


_DECODERS: dict[str, Callable[[Any], Any]] = {
    "lesson": _lesson,
    "shown": _shown,
    "effects": _effects,
    "options": _texts,
    "skills": _texts,
    "score": _score,
    "seed": _whole,
    "quality": _quality,
    "best": _quality,
    **dict.fromkeys(("section", "right", "total", "outcome", "to"), _count),
}

_KINDS: dict[str, type[Event]] = {
    kind.kind: kind
    for kind in (
        LessonOpened,
        SectionRead,
        LessonFinished,
        QuizStarted,
        ItemAnswered,
        QuizFinished,
        TalkStarted,
        TalkTurn,
        TalkRewound,
        TalkEnded,
    )
}
_FIELDS: dict[str, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    kind: tuple((field.name, _DECODERS.get(field.name, _text)) for field in fields(event)[1:])
    for kind, event in _KINDS.items()
}
