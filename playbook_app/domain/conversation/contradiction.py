"""Tells whether a condition can hold at all, whatever the numbers are."""

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.model import MAX_METER, MIN_METER, counted

MOST_TRIES = 50_000


def contradicts(condition: Condition, meters: frozenset[str]) -> bool:
    """Tell whether no numbers make the condition true.

    Between two splits of a name nothing changes, so trying the values on both sides of each is
    enough. Meters stay within 0 and 100, counts are never negative. A condition with more
    combinations than ``MOST_TRIES`` is taken to be possible.
    """
    values = _values(condition, meters)
    if prod(map(len, values.values())) > MOST_TRIES:
        return False
    return not any(map(condition.holds, _combinations(values)))


def _values(condition: Condition, meters: frozenset[str]) -> dict[str, list[int]]:
    found: dict[str, set[int]] = {}
    for name, number in condition.splits:
        found.setdefault(name, set()).update((number - 1, number))
    return {name: _within(numbers, _range(name, meters)) for name, numbers in found.items()}


def _range(name: str, meters: frozenset[str]) -> range:
    if name in meters:
        return range(MIN_METER, MAX_METER + 1)
    return range(0 if counted(name) else -(10**7), 10**7)


def _within(numbers: set[int], possible: range) -> list[int]:
    """Return the numbers that are possible; one that is, where none of them are."""
    return sorted(number for number in numbers if number in possible) or [possible[0]]


def _combinations(values: Mapping[str, list[int]]) -> Iterator[dict[str, int]]:
    for numbers in product(*values.values()):
        yield dict(zip(values, numbers, strict=True))
