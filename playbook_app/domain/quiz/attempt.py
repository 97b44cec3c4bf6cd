"""One sitting of a quiz: what was shown, frozen at the start, and an append-only list of answers.

The record (ids only) is what is kept; an attempt is the record beside the items as the packs have
them now, and everything else follows from the two. Selecting something is the screen's business:
nothing is a step before it is submitted.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from playbook_app.domain.content.items.base import AnyFace, Item, Mark, Response, fingerprint
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.behaviour import BEHAVIOURS, LEARN, Behaviour
from playbook_app.domain.quiz.certainty import LEVELS, SURE, Calibration
from playbook_app.domain.quiz.marking import take
from playbook_app.domain.quiz.record import ONE_TRY, AttemptRecord, Shown, Step, Terms
from playbook_app.domain.quiz.showing import OTHERS_BETWEEN, Memory, Pick, show, show_again
from playbook_app.domain.quiz.view import View, view_of

Shelf = Mapping[LessonRef, Sequence[Item]]
"""The items of every lesson that an attempt asks about."""
Then = Mapping[str, AnyFace]
"""Faces as they were shown, by question key, for what the packs have changed since."""


@dataclass(frozen=True, slots=True)
class Question:
    """An item in this attempt. ``item`` is the face asked; ``None`` when it is not known any more.

    ``options`` are its shuffled pieces in the order shown. ``outdated`` tells that the pack has
    another text now; ``item`` is then as it was, as far as that was kept.
    """

    shown: Shown
    item: AnyFace | None
    options: tuple[Any, ...]
    steps: tuple[Step, ...]
    closed: bool
    outdated: bool = False

    @property
    def id(self) -> str:
        """What the question is called: the item's id, with lesson and count where needed."""
        return self.shown.key

    @property
    def skill(self) -> str:
        """The skill the item trains; empty without the item."""
        return "" if self.item is None else self.item.skill

    @property
    def graded(self) -> bool:
        """Tell whether its score counts."""
        return self.item is None or self.item.graded

    @property
    def last(self) -> Step | None:
        """The newest answer, ``None`` before the first."""
        return self.steps[-1] if self.steps else None

    @property
    def response(self) -> Any:  # noqa: ANN401 - every type has its own response
        """The newest answer as a value; ``None`` unanswered or without the item."""
        if self.item is None or self.last is None:
            return None
        return self.item.parse(self.last.chosen)

    @property
    def mark(self) -> Mark | None:
        """The newest answer's mark, part by part; ``None`` unanswered or without the item."""
        response = self.response
        return None if self.item is None or response is None else self.item.mark(response)


@dataclass(frozen=True, slots=True)
class Results:
    """How an attempt went so far: graded questions right at the first try, answered, and in all."""

    right: int
    answered: int
    total: int


class NotOpenError(ValueError):
    """An answer was given to a question that takes none: closed, unknown or changed."""


class CertaintyError(ValueError):
    """An answer does not say how sure it is where it must, or says so where it is not asked."""


