"""One sitting of a quiz: what was shown, frozen at the start, and an append-only list of answers.

The record (ids only) is what is kept; an attempt is the record beside the items as the pack has
them now. Selecting an option is the screen's business: nothing is a step before it is submitted.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from playbook_app.domain.content.model import Item, LessonRef, Option
from playbook_app.domain.quiz.behaviour import BEHAVIOURS, LEARN, Behaviour
from playbook_app.domain.quiz.marking import Mark, fingerprint, mark
from playbook_app.domain.quiz.record import AttemptRecord, Shown, Step


@dataclass(frozen=True, slots=True)
class Question:
    """An item in this attempt. ``item`` is ``None`` when the pack's item has changed or gone since.

    ``options`` are in the order shown; without the item there are none to show.
    """

    shown: Shown
    item: Item | None
    options: tuple[Option, ...]
    steps: tuple[Step, ...]
    closed: bool

    @property
    def id(self) -> str:
        """The item's id."""
        return self.shown.item

    @property
    def skill(self) -> str:
        """The skill the item trains; empty without the item."""
        return "" if self.item is None else self.item.skill

    @property
    def last(self) -> Step | None:
        """The newest answer, ``None`` before the first."""
        return self.steps[-1] if self.steps else None

    @property
    def mark(self) -> Mark | None:
        """The newest answer's mark with chosen and right option; ``None`` unanswered or item changed."""
        if self.item is None or self.last is None:
            return None
        return mark(self.item, self.last.chosen)


@dataclass(frozen=True, slots=True)
class Results:
    """How an attempt went so far: questions right at the first try, answered, and in all."""

    right: int
    answered: int
    total: int


class NotOpenError(ValueError):
    """An answer was given to an item that takes none: closed, unknown or changed."""


@dataclass(frozen=True, slots=True)
class QuizAttempt:
    """A sitting in progress. Every change returns a new value; the old one stays as it was."""

    record: AttemptRecord
    questions: tuple[Question, ...]
    """In shown order: answered ones always, open ones as far as the pack still has them unchanged."""
    left_out: tuple[str, ...] = ()
    """Ids of unanswered items that a pack update changed or removed; they are not asked."""

    @property
    def id(self) -> str:
        """The attempt's id."""
        return self.record.id

    @property
    def lesson(self) -> LessonRef:
        """The lesson whose quiz it is."""
        return self.record.lesson

    @property
    def behaviour(self) -> Behaviour:
        """The policy it runs under."""
        return BEHAVIOURS.get(self.record.behaviour, LEARN)

    @property
    def index(self) -> int:
        """Position of the first open question; the number of questions when none is open."""
        return next(
            (n for n, question in enumerate(self.questions) if not question.closed), len(self.questions)
        )

    @property
    def current(self) -> Question | None:
        """The question to answer next, ``None`` when the attempt is complete."""
        return self.questions[self.index] if self.index < len(self.questions) else None

    @property
    def complete(self) -> bool:
        """Tell whether every question is closed."""
        return self.index == len(self.questions)

    @property
    def results(self) -> Results:
        """How it went so far."""
        answered = [question for question in self.questions if question.steps]
        right = sum(question.steps[0].right for question in answered)
        return Results(right=right, answered=len(answered), total=len(self.questions))

    def question(self, item_id: str) -> Question:
        """Return the question about that item; raises ``KeyError``."""
        for question in self.questions:
            if question.id == item_id:
                return question
        raise KeyError(item_id)

    def shows_feedback(self, item_id: str) -> bool:
        """Tell whether right and wrong may be shown for that item now; raises ``KeyError``."""
        question = self.question(item_id)
        return question.closed and (self.behaviour.feedback_at_once or self.complete)

    def answer(self, option_id: str, item_id: str = "") -> "QuizAttempt":
        """Submit an option of the current (or the named) question.

        Raises ``NotOpenError`` when that question takes no answer, ``KeyError`` for an unknown
        item or option; the attempt is then as it was.
        """
        question = self.question(item_id) if item_id else self.current
        if question is None or question.closed or question.item is None:
            raise NotOpenError(item_id or option_id)
        step = Step(question.id, option_id, mark(question.item, option_id).score)
        record = replace(self.record, steps=(*self.record.steps, step))
        answered = _question(question.shown, question.item, record, self.behaviour)
        questions = tuple(answered if old is question else old for old in self.questions)
        return replace(self, record=record, questions=questions)


def start(attempt_id: str, lesson: LessonRef, items: Sequence[Item], seed: int) -> QuizAttempt:
    """Begin an attempt: the seed decides the order of items and of each item's options."""
    shuffler = random.Random(seed)  # noqa: S311 - a shuffle to be repeated, not a secret
    shown = []
    for item in shuffler.sample(items, len(items)):
        options = shuffler.sample([option.id for option in item.options], len(item.options))
        shown.append(Shown(item.id, fingerprint(item), tuple(options)))
    record = AttemptRecord(attempt_id, lesson, seed, LEARN.id, tuple(shown))
    return resume(record, items)


def resume(record: AttemptRecord, items: Sequence[Item]) -> QuizAttempt:
    """Put a kept record beside the items as they are now.

    An item whose fingerprint changed is not asked any more if it is unanswered; its answer
    stays exactly as it was if it is not.
    """
    now = {item.id: item for item in items}
    behaviour = BEHAVIOURS.get(record.behaviour, LEARN)
    questions, left_out = [], []
    for shown in record.shown:
        item = now.get(shown.item)
        if item is not None and fingerprint(item) != shown.version:
            item = None
        question = _question(shown, item, record, behaviour)
        if item is None and not question.steps:
            left_out.append(shown.item)
        else:
            questions.append(question)
    return QuizAttempt(record, tuple(questions), tuple(left_out))


def _question(shown: Shown, item: Item | None, record: AttemptRecord, behaviour: Behaviour) -> Question:
    steps = tuple(step for step in record.steps if step.item == shown.item)
    closed = len(steps) >= behaviour.tries or any(step.right for step in steps)
    if item is None:
        return Question(shown, None, (), steps, closed=bool(steps))
    return Question(shown, item, tuple(item.option(option) for option in shown.options), steps, closed)
