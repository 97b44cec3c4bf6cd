"""How each question of a lesson went: how often, how right, how sure, what was chosen instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from playbook_app.domain.content.items.base import AnyFace, Item, fingerprint
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import Given, ItemStanding

NEVER = ItemStanding("")


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question and what is known of it; ``known`` is ``NEVER`` before its first answer."""

    item: Item
    known: ItemStanding

    @property
    def right(self) -> int:
        """How many of the answers that count got the full score."""
        return self.known.answered - self.known.missed

    @property
    def percent(self) -> int | None:
        """The same of a hundred, rounded; ``None`` where no answer counts."""
        return round(100 * self.right / self.known.answered) if self.known.answered else None

    @property
    def missed(self) -> tuple[Given, ...]:
        """The responses that did not get the full score as marked then, the most frequent first."""
        wrong = [given for given in reversed(self.known.given) if given.missed]
        return tuple(sorted(wrong, key=lambda given: given.missed, reverse=True))

    @property
    def older(self) -> frozenset[str]:
        """Fingerprints of what was shown and is not asked like that any more, as far as it is known."""
        now = {fingerprint(face) for face in self.item.faces}
        return frozenset(given.version for given in self.known.given) - now

    def face_of(self, version: str) -> AnyFace | None:
        """Return the face with that fingerprint, ``None`` when it has changed since."""
        return next((face for face in self.item.faces if fingerprint(face) == version), None)


def question_rows(standing: Standing, lesson: LessonRef, items: Iterable[Item]) -> tuple[QuestionRow, ...]:
    """Return a row for each question, in the order of the lesson."""
    return tuple(QuestionRow(item, standing.item(lesson, item.id) or NEVER) for item in items)
