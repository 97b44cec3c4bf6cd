"""``match``: each of the left with a list to choose from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from playbook_app.domain.content.items.base import Mark, Part
from playbook_app.domain.content.items.match import Side
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, plain, table
from playbook_app.ui.quiz.answers.reasons import ReasonLine, outcome
from playbook_app.ui.quiz.answers.single import ENTER
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import draw_box, lay_out
from playbook_app.ui.theme.theme import color, font, px
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import draw_field
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card

_SIDE, _ARROW, _ABOVE = 10, 28, 8


class _Line(QStyledItemDelegate):
    """One line of the list; long ones wrap."""

    def __init__(self, box: "SideBox") -> None:
        super().__init__(box)
        self._box = box

    def _room(self) -> int:
        return max(self._box.width() - px(2 * _SIDE), 1)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of all its lines."""
        words = lay_out(str(index.data()), "body", self._room())
        return QSize(self._box.width(), max(px(34), words.height + px(12)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and words."""
        painter.save()
        rect = QRectF(option.rect)
        painter.fillRect(rect, color("surface"))
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            draw_box(painter, rect.adjusted(3, 1, -3, -1), 6, "accentSoft")
        words = lay_out(str(index.data()), "body", self._room())
        words.draw(painter, rect.x() + px(_SIDE), rect.y() + (rect.height() - words.height) / 2, "text")
        painter.restore()


class SideBox(ComboBox):
    """A list to choose from whose choice wraps: nothing of what is to be compared is cut."""

    @override
    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(name=name, label=label, placeholder=_("Choose what goes with it"))
        self.view().setItemDelegate(_Line(self))
        self.currentIndexChanged.connect(lambda _index: self._fit())

    def _shown(self) -> str:
        return self.currentText() or self.placeholderText()

    def _fit(self) -> None:
        room = max(self.width() - px(_SIDE + _ARROW), 1)
        self.setFixedHeight(max(px(36), lay_out(self._shown(), "body", room).height + px(2 * _ABOVE)))

    @override
    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("body"))
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        """Return the height that the choice needs."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Wrap at the new width."""
        super().resizeEvent(e)
        self._fit()

    @override
    def showPopup(self) -> None:
        """Measure the lines at the width of now."""
        self.view().scheduleDelayedItemsLayout()
        super().showPopup()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Leave Enter and letters to the page: typing ahead is for the open list."""
        if e.key() in ENTER or e.text().strip():
            e.ignore()
        else:
            super().keyPressEvent(e)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, choice and arrow."""
        painter = QPainter(self)
        draw_field(painter, self, focused=self.hasFocus())
        words = lay_out(self._shown(), "body", max(self.width() - px(_SIDE + _ARROW), 1))
        tone = "text" if self.currentText() else "text2"
        words.draw(painter, px(_SIDE), (self.height() - words.height) / 2, tone)
        side = px(14)
        place = QRectF(self.width() - px(_ARROW) + px(6), (self.height() - side) / 2, side, side)
        draw_icon(painter, "caret-down-bold", place, "text2")


class PairRow(Card):
    """One of the left, the list under it, and afterwards how it went."""

    def __init__(self, number: int, text: str, sides: tuple[Side, ...]) -> None:
        super().__init__(radius=10)
        self.box = SideBox(name=f"quiz.pair.{number}", label=_("Goes with: {text}").format(text=text))
        for side in sides:
            self.box.addItem(side.text, side.id)
        self.box.setCurrentIndex(-1)
        self._twice = row(
            (Icon("warning-fill", 16, "warning"), 0, TOP),
            (Label(_("Chosen twice. Each can be used once."), "small", "text2"), 1),
            gap=6,
        )
        self._warning = QWidget()
        self._warning.setLayout(self._twice)
        self._warning.hide()
        self.reason = ReasonLine()
        parts = (Label(text, "read"), self.box, self._warning, self.reason)
        self.set_content(column(*parts, gap=10), (16, 14, 16, 14))

    @property
    def side(self) -> str:
        """The id of the side chosen; empty while there is none."""
        return str(self.box.currentData() or "")

    def show_twice(self, *, twice: bool) -> None:
        """Say that another row has the same."""
        self._warning.setVisible(twice)
        self.box.setAccessibleDescription(_("Chosen twice. Each can be used once.") if twice else "")

    def tell(self, part: Part, head: str, reason: str) -> None:
        """Show how it went."""
        edges = {"right": "successFill", "wrong": "dangerFill"}
        self.border = edges.get(part.state, "border")
        self.reason.tell(part.state, head, reason)
        self.box.hide()
        self.update()

    def reopen(self) -> None:
        """Take the feedback away."""
        self.border = "border"
        self.reason.hide()
        self.box.show()
        self.update()


class MatchArea(AnswerArea):
    """The left in the author's order, each with the same list."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._sides = {side.id: side.text for side in question.options}
        self._pairs = self.face.pairs
        self.rows = [
            PairRow(number, pair.text, question.options) for number, pair in enumerate(self._pairs, 1)
        ]
        for one in self.rows:
            one.box.currentIndexChanged.connect(lambda _index: self._chosen())
        self._unused = column(gap=10)
        column(*self.rows, self._unused, gap=10, parent=self)

    def _chosen(self) -> None:
        given = [one.side for one in self.rows]
        for one in self.rows:
            one.show_twice(twice=bool(one.side) and given.count(one.side) > 1)
        if not self.locked:
            self.changed.emit()

    @override
    def written(self) -> str:
        """Return the sides given so far, by pair."""
        pairs = zip(self._pairs, self.rows, strict=True)
        return plain({pair.id: one.side for pair, one in pairs if one.side})

    @override
    def write(self, text: str) -> None:
        """Choose these sides."""
        given = table(text)
        self.blockSignals(True)
        for pair, one in zip(self._pairs, self.rows, strict=True):
            one.box.setCurrentIndex(one.box.findData(given.get(pair.id, "")) if pair.id in given else -1)
        self.blockSignals(False)

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show each pair's side and the right one, and why some are left over."""
        self.write(plain({part.id: part.given for part in mark.parts if part.given}))
        self.locked = True
        for part, one in zip(mark.parts, self.rows, strict=True):
            given = self._sides.get(part.given, "")
            if part.state == "right":
                head = f"{state_words('right')}. {given}"
            elif full:
                head = outcome(part, given, self._sides[part.key])
            else:
                head = f"{state_words(part.state)}. {given}"
            one.tell(part, head, part.reason if full or part.state == "right" else "")
        for other in self.face.others if full and not self._unused.count() else ():
            line = ReasonLine()
            self._unused.addWidget(line)
            line.tell("other", _("Left over: {text}").format(text=other.text), other.reason)

    @override
    def reopen(self) -> None:
        """Let other sides be chosen."""
        self.locked = False
        for one in self.rows:
            one.reopen()

    @override
    def stops(self) -> list[QWidget]:
        """Return the lists."""
        return [one.box for one in self.rows]

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the list with another choice."""
        given = table(before)
        pairs = zip(self._pairs, self.rows, strict=True)
        return next((one.box for pair, one in pairs if one.side != given.get(pair.id, "")), None)

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the first row."""
        return [*self.rows[:1]]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Count the pairs."""
        found = sum(part.state == "right" for part in mark.parts)
        return "" if mark.right else _("{n} of {total} pairs.").format(n=found, total=len(mark.parts))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave what the lists do not want to the page."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return
        super().keyPressEvent(event)
