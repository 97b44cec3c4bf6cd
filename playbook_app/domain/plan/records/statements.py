"""Section 11: words that are ready before they are needed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import (
    choice,
    choices,
    day,
    kept,
    line,
    long,
    many,
    number,
    ref,
    refs,
    yes_no,
)
from playbook_app.domain.plan.records.base import Record

Stage = Literal["holding", "update", "correction", "apology", "fix_done", "closing", "staff", "dm"]
Strategy = Literal["", "instruct", "adjust", "deny", "diminish", "rebuild", "bolster"]
PlaceholderType = Literal["text", "number", "time", "date", "link", "person", "choice"]
PlaceholderSource = Literal["ask", "plan", "incident", "fact"]
Part = Literal["empathy", "known", "unknown", "doing", "commitment", "next_update", "where"]


@dataclass(frozen=True, slots=True)
class Variant(Record):
    """The words for one channel in one language; without a channel they serve every channel."""

    TYPE: ClassVar[str] = "variant"
    channel: Annotated[str, ref("channels", names=True)] = ""
    language: Annotated[str, line(limit=20)] = ""
    """A language code; empty means the plan's first language."""
    body: Annotated[str, long(required=True, outgoing=True)] = ""
    """Plain text with blanks written ``{{key}}``."""


@dataclass(frozen=True, slots=True)
class Placeholder(Record):
    """A blank that is filled when the words are used."""

    TYPE: ClassVar[str] = "placeholder"
    key: Annotated[str, line(required=True, names=True, limit=40)] = ""
    label: Annotated[str, line(required=True)] = ""
    type: Annotated[PlaceholderType, choice(required=True)] = "text"
    source: Annotated[PlaceholderSource, choice()] = "ask"
    required: Annotated[bool, yes_no()] = True
    max_len: Annotated[int | None, number(lowest=1, highest=2000)] = None
    """Most characters it will be filled with; without it the type's usual length counts."""
    example: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """What we say at a stage, at which levels, signed by whom."""

    TYPE: ClassVar[str] = "statement"
    title: Annotated[str, line(required=True, names=True)] = ""
    stage: Annotated[Stage, choice(required=True)] = "holding"
    levels: Annotated[tuple[str, ...], refs("levels", required=True)] = ()
    owner: Annotated[str, ref("roles", required=True)] = ""
    strategy: Annotated[Strategy, choice()] = ""
    """How it answers the blame (SCCT, Coombs)."""
    use_when: Annotated[str, line(required=True)] = ""
    not_when: Annotated[str, line(limit=200)] = ""
    signed_as: Annotated[str, line(required=True)] = ""
    pre_cleared: Annotated[bool, yes_no()] = False
    """May be posted without asking again."""
    approved_by: Annotated[str, ref("people", bookkeeping=True)] = ""
    approved_on: Annotated[date | None, day(bookkeeping=True)] = None
    expires_on: Annotated[date | None, day(bookkeeping=True)] = None
    approved_as: Annotated[str, kept(limit=64)] = ""
    """What ``approval.words_of`` gave when it was approved; anything else now means other words."""
    variants: Annotated[tuple[Variant, ...], many(required=True)] = ()
    placeholders: Annotated[tuple[Placeholder, ...], many()] = ()
    parts: Annotated[tuple[Part, ...], choices()] = ()
    """Parts of a good first message that the author says are in it, beside those that are recognised."""
