"""Playing a lesson's inbox drill: each action is on disk before what it does is shown."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from playbook_app.base.ids import IdSource
from playbook_app.base.signal import Signal
from playbook_app.domain.content.model import LessonRef
from playbook_app.services.library import Library
from playbook_app.services.progress import Changes, Progress

if TYPE_CHECKING:
    from playbook_app.domain.conversation.typed import Match
    from playbook_app.domain.drill.replay import Shift
    from playbook_app.domain.drill.state import Action
    from playbook_app.domain.progress.events import Event
    from playbook_app.domain.progress.values import DrillRecord
    from playbook_app.services.planning import Planning, RecentPlan


class Drills:
    """What a trainee does in a drill. Any method that records may raise ``Problem``; nothing changed then.

    Drills and events are imported when they are first needed, not at the start.
    """

    changed: Signal[Changes]

    def __init__(
        self, library: Library, progress: Progress, ids: IdSource, planning: "Planning | None" = None
    ) -> None:
        """``planning`` has the plans that a drill may be played with; without it there are none."""
        self.changed = Signal()
        self._planning = planning
        self._library, self._progress, self._ids = library, progress, ids

    def shift(self, ref: LessonRef) -> "Shift":
        """Return the unfinished run of a lesson's drill, or start one.

        When a pack update changed what was done, it goes on from the last action that still fits as
        a run of its own; ``Shift.lost`` says how many actions that cost.
        """
        found = self.last(ref)
        if found is None or found.state.ended:
            return self.restart(ref)
        return self._kept(found) if found.lost else found

    def restart(self, ref: LessonRef, plan: str = "") -> "Shift":
        """Start a new run; an unfinished one is left behind.

        ``plan`` is the key of a plan to play it with (``plans``); empty: the drill's own. What is
        taken from it is kept with the run, whatever becomes of the plan.
        """
        taken = self._taken(ref, plan) if plan else ""
        shift = self._begin(self._ids("drill"), ref, taken)
        self._record(self._started(shift, taken))
        return shift

    def plans(self) -> "tuple[RecentPlan, ...]":
        """Return the plans used lately, which a drill may be played with."""
        return self._planning.recent() if self._planning is not None else ()

    def _taken(self, ref: LessonRef, plan: str) -> str:
        from playbook_app.domain.drill.taken import take

        assert self._planning is not None
        return take(self._library.drill(ref), self._planning.read(plan)).text

    def _begin(self, shift_id: str, ref: LessonRef, taken: str) -> "Shift":
        from playbook_app.domain.drill.replay import begin
        from playbook_app.domain.drill.taken import played_with, read_taken

        drill, found = self._library.drill(ref), read_taken(taken)
        return begin(shift_id, ref, drill if found is None else played_with(drill, found))

    def last(self, ref: LessonRef) -> "Shift | None":
        """Return the newest run, ended or not, as it stands; ``None`` before the first."""
        from playbook_app.domain.drill.replay import replay
        from playbook_app.domain.drill.state import Action

        known = self.known(ref)
        if known is None:
            return None
        acts = (Action(*act) for act in known.acts)
        return replay(self._begin(known.id, ref, known.plan), acts)

    def known(self, ref: LessonRef) -> "DrillRecord | None":
        """Return what is recorded of the newest run, without replaying it."""
        return self._progress.standing().lesson(ref).drill

    def act(self, shift: "Shift", action: "Action") -> "Shift":
        """Do something; it is on disk when this returns. A run that is behind comes back as recorded.

        Raises ``NotPossibleError`` when it cannot be done now or the run is not its lesson's newest.
        """
        from playbook_app.domain.drill.replay import act
        from playbook_app.domain.drill.step import NotPossibleError

        known = self.known(shift.lesson)
        if known is None or known.id != shift.id:
            raise NotPossibleError(shift.id)
        if len(known.acts) != len(shift.actions):
            current = self.last(shift.lesson)
            assert current is not None
            return current
        ahead = act(shift, action)
        self._record(*self._events(ahead))
        return ahead

    def nearest(self, shift: "Shift", thread: str, words: str) -> "tuple[Match, ...]":
        """Return the replies that typed words may mean, the nearest first; nothing is recorded."""
        from playbook_app.domain.drill.typed import nearest

        packs = (pack.language for pack in self._library.packs if pack.id == shift.lesson.pack)
        return nearest(shift.state, thread, words, next(packs, ""))

    def _kept(self, found: "Shift") -> "Shift":
        """Record what still fits as a new run, so that what is recorded is what is shown."""
        shift = replace(found, id=self._ids("drill"))
        at = self._progress.moment()
        acted = [_acted(at, shift, action, shift.state.minute) for action in shift.actions]
        known = self.known(found.lesson)
        self._record(self._started(shift, known.plan if known is not None else ""), *acted)
        return shift

    def _started(self, shift: "Shift", taken: str) -> "Event":
        from playbook_app.domain.progress.events import DrillStarted

        drill = shift.drill
        return DrillStarted(self._progress.moment(), shift.lesson, shift.id, drill.id, drill.skills, taken)

    def _events(self, shift: "Shift") -> "list[Event]":
        """Return the events for the newest action of a run."""
        from playbook_app.domain.drill.scores import scores
        from playbook_app.domain.progress.events import DrillEnded

        at, state = self._progress.moment(), shift.state
        acted = _acted(at, shift, shift.actions[-1], state.minute)
        if not state.ended:
            return [acted]
        found = scores(state)
        ended = DrillEnded(
            at,
            shift.lesson,
            shift.id,
            _number(found.judgement),
            _number(found.plan),
            _number(found.time),
            found.passed,
            tuple(dict.fromkeys(one.line for one in found.red)),
        )
        return [acted, ended]

    def _record(self, *new: "Event") -> None:
        self.changed.emit(self._progress.record(*new))


def _acted(at: datetime, shift: "Shift", action: "Action", minute: int) -> "Event":
    from playbook_app.domain.progress.events import DrillActed

    return DrillActed(
        at,
        shift.lesson,
        shift.id,
        action.kind,
        minute,
        action.thread,
        action.ref,
        action.words,
        action.sure,
        action.minutes,
    )


def _number(found: int | None) -> int:
    return -1 if found is None else found
