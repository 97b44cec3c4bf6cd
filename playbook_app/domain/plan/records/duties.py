"""Section 18: what the law may want, and what is kept as evidence. Prompts for a lawyer, not advice."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from playbook_app.domain.plan.fields import line, number, ref
from playbook_app.domain.plan.records.base import Record


@dataclass(frozen=True, slots=True)
class LegalDuty(Record):
    """A clock that may start with the first message."""

    TYPE: ClassVar[str] = "duty"
    title: Annotated[str, line(required=True, names=True)] = ""
    trigger: Annotated[str, line(required=True)] = ""
    deadline_hours: Annotated[int | None, number(required=True)] = None
    to_whom: Annotated[str, line(required=True)] = ""
    role: Annotated[str, ref("roles", required=True)] = ""
    jurisdiction: Annotated[str, line(required=True, limit=60)] = ""
    source_url: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class EvidenceRule(Record):
    """What is saved before anything is answered or removed."""

    TYPE: ClassVar[str] = "evidence"
    what: Annotated[str, line(required=True, names=True)] = ""
    how: Annotated[str, line(required=True)] = ""
    kept_in: Annotated[str, line(required=True)] = ""
    keep_days: Annotated[int | None, number(required=True, highest=36_500)] = None
