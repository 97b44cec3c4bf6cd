"""``write``: a reply in one's own words, rated by oneself, then read by the reply check and compared."""

from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import Mark
from playbook_app.domain.content.items.write import LONGEST_REPLY, Reply
from playbook_app.domain.quiz.attempt import Question
from playbook_app.domain.reply.report import ReplyReport
from playbook_app.i18n import _
from playbook_app.i18n.items import RATING_WORDS, rating_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, LeavesUndo, plain, table
from playbook_app.ui.quiz.answers.reader import ReplyReader
from playbook_app.ui.quiz.answers.report import ReplyView
from playbook_app.ui.quiz.answers.scale import ScaleRow
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.fields import TextArea
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card


class ReplyField(LeavesUndo, TextArea):
    """Where the reply is written."""


class WriteArea(AnswerArea):
    """A field, how good one finds it; afterwards what the rules find in it, and replies that work."""

    def __init__(self, question: Question, language: str = "en") -> None:
        super().__init__(question)
        self._language = language
        self.report: ReplyReport | None = None
        self.view: ReplyView | None = None
        self._told: Reply | None = None
        self._words = ""
        self.field = ReplyField(name="quiz.own", label=_("Your reply"), lines=5, most=14, role="read")
        self.field.textChanged.connect(self._typed)
        self._length = Label("", "small", "text2")
        places = [(rating, rating_words(rating)) for rating in RATING_WORDS]
        head = Label(_("How good do you find it?"), "bodyM")
        self.rating = ScaleRow(
            head, places, name="quiz.rating", about=_("How good do you find it?"), label=_("Your rating")
        )
        self.rating.chosen.connect(lambda _code: self.changed.emit())
        self._said, self._models = column(), column(gap=10)
        column(self.field, self._length, self.rating, self._said, self._models, gap=10, parent=self)
        self.reader = ReplyReader()
        self.reader.done.connect(self._show_report)
        self.reader.read("", None, language)
        self._show_length()

    def _typed(self) -> None:
        self._show_length()
        before, self._words = self._words, self.field.toPlainText()
        if not self.locked and before != self._words:
            self.typed(before, self._words, "words")

    def _show_length(self) -> None:
        """Say how much room is left when it runs short."""
        left = LONGEST_REPLY - len(self.field.toPlainText())
        short = _("{n} characters too long").format(n=-left)
        self._length.setText(short if left < 0 else _("{n} characters left").format(n=left))
        self._length.set_tone("danger" if left < 0 else "text2")
        self._length.setVisible(left < LONGEST_REPLY // 4)

    @override
    def written(self) -> str:
        """Return the words and the rating."""
        words = self.field.toPlainText()
        if not words and not self.rating.code:
            return ""
        return plain({"rating": self.rating.code, "words": words})

    @override
    def write(self, text: str) -> None:
        """Take up words and rating."""
        given = table(text)
        if self._words != given.get("words", ""):
            self._put(given.get("words", ""))
        self.rating.set_code(given.get("rating", ""))

    def _put(self, words: str) -> None:
        """Put words into the field, the cursor where they differ from those before."""
        ends = zip(reversed(self._words), reversed(words), strict=False)
        alike = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], ends))
        self._words = words
        self.field.blockSignals(True)
        self.field.setPlainText(words)
        self.field.blockSignals(False)
        cursor = self.field.textCursor()
        cursor.setPosition(_length_in_qt(words[: max(len(words) - alike, 0)]))
        self.field.setTextCursor(cursor)
        self._show_length()

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show the replies that work, and what the rules find as soon as it is read."""
        reply = self.question.response
        assert isinstance(reply, Reply)
        self.write(reply.text)
        self.locked = True
        self._told = reply
        self.field.setReadOnly(True)
        self.field.hide()
        self._length.hide()
        self.rating.lock()
        clear_layout(self._models)
        self._models.addWidget(Label(_("Replies that work"), "h3"))
        for part in mark.parts:
            words = column(Label(part.text, "read"), 6, Label(part.reason, "small", "text2"))
            self._models.addWidget(Card(words, radius=10, margins=(16, 14, 16, 14)))
        self.reader.read(reply.words, self.face.post, self._language)

    def _show_report(self, report: ReplyReport) -> None:
        if self._told is None:
            return
        self.report = report
        self.view = ReplyView(self._told.words, report)
        self.view.disagreed.connect(self.disagreed)
        clear_layout(self._said)
        self._said.addWidget(self.view)
        self.stops_changed.emit()

    def show_noted(self, rule: str, words: str) -> None:
        """Say that a disagreement is kept."""
        if self.view is not None and self.report is not None:
            self.view.show_noted(rule, words, self.report)

    @override
    def reopen(self) -> None:
        """Let it be written anew."""
        self.locked = False
        self._told = None
        self.field.setReadOnly(False)
        self.field.show()
        self.rating.reopen()
        clear_layout(self._said)
        clear_layout(self._models)

    @override
    def stops(self) -> list[QWidget]:
        """Return the field and the rating, or the ways to disagree."""
        notes = [] if self.view is None else [note.button for note in self.view.notes]
        return [self.field, *self.rating.chips, *notes]

    @override
    def focus_stop(self) -> QWidget | None:
        """Return the field; the rating where that is gone."""
        return self.rating.stop() if self.locked else self.field

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the rating: what is said about the reply stands below it."""
        return [self.rating]

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the field, or the rating when that is what differs."""
        same = table(before).get("words", "") == self._words
        return self.rating.stop() if same else self.field

    @override
    def key_pressed(self, event: QKeyEvent) -> bool:
        """Rate by a number while the rating has the focus."""
        sign = event.text()
        if not self.rating.holds_focus() or not sign or sign not in "".join(RATING_WORDS):
            return False
        self.rating.choose(int(sign) - 1)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the check on Ctrl+Enter: Enter alone is a new line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if (ctrl or self.rating.holds_focus()) and not event.isAutoRepeat():
                self.confirmed.emit()
            return
        super().keyPressEvent(event)


def _length_in_qt(text: str) -> int:
    """Return how many places a text takes in a Qt document, where rare signs take two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
