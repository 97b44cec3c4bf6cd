"""Where a trainee stands, derived from events one at a time; the cost of one does not grow with history.

A ``Standing`` is an accumulator: ``apply`` every event in order, read the rest. It holds
aggregates only (per item, per lesson, per day) plus the newest attempt and talk of each lesson,
so that resuming needs no look back. ``checkpoint`` writes it down and reads it again.

Events are imported late: a start that finds a fresh checkpoint reads none.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.values import UNTOUCHED, ItemStanding, LessonStanding

if TYPE_CHECKING:
    from playbook_app.domain.progress.events import Event

GAP_SECONDS = 5 * 60
"""A pause counts as practice up to this long."""
SITTING_SECONDS = 30 * 60
"""After a longer pause a new sitting begins and the pause counts nothing."""

Items = dict[LessonRef, dict[str, ItemStanding]]


class Standing:
    """The accumulator. Everything but ``take`` and ``apply`` is for reading."""

    def __init__(
        self,
        items: Items | None = None,
        lessons: dict[LessonRef, LessonStanding] | None = None,
        practice: dict[int, int] | None = None,
    ) -> None:
        self.last_event = 0
        """Id of the newest event taken in, readable or not."""
        self.last_at: datetime | None = None
        self.unknown = 0
        """Events of a newer version that were skipped."""
        self.malformed = 0
        """Events that could not be read."""
        self._items = items or {}
        self._lessons = lessons or {}
        self._practice = practice or {}

    def item(self, lesson: LessonRef, item_id: str) -> ItemStanding | None:
        """Return what is known about a question, ``None`` before its first answer."""
        return self._items.get(lesson, {}).get(item_id)

    @property
    def items(self) -> Mapping[LessonRef, Mapping[str, ItemStanding]]:
        """Every question that was ever answered, by lesson and item id."""
        return MappingProxyType(self._items)

    def lesson(self, lesson: LessonRef) -> LessonStanding:
        """Return what is known about a lesson."""
        return self._lessons.get(lesson, UNTOUCHED)

    @property
    def lessons(self) -> Mapping[LessonRef, LessonStanding]:
        """Every lesson that was ever touched."""
        return MappingProxyType(self._lessons)

    @property
    def practice(self) -> Mapping[int, int]:
        """Seconds practised by local day (``date.toordinal()``); a day with any event is there."""
        return MappingProxyType(self._practice)

    def take(self, event_id: int, raw: Mapping[str, Any]) -> None:
        """Take in a written event; one that cannot be read is counted and skipped."""
        from playbook_app.domain.progress.events import Unread, from_raw

        event = from_raw(raw)
        if not isinstance(event, Unread):
            self.apply(event_id, event)
            return
        self.last_event = event_id
        if event is Unread.UNKNOWN:
            self.unknown += 1
        else:
            self.malformed += 1

    def apply(self, event_id: int, event: "Event") -> None:
        """Take in one event; ids rise."""
        from playbook_app.domain.progress.events import ItemAnswered
        from playbook_app.domain.progress.fold import fold

        self.last_event = event_id
        self._count_practice(event.at)
        if isinstance(event, ItemAnswered):
            known = self._items.setdefault(event.lesson, {})
            known[event.item] = known.get(event.item, ItemStanding(event.skill)).answer(event)
        self._lessons[event.lesson] = fold(self.lesson(event.lesson), event)

    def _count_practice(self, at: datetime) -> None:
        day = at.toordinal()
        gap = 0 if self.last_at is None else int((at - self.last_at).total_seconds())
        counted = min(gap, GAP_SECONDS) if 0 < gap <= SITTING_SECONDS else 0
        self._practice[day] = self._practice.get(day, 0) + counted
        self.last_at = at
