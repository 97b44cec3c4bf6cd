"""Looking back at a drill: what each decision was worth and why, and what led to what."""

from dataclasses import dataclass

from playbook_app.domain.drill.model import BEST, Reply
from playbook_app.domain.drill.rules import CORRECTION, LATER, LEVEL
from playbook_app.domain.drill.scores import Decision, decisions
from playbook_app.domain.drill.state import NOBODY, State, ThreadState

BROUGHT = frozenset({CORRECTION, LATER, LEVEL})
"""What comes back later and is charged to its cause; an answer at once stands in the thread."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that came back: the entry that caused it, and its own."""

    cause: int
    entry: int


@dataclass(frozen=True, slots=True)
class ThreadReview:
    """One thread looked at again: its decisions, the reply sent last, and every other reply there was."""

    known: ThreadState
    decisions: tuple[Decision, ...]
    others: tuple[Reply, ...]

    @property
    def best(self) -> tuple[Reply, ...]:
        """The replies of the highest quality that there were."""
        top = max((reply.quality for reply in self.known.thread.replies), default=BEST)
        return tuple(reply for reply in self.known.thread.replies if reply.quality == top)


def effects(state: State) -> tuple[Effect, ...]:
    """Return every cause with its effect, in the order in which the effects came."""
    return tuple(
        Effect(entry.cause, index)
        for index, entry in enumerate(state.log)
        if entry.kind in BROUGHT and entry.cause != NOBODY
    )


def reviews(state: State) -> tuple[ThreadReview, ...]:
    """Review every thread that has arrived."""
    found = decisions(state)
    return tuple(
        ThreadReview(
            known,
            tuple(one for one in found if one.thread == known.id),
            _others(known),
        )
        for known in state.threads
    )


def calls(state: State) -> tuple[Decision, ...]:
    """Return the decisions about all of it: raising the level, standing down."""
    return tuple(one for one in decisions(state) if not one.thread)


def _others(known: ThreadState) -> tuple[Reply, ...]:
    sent = {one.reply.id for one in known.published}
    return tuple(reply for reply in known.thread.replies if reply.id not in sent)
