"""``gap``: a text with fields in its lines."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import Mark, Part
from playbook_app.domain.content.items.gap import LONGEST_ANSWER, FillGaps, normalised
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, LeavesUndo, plain, table
from playbook_app.ui.quiz.answers.reasons import ReasonLine
from playbook_app.ui.quiz.answers.single import ENTER
from playbook_app.ui.quiz.answers.tokens import Token, before, place, tokens_of
from playbook_app.ui.theme.paint import draw_text, text_width
from playbook_app.ui.theme.theme import line_height, px
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.surfaces import Card

_FIELD, _LINE, _APART = 190, 44, 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or the field of a gap."""

    token: Token
    field: LineEdit | None = None


class GapText(Flow):
    """Words painted in lines, with the fields between them."""

    def __init__(self, pieces: list[Piece]) -> None:
        super().__init__(gap=0)
        self._pieces = pieces
        for piece in pieces:
            if piece.field is not None:
                self.add(piece.field)

    def _placed(self, width: int) -> list[QRect]:
        widths = [
            min(px(_FIELD), width) if piece.field is not None else text_width(piece.token.text, "read")
            for piece in self._pieces
        ]
        gap = text_width("n n", "read") - text_width("nn", "read")
        line = max(px(_LINE), line_height("read"))
        return place([piece.token for piece in self._pieces], widths, width, gap=gap, line=line)

    @override
    def natural_width(self) -> int:
        """Return a reading measure."""
        return px(560)

    @override
    def boxes(self, width: int) -> list[QRect]:
        """Return the places of the fields, in the middle of their lines."""
        found = []
        for piece, box in zip(self._pieces, self._placed(width), strict=True):
            if piece.field is not None:
                high = piece.field.height()
                wide = box.width() - px(_APART)
                found.append(QRect(box.x(), box.y() + (box.height() - high) // 2, wide, high))
        return found[: len(self.children_shown())]

    @override
    def _measure(self, width: int) -> int:
        return max((box.bottom() + 1 for box in self._placed(width)), default=0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        for piece, box in zip(self._pieces, self._placed(self.width()), strict=True):
            if piece.field is None:
                draw_text(painter, QRectF(box).adjusted(0, 0, 4, 0), piece.token.text, "read", "text")


class GapField(LeavesUndo, LineEdit):
    """The field of one gap. Enter goes to the next empty one, and confirms when there is none."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and the arrows up and down to the area."""
        if event.key() in ENTER or event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class GapArea(AnswerArea):
    """The text with its fields, and afterwards a line about each gap."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        face: FillGaps = self.face
        ids = [gap for _text, gap in face.pieces if gap]
        self.fields = {
            name: GapField(
                name=f"quiz.gap.{number}",
                label=_("Gap {n} of {total}").format(n=number, total=len(ids)),
                placeholder=str(number),
            )
            for number, name in enumerate(ids, 1)
        }
        for name, field in self.fields.items():
            field.setMaxLength(LONGEST_ANSWER)
            field.textEdited.connect(lambda text, name=name: self._typed(name, text))
            field.setAccessibleDescription(_around(face, name))
        self._texts = dict.fromkeys(ids, "")
        self.text = GapText(self._pieces(face))
        self.text.setAccessibleName(_spoken(face))
        self.lines = {name: ReasonLine() for name in ids}
        card = Card(column(self.text), radius=10, margins=(16, 14, 16, 14))
        column(card, 12, column(*self.lines.values(), gap=10), parent=self)

    def _pieces(self, face: FillGaps) -> list[Piece]:
        found: list[Piece] = []
        for text, gap in face.pieces:
            found += [Piece(token) for token in tokens_of(text)]
            if gap:
                blank = text[len(text.rstrip()) :]
                found.append(Piece(Token("", before(blank)), self.fields[gap]))
        return found

    def _typed(self, name: str, text: str) -> None:
        before, self._texts[name] = self._texts[name], text
        self.typed(before, text, name)

    @override
    def written(self) -> str:
        """Return what is typed so far, by gap."""
        return plain({name: field.text() for name, field in self.fields.items() if field.text()})

    @override
    def write(self, text: str) -> None:
        """Put these words into the gaps."""
        given = table(text)
        for name, field in self.fields.items():
            if field.text() != given.get(name, ""):
                field.setText(given.get(name, ""))
            self._texts[name] = field.text()

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show for each gap what was typed, what is right, and why."""
        self.write(plain({part.id: part.given for part in mark.parts}))
        self.locked = True
        numbers = {name: number for number, name in enumerate(self.fields, 1)}
        for part in mark.parts:
            field = self.fields[part.id]
            field.setReadOnly(True)
            field.setProperty("invalid", part.state != "right")
            field.setProperty("right", part.state == "right")
            field.update()
            self.lines[part.id].tell(part.state, *self._told(part, numbers[part.id], full=full))

    def _told(self, part: Part, number: int, *, full: bool) -> tuple[str, str]:
        """Return the head and the reason of a gap."""
        word = state_words(part.state)
        if part.state == "right":
            near = _("Gap {n}: {word}, with a slip. Written: {key}")
            exact = _("Gap {n}: {word}")
            words = near if part.note else exact
            return words.format(n=number, word=word, key=part.key), part.reason
        if not full:
            return _("Gap {n}: {word}").format(n=number, word=word), self._known_mistake(part)
        words = _("Gap {n}: {word}. Right: {key}")
        return words.format(n=number, word=word, key=part.key), part.reason

    def _known_mistake(self, part: Part) -> str:
        """Return why something that many type is wrong; it does not give the answer away."""
        gap = next(one for one in self.face.gaps if one.id == part.id)
        typed = normalised(part.given)
        return next((wrong.reason for wrong in gap.wrong if normalised(wrong.text) == typed), "")

    @override
    def reopen(self) -> None:
        """Let the gaps be filled otherwise."""
        self.locked = False
        for name, field in self.fields.items():
            field.setReadOnly(False)
            field.setProperty("invalid", False)
            field.setProperty("right", False)
            field.update()
            self.lines[name].hide()

    @override
    def stops(self) -> list[QWidget]:
        """Return the fields."""
        return [*self.fields.values()]

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the field with another text."""
        given = table(before)
        return next((one for name, one in self.fields.items() if one.text() != given.get(name, "")), None)

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the text."""
        return [self.text]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Count the gaps."""
        found = sum(part.state == "right" for part in mark.parts)
        return "" if mark.right else _("{n} of {total} gaps.").format(n=found, total=len(mark.parts))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next empty gap on Enter; when all are filled, the page confirms."""
        empty = next((field for field in self.fields.values() if not field.text().strip()), None)
        if event.key() in ENTER and empty is not None and not self.locked:
            move_focus(empty)
            return
        super().keyPressEvent(event)


def _around(face: FillGaps, name: str) -> str:
    """Return the words before and after a gap, for a screen reader."""
    pieces = face.pieces
    index = next(number for number, (_text, gap) in enumerate(pieces) if gap == name)
    before, after = pieces[index][0].split()[-6:], pieces[index + 1][0].split()[:4]
    return f"{' '.join(before)} … {' '.join(after)}".strip()


def _spoken(face: FillGaps) -> str:
    """Return the whole text with its gaps said."""
    said, number = "", 0
    for text, gap in face.pieces:
        said += text
        if gap:
            number += 1
            said += _("(gap {n})").format(n=number)
    return said
