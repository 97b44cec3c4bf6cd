"""One measured promise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """What was measured, in which unit, what is promised, and whether that held."""

    name: str
    value: float
    unit: str
    goal: str
    met: bool
