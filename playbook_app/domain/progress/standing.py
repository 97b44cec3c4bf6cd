"""Where a trainee stands, derived from events one at a time; the cost of one does not grow with history.

A ``Standing`` is an accumulator: ``apply`` every event in order, read the rest. It holds
aggregates only (per item, per lesson, per day) plus the newest attempt and talk of each lesson,
so that resuming needs no look back. ``checkpoint`` writes it down and reads it again.
Answers are only noted as they come and reckoned with when somebody looks, so that a long history
makes one new value for many answers to a question.

Events are imported late: a start that finds a fresh checkpoint reads none.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.pace import Pace
from playbook_app.domain.progress.values import UNTOUCHED, ItemStanding, LessonStanding
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.domain.quiz.places import COLD
from playbook_app.domain.review.schedules import Schedules

if TYPE_CHECKING:
    from playbook_app.domain.progress.events import (
        Event,
        ItemAnswered,
        ItemAskedAgain,
        QuizRegraded,
        QuizStarted,
    )

GAP_SECONDS = 5 * 60
"""A pause counts as practice up to this long."""
SITTING_SECONDS = 30 * 60
"""After a longer pause a new sitting begins and the pause counts nothing."""
AT_ONCE = 4000
"""So many answers of a long history are held before they are reckoned with."""

Items = dict[LessonRef, dict[str, ItemStanding]]
Words = dict[LessonRef, dict[str, str]]
"""By lesson and ``item/face``: the checksum of the words in which it was shown last."""


class Standing:
    """The accumulator. Everything but ``take`` and ``apply`` is for reading."""

    def __init__(
        self,
        items: Items | None = None,
        lessons: dict[LessonRef, LessonStanding] | None = None,
        practice: dict[int, int] | None = None,
        words: Words | None = None,
        schedules: Schedules | None = None,
    ) -> None:
        self.last_event = 0
        """Id of the newest event taken in, readable or not."""
        self.last_at: datetime | None = None
        self.unknown = 0
        """Events of a newer version that were skipped."""
        self.malformed = 0
        """Events that could not be read."""
        self.calibration = Calibration()
        """What came of being sure, over all first answers that said so."""
        self.pace = Pace()
        """How long an answer takes this person."""
        self.schedules = schedules or Schedules()
        """When each lesson × skill comes back."""
        self._items = items or {}
        self._noted: list[ItemAnswered] = []
        """Answers that ``_items`` does not know of yet."""
        self._lessons = lessons or {}
        self._practice = practice or {}
        self._words = words or {}
        self._notes: dict[str, Callable[[Any], None]] = {
            "quiz-started": self._keep_words,
            "item-answered": self._answered,
            "item-asked-again": self._asked_again,
            "quiz-regraded": self._regraded,
        }
        """What events change beyond their lesson, by kind."""

    def item(self, lesson: LessonRef, item_id: str) -> ItemStanding | None:
        """Return what is known about a question, ``None`` before its first answer."""
        return self._reckoned().get(lesson, {}).get(item_id)

    @property
    def items(self) -> Mapping[LessonRef, Mapping[str, ItemStanding]]:
        """Every question that was ever answered, by lesson and item id."""
        return MappingProxyType(self._reckoned())

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

    @property
    def words(self) -> Mapping[LessonRef, Mapping[str, str]]:
        """Of what was shown: by lesson and ``item/face`` the checksum of the words that are kept."""
        return MappingProxyType(self._words)

    def take(self, rows: Iterable[tuple[int, Mapping[str, Any]]]) -> int:
        """Take in written events (id, raw), ids rising, and return how many; the unreadable are counted."""
        rows = iter(rows)
        first = next(rows, None)
        if first is None:  # an ordinary start: nothing since the checkpoint, nothing to import
            return 0
        from playbook_app.domain.progress.events import Unread, from_raw

        count = 0
        run: list[Event] = []
        home: LessonRef | None = None
        for self.last_event, raw in chain((first,), rows):
            count += 1
            event = from_raw(raw)
            if isinstance(event, Unread):
                self.unknown += event is Unread.UNKNOWN
                self.malformed += event is Unread.MALFORMED
                continue
            if event.home is not home and event.home != home:
                self._fold(run)
                run, home = [], event.home
                if len(self._noted) > AT_ONCE:
                    self._reckoned()
            self._note(event)
            run.append(event)
        self._fold(run)
        return count

    def apply(self, event_id: int, event: "Event") -> None:
        """Take in one event; ids rise."""
        self.last_event = event_id
        self._note(event)
        self._fold([event])

    def _note(self, event: "Event") -> None:
        """Take in what an event changes beyond its lesson."""
        passed = self._count_practice(event.at)
        if event.kind == "item-answered":
            self.pace = self.pace.add(passed)
        note = self._notes.get(event.kind)
        if note is not None:
            note(event)

    def _fold(self, run: "Sequence[Event]") -> None:
        """Take in what events that follow each other change in their one lesson."""
        from playbook_app.domain.progress.fold import fold_all

        if run:
            home = run[0].home
            self._lessons[home] = fold_all(self.lesson(home), run)

    def _answered(self, event: "ItemAnswered") -> None:
        self._noted.append(event)
        if event.counts:
            self.calibration = self.calibration.add(event.certainty, right=event.right)
            if (
                event.place is None or event.place != COLD
            ):  # before reading, mistakes are what questions are for
                day = event.own_day
                self.schedules.answered(event.lesson, event.skill, event.score, event.certainty, day)

    def _asked_again(self, event: "ItemAskedAgain") -> None:
        self._keep_words(event)
        ref = event.back.lesson or event.lesson
        known = self._reckoned().get(ref, {})
        item = known.get(event.back.item)
        if event.struck and event.graded and item is not None:
            known[event.back.item] = item.strike(event.score, event.certainty)
            self.calibration = self.calibration.add(event.certainty, right=event.score >= 1, times=-1)
            self.schedules.taken_back(ref, item.skill, event.score, event.certainty)

    def _keep_words(self, event: "QuizStarted | ItemAskedAgain") -> None:
        for kept in event.words:
            self._words.setdefault(kept.lesson, {})[f"{kept.item}/{kept.face}"] = kept.checksum

    def _regraded(self, event: "QuizRegraded") -> None:
        for change in event.changes:
            known = self._reckoned().get(change.lesson, {})
            if change.nth == 1 and change.item in known:
                known[change.item] = known[change.item].regrade(change)
                before = self.calibration.add(change.certainty, right=change.before >= 1, times=-1)
                self.calibration = before.add(change.certainty, right=change.after >= 1)
                scores, skill = (change.before, change.after), known[change.item].skill
                self.schedules.regraded(change.lesson, skill, scores, change.certainty, change.day)

    def _reckoned(self) -> Items:
        """Take in the answers that were noted, those to one question together."""
        noted, self._noted = self._noted, []
        answers: dict[tuple[LessonRef, str], list[ItemAnswered]] = {}
        for event in noted:
            answers.setdefault((event.lesson, event.item), []).append(event)
        for (lesson, item), given in answers.items():
            known = self._items.setdefault(lesson, {})
            known[item] = known.get(item, ItemStanding(given[0].skill)).answer(*given)
        return self._items

    def _count_practice(self, at: datetime) -> int:
        """Count the time since the event before as practice; returns its seconds."""
        day = at.toordinal()
        gap = 0 if self.last_at is None else int((at - self.last_at).total_seconds())
        counted = min(gap, GAP_SECONDS) if 0 < gap <= SITTING_SECONDS else 0
        self._practice[day] = self._practice.get(day, 0) + counted
        self.last_at = at
        return gap
