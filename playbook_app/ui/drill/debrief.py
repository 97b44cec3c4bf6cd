"""After a drill: four numbers side by side, never blended, and everything behind them."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from playbook_app.domain.drill.debrief import ThreadReview, calls, effects, reviews
from playbook_app.domain.drill.duties import triggered
from playbook_app.domain.drill.scores import Scores, scores
from playbook_app.domain.drill.state import State
from playbook_app.domain.drill.timeline import timeline
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.drill_rules import red_words
from playbook_app.ui.drill.cards import DutyRow, EffectRow, NumberCard, ReviewCard, call_words
from playbook_app.ui.drill.timeline import TimelineView
from playbook_app.ui.drill.words import rules_of
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import PageBody, clear_layout
from playbook_app.ui.widgets.flow import ColumnGrid, Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.toggles import Segmented

_LEAST_NUMBER = 200
_GAP = 12


class Debrief(QWidget):
    """Shows a drill that ended. ``again``, ``lesson`` and ``leave`` are its ways on."""

    again = Signal()
    lesson = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "drill.debrief", _("How it went"))
        self._state: State | None = None
        self._waiting: list[ThreadReview] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._build_another)
        self._top, self._view = column(gap=_GAP), column(gap=_GAP)
        words = (_("Posts"), _("What led to what"), _("Duties"), _("Timeline"), _("Rules"))
        self.views = Segmented(words, name="drill.debrief.views", label=_("How it went"))
        self.views.changed.connect(lambda _index: self._show())
        body = column(self._top, 18, row(self.views, None), 14, self._view, None)
        self._scroller = ScrollPage(PageBody(body), name="drill.debrief.scroll")
        column(self._scroller, parent=self)

    def show_state(self, state: State) -> str:
        """Show a drill that ended; returns what a screen reader says of it."""
        self._state = state
        found = scores(state)
        clear_layout(self._top)
        title = _("Passed") if found.passed else _("Not passed")
        self._top.addWidget(holder(self._head(state.drill.title)))
        self._top.addWidget(self._verdict(found, title))
        self._top.addWidget(self._numbers(state, found))
        self.views.choose(0)
        self._show()
        self._scroller.to_top()
        return ". ".join([title, *(card.spoken for card in self.findChildren(NumberCard))])

    def first_stop(self) -> QWidget | None:
        """Return the view that is on."""
        on = (button for button in self.views.findChildren(QAbstractButton) if button.isChecked())
        return next(on, None)

    # ------------------------------------------------------------------ the top

    def _head(self, title: str) -> QVBoxLayout:
        ways = Flow(gap=8)
        made = (
            (_("Play again"), "primary", "drill.again", self.again),
            (_("Open lesson"), "ghost", "drill.lesson", self.lesson),
            (_("Leave"), "ghost", "drill.leave", self.leave),
        )
        for words, kind, name, signal in made:
            button = Button(words, kind, name=name)  # type: ignore[arg-type]
            button.clicked.connect(signal)
            ways.add(button)
        return column(Label(_("Inbox drill"), "small", "text2"), Label(title, "h1"), 8, ways, gap=2)

    def _verdict(self, found: Scores, title: str) -> Card:
        tone = "success" if found.passed else "danger" if found.red else "warning"
        icon = "check-circle-fill" if found.passed else "x-circle-fill" if found.red else "warning-fill"
        words = column(Label(title, "h3"), gap=3)
        for line in dict.fromkeys(one.line for one in found.red):
            words.addWidget(Label(_("Red line: {words}").format(words=red_words(line)), "body"))
        if not found.passed and not found.red:
            words.addWidget(
                Label(_("One of the numbers is below what it needs. They are not averaged."), "body")
            )
        if found.passed:
            words.addWidget(
                Label(_("Each number is where it has to be, and no red line was crossed."), "body")
            )
        card = Card(fill=f"{tone}Soft", border=None)
        card.set_content(row((Icon(icon, 22, tone), 0, TOP), (words, 1), gap=12), (16, 14, 16, 14))
        set_names(card, "drill.verdict", title)
        return card

    def _numbers(self, state: State, found: Scores) -> ColumnGrid:
        needed = state.drill.needed
        grid = ColumnGrid(columns=4, least=_LEAST_NUMBER, gap=_GAP)
        grid.add(NumberCard(_("Judgement"), found.judgement, needed.judgement, name="judgement"))
        grid.add(NumberCard(_("Plan"), found.plan, needed.plan, name="plan"))
        grid.add(NumberCard(_("Time"), found.time, needed.time, name="time"))
        grid.add(self._sureness(found))
        return grid

    def _sureness(self, found: Scores) -> NumberCard:
        calibration = found.calibration
        mark = calibration.mean_mark
        line = _("You can say it before you write")
        if mark is not None:
            errors = calibration.confident_errors
            line = ngettext("{n} time sure and wrong", "{n} times sure and wrong", errors).format(n=errors)
        shown = _("Not said") if mark is None else f"{mark:+.1f}"
        card = NumberCard(_("How sure"), None, 0, name="sure")
        card.say(shown, line)
        return card

    # ------------------------------------------------------------------ the views

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        clear_layout(self._view)
        self._waiting = []
        self._later.stop()
        views: tuple[Callable[[State], None], ...] = (
            self._posts,
            self._effects,
            self._duties,
            self._timeline,
            self._rules,
        )
        views[self.views.current()](state)

    def _posts(self, state: State) -> None:
        self._waiting = list(reviews(state))
        self._later.start()

    def _build_another(self) -> None:
        """Build one more card on each turn of the event loop; the calls come last."""
        state = self._state
        if state is None or not self._waiting:
            return
        self._view.addWidget(ReviewCard(state, self._waiting.pop(0)))
        if self._waiting:
            self._later.start()
            return
        for call in calls(state):
            self._line(*call_words(state, call))

    def _effects(self, state: State) -> None:
        found = effects(state)
        for effect in found:
            self._view.addWidget(EffectRow(state, effect))
        if not found:
            self._line(
                _("Nothing came back"), _("What you did had no later price."), "check-circle", "success"
            )

    def _duties(self, state: State) -> None:
        for duty in triggered(state):
            self._view.addWidget(DutyRow(state, duty))

    def _timeline(self, state: State) -> None:
        self._view.addWidget(TimelineView(state, name="drill.debrief.timeline"))
        hot = sum(any(span.heat for span in one.spans) for one in timeline(state))
        words = ngettext("{n} post waited past its target", "{n} posts waited past their target", hot)
        self._line(words.format(n=hot), "", "clock", "text2")

    def _rules(self, state: State) -> None:
        for title, text in rules_of(state.drill):
            self._line(title, text, "info", "text3")

    def _line(self, title: str, text: str, icon: str, tone: str) -> None:
        words = column(Label(title, "bodyM"), gap=2)
        if text:
            words.addWidget(Label(text, "body", "text2"))
        self._view.addWidget(holder(row((Icon(icon, 18, tone), 0, TOP), (words, 1), gap=10)))
