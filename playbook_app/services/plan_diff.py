"""The difference between two plans in words, for the window and the command line."""

from collections.abc import Sequence
from typing import Any

from playbook_app.domain.plan.diff import FieldChange, Piece, RecordChange, whole, words
from playbook_app.domain.plan.fields import WORDS, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.formats.plan_names import title_of, value_text
from playbook_app.i18n import N_, _, plan_words

KINDS = {
    "added": N_("Added: {record}"),
    "removed": N_("Removed: {record}"),
    "moved": N_("Moved: {record}"),
    "changed": N_("Changed: {record}"),
}
MARKS = {"same": "{text}", "gone": "[-{text}-]", "new": "{{+{text}+}}"}
"""As ``git diff --word-diff`` writes it."""


def place_text(before: Plan, after: Plan, change: RecordChange) -> str:
    """Return section, kind and name of a record ("People and roles, Person: Maya")."""
    plan = before if change.kind == "removed" else after
    return _("{section}, {type}: {name}").format(
        section=plan_words.section_name(change.place.section),
        type=plan_words.record_name(change.record.TYPE),
        name=title_of(plan, change.record),
    )


def change_text(before: Plan, after: Plan, change: RecordChange) -> str:
    """Return what happened to a record, and to which."""
    return _(KINDS[change.kind]).format(record=place_text(before, after, change))


def field_pieces(before: Plan, after: Plan, change: FieldChange) -> tuple[Piece, ...]:
    """Return the old and the new value as pieces; words are marked inside texts, other values as a whole."""
    old, new = value_text(before, change.field, change.before), value_text(after, change.field, change.after)
    if change.field.kind is Kind.BOOL:
        old, new = (_("Yes") if value else _("No") for value in (change.before, change.after))
    return words(old, new) if change.field.kind in WORDS else whole(old, new)


def as_text(before: Plan, after: Plan, changes: Sequence[RecordChange]) -> str:
    """Return the difference for people: a line for each record, one for each field, words marked."""
    if not changes:
        return _("The two plans say the same.")
    lines: list[str] = []
    for change in changes:
        lines.append(change_text(before, after, change))
        for field in change.fields:
            marked = "".join(
                MARKS[piece.kind].format(text=piece.text) for piece in field_pieces(before, after, field)
            )
            lines.append(f"  {plan_words.label(field.field.code)}: {marked}".replace("\n", "\n    "))
    return "\n".join(lines)


def as_raw(before: Plan, after: Plan, changes: Sequence[RecordChange]) -> dict[str, Any]:
    """Return the difference as JSON values; values are as in ``plan.json``."""
    return {"changes": [_change_raw(before, after, change) for change in changes]}


def _change_raw(before: Plan, after: Plan, change: RecordChange) -> dict[str, Any]:
    return {
        "change": change.kind,
        "section": change.place.section,
        "type": change.record.TYPE,
        "record": change.record.id,
        "name": title_of(before if change.kind == "removed" else after, change.record),
        "fields": [
            {
                "field": field.field.key,
                "before": plain(field.before),
                "after": plain(field.after),
                "words": [[piece.kind, piece.text] for piece in field_pieces(before, after, field)],
            }
            for field in change.fields
        ],
    }


def plain(value: Any) -> Any:  # noqa: ANN401 - any field's value, in and out
    """Return a field's value as JSON has it."""
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
