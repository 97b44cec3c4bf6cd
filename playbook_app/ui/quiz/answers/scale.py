"""Something to be put on a scale: a reply to rate, a post to sort. One row of radio chips under it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from playbook_app.domain.content.items.base import State
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.reasons import LOOKS, ReasonLine
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import CENTER, blend, draw_box, draw_text, text_width
from playbook_app.ui.theme.theme import font, px
from playbook_app.ui.widgets.base import HoverFade, key_hint, set_names
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import Focusable, move_focus
from playbook_app.ui.widgets.surfaces import Card

_HEIGHT, _SIDE, _KEY = 34, 12, 18
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_FILLS: dict[State, tuple[str, str]] = {
    "right": ("successSoft", "successFill"),
    "missed": ("surface", "successFill"),
    "wrong": ("dangerSoft", "dangerFill"),
    "near": ("warningSoft", "warningFill"),
    "other": ("surface", "border"),
}
_EDGES: dict[State, str] = {
    "right": "successFill",
    "missed": "warningFill",
    "wrong": "dangerFill",
    "near": "warningFill",
    "other": "border",
}


class ScaleChip(HoverFade, Focusable, QRadioButton):
    """One place on the scale: its key and its word. After feedback its icon says how it went."""

    stepped = Signal(int)
    """An arrow asks for the chip that many places on."""
    left = Signal(int)
    """An arrow asks for the row above (-1) or below (1)."""

    def __init__(self, key: str, word: str, *, name: str, about: str) -> None:
        super().__init__(word)
        self._key = key
        self.state: State | None = None
        set_names(self, name, word, about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("smallM"))
        self.updateGeometry()

    def show_state(self, state: State | None) -> None:
        """Show how it went here; ``None`` takes that away."""
        self.state = state
        words = self.text() if state is None else f"{self.text()} ({state_words(state)})"
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the size that fits key and word."""
        return QSize(text_width(self.text(), "smallM") + px(2 * _SIDE + _KEY), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere."""
        return self.rect().contains(pos)

    @override
    def nextCheckState(self) -> None:
        """Leave the mark where it is once choosing is over."""
        if self.isEnabled() and self.state is None and not self.property("locked"):
            super().nextCheckState()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along the scale and between rows; Space chooses; Enter is left to the page."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or self.property("locked"):
            event.ignore()
        elif key in _ACROSS:
            self.stepped.emit(_ACROSS[key])
        elif key in _DOWN:
            self.left.emit(_DOWN[key])
        elif key == Qt.Key.Key_Space:
            self.click()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, key or icon, and word."""
        painter = QPainter(self)
        on = self.isChecked()
        if self.state is not None:
            fill, border = _FILLS[self.state]
        else:
            fill, border = ("accentSoft", "accent") if on else ("surface", "borderStrong")
        ground = fill if on or self.state is not None else blend(fill, "hover", self.hover)
        draw_box(painter, self.rect(), 8, ground, border, width=1.5 if on or self.state else 1)
        side = px(_KEY - 4)
        place = QRectF(px(_SIDE) - 2, (self.height() - side) / 2, side, side)
        ink = "accentSoftText" if on and self.state is None else "text"
        if self.state is not None and self.state != "other":
            icon, tone = LOOKS[self.state]
            draw_icon(painter, icon, place, "success" if self.state == "missed" else tone)
        elif on:
            draw_icon(painter, "check-bold", place, ink)
        else:
            draw_text(painter, place, key_hint(self._key), "capM", "text2", flags=CENTER)
        words = QRectF(self.rect()).adjusted(px(_SIDE + _KEY), 0, 0, 0)
        draw_text(painter, words, self.text(), "smallM", ink)


class ScaleRow(Card):
    """A head (a reply, a post) over its chips; ``places`` are (code, word) in order."""

    chosen = Signal(str)
    """The person chose the place with that code."""
    left = Signal(int)
    """An arrow asks for the row above (-1) or below (1)."""

    focus_radius = 10

    def __init__(
        self, head: QWidget, places: Sequence[tuple[str, str]], *, name: str, about: str, label: str
    ) -> None:
        """Take the object name, what the row is about, and what the group of chips is called."""
        super().__init__(radius=10)
        self.setObjectName(name)
        self._codes = [code for code, _word in places]
        self._flow = Flow(gap=8)
        self._flow.setAccessibleName(label)
        self.chips = [
            ScaleChip(str(number), word, name=f"{name}.{number}", about=about)
            for number, (_code, word) in enumerate(places, 1)
        ]
        self._flow.add_all(self.chips)
        for index, chip in enumerate(self.chips):
            chip.toggled.connect(lambda _on: self._rove())
            chip.clicked.connect(lambda _on=False, index=index: self._clicked(index))
            chip.stepped.connect(lambda step, index=index: self.choose(index + step))
            chip.left.connect(self.left)
        self.reason = ReasonLine()
        self._place = column(head, 12, self._flow)
        self.set_content(column(self._place, self.reason, gap=10), (16, 14, 16, 14))
        self._locked = False
        self._rove()

    @property
    def code(self) -> str:
        """The code of the place chosen; empty while there is none."""
        found = (code for code, chip in zip(self._codes, self.chips, strict=True) if chip.isChecked())
        return next(found, "")

    def set_code(self, code: str) -> None:
        """Put it on a place, or on none, without announcing it."""
        for one, chip in zip(self._codes, self.chips, strict=True):
            chip.setAutoExclusive(False)
            chip.setChecked(one == code)
            chip.setAutoExclusive(True)
        self._rove()

    def choose(self, index: int) -> None:
        """Choose a place as the person does, and stand on it."""
        if not self._locked:
            chip = self.chips[index % len(self.chips)]
            move_focus(chip)
            chip.click()

    def stop(self) -> QWidget:
        """Return the chip that takes focus: the chosen one, or the first."""
        return next((chip for chip in self.chips if chip.isChecked()), self.chips[0])

    def holds_focus(self) -> bool:
        """Tell whether one of its chips has the focus."""
        return any(chip.hasFocus() for chip in self.chips)

    def show_result(self, states: Mapping[str, State], state: State, head: str, reason: str) -> None:
        """Show how it went: on the chips by code, on the card, and in words."""
        self._lock(locked=True)
        for code, chip in zip(self._codes, self.chips, strict=True):
            chip.show_state(states.get(code))
        self.border = _EDGES[state]
        self.reason.tell(state, head, reason)
        self.update()

    def lock(self) -> None:
        """End choosing without saying how it went."""
        self._lock(locked=True)

    def reopen(self) -> None:
        """Take the feedback away."""
        self._lock(locked=False)
        for chip in self.chips:
            chip.show_state(None)
        self.border = "border"
        self.reason.hide()
        self.update()

    def _lock(self, *, locked: bool) -> None:
        self._locked = locked
        for chip in self.chips:
            chip.setProperty("locked", locked)

    def _clicked(self, index: int) -> None:
        if not self._locked:
            self.chosen.emit(self._codes[index])

    def _rove(self) -> None:
        """Let Tab stop once per row."""
        stop = self.stop()
        for chip in self.chips:
            strong = chip is stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
