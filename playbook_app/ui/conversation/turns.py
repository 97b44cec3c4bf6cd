"""One turn looked at again: what was chosen, what it did and why, what was best, the rule to keep."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from playbook_app.domain.conversation.debrief import ChoiceReview, TurnReview
from playbook_app.domain.conversation.model import Conversation
from playbook_app.i18n import _, ngettext
from playbook_app.ui.conversation.side import change_tags
from playbook_app.ui.conversation.words import partner_line, quoted
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, Part, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.rule import RuleCard
from playbook_app.ui.widgets.surfaces import Card


class TurnCard(Card):
    """One turn; ``rewind`` is its button to play on from there."""

    rewind_wanted = Signal(int)

    def __init__(self, conversation: Conversation, review: TurnReview) -> None:
        super().__init__()
        number = review.index + 1
        set_names(self, f"conversation.turn.{number}", _("Turn {n}").format(n=number))
        words = _("Rewind to turn {n}").format(n=number)
        name = f"conversation.rewind.{number}"
        self.rewind = Button(words, "link", name=name, icon="arrow-counter-clockwise", size="sm")
        self.rewind.clicked.connect(lambda: self.rewind_wanted.emit(review.index))
        better = [other for other in review.best if other is not review.chosen]
        rule = RuleCard(_("Keep this rule"), review.rule, name=f"conversation.rule.{number}")
        parts: list[Part] = [
            _head(review, number),
            10,
            _situation(conversation, review),
            *_chosen(review),
            14,
        ]
        shown = better[:1] if not review.chosen.best else []
        if shown:
            parts += [BestReply(better), 10]
        self._rest = [other for other in review.others if other not in shown]
        self._others = column(gap=12)
        self.more = Button("", "link", name=f"conversation.others.{number}", size="sm")
        self.more.clicked.connect(self._show_others)
        self._say_others()
        foot = Flow(gap=12)
        foot.add(self.rewind)
        if self._rest:
            foot.add(self.more)
        self.set_content(column(*parts, rule, 12, self._others, foot), 20)

    def stops(self) -> list[Button]:
        """Return the controls in order, for Tab."""
        return [self.rewind, self.more] if self._rest else [self.rewind]

    def _show_others(self) -> None:
        """Show what every other reply would have done, or hide it again."""
        if self._others.count():
            clear_layout(self._others)
        else:
            for other in self._rest:
                self._others.addWidget(OtherReply(other))
            self._others.addSpacing(2)
        self._say_others()

    def _say_others(self) -> None:
        if self._others.count():
            self.more.change(_("Hide the other replies"))
            return
        words = ngettext(
            "What the other reply would have done",
            "What the {n} other replies would have done",
            len(self._rest),
        )
        self.more.change(words.format(n=len(self._rest)))


def _head(review: TurnReview, number: int) -> QVBoxLayout:
    best = review.chosen.best
    words = _("Best reply") if best else _("A better one was open")
    tag = Tag(words, "success" if best else "warning", "check-bold" if best else "")
    line = row((Label(_("Turn {n}").format(n=number), "capS", "text2"), 1, MIDDLE), (tag, 0, MIDDLE), gap=10)
    return column(line)


def _situation(conversation: Conversation, review: TurnReview) -> QVBoxLayout:
    """Return the line that was answered, so that one knows what this was about."""
    heard = partner_line(review.lines, conversation)
    if heard is None:
        return column()
    words = _("{name}: {text}").format(name=conversation.person(heard.who).name, text=quoted(heard.text))
    return column(Label(words, "small", "text2"), 10)


def _chosen(review: TurnReview) -> list[Part]:
    choice, outcome = review.chosen.choice, review.chosen.outcome
    parts: list[Part] = [Label(choice.label, "h3")]
    if review.words:
        parts += [4, Label(quoted(review.words), "body")]
    parts += [12, Label(outcome.title, "bodyS"), 2, Label(outcome.reason, "small", "text2"), 10]
    return [*parts, change_tags(review.chosen, hidden=True)]


class OtherReply(Card):
    """What a reply that was not chosen would have done."""

    def __init__(self, other: ChoiceReview) -> None:
        super().__init__(fill="sunken", border=None, radius=10)
        words = column(Label(other.choice.label, "bodyS"))
        if other.choice.text:
            words.addSpacing(2)
            words.addWidget(Label(quoted(other.choice.text), "small"))
        words.addSpacing(6)
        words.addWidget(Label(f"{other.outcome.title}. {other.outcome.reason}", "small", "text2"))
        words.addSpacing(8)
        words.addWidget(change_tags(other, hidden=True))
        self.set_content(words, (16, 14, 16, 14))


class BestReply(Card):
    """What would have been best at a turn where something else was chosen."""

    def __init__(self, best: Sequence[ChoiceReview]) -> None:
        super().__init__(fill="sunken", border=None, radius=10)
        first, *others = best
        words = column(Label(_("Best then"), "capS", "text2"), 4, Label(first.choice.label, "bodyS"))
        if first.choice.text:
            words.addSpacing(2)
            words.addWidget(Label(quoted(first.choice.text), "small"))
        words.addSpacing(6)
        words.addWidget(Label(first.outcome.reason, "small", "text2"))
        words.addSpacing(8)
        words.addWidget(change_tags(first, hidden=True))
        for other in others:
            words.addSpacing(8)
            same = _("Just as good: {reply}").format(reply=other.choice.label)
            words.addWidget(Label(same, "smallM"))
        self.set_content(words, (16, 14, 16, 14))
