"""The text of a lesson is turned page by page."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from tests.ui.lesson.test_lesson_screen import built, lesson


def test_space_turns_pages_of_a_part_taller_than_the_view(tmp_path: Path, qtbot: QtBot) -> None:
    """No line is passed over: each press begins where the view ended; the end offers the questions."""
    with lesson(tmp_path) as first:
        built(first, qtbot)
        theme().use(text_size=200)
        first.page.resize(992, 420)
        first.settle()
        body, ref = first.page._body, first.who.ref(1)
        seen, places = 0, []
        for _press in range(60):
            if first.went:
                break
            section, top = first.page._section, body.scroller.verticalScrollBar().value()
            start = body.reading.top_of(section)
            assert max(top, start) <= max(seen, start), "something was passed over"
            seen = top + body.scroller.viewport().height()
            offers_questions = "Take the questions" in first.words()
            at_end = section == 3 and body.left_of(section) == 0
            assert offers_questions or not at_end, (section, top)
            assert not offers_questions or section == 3  # its buttons may take room from the last lines
            places.append(section)
            first.press(Qt.Key.Key_Space)
        assert first.went == [to.Quiz(ref, again=True)]
        assert len(places) > 6
        assert places == sorted(places)
