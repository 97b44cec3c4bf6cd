"""Tests of what is known about one question."""

from playbook_app.domain.progress.marks import DayMark
from playbook_app.domain.progress.values import UNTOUCHED, ItemStanding
from tests.domain.progress.sample import MONDAY, answered, at


def test_a_question_remembers_counts_recent_answers_and_days() -> None:
    """Right, wrong, right again on the next day."""
    known = ItemStanding("listen")
    for event in (answered("q", 1), answered("q", 0, at(minutes=5)), answered("q", 1, at(1))):
        known = known.answer(event)
    assert (known.answered, known.missed, known.recent) == (3, 1, "101")
    assert (known.last_at, known.last_missed) == (at(1), at(minutes=5))
    monday = MONDAY.toordinal()
    assert known.marks == (DayMark(monday, 1, 2), DayMark(monday + 1, 1, 1))


def test_only_the_last_six_answers_are_remembered_one_by_one() -> None:
    """The rest is in the counts."""
    known = ItemStanding("listen")
    for score in (0, 0, 1, 1, 0, 1, 1, 1):
        known = known.answer(answered("q", score))
    assert (known.recent, known.answered, known.missed) == ("110111", 8, 3)


def test_nothing_is_unfinished_in_an_untouched_lesson() -> None:
    """Neither quiz nor talk."""
    assert (UNTOUCHED.unfinished_attempt, UNTOUCHED.unfinished_talk) == (None, None)
