"""Section 12: the questions that will come, and short answers to them (Covello, message maps)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from playbook_app.domain.plan.fields import line, lines, long, many, ref, yes_no
from playbook_app.domain.plan.records.base import Record


@dataclass(frozen=True, slots=True)
class KeyMessage(Record):
    """One sentence that people are to remember, and what supports it."""

    TYPE: ClassVar[str] = "message"
    text: Annotated[str, line(required=True, names=True, outgoing=True)] = ""
    supports: Annotated[tuple[str, ...], lines()] = ()


@dataclass(frozen=True, slots=True)
class MessageMap(Record):
    """A question and at most three messages, together at most twenty-seven words."""

    TYPE: ClassVar[str] = "map"
    question: Annotated[str, line(required=True, names=True)] = ""
    audience: Annotated[str, ref("audiences")] = ""
    messages: Annotated[tuple[KeyMessage, ...], many(required=True)] = ()


@dataclass(frozen=True, slots=True)
class QuestionAnswer(Record):
    """A question that will be asked, and what we say."""

    TYPE: ClassVar[str] = "qa"
    question: Annotated[str, line(required=True, names=True)] = ""
    answer: Annotated[str, long(required=True, outgoing=True)] = ""
    hard: Annotated[bool, yes_no()] = False
    """Only the spokesperson answers it."""
