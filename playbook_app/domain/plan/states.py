"""What can follow what: the state of a plan, and of a statement that somebody has approved.

Source: reference "crisis plans", 1.5.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from playbook_app.domain.plan.clean import BadValueError
from playbook_app.domain.plan.fingerprint import record_print
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.control import Control
from playbook_app.domain.plan.records.statements import Statement

NEXT: Mapping[str, tuple[str, ...]] = {
    "draft": ("in_review",),
    "in_review": ("draft", "approved"),
    "approved": ("draft", "published"),
    "published": ("draft", "superseded"),
    "superseded": ("draft",),
}
"""Which states of a plan can follow each; a changed plan begins again as a draft."""

StatementState = Literal["draft", "approved", "expired", "stale"]
SIGNING = frozenset({"approved_by", "approved_on"})


def choices_now(record: Record, key: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """Return what can be chosen in a field now: of the plan's states those that may follow."""
    if isinstance(record, Control) and key == "status":
        return tuple(value for value in choices if value in (record.status, *NEXT[record.status]))
    return choices


def completed(record: Record, values: dict[str, Any]) -> dict[str, Any]:
    """Return cleaned changes of a record with what follows from them.

    Approving a statement notes which words were approved. Raises ``BadValueError`` for a state
    of the plan that cannot follow.
    """
    if isinstance(record, Control) and values.get("status", record.status) not in (
        record.status,
        *NEXT[record.status],
    ):
        raise BadValueError("unknown-choice", values["status"])
    if isinstance(record, Statement) and SIGNING & values.keys() and "approved_as" not in values:
        return {**values, "approved_as": words_of(record)}
    return values


def words_of(statement: Statement) -> str:
    """Return the SHA-256 (64 hex digits) of what a statement says and when it may be used."""
    return record_print(statement)


def state_of(statement: Statement, today: date) -> StatementState:
    """Return whether a statement is approved as it stands, and still."""
    if not statement.approved_by:
        return "draft"
    if statement.approved_as != words_of(statement):
        return "stale"
    return "expired" if statement.expires_on is not None and statement.expires_on < today else "approved"
