"""What differs between two plans, by record and field, with the words marked inside texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import Place, index

ChangeKind = Literal["added", "removed", "moved", "changed"]
PieceKind = Literal["same", "gone", "new"]
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
MOST_TOKENS = 3000
"""Texts of more words and signs are marked as a whole: comparing is quadratic."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that has another value now. Values are as in the record."""

    field: Field
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that was added, removed, moved among its neighbours, or changed in ``fields``.

    ``place`` is where it stands now, or stood when it is gone. What is inside an added or a
    removed record is not listed by itself.
    """

    kind: ChangeKind
    place: Place
    fields: tuple[FieldChange, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is now, or was."""
        return self.place.record


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text that stayed, went or came."""

    kind: PieceKind
    text: str


def diff(before: Plan, after: Plan) -> tuple[RecordChange, ...]:
    """Return what is different in ``after``, in its print order; what is gone stands at the end."""
    old, new = index(before), index(after)
    moved = moved_ids(old, new)
    changes = [change for key, place in new.items() for change in changes_of(key, place, old, moved)]
    lost = old.keys() - new.keys()
    gone = (old[key] for key in old if key in lost and old[key].parent.id not in lost)
    return (*changes, *(RecordChange("removed", place) for place in gone))


def changes_of(key: str, place: Place, old: dict[str, Place], moved: set[str]) -> Iterator[RecordChange]:
    """Yield what happened to one record that is there now."""
    if key not in old:
        if place.parent.id in old or type(place.parent) is Plan:
            yield RecordChange("added", place)
        return
    if key in moved:
        yield RecordChange("moved", place)
    fields = tuple(field_changes(old[key].record, place.record))
    if fields:
        yield RecordChange("changed", place, fields)


def field_changes(before: Record, after: Record) -> Iterator[FieldChange]:
    """Yield the fields of one record that have another value, without the records inside it."""
    if before is after:
        return
    for field in layout(type(after)).fields:
        if field.hidden or field.kind in (Kind.RECORD, Kind.RECORDS):
            continue
        old, new = getattr(before, field.key), getattr(after, field.key)
        if old != new:
            yield FieldChange(field, old, new)


def moved_ids(old: dict[str, Place], new: dict[str, Place]) -> set[str]:
    """Return the records that have another place among those of their neighbours that were there before."""
    moved: set[str] = set()
    known = rows(old)
    for home, now in rows(new).items():
        before = known.get(home, [])
        common = set(now) & set(before)
        was, stands = ([one for one in line if one in common] for line in (before, now))
        blocks = SequenceMatcher(None, was, stands, autojunk=False).get_matching_blocks()
        moved |= common - {one for block in blocks for one in stands[block.b : block.b + block.size]}
    return moved


def rows(places: dict[str, Place]) -> dict[tuple[str, str], list[str]]:
    """Return the ids that stand in each field of each record, in order."""
    found: dict[tuple[str, str], list[str]] = {}
    for key, place in places.items():
        found.setdefault((place.parent.id, place.field.key), []).append(key)
    return found


def words(before: str, after: str) -> tuple[Piece, ...]:
    """Return both texts as one row of pieces; without those that are "gone" it is ``after``."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    if max(len(old), len(new)) > MOST_TOKENS:
        return whole(before, after)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(new[j1:j2])))
            continue
        pieces += [Piece("gone", "".join(old[i1:i2]))] if i2 > i1 else []
        pieces += [Piece("new", "".join(new[j1:j2]))] if j2 > j1 else []
    return tuple(pieces)


def whole(before: str, after: str) -> tuple[Piece, ...]:
    """Return two values as what went and what came, without looking inside."""
    return tuple(piece for piece in (Piece("gone", before), Piece("new", after)) if piece.text)
