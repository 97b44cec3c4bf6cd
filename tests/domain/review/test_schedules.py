"""Tests of everybody's schedules as answers come in."""

import json

import pytest

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.review.schedule import AGAIN, GOOD
from playbook_app.domain.review.schedules import Schedules

SILENCE, SPAM = LessonRef("en", "silence"), LessonRef("en", "spam")
DAY = 739_000


def filled() -> Schedules:
    """Return two lessons, one with two skills, one on its second day."""
    made = Schedules()
    made.answered(SILENCE, "listen", 1, 3, DAY)
    made.answered(SILENCE, "listen", 0, 3, DAY + 2)
    made.answered(SILENCE, "stay-calm", 1, 0, DAY)
    made.answered(SPAM, "listen", 1, 1, DAY)
    return made


def test_lesson_and_skill_are_what_is_scheduled() -> None:
    """Not the question, and not the skill over all lessons."""
    made = filled()
    assert {ref: sorted(skills) for ref, skills in made.all.items()} == {
        SILENCE: ["listen", "stay-calm"],
        SPAM: ["listen"],
    }
    assert made.all[SILENCE]["listen"].rating == AGAIN


def test_a_mis_click_leaves_nothing_behind() -> None:
    """Nor does one that nobody knows of."""
    made = Schedules()
    made.answered(SPAM, "listen", 0, 3, DAY)
    made.taken_back(SPAM, "listen", 0, 3)
    made.taken_back(SILENCE, "listen", 0, 3)
    assert not made.all[SPAM]
    later = filled()
    later.taken_back(SILENCE, "listen", 0, 3)
    assert later.all[SILENCE]["listen"].now.day == DAY


def test_marking_again_reaches_the_schedule() -> None:
    """Where there is one."""
    made = filled()
    made.regraded(SILENCE, "listen", (0, 1), 3, DAY + 2)
    made.regraded(LessonRef("gone", "gone"), "listen", (0, 1), 3, DAY + 2)
    assert made.all[SILENCE]["listen"].rating == GOOD


def test_it_is_written_down_and_read_again() -> None:
    """Exactly, through a file."""
    raw = json.loads(json.dumps(filled().to_raw()))
    assert Schedules.from_raw(raw).all == filled().all


@pytest.mark.parametrize("known", [[], [None, 1, [1, 0], [1, 1, 1, 1], 1], [None, 1, [1, 0, 0], [1], 1]])
def test_what_no_program_wrote_is_refused(known: list[object]) -> None:
    """The standing is rebuilt then."""
    with pytest.raises((TypeError, ValueError)):
        Schedules.from_raw({"en/spam": {"listen": known}})
