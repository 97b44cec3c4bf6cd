"""A line of a conversation: avatar, who and when, and a bubble; one's own stands right."""

import math

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import lay_out
from playbook_app.ui.theme.theme import color, px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.label import ElidedLabel, Label
from playbook_app.ui.widgets.marks import Avatar, Icon, Tag

_CORNER, _TAIL = 14, 4
_PADDING = QMargins(14, 11, 14, 11)
WIDEST = 500
"""Widest bubble in pixels at 100 %."""
DOT = "·"


class Bubble(Label):
    """What somebody said. Its corner towards the speaker is the tail."""

    def __init__(self, text: str, *, mine: bool = False) -> None:
        super().__init__(text, "body")
        self._mine = mine
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Maximum)
        self.setSizePolicy(policy)

    @override
    def natural_width(self) -> int:
        """Return the width of the widest line with its padding, broken at the widest bubble."""
        room = px(WIDEST) - self._sides()
        return math.ceil(lay_out(self.text(), self.role, room).width) + 1 + self._sides()

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        return super().least_width() + self._sides()

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines with the padding."""
        return super().heightForWidth(width - self._sides()) + _PADDING.top() + _PADDING.bottom()

    def _sides(self) -> int:
        return _PADDING.left() + _PADDING.right()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shape and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accentBorder" if self._mine else "border"), 1))
        painter.setBrush(color("accentSoft" if self._mine else "surface"))
        painter.drawPath(self._shape())
        block = self._laid_out(self.width() - self._sides())
        block.draw(painter, _PADDING.left(), (self.height() - block.height) / 2, "text")

    def _shape(self) -> QPainterPath:
        left, top, right, bottom = 0.5, 0.5, self.width() - 0.5, self.height() - 0.5
        upper_left, upper_right = (_CORNER, _TAIL) if self._mine else (_TAIL, _CORNER)
        path = QPainterPath()
        path.moveTo(left + upper_left, top)
        path.arcTo(right - 2 * upper_right, top, 2 * upper_right, 2 * upper_right, 90, -90)
        path.arcTo(right - 2 * _CORNER, bottom - 2 * _CORNER, 2 * _CORNER, 2 * _CORNER, 0, -90)
        path.arcTo(left, bottom - 2 * _CORNER, 2 * _CORNER, 2 * _CORNER, 270, -90)
        path.arcTo(left, top, 2 * upper_left, 2 * upper_left, 180, -90)
        path.closeSubpath()
        return path


def at(handle: str) -> str:
    """Return a handle with its @."""
    return handle if handle.startswith("@") else f"@{handle}"


def who_row(
    name: str, handle: str, time: str = "", *, you: bool = False, sealed: bool = False, aside: str = ""
) -> QHBoxLayout:
    """Return the line over a post or bubble: name, @handle, time, the private channel, the tag "you"."""
    line = row((Label(name, "bodyS"), 0, MIDDLE), gap=6)
    if sealed:
        line.addWidget(Icon("seal-check-fill", 16, "accent"), 0, MIDDLE)
    if handle:
        line.addWidget(ElidedLabel(at(handle), "small", "text2"), 0, MIDDLE)
    if time:
        line.addWidget(Label(f"{DOT}\u00a0\u00a0{time}" if handle else time, "small", "text2"), 0, MIDDLE)
    if aside:
        line.addWidget(Tag(aside, "warning", "chat-circle"), 0, MIDDLE)
    if you:
        line.addWidget(Tag(_("you"), "accent"), 0, MIDDLE)
    return line


class Message(QWidget):
    """One thing said by one person at one time."""

    def __init__(
        self,
        name: str,
        handle: str,
        time: str,
        text: str,
        *,
        mine: bool = False,
        aside: str = "",
        object_name: str = "",
    ) -> None:
        """Take who, when and what; ``mine`` is the trainee's own, ``aside`` names a private channel."""
        super().__init__()
        bubble = Bubble(text, mine=mine)
        who = who_row(name, handle, time, you=mine, aside=aside)
        avatar = Avatar(name, handle, 40)
        if mine:
            who.insertStretch(0, 1)
            said = column(who, row(None, bubble), gap=4)
            row((said, 1), (avatar, 0, TOP), gap=12, parent=self)
        else:
            who.addStretch(1)
            said = column(who, row(bubble, None), gap=4)
            row((avatar, 0, TOP), (said, 1), gap=12, parent=self)
        when = _("{time}, {channel}").format(time=time, channel=aside) if aside else time
        set_names(self, object_name, _("{name}, {time}: {text}").format(name=name, time=when, text=text))
