"""Rows of lists: findings, outlines, tables."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView, QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.focus import ring_of
from playbook_app.ui.widgets.rows import STATE_ROLE, FindingRow, OutlineDelegate
from playbook_app.ui.widgets.table import Table
from tests.ui.conftest import Show
from tests.ui.walk import clipped, nameless

Index = QModelIndex | QPersistentModelIndex


class Figures(QAbstractTableModel):
    """A lesson and its mastery."""

    rows = (("Spam", 42), ("Bad manners", None))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lessons there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return name and figure."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; figures stand right."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, _way: Qt.Orientation, role: int = 0) -> object:
        """Return a title."""
        return ("Lesson", "Mastery")[section] if role == Qt.ItemDataRole.DisplayRole else None


def test_a_finding_starts_with_its_level(show: Show) -> None:
    """The level is the first word that is heard; pressing it, also by Enter, leads somewhere."""
    row = FindingRow("block", "No backup for sign-off", "Data leak, Backup", name="plan.finding.1")
    pressed: list[str] = []
    row.clicked.connect(lambda: pressed.append("pressed"))
    show(row, 260, 60)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert pressed == ["pressed"]
    interface = QAccessible.queryAccessibleInterface(row)
    assert (
        interface.text(QAccessible.Text.Name) == "Blocks sign-off: No backup for sign-off. Data leak, Backup"
    )
    row.setDown(True)
    row.grab()


def test_findings_are_never_cut(show: Show) -> None:
    """A long finding wraps at any text size."""
    rows = [
        FindingRow(level, "Password owner left on 30 September and nobody took over", "Channels", name=level)
        for level in ("block", "warn", "note", "ok")
    ]
    window = QWidget()
    column(*rows, None, parent=window)
    theme().use(text_size=150)
    show(window, 300, 700)
    window.grab()
    theme().use(text_size=200, mode="dark")
    window.resize(330, 900)
    window.grab()
    assert list(clipped(window)) == []


def test_an_outline_draws_every_state(show: Show) -> None:
    """Sections and their parts, each with its state, selected or not, open or not."""
    model = QStandardItemModel()
    for state in ("ok", "warn", "block", "empty"):
        item = QStandardItem(f"Section {state}")
        item.setData(state, STATE_ROLE)
        part = QStandardItem("Part")
        part.setData("ok", STATE_ROLE)
        item.appendRow(part)
        model.appendRow(item)
    view = QTreeView()
    view.setItemDelegate(OutlineDelegate(view))
    view.setModel(model)
    view.setIndentation(0)
    view.setHeaderHidden(True)
    view.expand(model.index(0, 0))
    view.setCurrentIndex(model.index(1, 0))
    show(view, 260, 300)
    view.grab()
    assert view.sizeHintForRow(0) == 34


def test_a_table_shows_figures_and_moves_by_cell(show: Show) -> None:
    """Figures stand under their titles; arrows move between cells; it has a ring and a name."""
    table = Table(name="progress.table", label="Mastery per lesson")
    table.setModel(Figures(table))
    window = QWidget()
    column(table, parent=window)
    show(window, 300, 200)
    window.setFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window).isVisible()
    assert table.currentIndex() == table.model().index(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    table.grab()
    assert list(nameless(window)) == []
    theme().use(text_size=150)
    assert table.rowHeight(0) == 54
    table.clearFocus()
    assert not ring_of(window).isVisible()
