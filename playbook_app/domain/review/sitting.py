"""Putting a review together: one question for each lesson × skill, confusable lessons beside each other.

Sins that are easily taken for one another are told apart best when they follow each other (Chen,
Paas and Sweller 2021); the same one twice in a row would give its answer away.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.review.agenda import Card

NEVER = 0
"""The day of a face that was not answered yet."""


class Choice(NamedTuple):
    """An item that a review may ask: ``fresh`` tells that it has a face never seen.

    ``last_day`` is when any face of it was answered last, ``NEVER`` for none.
    """

    item: str
    fresh: bool
    last_day: int


Chosen = tuple[LessonRef, str]
"""A lesson and the id of one of its items."""


def choose(cards: Sequence[Card], choices: Callable[[Card], Sequence[Choice]]) -> list[Chosen]:
    """Return for each card the item that was not asked for longest, one with a new face before all others."""
    found: list[Chosen] = []
    for card in cards:
        known = choices(card)
        if known:
            best = min(known, key=lambda choice: (not choice.fresh, choice.last_day))
            found.append((card.lesson.ref, best.item))
    return found


def interleaved(chosen: Sequence[Chosen], related: Mapping[LessonRef, Sequence[LessonRef]]) -> list[Chosen]:
    """Return them in another order: confusable lessons after each other, never one lesson twice in a row.

    Of a lesson that makes up more than half, some do follow each other.
    """
    left, found = list(chosen), list[Chosen]()
    while left:
        last = found[-1][0] if found else None
        counts = Counter(lesson for lesson, _item in left)
        most, count = counts.most_common(1)[0]
        pressing = most if 2 * count > len(left) and most != last else None
        best = min(left, key=lambda one: _rank(one[0], last, pressing, related))
        left.remove(best)
        found.append(best)
    return found


def _rank(
    lesson: LessonRef,
    last: LessonRef | None,
    pressing: LessonRef | None,
    related: Mapping[LessonRef, Sequence[LessonRef]],
) -> tuple[bool, bool, bool]:
    """Rank what may come next, the best first: another lesson, the pressing one, a confusable one."""
    confusable = last is not None and (lesson in related.get(last, ()) or last in related.get(lesson, ()))
    return lesson == last, lesson != pressing, not confusable
