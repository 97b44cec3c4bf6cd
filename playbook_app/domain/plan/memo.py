"""Remembering what was reckoned of frozen records: what has not changed is not reckoned again."""

from collections.abc import Callable
from typing import Generic, TypeVar

from playbook_app.domain.plan.records.base import Record

T = TypeVar("T")


class Memo(Generic[T]):
    """A function of one frozen record that knows its answers by the record itself, not by equality.

    ``turn`` forgets what was not asked about since the turn before, so that at most two plans
    are held.
    """

    def __init__(self, function: Callable[[Record], T]) -> None:
        """Remember answers of ``function``, which must depend on the record alone."""
        self._function = function
        self._old: dict[int, tuple[Record, T]] = {}
        self._new: dict[int, tuple[Record, T]] = {}

    def __call__(self, record: Record) -> T:
        """Return the answer for a record."""
        key = id(record)
        known = self._new.get(key) or self._old.get(key)
        if known is None or known[0] is not record:
            known = (record, self._function(record))
        self._new[key] = known
        return known[1]

    def turn(self) -> None:
        """Begin anew; what was asked about lately is still known."""
        self._old, self._new = self._new, {}
