"""Four numbers that are never blended: judgement, plan, time, and (shown only) calibration.

Source: ``training.md``, section 4 (common score model). Every rule is stated in ``i18n.drill_rules``.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.duties import triggered
from playbook_app.domain.drill.model import ADEQUATE, BEST, NEEDS_ACTION, WORST, Red
from playbook_app.domain.drill.state import Published, State, ThreadState
from playbook_app.domain.quiz.certainty import Calibration

WHOLE = 100
ALMOST = 0.5
"""Credit for a triage word that would also do."""
ZERO_AT = 3
"""At so many times the target nothing is left of the time."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that was decided, or was left undone: in which thread, of what kind, for how much.

    ``entry`` is its place in the log, -1 where it was never done; ``credit`` runs from 0 to 1.
    """

    kind: str
    thread: str
    ref: str
    credit: float
    entry: int = -1


@dataclass(frozen=True, slots=True)
class Crossed:
    """A red line that was crossed, by the entry of the log."""

    line: Red
    thread: str
    entry: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The numbers, 0 to 100; ``None`` where there was nothing to judge."""

    judgement: int | None
    plan: int | None
    time: int | None
    calibration: Calibration
    red: tuple[Crossed, ...]
    passed: bool


def scores(state: State) -> Scores:
    """Return the scores of a run as it stands."""
    judgement = _percent(_points(state))
    plan = _percent(float(one.met) for one in triggered(state) if not one.open)
    time = _percent(share for one in state.threads if (share := in_time(state, one)) is not None)
    red = tuple(red_lines(state))
    needed = state.drill.needed
    wanted = ((judgement, needed.judgement), (plan, needed.plan), (time, needed.time))
    enough = all(found is None or found >= least for found, least in wanted)
    return Scores(judgement, plan, time, _calibration(state), red, enough and not red and state.ended)


def in_time(state: State, known: ThreadState) -> float | None:
    """Return what is left of a thread's time, 0 to 1; ``None`` where no clock runs or it still may be met.

    Full until the target, nothing at three times it, a straight line between; nothing for haste.
    """
    target = state.drill.target(known.thread)
    if not target:
        return None
    if known.settled is None and state.minute - known.thread.at <= target:
        return None
    if known.settled is None:
        return 0.0 if state.ended else _left(state.minute - known.thread.at, target)
    return _left(known.settled - known.thread.at, target)


def _left(taken: int, target: int) -> float:
    return min(1.0, max(0.0, (ZERO_AT * target - taken) / ((ZERO_AT - 1) * target)))


def decisions(state: State) -> tuple[Decision, ...]:
    """Return every decision of a run, thread by thread, then those about all of it."""
    found = [decision for known in state.threads for decision in (_sorted(known), *_response(known))]
    return (*found, *_calls(state))


def _points(state: State) -> Iterator[float]:
    """Yield what counts: of each thread the sorting and the mean of what was done, and the calls."""
    for known in state.threads:
        yield _sorted(known).credit
        response = tuple(_response(known))
        if response:
            yield sum(one.credit for one in response) / len(response)
    yield from (one.credit for one in _calls(state))


def _sorted(known: ThreadState) -> Decision:
    thread = known.thread
    credit = 1.0 if known.triage == thread.needs else ALMOST if known.triage in thread.almost else 0.0
    return Decision(rules.TRIAGE, thread.id, known.triage, credit)


def _response(known: ThreadState) -> Iterator[Decision]:
    thread = known.thread
    for sent in known.published:
        yield Decision(rules.PUBLISH, thread.id, sent.reply.id, credit_of(sent.quality), sent.entry)
    for person in known.handed:
        yield Decision(rules.HAND_OVER, thread.id, person, float(person == thread.owner))
    if known.walked:
        yield Decision(rules.WALK_AWAY, thread.id, "", float(thread.needs not in NEEDS_ACTION))
    if thread.waits and not (known.published or known.handed or known.walked):
        yield Decision(rules.WAIT, thread.id, "", 0.0)


def credit_of(quality: int) -> float:
    """Return what a quality of 1 to 4 is worth, from 0 to 1."""
    return (quality - WORST) / (BEST - WORST)


def _calls(state: State) -> Iterator[Decision]:
    """Yield raising the level (right while something there is as bad) and standing down."""
    plan, worst = state.drill.plan, 0
    for index, entry in enumerate(state.log):
        if entry.kind == rules.ARRIVED:
            worst = max(worst, plan.level(state.drill.thread(entry.thread).level))
        elif entry.kind == rules.ROSE:
            worst = min(worst + 1, len(plan.levels) - 1)
        elif entry.kind == rules.ESCALATE:
            right = plan.level(entry.ref) <= worst
            yield Decision(rules.ESCALATE, "", entry.ref, float(right), index)
        elif entry.kind == rules.STAND_DOWN:
            yield Decision(rules.STAND_DOWN, "", "", float(bool(state.stood_down)), index)


def red_lines(state: State) -> Iterator[Crossed]:
    """Yield every red line that was crossed, in the order of the threads."""
    for known in state.threads:
        for sent in known.published:
            if sent.reply.red is not None:
                yield Crossed(sent.reply.red, known.id, sent.entry)
            if sent.unsigned:
                yield Crossed("exceeded-authority", known.id, sent.entry)


def _calibration(state: State) -> Calibration:
    found = Calibration()
    for sent in _published(state.threads):
        found = found.add(sent.sure, right=sent.quality >= ADEQUATE)
    return found


def _published(threads: Sequence[ThreadState]) -> Iterator[Published]:
    for known in threads:
        yield from known.published


def _percent(shares: Iterable[float]) -> int | None:
    """Return the mean in percent, rounded down; ``None`` of nothing."""
    found = tuple(shares)
    return int(WHOLE * sum(found) / len(found) + 1e-9) if found else None
