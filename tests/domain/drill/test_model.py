"""Tests of a drill as data: looking things up by their ids."""

from dataclasses import replace

import pytest

from tests.domain.drill.sample import CAKE, DRILL, IDA, JOKE, LINE, NUTS, PLAN, SIGN, SORRY, VAN


def test_everything_is_found_by_its_id() -> None:
    """What is there comes back, what is not raises."""
    assert (DRILL.thread("nuts"), DRILL.fact("van"), DRILL.task("sign")) == (NUTS, VAN, SIGN)
    assert (PLAN.level("harm"), PLAN.person("ida"), CAKE.reply("sorry")) == (1, IDA, SORRY)
    for look_up in (
        DRILL.thread, DRILL.fact, DRILL.task, PLAN.level, PLAN.person, PLAN.statement, CAKE.reply,
    ):  # fmt: skip
        with pytest.raises(KeyError):
            look_up("nobody")


def test_targets_come_from_the_level_unless_a_thread_has_its_own() -> None:
    """Where no clock runs there is none."""
    assert [DRILL.target(thread) for thread in (CAKE, NUTS, JOKE)] == [20, 10, 0]
    assert DRILL.target(replace(CAKE, target=7)) == 7


def test_a_reply_says_its_own_words_or_the_plans() -> None:
    """A statement of the plan takes the place of a text."""
    assert DRILL.words(SORRY) == SORRY.text
    assert DRILL.words(LINE) == "We know and are looking into it."
