"""Tests of sittings taken by somebody who does not read."""

import random
from dataclasses import replace

import pytest

from playbook_app.domain.content.items.base import Item
from playbook_app.domain.content.items.taste import TASTES
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.behaviour import ASSESSED
from playbook_app.domain.quiz.naive import ACCEPTED, STRATEGIES, Player, pass_rate, play
from tests.domain.content.items.sample import every_face, options, single, write
from tests.domain.quiz.sample import begin

MIXED = [Item((replace(face, id=face.type),)) for face in every_face()]


def six(**changes: object) -> list[Item]:
    """Return six single choices."""
    return [Item((single(id=f"q{n}", **changes),)) for n in range(6)]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_nobody_passes_without_reading(strategy: str) -> None:
    """A mixed lesson, and six plain questions whose key is neither the longest nor the politest."""
    assert pass_rate(MIXED, strategy, runs=400) <= ACCEPTED
    assert pass_rate(six(), strategy, runs=400) <= ACCEPTED


def test_a_lesson_that_gives_its_answers_away_is_found_out() -> None:
    """By length, by politeness, by passing it on."""
    longest = six(options=options("one", "two", "the longest of all", right="c"))
    polite = six(options=options("Go away, please read", "Thank you, we are sorry", "No", right="b"))
    escalate = six(options=options("Ask the manager", "Do something", "Do nothing more here", right="a"))
    assert pass_rate(longest, "longest", runs=10) == 1
    assert pass_rate(polite, "polite", runs=10) == 1
    assert pass_rate(escalate, "escalate", runs=10) == 1
    assert pass_rate(longest, "first", runs=200) <= ACCEPTED


def test_the_same_seed_plays_the_same() -> None:
    """And another one may not."""
    rates = [pass_rate(six()[:2], "random", runs=50, seed=seed, pass_mark=50) for seed in (1, 1, 2, 3, 4)]
    assert rates[0] == rates[1]
    assert len(set(rates)) > 1


def test_what_is_not_graded_is_not_played() -> None:
    """Nothing to pass is nothing passed."""
    assert pass_rate([Item((write(),))], "first", runs=5) == 0


@pytest.mark.parametrize("strategy", TASTES)
def test_playing_fast_is_playing_by_the_rules(strategy: str) -> None:
    """A real attempt, answered in the order shown, comes to a share that the player reaches too."""
    graded = [item for item in MIXED if item.graded]
    player = Player(graded, strategy, 1)
    played = {round(player.sitting(), 6) for _run in range(3000)}
    for seed in range(5):
        attempt = begin(graded, ASSESSED.terms(certainty=False), random.Random(seed).randrange(10**6))
        while attempt.current is not None:
            face, shown = attempt.current.item, attempt.current.shown.options
            assert face is not None
            attempt = attempt.answer(face.naive(TASTES[strategy], shown))
        assert round(attempt.share, 6) in played


def test_giving_up_early_changes_nothing() -> None:
    """Whether a sitting passes is the same as whether its whole share is enough."""
    items = six()[:3]
    for seed in range(60):
        whole, early = Player(items, "first", seed), Player(items, "first", seed)
        assert early.passes(0.6) is (whole.sitting() >= 0.6)


def test_every_strategy_plays_a_lesson() -> None:
    """Each has its rate, and says whether luck may do as much."""
    ref = LessonRef("pack", "lesson")
    rates = play(ref, six(options=options("one", "two", "the longest of all", right="c")), runs=50)
    assert [rate.strategy for rate in rates] == list(STRATEGIES)
    assert {rate.lesson for rate in rates} == {ref}
    assert {rate.strategy for rate in rates if not rate.accepted} == {"longest"}
