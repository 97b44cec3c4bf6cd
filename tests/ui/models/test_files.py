"""Asking for a file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.ui.models.files import FileAsk, choose_file


def test_a_name_is_suggested_only_for_a_file_to_write(qtbot: QtBot, tmp_path: Path) -> None:
    """Both begin in the folder; to open a file, nobody has to clear a made-up name first."""
    asked = (
        (FileAsk("Open", "Plans", ".crisisplan", tmp_path), ""),
        (FileAsk("Save", "Plans", ".crisisplan", tmp_path / "ours.crisisplan", save=True), "ours.crisisplan"),
    )
    for ask, name in asked:
        window = QWidget()
        qtbot.addWidget(window)
        choose_file(window, ask, lambda _path: None)
        dialog = window.findChild(QFileDialog, "plan.files")
        assert Path(dialog.directory().path()) == tmp_path
        assert dialog.findChild(QLineEdit, "fileNameEdit").text() == name
        dialog.reject()
