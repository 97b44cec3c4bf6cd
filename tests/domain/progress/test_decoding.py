"""Tests of reading the fields of written events."""

from collections.abc import Callable
from typing import Any

import pytest

from playbook_app.domain.progress import decoding
from playbook_app.domain.quiz.record import Shown
from tests.domain.progress.sample import SILENCE, change, words

GOOD: list[tuple[Callable[[Any], Any], Any, Any]] = [
    (decoding.text, "a", "a"),
    (decoding.texts, ["a", "b"], ("a", "b")),
    (decoding.whole, -3, -3),
    (decoding.yes_no, True, True),
    (decoding.count, 3, 3),
    (decoding.score, 1, 1.0),
    (decoding.lesson, "en/silence", SILENCE),
    (decoding.effects, {"trust": -3}, {"trust": -3}),
    (decoding.certainty, 3, 3),
    (decoding.quality, 1, 1),
    (decoding.percent, -1, -1),
    (decoding.all_shown, [["q", "v", ["a"]]], (Shown("q", "v", ("a",)),)),
]
BAD: list[tuple[Callable[[Any], Any], Any]] = [
    (decoding.text, 1),
    (decoding.texts, "ab"),
    (decoding.texts, [1]),
    (decoding.whole, True),
    (decoding.whole, 1.0),
    (decoding.yes_no, 1),
    (decoding.count, -1),
    (decoding.score, 1.1),
    (decoding.score, "1"),
    (decoding.lesson, "no-slash"),
    (decoding.effects, {"trust": "much"}),
    (decoding.certainty, 4),
    (decoding.quality, 0),
    (decoding.percent, 101),
    (decoding.one_shown, ["q", "v"]),
    (decoding.one_shown, 7),
    (decoding.words, [["en/silence", "q", "", "v", "aa"]]),
    (decoding.changes, [["en/silence"]]),
]


@pytest.mark.parametrize(("read", "value", "expected"), GOOD)
def test_what_fits_is_taken(read: Callable[[Any], Any], value: Any, expected: Any) -> None:
    """As the value it stands for."""
    assert read(value) == expected


@pytest.mark.parametrize(("read", "value"), BAD)
def test_what_does_not_fit_is_refused(read: Callable[[Any], Any], value: Any) -> None:
    """With an error that makes the event malformed."""
    with pytest.raises((TypeError, ValueError)):
        read(value)


@pytest.mark.parametrize(
    "shown",
    [
        Shown("q", "v", ()),
        Shown("q", "v", ("b", "a"), "cafe"),
        Shown("q", "v", (), lesson=SILENCE),
        Shown("q", "v", (), again=2),
        Shown("q", "v", (), repeated=True),
    ],
)
def test_items_as_shown_come_back(shown: Shown) -> None:
    """Three values, and the further ones as far as they say something."""
    assert decoding.one_shown(decoding.shown_as_list(shown)) == shown
    assert len(decoding.shown_as_list(Shown("q", "v", ()))) == 3


def test_kept_words_and_changed_scores_come_back() -> None:
    """Each as a list."""
    assert decoding.words([decoding.words_as_list(words("q", "aa"))]) == (words("q", "aa"),)
    one = change("q", 0, 0.5)
    assert decoding.changes([decoding.regraded_as_list(one)]) == (one,)
