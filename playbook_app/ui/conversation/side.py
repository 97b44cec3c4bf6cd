"""The right side of a conversation: the meters, and why they moved."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.domain.conversation.debrief import ChoiceReview, TurnReview
from playbook_app.domain.conversation.model import Conversation, Outcome, Person, Rule
from playbook_app.domain.conversation.run import Run
from playbook_app.domain.conversation.step import open_choices
from playbook_app.i18n import _
from playbook_app.ui.conversation.plot import HiddenPlot
from playbook_app.ui.conversation.words import change_tone, change_words, partner_line, rule_words
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import Focusable
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Avatar, Icon, KeyCap, Tag
from playbook_app.ui.widgets.meter import MeterPanel
from playbook_app.ui.widgets.rule import RuleCard
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card, Hairline, Panel

_EDGE = 5
"""Room for the edge and for the focus ring inside it, in pixels."""
_SIDES = (20, 27, 16, 19)
_BAR = 10


class SideScroll(Focusable, ScrollPage):
    """Takes focus when it has something to scroll, since there is nothing else in it that could."""

    def __init__(self, content: QWidget, *, name: str) -> None:
        super().__init__(content, name=name)
        self.setAccessibleName(_("How it stands"))
        self.verticalScrollBar().rangeChanged.connect(self._grown)

    def _grown(self, _low: int, high: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if high else Qt.FocusPolicy.NoFocus)


class TalkSide(Panel):
    """Meters stay and move; what stands below them changes with what is going on."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "conversation.side", _("How it stands"))
        self._talk: Conversation | None = None
        self._meters: dict[str, MeterPanel] = {}
        self._meter_place, self._top, self._bottom = column(gap=16), column(), column()
        inside = QWidget()
        sides = (_SIDES[0], _SIDES[1], _SIDES[2], _SIDES[3])
        column(
            self._meter_place, 20, Hairline(), 20, self._top, None, self._bottom, margins=sides, parent=inside
        )
        self.scroller = SideScroll(inside, name="conversation.side.scroll")
        column(self.scroller, margins=(_EDGE, _EDGE, _EDGE, _EDGE), parent=self)
        self._inside = inside

    def least_width(self) -> int:
        """Return the width below which something would be cut."""
        return self._inside.minimumSizeHint().width() + _BAR + 2 * _EDGE

    # ------------------------------------------------------------------ meters

    def show_meters(self, talk: Conversation, now: Mapping[str, int], before: Mapping[str, int]) -> None:
        """Show where the meters stand and where they came from."""
        if talk is not self._talk:
            self._talk = talk
            clear_layout(self._meter_place)
            self._meters = {
                meter.id: MeterPanel(
                    meter.label,
                    meter.zones,
                    before[meter.id],
                    name=f"conversation.meter.{meter.id}",
                    falling_is_good=meter.falling_is_good,
                )
                for meter in talk.meters
            }
            for panel in self._meters.values():
                self._meter_place.addWidget(panel)
        for name, panel in self._meters.items():
            panel.show_value(now[name], before[name])

    # ------------------------------------------------------------------ what stands below

    def show_choosing(self, run: Run, *, first: bool) -> None:
        """Show what the last move did, or the situation, and what to think of before the next.

        The ``first`` time through invites mistakes.
        """
        before = run.last.before if run.last is not None else run.numbers
        self._begin(run, before)
        if run.last is None:
            self._add(_caption(_("The situation")), 6)
            self._add(Label(run.conversation.situation, "small"), 12 if first else 20)
            if first:
                words = _("Your first time here. Try what you would really say: mistakes show the most.")
                self._add(Label(words, "small", "text2"), 20)
        else:
            self._outcome(_("Last turn"), run.last.outcome)
            self._came_due(run)
        hints = run.turn.hints if run.turn is not None else ()
        if hints:
            self._add(_caption(_("Before you choose")), 8)
            for hint in hints:
                self._add(_hint(hint), 8)
        person = partner(run)
        if person is not None:
            self._bottom.addSpacing(16)
            self._bottom.addWidget(PersonCard(person))

    def show_answered(self, run: Run, review: TurnReview, lesson: str) -> None:
        """Show what the move did, what the other replies would have done, and the rule."""
        assert run.last is not None
        self._begin(run, run.last.before)
        self._outcome(_("What it did"), review.chosen.outcome)
        self._came_due(run)
        if review.others:
            self._add(_caption(_("The other replies")), 8)
            numbers = [choice.id for choice in open_choices(review.turn, run.last.before)]
            for other in review.others:
                self._add(OtherReply(other, numbers.index(other.choice.id) + 1), 10)
            self._top.addSpacing(6)
        self._add(RuleCard(_("Keep this rule"), review.rule, name="conversation.rule"), 16)
        self._bottom.addWidget(_counts_towards(lesson))

    def show_ended(self, run: Run, start: Mapping[str, int], lesson: str) -> None:
        """Show where the meters came from since the start, and the numbers that nobody could see."""
        self._begin(run, start)
        plots = [_plot(run, name, label) for name, label in run.conversation.state_labels.items()]
        if plots:
            self._add(_caption(_("Hidden until now")), 4)
            self._add(
                Label(_("Nobody in the thread sees these. They decided how it went."), "small", "text2"), 12
            )
            for plot in plots:
                self._add(plot, 16)
        self._bottom.addWidget(_counts_towards(lesson))

    def _begin(self, run: Run, before: Mapping[str, int]) -> None:
        clear_layout(self._top)
        clear_layout(self._bottom)
        self.show_meters(run.conversation, run.numbers, before)
        self.scroller.to_top()

    def _outcome(self, caption: str, outcome: Outcome) -> None:
        self._add(_caption(caption), 6)
        self._add(Label(outcome.title, "bodyS"), 4)
        self._add(Label(outcome.reason, "small", "text2"), 10 if outcome.rules else 24)
        self._rules(outcome.rules)

    def _rules(self, rules: Sequence[Rule]) -> None:
        """Show the stated rules that moved the meters, each with what it moves."""
        assert self._talk is not None
        labels = {meter.id: meter.label for meter in self._talk.meters}
        for number, rule in enumerate(rules, 1):
            words = Label(rule_words(rule, labels), "small")
            line = holder(row((Icon("list-checks", 18, "accent"), 0, TOP), (words, 1), gap=10))
            self._add(line, 24 if number == len(rules) else 8)

    def _came_due(self, run: Run) -> None:
        """Show what an earlier choice brought about just now, and which."""
        assert run.last is not None
        for one in run.last.fired:
            self._add(_caption(_("Came due from turn {n}").format(n=one.cause + 1)), 6)
            self._add(Label(one.consequence.title, "bodyS"), 4)
            self._add(Label(one.consequence.reason, "small", "text2"), 10 if one.consequence.rules else 24)
            self._rules(one.consequence.rules)

    def _add(self, widget: QWidget, space: int) -> None:
        self._top.addWidget(widget)
        self._top.addSpacing(space)


