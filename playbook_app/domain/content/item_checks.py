"""What makes the questions of a lesson good enough to teach and to test with.

Each type checks its own faces (``items``); here is what holds for all, and what shows only over
several: nobody should find the right answer by its looks. Source: item-writing guidance in the
training notes (F12 and section 5).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from playbook_app.domain.content.checks import highlight_remarks
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import AnyFace, Item, duplicates, fingerprint
from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.content.items.taste import longest

ENOUGH_FACES = 5
"""From this many faces on, patterns of the right answer are looked for."""
LONGEST_KEY_SHARE = 0.4
SAME_POSITION_SHARE = 0.5


def check_items(
    items: Sequence[Item], skills: Sequence[str] | None, least_faces: int = 1
) -> tuple[Remark, ...]:
    """Check the questions of a lesson that trains ``skills``; ``None`` when they are not known.

    ``least_faces`` is how many faces the pack promises for every item.
    """
    remarks = list(duplicates("items", [item.id for item in items]))
    for number, item in enumerate(items, 1):
        remarks += _item_remarks(item, f"items/{number}", skills)
        remarks += _face_count(item, f"items/{number}", least_faces)
    if not any(remark.level == "error" for remark in remarks):
        remarks += _patterns([face for item in items if item.graded for face in item.faces])
    return tuple(remarks)


def _item_remarks(item: Item, where: str, skills: Sequence[str] | None) -> Iterator[Remark]:
    if skills is not None and item.skill not in skills:
        yield Remark("error", "skill-not-in-lesson", where, {"skill": item.skill, "known": ", ".join(skills)})
    yield from duplicates(f"{where}/faces", [face.face for face in item.faces])
    seen: dict[str, str] = {}
    for number, face in enumerate(item.faces, 1):
        place = f"{where}/faces/{number}" if face.face else where
        yield from face.remarks(place)
        if face.post is not None:
            yield from highlight_remarks(face.post, place)
        asked = fingerprint(face)
        if asked in seen:
            yield Remark("error", "same-face", place, {"id": face.face, "other": seen[asked]})
        seen.setdefault(asked, face.face)


def _face_count(item: Item, where: str, least: int) -> Iterator[Remark]:
    if len(item.faces) < least:
        yield Remark("warning", "few-faces", where, {"found": len(item.faces), "least": least})


def _patterns(faces: Sequence[AnyFace]) -> Iterator[Remark]:
    if len(faces) < ENOUGH_FACES:
        return
    found = sum(_found_by_length(face) for face in faces)
    if found > LONGEST_KEY_SHARE * len(faces):
        yield Remark("warning", "key-longest", "items", {"found": found, "items": len(faces)})
    yield from _position_bias([face for face in faces if isinstance(face, SingleChoice)])


def _found_by_length(face: AnyFace) -> bool:
    """Tell whether preferring what is longer finds the key, however pieces of one length are shown."""
    shown = [piece.id for piece in face.elements()]
    return all(face.mark(face.naive(longest, order)).right for order in (shown, shown[::-1]))


def _position_bias(faces: Sequence[SingleChoice]) -> Iterator[Remark]:
    positions = Counter(face.options.index(face.key) for face in faces)
    for position, found in positions.items():
        if len(faces) >= ENOUGH_FACES and found > SAME_POSITION_SHARE * len(faces):
            values: dict[str, object] = {"found": found, "items": len(faces), "position": position + 1}
            yield Remark("warning", "key-position", "items", values)
