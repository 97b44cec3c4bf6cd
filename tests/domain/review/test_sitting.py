"""Tests of putting a review together."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.review.agenda import agenda
from playbook_app.domain.review.schedules import Schedules
from playbook_app.domain.review.sitting import NEVER, Choice, choose, interleaved
from tests.domain.review.test_agenda import DAY, MANY

A, B, C = (LessonRef("en", slug) for slug in "abc")
REFS = st.sampled_from([A, B, C, LessonRef("en", "d")])


def test_an_item_with_a_new_face_comes_first() -> None:
    """Then the one not asked for longest; a card without any item is left out."""
    schedules = Schedules()
    for number in range(3):
        schedules.answered(MANY[number].ref, "listen", 0, 3, DAY)
    cards = agenda(schedules.all, MANY, {one.ref for one in MANY}, DAY + 5).due
    there = {
        MANY[0].ref: [
            Choice("old", False, DAY),
            Choice("new", True, DAY + 1),
            Choice("newer", True, DAY + 2),
        ],
        MANY[1].ref: [Choice("lately", False, DAY + 3), Choice("long-ago", False, DAY)],
    }
    chosen = choose(cards, lambda card: there.get(card.lesson.ref, []))
    assert chosen == [(MANY[0].ref, "new"), (MANY[1].ref, "long-ago")]
    assert NEVER < DAY


def test_confusable_lessons_follow_each_other() -> None:
    """Whichever of the two names the other."""
    chosen = [(A, "1"), (B, "1"), (C, "1")]
    assert interleaved(chosen, {A: [C]}) == [(A, "1"), (C, "1"), (B, "1")]
    assert interleaved(chosen, {C: [A]}) == [(A, "1"), (C, "1"), (B, "1")]
    assert interleaved(chosen, {}) == chosen


@given(st.lists(REFS, max_size=14), st.dictionaries(REFS, st.lists(REFS, max_size=3)))
def test_no_lesson_comes_twice_in_a_row(
    refs: list[LessonRef], related: dict[LessonRef, list[LessonRef]]
) -> None:
    """Unless it makes up more than half; nothing is lost or added."""
    chosen = [(ref, str(n)) for n, ref in enumerate(refs)]
    found = interleaved(chosen, related)
    assert sorted(found) == sorted(chosen)
    most = max(Counter(refs).values(), default=0)
    if 2 * most <= len(refs) + 1:
        assert all(one[0] != after[0] for one, after in pairwise(found))
