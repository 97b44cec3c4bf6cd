"""What every event has, and how it is written; ``events`` has the kinds of them and reads them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.decoding import (
    DECODERS,
    regraded_as_list,
    shown_as_list,
    text,
    words_as_list,
)
from playbook_app.domain.quiz.record import KeptWords, Regraded, Shown

Raw = dict[str, Any]
Field = tuple[str, Callable[[Any], Any], Any]
"""A field's name, how it is read, and its default; at its default it is not written."""


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
        for name, _decode, default in fields_of(type(self)):
            value = getattr(self, name)
            if value != default:
                raw[name] = _plain(value)
        return raw

    @property
    def home(self) -> LessonRef:
        """The lesson, or the place of a sitting over several, whose standing it changes."""
        return self.lesson


def fields_of(kind: type[Event]) -> tuple[Field, ...]:
    """Return the fields of a kind of event, but for its moment."""
    known = _FIELDS.get(kind)
    if known is None:
        rows = ((field.name, DECODERS.get(field.name, text), field.default) for field in fields(kind)[1:])
        known = _FIELDS[kind] = tuple(rows)
    return known


_FIELDS: dict[type[Event], tuple[Field, ...]] = {}
"""What ``fields_of`` has found: writing an answer asks for it every time."""


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of any event
    if isinstance(value, LessonRef):
        return str(value)
    if isinstance(value, Shown):
        return shown_as_list(value)
    if isinstance(value, Regraded):
        return regraded_as_list(value)
    if isinstance(value, KeptWords):
        return words_as_list(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return dict(value) if isinstance(value, Mapping) else value
