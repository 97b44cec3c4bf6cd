"""After the end: how it ended, then every turn again, or all of it as a text to copy."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from playbook_app.domain.conversation.debrief import TurnReview, debrief
from playbook_app.domain.conversation.model import Conversation, Ending
from playbook_app.domain.conversation.run import Run
from playbook_app.domain.conversation.talk_map import TalkMap
from playbook_app.formats.talk_svg import to_svg
from playbook_app.formats.transcript_text import to_text
from playbook_app.i18n import _
from playbook_app.i18n.standing import VERDICTS
from playbook_app.ui.conversation.lookback import LookBack, Thoughts
from playbook_app.ui.conversation.map_panel import MapPanel
from playbook_app.ui.conversation.saving import Writing
from playbook_app.ui.conversation.turns import TurnCard
from playbook_app.ui.models.endings import ENDINGS
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.prose import Prose
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.toggles import Segmented

_GAP = 14
_BACK, _MAP = 2, 3
_AT_ONCE = 2
"""Turns that are built before the first paint; the others follow one by one."""


class EndingCard(Card):
    """How it ended: the verdict as a word with its icon, what happened, what it meant."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(radius=14)
        icon, tone = ENDINGS[ending.verdict]
        word = _(VERDICTS[ending.verdict])
        set_names(self, "conversation.ending", f"{word}: {ending.title}")
        verdict = row((Icon(icon, 22, tone), 0, MIDDLE), (Label(word, "bodyS", tone), 1, MIDDLE), gap=8)
        self.set_content(column(verdict, 8, Label(ending.title, "h1"), 8, Label(ending.text, "read")), 24)


class Transcript(QWidget):
    """Everything that was said as a text that can be selected or copied as a whole."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._text = to_text(run)
        self.writing = Writing(_("Save the transcript"), run.conversation.id, "txt", self._text)
        paragraphs = (escape(part).replace("\n", "<br>") for part in self._text.strip().split("\n\n"))
        words = Prose(
            "".join(f"<p>{part}</p>" for part in paragraphs), name="conversation.transcript", role="body"
        )
        card = Card()
        card.set_content(column(words), (20, 18, 20, 10))
        self.copy = Button(_("Copy the transcript"), "secondary", name="conversation.copy", icon="copy")
        self.copy.clicked.connect(self._copy)
        self.save = Button(
            _("Save the transcript"), "ghost", name="conversation.save", icon="download-simple"
        )
        buttons = Flow(gap=8)
        buttons.add_all([self.copy, self.save])
        column(buttons, 10, card, parent=self)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy.change(_("Copied to the clipboard"), icon="check")
        announce(self, _("Copied to the clipboard"))


class RunReview(QWidget):
    """What is shown after the end. ``rewind_wanted`` gives the turn to go back to."""

    rewind_wanted = Signal(int)
    reflected = Signal(str, str, str)
    """What the trainee wanted, what happened, what they will do."""
    save_wanted = Signal(object)
    """A ``Writing`` is to be saved as a file."""
    stops_changed = Signal()
    """Other controls take focus now; ``stops`` has them in order."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "conversation.review", _("How it went"))
        self._run: Run | None = None
        self.draw_map: Callable[[], TalkMap]
        """Makes the map of the conversation; set before a run is shown."""
        self._waiting: list[TurnReview] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._build_another)
        self._card = QWidget()
        self._card_place, self._turns, self._text, self._back = column(), column(gap=_GAP), column(), column()
        self._map = column()
        self._before: Run | None = None
        self._thoughts: Thoughts = ("", "", "")
        views = (_("Turn by turn"), _("Transcript"), _("Look back"), _("Map"))
        self.views = Segmented(views, name="conversation.views", label=_("Show"))
        self.views.changed.connect(self._show_view)
        self._turn_list, self._text_view, self._back_view = QWidget(), QWidget(), QWidget()
        self._map_view = QWidget()
        self._map_view.setLayout(self._map)
        self._back_view.setLayout(self._back)
        self._turn_list.setLayout(self._turns)
        self._text_view.setLayout(self._text)
        shown = (self._turn_list, self._text_view, self._back_view, self._map_view)
        self._card.setLayout(self._card_place)
        column(self._card, 16, row(self.views, None), 14, *shown, None, parent=self)

    def show_run(self, run: Run, before: Run | None, thoughts: Thoughts) -> None:
        """Show how a run went that has ended, the one before its last rewind, and what was written of it."""
        assert run.ending is not None
        self._run, self._before, self._thoughts = run, before, thoughts
        for layout in (self._card_place, self._turns, self._text, self._back, self._map):
            clear_layout(layout)
        self._card_place.addWidget(EndingCard(run.ending))
        self._waiting = list(debrief(run))
        for _turn in range(min(_AT_ONCE, len(self._waiting))):
            self._build(self._waiting.pop(0))
        self._later.start()
        self.views.choose(0)
        self._show_view(0)

    def _show_map(self, talk: Conversation, drawn: TalkMap) -> None:
        panel = MapPanel(drawn)
        panel.save_wanted.connect(
            lambda: self.save_wanted.emit(
                Writing(_("Save the map"), f"{talk.id}-map", "svg", to_svg(drawn, talk.title))
            )
        )
        self._map.addWidget(panel)

    def keep_last(self) -> None:
        """Keep what somebody has just written of this run, before there is another one."""
        for back in self._back_view.findChildren(LookBack):
            back.keep_last()

    def stop(self) -> None:
        """Build nothing more; something else is shown."""
        self._waiting = []
        self._later.stop()

    def first_stop(self) -> QWidget | None:
        """Return the control that takes focus first: the view that is on."""
        for button in self.views.findChildren(QAbstractButton):
            if button.isChecked():
                return button
        return None

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        views = [button for button in self.views.findChildren(QAbstractButton) if button.isChecked()]
        if self.views.current() == 1:
            return [*views, *self._text_view.findChildren(Button)]
        if self.views.current() == _BACK:
            backs = self._back_view.findChildren(LookBack)
            return [*views, *(stop for back in backs for stop in back.thoughts.stops())]
        if self.views.current() == _MAP:
            panels = self._map_view.findChildren(MapPanel)
            return [*views, *(stop for panel in panels for stop in panel.stops())]
        cards = self._turn_list.findChildren(TurnCard)
        return [*views, *(stop for card in cards for stop in card.stops())]

    def _build_another(self) -> None:
        if self._waiting:
            self._build(self._waiting.pop(0))
            self._later.start()
        else:
            self.stops_changed.emit()

    def _build(self, review: TurnReview) -> None:
        assert self._run is not None
        card = TurnCard(self._run.conversation, review)
        card.rewind_wanted.connect(self.rewind_wanted)
        self._turns.addWidget(card)

    def _show_view(self, index: int) -> None:
        if index == 1 and not self._text.count() and self._run is not None:
            text = Transcript(self._run)
            text.save.clicked.connect(lambda: self.save_wanted.emit(text.writing))
            self._text.addWidget(text)
        if index == _BACK and not self._back.count() and self._run is not None:
            back = LookBack(self._run, self._before, self._thoughts)
            back.reflected.connect(self.reflected)
            self._back.addWidget(back)
        if index == _MAP and not self._map.count() and self._run is not None:
            self._show_map(self._run.conversation, self.draw_map())
        self._map_view.setVisible(index == _MAP)
        self._card.setVisible(index != _MAP)  # a map needs the room
        self._back_view.setVisible(index == _BACK)
        self._turn_list.setVisible(index == 0)
        self._text_view.setVisible(index == 1)
        self.stops_changed.emit()
