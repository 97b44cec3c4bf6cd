"""Checks of a drill: names that are not there, what can never happen, and what pays without reading.

Remarks name their place as ``threads/<n>/replies/<n>`` (from 1), which the pack reader turns into
file and line.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.triage import ACTIONS
from playbook_app.domain.drill import rules
from playbook_app.domain.drill.bots import STRATEGIES, Expert
from playbook_app.domain.drill.duties import triggered
from playbook_app.domain.drill.model import ADEQUATE, NEEDS_REPLY, Drill, Pattern, Thread
from playbook_app.domain.drill.play import each_reply, run
from playbook_app.domain.drill.scores import scores

FEWEST_REPLIES, FEWEST_LEVELS = 3, 2
THREADS_FOR_LENGTH, MOST_LONGEST = 3, 0.4
"""From so many threads on, the longest reply may be the best one in at most this share of them."""


def check_drill(drill: Drill, *, played: bool = True) -> tuple[Remark, ...]:
    """Return everything that is wrong; it is played only if wanted and when it is sound in itself.

    Codes with their values: ``drill-duplicate`` {id}, ``drill-unknown`` {name, kind},
    ``drill-few-levels``, ``drill-cost`` {action, least}, ``drill-too-late`` {at, length},
    ``drill-few-replies`` {found, fewest}, ``drill-no-way-out`` {needs}, ``drill-no-owner``,
    ``drill-no-late``, ``drill-no-correction`` {fact}, ``drill-almost-is-key`` {action}; played:
    ``drill-duty-never`` {duty}, ``drill-cannot-pass`` {judgement, plan, time}, ``drill-naive``
    {strategy}; as warnings ``drill-longest-best`` {found, threads} and ``drill-fact-unused`` {fact}.
    """
    unsound = tuple(_static(drill))
    return unsound or (*_taste(drill), *(_played(drill) if played else ()))


def _static(drill: Drill) -> Iterator[Remark]:
    yield from _duplicates(drill)
    yield from _plan(drill)
    for action, least in rules.LEAST_COSTS.items():
        if drill.costs.get(action, least) < least:
            yield Remark("error", "drill-cost", "costs", {"action": action, "least": least})
    for number, duty in enumerate(drill.plan.duties, 1):
        patterns = (duty.do, *([duty.when] if duty.when else []))
        for pattern in patterns:
            yield from _pattern(drill, pattern, f"plan.duties/{number}")
    for number, thread in enumerate(drill.threads, 1):
        yield from _thread(drill, thread, f"threads/{number}")


def _duplicates(drill: Drill) -> Iterator[Remark]:
    plan = drill.plan
    groups = {
        "threads": [one.id for one in drill.threads],
        "facts": [one.id for one in drill.facts],
        "tasks": [one.id for one in drill.tasks],
        "plan.levels": [one.id for one in plan.levels],
        "plan.people": [one.id for one in plan.people],
        "plan.statements": [one.id for one in plan.statements],
        "plan.duties": [one.id for one in plan.duties],
    }
    groups |= {
        f"threads/{number}": [reply.id for reply in one.replies]
        for number, one in enumerate(drill.threads, 1)
    }
    for where, ids in groups.items():
        for name, found in Counter(ids).items():
            if found > 1:
                yield Remark("error", "drill-duplicate", where, {"id": name})


def _plan(drill: Drill) -> Iterator[Remark]:
    plan, people = drill.plan, {one.id for one in drill.plan.people}
    if len(plan.levels) < FEWEST_LEVELS:
        yield Remark("error", "drill-few-levels", "plan.levels")
    for number, level in enumerate(plan.levels, 1):
        yield from _unknown("person", [level.approver], people, f"plan.levels/{number}")
    for number, person in enumerate(plan.people, 1):
        yield from _unknown(
            "person", [person.deputy] if person.deputy else [], people, f"plan.people/{number}"
        )


def _unknown(kind: str, names: Iterable[str], known: Iterable[str], where: str) -> Iterator[Remark]:
    there = set(known)
    for name in names:
        if name not in there:
            yield Remark("error", "drill-unknown", where, {"name": name, "kind": kind})


def _pattern(drill: Drill, pattern: Pattern, where: str) -> Iterator[Remark]:
    """Check the names in a pattern; which they are depends on what is asked for."""
    plan = drill.plan
    threads = [one.id for one in drill.threads]
    yield from _unknown("thread", [pattern.thread] if pattern.thread else [], threads, where)
    replies = [reply.id for one in drill.threads for reply in one.replies if pattern.thread in {"", one.id}]
    known: dict[str, tuple[str, Iterable[str]]] = {
        rules.PHONE: ("person", [one.id for one in plan.people]),
        rules.HAND_OVER: ("person", [one.id for one in plan.people]),
        rules.APPROVAL: ("person", [one.id for one in plan.people]),
        rules.TASK: ("task", [one.id for one in drill.tasks]),
        rules.LEVEL: ("level", [one.id for one in plan.levels]),
        rules.ESCALATE: ("level", [one.id for one in plan.levels]),
        rules.PUBLISH: ("reply", replies),
        rules.TRIAGE: ("triage", ACTIONS),
    }
    if pattern.kind in known:
        kind, names = known[pattern.kind]
        yield from _unknown(kind, pattern.refs, names, where)


def _thread(drill: Drill, thread: Thread, where: str) -> Iterator[Remark]:
    levels, facts = [one.id for one in drill.plan.levels], [one.id for one in drill.facts]
    yield from _unknown("level", [thread.level], levels, where)
    yield from _unknown("fact", thread.facts, facts, where)
    people = [one.id for one in drill.plan.people]
    yield from _unknown("person", [thread.owner] if thread.owner else [], people, where)
    yield from _unknown("triage", [thread.needs, *thread.almost], ACTIONS, where)
    if thread.needs in thread.almost:
        yield Remark("error", "drill-almost-is-key", where, {"action": thread.needs})
    if thread.at >= drill.length:
        yield Remark("error", "drill-too-late", where, {"at": thread.at, "length": drill.length})
    yield from _way_out(thread, where)
    for number, reply in enumerate(thread.replies, 1):
        place = f"{where}/replies/{number}"
        yield from _unknown("fact", reply.asserts, facts, place)
        statements = [one.id for one in drill.plan.statements]
        yield from _unknown("statement", [reply.statement] if reply.statement else [], statements, place)
        for later in reply.later:
            if later.unless is not None:
                yield from _pattern(drill, later.unless, place)
        for fact in drill.facts:
            if fact.id in reply.asserts and not fact.correction:
                yield Remark("error", "drill-no-correction", place, {"fact": fact.id})


def _way_out(thread: Thread, where: str) -> Iterator[Remark]:
    """Check that what a thread needs can be done, and that silence is heard."""
    if thread.needs in NEEDS_REPLY:
        if len(thread.replies) < FEWEST_REPLIES:
            values: dict[str, object] = {"found": len(thread.replies), "fewest": FEWEST_REPLIES}
            yield Remark("error", "drill-few-replies", where, values)
        if not any(reply.quality >= ADEQUATE and reply.red is None for reply in thread.replies):
            yield Remark("error", "drill-no-way-out", where, {"needs": thread.needs})
    if thread.needs == "escalate" and not thread.owner:
        yield Remark("error", "drill-no-owner", where)
    if thread.waits and thread.late is None:
        yield Remark("error", "drill-no-late", where)


def _taste(drill: Drill) -> Iterator[Remark]:
    written = [one for one in drill.threads if one.replies]
    best = [one for one in written if _longest_is_best(drill, one)]
    if len(written) >= THREADS_FOR_LENGTH and len(best) > MOST_LONGEST * len(written):
        yield Remark(
            "warning", "drill-longest-best", "threads", {"found": len(best), "threads": len(written)}
        )
    used = {fact for one in drill.threads for fact in one.facts}
    for number, fact in enumerate(drill.facts, 1):
        if fact.id not in used:
            yield Remark("warning", "drill-fact-unused", f"facts/{number}", {"fact": fact.id})


def _longest_is_best(drill: Drill, thread: Thread) -> bool:
    longest = max(thread.replies, key=lambda reply: len(drill.words(reply)))
    return longest.quality == max(reply.quality for reply in thread.replies)


def _played(drill: Drill) -> Iterator[Remark]:
    """Play it by the key and without reading."""
    best = run(drill, Expert())
    ends = [best, *(run(drill, bot) for bot in STRATEGIES.values())]
    asked = {one.duty.id for state in ends for one in triggered(state)}
    if len(asked) < len(drill.plan.duties):  # what only a poor reply brings about takes longer to find
        asked |= {one.duty.id for state in each_reply(drill) for one in triggered(state)}
    for number, duty in enumerate(drill.plan.duties, 1):
        if duty.id not in asked:
            yield Remark("error", "drill-duty-never", f"plan.duties/{number}", {"duty": duty.id})
    found = scores(best)
    if not found.passed:
        values: dict[str, object] = {
            "judgement": found.judgement,
            "plan": found.plan,
            "time": found.time,
        }
        yield Remark("error", "drill-cannot-pass", "", values)
    for strategy, state in zip(STRATEGIES, ends[1:], strict=True):
        if scores(state).passed:
            yield Remark("error", "drill-naive", "", {"strategy": strategy})
