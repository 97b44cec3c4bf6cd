"""A row that is an answer: key cap, text that wraps, and after feedback its state and its reason.

What it is to be chosen is the Qt class's business: one of a group (``ChoiceRow``) or ticked (``TickRow``).
"""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from playbook_app.i18n import N_, _
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import (
    CENTER,
    TextBlock,
    blend,
    draw_box,
    draw_text,
    lay_out,
    longest_word,
    text_width,
)
from playbook_app.ui.theme.theme import font, line_height, px
from playbook_app.ui.widgets.base import HeightForWidth, HoverFade
from playbook_app.ui.widgets.focus import Focusable

State = Literal["rest", "selected", "correct", "missed", "wrong", "other"]
_LOOKS: dict[State, tuple[str, str, str, str | None, str, str]] = {
    # state: fill, border, key fill, key border, key ink, text ink
    "rest": ("surface", "border", "sunken", "border", "text2", "text"),
    "selected": ("accentSoft", "accent", "accent", None, "onAccent", "text"),
    "correct": ("successSoft", "successFill", "success", None, "surface", "text"),
    "missed": ("surface", "successFill", "successSoft", None, "success", "text"),
    "wrong": ("dangerSoft", "dangerFill", "danger", None, "surface", "text"),
    "other": ("canvas", "border", "sunken", "border", "text3", "text2"),
}
_ICONS: dict[State, tuple[str, str]] = {
    "correct": ("check-circle-fill", "success"),
    "missed": ("circle-dashed", "success"),
    "wrong": ("x-circle-fill", "danger"),
    "selected": ("check-circle-fill", "accent"),
}
_NOTE_INK: dict[State, str] = {"correct": "success", "missed": "success", "wrong": "danger"}
_SPOKEN: dict[State, str] = {
    "correct": N_("right"),
    "missed": N_("right, left out"),
    "wrong": N_("wrong"),
    "other": N_("not chosen"),
}
_LEAST_TEXT = 120

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class AnswerRow(HeightForWidth, HoverFade, Focusable, _Button):
    """Mixin, before the Qt button. ``init_row`` is called at the end of the constructor."""

    focus_radius = 10

    def init_row(self, key: str, name: str, *, detail: str, big: bool) -> None:
        """Take the key ("1", "A"), the object name, a second text; ``big`` for quiz answers."""
        self.key, self._note, self._big = key, detail, big
        self.state: State = "rest"
        self._role = "read" if big else "bodyS" if detail else "body"
        self._blocks: tuple[TextBlock, TextBlock | None] | None = None
        self._blocks_width = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(name)
        self.toggled.connect(self._toggled)
        self.init_height_for_width()
        self.retheme()
        self._say()

    def retheme(self) -> None:
        """Grow with the text size."""
        if not self.same_size():
            self.setFont(font(self._role))
            self._forget()

    @property
    def locked(self) -> bool:
        """Whether feedback is shown and choosing is over."""
        return self.state not in {"rest", "selected"}

    def show_result(self, state: State, reason: str) -> None:
        """Show feedback: right, left out, wrong or other (not chosen), each with its reason."""
        self._note = reason
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._to_state(state)

    def reopen(self) -> None:
        """Take the feedback away: it may be chosen again."""
        self._note = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._to_state("selected" if self.isChecked() else "rest")

    def _toggled(self, on: bool) -> None:
        if not self.locked:
            self._to_state("selected" if on else "rest")

    def _to_state(self, state: State) -> None:
        self.state = state
        self._say()
        self._forget()

    def _say(self) -> None:
        spoken = _SPOKEN.get(self.state)
        key = f"{self.key}. " if self.key else ""
        self.setAccessibleName(f"{key}{self.text()}" + (f" ({_(spoken)})" if spoken else ""))
        self.setAccessibleDescription(self._note)

    @override
    def nextCheckState(self) -> None:
        """Leave the mark where it is once choosing is over."""
        if not self.locked:
            super().nextCheckState()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere."""
        return self.rect().contains(pos)

    # ------------------------------------------------------------------ geometry

    def _padding(self) -> int:
        return px(16 if self._big else 12)

    def _cap(self) -> int:
        return px(30 if self._big else 24)

    def _text_left(self) -> int:
        return self._padding() + self._cap() + px(14 if self._big else 10)

    def _text_width(self, width: int) -> int:
        icon = px(30) if self.state in _ICONS else 0
        return max(width - self._text_left() - self._padding() - icon, 1)

    @override
    def natural_width(self) -> int:
        """Return the width of one line, within reason."""
        text = max(text_width(self.text(), self._role), text_width(self._note, "small"))
        return min(text, px(440)) + self._text_left() + self._padding() + px(30)

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        words = max(longest_word(self.text(), self._role), longest_word(self._note, "small"))
        return min(max(words, px(_LEAST_TEXT)), px(300)) + self._text_left() + self._padding() + px(30)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines and the padding."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        text, note = self._laid_out(width)
        lines = text.height + (note.height + px(2) if note else 0)
        return max(lines + 2 * self._padding(), px(44))

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    def _laid_out(self, width: int) -> tuple[TextBlock, TextBlock | None]:
        if self._blocks is None or self._blocks_width != width:
            room = self._text_width(width)
            note = lay_out(self._note, "small", room) if self._note else None
            self._blocks = (lay_out(self.text(), self._role, room), note)
            self._blocks_width = width
        return self._blocks

    def _forget(self) -> None:
        self._blocks = None
        self.content_changed()

    # ------------------------------------------------------------------ drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, key, texts and the state's icon."""
        painter = QPainter(self)
        fill, border, key_fill, key_border, key_ink, ink = _LOOKS[self.state]
        ground: str | QColor = fill
        line: str | QColor = border
        if self.state == "rest":
            ground = blend(fill, "hover", self.hover)
            line = blend(border, "borderStrong", self.hover)
            key_fill, key_ink = ("surface", "text") if self.hover else (key_fill, key_ink)
        strong = self.state in _ICONS
        draw_box(painter, self.rect(), self.focus_radius, ground, line, width=1.5 if strong else 1)
        text, note = self._laid_out(self.width())
        height = text.height + (note.height + px(2) if note else 0)
        top = (self.height() - height) / 2 if not note else self._padding()
        side = self._cap()
        cap = QRectF(self._padding(), top + (line_height(self._role) - side) / 2, side, side)
        draw_box(painter, cap, 6, key_fill, key_border)
        draw_text(painter, cap, self.key, "h3" if self._big else "smallS", key_ink, flags=CENTER)
        text.draw(painter, self._text_left(), top, ink)
        if note:
            tone = _NOTE_INK.get(self.state, "text2")
            note.draw(painter, self._text_left(), top + text.height + px(2), tone)
        if strong:
            icon, tone = _ICONS[self.state]
            box = QRectF(
                self.width() - self._padding() - px(22), (self.height() - px(22)) / 2, px(22), px(22)
            )
            draw_icon(painter, icon, box, tone)
