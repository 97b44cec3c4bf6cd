"""One step of a drill: what can be done now, and what doing it leads to."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from playbook_app.domain.content.items.triage import ACTIONS
from playbook_app.domain.drill import rules
from playbook_app.domain.drill.model import ADEQUATE, Reply
from playbook_app.domain.drill.passing import next_event, passing, raised
from playbook_app.domain.drill.rules import CORRECTION_AFTER, HAPPENED
from playbook_app.domain.drill.state import Action, Due, Entry, Published, State, ThreadState, cost


class NotPossibleError(ValueError):
    """The action is not there at this point of the drill."""


def available(state: State) -> tuple[Action, ...]:
    """Return everything that can be done now and is finished before the end; empty when it has ended."""
    if state.ended:
        return ()
    left = state.drill.length - state.minute
    found = (action for action in _all(state) if cost(state.drill, action.kind, action.ref) <= left)
    return (*found, Action(rules.WAIT))


def _all(state: State) -> Iterator[Action]:
    yield Action(rules.PLAN)
    for known in state.threads:
        yield from _with_thread(state, known)
    for person in state.drill.plan.people:
        yield Action(rules.PHONE, ref=person.id)
    if state.level + 1 < len(state.drill.plan.levels):
        yield Action(rules.ESCALATE)
    for task in state.drill.tasks:
        if not any(entry.kind == rules.TASK and entry.ref == task.id for entry in state.log):
            yield Action(rules.TASK, ref=task.id)
    yield Action(rules.STAND_DOWN)


def _with_thread(state: State, known: ThreadState) -> Iterator[Action]:
    if not known.opened:
        yield Action(rules.OPEN, known.id)
        return
    if known.closed:
        return
    for word in ACTIONS:
        if word != known.triage:
            yield Action(rules.TRIAGE, known.id, word)
    yield from _writing(state, known)
    yield from _passing_on(state, known)
    if not known.walked:
        yield Action(rules.WALK_AWAY, known.id)


def _writing(state: State, known: ThreadState) -> Iterator[Action]:
    if not state.checked.issuperset(known.thread.facts):
        yield Action(rules.FACTS, known.id)
    used = {one.reply.id for one in known.published} | {known.draft}
    for reply in known.thread.replies:
        if reply.id not in used:
            yield Action(rules.DRAFT, known.id, reply.id)
    if known.draft:
        yield Action(rules.PUBLISH, known.id)


def _passing_on(state: State, known: ThreadState) -> Iterator[Action]:
    for person in state.drill.plan.people:
        if known.draft and not known.signed:
            yield Action(rules.APPROVAL, known.id, person.id)
        if person.id not in known.handed:
            yield Action(rules.HAND_OVER, known.id, person.id)


def possible(state: State, action: Action) -> bool:
    """Tell whether an action can be done now, whatever words go with it."""
    bare = Action(action.kind, action.thread, action.ref)
    return bare in available(state)


def step(state: State, action: Action) -> State:
    """Do something: its minutes pass first, then it takes effect. Raises ``NotPossibleError``."""
    if not possible(state, action):
        raise NotPossibleError(f"{action.kind} {action.thread} {action.ref}")
    return _DO[action.kind](state, action)


def waiting_time(state: State, most: int = 0) -> int:
    """Return how long waiting takes now: until something happens, at most as long as stated."""
    most = most or cost(state.drill, rules.WAIT)
    coming = next_event(state)
    return most if coming is None else max(1, min(most, coming - state.minute))


def in_order(state: State) -> bool:
    """Tell whether it is over: nothing burns, nothing is on its way, and it has been quiet long enough."""
    quiet = state.minute - state.last_happened(HAPPENED) >= state.drill.plan.quiet
    return quiet and not state.due and not any(known.burning for known in state.threads)


def needs_signature(reply: Reply) -> bool:
    """Tell whether a reply has to be signed before it goes out; the plan's own words are signed already."""
    return reply.sign_off and not reply.statement


def may_sign(state: State, person_id: str) -> bool:
    """Tell whether somebody may sign at the level of now: its approver, or the approver's deputy."""
    plan = state.drill.plan
    approver = plan.person(plan.levels[state.level].approver)
    return person_id in {approver.id, approver.deputy}


def _spend(state: State, action: Action) -> State:
    """Let the minutes of an action pass and write it down."""
    state = passing(state, cost(state.drill, action.kind, action.ref))
    return state.noted(Entry(state.minute, action.kind, action.thread, action.ref, action.words))


