"""A lesson whose file is changed while it is read."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.lesson.test_lesson_screen import built, lesson
from tests.ui.trainee import sharing


def test_the_readers_place_is_kept(tmp_path: Path, qtbot: QtBot) -> None:
    """The same section, scrolled as far; the new words are there; gone, it says so."""
    packs = sharing(tmp_path / "packs")
    with lesson(tmp_path / "data", 5, content=packs) as screen:
        built(screen, qtbot)
        screen.press(Qt.Key.Key_Right)
        bar = screen.page._body.scroller.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        screen.settle()
        body, section = screen.page._body, screen.page._section
        before = body.offset_from(section)
        assert section == 1
        file = next(packs.glob("en/deadly-sins/05-spam/lesson.md"))
        text = file.read_text(encoding="utf-8")
        file.write_text(text.rstrip() + "\n\n## Afterwards\n\nA new ending.\n", encoding="utf-8")
        assert screen.who.library.refresh()
        ref = screen.page._lesson.ref
        screen.page.show_lesson(ref)
        built(screen, qtbot)
        assert "A new ending." in screen.words()
        assert screen.page._section == section
        assert body.offset_from(section) == before > 0
        file.unlink()
        screen.who.library.refresh()
        screen.page.show_lesson(ref)
        assert "This lesson is not in your library" in screen.words()
