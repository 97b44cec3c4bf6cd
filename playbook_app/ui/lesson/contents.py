"""The column beside the text: which lesson it is, its sections and how far one has come, related lessons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from playbook_app.domain.content.model import LessonRef
from playbook_app.i18n import N_, _, ngettext
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import TextBlock, blend, draw_box, lay_out, longest_word, text_width
from playbook_app.ui.theme.theme import color, font, line_height, px
from playbook_app.ui.widgets.base import HeightForWidth, HoverFade, set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import EnterPresses, Focusable
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import CardButton, faint

State = Literal["open", "now", "done"]
_SPOKEN: dict[State, str] = {
    "open": N_("{section}, not read yet"),
    "now": N_("{section}, being read"),
    "done": N_("{section}, read"),
}
_PADDING, _DOT, _TEXT = 8, 18, 38


class StepRow(HeightForWidth, HoverFade, EnterPresses, Focusable, QAbstractButton):
    """One section: an open, half filled or checked circle and its title, which wraps."""

    def __init__(self, text: str, *, name: str) -> None:
        super().__init__()
        self.setText(text)
        self.setObjectName(name)
        self._state: State = "open"
        self._done = False
        self._block: tuple[int, TextBlock] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.init_height_for_width()
        self.retheme()
        self.show_state("open", done=False)

    def retheme(self) -> None:
        """Grow with the text size."""
        if not self.same_size():
            self.setFont(font("smallS"))
            self._block = None
            self.content_changed()

    def change(self, text: str) -> None:
        """Stand for another section."""
        if text != self.text():
            self.setText(text)
            self._block = None
            self.content_changed()

    def show_state(self, state: State, *, done: bool) -> None:
        """Show how far it has come; the one being read may have been read before."""
        self._state, self._done, self._block = state, done, None
        self.setAccessibleName(_(_SPOKEN[state]).format(section=self.text()))
        self.update()

    @override
    def natural_width(self) -> int:
        """Return the width of one line."""
        return px(_TEXT + _PADDING) + text_width(self.text(), "smallS")

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        return px(_TEXT + _PADDING) + longest_word(self.text(), "smallS") + 1

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines with padding."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        return lay_out(self.text(), "smallS", width - px(_TEXT + _PADDING)).height + 2 * px(_PADDING)

    def _laid_out(self, width: int) -> TextBlock:
        if self._block is None or self._block[0] != width:
            role = "smallS" if self._state == "now" else "smallM"
            self._block = width, lay_out(self.text(), role, width - px(_TEXT + _PADDING))
        return self._block[1]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Left and Right to the page."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, circle and title."""
        painter = QPainter(self)
        now = self._state == "now"
        ground = "accentSoft" if now else blend(faint("hover"), "hover", self.hover)
        draw_box(painter, self.rect(), 8, ground)
        self._draw_circle(painter)
        ink = "accentSoftText" if now else "text" if self._done else "text2"
        self._laid_out(self.width()).draw(painter, px(_TEXT), px(_PADDING), ink)

    def _draw_circle(self, painter: QPainter) -> None:
        side = px(_DOT)
        top = px(_PADDING) + (line_height("smallS") - side) / 2
        box = QRectF(px(10), top, side, side)
        if self._state == "done":
            draw_icon(painter, "check-circle-fill", box, "accent")
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self._state == "now"
        painter.setPen(QPen(color("accent" if now else "borderStrong"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(QPointF(box.center()), px(3.5), px(3.5))


@dataclass(frozen=True, slots=True)
class Related:
    """A lesson that belongs with this one, and how well it is held (0 to 100)."""

    ref: LessonRef
    title: str
    mastery: int


@dataclass(frozen=True, slots=True)
class Heading:
    """What the column says about the lesson: ``number`` of ``total`` in its track."""

    title: str
    promise: str
    number: int
    total: int
    minutes: int

    @property
    def line(self) -> str:
        """The line under the title."""
        words = ngettext(
            "Lesson {number} of {total}, {n} minute", "Lesson {number} of {total}, {n} minutes", self.minutes
        )
        return words.format(number=self.number, total=self.total, n=self.minutes)


class RelatedButton(CardButton):
    """A lesson that belongs with this one; pressing it says which in ``wanted``."""

    wanted = Signal(object)

    def __init__(self, one: Related, *, name: str) -> None:
        self._one = one
        self._ring = Ring(one.mastery, 22, name="", text="")
        self._title = Label(one.title, "small")
        line = row((self._ring, 0, MIDDLE), (self._title, 1, MIDDLE), gap=10)
        super().__init__(line, "", margins=(0, 4, 0, 4), fill=None, border=None)
        self.setObjectName(name)
        self.clicked.connect(lambda: self.wanted.emit(self._one.ref))
        self.change(one)

    def change(self, one: Related) -> None:
        """Stand for another lesson."""
        self._one = one
        self._title.setText(one.title)
        self._ring.change(one.mastery)
        self._ring.setAccessibleName(_("Mastery of {lesson}").format(lesson=one.title))
        spoken = _("Open {lesson}, mastery {n}").format(lesson=one.title, n=one.mastery)
        self.setAccessibleName(spoken)


class LessonLinks(QWidget):
    """Other lessons under a small title; not there while there are none."""

    wanted = Signal(object)

    def __init__(self, title: str, *, name: str) -> None:
        super().__init__()
        self._name = name
        self._buttons: list[RelatedButton] = []
        self._lines = column(Label(title, "capS", "text2"), 4, margins=(0, 0, 0, 12), parent=self)

    def show_lessons(self, lessons: Sequence[Related]) -> None:
        """Show these."""
        self.setVisible(bool(lessons))
        for one in lessons[len(self._buttons) :]:
            button = RelatedButton(one, name=f"{self._name}.{len(self._buttons) + 1}")
            button.wanted.connect(self.wanted)
            self._buttons.append(button)
            self._lines.addWidget(button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(lessons))
        for button, one in zip(self._buttons, lessons, strict=False):
            button.change(one)

    def stops(self) -> list[QWidget]:
        """Return the buttons in order, for Tab."""
        return [button for button in self._buttons if not button.isHidden()] if not self.isHidden() else []


class Contents(QWidget):
    """The column, made once and shown for one lesson after another.

    ``section_wanted`` and ``lesson_wanted`` say what was pressed.
    """

    section_wanted = Signal(int)
    lesson_wanted = Signal(object)
    library_wanted = Signal()
    print_wanted = Signal(object)
    """The button below which it is asked what to print."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "lesson.contents", _("Contents"))
        self.library = Button(_("Library"), "link", name="lesson.library", icon="arrow-left", size="sm")
        self.library.clicked.connect(self.library_wanted)
        self.prints = Button(_("Save as PDF"), "link", name="lesson.print", icon="download-simple", size="sm")
        self.prints.clicked.connect(lambda: self.print_wanted.emit(self.prints))
        self._title, self._line = Label("", "h3"), Label("", "small", "text2")
        self._promise = Label("", "small", "text2")
        self._steps: list[StepRow] = []
        self._step_lines = column(gap=2)
        self._before = LessonLinks(_("Better after"), name="lesson.before")
        self._related = LessonLinks(_("Related"), name="lesson.related")
        for links in (self._before, self._related):
            links.wanted.connect(self.lesson_wanted)
        self._lines = column(
            row(self.library, None, self.prints),
            *(14, self._title, 4, self._line, 8, self._promise, 16, self._step_lines, 24, None),
            *(self._before, self._related),
            margins=(6, 28, 0, 16),
            parent=self,
        )

    def show_lesson(
        self,
        heading: Heading,
        sections: Sequence[str],
        related: Sequence[Related],
        before: Sequence[Related] = (),
    ) -> None:
        """Show another lesson, or the same as it is now."""
        for label, words in zip(
            (self._title, self._line, self._promise),
            (heading.title, heading.line, heading.promise),
            strict=True,
        ):
            label.setText(words)
        while len(self._steps) < len(sections):
            self._add_step(len(self._steps))
        for number, step in enumerate(self._steps):
            step.setVisible(number < len(sections))
        for step, title in zip(self._steps, sections, strict=False):
            step.change(title)
        self._before.show_lessons(before)
        self._related.show_lessons(related)

    def lay_out(self) -> None:
        """Forget how high the words before were: without this the height asked for next would be theirs."""
        self._lines.activate()

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        shown = (step for step in self._steps if not step.isHidden())
        return [self.library, self.prints, *shown, *self._before.stops(), *self._related.stops()]

    def _add_step(self, index: int) -> None:
        step = StepRow("", name=f"lesson.step.{index + 1}")
        step.clicked.connect(lambda: self.section_wanted.emit(index))
        self._steps.append(step)
        self._step_lines.addWidget(step)

    def set_end_margin(self, width: int) -> None:
        """Keep so many pixels free at the right, for a scroll bar."""
        sides = self._lines.contentsMargins()
        if sides.right() != width:
            sides.setRight(width)
            self._lines.setContentsMargins(sides)

    def show_place(self, current: int, furthest: int) -> None:
        """Mark the section being read; the ones before ``furthest`` have been read."""
        for index, step in enumerate(self._steps):
            done = index < furthest
            step.show_state("now" if index == current else "done" if done else "open", done=done)
