"""The list of shortcuts (F1): what works everywhere, and what the present screen adds."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from playbook_app.i18n import _
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.boxes import MIDDLE, column
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import KeyCap
from playbook_app.ui.widgets.page import KeyLine
from playbook_app.ui.widgets.scroll import ReadingPane


class ShortcutSheet(Dialog):
    """Every key in a dialog that scrolls."""

    def __init__(
        self, parent: QWidget, page_title: str, page: Sequence[KeyLine], everywhere: Sequence[KeyLine]
    ) -> None:
        lists = column(gap=0)
        if page:
            lists.addLayout(_section(page_title, page))
            lists.addSpacing(20)
        lists.addLayout(_section(_("Everywhere"), everywhere))
        lists.addStretch(1)
        inside = QWidget()
        inside.setLayout(lists)
        title = _("Keyboard shortcuts")
        scroller = ReadingPane(inside, name="shortcuts.list", label=title)
        wanted = inside.sizeHint().height() + 4
        scroller.setFixedHeight(min(wanted, px(460), parent.window().height() - px(150) - 60))
        note = "" if theme().single_keys else _("Single keys are turned off in Settings.")
        super().__init__(
            parent,
            title,
            note,
            action=_("Close"),
            safe="",
            name="shortcuts",
            content=scroller,
        )
        self.safe.hide()
        self.focus_first(scroller)


def _section(title: str, lines: Sequence[KeyLine]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    grid.addWidget(Label(title, "capS", "text2"), 0, 0, 1, 2)
    for place, line in enumerate(lines, 1):
        grid.addWidget(KeyCap(line.keys), place, 0, MIDDLE)
        grid.addWidget(Label(line.label, "small"), place, 1, MIDDLE)
    return grid
