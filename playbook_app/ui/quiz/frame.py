"""Two columns: what is asked scrolls at the left, what is said about it stays in sight at the right.

Where the text is too large for both, the right part follows below the left one.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.columns import side_margin
from playbook_app.ui.widgets.focus import focus_kept
from playbook_app.ui.widgets.scroll import ScrollPage

PANEL, GAP = 372, 28
_MOST_SHARE = 0.4
"""Most of the width that the right part takes when its text is large."""
_LEAST_MAIN = 330
_RING, _BAR, _BOTTOM = 6, 12, 32
_AROUND = 16
"""Pixels kept visible around what must stay in sight."""


class Frame(QWidget):
    """Places ``main`` and ``panel``; both are equally high as long as they fit."""

    def __init__(self, main: QWidget, panel: QWidget, *, name: str) -> None:
        super().__init__()
        self._main, self._panel = main, panel
        self._text_size = theme().text_size
        content = QWidget()
        self._content: QVBoxLayout = column(main, margins=(_RING, _RING, _BAR, 0), gap=GAP, parent=content)
        self._content.addStretch(1)
        self.scroller = ScrollPage(content, name=f"{name}.main")
        self.scroller.setParent(self)
        self._side = ScrollPage(panel, name=f"{name}.side")
        self._side.setParent(self)
        content.installEventFilter(self)
        panel.installEventFilter(self)
        self._in_sight: list[QWidget] = []
        self.scroller.verticalScrollBar().rangeChanged.connect(self._show_kept)

    @property
    def beside(self) -> bool:
        """Tell whether the right part stands at the right, not below."""
        return self._side.widget() is self._panel

    def to_top(self) -> None:
        """Show the beginning."""
        self._in_sight = []
        self.scroller.begin_at_top()

    def keep_in_sight(self, widgets: list[QWidget]) -> None:
        """Scroll to these, the last one before all, now and when the layout has settled."""
        self._in_sight = widgets
        self._show_kept()

    def _show_kept(self) -> None:
        for widget in self._in_sight:
            self.scroller.ensureWidgetVisible(widget, 0, _AROUND)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both columns."""
        super().resizeEvent(event)
        self.arrange()

    def retheme(self) -> None:
        """Place again after a change of text size."""
        if self._text_size != theme().text_size:
            self._text_size = theme().text_size
            self.arrange()

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the columns equally high when one of them changes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return False

    def arrange(self) -> None:
        """Place both columns in the middle of the room there is."""
        margin = side_margin(self.width())
        room = self.width() - 2 * margin
        wide = max(min(px(PANEL), round(room * _MOST_SHARE)), self._panel.minimumSizeHint().width())
        main = room - wide - GAP
        beside = main >= px(_LEAST_MAIN)
        self._seat(beside=beside)
        self._side.setVisible(beside)
        across = (main if beside else room) + _RING + _BAR
        self.scroller.setGeometry(margin - _RING, 0, across, self.height())
        if beside:
            high = self._main.heightForWidth(main) if self._main.hasHeightForWidth() else 0
            needed = max(high, self._panel.heightForWidth(wide), self._panel.minimumSizeHint().height())
            most = self.height() - _RING - _BOTTOM
            self._side.setGeometry(margin + main + GAP, _RING, wide, min(max(needed, 0), most))

    def _seat(self, *, beside: bool) -> None:
        """Put the panel at the right, or below."""
        sides = self._content.contentsMargins()
        sides.setBottom(_BOTTOM)
        self._content.setContentsMargins(sides)
        if beside == self.beside:
            return
        with focus_kept(self._panel):
            if beside:
                self._content.removeWidget(self._panel)
                self._side.setWidget(self._panel)
            else:
                self._side.takeWidget()
                self._content.insertWidget(1, self._panel)
            self._panel.show()
