"""The navigation rail: one item per screen that exists, Find and Settings at its foot."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from playbook_app.i18n import N_, _
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import CENTER, blend, draw_box, draw_text, text_width
from playbook_app.ui.theme.theme import color, line_height, px, theme
from playbook_app.ui.widgets.base import HoverFade, set_names
from playbook_app.ui.widgets.focus import EnterPresses, Focusable
from playbook_app.ui.widgets.marks import BrandMark
from playbook_app.ui.widgets.surfaces import faint

WIDTH, ITEM = 88, QSize(72, 58)
_PILL = QSize(52, 30)
_ICON = 22
_MOST = 1.3
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def grown(length: int) -> int:
    """Return a length grown with the text size, but by no more than ``_MOST``: seven items must fit."""
    return round(length * min(theme().scale, _MOST))


class RailEntry(NamedTuple):
    """One item: the screen's key, its icon and its word. ``foot`` items stand at the bottom."""

    key: str
    icon: str
    word: str
    foot: bool = False


FIND = "find"
ENTRIES = (
    RailEntry("today", "house", N_("Today")),
    RailEntry("library", "books", N_("Library")),
    RailEntry("practice", "chats", N_("Practice")),
    RailEntry("progress", "chart-bar", N_("Progress")),
    RailEntry("plan", "shield-check", N_("Plan")),
    RailEntry(FIND, "magnifying-glass", N_("Find"), foot=True),
    RailEntry("settings", "gear-six", N_("Settings"), foot=True),
)


class RailItem(HoverFade, EnterPresses, Focusable, QAbstractButton):
    """An icon over its word; filled on a soft pill when its screen is shown."""

    accessible_role = "PageTab"

    def __init__(self, entry: RailEntry, keys: str) -> None:
        super().__init__()
        self.entry = entry
        self._dot = ""
        self.setText(_(entry.word))
        self.setCheckable(entry.key != FIND)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"{_(entry.word)} ({keys})")
        set_names(self, f"rail.{entry.key}", _(entry.word))
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(self.sizeHint())

    def set_dot(self, means: str) -> None:
        """Show a dot for something that waits there; ``means`` says it in words, empty for none."""
        self._dot = means
        self.setAccessibleDescription(means)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave up and down to the rail, which goes round; a lone button would leave it."""
        if event.key() in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        """Stay checked when pressed again: the window decides which item is on."""

    @override
    def sizeHint(self) -> QSize:
        """Return a size that holds the word."""
        width = max(grown(ITEM.width()), text_width(self.text(), "capS") + px(8))
        return QSize(width, self._word_top() + line_height("cap") + 4)

    def _word_top(self) -> int:
        return grown(_PILL.height()) + 7

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, icon, dot and word."""
        painter = QPainter(self)
        middle = self.width() / 2
        pill = QRectF(middle - grown(_PILL.width()) / 2, 3, grown(_PILL.width()), grown(_PILL.height()))
        on = self.isChecked()
        if on:
            draw_box(painter, pill, pill.height() / 2, "accentSoft")
        else:
            fill = blend(faint("pressed"), "pressed", 1.0 if self.isDown() else self.hover)
            draw_box(painter, pill, pill.height() / 2, fill)
        side = grown(_ICON)
        icon = self.entry.icon + ("-fill" if on else "")
        box = QRectF(middle - side / 2, pill.center().y() - side / 2, side, side)
        draw_icon(painter, icon, box, "accentSoftText" if on else "text2")
        if self._dot:
            painter.setBrush(color("warningFill"))
            painter.setPen(QPen(color("rail"), 2))
            painter.drawEllipse(QPointF(middle + side / 2, box.top() + 2), 5, 5)
        word = QRectF(0, self._word_top(), self.width(), line_height("cap"))
        role, tone = ("capS", "text") if on else ("capM", "text2")
        draw_text(painter, word, self.text(), role, tone, flags=CENTER)


class Rail(QWidget):
    """The rail. ``pressed`` says which key was asked for."""

    pressed = Signal(str)

    accessible_role = "PageTabList"

    def __init__(self, entries: Sequence[RailEntry], shortcuts: dict[str, str]) -> None:
        super().__init__()
        set_names(self, "rail", _("Sections"))
        self.items = {entry.key: RailItem(entry, shortcuts.get(entry.key, "")) for entry in entries}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 12)
        layout.setSpacing(4)
        layout.addWidget(BrandMark(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(14)
        foot = False
        for entry in entries:
            if entry.foot and not foot:
                layout.addStretch(1)
                foot = True
            item = self.items[entry.key]
            item.clicked.connect(lambda _on=False, key=entry.key: self.pressed.emit(key))
            layout.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
        self.retheme()

    def retheme(self) -> None:
        """Be as wide as the widest word needs."""
        widest = max((item.sizeHint().width() for item in self.items.values()), default=0)
        self.setFixedWidth(max(WIDTH, widest + 16))

    def show_current(self, key: str) -> None:
        """Mark the item of the screen that is shown."""
        for name, item in self.items.items():
            item.setChecked(name == key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        items = list(self.items.values())
        focused = self.focusWidget()
        if step is None or not isinstance(focused, RailItem):
            super().keyPressEvent(event)
            return
        target = items[(items.index(focused) + step) % len(items)]
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("rail"))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), color("border"))
