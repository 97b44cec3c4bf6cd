"""The first start asks for a name and a purpose, nothing else, and can be skipped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow
from playbook_app.ui.widgets.fields import LabeledField, LineEdit
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import BrandMark
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage

PURPOSES = ("learn", "plan")
_WIDTH = 480


class WelcomePage(Page):
    """Says once, with ``done``, what was given: a name (maybe empty) and "learn", "plan" or ""."""

    done = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(name="welcome", title=_("Welcome to Playbook"))
        self.name = LineEdit(name="welcome.name", placeholder=_("First name or nickname"))
        self.purposes = ChoiceList(label=_("What are you here for?"), picks=True)
        self.purposes.set_rows(
            [
                ChoiceRow(
                    "1",
                    _("Learn to answer well"),
                    detail=_("Short lessons on real posts, and a conversation to play."),
                    name="welcome.learn",
                ),
                ChoiceRow(
                    "2",
                    _("Write our crisis plan"),
                    detail=_("Start from a plan for a small business and make it yours."),
                    name="welcome.plan",
                ),
            ]
        )
        self.purposes.chosen.connect(self.pick)
        self.pick(0)
        self.start = Button(_("Start"), "primary", name="welcome.start", size="lg")
        self.start.clicked.connect(self.finish)
        self.skip = Button(_("Skip"), "ghost", name="welcome.skip", size="lg")
        self.skip.clicked.connect(lambda: self.done.emit("", ""))
        self._fill()

    def _fill(self) -> None:
        hint = _("It stays on this computer, like everything you do here.")
        body = column(
            BrandMark(44),
            20,
            Label(self.title, "h1"),
            8,
            Label(
                _("Train against the cardinal sins of social media, offline and at your own pace."),
                tone="text2",
            ),
            28,
            LabeledField(_("What should we call you?"), self.name, hint=hint),
            20,
            Label(_("What are you here for?"), "smallM"),
            8,
            self.purposes,
            28,
            row(self.start, self.skip, None, gap=8),
        )
        self._middle = QWidget()
        self._middle.setLayout(body)
        self.retheme()
        content = QWidget()
        row(None, column(None, self._middle, None), None, margins=32, parent=content)
        column(ScrollPage(content, name="welcome.scroll"), parent=self)

    def retheme(self) -> None:
        """Keep a comfortable line length at the text size in use."""
        self._middle.setFixedWidth(max(min(px(_WIDTH), self.width() - 88), 320))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep it when the window is narrow, too."""
        super().resizeEvent(event)
        self.retheme()

    def pick(self, index: int) -> None:
        """Select a purpose."""
        self.purposes.rows[index].select()

    def finish(self) -> None:
        """Hand over what was given."""
        picked = next(i for i, purpose in enumerate(self.purposes.rows) if purpose.state == "selected")
        self.done.emit(self.name.text().strip(), PURPOSES[picked])

    @override
    def first_focus(self) -> QWidget:
        """Start at the name."""
        return self.name

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let 1 and 2 select, and Enter start, when nothing focused wanted them."""
        if theme().single_keys and self.purposes.key_pressed(event):
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finish()
            return
        super().keyPressEvent(event)