def _thread(state: State, action: Action) -> ThreadState:
    known = state.known(action.thread)
    assert known is not None
    return known


def _open(state: State, action: Action) -> State:
    state = _spend(state, action)
    return state.with_thread(replace(_thread(state, action), opened=True))


def _triage(state: State, action: Action) -> State:
    state = _spend(state, action)
    return state.with_thread(replace(_thread(state, action), triage=action.ref))


def _plan(state: State, action: Action) -> State:
    return replace(_spend(state, action), plan_read=True)


def _facts(state: State, action: Action) -> State:
    state = _spend(state, action)
    return replace(state, checked=state.checked | set(_thread(state, action).thread.facts))


def _draft(state: State, action: Action) -> State:
    state = _spend(state, action)
    known = _thread(state, action)
    drafted = replace(known, draft=action.ref, words=action.words, sure=action.sure, signed=False)
    return state.with_thread(drafted)


def _approval(state: State, action: Action) -> State:
    state = _spend(state, action)
    known, person = _thread(state, action), state.drill.plan.person(action.ref)
    return state.with_thread(replace(known, signed=may_sign(state, person.id) and not person.away))


def _publish(state: State, action: Action) -> State:
    known = _thread(state, action)
    reply = known.thread.reply(known.draft)
    state = _spend(state, replace(action, ref=reply.id, words=known.words or state.drill.words(reply)))
    known = _thread(state, action)
    entry = state.newest()
    unsigned = needs_signature(reply) and not known.signed
    sent = Published(reply, state.minute, entry, known.words, known.sure, unsigned=unsigned)
    settles = known.thread.waits and sent.quality >= ADEQUATE
    known = replace(
        known,
        published=(*known.published, sent),
        draft="",
        words="",
        sure=0,
        signed=False,
        settled=state.minute if settles else known.settled,
    )
    state = state.with_thread(known)
    if reply.answer is not None:
        said = Entry(state.minute, rules.ANSWERED, known.id, reply.answer.who, reply.answer.text, entry)
        state = state.noted(said)
    return replace(state, due=(*state.due, *_brings(state, known, reply, entry)))


def _brings(state: State, known: ThreadState, reply: Reply, entry: int) -> Iterator[Due]:
    """Yield what a reply brings about: its consequences, and a correction for each fact it took on trust."""
    for later in reply.later:
        yield Due(state.minute + later.after, known.id, entry, later)
    for fact in reply.asserts:
        if fact not in state.checked:
            yield Due(state.minute + CORRECTION_AFTER, known.id, entry, fact=fact)


def _escalate(state: State, action: Action) -> State:
    above = min(state.level + 1, len(state.drill.plan.levels) - 1)
    state = _spend(state, replace(action, ref=state.drill.plan.levels[above].id))
    return raised(state, max(above, state.level))


def _hand_over(state: State, action: Action) -> State:
    state = _spend(state, action)
    known = _thread(state, action)
    right = known.thread.owner == action.ref
    settled = state.minute if right and known.thread.waits else known.settled
    return state.with_thread(replace(known, handed=(*known.handed, action.ref), settled=settled))


def _walk_away(state: State, action: Action) -> State:
    state = _spend(state, action)
    return state.with_thread(replace(_thread(state, action), walked=True))


def _wait(state: State, action: Action) -> State:
    state = passing(state, waiting_time(state, action.minutes))
    return state.noted(Entry(state.minute, rules.WAIT))


def _stand_down(state: State, action: Action) -> State:
    """End it; where it was not over, the morning goes on with nobody there."""
    state = _spend(state, action)
    fine = in_order(state)
    return replace(state if fine else passing(state, state.drill.length), ended=True, stood_down=fine)


_DO: dict[str, Callable[[State, Action], State]] = {
    rules.OPEN: _open,
    rules.TRIAGE: _triage,
    rules.PLAN: _plan,
    rules.FACTS: _facts,
    rules.DRAFT: _draft,
    rules.APPROVAL: _approval,
    rules.PUBLISH: _publish,
    rules.PHONE: _spend,
    rules.ESCALATE: _escalate,
    rules.HAND_OVER: _hand_over,
    rules.WALK_AWAY: _walk_away,
    rules.TASK: _spend,
    rules.WAIT: _wait,
    rules.STAND_DOWN: _stand_down,
}
