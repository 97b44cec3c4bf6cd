"""A run is never stored: its actions are, and doing them again gives the same morning."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.drill.model import Drill
from playbook_app.domain.drill.passing import start
from playbook_app.domain.drill.state import Action, State
from playbook_app.domain.drill.step import NotPossibleError, step


@dataclass(frozen=True, slots=True)
class Shift:
    """A drill in progress or over: the actions done and where they led.

    ``lost`` counts kept actions that no longer fit because the pack was updated.
    """

    id: str
    lesson: LessonRef
    state: State
    actions: tuple[Action, ...] = ()
    lost: int = 0

    @property
    def drill(self) -> Drill:
        """The drill that is played."""
        return self.state.drill


def begin(shift_id: str, lesson: LessonRef, drill: Drill) -> Shift:
    """Return a shift in its first minute."""
    return Shift(shift_id, lesson, start(drill))


def act(shift: Shift, action: Action) -> Shift:
    """Do something; raises ``NotPossibleError``."""
    return replace(shift, state=step(shift.state, action), actions=(*shift.actions, action))


def replay(shift: Shift, actions: Iterable[Action]) -> Shift:
    """Do kept actions again as far as they still fit; the rest is counted as lost."""
    kept = tuple(actions)
    for done, action in enumerate(kept):
        try:
            shift = act(shift, action)
        except NotPossibleError:
            return replace(shift, lost=len(kept) - done)
    return shift
