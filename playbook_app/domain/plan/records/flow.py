"""Section 9: whether to answer at all, as questions that lead to an outcome."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import choice, line, many, ref, refs
from playbook_app.domain.plan.records.base import Record

NodeKind = Literal["question", "action", "outcome"]
Outcome = Literal[
    "",
    "respond",
    "correct",
    "restore",
    "thank",
    "monitor",
    "walk_away",
    "escalate",
    "report_abuse",
    "evidence_first",
]


@dataclass(frozen=True, slots=True)
class Answer(Record):
    """One way on from a node."""

    TYPE: ClassVar[str] = "answer"
    label: Annotated[str, line(required=True, names=True, limit=80)] = ""
    goto: Annotated[str, ref("flow", required=True)] = ""


@dataclass(frozen=True, slots=True)
class Node(Record):
    """A question, something to do, or an outcome. The first node of the plan is where one begins."""

    TYPE: ClassVar[str] = "node"
    kind: Annotated[NodeKind, choice(required=True)] = "question"
    text: Annotated[str, line(required=True, names=True, limit=120)] = ""
    help: Annotated[str, line()] = ""
    answers: Annotated[tuple[Answer, ...], many()] = ()
    """Of a question at least two, of something to do one, of an outcome none."""
    outcome: Annotated[Outcome, choice()] = ""
    level: Annotated[str, ref("levels")] = ""
    """Where an outcome escalates to."""
    role: Annotated[str, ref("roles")] = ""
    statements: Annotated[tuple[str, ...], refs("statements")] = ()
