"""Lists in cards: a heading, then rows between hairlines; a row may be one big button."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from playbook_app.ui.widgets.boxes import MIDDLE, column, holder, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card, CardButton, Hairline

_SIDE = 12
"""The card's own margin left and right; rows add as much again, so that their hover has room."""


class ListCard(Card):
    """A heading, a line under it, rows between hairlines, and a remark at the foot."""

    def __init__(self, title: str, line: str, rows: Sequence[QWidget], *, foot: str = "") -> None:
        super().__init__()
        head = column(Label(title, "h3"), margins=(_SIDE, 4, _SIDE, 8), gap=2)
        if line:
            head.addWidget(Label(line, "small", "text2"))
        body = column(head)
        for index, one in enumerate(rows):
            if index:
                body.addWidget(holder(row(Hairline(), margins=(_SIDE, 0, _SIDE, 0))))
            body.addWidget(one)
        body.addStretch(1)
        if foot:
            body.addWidget(holder(row((Label(foot, "cap", "text2"), 1), margins=(_SIDE, 10, _SIDE, 4))))
        self.set_content(body, (_SIDE, 16, _SIDE, 12))


def list_row(mark: QWidget, title: str, meta: str, name: str, ends: Sequence[QWidget]) -> CardButton:
    """Return a flat row that is a button: a mark, two lines, and what stands at its end."""
    words = column(None, Label(title, "bodyM"), Label(meta, "cap", "text2"), None, gap=2)
    content = row((mark, 0, MIDDLE), (words, 1), gap=14)
    for end in (*ends, Icon("caret-right", 16, "text3")):
        content.addWidget(end, 0, MIDDLE)
    return CardButton(content, name, margins=(_SIDE, 8, _SIDE, 8), fill=None, border=None)


def action_row(mark: QWidget, title: str, meta: str, ends: Sequence[QWidget]) -> QWidget:
    """Return a row that is only read, with its button (the last of ``ends``) at its end."""
    words = column(None, Label(title, "bodyM"), Label(meta, "small", "text2"), None, gap=2)
    content = row((mark, 0, MIDDLE), (words, 1), gap=14, margins=(_SIDE, 8, _SIDE, 8))
    for end in ends:
        content.addWidget(end, 0, MIDDLE)
    return holder(content)
