"""What every screen is: a named page with its own keys, panes for F6, and a place where focus goes first."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import color, theme
from playbook_app.ui.widgets.focus import note_keyboard

_NAMED = {
    "Space": Qt.Key.Key_Space,
    "Enter": Qt.Key.Key_Return,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "/": Qt.Key.Key_Slash,
}


class KeyLine(NamedTuple):
    """One line of the list of shortcuts: the keys as written, and what they do."""

    keys: str
    label: str


class Saying(NamedTuple):
    """What a toast says, and what its button does."""

    text: str
    problem: bool = False
    action: str = ""
    on_action: Callable[[], None] | None = None


class Page(QWidget):
    """A screen. A subclass fills itself, binds keys, and says what comes first.

    ``title`` is announced when the page is shown and stands in the window's title. The window
    listens to the signals; a page calls ``toast``, ``report`` and ``open_link``.
    """

    said = Signal(object)
    reported = Signal(object)
    link_wanted = Signal(QUrl)

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys: dict[tuple[Qt.Key, bool], Callable[[], object]] = {}
        self._lines: list[KeyLine] = []
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Name the page; also its accessible name."""
        self.title = title
        self.setAccessibleName(title)

    # ---------------------------------------------------------------- for subclasses

    def arrive(self) -> None:
        """Read everything anew; called each time the page is gone to, after ``show_...`` its subject."""

    def finish(self) -> None:
        """Do at once what would follow when the page has been painted, for a picture of it."""

    def leave(self) -> None:
        """Keep what must not be lost; called by the window before another page is shown."""

    def first_focus(self) -> QWidget | None:
        """Return the control that takes focus when the page is shown; none leaves it to Tab."""
        return None

    def panes(self) -> list[QWidget]:
        """Return the parts F6 goes through; each is, or contains, something that takes focus."""
        return [self]

    def escape(self) -> bool:
        """Do what Esc means here; ``False`` lets the window go back."""
        return False

    def bind(self, keys: str, label: str, action: Callable[[], object]) -> None:
        """Let a key do something on this page, and list it in the shortcuts.

        ``keys``: "Ctrl+Enter", or a single key ("Space", "Shift+Space", "Right", "H"), which the
        person may have turned off. Focused fields keep their letters; focused buttons their Space.
        """
        self._lines.append(KeyLine(keys, label))
        bare = keys.removeprefix("Shift+")
        if "+" in bare:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda: note_keyboard(self))
            shortcut.activated.connect(action)
            return
        key = _NAMED[bare] if bare in _NAMED else Qt.Key(ord(bare.upper()))
        self._keys[key, bare != keys] = action

    def list_key(self, keys: str, label: str) -> None:
        """List a key in the shortcuts that a control of the page handles itself ("1 to 4")."""
        self._lines.append(KeyLine(keys, label))

    def toast(
        self,
        text: str,
        *,
        problem: bool = False,
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Say at the bottom of the window what has happened, with at most one button."""
        self.said.emit(Saying(text, problem, action, on_action))

    def report(self, problem: Problem) -> None:
        """Show what is wrong and what to do as a notice over the page, until it is closed."""
        self.reported.emit(problem)

    def open_link(self, url: QUrl) -> None:
        """Open a link outside (https and mailto only); connect ``Prose.link_clicked`` to it."""
        self.link_wanted.emit(url)

    # ---------------------------------------------------------------- for the window

    def key_lines(self) -> tuple[KeyLine, ...]:
        """Return this page's keys for the list of shortcuts."""
        return tuple(self._lines)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is bound to, when nothing focused wanted it."""
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        key = Qt.Key.Key_Return if key == Qt.Key.Key_Enter else key
        action = self._keys.get((key, shifted))
        if action is None or plain or not (theme().single_keys or key == Qt.Key.Key_Return):
            event.ignore()
            return
        note_keyboard(self)
        action()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), color("canvas"))
