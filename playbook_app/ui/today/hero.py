"""The first card of Today: what to do next, with the view's one primary button."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from playbook_app.domain.progress.effort import next_minutes
from playbook_app.domain.progress.overview import NextLesson, Overview, Unfinished
from playbook_app.i18n import N_, _
from playbook_app.i18n.dates import minutes
from playbook_app.i18n.names import skill_name
from playbook_app.i18n.standing import STEPS, questions_done
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.today.opening import OpeningArt
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.surfaces import Card

GO_ON = N_("Go on with the questions")
_MARGIN, _GAP = 24, 24
_WIDE, _LEAST_WORDS = 620, 240
DOT = "·"


class LessonHero(Card):
    """The next lesson with its promise and a picture made from its own posts."""

    started = Signal()
    """The person wants what the card proposes."""
    another = Signal()
    """The person would rather choose."""

    def __init__(self, step: NextLesson, overview: Overview) -> None:
        super().__init__()
        lesson = step.lesson
        half_done = next((one for one in overview.unfinished if _is_quiz_of(one, step)), None)
        self._buttons = self._make_buttons(_(GO_ON if half_done else STEPS[step.code]), lesson.title)
        self._words = column(
            _about(step, overview, half_done), 14, Label(lesson.title, "h2"), 6,
            Label(lesson.promise, "body", "text2"), None, 20, self._buttons,
        )  # fmt: skip
        top = row((self._words, 1), gap=_GAP)
        self._art = OpeningArt(lesson.opening) if lesson.opening else None
        if self._art is not None:
            top.addWidget(self._art, 0, MIDDLE)
        self._whole = column(top)
        self.set_content(self._whole, _MARGIN)

    def _make_buttons(self, action: str, title: str) -> Flow:
        self.start = Button(action, "primary", name="today.start", size="lg", keys="Enter")
        self.start.setAccessibleDescription(title)
        self.start.clicked.connect(self.started)
        other = Button(_("Pick another"), "ghost", name="today.another", size="lg")
        other.clicked.connect(self.another)
        buttons = Flow(gap=8)
        buttons.add(self.start)
        buttons.add(other)
        return buttons

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture less room, or none, where the words need it."""
        super().resizeEvent(event)
        self._arrange()

    def retheme(self) -> None:
        """Arrange again after a change of text size."""
        self._arrange()

    def _arrange(self) -> None:
        if self._art is None:
            return
        narrow = self.width() < px(_WIDE)
        self._art.set_narrow(narrow)
        words = self.width() - 2 * _MARGIN - _GAP - self._art.width()
        self._art.setVisible(words >= px(_LEAST_WORDS))
        (self._whole if narrow else self._words).addWidget(self._buttons)
        self._whole.setSpacing(20 if narrow else 0)


def _is_quiz_of(unfinished: Unfinished, step: NextLesson) -> bool:
    return unfinished.kind == step.code == "quiz" and unfinished.ref == step.lesson.ref


def _about(step: NextLesson, overview: Overview, half_done: Unfinished | None) -> Flow:
    """Return the line over the title: skill, place among the lessons, and how long or how far."""
    refs = [row.lesson.ref for row in overview.lessons]
    how_far = minutes(next_minutes(step))
    if half_done is not None:
        how_far = questions_done(half_done.done, half_done.total)
    place = _("Lesson {n} of {total}").format(n=refs.index(step.lesson.ref) + 1, total=len(refs))
    path = overview.path
    if path is not None and step.lesson.ref in path.lessons:
        number = path.lessons.index(step.lesson.ref) + 1
        place = _("{path}, {n} of {total}").format(path=path.title, n=number, total=len(path.lessons))
    line = Flow(gap=10)
    for skill in step.lesson.skills[:1]:
        line.add(Tag(skill_name(skill), "accent"))
    line.add(Label(f"{place} {DOT} {how_far}", "small", "text2"))
    return line
