"""The bar over the editor: title, whether it is saved, undo and redo, files, and marking as reviewed."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from playbook_app.domain.plan.fields import TEXT_LIMIT
from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.plan.inputs.base import is_undo
from playbook_app.ui.theme.paint import draw_box
from playbook_app.ui.theme.theme import color, font, px
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.label import ElidedLabel
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.menus import Menu

_HEIGHT = 72


class TitleEdit(LineEdit):
    """The plan's title: looks like a heading until it is pointed at or typed into."""

    def __init__(self) -> None:
        super().__init__(name="plan.title", label=_("Title of the plan"), placeholder=_("Untitled plan"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxLength(TEXT_LIMIT)

    @override
    def retheme(self) -> None:
        """Be as big as a heading."""
        self.setFont(font("h2"))
        self.setFixedHeight(px(34))

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the page: they are whole, not per field."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a box only while it matters, then the words."""
        painter = QPainter(self)
        if self.hasFocus():
            draw_box(painter, self.rect(), 8, "surface", "focus", width=2)
        elif self.underMouse() and self.isEnabled():
            draw_box(painter, self.rect(), 8, "hover", "border")
        painter.end()
        QLineEdit.paintEvent(self, event)


class SaveState(QWidget):
    """Says when everything was saved, or that it is not and why."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("check-circle", 15, "text2")
        self._words = ElidedLabel("", "small", "text2")
        self.setObjectName("plan.saved")
        row((self._icon, 0, MIDDLE), (self._words, 1, MIDDLE), gap=6, parent=self)

    def show_saved(self, words: str) -> None:
        """Say that everything is on disk."""
        self._show(words, "check-circle", "text2")

    def show_pending(self, words: str) -> None:
        """Say that something is not on disk yet, as it should be."""
        self._show(words, "clock", "text2")

    def show_failed(self, words: str) -> None:
        """Say that it could not be saved."""
        if words != self._words.text():
            announce(self, words, assertive=True)
        self._show(words, "warning-fill", "danger")

    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def _show(self, words: str, icon: str, tone: str) -> None:
        self._icon.change(icon, tone)
        self._words.tone = tone
        self._words.setText(words)
        self.setAccessibleName(words)


class TopBar(QWidget):
    """Signals say what is wanted; the page does it."""

    title_edited = Signal(str)
    title_left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    save_wanted = Signal()
    save_as_wanted = Signal()
    open_wanted = Signal()
    list_wanted = Signal()
    export_wanted = Signal()
    interview_wanted = Signal()
    people_wanted = Signal()
    reviewed_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.bar")
        self.title = TitleEdit()
        self.title.textEdited.connect(self.title_edited)
        self.title.editingFinished.connect(self.title_left)
        self.state = SaveState()
        self.save = Button(_("Save now"), "link", name="plan.save", size="sm")
        self.save.clicked.connect(self.save_wanted)
        self.save.hide()
        self.undo = IconButton("arrow-counter-clockwise", _("Undo"), name="plan.undo", size=36)
        self.redo = IconButton("arrow-clockwise", _("Redo"), name="plan.redo", size=36)
        self.export = Button(_("Export"), name="plan.export", icon="download-simple")
        self.reviewed = Button(_("Mark reviewed"), "primary", name="plan.reviewed")
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.export.clicked.connect(self._show_menu)
        self.reviewed.clicked.connect(self.reviewed_wanted)
        left = column(
            None, self.title, row((self.state, 0), self.save, None, gap=10, margins=(8, 0, 0, 0)), None
        )
        tools = row(self.undo, self.redo, 6, self.export, 8, self.reviewed, gap=2)
        row((left, 1), 12, (column(None, tools, None), 0), margins=(20, 0, 24, 0), parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(px(_HEIGHT))

    def show_title(self, title: str) -> None:
        """Show the title; the cursor keeps its place."""
        if title != self.title.text():
            place = self.title.cursorPosition()
            self.title.setText(title)
            self.title.setCursorPosition(place if self.title.hasFocus() else 0)

    def show_behind(self, *, on: bool) -> None:
        """Offer to write the plan's own file, or not."""
        self.save.setVisible(on)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; an empty name means there is nothing."""
        for button, name, words, plain in (
            (self.undo, undo, _("Undo: {step}"), _("Nothing to undo")),
            (self.redo, redo, _("Redo: {step}"), _("Nothing to redo")),
        ):
            said = words.format(step=name) if name else plain
            button.setEnabled(bool(name))
            button.setToolTip(said)
            button.setAccessibleName(said)

    def _show_menu(self) -> None:
        menu = Menu(self, name="plan.export.menu")
        menu.add(_("Export the plan"), self.export_wanted.emit)
        menu.add(_("Take people from a table"), self.people_wanted.emit, enabled=self.title.isEnabled())
        menu.add(_("Answer the twelve questions"), self.interview_wanted.emit, enabled=self.title.isEnabled())
        menu.addSeparator()
        menu.add(_("Save"), self.save_wanted.emit, hint="Ctrl+S")
        menu.add(_("Save as"), self.save_as_wanted.emit, hint="Ctrl+Shift+S")
        menu.addSeparator()
        menu.add(_("Open a plan file"), self.open_wanted.emit, hint="Ctrl+O")
        menu.add(_("All plans"), self.list_wanted.emit)
        menu.open_below(self.export)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("border"))
