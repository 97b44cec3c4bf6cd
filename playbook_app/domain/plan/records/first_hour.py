"""Section 13: what is done first, by whom, by when."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import choice, line, many, minutes, ref, yes_no
from playbook_app.domain.plan.records.base import Record

ItemKind = Literal["task", "decide", "notify", "message", "evidence", "pause", "verify"]
ItemClock = Literal["declared", "first_mention", "previous_item"]


@dataclass(frozen=True, slots=True)
class ChecklistItem(Record):
    """One thing to do, short enough to be read standing up."""

    TYPE: ClassVar[str] = "item"
    text: Annotated[str, line(required=True, names=True, limit=200)] = ""
    role: Annotated[str, ref("roles", required=True)] = ""
    due_min: Annotated[int | None, minutes(required=True)] = None
    """Minutes after ``clock``."""
    clock: Annotated[ItemClock, choice(required=True)] = "declared"
    kind: Annotated[ItemKind, choice(required=True)] = "task"
    must: Annotated[bool, yes_no()] = True
    statement: Annotated[str, ref("statements")] = ""
    """The words that go with it."""
    only_if: Annotated[str, line(limit=120)] = ""
    done_when: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class Playbook(Record):
    """A checklist, used by the levels that name it."""

    TYPE: ClassVar[str] = "playbook"
    title: Annotated[str, line(required=True, names=True)] = ""
    items: Annotated[tuple[ChecklistItem, ...], many(required=True)] = ()
