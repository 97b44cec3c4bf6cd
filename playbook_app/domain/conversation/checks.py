"""Checks of a conversation's graph: what is unsound in itself, then what exploring it shows.

Remarks name their place as ``turns/<id>/choices/<id>/outcomes/<n>`` (n from 1), which the pack
reader turns into file and line.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.explore import CAP, Exploration, explore
from playbook_app.domain.conversation.model import (
    MAX_METER,
    MIN_METER,
    YOU,
    Choice,
    Conversation,
    Line,
    Outcome,
    Turn,
)

FEWEST_CHOICES = 2
WORST_QUALITY, BEST_QUALITY = 1, 4


def check_conversation(conversation: Conversation, cap: int = CAP) -> tuple[Remark, ...]:
    """Return everything that is wrong; the graph is explored only when it is sound in itself.

    Codes with their values: ``talk-start`` {start}, ``talk-duplicate`` {id}, ``talk-meter-start``
    {start}, ``talk-meter-zones``, ``talk-unknown-person`` {who}, ``talk-unknown-name`` {name},
    ``talk-unknown-label`` {name}, ``talk-goto`` {goto}, ``talk-few-choices`` {found, fewest},
    ``talk-no-outcome``, ``talk-last-outcome``, ``talk-quality`` {quality}, ``talk-no-good-ending``,
    ``talk-no-bad-ending``, ``talk-dead-end``, ``talk-no-exit``, ``talk-unreachable-turn``,
    ``talk-unreachable-ending``, ``talk-choice-never``, ``talk-outcome-never``,
    ``talk-too-large`` {states} (a warning; the rest is then not known).
    """
    unsound = tuple(_static(conversation))
    if unsound:
        return unsound
    return tuple(_explored(conversation, explore(conversation, cap)))


def _static(conversation: Conversation) -> Iterator[Remark]:
    if conversation.turn(conversation.start) is None:
        yield Remark("error", "talk-start", "start", {"start": conversation.start})
    yield from _duplicates(conversation)
    yield from _meters(conversation)
    yield from _endings(conversation)
    known = _names(conversation)
    for name in conversation.state_labels.keys() - conversation.state.keys():
        yield Remark("error", "talk-unknown-label", "state", {"name": name})
    for turn in conversation.turns:
        where = f"turns/{turn.id}"
        yield from _lines(conversation, turn.lines, where)
        if len(turn.choices) < FEWEST_CHOICES:
            values: dict[str, object] = {"found": len(turn.choices), "fewest": FEWEST_CHOICES}
            yield Remark("error", "talk-few-choices", where, values)
        for choice in turn.choices:
            yield from _choice(choice, f"{where}/choices/{choice.id}", known)
    yield from _gotos(conversation)


def _names(conversation: Conversation) -> frozenset[str]:
    return frozenset(conversation.state) | {meter.id for meter in conversation.meters}


def _duplicates(conversation: Conversation) -> Iterator[Remark]:
    yield from _twice([(turn.id, f"turns/{turn.id}") for turn in conversation.turns])
    taken = {turn.id for turn in conversation.turns}
    endings = [(ending.id, f"endings/{ending.id}") for ending in conversation.endings]
    yield from _twice(endings)
    for ending, where in endings:
        if ending in taken:
            yield Remark("error", "talk-duplicate", where, {"id": ending})
    yield from _twice([(person.id, "people") for person in conversation.people] + [(YOU, "people")])
    numbers = [(meter.id, "meters") for meter in conversation.meters]
    yield from _twice(numbers + [(name, "state") for name in conversation.state])
    for turn in conversation.turns:
        yield from _twice([(choice.id, f"turns/{turn.id}/choices/{choice.id}") for choice in turn.choices])


def _twice(ids: Iterable[tuple[str, str]]) -> Iterator[Remark]:
    places = dict(pairs := list(ids))
    for name, count in Counter(name for name, _where in pairs).items():
        if count > 1:
            yield Remark("error", "talk-duplicate", places[name], {"id": name})


def _meters(conversation: Conversation) -> Iterator[Remark]:
    for meter in conversation.meters:
        if not MIN_METER <= meter.start <= MAX_METER:
            yield Remark("error", "talk-meter-start", "meters", {"start": meter.start})
        if not meter.zones:
            yield Remark("error", "talk-meter-zones", "meters")


def _endings(conversation: Conversation) -> Iterator[Remark]:
    verdicts = {ending.verdict for ending in conversation.endings}
    if "good" not in verdicts:
        yield Remark("error", "talk-no-good-ending", "endings")
    if "bad" not in verdicts:
        yield Remark("error", "talk-no-bad-ending", "endings")
    for ending in conversation.endings:
        yield from _lines(conversation, ending.lines, f"endings/{ending.id}")


def _lines(conversation: Conversation, lines: Iterable[Line], where: str) -> Iterator[Remark]:
    people = {person.id for person in conversation.people} | {YOU}
    known = _names(conversation)
    for line in lines:
        if line.who not in people:
            yield Remark("error", "talk-unknown-person", where, {"who": line.who})
        yield from _condition(line.when, where, known)


def _condition(condition: Condition, where: str, known: frozenset[str]) -> Iterator[Remark]:
    for name in sorted(condition.names - known):
        yield Remark("error", "talk-unknown-name", where, {"name": name})


def _choice(choice: Choice, where: str, known: frozenset[str]) -> Iterator[Remark]:
    yield from _condition(choice.when, where, known)
    if not choice.outcomes:
        yield Remark("error", "talk-no-outcome", where)
    elif choice.outcomes[-1].when.text:
        yield Remark("error", "talk-last-outcome", f"{where}/outcomes/{len(choice.outcomes)}")
    for number, outcome in enumerate(choice.outcomes, 1):
        yield from _outcome_remarks(outcome, f"{where}/outcomes/{number}", known)


def _outcome_remarks(outcome: Outcome, where: str, known: frozenset[str]) -> Iterator[Remark]:
    yield from _condition(outcome.when, where, known)
    for name in sorted(outcome.effects.keys() - known):
        yield Remark("error", "talk-unknown-name", where, {"name": name})
    if not WORST_QUALITY <= outcome.quality <= BEST_QUALITY:
        yield Remark("error", "talk-quality", where, {"quality": outcome.quality})


def _gotos(conversation: Conversation) -> Iterator[Remark]:
    places = {turn.id for turn in conversation.turns} | {ending.id for ending in conversation.endings}
    for turn, choice, number, outcome in _all_outcomes(conversation):
        if outcome.goto not in places:
            where = f"turns/{turn.id}/choices/{choice.id}/outcomes/{number}"
            yield Remark("error", "talk-goto", where, {"goto": outcome.goto})


def _all_outcomes(conversation: Conversation) -> Iterator[tuple[Turn, Choice, int, Outcome]]:
    for turn in conversation.turns:
        for choice in turn.choices:
            for number, outcome in enumerate(choice.outcomes, 1):
                yield turn, choice, number, outcome


def _explored(conversation: Conversation, found: Exploration) -> Iterator[Remark]:
    for turn in sorted(found.dead_ends):
        yield Remark("error", "talk-dead-end", f"turns/{turn}")
    for turn in sorted(found.no_exit):
        yield Remark("error", "talk-no-exit", f"turns/{turn}")
    if not found.complete:
        yield Remark("warning", "talk-too-large", "", {"states": len(found.states)})
        return
    yield from _unreachable(conversation, found)


def _unreachable(conversation: Conversation, found: Exploration) -> Iterator[Remark]:
    places = found.places
    for ending in conversation.endings:
        if ending.id not in places:
            yield Remark("error", "talk-unreachable-ending", f"endings/{ending.id}")
    for turn in conversation.turns:
        if turn.id not in places:
            yield Remark("error", "talk-unreachable-turn", f"turns/{turn.id}")
    for turn, choice, number, _outcome in _all_outcomes(conversation):
        where = f"turns/{turn.id}/choices/{choice.id}"
        if turn.id not in places or (turn.id, choice.id, number - 1) in found.outcomes:
            continue
        if (turn.id, choice.id) in found.choices:
            yield Remark("error", "talk-outcome-never", f"{where}/outcomes/{number}")
        elif number == 1:
            yield Remark("error", "talk-choice-never", where)
