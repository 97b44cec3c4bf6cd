"""What a reply is read against: the post it answers and what its writer may do."""

from dataclasses import dataclass
from typing import Literal

Promise = Literal["refund", "replacement", "goodwill", "compensation", "repair-time", "staff"]
PROMISES: tuple[Promise, ...] = ("refund", "replacement", "goodwill", "compensation", "repair-time", "staff")
"""What needs authority: money back; another one; vouchers, discounts and free things; paying for damage;
a time by which something works again; consequences for a colleague."""


@dataclass(frozen=True, slots=True)
class Post:
    """The post that is answered, as its author wrote it."""

    author: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What the check knows besides the reply itself."""

    language: str = "en"
    """Of the reply, as a short code; rules of other languages stay silent."""
    post: Post = Post()
    earlier: tuple[str, ...] = ()
    """Replies by the same account that a copy would be noticed against."""
    signers: tuple[str, ...] = ()
    """Names that may stand under a reply; empty: anybody's."""
    may_promise: tuple[Promise, ...] | None = None
    """What the writer may promise; ``None``: not said, so only what nobody can keep is found."""
    public: bool = True
    """Whether others can read the reply."""
