"""What every record has: an identity that outlives its words."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Record:
    """Part of a plan. ``id`` is ``<type>_<10 characters>``, never reused and never shown."""

    TYPE: ClassVar[str] = ""
    """The type's name: prefix of ids, first half of label codes."""
    id: str
