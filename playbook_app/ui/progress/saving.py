"""Saving tables and the certificate from Progress: where to, then written, then said."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from playbook_app.base.problem import Problem
from playbook_app.formats.sheet_csv import Sheet, write_csv
from playbook_app.i18n import _
from playbook_app.services.plan_exports import Exported
from playbook_app.services.record import Records
from playbook_app.ui.models.exporting import Exporter
from playbook_app.ui.widgets.page import Page


class Saving(QObject):
    """Asks for a file and writes it; what goes wrong is shown on the page."""

    def __init__(self, page: Page, records: Records, assets: Path) -> None:
        super().__init__(page)
        self._page, self._records, self._assets = page, records, assets
        self._exporter = Exporter(self)
        self._exporter.finished.connect(self._written)
        self._exporter.failed.connect(page.report)

    def save_sheet(self, sheet: Sheet) -> None:
        """Save a table as CSV."""
        name = sheet.title.casefold().replace(" ", "-").replace(",", "")
        self._ask(
            _("Save “{title}”").format(title=sheet.title), name, "csv", partial(self.write_sheet, sheet)
        )

    def write_sheet(self, sheet: Sheet, file: Path) -> None:
        """Write a table and say so."""
        try:
            write_csv(sheet, file)
        except Problem as problem:
            self._page.report(problem)
            return
        self._said(file)

    def save_certificate(self) -> None:
        """Save the certificate as PDF, or say kindly why there is none."""
        try:
            write = self._records.certificate()
        except Problem as problem:
            self._page.report(problem)
            return
        assets = self._assets

        def start(file: Path) -> None:
            self._exporter.start(lambda target: write(target, assets), file)

        self._ask(_("Save the certificate"), _("playbook-certificate"), "pdf", start)

    def _ask(self, title: str, name: str, suffix: str, use: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._page.window(), title)
        dialog.setObjectName("progress.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{QDir.homePath()}/{name}.{suffix}")
        dialog.fileSelected.connect(lambda file: use(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _written(self, exported: Exported) -> None:
        if exported.warning:
            self._page.toast(exported.warning, problem=True)
        else:
            self._said(exported.path)

    def _said(self, file: Path) -> None:
        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

        self._page.toast(_("Saved as {file}").format(file=file.name), action=_("Open"), on_action=show)
