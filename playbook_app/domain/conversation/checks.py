"""Checks of a conversation's graph: what is unsound in itself, then what exploring it shows.

Remarks name their place as ``turns/<id>/choices/<id>/outcomes/<n>`` (n from 1), which the pack
reader turns into file and line.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.contradiction import contradicts
from playbook_app.domain.conversation.explore import CAP, Exploration, explore
from playbook_app.domain.conversation.model import (
    MAX_METER,
    MIN_METER,
    MINUTES,
    TURNS,
    YOU,
    Choice,
    Consequence,
    Conversation,
    Line,
    Outcome,
    Turn,
    been,
    counted,
)
from playbook_app.domain.conversation.run import meters_of

FEWEST_CHOICES = 2
FEWEST_WORDS = 2
WORST_QUALITY, BEST_QUALITY = 1, 4
TURNS_FOR_LENGTH, MOST_LONGEST = 5, 0.4
"""From so many turns on, the longest reply may be the best one in at most this share of them."""


def check_conversation(conversation: Conversation, cap: int = CAP) -> tuple[Remark, ...]:
    """Return everything that is wrong; the graph is explored only when it is sound in itself.

    It is explored up to ``cap`` states; with 0 not at all.

    Codes with their values: ``talk-start`` {start}, ``talk-duplicate`` {id}, ``talk-meter-start``
    {start}, ``talk-meter-zones``, ``talk-unknown-person`` {who}, ``talk-unknown-name`` {name},
    ``talk-unknown-label`` {name}, ``talk-goto`` {goto}, ``talk-few-choices`` {found, fewest},
    ``talk-no-outcome``, ``talk-last-outcome``, ``talk-quality`` {quality}, ``talk-no-good-ending``,
    ``talk-no-bad-ending``, ``talk-dead-end``, ``talk-no-exit``, ``talk-unreachable-turn``,
    ``talk-unreachable-ending``, ``talk-choice-never``, ``talk-outcome-never``,
    ``talk-consequence-never``, ``talk-contradiction`` {condition}, ``talk-reserved-name`` {name},
    ``talk-free-words`` {found, fewest}; as warnings ``talk-unused-rule`` {rule},
    ``talk-longest-best`` {found, turns} and ``talk-too-large`` {states} (the rest is then not known).
    """
    unsound = tuple(_static(conversation))
    if unsound:
        return unsound
    if not cap:
        return tuple(_taste(conversation))
    return (*_taste(conversation), *_explored(conversation, explore(conversation, cap)))


def _static(conversation: Conversation) -> Iterator[Remark]:
    if conversation.turn(conversation.start) is None:
        yield Remark("error", "talk-start", "start", {"start": conversation.start})
    yield from _duplicates(conversation)
    yield from _meters(conversation)
    yield from _endings(conversation)
    names = _Names(conversation)
    yield from names.reserved()
    for rule in conversation.rules:
        yield from names.effects(rule.effects, "rules")
    for name in conversation.state_labels.keys() - conversation.state.keys():
        yield Remark("error", "talk-unknown-label", "state", {"name": name})
    for turn in conversation.turns:
        where = f"turns/{turn.id}"
        yield from names.lines(turn.lines, where)
        if len(turn.choices) < FEWEST_CHOICES:
            values: dict[str, object] = {"found": len(turn.choices), "fewest": FEWEST_CHOICES}
            yield Remark("error", "talk-few-choices", where, values)
        for choice in turn.choices:
            yield from _choice(choice, f"{where}/choices/{choice.id}", names)
        worded = sum(bool(choice.text) for choice in turn.choices)
        if turn.free and worded < FEWEST_WORDS:
            yield Remark("error", "talk-free-words", where, {"found": worded, "fewest": FEWEST_WORDS})
    yield from _gotos(conversation)


class _Names:
    """Who and what may be named in a conversation, and what is wrong with what is named."""

    def __init__(self, conversation: Conversation) -> None:
        self._own = frozenset(conversation.state) | meters_of(conversation)
        visits = {been(turn.id) for turn in conversation.turns}
        self._known = self._own | {MINUTES, TURNS} | visits
        self._people = {person.id for person in conversation.people} | {YOU}
        self._meters = meters_of(conversation)

    def reserved(self) -> Iterator[Remark]:
        for name in sorted(filter(counted, self._own)):
            yield Remark("error", "talk-reserved-name", "state", {"name": name})

    def effects(self, effects: Mapping[str, int], where: str) -> Iterator[Remark]:
        for name in sorted(effects.keys() - self._own):
            yield Remark("error", "talk-unknown-name", where, {"name": name})

    def condition(self, condition: Condition, where: str) -> Iterator[Remark]:
        strange = sorted(condition.names - self._known)
        for name in strange:
            yield Remark("error", "talk-unknown-name", where, {"name": name})
        if not strange and contradicts(condition, self._meters):
            yield Remark("error", "talk-contradiction", where, {"condition": condition.text})

    def lines(self, lines: Iterable[Line], where: str) -> Iterator[Remark]:
        for line in lines:
            if line.who not in self._people:
                yield Remark("error", "talk-unknown-person", where, {"who": line.who})
            yield from self.condition(line.when, where)


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
    yield from _twice([(one.id, where) for one, where in _consequences(conversation)])


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
    names = _Names(conversation)
    for ending in conversation.endings:
        yield from names.lines(ending.lines, f"endings/{ending.id}")


def _choice(choice: Choice, where: str, names: _Names) -> Iterator[Remark]:
    yield from names.condition(choice.when, where)
    if not choice.outcomes:
        yield Remark("error", "talk-no-outcome", where)
    elif choice.outcomes[-1].when.text:
        yield Remark("error", "talk-last-outcome", f"{where}/outcomes/{len(choice.outcomes)}")
    for number, outcome in enumerate(choice.outcomes, 1):
        yield from _outcome_remarks(outcome, f"{where}/outcomes/{number}", names)


def _outcome_remarks(outcome: Outcome, where: str, names: _Names) -> Iterator[Remark]:
    yield from names.condition(outcome.when, where)
    yield from names.effects(outcome.effects, where)
    if not WORST_QUALITY <= outcome.quality <= BEST_QUALITY:
        yield Remark("error", "talk-quality", where, {"quality": outcome.quality})
    for consequence in outcome.later:
        yield from names.condition(consequence.when, where)
        yield from names.effects(consequence.effects, where)
        yield from names.lines(consequence.lines, where)


def _gotos(conversation: Conversation) -> Iterator[Remark]:
    places = {turn.id for turn in conversation.turns} | {ending.id for ending in conversation.endings}
    for turn, choice, index, outcome in conversation.outcomes():
        if outcome.goto not in places:
            where = f"turns/{turn.id}/choices/{choice.id}/outcomes/{index + 1}"
            yield Remark("error", "talk-goto", where, {"goto": outcome.goto})


def _consequences(conversation: Conversation) -> Iterator[tuple[Consequence, str]]:
    for turn, choice, index, outcome in conversation.outcomes():
        for consequence in outcome.later:
            yield consequence, f"turns/{turn.id}/choices/{choice.id}/outcomes/{index + 1}"


def _taste(conversation: Conversation) -> Iterator[Remark]:
    """Yield what works but should be better."""
    named = {rule.id for _t, _c, _n, outcome in conversation.outcomes() for rule in outcome.rules}
    named |= {rule.id for consequence, _where in _consequences(conversation) for rule in consequence.rules}
    for rule in conversation.rules:
        if rule.id not in named:
            yield Remark("warning", "talk-unused-rule", "rules", {"rule": rule.id})
    found, turns = sum(map(_longest_is_best, conversation.turns)), len(conversation.turns)
    if turns >= TURNS_FOR_LENGTH and found > turns * MOST_LONGEST:
        yield Remark("warning", "talk-longest-best", "turns", {"found": found, "turns": turns})


def _longest_is_best(turn: Turn) -> bool:
    """Tell whether going by length alone finds a reply that is the best one, whatever came before."""
    longest = max(turn.choices, key=lambda choice: len(choice.text))
    best = max(outcome.quality for choice in turn.choices for outcome in choice.outcomes)
    return all(outcome.quality == best for outcome in longest.outcomes)


def _explored(conversation: Conversation, found: Exploration) -> Iterator[Remark]:
    for turn in sorted(found.dead_ends):
        yield Remark("error", "talk-dead-end", f"turns/{turn}")
    for turn in sorted(found.no_exit):
        yield Remark("error", "talk-no-exit", f"turns/{turn}")
    if not found.complete:
        yield Remark("warning", "talk-too-large", "", {"states": len(found.states)})
        return
    yield from _unreachable(conversation, found)
    yield from _never_due(conversation, found)


def _unreachable(conversation: Conversation, found: Exploration) -> Iterator[Remark]:
    places = found.places
    for ending in conversation.endings:
        if ending.id not in places:
            yield Remark("error", "talk-unreachable-ending", f"endings/{ending.id}")
    for turn in conversation.turns:
        if turn.id not in places:
            yield Remark("error", "talk-unreachable-turn", f"turns/{turn.id}")
    for turn, choice, index, _outcome in conversation.outcomes():
        where = f"turns/{turn.id}/choices/{choice.id}"
        if turn.id not in places or (turn.id, choice.id, index) in found.outcomes:
            continue
        if (turn.id, choice.id) in found.choices:
            yield Remark("error", "talk-outcome-never", f"{where}/outcomes/{index + 1}")
        elif index == 0:
            yield Remark("error", "talk-choice-never", where)


def _never_due(conversation: Conversation, found: Exploration) -> Iterator[Remark]:
    for consequence, where in _consequences(conversation):
        if consequence.id not in found.consequences:
            yield Remark("error", "talk-consequence-never", where)
