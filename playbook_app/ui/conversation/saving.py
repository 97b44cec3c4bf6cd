"""Saving a transcript or a map as a file: where to, then written, then said."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.i18n import _
from playbook_app.ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Writing:
    """What is to be saved: title of the dialog, name without ending, ending, and all of the text."""

    title: str
    name: str
    suffix: str
    text: str


class TalkSaving(QObject):
    """Asks for a file and writes it; what goes wrong is shown on the page, and an older file stays then."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def ask(self, writing: Writing) -> None:
        """Ask where to and write it there."""
        dialog = QFileDialog(self._page.window(), writing.title)
        dialog.setObjectName("conversation.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{writing.suffix.upper()} (*.{writing.suffix})")
        dialog.setDefaultSuffix(writing.suffix)
        dialog.selectFile(f"{QDir.homePath()}/{writing.name}.{writing.suffix}")
        dialog.fileSelected.connect(lambda file: self.write(writing, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, writing: Writing, file: Path) -> None:
        """Write to ``file`` and say so."""
        try:
            write_atomic(file, writing.text.encode())
        except OSError as error:
            self._page.report(write_problem(error, file))
        else:
            self._page.toast(_("Saved as {file}").format(file=file.name))
