"""Tests of how sure somebody was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.quiz.certainty import LEVELS, Calibration, certainty_mark, earned


def test_the_marks() -> None:
    """1, 2 or 3 when right; 0, -2 or -6 when wrong; in between for half an answer."""
    assert [certainty_mark(1, level) for level in LEVELS] == [1, 2, 3]
    assert [certainty_mark(0, level) for level in LEVELS] == [0, -2, -6]
    assert certainty_mark(0.5, 3) == -1.5
    assert earned([(1, 3), (0, 2), (0.5, 3), (1, 0)]) == (-0.5, 9)
    assert earned([(1, 0)]) == (0, 0)


@pytest.mark.parametrize(("chance", "best"), [(0.5, 1), (0.66, 1), (0.7, 2), (0.79, 2), (0.81, 3), (1.0, 3)])
def test_honesty_pays(chance: float, best: int) -> None:
    """Below 67 % it pays to say 1, from 80 % on to say 3."""
    expected = {
        level: chance * certainty_mark(1, level) + (1 - chance) * certainty_mark(0, level) for level in LEVELS
    }
    assert max(expected, key=lambda level: expected[level]) == best


def test_what_came_of_being_sure() -> None:
    """When you were sure, you were right 7 of 9 times."""
    found = Calibration()
    assert (found.answered, found.sure, found.confident_errors, found.mean_mark) == (0, (0, 0), 0, None)
    for right in [True] * 7 + [False] * 2:
        found = found.add(3, right=right)
    found = found.add(1, right=False).add(0, right=True)
    assert (found.sure, found.confident_errors, found.answered) == ((7, 9), 2, 10)
    assert found.mean_mark == pytest.approx((7 * 3 - 2 * 6 + 0) / 10)


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans())))
def test_taking_an_answer_back_undoes_it(answers: list[tuple[int, bool]]) -> None:
    """In any order, and never below nothing."""
    found = Calibration()
    for level, right in answers:
        found = found.add(level, right=right)
    for level, right in reversed(answers):
        found = found.add(level, right=right, times=-1)
    assert found == Calibration()
    assert found.add(3, right=True, times=-1) == Calibration()
