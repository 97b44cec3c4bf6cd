"""What a manager sees of an assessed sitting: this value and nothing else.

What is said before it starts is generated from the same fields, so the two cannot drift apart.
"""

from dataclasses import dataclass, fields
from datetime import datetime

from playbook_app.domain.content.items.base import Item
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.attempt import QuizAttempt


@dataclass(frozen=True, slots=True)
class AssessedAnswer:
    """One question: which item and face in which version, and its score from 0 to 1."""

    item: str
    face: str
    version: str
    score: float


@dataclass(frozen=True, slots=True)
class Remarked:
    """An audit line: when a sitting was marked again, why, and its percent before and after."""

    at: datetime
    reason: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class AssessedResult:
    """A finished assessed sitting as a manager sees it; moments are aware.

    ``sitting`` counts the assessed sittings of this lesson that were begun, up to this one.
    ``percent`` and ``pass_mark`` are whole percent.
    """

    person: str
    lesson: LessonRef
    sitting: int
    started_at: datetime
    finished_at: datetime
    percent: int
    pass_mark: int
    passed: bool
    mis_clicks: int
    answers: tuple[AssessedAnswer, ...]
    remarked: tuple[Remarked, ...] = ()
    """Whenever the score was changed by marking again, oldest first; ``percent`` is the last."""


SEEN = tuple(field.name for field in fields(AssessedResult))
"""What is told before the start that a manager will see; ``i18n.items.SEEN`` has the words."""
NOT_SEEN = ("practice", "certainty", "words", "time")
"""What is told that no manager sees: practice, how sure one was, what was written, how long it took."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said before an assessed sitting starts."""

    questions: int
    pass_mark: int
    certainty: bool
    seen: tuple[str, ...] = SEEN
    not_seen: tuple[str, ...] = NOT_SEEN


def gradable(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items that an assessed sitting asks: those whose score counts."""
    return tuple(item for item in items if item.graded)


def result_of(
    attempt: QuizAttempt,
    person: str,
    sitting: int,
    times: tuple[datetime, datetime],
    remarked: tuple[Remarked, ...] = (),
) -> AssessedResult:
    """Return what a manager sees; ``times`` are start and end. Raises ``ValueError`` while it goes on."""
    if not attempt.complete:
        raise ValueError("the sitting goes on")
    return AssessedResult(
        person=person,
        lesson=attempt.lesson,
        sitting=sitting,
        started_at=times[0],
        finished_at=times[1],
        percent=attempt.percent,
        pass_mark=attempt.record.terms.pass_mark,
        passed=bool(attempt.passed),
        mis_clicks=len(attempt.record.struck) + len(attempt.record.noted),
        answers=tuple(
            AssessedAnswer(
                question.shown.item, question.shown.face, question.shown.version, question.steps[0].score
            )
            for question in attempt.questions
            if question.graded and question.steps
        ),
        remarked=remarked,
    )
