"""What was missed comes back: from Today through the review to when it comes next, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from playbook_app.base.clock import FixedClock
from playbook_app.base.paths import Paths
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.places import PLACEMENT, REVIEW
from playbook_app.ui.models import destinations as to
from tests.journeys.hands import CTRL, Sitting
from tests.responding import fill_in, respond

FIRST = LessonRef("en", "relentless-promotion")


def miss_a_lesson(sitting: Sitting, clock: FixedClock) -> None:
    """Open the first lesson and get its questions wrong, after two minutes each."""
    study = sitting.services.study
    study.open_lesson(FIRST)
    attempt = study.restart_quiz(FIRST)
    while attempt.current is not None:
        assert attempt.current.item is not None
        attempt = study.answer(attempt, respond(attempt.current.item, right=False))
        clock.advance(seconds=120)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_missed_comes_back(paths: Paths, clock: FixedClock) -> None:
    """Today offers it, Enter starts it, answering it says when it comes back, and Practice knows too."""
    sitting = Sitting(paths, clock)
    sitting.type("Nadia")
    sitting.press(Qt.Key.Key_Return)
    assert "Know some of this already?" in sitting.texts()
    miss_a_lesson(sitting, clock)
    clock.advance(days=1)
    sitting.press(Qt.Key.Key_2, CTRL)
    sitting.press(Qt.Key.Key_1, CTRL)
    assert "Due for review" in sitting.texts()
    assert "Know some of this already?" not in sitting.texts()
    sitting.tab_to("today.review")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.window.at == to.Quiz(REVIEW)
    attempt = sitting.services.study.last_quiz(REVIEW)
    assert attempt is not None
    minutes = sitting.services.review.minutes(len(attempt.questions))
    assert minutes > sitting.services.review.minutes(0)
    assert f"about {minutes} min left" in sitting.texts()  # as Today said, as slow as this person is
    for _question in attempt.questions:
        fill_in(sitting.page, right=True)
        sitting.pause()
        sitting.press(Qt.Key.Key_Space)
        sitting.pause()
    assert "What comes back when" in sitting.texts()
    assert "Promoting all day long." in sitting.texts()
    sitting.press(Qt.Key.Key_3, CTRL)
    assert "Nothing is due." in sitting.texts()
    sitting.quit()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_placement_can_be_declined_or_taken(paths: Paths, clock: FixedClock) -> None:
    """It is offered on the first day, and starts with a press of Enter; once declined it is gone."""
    sitting = Sitting(paths, clock)
    sitting.type("Nadia")
    sitting.press(Qt.Key.Key_Return)
    sitting.tab_to("today.placement")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.window.at == to.Quiz(PLACEMENT)
    begun = sitting.services.study.last_quiz(PLACEMENT)
    assert begun is not None
    assert len(begun.questions) == 15
    sitting.press(Qt.Key.Key_1, CTRL)
    sitting.tab_to("today.placement.no")
    sitting.press(Qt.Key.Key_Return)
    assert "Know some of this already?" not in sitting.texts()
    assert sitting.focus().objectName() == "today.start"
    sitting.quit()