def partner(run: Run) -> Person | None:
    """Return whom one talks to at this turn: who said the line to answer, else the main person."""
    talk = run.conversation
    heard = partner_line(run.lines, talk)
    if heard is not None:
        return talk.person(heard.who)
    return talk.people[0] if talk.people else None


def _caption(text: str) -> Label:
    return Label(text, "capS", "text2")


def _hint(text: str) -> QWidget:
    return holder(row((Icon("eye", 18, "accent"), 0, TOP), (Label(text, "small"), 1), gap=10))


def _counts_towards(lesson: str) -> QWidget:
    words = column(Label(_("Counts towards"), "small", "text2"), Label(lesson, "smallM"), gap=0)
    return holder(row((Icon("ear", 18, "text2"), 0, TOP), (words, 1), gap=8))


def _plot(run: Run, name: str, label: str) -> QWidget:
    values = [move.before[name] for move in run.moves] + [run.numbers[name]]
    if len(set(values)) == 1:
        words = _("{label}: {value} from start to end").format(label=label, value=values[0])
        return Label(words, "small", "text2")
    return HiddenPlot(label, values, name=f"conversation.hidden.{name}")


def change_tags(review: ChoiceReview, *, hidden: bool) -> Flow:
    """Return what a choice changes as tags; the hidden numbers only where they may be seen."""
    tags = Flow(gap=6)
    for delta in review.deltas:
        if delta.amount and (hidden or not delta.hidden):
            tags.add(Tag(change_words(delta), change_tone(delta)))
    if review.outcome.later:
        tags.add(Tag(_("Comes back later"), "warning", "clock"))
    if not tags.children_shown():
        tags.add(Tag(_("Nothing moves"), "neutral"))
    return tags


class OtherReply(QWidget):
    """A reply that was not taken and what it would have done."""

    def __init__(self, review: ChoiceReview, number: int) -> None:
        super().__init__()
        words: QVBoxLayout = column(Label(review.choice.label, "smallM"), gap=2)
        words.addWidget(Label(review.outcome.title, "small", "text2"))
        words.addSpacing(2)
        tags = change_tags(review, hidden=False)
        if review.best:
            tags.add(Tag(_("Best here"), "accent", "check-bold"))
        words.addWidget(tags)
        row((KeyCap(str(number)), 0, TOP), (words, 1), gap=10, parent=self)


class PersonCard(Card):
    """Who one is talking to."""

    def __init__(self, person: Person) -> None:
        super().__init__(fill="sunken", border=None)
        set_names(self, "conversation.person", person.name)
        names = column(Label(person.name, "bodyS"), gap=1)
        if person.about:
            names.addWidget(Label(person.about, "small", "text2"))
        body = column(row((Avatar(person.name, person.handle, 36), 0, TOP), (names, 1), gap=12))
        if person.background:
            body.addSpacing(12)
            body.addWidget(Label(person.background, "small", "text2"))
        self.set_content(body, 16)
