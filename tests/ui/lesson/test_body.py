"""The text of a lesson is turned page by page, and one lesson follows another in the same place."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playbook_app.ui.lesson.contents import StepRow
from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.post import PostCard
from tests.ui.lesson.test_lesson_screen import built, lesson, top_of
from tests.ui.trainee import PITCH


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


def test_one_lesson_after_another_stands_as_if_it_were_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    """Contents as long as they should be, the text at its top before the first paint, nothing left over."""
    with lesson(tmp_path) as first:
        page, scroll = first.page, first.page._body.scroller.verticalScrollBar()
        reading = page._body.reading
        theme().use(text_size=130)
        for size in ((1192, 800), (992, 680)):
            page.resize(*size)
            page.show_lesson(PITCH)
            first.settle()
            left = page._later.remainingTime()
            page.repaint()
            assert page._later.remainingTime() <= left < 100, "a paint puts off what is to be built"
            built(first, qtbot)
            before = sum(step.isVisible() for step in page.findChildren(StepRow))
            page.show_lesson(first.who.ref(1))
            assert scroll.value() == reading.top_of(0)
            assert reading.height() == reading.heightForWidth(reading.width())
            place = top_of(first, "lesson.section0.1")
            first.settle()
            built(first, qtbot)
            steps = [step.text() for step in page.findChildren(StepRow) if step.isVisible()]
            assert (before > 4, steps[0], len(steps)) == (True, "The post", 4)
            assert top_of(first, "lesson.section0.1") == place < 260
            assert first.flaws() == []
            assert len(page.findChildren(PostCard, "lesson.section0.1")) <= 1
