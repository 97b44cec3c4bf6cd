"""Tests of conditions that can never hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation.condition import parse_condition
from playbook_app.domain.conversation.contradiction import contradicts

METERS = frozenset({"trust"})


@pytest.mark.parametrize(
    "text",
    [
        "a > 3 and a < 3",
        "trust > 100",
        "trust < 0",
        "been_x < 0",
        "a and not a",
        "a == 1 and (a == 2 or a > 9)",
    ],
)
def test_what_cannot_be_is_found(text: str) -> None:
    """Whatever the numbers are."""
    assert contradicts(parse_condition(text), METERS)


@pytest.mark.parametrize(
    "text", ["", "a > 3", "a >= 3 and a <= 3", "trust == 100", "been_x == 0", "a < -5 and not b"]
)
def test_what_can_be_is_left_alone(text: str) -> None:
    """Some numbers do it."""
    assert not contradicts(parse_condition(text), METERS)


def test_what_would_take_too_long_is_taken_to_be_possible() -> None:
    """A check has to end."""
    text = " and ".join(f"{name} > 1" for name in "abcdefghijklmnop") + " and a < 0"
    assert not contradicts(parse_condition(text), METERS)


@given(
    st.sampled_from(
        ["a > 3 and b < 2", "not (a == 1 or b)", "a < 3 and a > 1", "a > 1 and a < 2", "b and not b"]
    ),
    st.integers(-9, 9),
    st.integers(-9, 9),
)
def test_a_contradiction_holds_for_no_numbers(text: str, a: int, b: int) -> None:
    """What is called impossible is so."""
    condition = parse_condition(text)
    assert not (contradicts(condition, METERS) and condition.holds({"a": a, "b": b}))
