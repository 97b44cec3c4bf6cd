"""Which face of an item is shown, and in which order: decided by a seed and by what was seen lately."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playbook_app.domain.content.items.base import AnyFace, Item, fingerprint
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.record import Shown

LATELY = 21
"""Days for which a face counts as fresh in somebody's mind."""
OTHERS_BETWEEN = 3
"""Questions that lie between an answer and the same item asked again."""


@dataclass(frozen=True, slots=True)
class SeenFace:
    """A face that somebody has answered, and how many days ago."""

    face: str
    days: int


@dataclass(frozen=True, slots=True)
class Pick:
    """An item to ask, with the lesson it is from."""

    lesson: LessonRef
    item: Item


Memory = Mapping[tuple[LessonRef, str], Sequence[SeenFace]]
"""What was seen of each (lesson, item id), the oldest first."""


def choose_face(item: Item, seen: Sequence[SeenFace], dice: random.Random) -> tuple[AnyFace, bool]:
    """Return a face never seen, or else the one seen longest ago, and whether even that was lately."""
    known = {face.face: face for face in seen}
    fresh = [face for face in item.faces if face.face not in known]
    if fresh:
        return dice.choice(fresh), False
    oldest = max(item.faces, key=lambda face: (known[face.face].days, -list(known).index(face.face)))
    return oldest, known[oldest.face].days <= LATELY


def show(
    pick: Pick,
    place: LessonRef,
    seen: Sequence[SeenFace],
    dice: random.Random,
    again: int = 0,
) -> Shown:
    """Return an item as it is shown in an attempt of ``place``."""
    face, repeated = choose_face(pick.item, seen, dice)
    pieces = [piece.id for piece in face.elements()]
    return Shown(
        item=face.id,
        version=fingerprint(face),
        options=face.settled(tuple(dice.sample(pieces, len(pieces)))),
        face=face.face,
        lesson=None if pick.lesson == place else pick.lesson,
        again=again,
        repeated=repeated,
    )


def show_again(shown: Shown, item: Item, place: LessonRef, seed: int) -> Shown:
    """Return an item as it comes back: another face where there is one, in an order of its own."""
    dice = random.Random(f"{seed}/{shown.key}")  # noqa: S311 - a shuffle to be repeated, not a secret
    pick = Pick(shown.lesson or place, item)
    return show(pick, place, [SeenFace(shown.face, 0)], dice, shown.again + 1)
