"""Places in a plan, and what the checks say there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the plan to go to: a record, a field of it, a line of a list, characters of a text."""

    record: str
    field: str = ""
    index: int | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What the checks say at a field; ``level`` is "block", "warn" or "note", ``span`` the words meant."""

    level: str
    text: str
    span: tuple[int, int] | None = None
    index: int | None = None
    """The line that is meant, in a list of lines."""
