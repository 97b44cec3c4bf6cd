"""An inbox drill as data: threads that arrive, facts, a small plan with its duties, replies with reasons.

Source: ``training.md`` F3 (the action-cost inbox) and F4 (consequences charged to their cause). The
drill is written in ``drill.yaml``, read by ``formats.pack`` and checked by ``domain.drill.checks``.
All times are whole minutes after the start.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["post", "review", "message"]
Red = Literal["personal-data", "deleted-criticism", "exceeded-authority"]
KINDS: tuple[Kind, ...] = ("post", "review", "message")
RED_LINES: tuple[Red, ...] = ("personal-data", "deleted-criticism", "exceeded-authority")
NEEDS_REPLY = frozenset({"answer", "thank", "fix"})
"""What a post may need (``content.items.triage.ACTIONS``) that somebody must write for."""
NEEDS_ACTION = NEEDS_REPLY | {"escalate"}
"""What runs against the clock; watching and walking away do not."""
ADEQUATE = 3
"""From this quality on (of 4) a reply stops the clock: a credit of at least one half."""
WORST, BEST = 1, 4


@dataclass(frozen=True, slots=True)
class Pattern:
    """What an entry of the log must be: its kind, and where they are given its thread and one of ``refs``."""

    kind: str
    thread: str = ""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the plan. ``says`` is what is heard on the phone; who is ``away`` does not answer.

    ``plays`` is the role of a crisis plan that they stand for, where somebody brings their own.
    """

    id: str
    name: str
    role: str
    says: str
    deputy: str = ""
    away: bool = False
    plays: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the plan, with what it promises: the first answer within ``target`` minutes.

    ``approver`` (a person) signs replies that need it, or their deputy; ``meaning`` says when it holds.
    """

    id: str
    name: str
    meaning: str
    target: int
    approver: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that were signed off beforehand; a reply that uses them needs nobody's signature.

    ``stage`` says for which stage of a crisis plan they stand, such as holding or closing;
    ``blanks`` what this morning fills into the blanks of such a plan's words, by their keys.
    """

    id: str
    title: str
    text: str
    stage: str = ""
    blanks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """What the plan asks for: ``do`` within so many minutes of ``when`` (``None``: the start).

    With ``never`` it must not happen until the end of the drill.
    """

    id: str
    text: str
    reason: str
    do: Pattern
    within: int = 0
    when: Pattern | None = None
    never: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Something else that can be done, such as holding the scheduled posts."""

    id: str
    label: str
    reason: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SmallPlan:
    """The part of a crisis plan that a drill needs. ``levels`` run from the calmest to the worst."""

    title: str
    levels: tuple[Level, ...]
    people: tuple[Person, ...]
    duties: tuple[Duty, ...]
    statements: tuple[Statement, ...] = ()
    notes: tuple[str, ...] = ()
    """Lines that are read with the plan: house rules, when to walk away, when it is over."""
    quiet: int = 20
    """Minutes without anything new before one may stand down."""

    def level(self, level_id: str) -> int:
        """Return the place of a level, from 0; raises ``KeyError``."""
        for number, level in enumerate(self.levels):
            if level.id == level_id:
                return number
        raise KeyError(level_id)

    def person(self, person_id: str) -> Person:
        """Return the person; raises ``KeyError``."""
        for person in self.people:
            if person.id == person_id:
                return person
        raise KeyError(person_id)

    def statement(self, statement_id: str) -> Statement:
        """Return the statement; raises ``KeyError``."""
        for statement in self.statements:
            if statement.id == statement_id:
                return statement
        raise KeyError(statement_id)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is said. Until it is checked nobody knows; ``found`` is what checking brings.

    ``correction`` is what has to be published later by whoever relied on it unchecked.
    """

    id: str
    claim: str
    found: str
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Something said in a thread by somebody else."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Later:
    """What a reply brings about ``after`` so many minutes, unless that was done meanwhile (``unless``)."""

    id: str
    after: int
    title: str
    reason: str
    said: Said | None = None
    unless: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply, or an action without words. ``quality`` 1 (worst) to 4 (best) is the expert key.

    ``asserts`` names facts that it takes for true; ``sign_off`` that somebody must sign it first;
    ``statement`` that its words are the plan's; ``answer`` is what comes back at once.
    """

    id: str
    label: str
    text: str
    quality: int
    reason: str
    rule: str
    answer: Said | None = None
    asserts: tuple[str, ...] = ()
    sign_off: bool = False
    statement: str = ""
    red: Red | None = None
    later: tuple[Later, ...] = ()


@dataclass(frozen=True, slots=True)
class Late:
    """What silence brings: past the target, at twice the target, at three times."""

    sharper: str
    joins: Said
    rises: str


@dataclass(frozen=True, slots=True)
class Thread:
    """Something that arrives ``at`` a minute. ``needs`` is what it needs, ``almost`` what also does.

    ``level`` is how bad it really is; ``target`` is minutes to the first answer where it differs from
    the level's. ``owner`` is whose it is, where it has to be passed on.
    """

    id: str
    at: int
    kind: Kind
    place: str
    who: str
    handle: str
    text: str
    needs: str
    reason: str
    replies: tuple[Reply, ...]
    level: str
    almost: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    late: Late | None = None
    target: int = 0
    owner: str = ""

    @property
    def waits(self) -> bool:
        """Tell whether a clock runs for it."""
        return self.needs in NEEDS_ACTION

    def reply(self, reply_id: str) -> Reply:
        """Return the reply; raises ``KeyError``."""
        for reply in self.replies:
            if reply.id == reply_id:
                return reply
        raise KeyError(reply_id)


@dataclass(frozen=True, slots=True)
class Pass:
    """From which numbers on a drill is passed, beside having crossed no red line."""

    judgement: int = 70
    plan: int = 80
    time: int = 60


@dataclass(frozen=True, slots=True)
class Drill:
    """The whole morning: it starts at ``clock`` (minutes after midnight) and lasts ``length`` minutes."""

    id: str
    title: str
    situation: str
    who: str
    role: str
    clock: int
    length: int
    plan: SmallPlan
    threads: tuple[Thread, ...]
    facts: tuple[Fact, ...] = ()
    tasks: tuple[Task, ...] = ()
    skills: tuple[str, ...] = ()
    costs: Mapping[str, int] = field(default_factory=dict)
    """Minutes that actions take here, where they differ from ``rules.COSTS``."""
    needed: Pass = Pass()

    def thread(self, thread_id: str) -> Thread:
        """Return the thread; raises ``KeyError``."""
        for thread in self.threads:
            if thread.id == thread_id:
                return thread
        raise KeyError(thread_id)

    def fact(self, fact_id: str) -> Fact:
        """Return the fact; raises ``KeyError``."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)

    def task(self, task_id: str) -> Task:
        """Return the task; raises ``KeyError``."""
        for task in self.tasks:
            if task.id == task_id:
                return task
        raise KeyError(task_id)

    def target(self, thread: Thread) -> int:
        """Return within how many minutes a thread is to be answered; 0 where no clock runs."""
        if not thread.waits:
            return 0
        return thread.target or self.plan.levels[self.plan.level(thread.level)].target

    def words(self, reply: Reply) -> str:
        """Return what a reply says: its own words, or the plan's."""
        return self.plan.statement(reply.statement).text if reply.statement else reply.text
