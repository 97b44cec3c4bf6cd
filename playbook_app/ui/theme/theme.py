"""The theme in use: colours, fonts, text size and motion, changed in one place for the whole application.

Widgets ask for what they need when they paint (``color("accent")``), so that a change of colours
is a repaint. What bakes a font or a colour into itself has a method ``retheme()``; it is called on
every widget after a change. ``Theme.changed`` is for objects that are no widgets.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from playbook_app.base.paths import shipped_folder
from playbook_app.ui.theme import fonts
from playbook_app.ui.theme.palette import make_palette
from playbook_app.ui.theme.tokens import Colours, Tokens, load_tokens

MIN_TEXT_SIZE, MAX_TEXT_SIZE = 90, 200
MODES = ("system", "light", "dark")


class Theme(QObject):
    """How the application looks now. One per ``QApplication``; ``theme()`` returns it.

    The style is Fusion; ``ui.app`` starts the application with it.
    """

    changed = Signal()
    """Colours, text size, motion or key hints are different now (after all widgets have followed)."""

    def __init__(self, application: QApplication, assets: Path) -> None:
        super().__init__(application)
        self._application = application
        self.assets = assets
        self.tokens: Tokens = load_tokens(assets / "tokens.json")
        self.mode = "system"
        self.text_size = 100
        self.reduce_motion = False
        self.single_keys = True
        self.shelf = fonts.FontShelf()
        self.shelf.need("text")
        self._take_colours()
        self._take_fonts()
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        if self.mode == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.mode == "dark"

    @property
    def scale(self) -> float:
        """The text size as a factor, 1.0 for 100 %."""
        return self.text_size / 100

    def use(
        self,
        *,
        mode: str | None = None,
        text_size: int | None = None,
        reduce_motion: bool | None = None,
        single_keys: bool | None = None,
    ) -> None:
        """Change what is given and let every widget follow; ``text_size`` is percent, 90 to 200."""
        before = (self.dark, self.text_size, self.reduce_motion, self.single_keys)
        if mode is not None:
            self.mode = mode if mode in MODES else "system"
        if text_size is not None:
            self.text_size = min(max(text_size, MIN_TEXT_SIZE), MAX_TEXT_SIZE)
        if reduce_motion is not None:
            self.reduce_motion = reduce_motion
        if single_keys is not None:
            self.single_keys = single_keys
        after = (self.dark, self.text_size, self.reduce_motion, self.single_keys)
        if after[0] != before[0]:
            self._take_colours()
        if after[1] != before[1]:
            self._take_fonts()
        if after != before:
            self._tell_widgets()

    def duration(self, name: str) -> int:
        """Return a motion token (``"hover"``, ``"panel"``, ``"meter"``) in milliseconds; 0 when reduced."""
        return 0 if self.reduce_motion else self.tokens.motion[name]

    def avatar(self, tint: str) -> tuple[QColor, QColor]:
        """Return background and letter colour of an avatar tint."""
        background, letters = self._colours.avatar[tint]
        return QColor(background), QColor(letters)

    def _take_colours(self) -> None:
        self._colours: Colours = self.tokens.dark if self.dark else self.tokens.light
        self.colour = {name: QColor(value) for name, value in self._colours.colour.items()}
        palette = make_palette(self.colour)
        self._application.setPalette(palette)
        QToolTip.setPalette(palette)

    def _take_fonts(self) -> None:
        self.fonts = fonts.make_fonts(self.tokens.roles, self.tokens.fallback, self.scale)
        self._application.setFont(self.fonts["body"])
        QToolTip.setFont(self.fonts["small"])

    def _tell_widgets(self) -> None:
        for widget in self._application.allWidgets():
            follow = getattr(widget, "retheme", None)
            if follow is not None:
                follow()
        for window in self._application.topLevelWidgets():
            window.update()
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.mode == "system":
            self._take_colours()
            self._tell_widgets()


_in_use: list[Theme] = []


def theme() -> Theme:
    """Return the theme of the running application; made at the first call."""
    if not _in_use:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("a theme needs a QApplication")
        made = Theme(application, shipped_folder() / "assets")
        _in_use.append(made)
        made.destroyed.connect(_in_use.clear)
    return _in_use[0]


def color(name: str) -> QColor:
    """Return a copy of a colour of the theme in use by token name (``"accent"``)."""
    return QColor(theme().colour[name])


def font(role: str) -> QFont:
    """Return a copy of the font of a text role (``"body"``, ``"h2"``) at the text size in use."""
    used = theme()
    if role == "mono":
        used.shelf.need("mono")
    return QFont(used.fonts[role])


def line_height(role: str) -> int:
    """Return the line height of a text role in pixels at the text size in use."""
    return px(theme().tokens.roles[role].line_height)


def px(length: float) -> int:
    """Return a length that belongs to text (a height, an icon beside it), grown with the text size."""
    return round(length * theme().scale)
