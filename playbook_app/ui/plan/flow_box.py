"""A step of the decision flow as a box: its words, a line for every answer and the number it leads to."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from playbook_app.domain.plan.records.flow import Node
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import TextBlock, blend, draw_box, lay_out
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import HoverFade
from playbook_app.ui.widgets.focus import EnterPresses, Focusable

_SIDE, _TOP, _APART = 12, 9, 5
ICONS = {"question": "chat-text", "action": "list-checks", "outcome": "check-circle"}
"""The shape that tells the kinds apart, beside the word for assistive technology."""


class FlowBox(HoverFade, EnterPresses, Focusable, QAbstractButton):
    """One step; pressing it chooses it. ``ports`` are the heights at which its answers leave."""

    focus_radius = 10

    def __init__(self, node: Node, numbers: Mapping[str, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.node = node
        self.ports: list[float] = []
        self.setCheckable(True)
        self.setObjectName(f"plan.flow.{node.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = f"{numbers[node.id]}  {node.text or plan_words.unnamed('node')}"
        self._answers = [
            f"{answer.label or _('No words yet')} → {numbers.get(answer.goto, '?')}"
            for answer in node.answers
        ]
        kind = plan_words.choice_name("node.kind", node.kind)
        aside = plan_words.choice_name("node.outcome", node.outcome) if node.outcome else ""
        self._aside = aside if node.kind == "outcome" else ""
        self.setText(self._words)
        said = (f"{kind} {self._words}", self._aside, *self._answers)
        self.setAccessibleName(". ".join(part for part in said if part))
        self._blocks: list[tuple[TextBlock, str, float]] = []
        self._fitted = (-1, 0)

    def fit(self, width: int) -> int:
        """Lay the words out at a width and return the height."""
        if self._fitted[0] == width:
            return self._fitted[1]
        room, top = width - px(2 * _SIDE), float(px(_TOP))
        self._blocks, self.ports = [], []
        lead = px(24)
        lines = [(self._words, "smallS", "text", lead)]
        lines += [(self._aside, "cap", "text2", lead)] if self._aside else []
        for text, role, tone, left in (*lines, *((one, "cap", "text2", 0) for one in self._answers)):
            block = lay_out(text, role, room - left)
            if not left:
                top += px(_APART)
                self.ports.append(top + block.height / 2)
            self._blocks.append((block, tone, top))
            top += block.height
        self._fitted = (width, int(top + px(_TOP)))
        return self._fitted[1]

    def retheme(self) -> None:
        """Grow with the text size."""
        self._fitted = (-1, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, kind and words."""
        self.fit(self.width())
        painter = QPainter(self)
        chosen = self.isChecked()
        end = self.node.kind == "outcome"
        ground = "accentSoft" if chosen else blend("sunken" if end else "surface", "hover", self.hover)
        radius = self.height() / 2 if end and self.height() < px(60) else px(18) if end else 10
        draw_box(painter, self.rect(), radius, ground, "accent" if chosen else "borderStrong")
        side = px(16)
        draw_icon(painter, ICONS[self.node.kind], QRectF(px(_SIDE), px(_TOP) + px(2), side, side), "text2")
        lead = px(_SIDE) + px(24)
        answers = len(self._blocks) - len(self.ports)
        for number, (block, tone, top) in enumerate(self._blocks):
            block.draw(painter, lead if number < answers else px(_SIDE), top, tone)
