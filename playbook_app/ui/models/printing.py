"""Printing from a page: where to, then written beside the window's own work, then said where it is."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.services.printing import Print
from playbook_app.ui.models.files import ChooseFile, FileAsk, choose_file, documents, file_name
from playbook_app.ui.widgets.page import Page

if TYPE_CHECKING:
    from playbook_app.services.plan_exports import Exported
    from playbook_app.ui.models.exporting import Exporter

PDF = ".pdf"


class PagePrinting(QObject):
    """Prints from a page, one thing at a time; what goes wrong is shown on the page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.choose_file: ChooseFile = choose_file
        self._page = page

    @cached_property
    def _exporter(self) -> "Exporter":
        from playbook_app.ui.models.exporting import Exporter  # with all that documents need

        made = Exporter(self)
        made.finished.connect(self._written)
        made.failed.connect(self._page.report)
        made.waiting.connect(self._show_waiting)
        return made

    def open_menu(self, button: QWidget, make: Callable[[], Sequence[tuple[str, Print]]]) -> None:
        """Offer what can be printed, each with its words, below a button."""
        try:
            prints = make()
        except Problem as problem:
            self._page.report(problem)
            return
        from playbook_app.ui.widgets.menus import Menu

        menu = Menu(button, name=f"{button.objectName()}.menu")
        for words, wanted in prints:
            menu.add(words, partial(self._ask, wanted))
        menu.open_below(button)

    def _ask(self, wanted: Print) -> None:
        name = file_name(wanted.title, PDF)
        ask = FileAsk(_("Save as PDF"), _("PDF"), PDF, documents() / name, save=True)
        self.choose_file(self._page, ask, lambda target: self._start(wanted, target))

    def _start(self, wanted: Print, target: Path) -> None:
        if not self._exporter.start(wanted.write, target):
            self._page.toast(_("Another file is still being written."), problem=True)

    def _show_waiting(self, name: str) -> None:
        if name:
            words = _("Writing {file}").format(file=name)
            self._page.toast(words, action=_("Cancel"), on_action=self._cancel)

    def _cancel(self) -> None:
        self._exporter.cancel()
        self._page.toast(_("Cancelled. Nothing was written."))

    def _written(self, result: "Exported") -> None:
        words = _("Saved as {file}").format(file=result.path.name)
        folder = QUrl.fromLocalFile(str(result.path.parent))
        self._page.toast(
            f"{words}. {result.warning}" if result.warning else words,
            problem=bool(result.warning),
            action=_("Show in folder"),
            on_action=partial(show_folder, folder),
        )


def show_folder(folder: QUrl) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(folder)
