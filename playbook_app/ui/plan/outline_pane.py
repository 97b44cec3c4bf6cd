"""The outline: every section with its state, its records below it, a filter, and a button to add."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.plan.outline_model import COUNT_ROLE, ICON_ROLE, ID_ROLE, SIGN_ROLE, Node, OutlineModel
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import RIGHT, draw_box, draw_text, elided, text_width
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.fields import SearchField
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import focus_came, focus_went
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.rows import OutlineDelegate
from playbook_app.ui.widgets.scroll import use_thin_bars
from playbook_app.ui.widgets.toggles import Segmented

_INDENT, _STEP, _END = 26, 16, 30
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PlanRow(OutlineDelegate):
    """A row of the outline: arrow, words, the number of findings and the state's icon."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row over the whole width of the view."""
        painter.save()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        lit = bool(option.state & QStyle.StateFlag.State_MouseOver)
        whole = QRectF(0, rect.y() + 1, rect.right() + 1, rect.height() - 2)
        if chosen or lit:
            draw_box(painter, whole, 8, "accentSoft" if chosen else "hover")
        nested = index.parent().isValid()
        if index.model().hasChildren(index):
            side = px(12)
            caret = "caret-down-bold" if option.state & QStyle.StateFlag.State_Open else "caret-right-bold"
            draw_icon(painter, caret, QRectF(px(8), rect.center().y() - side / 2, side, side), "text3")
        room = self._draw_state(painter, whole, index)
        left = px(_INDENT) + (px(_STEP) if nested else 0)
        role = "smallS" if chosen else "small" if nested else "smallM"
        box = QRectF(left, rect.y(), room - left, rect.height())
        shown = elided(str(index.data()), role, box.width())
        draw_text(painter, box, shown, role, "accentSoftText" if chosen else "text")
        painter.restore()

    def _draw_state(
        self, painter: QPainter, whole: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> float:
        """Draw icon and count at the right end and return where the words have to stop."""
        icon, tone = index.data(ICON_ROLE)
        side = px(16)
        left = whole.width() - px(_END - 4)
        draw_icon(painter, icon, QRectF(left, whole.center().y() - side / 2, side, side), tone)
        signed = index.data(SIGN_ROLE)
        if signed is not None:
            left -= side + px(4)
            draw_icon(painter, signed[0], QRectF(left, whole.center().y() - side / 2, side, side), signed[1])
        count = str(index.data(COUNT_ROLE) or "")
        if not count:
            return left - px(6)
        width = text_width(count, "capM")
        box = QRectF(left - px(6) - width, whole.y(), width + 1, whole.height())
        draw_text(painter, box, count, "capM", tone, flags=RIGHT)
        return box.x() - px(6)


class _Filter(QSortFilterProxyModel):
    """Keeps sections whose name or whose records fit."""

    def __init__(self, source: OutlineModel) -> None:
        super().__init__(source)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(source)


class OutlineTree(QTreeView):
    """The rows. Arrows move, Enter goes to the form, Delete removes, Ctrl+Shift+arrows move a record."""

    entered = Signal()
    removal_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.outline.tree")
        self.setAccessibleName(_("Outline of the plan"))
        use_thin_bars(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(PlanRow(self))

    def retheme(self) -> None:
        """Measure the rows again."""
        self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the row; the rest is Qt's."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.modifiers() == _BOTH and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around the tree; the chosen row shows where one is."""
        super().focusInEvent(event)
        focus_came(self, event.reason(), 8)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        focus_went(self)


class OutlinePane(QWidget):
    """Heading, filter and tree. ``chosen`` carries the key of a section or the id of a record."""

    chosen = Signal(str)
    entered = Signal()
    add_wanted = Signal()
    removal_wanted = Signal(str)
    move_wanted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.outline")
        self.model = OutlineModel(self)
        self._rows = _Filter(self.model)
        self.tree = OutlineTree()
        self.tree.setModel(self._rows)
        self.tree.selectionModel().currentChanged.connect(self._current_changed)
        self.tree.entered.connect(self.entered)
        self.tree.removal_wanted.connect(lambda: self._about_record(self.removal_wanted.emit))
        self.tree.move_wanted.connect(
            lambda step: self._about_record(lambda key: self.move_wanted.emit(key, step))
        )
        self.add = IconButton("plus", _("Add to this section"), name="plan.outline.add")
        self.add.clicked.connect(self.add_wanted)
        self.filter = SearchField(
            name="plan.outline.filter", label=_("Filter the outline"), placeholder=_("Filter")
        )
        self.filter.textChanged.connect(self._filter_changed)
        self.mode = Segmented((_("Simple"), _("Full")), 1, name="plan.mode", label=_("How much is shown"))
        self.mode.setToolTip(_("Simple: the forty fields that come first, and wherever something was found"))
        self.reading = Segmented((_("Write"), _("Read")), name="plan.reading", label=_("Write or read"))
        modes = Flow(gap=6)
        modes.add_all((self.mode, self.reading))
        self._quiet = False
        self._opened: QPersistentModelIndex | None = None
        """The section that was opened because something in it is shown."""
        head = row((Label(_("Outline"), "capS", "text2"), 1, MIDDLE), self.add, margins=(8, 0, 0, 0))
        column(
            head,
            4,
            modes,
            8,
            self.filter,
            8,
            (self.tree, 1),
            margins=(16, 12, 12, 12),
            parent=self,
        )

    def show_nodes(self, fresh: Sequence[Node]) -> None:
        """Show the plan's sections and records as they are now."""
        before = self.current_key()
        self._quiet = True
        self.model.show(fresh)
        self._quiet = False
        if before and not self.model.find(before).isValid():
            self._current_changed(self.tree.currentIndex())

    def current_key(self) -> str:
        """Return the section key or record id of the current row."""
        return str(self.tree.currentIndex().data(ID_ROLE) or "")

    def choose(self, key: str) -> None:
        """Make a row current without announcing it, its section open, whatever the filter says."""
        source = self.model.find(key)
        if not source.isValid():
            return
        index = self._rows.mapFromSource(source)
        if not index.isValid():
            self.filter.clear()
            index = self._rows.mapFromSource(source)
        self._quiet = True
        self._open_section(index)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.tree.selectionModel().setCurrentIndex(index, select)
        self.tree.scrollTo(index)
        self._quiet = False

    def _open_section(self, index: QModelIndex) -> None:
        """Open the section of a row; the one that was opened like this before closes again."""
        section = index.parent() if index.parent().isValid() else index
        before = self._opened
        if before is not None and before.isValid() and before.row() != section.row() and not self._filtered:
            self.tree.collapse(self._rows.index(before.row(), 0))
        if not self.tree.isExpanded(section):
            self.tree.expand(section)
            self._opened = QPersistentModelIndex(section)

    @property
    def _filtered(self) -> bool:
        return bool(self.filter.text().strip())

    def _current_changed(self, index: QModelIndex) -> None:
        key = index.data(ID_ROLE)
        if key and not self._quiet:
            self.chosen.emit(key)

    def _about_record(self, act: object) -> None:
        index = self.tree.currentIndex()
        if index.parent().isValid() and callable(act):
            act(self.current_key())

    def _filter_changed(self, text: str) -> None:
        self._rows.setFilterFixedString(text.strip())
        if self._filtered:
            self.tree.expandAll()
