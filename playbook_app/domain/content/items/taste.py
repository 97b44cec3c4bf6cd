"""What people go by who do not read: place, length, politeness, passing it on, and chance.

Used to find out whether questions can be answered without thinking (training notes, F12).
"""

import random
from collections.abc import Callable, Sequence

from playbook_app.domain.content.items.base import Candidate, Rank

POLITE = {
    *("thank", "thanks", "sorry", "please", "apologise", "apologize", "apology", "appreciate", "grateful"),
    *("kind", "kindly", "welcome", "glad", "happy", "understand", "regret", "dear", "delighted"),
    *("danke", "dank", "bitte", "entschuldigung", "entschuldigen", "leid", "freuen", "gerne", "verständnis"),
    *("freundlich", "herzlich", "liebe", "lieber", "bedauern"),
}
PASSED_ON = {
    *("escalate", "escalates", "manager", "boss", "supervisor", "legal", "lawyer", "headquarters", "report"),
    *("inform", "forward", "superior", "eskalieren", "chefin", "chef", "vorgesetzte", "rechtsabteilung"),
    *("melden", "weiterleiten", "informieren"),
}


def first(candidates: Sequence[Candidate]) -> list[str]:
    """Go by the order shown."""
    return [name for name, _text in candidates]


def longest(candidates: Sequence[Candidate]) -> list[str]:
    """Prefer what has more characters."""
    return [name for name, _text in sorted(candidates, key=lambda one: -len(one[1]))]


def polite(candidates: Sequence[Candidate]) -> list[str]:
    """Prefer what has more polite words."""
    return _by_words(candidates, POLITE)


def escalating(candidates: Sequence[Candidate]) -> list[str]:
    """Prefer what passes it on to somebody else."""
    return _by_words(candidates, PASSED_ON)


def chance(dice: random.Random) -> Rank:
    """Return a taste that changes with every look."""
    return lambda candidates: dice.sample([name for name, _text in candidates], len(candidates))


def _by_words(candidates: Sequence[Candidate], wanted: set[str]) -> list[str]:
    return [name for name, _text in sorted(candidates, key=lambda one: -_count(one[1], wanted))]


def _count(text: str, wanted: set[str]) -> int:
    return sum(word.strip(".,:;?!“”„\"'()").casefold() in wanted for word in text.split())


TASTES: dict[str, Callable[[Sequence[Candidate]], list[str]]] = {
    "first": first,
    "longest": longest,
    "polite": polite,
    "escalate": escalating,
}
"""Every taste that goes by what is shown, by its id in reports."""
