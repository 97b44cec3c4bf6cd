"""Those who play a drill without reading it, and one who goes by the key: what each of them would do next."""

import random
from collections.abc import Callable, Iterator, Sequence

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.duties import triggered
from playbook_app.domain.drill.model import ADEQUATE, NEEDS_REPLY, Duty, Pattern, Reply, Thread
from playbook_app.domain.drill.state import Action, State, ThreadState
from playbook_app.domain.drill.step import available, in_order, may_sign, needs_signature
from playbook_app.domain.drill.timeline import burning

Bot = Callable[[State], Action]
WAIT = Action(rules.WAIT)


def answer_all(state: State) -> Action:
    """Open everything at once and send the first reply there is."""
    return _hasty(state, lambda replies: replies[0])


def longest(state: State) -> Action:
    """Open everything and send the longest reply."""
    return _hasty(state, lambda replies: max(replies, key=lambda one: len(state.drill.words(one))))


def _hasty(state: State, pick: Callable[[Sequence[Reply]], Reply]) -> Action:
    for known in state.threads:
        if not known.opened:
            return Action(rules.OPEN, known.id)
        if known.triage != "answer" and not known.closed:
            return Action(rules.TRIAGE, known.id, "answer")
        if known.draft:
            return Action(rules.PUBLISH, known.id)
        if not known.published and known.thread.replies and not known.closed:
            return Action(rules.DRAFT, known.id, pick(known.thread.replies).id)
    return WAIT


def escalating(state: State) -> Action:
    """Pass everything on, and raise the level as far as it goes."""
    first = state.drill.plan.people[0].id
    if Action(rules.ESCALATE) in available(state):
        return Action(rules.ESCALATE)
    for known in state.threads:
        if not known.opened:
            return Action(rules.OPEN, known.id)
        if known.triage != "escalate" and not known.closed:
            return Action(rules.TRIAGE, known.id, "escalate")
        if not known.handed and not known.closed:
            return Action(rules.HAND_OVER, known.id, first)
    return WAIT


def silent(_state: State) -> Action:
    """Do nothing at all."""
    return WAIT


def chance(dice: random.Random) -> Bot:
    """Return somebody who does anything that can be done."""
    return lambda state: dice.choice(available(state))


STRATEGIES: dict[str, Bot] = {
    "answer-all": answer_all,
    "escalate": escalating,
    "silent": silent,
    "longest": longest,
}
"""Every way of not reading, by its id in reports; chance comes beside them."""


class Expert:
    """Goes by the key: duties first, then what burns most, then the rest; stands down when it is over.

    ``wanted`` is a reply to be sent in its thread in place of the best one.
    """

    def __init__(self, wanted: tuple[str, str] = ("", "")) -> None:
        self._thread, self._reply = wanted

    def __call__(self, state: State) -> Action:
        """Return what to do next."""
        can = set(available(state))
        ideas = tuple(self._ideas(state))
        return next((one for one in ideas if Action(one.kind, one.thread, one.ref) in can), WAIT)

    def _ideas(self, state: State) -> Iterator[Action]:
        for known in state.threads:
            if not known.opened:
                yield Action(rules.OPEN, known.id)
            elif known.triage != known.thread.needs:
                yield Action(rules.TRIAGE, known.id, known.thread.needs)
        for one in triggered(state):
            if not one.duty.never and not one.met:
                yield from _for_duty(state, one.duty)
        for known in (*burning(state), *self._asked_for(state)):
            yield from self._work(state, known)
        if in_order(state) and not _to_come(state):
            yield Action(rules.STAND_DOWN)

    def _asked_for(self, state: State) -> Iterator[ThreadState]:
        return (known for known in state.threads if known.id == self._thread and not known.published)

    def _work(self, state: State, known: ThreadState) -> Iterator[Action]:
        thread = known.thread
        own = thread.id == self._thread and not known.published
        if thread.owner and not own:
            yield Action(rules.HAND_OVER, thread.id, thread.owner)
        if thread.facts and not own:
            yield Action(rules.FACTS, thread.id)
        reply = self._pick(thread, own=own)
        if reply is None:
            return
        if known.draft != reply.id:
            yield Action(rules.DRAFT, thread.id, reply.id)
        if needs_signature(reply) and not known.signed and not own:
            yield from _signatures(state, known)
        yield Action(rules.PUBLISH, thread.id)

    def _pick(self, thread: Thread, *, own: bool) -> Reply | None:
        if own:
            return thread.reply(self._reply)
        good = [reply for reply in thread.replies if reply.quality >= ADEQUATE and not reply.red]
        return max(good, key=lambda one: one.quality) if good and thread.needs in NEEDS_REPLY else None


def _signatures(state: State, known: ThreadState) -> Iterator[Action]:
    for person in state.drill.plan.people:
        if may_sign(state, person.id) and not person.away:
            yield Action(rules.APPROVAL, known.id, person.id)


def _for_duty(state: State, duty: Duty) -> Iterator[Action]:
    do = duty.do
    for ref in do.refs or ("",):
        if do.kind == rules.PUBLISH:
            yield from _publishing(state, do, ref)
        elif do.kind in {rules.LEVEL, rules.ESCALATE}:
            if ref == "" or state.level < state.drill.plan.level(ref):
                yield Action(rules.ESCALATE)
        else:
            yield Action(do.kind, do.thread, ref)


def _publishing(state: State, do: Pattern, ref: str) -> Iterator[Action]:
    for known in state.threads:
        if do.thread not in {"", known.id} or all(reply.id != ref for reply in known.thread.replies):
            continue
        if known.draft != ref:
            yield Action(rules.DRAFT, known.id, ref)
        elif needs_signature(known.thread.reply(ref)) and not known.signed:
            yield from _signatures(state, known)
        else:
            yield Action(rules.PUBLISH, known.id)


def _to_come(state: State) -> bool:
    return len(state.threads) < len(state.drill.threads)
