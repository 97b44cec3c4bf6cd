"""Reads ``quiz.yaml``: the questions of a lesson. What a type adds is read by the type itself."""

from typing import Any

from playbook_app.domain.content.items.base import AnyFace, Item
from playbook_app.domain.content.items.kinds import KINDS
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.fields import Fields
from playbook_app.formats.pack.posts import read_optional_post
from playbook_app.formats.pack.report import Report

QUIZ_FILE = "quiz.yaml"
MAX_ITEMS = 50
MAX_FACES = 12
OF_THE_ITEM = ("id", "type", "skill", "rule", "faces")
"""Fields that a face cannot have of its own, or has under the same name for itself (``id``)."""


def read_quiz(text: str, report: Report) -> tuple[tuple[Item, bool], ...]:
    """Return the questions as written, each with whether its fields are sound.

    Places such as ``items/<n>/faces/<m>/options/<k>`` (all from 1) are kept for the checks.
    """
    fields = table_fields(text, 1, report)
    if fields is None:
        return ()
    report.place("items", fields.line_of("items"))
    found = []
    for inner in fields.tables("items", most=MAX_ITEMS):
        before = report.errors
        item = _item(inner)
        found.append((item, report.errors == before))
    fields.done()
    return tuple(found)


def _item(fields: Fields) -> Item:
    kind = KINDS[fields.one_of("type", tuple(KINDS))]
    common = {"id": fields.slug("id"), "skill": fields.words("skill"), "rule": fields.words("rule")}
    faces: list[AnyFace] = []
    if fields.has("faces"):
        faces += [_face(kind, inner, common) for inner in fields.laid_over("faces", OF_THE_ITEM, MAX_FACES)]
    if not faces:
        faces.append(_plain_face(kind, fields, common))
    fields.done()
    return Item(tuple(faces))


def _face(kind: type[AnyFace], fields: Fields, common: dict[str, Any]) -> AnyFace:
    face = _plain_face(kind, fields, {**common, "face": fields.slug("id")})
    fields.done()
    return face


def _plain_face(kind: type[AnyFace], fields: Fields, common: dict[str, Any]) -> AnyFace:
    asked: dict[str, Any] = {
        "prompt": fields.sentences("prompt"),
        "post": read_optional_post(fields, "post"),
        "hint": fields.words("hint", required=False),
    }
    return kind(**common, **asked, **kind.read(fields))
