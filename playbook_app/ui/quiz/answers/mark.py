"""``mark``: a text whose words can be marked one by one, by arrows and Space or by the mouse."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from playbook_app.domain.content.items.base import Mark, Part, State
from playbook_app.domain.content.items.mark import MARGIN
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, listed, plain
from playbook_app.ui.quiz.answers.reasons import ReasonLine
from playbook_app.ui.quiz.answers.tokens import Token, place, tokens_of
from playbook_app.ui.theme.paint import CENTER, blend, draw_box, draw_text, text_width
from playbook_app.ui.theme.theme import color, font, line_height, px
from playbook_app.ui.widgets.base import HoverFade
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import Focusable
from playbook_app.ui.widgets.surfaces import Card

_SIDE, _SPACE, _LEADING = 3, 2, 8
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LOOKS: dict[str, tuple[str | None, str, str, Qt.PenStyle]] = {
    # state: ground, ink, underline, its style
    "on": ("accentSoft", "accentSoftText", "accent", Qt.PenStyle.SolidLine),
    "right": ("successSoft", "success", "success", Qt.PenStyle.SolidLine),
    "missed": ("warningSoft", "text", "warning", Qt.PenStyle.DashLine),
    "wrong": ("dangerSoft", "danger", "danger", Qt.PenStyle.DotLine),
    "other": (None, "text", "border", Qt.PenStyle.DotLine),
}


class WordButton(HoverFade, Focusable, QAbstractButton):
    """One word, marked or not."""

    accessible_role = "CheckBox"
    focus_radius = 4
    stepped = Signal(int)
    """An arrow asks for the word that many places on."""
    lined = Signal(int)
    """An arrow asks for the line above (-1) or below (1)."""

    def __init__(self, number: int, word: str) -> None:
        super().__init__()
        self.setText(word)
        self.state: State | None = None
        self.setCheckable(True)
        self.setObjectName(f"quiz.word.{number + 1}")
        self.setAccessibleName(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("read"))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Return the word's size."""
        return QSize(text_width(self.text(), "read") + 2 * px(_SIDE), line_height("read"))

    def show_state(self, state: State | None) -> None:
        """Show how it went at this word; ``None`` takes that away."""
        self.state = state
        word = self.text()
        self.setAccessibleName(word if state is None else f"{word} ({state_words(state)})")
        self.update()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere."""
        return self.rect().contains(pos)

    @override
    def nextCheckState(self) -> None:
        """Leave the mark where it is once marking is over."""
        if not self.property("locked"):
            super().nextCheckState()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Space marks; the rest is the page's."""
        key = Qt.Key(event.key())
        if key in _ACROSS:
            self.stepped.emit(_ACROSS[key])
        elif key in _DOWN:
            self.lined.emit(_DOWN[key])
        elif key == Qt.Key.Key_Space and not self.property("locked"):
            self.click()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, word and line."""
        painter = QPainter(self)
        look = self.state or ("on" if self.isChecked() else "")
        ground, ink, line, style = _LOOKS.get(look, (None, "text", "", Qt.PenStyle.NoPen))
        if ground is not None:
            draw_box(painter, self.rect(), 4, ground)
        elif self.hover and self.state is None:
            draw_box(painter, self.rect(), 4, blend("surface", "hover", self.hover))
        draw_text(painter, self.rect(), self.text(), "read", ink, flags=CENTER)
        if line:
            painter.setPen(QPen(color(line), 2, style))
            bottom = self.height() - 2
            painter.drawLine(px(_SIDE), bottom, self.width() - px(_SIDE), bottom)


class WordText(Flow):
    """The words in their lines."""

    def __init__(self, tokens: list[Token], words: list[WordButton]) -> None:
        super().__init__(gap=0)
        self._tokens, self.words = tokens, words
        self.add_all(words)

    @override
    def natural_width(self) -> int:
        """Return a reading measure."""
        return px(560)

    @override
    def boxes(self, width: int) -> list[QRect]:
        """Return the places of the words."""
        shown = len(self.children_shown())
        widths = [word.sizeHint().width() for word in self.words[:shown]]
        step = line_height("read") + px(_LEADING)
        found = place(self._tokens[:shown], widths, width, gap=px(_SPACE), line=step)
        high = line_height("read") + px(2)
        return [QRect(box.x(), box.y(), box.width(), high) for box in found]


class MarkArea(AnswerArea):
    """The text, and afterwards a line about every phrase."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        tokens = tokens_of(self.face.text)
        self.words = [WordButton(number, token.text) for number, token in enumerate(tokens)]
        for number, word in enumerate(self.words):
            word.clicked.connect(self._clicked)
            word.stepped.connect(lambda step, number=number: self._go(number + step))
            word.lined.connect(lambda step, number=number: self._go_line(number, step))
        self.text = WordText(tokens, self.words)
        self.text.setAccessibleName(_("Words to mark"))
        self._notes = column(gap=10)
        card = Card(column(self.text), radius=10, margins=(16, 14, 16, 14))
        column(card, 12, self._notes, parent=self)
        self._lines: list[ReasonLine] = []
        self._rove(0)

    def _clicked(self) -> None:
        if not self.locked:
            self.changed.emit()

    @override
    def written(self) -> str:
        """Return the numbers of the marked words."""
        return plain([str(number) for number, word in enumerate(self.words) if word.isChecked()])

    @override
    def write(self, text: str) -> None:
        """Mark these words."""
        marked = set(listed(text))
        for number, word in enumerate(self.words):
            word.setChecked(str(number) in marked)

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show what was found, what was not, and what does no harm."""
        self.locked = True
        phrases = dict(zip((part.id for part in mark.parts), self.face.phrases, strict=False))
        states = self._states()
        for number, word in enumerate(self.words):
            word.setProperty("locked", True)
            state = states.get(number)
            word.show_state(state if full or word.isChecked() else None)
        for part in mark.parts:
            if full or part.given:
                self._tell(part, full=full, harmful=part.id in phrases and phrases[part.id].harmful)

    def _states(self) -> dict[int, State]:
        """Return how it went at each word that has anything to do with it."""
        marked = {number for number, word in enumerate(self.words) if word.isChecked()}
        states: dict[int, State] = {}
        near: set[int] = set()
        for phrase in self.face.phrases:
            span = range(phrase.first, phrase.last + 1)
            if phrase.harmful:
                near |= set(range(phrase.first - MARGIN, phrase.last + MARGIN + 1))
                states |= dict.fromkeys(span, "missed" if marked.isdisjoint(span) else "right")
            else:
                states |= dict.fromkeys(span, "other")
        return {**states, **dict.fromkeys(marked - near, "wrong")}

    def _tell(self, part: Part, *, full: bool, harmful: bool) -> None:
        words = {
            "right": _("Found: “{words}”"),
            "missed": _("Left out: “{words}”"),
            "wrong": _("Does no harm: “{words}”"),
            "other": _("Does no harm: “{words}”"),
        }
        line = ReasonLine()
        self._notes.addWidget(line)
        self._lines.append(line)
        reason = part.reason or _("Plain words. Nobody is hurt by them.")
        told = reason if full or harmful else ""
        line.tell(part.state, words.get(part.state, words["other"]).format(words=part.text), told)

    @override
    def reopen(self) -> None:
        """Let the marks be changed."""
        self.locked = False
        for word in self.words:
            word.setProperty("locked", False)
            word.show_state(None)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []

    @override
    def stops(self) -> list[QWidget]:
        """Return the words; Tab stops at one of them."""
        return [*self.words]

    @override
    def focus_stop(self) -> QWidget | None:
        """Return the word one stands on."""
        return next((word for word in self.words if word.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the first word marked otherwise, and let Tab stop there."""
        marked = set(listed(before))
        other = (n for n, word in enumerate(self.words) if word.isChecked() != (str(n) in marked))
        number = next(other, None)
        if number is None:
            return None
        self._rove(number)
        return self.words[number]

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the text."""
        return [self.text]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Count what was found."""
        wanted = [part for part in mark.parts if part.key]
        found = sum(part.state == "right" for part in wanted)
        return _("You found {n} of {total}.").format(n=found, total=len(wanted))

    def _go(self, number: int) -> None:
        number = max(0, min(number, len(self.words) - 1))
        self._rove(number)
        self.words[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _go_line(self, number: int, step: int) -> None:
        """Go to the nearest word of the line above or below."""
        here = self.words[number].geometry()
        wanted = [
            (abs(word.y() - here.y()), abs(word.geometry().center().x() - here.center().x()), index)
            for index, word in enumerate(self.words)
            if (word.y() - here.y()) * step > 0
        ]
        if wanted:
            self._go(min(wanted)[2])

    def _rove(self, number: int) -> None:
        """Let Tab stop at one word."""
        for index, word in enumerate(self.words):
            strong = index == number
            word.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
