"""What happened, turn by turn: what you chose, what it did and why, what was best, the rule to keep."""

from collections.abc import Mapping
from dataclasses import dataclass

from playbook_app.domain.conversation.model import Choice, Conversation, Line, Outcome, Turn
from playbook_app.domain.conversation.run import (
    Move,
    Run,
    apply_effects,
    open_choices,
    outcome_index,
    said,
)


@dataclass(frozen=True, slots=True)
class Delta:
    """How one number moved, after clamping. ``hidden`` numbers are only ever shown in a debrief."""

    name: str
    label: str
    before: int
    after: int
    hidden: bool

    @property
    def amount(self) -> int:
        """The change, with its sign."""
        return self.after - self.before


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
    lines = said(move.turn.lines, move.before)
    return TurnReview(index, move.turn, lines, chosen, tuple(reviews.values()))


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
    after = apply_effects(conversation, outcome.effects, numbers)
    found = _deltas(conversation, numbers, after)
    return ChoiceReview(choice, outcome, found, best=outcome.quality == best)


def _deltas(
    conversation: Conversation, before: Mapping[str, int], after: Mapping[str, int]
) -> tuple[Delta, ...]:
    shown = [
        Delta(meter.id, meter.label, before[meter.id], after[meter.id], hidden=False)
        for meter in conversation.meters
    ]
    hidden = [
        Delta(name, label, before[name], after[name], hidden=True)
        for name, label in conversation.state_labels.items()
        if name in after and before[name] != after[name]
    ]
    return (*shown, *hidden)
