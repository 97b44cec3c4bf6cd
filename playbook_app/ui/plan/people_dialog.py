"""Taking people over from a table: what each column means, what every row becomes, then one step."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.contact_rows import TARGETS, Candidate, Grid, add_people, candidates, guess
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.contact_words import row_sentence, target_name
from playbook_app.ui.override import override
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.page import Saying
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.table import Table

_NAME = "plan.people"
_WIDTH, _HEIGHT, _MARGIN, _TABLE = 720, 460, 120, 200
_MOST_FINDINGS = 12


class PeopleTaking(QObject):
    """Reads a table, asks what its columns mean, and adds its people."""

    said = Signal(object)
    reported = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._over, self._desk = parent, desk

    def read(self, path: Path) -> None:
        """Read a file and show it; what is wrong with it is reported."""
        from playbook_app.formats.contact_table import read_table

        try:
            grid = read_table(path)
        except Problem as problem:
            self.reported.emit(problem)
            return
        dialog = PeopleDialog(self._over, self._desk, grid, path.name)
        dialog.confirmed.connect(self._add)
        dialog.open()

    def _add(self, found: Sequence[Candidate]) -> None:
        editor = self._desk.editor
        with editor.edit(_("Take people from a table")) as draft:
            count = add_people(draft, found, self._desk.make)
        words = ngettext("Added {n} person", "Added {n} people", count).format(n=count)
        self.said.emit(Saying(words, False, _("Undo"), self._undo))

    def _undo(self) -> None:
        self._desk.editor.undo()


class PeopleDialog(Dialog):
    """``confirmed`` carries the candidates as they are shown."""

    confirmed = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, grid: Grid, file: str) -> None:
        self._plan, self._grid = desk.plan, grid
        self.found: tuple[Candidate, ...] = ()
        self.combos = [self._combo(number) for number in range(len(grid.header))]
        self.table = Table(name=f"{_NAME}.table", label=_("What the rows become"))
        self._model = QStandardItemModel(0, 4, self.table)
        titles = (_("Row"), _("Name"), _("Numbers and addresses"), _("What happens"))
        self._model.setHorizontalHeaderLabels(list(titles))
        self.table.setModel(self._model)
        self.table.setFixedHeight(px(_TABLE))
        self.findings = Label("", "small")
        self.summary = Label("", "smallM")
        super().__init__(
            parent,
            _("Take people from {file}").format(file=file),
            _("Say what each column means. Below stands what every row becomes."),
            action=_("Add people"),
            safe=_("Cancel"),
            name=_NAME,
            content=self._content(parent.window()),
        )
        self.focus_first(self.combos[0])
        self._refresh()

    def _combo(self, number: int) -> ComboBox:
        title = self._grid.header[number] or _("Column {number}").format(number=number + 1)
        combo = ComboBox(name=f"{_NAME}.column.{number + 1}", label=title)
        for target in TARGETS:
            combo.addItem(target_name(target), target)
        combo.choose(guess(self._grid)[number])
        combo.currentIndexChanged.connect(partial(self._refresh))
        return combo

    def _content(self, window: QWidget) -> QWidget:
        fields = ColumnGrid(columns=3, least=180, gap=12)
        for number, combo in enumerate(self.combos):
            sample = next((row[number].text for row in self._grid.rows if row[number].text.strip()), "")
            hint = (
                _("For example “{text}”").format(text=sample.strip()[:24])
                if sample
                else _("This column is empty.")
            )
            fields.add(LabeledField(combo.accessibleName()[:40], combo, hint=hint))
        inner = QWidget()
        column(
            fields,
            14,
            self.summary,
            6,
            self.findings,
            10,
            self.table,
            None,
            margins=(2, 2, 14, 2),
            parent=inner,
        )
        page = ScrollPage(inner, name=f"{_NAME}.scroll")
        page.setMinimumSize(
            min(px(_WIDTH), window.width() - _MARGIN),
            max(120, min(px(_HEIGHT), window.height() - px(_MARGIN) - _MARGIN)),
        )
        return page

    def _refresh(self, _index: int = 0) -> None:
        mapping = [combo.currentData() for combo in self.combos]
        self.found = candidates(self._plan, self._grid, mapping)
        count = sum(one.taken for one in self.found)
        left = len(self.found) - count
        self.summary.setText(
            _("{people}, {rows}").format(
                people=ngettext("{n} person is added", "{n} people are added", count).format(n=count),
                rows=ngettext("{n} row is left out", "{n} rows are left out", left).format(n=left),
            )
        )
        self.action.setEnabled(count > 0)
        self._model.setRowCount(0)
        for one in self.found:
            self._model.appendRow([_item(text) for text in _row(one)])
        self.findings.setText(findings_text(self.found))

    @override
    def accept(self) -> None:
        """Close and hand over what is shown."""
        found = self.found
        super().accept()
        self.confirmed.emit(found)


def _row(one: Candidate) -> tuple[str, str, str, str]:
    contacts = ", ".join(value for _kind, value in one.contacts)
    return (str(one.row), one.name, contacts, _("Added") if one.taken else _("Left out"))


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


def findings_text(found: Sequence[Candidate]) -> str:
    """Return what is to be said about the rows, a line each, what is left out first."""
    said = [
        (not finding.refused, one.row, row_sentence(finding.code, finding.values))
        for one in found
        for finding in one.findings
    ]
    lines = [_("Row {row}: {sentence}").format(row=row, sentence=words) for _kept, row, words in sorted(said)]
    rest = len(lines) - _MOST_FINDINGS
    if rest > 0:
        lines[_MOST_FINDINGS:] = [ngettext("and {n} more", "and {n} more", rest).format(n=rest)]
    return "\n".join(lines)
