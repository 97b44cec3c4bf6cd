"""Tests of a run kept as its actions."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.drill.bots import chance
from playbook_app.domain.drill.replay import act, begin, replay
from playbook_app.domain.drill.state import Action
from tests.domain.drill.sample import DRILL, OPEN, SEND

REF = LessonRef("en", "cake")


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 60))
def test_the_same_actions_give_the_same_morning(seed: int, count: int) -> None:
    """Log, scores and everything on its way."""
    bot, shift = chance(random.Random(seed)), begin("drill_1", REF, DRILL)
    for _action in range(count):
        if shift.state.ended:
            break
        shift = act(shift, bot(shift.state))
    assert replay(begin("drill_1", REF, DRILL), shift.actions) == shift


def test_what_no_longer_fits_is_counted_as_lost() -> None:
    """Everything from there on."""
    shift = replay(begin("drill_1", REF, DRILL), (OPEN, Action("open", "gone"), *SEND))
    assert (shift.actions, shift.lost, shift.drill) == ((OPEN,), 4, DRILL)
