"""Small marks: icon, tag, key cap, avatar, and the mark of the app itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from playbook_app.i18n.keys import key_words
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import CENTER, draw_box, draw_text, faded, text_width
from playbook_app.ui.theme.theme import color, font, px, theme
from playbook_app.ui.theme.tokens import AVATAR_TINTS
from playbook_app.ui.widgets.base import is_single_key

TAG_TONES: dict[str, tuple[str, str, str | None]] = {
    "neutral": ("sunken", "text2", "border"),
    "accent": ("accentSoft", "accentSoftText", None),
    "success": ("successSoft", "success", None),
    "warning": ("warningSoft", "warning", None),
    "danger": ("dangerSoft", "danger", None),
}
_SQUARE_CORNER = 0.26


class Icon(QWidget):
    """One drawing. Decorative unless it is given a name for assistive technology."""

    def __init__(self, name: str, size: int = 20, tone: str = "text2", *, means: str = "") -> None:
        super().__init__()
        self._name, self._size, self._tone = name, size, tone
        if means:
            self.setAccessibleName(means)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(px(self._size), px(self._size))

    def change(self, name: str, tone: str) -> None:
        """Show another drawing or colour."""
        self._name, self._tone = name, tone
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_icon(QPainter(self), self._name, QRectF(self.rect()), self._tone)


class Tag(QLabel):
    """One or two words in a tinted box. ``tone``: neutral, accent, success, warning, danger."""

    def __init__(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        super().__init__(text)
        self.tone, self._icon = tone, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("capM"))
        self.setFixedSize(self.sizeHint())

    def change(self, text: str, tone: str, icon: str = "") -> None:
        """Show something else."""
        self.tone, self._icon = tone, icon
        self.setText(text)
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the size that fits the words."""
        return tag_size(self.text(), with_icon=bool(self._icon))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        draw_tag(QPainter(self), QRectF(self.rect()), self.text(), self.tone, self._icon)


def tag_size(text: str, *, with_icon: bool = False) -> QSize:
    """Return the size of a tag with that text."""
    return QSize(text_width(text, "capM") + (px(18) if with_icon else 0) + px(8) * 2, px(22))


def draw_tag(painter: QPainter, rect: QRectF, text: str, tone: str, icon: str = "") -> None:
    """Draw a tag into a rectangle of its size."""
    fill, ink, border = TAG_TONES[tone]
    draw_box(painter, rect, 6, fill, border)
    left = px(8)
    if icon:
        side = px(14)
        place = QRectF(rect.x() + left - 1, rect.center().y() - side / 2, side, side)
        draw_icon(painter, icon, place, ink)
        left += px(18)
    draw_text(painter, rect.adjusted(left, 0, 0, 0), text, "capM", ink)


class KeyCap(QLabel):
    """A key that does something here, drawn as a key. Hidden while single keys are turned off."""

    def __init__(self, keys: str) -> None:
        super().__init__(key_words(keys))
        self._single = is_single_key(keys)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.retheme()

    def retheme(self) -> None:
        """Follow text size and the setting for single keys."""
        self.setFont(font("capM"))
        self.setFixedSize(self.sizeHint())
        wanted = theme().single_keys or not self._single
        if self.parentWidget() is not None or not wanted:
            self.setVisible(wanted)

    @override
    def sizeHint(self) -> QSize:
        """Return the size that fits the key's name."""
        return QSize(max(px(22), text_width(self.text(), "capM") + px(12)), px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), 5, "sunken", "border")
        draw_text(painter, self.rect(), self.text(), "capM", "text2", flags=CENTER)


class Avatar(QWidget):
    """Initials in a tinted circle (a square for organisations); the tint follows the handle."""

    def __init__(self, name: str, handle: str = "", size: int = 40, *, square: bool = False) -> None:
        super().__init__()
        self._initials = initials(name)
        self._tint = tint_of(handle or name)
        self._size, self._square = size, square
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(px(self._size), px(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        draw_avatar(painter, QRectF(self.rect()), self._initials, self._tint, square=self._square)


def initials(name: str) -> str:
    """Return the first letters of the first and last word: "Tomás Reyl" gives "TR"."""
    words = [word for word in name.split() if word[0].isalnum()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


def tint_of(handle: str) -> str:
    """Return the tint that belongs to a handle; always the same for the same one."""
    name = handle.lstrip("@").lower()
    return AVATAR_TINTS[sum(index * ord(sign) for index, sign in enumerate(name, 1)) % len(AVATAR_TINTS)]


def draw_avatar(painter: QPainter, rect: QRectF, letters: str, tint: str, *, square: bool = False) -> None:
    """Draw an avatar into a square."""
    fill, ink = theme().avatar(tint)
    side = rect.width()
    draw_box(painter, rect, side * (_SQUARE_CORNER if square else 0.5), fill)
    small = font("smallS")
    small.setPixelSize(max(1, round(side * 0.36)))
    painter.setFont(small)
    painter.setPen(ink)
    painter.drawText(rect, int(CENTER.value), letters)


class BrandMark(QWidget):
    """The mark of the app: two speech shapes that make an open page."""

    def __init__(self, size: int = 36) -> None:
        super().__init__()
        self._size = size
        self.setFixedSize(size, size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_brand(QPainter(self), QRectF(self.rect()), color("accent"), color("onAccent"))


def draw_brand(painter: QPainter, rect: QRectF, ground: QColor, ink: QColor) -> None:
    """Draw the mark into a square; its shapes are given on a 36 grid."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 36, rect.height() / 36)
    draw_box(painter, QRectF(0, 0, 36, 36), 10, ground)
    left = QPainterPath()
    left.addRoundedRect(QRectF(8, 9, 9.2, 14), 2.5, 2.5)
    left.moveTo(10, 22)
    left.lineTo(10, 27.5)
    left.lineTo(15.5, 22.4)
    right = QPainterPath()
    right.addRoundedRect(QRectF(18.8, 9, 9.2, 14), 2.5, 2.5)
    painter.fillPath(left.simplified(), ink)
    painter.fillPath(right, faded(ink, 0.55))
    painter.restore()