@dataclass(frozen=True)  # not slotted: what follows from the fields is worked out once and kept
class QuizAttempt:
    """A sitting in progress. Every change returns a new value; the old one stays as it was."""

    record: AttemptRecord
    items: Shelf = field(repr=False)
    then: Then = field(default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        """The attempt's id."""
        return self.record.id

    @property
    def lesson(self) -> LessonRef:
        """The lesson whose quiz it is, or the place of a sitting over several lessons."""
        return self.record.lesson

    @property
    def behaviour(self) -> Behaviour:
        """The policy it runs under."""
        return BEHAVIOURS.get(self.record.terms.behaviour, LEARN)

    @cached_property
    def every_question(self) -> tuple[Question, ...]:
        """All that was ever asked here, those left out and taken back included."""
        return tuple(self._question(shown) for shown in self.record.shown)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """In shown order: answered ones always, open ones as far as they can still be asked."""
        return tuple(
            question
            for question in self.every_question
            if question.id not in self.record.struck and question.id not in self.left_out
        )

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """Ids of unanswered questions that a pack update changed or removed; they are not asked."""
        return tuple(
            question.id
            for question in self.every_question
            if not question.steps and not self.can_ask(question)
        )

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
        graded = [question for question in self.questions if question.graded]
        answered = [question for question in graded if question.steps]
        right = sum(question.steps[0].right for question in answered)
        return Results(right=right, answered=len(answered), total=len(graded))

    @property
    def share(self) -> float:
        """What the first answers earned of all there is to earn, 0 to 1; 1 where nothing is graded."""
        graded = [question for question in self.questions if question.graded]
        earned = sum(question.steps[0].score for question in graded if question.steps)
        return earned / len(graded) if graded else 1.0

    @property
    def percent(self) -> int:
        """The share in whole percent, rounded down, so that nobody fails with the number that passes."""
        return int(100 * self.share + 1e-9)

    @property
    def passed(self) -> bool | None:
        """Tell whether the pass mark is reached; ``None`` while it goes on or where there is none."""
        mark = self.record.terms.pass_mark
        return self.percent >= mark if mark and self.complete else None

    @property
    def calibration(self) -> Calibration:
        """What came of being sure, over the first answers of this attempt."""
        found = Calibration()
        for question in self.questions:
            for step in question.steps[:1]:
                found = found.add(step.certainty, right=step.right)
        return found

    def question(self, question_id: str) -> Question:
        """Return the question with that id; raises ``KeyError``."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def view(self, question_id: str) -> View:
        """Return what may be shown and done at a question now; raises ``KeyError``."""
        question = self.question(question_id)
        newest = bool(self.record.steps) and self.record.steps[-1].question == question_id
        return view_of(
            self.behaviour,
            self.record.terms,
            answers=len(question.steps),
            closed=question.closed,
            complete=self.complete,
            certainty=self.asks_certainty(question),
            may_return=newest and not question.shown.again and self.can_ask(question),
            noted=question_id in self.record.noted,
        )

    def asks_certainty(self, question: Question) -> bool:
        """Tell whether an answer says how sure it is: nobody is sure of what is not graded."""
        return self.record.terms.certainty and question.graded

    def shows_feedback(self, question_id: str) -> bool:
        """Tell whether the whole explanation may be shown for that question; raises ``KeyError``."""
        return self.view(question_id).explanation

    def answer(self, response: Response | str, question_id: str = "", *, certainty: int = 0) -> "QuizAttempt":
        """Submit a response to the current (or the named) question.

        A text is the written form of a response; of a single choice, the option's id. Raises
        ``NotOpenError`` when that question takes no answer, ``CertaintyError`` when ``certainty``
        (1 to 3) is missing or not asked for, ``KeyError`` for an unknown question or part,
        ``ValueError`` for a response that is unfinished; the attempt is then as it was.
        """
        question = self.question(question_id) if question_id else self.current
        if question is None or question.closed or question.item is None:
            raise NotOpenError(question_id or str(response))
        if (certainty in LEVELS) is not self.asks_certainty(question):
            raise CertaintyError(certainty)
        taken = take(question.item, response)
        step = Step(question.id, taken.text, question.item.mark(taken).score, certainty)
        return _settled(replace(self, record=self.record.with_steps(step)), question, step)

    def mis_clicked(self) -> "QuizAttempt":
        """Take the newest answer back and ask its item again later.

        Raises ``NotOpenError`` when there is none, or it cannot be taken back any more.
        """
        newest = self.record.steps[-1].question if self.record.steps else ""
        if newest not in {question.id for question in self.questions} or not self.view(newest).mis_click:
            raise NotOpenError(newest)
        return _asked_again(self, self.question(newest), strike=True)

    def with_note(self, question_id: str) -> "QuizAttempt":
        """Note that an answer was a mis-click; it counts all the same.

        Raises ``KeyError``, ``NotOpenError`` when ``view(...).may_note`` says no.
        """
        if not self.view(question_id).may_note:
            raise NotOpenError(question_id)
        return replace(self, record=self.record.with_note(question_id))

    def open_besides(self, question: Question) -> list[Question]:
        """Return the other questions that wait for an answer, in order."""
        return [one for one in self.questions if not one.closed and one.id != question.id]

    def can_ask(self, question: Question) -> bool:
        """Tell whether a question can be put as it was shown: it is still so, or kept as it was."""
        return not question.outdated or (self.behaviour.keeps_items and question.item is not None)

    def item_of(self, shown: Shown) -> Item | None:
        """Return the item as the pack has it now, ``None`` when it has gone."""
        listed = self.items.get(shown.lesson or self.lesson, ())
        return next((item for item in listed if item.id == shown.item), None)

    def _face(self, shown: Shown) -> AnyFace | None:
        """Return the face as it was shown, if the pack still has it."""
        item = self.item_of(shown)
        faces = () if item is None else item.faces
        return next(
            (face for face in faces if face.face == shown.face and fingerprint(face) == shown.version), None
        )

    def _question(self, shown: Shown) -> Question:
        now = self._face(shown)
        face = self.then.get(shown.key) if now is None else now
        steps = self.record.steps_of(shown.key)
        over = now is None and not self.behaviour.keeps_items and bool(steps)
        return Question(
            shown=shown,
            item=face,
            options=() if face is None else face.arranged(shown.options),
            steps=steps,
            closed=over or self.record.is_closed(shown.key),
            outdated=now is None,
        )


def start(
    attempt_id: str,
    place: LessonRef,
    picks: Sequence[Pick],
    seed: int,
    terms: Terms = ONE_TRY,
    *,
    memory: Memory | None = None,
    in_order: bool = False,
) -> QuizAttempt:
    """Begin an attempt: seed and memory decide the order of items, their faces and their pieces.

    With ``in_order`` the items come as they are given.
    """
    dice = random.Random(seed)  # noqa: S311 - a shuffle to be repeated, not a secret
    seen = memory or {}
    shown = [
        show(pick, place, seen.get((pick.lesson, pick.item.id), ()), dice)
        for pick in (picks if in_order else dice.sample(picks, len(picks)))
    ]
    shelf: dict[LessonRef, list[Item]] = {}
    for pick in picks:
        shelf.setdefault(pick.lesson, []).append(pick.item)
    return QuizAttempt(AttemptRecord(attempt_id, place, seed, terms, tuple(shown)), shelf)


def _settled(attempt: QuizAttempt, question: Question, step: Step) -> QuizAttempt:
    """Ask again what somebody was sure of and got wrong, and notice the end."""
    sure_error = step.certainty == SURE and not step.right and question.graded
    enough = len(attempt.open_besides(question)) >= OTHERS_BETWEEN
    if attempt.behaviour.repeats_sure_errors and sure_error and enough and not question.shown.again:
        return _asked_again(attempt, question, strike=False)
    return replace(attempt, record=replace(attempt.record, finished=True)) if attempt.complete else attempt


def _asked_again(attempt: QuizAttempt, question: Question, *, strike: bool) -> QuizAttempt:
    """Put the item of a question back into the sitting, with others in between as far as there are any."""
    item = attempt.item_of(question.shown)
    assert item is not None, "what was kept as it was is never asked again"
    shown = show_again(question.shown, item, attempt.lesson, attempt.record.seed)
    between = attempt.open_besides(question)[:OTHERS_BETWEEN]
    keys = [one.key for one in attempt.record.shown]
    position = keys.index(between[-1].id) + 1 if len(between) == OTHERS_BETWEEN else len(keys)
    record = attempt.record.with_again(shown, position, question.id if strike else "")
    return replace(attempt, record=record)
