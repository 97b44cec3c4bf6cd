"""Marking old answers again, because an item was wrong: a replay that changes scores, never answers.

Every change is written down with both scores; what was shown stays what was shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from playbook_app.domain.content.items.base import AnyFace, fingerprint
from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.domain.quiz.marking import mark
from playbook_app.domain.quiz.record import Place, Regraded, rescored


@dataclass(frozen=True, slots=True)
class Regrading:
    """What marking again comes to: the changes, the attempt with them, and what could not be marked."""

    attempt: QuizAttempt
    changes: tuple[Regraded, ...]
    unmarkable: tuple[str, ...]
    """Ids of changed questions that have gone, or do not take the old answer any more."""


def regrade(attempt: QuizAttempt, days: Sequence[int]) -> Regrading:
    """Mark the answers to changed items by the items as they are now.

    ``days`` has the local day of every step of the attempt, in order.
    """
    given = dict(zip(attempt.record.places, days, strict=True))
    changes: list[Regraded] = []
    unmarkable = []
    for question in attempt.questions:
        if question.outdated and question.graded and question.steps:
            found = _changes(attempt, question, given)
            if found is None:
                unmarkable.append(question.id)
            else:
                changes += found
    record = rescored(attempt.record, changes)
    return Regrading(replace(attempt, record=record), tuple(changes), tuple(unmarkable))


def _changes(attempt: QuizAttempt, question: Question, given: dict[Place, int]) -> list[Regraded] | None:
    """Return what marking a question again changes; ``None`` when it cannot be marked any more."""
    face = _face_now(attempt, question)
    if face is None:
        return None
    found = []
    for nth, step in enumerate(question.steps, 1):
        try:
            score = mark(face, step.chosen).score
        except (KeyError, ValueError):
            return None
        if score != step.score:
            found.append(
                Regraded(
                    lesson=question.shown.lesson or attempt.lesson,
                    item=question.shown.item,
                    again=question.shown.again,
                    nth=nth,
                    version=fingerprint(face),
                    before=step.score,
                    after=score,
                    day=given[question.id, nth],
                    certainty=step.certainty,
                )
            )
    return found


def _face_now(attempt: QuizAttempt, question: Question) -> AnyFace | None:
    """Return the face of that id in the item as it is now, if it is still of the same type."""
    item = attempt.item_of(question.shown)
    for face in () if item is None else item.faces:
        if face.face == question.shown.face and (question.item is None or question.item.type == face.type):
            return face
    return None
