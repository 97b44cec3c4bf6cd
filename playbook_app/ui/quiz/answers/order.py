"""``order``: steps that are moved up and down, by their arrows, by Alt+Up and Alt+Down, or by dragging."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from playbook_app.domain.content.items.base import Mark, Part
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, listed, plain
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.answer_row import AnswerRow, State
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.focus import move_focus

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BUTTON, _APART = 30, 4


class StepRow(AnswerRow, QAbstractButton):
    """One step: its place, its words, and two arrows to move it."""

    accessible_role = "ListItem"
    moved = Signal(int)
    """Move it that many places down (-1: up)."""
    stepped = Signal(int)
    """An arrow asks for the step above (-1) or below (1)."""
    dragged = Signal(int)
    """It is held at that height of the list."""
    dropped = Signal()
    """It was let go of."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self.setText(text)
        self._total = 0
        self._held: QPoint | None = None
        self._buttons: list[IconButton] = []
        self.init_row("", f"quiz.step_row.{number}", detail="", big=True)
        for icon, words, name, step in (
            ("arrow-up", _("Move up: {step}"), "up", -1),
            ("arrow-down", _("Move down: {step}"), "down", 1),
        ):
            spoken = words.format(step=text)
            button = IconButton(
                icon, spoken, name=f"quiz.step_row.{number}.{name}", size=_BUTTON, parent=self
            )
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, step=step: self.moved.emit(step))
            self._buttons.append(button)

    def show_place(self, place: int, total: int) -> None:
        """Show which place (from 1) it has."""
        self.key, self._total = str(place), total
        up, down = self._buttons
        up.setEnabled(place > 1)
        down.setEnabled(place < total)
        self._say()
        self.update()

    @override
    def _say(self) -> None:
        place = _("{n} of {total}. {step}").format(n=self.key, total=self._total, step=self.text())
        word = {"correct": state_words("right"), "wrong": state_words("wrong")}.get(self.state, "")
        self.setAccessibleName(f"{place} ({word})" if word else place)
        self.setAccessibleDescription(self._note or _("Alt+Up and Alt+Down move it"))

    @override
    def _to_state(self, state: State) -> None:
        for button in self._buttons:
            button.setVisible(state == "rest")
        super()._to_state(state)

    @override
    def _text_width(self, width: int) -> int:
        beside = px(30) if self.locked else px(2 * _BUTTON + _APART)
        return max(width - self._text_left() - self._padding() - beside, 1)

    @override
    def natural_width(self) -> int:
        """Return the width of one line with the arrows."""
        return super().natural_width() + px(_BUTTON)

    @override
    def least_width(self) -> int:
        """Return room for the longest word and the arrows."""
        return super().least_width() + px(_BUTTON + _APART)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the arrows at the right."""
        super().resizeEvent(event)
        side = px(_BUTTON)
        left = self.width() - px(10) - 2 * side - px(_APART)
        for index, button in enumerate(self._buttons):
            button.move(left + index * (side + px(_APART)), (self.height() - side) // 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt, walk without."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or self.locked:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            self.stepped.emit(step)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Take hold of it."""
        super().mousePressEvent(e)
        self._held = None if self.locked else e.position().toPoint()

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Carry it along."""
        if self._held is None:
            return
        place = e.position().toPoint()
        if self.isDown() and (place - self._held).manhattanLength() < QApplication.startDragDistance():
            return
        self.setDown(False)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(self.mapToParent(place).y())

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Let go of it."""
        super().mouseReleaseEvent(e)
        if self._held is not None and not self.locked:
            self._held = None
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.dropped.emit()


class OrderArea(AnswerArea):
    """The steps as a list; the order they come in is never the right one."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._grid = ColumnGrid(columns=1, least=360, gap=8)
        self._grid.setAccessibleName(_("Steps"))
        self._first = list(question.shown.options)
        self._by_id = {step.id: StepRow(number, step.text) for number, step in enumerate(question.options, 1)}
        self._order = list(self._by_id)
        self._before_drag: list[str] = []
        for name, one in self._by_id.items():
            self._grid.add(one)
            one.moved.connect(lambda step, name=name: self.move_step(name, step))
            one.stepped.connect(lambda step, name=name: self._go(name, step))
            one.dragged.connect(lambda height, name=name: self._drag(name, height))
            one.dropped.connect(self._drop)
        column(self._grid, parent=self)
        self._show_order()

    @property
    def rows(self) -> list[StepRow]:
        """The rows in their order of now."""
        return [self._by_id[name] for name in self._order]

    @property
    @override
    def response(self) -> object:
        """The order, once something was moved: as they come they are never right."""
        return None if self._order == self._first else super().response

    def move_step(self, name: str, step: int) -> None:
        """Move a step by some places, stay on it, and say where it is."""
        place = self._order.index(name)
        target = place + step
        if self.locked or not 0 <= target < len(self._order):
            return
        self._order.insert(target, self._order.pop(place))
        self._show_order()
        move_focus(self._by_id[name])
        words = _("Now {n} of {total}").format(n=target + 1, total=len(self._order))
        announce(self, words)
        self.changed.emit()

    def _go(self, name: str, step: int) -> None:
        target = (self._order.index(name) + step) % len(self._order)
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        self._by_id[self._order[target]].setFocus(reason)

    def _drag(self, name: str, height: int) -> None:
        """Let the step that is held take the place it is held over."""
        self._before_drag = self._before_drag or [*self._order]
        others = [one for one in self._order if one != name]
        place = sum(self._by_id[one].geometry().center().y() < height for one in others)
        moved = [*others[:place], name, *others[place:]]
        if moved != self._order:
            self._order = moved
            self._show_order()

    def _drop(self) -> None:
        before, self._before_drag = self._before_drag, []
        if before and before != self._order:
            self.changed.emit()

    def _show_order(self) -> None:
        for place, one in enumerate(self.rows, 1):
            one.show_place(place, len(self._order))
        self._grid.arrange(self.rows)
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(before, after)

    @override
    def written(self) -> str:
        """Return the ids in their order."""
        return plain(self._order)

    @override
    def write(self, text: str) -> None:
        """Put the steps into this order."""
        order = listed(text)
        if sorted(order) == sorted(self._by_id):
            self._order = order
            self._show_order()

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show which steps stand where they belong, and where the others do."""
        by_place = sorted(mark.parts, key=lambda part: int(part.given or 0))
        self.write(plain([part.id for part in by_place]))
        self.locked = True
        for part in mark.parts:
            right = part.state == "right"
            reason = part.reason if full or right else ""
            head = state_words("right") if right else _place(part, full=full)
            words = _("{place}. {reason}").format(place=head, reason=reason) if reason else head
            self._by_id[part.id].show_result("correct" if right else "wrong", words)

    @override
    def reopen(self) -> None:
        """Let the steps be moved."""
        self.locked = False
        for one in self.rows:
            one.reopen()

    @override
    def stops(self) -> list[QWidget]:
        """Return the rows, top to bottom."""
        return [*self.rows]

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the step one stands on, if it was moved, or the first of those that were."""
        moved = [
            self._by_id[one] for one, was in zip(self._order, listed(before), strict=False) if one != was
        ]
        return next((one for one in moved if one.hasFocus()), next(iter(moved), None))

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the first row."""
        return [*self.rows[:1]]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Count the steps that stand where they belong."""
        found = sum(part.state == "right" for part in mark.parts)
        words = _("{n} of {total} in their place.").format(n=found, total=len(mark.parts))
        return "" if mark.right else words


def _place(part: Part, *, full: bool) -> str:
    return _("Belongs at {n}").format(n=part.key) if full else _("Not its place")
