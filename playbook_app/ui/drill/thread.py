"""One thread: the post, what was answered, what silence brought, and what checking found."""

from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.model import Drill
from playbook_app.domain.drill.rules import ARRIVED, CORRECTION, JOINED, LATER, PUBLISH, ROSE, SHARPER
from playbook_app.domain.drill.state import Entry, State, ThreadState
from playbook_app.i18n import _
from playbook_app.ui.drill.words import entry_words, time_at
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.message import Message
from playbook_app.ui.widgets.surfaces import Card

_GAP = 12
_THEIRS = frozenset({ARRIVED, SHARPER, JOINED, rules.ANSWERED, LATER})
_MINE = frozenset({PUBLISH, CORRECTION})
_DEEDS = {
    rules.TRIAGE: "list-checks",
    rules.FACTS: "magnifying-glass",
    rules.HAND_OVER: "arrow-right",
    rules.WALK_AWAY: "arrow-right",
    rules.APPROVAL: "seal-check",
    ROSE: "warning-fill",
}


class ThreadView(QWidget):
    """Shows the situation, or a thread; what is already there stays."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "drill.post", _("Post"))
        self._lines = column(gap=_GAP)
        column(self._lines, None, parent=self)
        self._about: tuple[object, ...] = ()
        self._entries: tuple[Entry, ...] = ()

    def show_situation(self, drill: Drill) -> None:
        """Show who you are and what has happened, before anything is opened."""
        if self._about == ("situation", drill.situation):
            return
        self._begin(("situation", drill.situation))
        words = column(
            Label(_("You are {who}, {role}").format(who=drill.who, role=drill.role), "bodyS"),
            Label(drill.situation, "body", "text2"),
            gap=6,
        )
        card = Card(row((Icon("info", 20, "accent"), 0, TOP), (words, 1), gap=12))
        set_names(card, "drill.situation", _("The situation"))
        self._lines.addWidget(card)

    def show_thread(self, state: State, known: ThreadState) -> None:
        """Show everything in a thread so far."""
        shown = {*_THEIRS, *_MINE, *_DEEDS}
        entries = tuple(entry for entry in state.log if entry.thread == known.id and entry.kind in shown)
        kept = len(self._entries)
        if self._about != ("thread", known.thread) or entries[:kept] != self._entries:
            self._begin(("thread", known.thread))
            kept = 0
        self._entries = entries
        for number, entry in enumerate(entries[kept:], kept + 1):
            self._lines.addWidget(self._made(state, known, entry, f"drill.line.{number}"))
            if entry.kind == rules.FACTS:
                for fact in known.thread.facts:
                    found = state.drill.fact(fact)
                    self._lines.addWidget(FactCard(found.claim, found.found, name=f"drill.fact.{fact}"))

    def newest(self) -> QWidget | None:
        """Return the newest line."""
        item = self._lines.itemAt(self._lines.count() - 1)
        return item.widget() if item is not None else None

    def _begin(self, about: tuple[object, ...]) -> None:
        self._about, self._entries = about, ()
        clear_layout(self._lines)

    @staticmethod
    def _made(state: State, known: ThreadState, entry: Entry, name: str) -> QWidget:
        drill, time = state.drill, time_at(state.drill, entry.minute)
        if entry.kind in _MINE and entry.words:
            return Message(drill.who, "", time, entry.words, mine=True, object_name=name)
        if entry.kind in _THEIRS and entry.words:
            who, words = speaker(known, entry)
            handle = known.thread.handle if who == known.thread.who else ""
            return Message(who, handle, time, words, object_name=name)
        words = entry_words(state, entry)
        if entry.kind == ROSE:
            words = f"{words} {entry.words}"
        return Deed(time, words, _DEEDS.get(entry.kind, "arrow-right"), name=name)


def speaker(known: ThreadState, entry: Entry) -> tuple[str, str]:
    """Return who said an entry, and what."""
    if entry.kind == ARRIVED:
        return known.thread.who, entry.words
    if entry.kind == LATER:
        who, _colon, words = entry.words.partition(": ")
        return who, words
    return entry.ref, entry.words


class Deed(QWidget):
    """Something that was done or happened without a word in the thread."""

    def __init__(self, time: str, words: str, icon: str, *, name: str) -> None:
        super().__init__()
        line = Label(_("{time}  {words}").format(time=time, words=words), "small", "text2")
        row((Icon(icon, 16, "text3"), 0, TOP), (line, 1), gap=8, margins=(px(40) + 12, 0, 0, 0), parent=self)
        set_names(self, name, _("{time}: {words}").format(time=time, words=words))


class FactCard(Card):
    """What was said, and what checking it found."""

    def __init__(self, claim: str, found: str, *, name: str) -> None:
        super().__init__(fill="accentSoft", border=None, radius=10)
        words = column(
            Label(_("Said: {claim}").format(claim=claim), "small", "text2"), Label(found, "body"), gap=3
        )
        self.set_content(
            row((Icon("magnifying-glass", 18, "accent"), 0, TOP), (words, 1), gap=10), (14, 12, 14, 12)
        )
        set_names(self, name, _("Checked: {found}").format(found=found))
