"""The check against replies labelled by hand: precision and recall of every rule, above stated floors."""

import pytest

from playbook_app.domain.reply.report import MOVES, VIOLATIONS
from tests.domain.reply.labelled import SETS, checked, raw, table, tallied

FLOORS = {
    # rule: (precision, recall) on the set the rules were tuned on, the same on the one held out.
    # What was reached, rounded down; three to eight held-out replies per violation prove little.
    "problem": (0.95, 0.90, 0.90, 0.80),
    "ownership": (0.95, 0.90, 0.95, 0.85),
    "next-step": (0.95, 0.95, 0.95, 0.95),
    "channel": (0.95, 0.95, 0.90, 0.90),
    "person": (0.95, 0.95, 0.95, 0.95),
    "blame": (0.95, 0.95, 0.75, 0.85),
    "excuse": (0.95, 0.95, 0.85, 0.85),
    "non-apology": (0.95, 0.95, 0.75, 0.75),
    "personal-data": (0.95, 0.95, 0.80, 0.80),
    "over-promise": (0.95, 0.95, 0.75, 0.75),
    "pitch": (0.95, 0.95, 0.75, 0.75),
    "copy-paste": (0.95, 0.95, 0.75, 0.75),
    "hostile": (0.90, 0.95, 0.75, 0.80),
    "blank": (0.95, 0.95, 0.75, 0.75),
    "no-time": (0.95, 0.95, 0.75, 0.75),
    "passed-on": (0.95, 0.95, 0.75, 0.75),
}
NEAR_MISSES_HIT = 2
"""Of the hard set's good replies so many may be told a violation that is none."""


@pytest.mark.parametrize("name", SETS)
def test_labels_are_sound(name: str) -> None:
    """Ids are unique, labels exist, and a set is large enough to say something."""
    entries = raw(name)
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert {move for entry in entries for move in entry["moves"]} <= set(MOVES)
    assert {violation for entry in entries for violation in entry["violations"]} == set(VIOLATIONS)
    assert len(entries) >= 40


@pytest.mark.parametrize(("name", "column"), [("replies", 0), ("replies_held_out", 2)])
def test_floors(name: str, column: int) -> None:
    """No rule falls below what it once reached, on the tuned set or on the one held out."""
    tallies = tallied(list(checked(name)))
    print("\n" + table(name, tallies))
    assert set(tallies) == set(FLOORS)
    below = {
        rule: (round(tally.precision, 2), round(tally.recall, 2))
        for rule, tally in tallies.items()
        if tally.precision < FLOORS[rule][column] or tally.recall < FLOORS[rule][column + 1]
    }
    assert below == {}


def test_german_replies() -> None:
    """Of the German set nearly everything is found, and no good reply is told a violation."""
    replies = list(checked("replies_german"))
    tallies = tallied(replies)
    print("\n" + table("replies_german", tallies))
    assert [
        one.id for one in replies if one.found & set(VIOLATIONS) and not one.wanted & set(VIOLATIONS)
    ] == []
    assert sum(tally.missed for tally in tallies.values()) <= 3
    assert sum(tally.wrong for tally in tallies.values()) <= 3


def test_hard_replies() -> None:
    """Near misses are left alone; paraphrases are mostly missed, and that is printed, not hidden."""
    replies = list(checked("replies_hard"))
    tallies = tallied(replies)
    print("\n" + table("replies_hard", tallies))
    good = [reply for reply in replies if not reply.wanted & set(VIOLATIONS)]
    hit = [reply.id for reply in good if reply.found & set(VIOLATIONS)]
    print(f"{len(hit)} of {len(good)} good replies were told a violation: {', '.join(hit)}")
    assert len(hit) <= NEAR_MISSES_HIT
    assert all(tallies[move].precision >= 0.9 for move in MOVES)
