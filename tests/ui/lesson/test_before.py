"""What is better read before a lesson is suggested in it, and locks nothing."""

from pathlib import Path

from PySide6.QtCore import Qt

from playbook_app.domain.content.model import LessonRef
from playbook_app.ui.models import destinations as to
from tests.ui.lesson.test_lesson_screen import lesson

SPAM, PROMOTION = LessonRef("en", "spam"), LessonRef("en", "relentless-promotion")


def test_it_is_suggested_until_it_is_read(tmp_path: Path) -> None:
    """One press leads there; the lesson itself is open all the same."""
    with lesson(tmp_path, SPAM) as screen:
        assert "Better after" in screen.words()
        assert screen.find("lesson.continue").isEnabled()
        screen.tab_to("lesson.before.1")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.LessonPage(PROMOTION)]
        screen.who.read(PROMOTION)
        screen.page.show_lesson(SPAM)
        screen.settle()
        assert "Better after" not in screen.words()
