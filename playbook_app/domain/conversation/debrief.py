"""What happened, turn by turn: what you chose, what it did and why, what was best, the rule to keep."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playbook_app.domain.conversation.model import (
    Choice,
    Consequence,
    Conversation,
    Line,
    Meter,
    Outcome,
    Rule,
    Turn,
)
from playbook_app.domain.conversation.run import Move, Run, meters_of, start_numbers
from playbook_app.domain.conversation.step import apply_effects, open_choices, outcome_index


@dataclass(frozen=True, slots=True)
class Delta:
    """How one number moved, after clamping. ``hidden`` numbers are only ever shown in a debrief."""

    name: str
    label: str
    before: int
    after: int
    hidden: bool
    falling_is_good: bool = False

    @property
    def amount(self) -> int:
        """The change, with its sign."""
        return self.after - self.before

    @property
    def gain(self) -> int:
        """The change, counted so that more is better."""
        return -self.amount if self.falling_is_good else self.amount


@dataclass(frozen=True, slots=True)
class ChoiceReview:
    """A choice that was available and what it does under the numbers of that moment.

    ``deltas`` has every meter (also where nothing moved) and the labelled hidden numbers that moved.
    """

    choice: Choice
    outcome: Outcome
    deltas: tuple[Delta, ...]
    best: bool
    """Nothing better was available; several choices may share that."""


@dataclass(frozen=True, slots=True)
class TurnReview:
    """One turn of the run looked at again. ``index`` is what ``rewind`` takes."""

    index: int
    turn: Turn
    lines: tuple[Line, ...]
    chosen: ChoiceReview
    others: tuple[ChoiceReview, ...]
    """Every other available choice, in the order shown."""
    words: str = ""
    """What was sent: typed, or the words of the choice."""

    @property
    def best(self) -> tuple[ChoiceReview, ...]:
        """The choice or choices that were best then."""
        return tuple(review for review in (self.chosen, *self.others) if review.best)

    @property
    def rule(self) -> str:
        """The line to keep."""
        return self.chosen.outcome.rule


def debrief(run: Run) -> tuple[TurnReview, ...]:
    """Review every move on the run's path, first one first."""
    return tuple(review_move(run.conversation, index, move) for index, move in enumerate(run.moves))


def review_move(conversation: Conversation, index: int, move: Move) -> TurnReview:
    """Review one move; ``index`` is its place on the path, from 0."""
    best = best_quality(move.turn, move.before)
    reviews = {
        choice.id: _review_choice(conversation, choice, move.before, best)
        for choice in open_choices(move.turn, move.before)
    }
    chosen = reviews.pop(move.choice.id)
    return TurnReview(index, move.turn, move.lines, chosen, tuple(reviews.values()), move.text)


def best_quality(turn: Turn, numbers: Mapping[str, int]) -> int:
    """Return the highest quality that a choice could earn at this turn under these numbers.

    Raises ``ValueError`` when no choice is available.
    """
    return max(
        choice.outcomes[outcome_index(choice, numbers)].quality for choice in open_choices(turn, numbers)
    )


def _review_choice(
    conversation: Conversation, choice: Choice, numbers: Mapping[str, int], best: int
) -> ChoiceReview:
    outcome = choice.outcomes[outcome_index(choice, numbers)]
    after = apply_effects(meters_of(conversation), outcome.effects, numbers)
    found = _deltas(conversation, numbers, after)
    return ChoiceReview(choice, outcome, found, best=outcome.quality == best)


def _deltas(
    conversation: Conversation, before: Mapping[str, int], after: Mapping[str, int]
) -> tuple[Delta, ...]:
    shown = [
        Delta(
            meter.id,
            meter.label,
            before[meter.id],
            after[meter.id],
            hidden=False,
            falling_is_good=meter.falling_is_good,
        )
        for meter in conversation.meters
    ]
    hidden = [
        Delta(name, label, before[name], after[name], hidden=True)
        for name, label in conversation.state_labels.items()
        if name in after and before[name] != after[name]
    ]
    return (*shown, *hidden)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A consequence that came due: after which move it was seen, and to which move it is charged."""

    cause: int
    seen: int
    consequence: Consequence
    deltas: tuple[Delta, ...]


def ledger(run: Run) -> tuple[LedgerEntry, ...]:
    """Return everything that came due on the run's path, in the order in which it came."""
    return tuple(
        LedgerEntry(one.cause, seen, one.consequence, _deltas(run.conversation, one.before, one.after))
        for seen, move in enumerate(run.moves)
        for one in move.fired
    )


@dataclass(frozen=True, slots=True)
class Change:
    """One movement of a meter, charged to the move with that index; ``later`` where it came due."""

    move: int
    delta: Delta
    title: str
    rules: tuple[Rule, ...]
    later: bool = False


@dataclass(frozen=True, slots=True)
class Dimension:
    """One meter over the whole run: where it began and ended, and every move that moved it."""

    meter: Meter
    start: int
    end: int
    changes: tuple[Change, ...]


def dimensions(run: Run) -> tuple[Dimension, ...]:
    """Review a run meter by meter; what came due is listed at the move that caused it."""
    changes = sorted(_changes(run), key=lambda change: (change.move, change.later))
    begin = start_numbers(run.conversation)
    return tuple(
        Dimension(
            meter,
            begin[meter.id],
            run.numbers[meter.id],
            tuple(change for change in changes if change.delta.name == meter.id and change.delta.amount),
        )
        for meter in run.conversation.meters
    )


def _changes(run: Run) -> Iterator[Change]:
    for index, move in enumerate(run.moves):
        outcome = move.outcome
        for delta in _deltas(run.conversation, move.before, move.after):
            yield Change(index, delta, outcome.title, _moving(outcome.rules, delta.name))
    for entry in ledger(run):
        came = entry.consequence
        for delta in entry.deltas:
            yield Change(entry.cause, delta, came.title, _moving(came.rules, delta.name), later=True)


def _moving(rules: tuple[Rule, ...], name: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.effects.get(name))
