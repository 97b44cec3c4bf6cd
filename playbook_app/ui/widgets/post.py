"""A post as it would be read, with numbered highlights that belong to margin notes."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from playbook_app.domain.content.blocks import Counts, Post, Span
from playbook_app.i18n import _, ngettext
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import CENTER, TextBlock, draw_box, lay_out
from playbook_app.ui.theme.theme import color, font, px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Avatar, Icon, Tag
from playbook_app.ui.widgets.message import who_row
from playbook_app.ui.widgets.surfaces import Card

_GAP = "\u00a0" * 5
"""Room for a number after a highlight: spaces that do not break the line."""
_BADGE = 17
_UNDERLINE = 2


def draw_badge(painter: QPainter, rect: QRectF, number: int) -> None:
    """Draw the number of a note in its disc."""
    draw_box(painter, rect, rect.height() / 2, "warning")
    small = font("capS")
    small.setPixelSize(max(1, round(rect.height() * 0.65)))
    painter.setFont(small)
    painter.setPen(color("surface"))
    painter.drawText(rect, CENTER, str(number))


class NoteNumber(QLabel):
    """The number of a margin note, as it stands in the post."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self._number = number
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("capS"))
        self.setFixedSize(px(20), px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_badge(QPainter(self), QRectF(self.rect()).adjusted(1, 1, -1, -1), self._number)


class MarkedText(Label):
    """The words of a post; noted runs are tinted, underlined and numbered."""

    def __init__(self, spans: Sequence[Span], role: str = "read") -> None:
        self._spans = tuple(spans)
        super().__init__("".join(span.text + (_GAP if span.note else "") for span in spans), role)
        self.setAccessibleName(spoken_text(spans))

    def _runs(self) -> list[tuple[int, int, int]]:
        """Return (start, length, note) of each noted run, as Qt counts."""
        found, start = [], 0
        for span in self._spans:
            if span.note:
                found.append((start, qt_length(span.text), span.note))
            start += qt_length(span.text) + (len(_GAP) if span.note else 0)
        return found

    @override
    def retheme(self) -> None:
        """Tint in the colours of now, which are in the lines that were laid out."""
        self._blocks = {}
        super().retheme()

    @override
    def _lines(self, width: int) -> TextBlock:
        formats = []
        for start, length, _note in self._runs():
            run = QTextLayout.FormatRange()
            run.start, run.length = start, length
            tint = QTextCharFormat()
            tint.setBackground(color("warningSoft"))
            run.format = tint
            formats.append(run)
        return lay_out(self.text(), self.role, width, formats=formats)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, words, underlines and numbers."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, length, note in self._runs():
            self._underline(painter, start, start + length)
            self._number(painter, start + length, note)

    def _line(self, position: int) -> QTextLine:
        return self._laid_out(self.width()).layout.lineForTextPosition(position)

    def _underline(self, painter: QPainter, start: int, end: int) -> None:
        painter.setPen(QPen(color("warningFill"), _UNDERLINE))
        position = start
        while position < end:
            line = self._line(position)
            stop = min(end, line.textStart() + line.textLength())
            bottom = line.position().y() + line.height()
            words_end = position + qt_length(qt_part(self.text(), position, stop).rstrip())
            left, right = _x(line, position), _x(line, words_end)
            painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
            position = max(stop, position + 1)

    def _number(self, painter: QPainter, end: int, note: int) -> None:
        line = self._line(max(end - 1, 0))
        side = px(_BADGE)
        top = line.position().y() + (line.height() - side) / 2
        draw_badge(painter, QRectF(_x(line, end) + 3, top, side, side), note)


def qt_length(words: str) -> int:
    """Return how long Qt takes a text to be: an emoji counts twice there (UTF-16)."""
    return len(words.encode("utf-16-le")) // 2


def qt_part(words: str, start: int, stop: int) -> str:
    """Return the part of a text between two places, as Qt counts."""
    return words.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le")


def _x(line: QTextLine, position: int) -> float:
    """Return where a text position is in its line; PySide gives (x, position) or x."""
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def spoken_text(spans: Sequence[Span]) -> str:
    """Return a post's words for a screen reader, with its notes' numbers said."""
    said = [span.text + (" " + _("(note {n})").format(n=span.note) if span.note else "") for span in spans]
    return "".join(said)


def counts_row(counts: Counts) -> QHBoxLayout:
    """Return replies, reposts and likes with their icons; numbers that are ``None`` are left out."""
    line = row(gap=24)
    kinds: tuple[tuple[str, int | None, Callable[[int], str]], ...] = (
        ("chat-circle", counts.replies, lambda n: ngettext("{n} reply", "{n} replies", n)),
        ("repeat", counts.reposts, lambda n: ngettext("{n} repost", "{n} reposts", n)),
        ("heart", counts.likes, lambda n: ngettext("{n} like", "{n} likes", n)),
    )
    for icon, number, words in kinds:
        if number is not None:
            label = Label(f"{number:,}", "small", "text2")
            label.setAccessibleName(words(number).format(n=number))
            line.addLayout(row((Icon(icon, 16, "text3"), 0, MIDDLE), (label, 0, MIDDLE), gap=6))
    line.addStretch(1)
    return line


class PostCard(Card):
    """A post in a card. ``reposted`` is a header ("You reposted"); the verdict is shown as a tag."""

    def __init__(self, post: Post, *, name: str, role: str = "read", reposted: str = "") -> None:
        super().__init__(radius=14 if reposted else 12)
        set_names(self, name, self._spoken(post))
        who = who_row(post.author, post.handle, post.time)
        who.addStretch(1)
        if post.verdict:
            weak = post.verdict == "weak"
            tag = Tag(_("Weak") if weak else _("Better"), "warning" if weak else "success")
            who.addWidget(tag, 0, MIDDLE)
        self.words = MarkedText(post.spans, role)
        parts: list[QWidget | QHBoxLayout] = [self.words]
        if post.counts is not None:
            parts.append(counts_row(post.counts))
        body = column(who, 2, parts[0])
        for part in parts[1:]:
            body.addSpacing(8)
            body.addLayout(part) if isinstance(part, QHBoxLayout) else body.addWidget(part)
        content = column(gap=10)
        if reposted:
            content.addLayout(self._header(reposted))
        content.addLayout(row((Avatar(post.author, post.handle), 0, TOP), (body, 1), gap=12))
        self.set_content(content, (16, 14, 16, 14))

    @staticmethod
    def _header(words: str) -> QHBoxLayout:
        icon, label = Icon("repeat", 16, "text2"), Label(words, "smallM", "text2")
        return row((icon, 0, MIDDLE), (label, 0, MIDDLE), None, gap=8)

    @staticmethod
    def _spoken(post: Post) -> str:
        return _("Post by {author}, {time}").format(author=post.author, time=post.time)


class MarginNote(QWidget):
    """The note that a number in a post points to."""

    def __init__(self, number: int, title: str, text: str) -> None:
        super().__init__()
        words = column(Label(title, "smallS"), Label(text, "small", "text2"), gap=1)
        row((NoteNumber(number), 0, TOP), (words, 1), gap=10, parent=self)
