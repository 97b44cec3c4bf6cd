"""Where a drill stands: the minute, each thread, the level, what is on its way, and the log of it all."""

from dataclasses import dataclass, replace

from playbook_app.domain.drill.model import Drill, Later, Pattern, Reply, Thread
from playbook_app.domain.drill.rules import COSTS, TASK

NOBODY = -1


@dataclass(frozen=True, slots=True)
class Action:
    """One thing done. ``ref`` is a reply, person, task or triage word; ``minutes`` only for waiting.

    ``words`` is what was typed in place of a reply's own; ``sure`` 1 to 3 how sure, 0 not said.
    """

    kind: str
    thread: str = ""
    ref: str = ""
    words: str = ""
    sure: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: when, what, where; ``cause`` is the entry that brought it about, or ``NOBODY``."""

    minute: int
    kind: str
    thread: str = ""
    ref: str = ""
    words: str = ""
    cause: int = NOBODY

    def fits(self, pattern: Pattern) -> bool:
        """Tell whether it is what a pattern asks for."""
        return (
            self.kind == pattern.kind
            and pattern.thread in {"", self.thread}
            and (not pattern.refs or self.ref in pattern.refs)
        )


@dataclass(frozen=True, slots=True)
class Published:
    """A reply that went out: when, by which entry of the log, how sure; ``charged`` when it came back."""

    reply: Reply
    minute: int
    entry: int
    words: str = ""
    sure: int = 0
    charged: bool = False
    unsigned: bool = False

    @property
    def quality(self) -> int:
        """The expert key; what had to be corrected, or was not ours to say, is worth the least."""
        return 1 if self.charged or self.unsigned else self.reply.quality


@dataclass(frozen=True, slots=True)
class ThreadState:
    """A thread that has arrived. ``settled`` is the minute in which its clock stopped."""

    thread: Thread
    opened: bool = False
    triage: str = ""
    draft: str = ""
    words: str = ""
    sure: int = 0
    signed: bool = False
    published: tuple[Published, ...] = ()
    handed: tuple[str, ...] = ()
    walked: bool = False
    late: int = 0
    settled: int | None = None

    @property
    def id(self) -> str:
        """Its thread's id."""
        return self.thread.id

    @property
    def closed(self) -> bool:
        """Tell whether nothing more is to be done with it; what burns can be come back to."""
        return self.settled is not None or (self.walked and not self.burning)

    @property
    def burning(self) -> bool:
        """Tell whether its clock runs."""
        return self.thread.waits and self.settled is None


@dataclass(frozen=True, slots=True)
class Due:
    """Something on its way: a consequence of a reply, or (without one) the correction of a fact."""

    minute: int
    thread: str
    entry: int
    later: Later | None = None
    fact: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A drill in progress; replaced with every step."""

    drill: Drill
    minute: int = 0
    level: int = 0
    threads: tuple[ThreadState, ...] = ()
    checked: frozenset[str] = frozenset()
    plan_read: bool = False
    due: tuple[Due, ...] = ()
    log: tuple[Entry, ...] = ()
    ended: bool = False
    stood_down: bool | None = None
    """Whether it was in order to stand down; ``None`` when nobody did."""

    def known(self, thread_id: str) -> ThreadState | None:
        """Return a thread that has arrived."""
        return next((one for one in self.threads if one.id == thread_id), None)

    def with_thread(self, changed: ThreadState) -> "State":
        """Return it with one thread changed."""
        threads = tuple(changed if one.id == changed.id else one for one in self.threads)
        return replace(self, threads=threads)

    def noted(self, entry: Entry) -> "State":
        """Return it with one more entry in the log."""
        return replace(self, log=(*self.log, entry))

    def did(self, pattern: Pattern, since: int = 0) -> bool:
        """Tell whether the log has what a pattern asks for, from an entry on."""
        return any(entry.fits(pattern) for entry in self.log[since:])

    def newest(self) -> int:
        """Return the index of the newest entry."""
        return len(self.log) - 1

    def last_happened(self, kinds: frozenset[str]) -> int:
        """Return the minute of the last entry of these kinds; 0 without one."""
        return max((entry.minute for entry in self.log if entry.kind in kinds), default=0)


def cost(drill: Drill, kind: str, ref: str = "") -> int:
    """Return the minutes that an action takes in this drill; raises ``KeyError`` for no action."""
    if kind == TASK:
        return drill.task(ref).minutes
    return drill.costs.get(kind, COSTS[kind])
