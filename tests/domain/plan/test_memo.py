"""Answers are remembered for the very same record, and forgotten in time."""

from dataclasses import replace

from playbook_app.domain.plan.memo import Memo
from playbook_app.domain.plan.records.base import Record


def test_asked_once_for_the_same_record() -> None:
    """The same object is not asked about twice; an equal one is; two turns forget."""
    asked: list[str] = []

    def function(record: Record) -> str:
        asked.append(record.id)
        return record.id.upper()

    memo = Memo(function)
    one = Record("a_1")
    assert (memo(one), memo(one)) == ("A_1", "A_1")
    assert asked == ["a_1"]
    twin = replace(one)
    assert memo(twin) == "A_1"
    assert asked == ["a_1", "a_1"]
    memo.turn()
    assert memo(one) == "A_1"
    assert len(asked) == 2
    memo.turn()
    memo.turn()
    assert memo(one) == "A_1"
    assert len(asked) == 3
