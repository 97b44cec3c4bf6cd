"""Notices over the screens: what went wrong or was found, and what to do. They wait until they are closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.i18n.problems import describe
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card

_MOST = 3


class Notice(Card):
    """One notice with its button to close it."""

    def __init__(self, problem: Problem, number: int) -> None:
        super().__init__(fill="warningSoft", border="warningBorder", radius=10)
        words = describe(problem)
        set_names(self, f"notice.{number}", words.title)
        self.close_button = IconButton("x", _("Close this notice"), name=f"notice.{number}.close")
        said = column(Label(words.title, "bodyS"), gap=2)
        for text in (words.detail, words.remedy):
            if text:
                said.addWidget(Label(text, "small", "text2"))
        icon = Icon("warning-fill", 18, "warning")
        self.set_content(
            row((icon, 0, TOP), (said, 1), (self.close_button, 0, TOP), gap=12), (16, 12, 10, 12)
        )
        self.spoken = " ".join(part for part in (words.title, words.remedy) if part)


class Notices(QWidget):
    """The notices of a window, newest first, three at most; the same one is not shown twice."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notices")
        self._shown: dict[str, Notice] = {}
        self._count = 0
        self._layout = column(margins=(24, 12, 24, 0), gap=8, parent=self)
        self.hide()

    def add(self, problem: Problem) -> None:
        """Show a problem in words."""
        key = str(problem)
        if key in self._shown:
            return
        self._count += 1
        notice = Notice(problem, self._count)
        notice.close_button.clicked.connect(lambda: self.close_notice(key))
        self._shown[key] = notice
        self._layout.insertWidget(0, notice)
        while len(self._shown) > _MOST:
            self.close_notice(next(iter(self._shown)))
        self.show()
        announce(self, notice.spoken, assertive=True)

    def close_newest(self) -> bool:
        """Close the newest notice; ``False`` when there is none."""
        if not self._shown:
            return False
        self.close_notice(next(reversed(self._shown)))
        return True

    def close_notice(self, key: str) -> None:
        """Take one away."""
        notice = self._shown.pop(key)
        had_focus = notice.isAncestorOf(self.window().focusWidget() or self)
        self._layout.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._shown))
        if had_focus:
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)
