"""Running text: sanitised HTML in a text browser as high as its words. It loads nothing and opens nothing.

Colours and fonts are baked into the document, so it is set again after a theme change.
"""

import math
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QTextBrowser

from playbook_app.ui.override import override
from playbook_app.ui.theme.fonts import set_weight
from playbook_app.ui.theme.theme import color, font, line_height, px, theme
from playbook_app.ui.widgets.base import HeightForWidth
from playbook_app.ui.widgets.focus import Focusable
from playbook_app.ui.widgets.label import MEASURE

_STRONG = 600
_QUIET, _AROUND = "term:", 40
_INDENT = 22


class Prose(HeightForWidth, Focusable, QTextBrowser):
    """Text that can be selected; ``link_clicked`` tells what was clicked, and nothing else happens."""

    link_clicked = Signal(QUrl)

    focus_radius = 4

    def __init__(self, html: str, *, name: str, role: str = "read", tone: str = "text") -> None:
        """Take sanitised HTML in the subset that a QTextDocument draws, and the object name."""
        super().__init__()
        self._html, self._role, self._tone = html, role, tone
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.viewport().setAutoFillBackground(False)
        self.init_height_for_width()
        has_link = "<a " in html
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_link else Qt.FocusPolicy.ClickFocus)
        self.anchorClicked.connect(self.link_clicked)
        # The page scrolls, never the text: sizes tried out while measuring would leave it scrolled.
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setRange(0, 0) if high else None)
        if "<em>" in html or "<i>" in html:
            theme().shelf.need("italic")
        self.retheme()

    def set_html(self, html: str) -> None:
        """Show other text."""
        self._html = html
        self.retheme()

    def retheme(self) -> None:
        """Set the document again in the colours and sizes of now."""
        document = self.document()
        document.setDocumentMargin(0)
        document.setIndentWidth(_INDENT)
        document.setDefaultFont(font(self._role))
        document.setDefaultStyleSheet(self._style())
        self.setHtml(f'<div style="color:{color(self._tone).name()}">{self._html}</div>')
        self._mend_fonts()
        self.setAccessibleName(document.toPlainText())
        self.content_changed()

    def _style(self) -> str:
        """Return the document's style sheet; line heights are percent of the font's natural height."""
        natural = QFontMetricsF(font(self._role)).lineSpacing()
        lines = round(100 * line_height(self._role) / natural)
        ink, link, ground, line = (color(name).name() for name in ("text", "accent", "sunken", "border"))
        return (
            f"p{{margin-top:0;margin-bottom:10px;line-height:{lines}%}}"
            f"li{{margin-bottom:6px;line-height:{lines}%}}"
            "ul,ol{margin-top:0;margin-bottom:8px}"
            f"h2,h3{{margin-top:6px;margin-bottom:8px;color:{ink}}}"
            f"a{{color:{link};text-decoration:underline}}"
            "table{border-collapse:collapse;margin-top:4px;margin-bottom:14px}"
            "th{text-align:left}"
            f"th,td{{padding:5px 18px 5px 0;vertical-align:top;border-bottom:1px solid {line}}}"
            f"code{{font-family:'JetBrains Mono';background-color:{ground}}}"
            f"blockquote{{margin-left:16px;color:{color('text2').name()}}}"
        )

    def _mend_fonts(self) -> None:
        """Give headings their role, and strong words a weight that a variable font draws."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                self._set_font(block.position(), block.length() - 1, font("h2" if level <= 2 else "h3"))  # noqa: PLR2004 - levels of a section and below
            else:
                self._mend_strong(block)
                self._quieten(block)
            block = block.next()

    def _mend_strong(self, block: QTextBlock) -> None:
        runs = []
        walk = block.begin()
        while not walk.atEnd():
            run = walk.fragment()
            if run.charFormat().fontWeight() > QFont.Weight.Medium:
                runs.append((run.position(), run.length(), run.charFormat().fontItalic()))
            walk += 1
        for position, length, italic in runs:
            strong = QFont(font(self._role))
            set_weight(strong, _STRONG)
            strong.setItalic(italic)
            self._set_font(position, length, strong)

    def _quieten(self, block: QTextBlock) -> None:
        """Let links that lead nowhere else, to the meaning of a word, look like the words around them."""
        walk, quiet = block.begin(), []
        while not walk.atEnd():
            run = walk.fragment()
            if run.charFormat().anchorHref().startswith(_QUIET):
                quiet.append((run.position(), run.length()))
            walk += 1
        for position, length in quiet:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setForeground(color(self._tone))
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            shape.setUnderlineColor(color("accent"))
            cursor.mergeCharFormat(shape)

    def _set_font(self, position: int, length: int, wanted: QFont) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        shape = cursor.charFormat()
        shape.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        shape.setFont(wanted)
        cursor.setCharFormat(shape)

    @override
    def natural_width(self) -> int:
        """Return the reading measure."""
        return px(MEASURE)

    @override
    def least_width(self) -> int:
        """Return a width that long words still fit into."""
        return px(160)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at that width."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        document = self.document()
        document.setTextWidth(max(width, 1))
        height = document.size().height()
        if document.textWidth() != width:  # the first layout of all made the editor set its own width
            document.setTextWidth(max(width, 1))
            height = document.size().height()
        if self.parentWidget() is not None and self.isVisible():  # when shown it is laid out anew anyway
            document.setTextWidth(max(self.viewport().width(), 1))
        return math.ceil(height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave scrolling and single keys to the page; keep copying, Tab and Enter on links."""
        keep = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in keep or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on to the next link and bring it into sight in the page around the text."""
        stays = super().focusNextPrevChild(next)
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        content = page.widget() if page is not None else None
        if stays and page is not None and content is not None and self.textCursor().hasSelection():
            link = self.viewport().mapTo(content, self.cursorRect().center())
            page.ensureVisible(link.x(), link.y(), 0, _AROUND)
        return stays

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Load nothing, whatever the text asks for: no picture, no style sheet, no file, no network."""
        return "" if type == QTextDocument.ResourceType.StyleSheetResource.value else None
