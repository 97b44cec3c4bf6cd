"""What people go by who do not read."""

import random

from playbook_app.domain.content.items.taste import TASTES, chance

SEEN = [
    ("a", "No."),
    ("b", "Thank you, we are sorry!"),
    ("c", "I will inform my manager about everything that you wrote"),
]


def test_tastes() -> None:
    """By place, by length, by polite words, by passing it on; what is alike stays as shown."""
    assert {name: taste(SEEN) for name, taste in TASTES.items()} == {
        "first": ["a", "b", "c"],
        "longest": ["c", "b", "a"],
        "polite": ["b", "a", "c"],
        "escalate": ["c", "a", "b"],
    }


def test_german_words_count_too() -> None:
    """The words of both languages are known."""
    seen = [("a", "Nein"), ("b", "Das tut uns leid, bitte melden Sie sich")]
    assert [TASTES[name](seen)[0] for name in ("polite", "escalate")] == ["b", "b"]


def test_chance_changes_with_every_look() -> None:
    """And is the same for the same dice."""
    taste, again = chance(random.Random(1)), chance(random.Random(1))
    looks = [taste(SEEN) for _look in range(10)]
    assert looks == [again(SEEN) for _look in range(10)]
    assert len({tuple(look) for look in looks}) > 1
    assert all(sorted(look) == ["a", "b", "c"] for look in looks)
