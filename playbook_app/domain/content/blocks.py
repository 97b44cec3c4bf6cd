"""What a lesson is made of: blocks that are drawn by real widgets, not one page of HTML."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["", "weak", "better"]
CalloutKind = Literal["note", "tip", "warning", "example"]


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands under a post; ``None`` means the number is not shown."""

    replies: int | None = None
    reposts: int | None = None
    likes: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A margin note; the n-th note belongs to the highlight numbered n."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a post's text; ``note`` is the 1-based number of its margin note, 0 for none."""

    text: str
    note: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """One post, reply, review or message as it would be read. ``time`` is free text ("12:31")."""

    author: str
    handle: str
    time: str
    spans: tuple[Span, ...]
    verdict: Verdict = ""
    counts: Counts | None = None
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """The words alone, without highlight marks."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text: sanitised HTML in the subset a QTextDocument draws, and the same as plain text."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class PostBlock:
    """A post standing in the lesson."""

    post: Post


@dataclass(frozen=True, slots=True)
class Compare:
    """The same situation answered twice, side by side."""

    weak: Post
    better: Post
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Things to check before pressing reply."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark. ``body`` is prose."""

    kind: CalloutKind
    title: str
    body: Prose


@dataclass(frozen=True, slots=True)
class Takeaway:
    """The one line to keep."""

    text: str


Block = Prose | PostBlock | Compare | Checklist | Callout | Takeaway


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks under one second-level heading; the lesson is read section by section."""

    title: str
    blocks: tuple[Block, ...]
