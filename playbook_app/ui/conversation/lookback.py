"""After the end, looked at as a whole: what came back, what moved each audience, the other way."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.conversation.debrief import Change, Dimension, LedgerEntry, dimensions, ledger
from playbook_app.domain.conversation.run import Run
from playbook_app.i18n import _
from playbook_app.ui.conversation.words import change_tone, change_words
from playbook_app.ui.override import override
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import LabeledField, TextArea
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, Tag
from playbook_app.ui.widgets.surfaces import Card

_GAP = 14
Thoughts = tuple[str, str, str]
_QUIET = 1000
"""Milliseconds without a key after which what is written is kept."""


class LookBack(QWidget):
    """The whole run at a glance. ``reflected`` gives the three answers to keep."""

    reflected = Signal(str, str, str)

    def __init__(self, run: Run, before: Run | None, thoughts: Thoughts) -> None:
        super().__init__()
        set_names(self, "conversation.lookback", _("Look back"))
        self.thoughts = ThoughtsCard(thoughts)
        self.thoughts.save.clicked.connect(self._keep)
        self._typing = QTimer(self, singleShot=True, interval=_QUIET)
        self._typing.timeout.connect(self._keep_quietly)
        self.thoughts.changed.connect(self._typing.start)
        lines = column(gap=_GAP, parent=self)
        for number, entry in enumerate(ledger(run), 1):
            lines.addWidget(LedgerCard(run, entry, number))
        for dimension in dimensions(run):
            lines.addWidget(DimensionCard(dimension))
        if before is not None and before.moves and before.path != run.path:
            lines.addWidget(CompareCard(run, before))
        lines.addWidget(self.thoughts)

    def _keep(self) -> None:
        self._keep_quietly()
        announce(self, _("Kept"))

    def _keep_quietly(self) -> None:
        """Keep what is written when the hand rests: nobody loses it by closing the window."""
        self._typing.stop()
        self.reflected.emit(*self.thoughts.words())
        self.thoughts.save.change(_("Kept"), icon="check")

    def keep_last(self) -> None:
        """Keep at once what was written last."""
        if self._typing.isActive():
            self._keep_quietly()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written last when the page is left."""
        super().hideEvent(event)
        self.keep_last()


class LedgerCard(Card):
    """One consequence: what was done, an arrow, what came of it and what it cost."""

    def __init__(self, run: Run, entry: LedgerEntry, number: int) -> None:
        super().__init__()
        cause = _("Turn {n}: {choice}").format(n=entry.cause + 1, choice=run.moves[entry.cause].choice.label)
        seen = _("Came back after turn {n}: {title}").format(n=entry.seen + 1, title=entry.consequence.title)
        set_names(
            self, f"conversation.ledger.{number}", _("{cause}. {effect}").format(cause=cause, effect=seen)
        )
        tags = Flow(gap=6)
        for delta in entry.deltas:
            if delta.amount:
                tags.add(Tag(change_words(delta), change_tone(delta)))
        effect = column(Label(seen, "bodyS"), 4, Label(entry.consequence.reason, "small", "text2"), 8, tags)
        parts = column(Label(_("What came back"), "capS", "text2"), 8, Label(cause, "bodyS"), 8)
        parts.addWidget(holder(row((Icon("arrow-right-bold", 18, "warning"), 0, TOP), (effect, 1), gap=12)))
        self.set_content(parts, 20)


class DimensionCard(Card):
    """One meter: from where to where, and every turn that moved it, with the rule."""

    def __init__(self, dimension: Dimension) -> None:
        super().__init__()
        meter = dimension.meter
        words = _("{label}: from {start} to {end}").format(
            label=meter.label, start=dimension.start, end=dimension.end
        )
        set_names(self, f"conversation.dimension.{meter.id}", words)
        zone = Tag(meter.zones[meter.zone(dimension.end)], "neutral")
        lines = column(row((Label(words, "h3"), 1, MIDDLE), (zone, 0, MIDDLE), gap=10), 10)
        for change in dimension.changes:
            lines.addWidget(_change_line(change))
            lines.addSpacing(8)
        if not dimension.changes:
            lines.addWidget(Label(_("Nothing moved it."), "small", "text2"))
        self.set_content(lines, 20)


def _change_line(change: Change) -> QWidget:
    template = _("Turn {n}, later: {title}") if change.later else _("Turn {n}: {title}")
    words = column(Label(template.format(n=change.move + 1, title=change.title), "smallM"), gap=2)
    for rule in change.rules:
        words.addWidget(Label(rule.text, "small", "text2"))
    tag = Tag(change_words(change.delta), change_tone(change.delta))
    return holder(row((words, 1), (tag, 0, TOP), gap=10))


class CompareCard(Card):
    """This run beside the one that the newest rewind left."""

    def __init__(self, run: Run, before: Run) -> None:
        super().__init__()
        set_names(self, "conversation.compare", _("This time and before"))
        self.set_content(
            column(
                Label(_("This time and before"), "h3"),
                10,
                row(
                    (_way(run, before, _("This time")), 1, TOP),
                    (_way(before, run, _("Before")), 1, TOP),
                    gap=20,
                ),
            ),
            20,
        )


def _way(run: Run, other: Run, caption: str) -> QWidget:
    """Return where a run ended, where its meters stand, and what was chosen where the two differ."""
    end = run.ending.title if run.ending is not None else _("Not played to the end")
    lines = column(Label(caption, "capS", "text2"), Label(end, "bodyS"), gap=4)
    for meter in run.conversation.meters:
        value = _("{label}: {value}").format(label=meter.label, value=run.numbers[meter.id])
        lines.addWidget(Label(value, "small"))
    for number, move in enumerate(run.moves):
        if other.path[number : number + 1] != (move.name,):
            words = _("Turn {n}: {choice}").format(n=number + 1, choice=move.choice.label)
            lines.addWidget(Label(words, "small", "text2"))
    return holder(lines)


class ThoughtsCard(Card):
    """Three questions to answer in one's own words; ``changed`` says that somebody writes."""

    changed = Signal()

    def __init__(self, thoughts: Thoughts) -> None:
        super().__init__()
        set_names(self, "conversation.thoughts", _("In your own words"))
        prompts = (_("What you intended"), _("What happened"), _("What you will do"))
        names = ("intended", "happened", "will")
        self._fields = [
            TextArea(words, name=f"conversation.thoughts.{name}", label=prompt, lines=1, most=6)
            for name, prompt, words in zip(names, prompts, thoughts, strict=True)
        ]
        self.save = Button(_("Keep"), "secondary", name="conversation.thoughts.save")
        lines = column(Label(_("In your own words"), "h3"), 10)
        for prompt, field in zip(prompts, self._fields, strict=True):
            lines.addWidget(LabeledField(prompt, field))
            lines.addSpacing(10)
            field.textChanged.connect(self._changed)
        lines.addLayout(row(self.save, None))
        self.set_content(lines, 20)

    def _changed(self) -> None:
        self.save.change(_("Keep"), icon="")
        self.changed.emit()

    def words(self) -> Thoughts:
        """Return what is written, in the order of the questions."""
        intended, happened, will = (field.toPlainText() for field in self._fields)
        return intended, happened, will

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [*self._fields, self.save]
