"""What the trainee in use did and where they stand: records events, keeps the standing up to date."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.base.signal import Signal
from playbook_app.domain.content.model import LessonPath, LessonRef
from playbook_app.domain.progress import checkpoint
from playbook_app.domain.progress.overview import Overview, Stock, overview
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.review.days import DAY_START, own_day
from playbook_app.services.library import Library
from playbook_app.services.profiles import Profiles
from playbook_app.storage.store import Store

if TYPE_CHECKING:
    from playbook_app.domain.progress.events import Event
    from playbook_app.services.profiles import Profile

CHECKPOINTS = "checkpoints"
CHECKPOINT_EVERY = 200


@dataclass(frozen=True, slots=True)
class Changes:
    """What a call changed: the lesson it was about (``None``: everything) and the kinds of event."""

    lesson: LessonRef | None
    kinds: tuple[str, ...] = ()


class Progress:
    """Records what the current profile does; the one place that writes its events.

    The standing is read from its checkpoint and the events after it at first use. A new checkpoint
    is written after about ``CHECKPOINT_EVERY`` events, never together with an answer or a turn
    (those cost exactly one sync), and on ``close``.
    """

    changed: Signal[Changes]
    """Emitted once for each recorded call and when the profile changes."""

    def __init__(
        self,
        library: Library,
        store: Store,
        profiles: Profiles,
        clock: Clock,
        *,
        day_start: Callable[[], int] = lambda: DAY_START,
        path: Callable[[], LessonPath | None] = lambda: None,
    ) -> None:
        self.changed = Signal()
        self.day_start = day_start
        """The hour at which the person's own day begins."""
        self._path = path
        self._library = library
        self._store = store
        self._profiles = profiles
        self._clock = clock
        self._standing: Standing | None = None
        self._profile = ""
        self._unsaved = 0
        self._stock = Stock.of(())
        self._overview: tuple[object, Overview] | None = None
        profiles.changed.connect(self._on_profile)

    def standing(self) -> Standing:
        """Return where the current profile stands; it goes on changing, read it and let go.

        Without a profile it is empty. Raises ``Problem`` when the store cannot be read.
        """
        if self._standing is None:
            profile = self._profiles.current
            if profile is None:
                return Standing()
            self._load(profile.id)
        assert self._standing is not None
        return self._standing

    def standing_of(self, profile: str) -> Standing:
        """Return where any profile stands, without using it; read it and let go. Raises ``Problem``."""
        current = self._profiles.current
        if current is not None and current.id == profile:
            return self.standing()
        standing = self._restored(profile)
        standing.take(self._store.events(profile, after=standing.last_event))
        return standing

    def overview(self, days: int = 30) -> Overview:
        """Return what Today and Progress show; ``days`` is how far back the older values lie.

        Worked out anew only when something happened, from the lessons in which anything was done:
        pages ask each time they are shown.
        """
        standing, lessons = self.standing(), self._library.lessons()
        today = self._clock.local().date()
        path = self._path()
        state = self._profile, standing.last_event, lessons, today, days, path
        if self._overview is None or self._overview[0] != state:
            if self._stock.lessons != lessons:
                self._stock = Stock.of(lessons)
            self._overview = state, overview(standing, self._stock, today, days, path)
        return self._overview[1]

    def events(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield everything that the current profile did, as written, oldest first; nothing without one."""
        profile = self._profiles.current
        return iter(()) if profile is None else self._store.events(profile.id)

    def own_day(self) -> int:
        """Return the person's own day now, as ``date.toordinal()``."""
        return self.day_of(self._clock.local())

    def day_of(self, moment: datetime) -> int:
        """Return the person's own day of a moment in their zone."""
        return own_day(moment, self.day_start())

    def moment(self) -> datetime:
        """Return now, to the millisecond, in the person's own zone: the ``at`` of a new event."""
        now = self._clock.local()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def record(self, *events: "Event") -> Changes:
        """Append events, all or none, and take them into the standing; on disk when it returns.

        Without a profile a nameless one is added first. Raises ``Problem`` when the store cannot
        be written; nothing has changed then.
        """
        if self._profiles.current is None:
            self._profiles.add("", "")
        standing = self.standing()
        first = self._store.append(self._profile, [event.to_raw() for event in events])
        for event_id, event in enumerate(events, first):
            standing.apply(event_id, event)
        self._unsaved += len(events)
        if self._unsaved >= CHECKPOINT_EVERY and not any(event.quick for event in events):
            self.save()
        changes = Changes(events[0].lesson, tuple(event.kind for event in events))
        self.changed.emit(changes)
        return changes

    def save(self) -> None:
        """Write the checkpoint if anything happened since the last one.

        A checkpoint is only a shortcut: when it cannot be written, nothing is lost and the next
        start replays more events.
        """
        if self._standing is None or not self._unsaved:
            return
        with contextlib.suppress(Problem):
            self._store.table(CHECKPOINTS).put(self._profile, checkpoint.to_raw(self._standing))
            self._unsaved = 0

    def close(self) -> None:
        """Write the checkpoint; call it before the store is closed."""
        self.save()

    def _load(self, profile: str) -> None:
        standing = self._restored(profile)
        self._unsaved = standing.take(self._store.events(profile, after=standing.last_event))
        self._standing, self._profile = standing, profile
        if self._unsaved >= CHECKPOINT_EVERY:
            self.save()

    def _restored(self, profile: str) -> Standing:
        raw: Mapping[str, Any] | None = self._store.table(CHECKPOINTS).get(profile)
        standing = None if raw is None else checkpoint.from_raw(raw)
        if standing is None:
            return Standing()
        if standing.last_event > self._store.last_event(profile):
            self._store.miss(profile, standing.last_event)
            return Standing()
        return standing

    def _on_profile(self, current: "Profile | None") -> None:
        with contextlib.suppress(Problem):
            self._forget_deleted()
        if self._standing is not None and (current is None or current.id != self._profile):
            self.save()
            self._standing, self._profile, self._unsaved = None, "", 0
        self.changed.emit(Changes(None))

    def _forget_deleted(self) -> None:
        """Drop what is kept here about profiles that are no more."""
        kept = {profile.id for profile in self._profiles.all()}
        if self._profile not in kept:
            self._unsaved = 0
        table = self._store.table(CHECKPOINTS)
        for profile in table.all().keys() - kept:
            table.delete(profile)
