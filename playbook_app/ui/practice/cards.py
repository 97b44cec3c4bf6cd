"""The cards of Practice: something half done, and a conversation to play."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from playbook_app.base.problem import Problem
from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.progress.effort import unfinished_minutes
from playbook_app.domain.progress.overview import LessonRow, Unfinished
from playbook_app.i18n import N_, _
from playbook_app.i18n.dates import days_ago
from playbook_app.i18n.problems import describe
from playbook_app.i18n.standing import about_minutes, endings_seen, place_in
from playbook_app.ui.models.ways import ANEW, ICONS, QUESTIONS_ICON, title_of
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.buttons import Button, Kind
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Avatar, Icon, Tag
from playbook_app.ui.widgets.surfaces import Card

GOOD = "good"
MOST_FACES, MOST_SIGNS = 3, 280
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


_CAPTIONS = {
    "quiz": N_("Questions"),
    "exam": N_("Assessed sitting"),
    "practice": N_("Weak spot"),
    "placement": N_("Questions from all lessons"),
    "talk": N_("Conversation"),
    "drill": N_("Inbox drill"),
}


class UnfinishedPractice(Card):
    """Something that was left, with the two ways on; what is assessed or over lessons only goes on."""

    continued = Signal()
    restarted = Signal()

    def __init__(self, unfinished: Unfinished, today: date, *, kind: Kind) -> None:
        super().__init__()
        self.title = title_of(unfinished)
        name = f"practice.{unfinished.kind}.{unfinished.ref.slug}"
        self.go_on = Button(_("Continue"), kind, name=f"{name}.continue")
        self.go_on.setAccessibleDescription(self.title)
        self.go_on.clicked.connect(self.continued)
        buttons = Flow(gap=8)
        buttons.add(self.go_on)
        if unfinished.kind in ANEW:
            anew = Button(_("Start over"), "ghost", name=f"{name}.restart")
            anew.setAccessibleDescription(self.title)
            anew.clicked.connect(self.restarted)
            buttons.add(anew)
        words = column(
            Label(_(_CAPTIONS[unfinished.kind]), "cap", "text2"), Label(self.title, "bodyS"),
            2, Label(where_left(unfinished, today), "small", "text2"), gap=1,
        )  # fmt: skip
        icon = Icon(ICONS.get(unfinished.kind, QUESTIONS_ICON), 22, "accent")
        self.set_content(column(row((icon, 0, TOP), (words, 1), gap=14), None, 16, buttons))


def where_left(unfinished: Unfinished, today: date) -> str:
    """Return where it was left, when, and how long the rest takes."""
    place = place_in(unfinished.kind, unfinished.done, unfinished.total)
    when = days_ago((today - unfinished.at.date()).days)
    takes = about_minutes(unfinished_minutes(unfinished))
    return _("{place}, left {when}, {time} to go").format(place=place, when=when, time=takes)


class TalkCard(Card):
    """A conversation. Its situation and people come a moment later, when its file is read."""

    played = Signal()

    def __init__(self, line: LessonRow, sharing: Sequence[str] = ()) -> None:
        super().__init__()
        self.lesson = line.lesson
        self._seen = line.endings
        self._faces = row(gap=4)
        self._situation = Label("", "body", "text2")
        self._situation.hide()
        self._endings = Label(self._endings_words(0), "small", "text2")
        self.play = Button(
            _("Play again") if self._seen else _("Play"),
            name=f"practice.play.{self.lesson.ref.slug}",
            icon="play-bold",
        )
        self.play.setAccessibleDescription(self.lesson.conversation)
        self.play.clicked.connect(self.played)
        about = from_lesson(self.lesson.title, sharing)
        titles = column(Label(self.lesson.conversation, "h3"), 2, Label(about, "small", "text2"), None)
        head = row((titles, 1), (column(self._faces, None), 0), gap=20)
        self.set_content(column(head, 10, row(self._situation, None), None, 16, self._foot()))

    def _foot(self) -> Flow:
        foot = Flow(gap=12)
        foot.add(self.play)
        foot.add(self._endings)
        if any(ending.verdict == GOOD for ending in self._seen):
            foot.add(Tag(_("A good ending"), "success", "check-circle-fill"))
        return foot

    def _endings_words(self, total: int) -> str:
        if not self._seen:
            return _("Not played yet")
        return endings_seen(len(self._seen), total)

    def show_talk(self, talk: Conversation) -> None:
        """Fill in what only its file knows."""
        self._situation.setText(shortened(talk.situation, MOST_SIGNS))
        self._situation.show()
        known = {ending.id for ending in talk.endings}
        self._seen = tuple(seen for seen in self._seen if seen.ending in known)
        self._endings.setText(self._endings_words(len(talk.endings)))
        for person in talk.people[:MOST_FACES]:
            self._faces.addWidget(Avatar(person.name, person.handle, 40), 0, MIDDLE)

    def show_problem(self, problem: Problem) -> None:
        """Say that it cannot be played."""
        self._situation.setText(describe(problem).title)
        self._situation.show()
        self.play.setEnabled(False)


def from_lesson(title: str, sharing: Sequence[str]) -> str:
    """Return which lesson it belongs to, and the titles of those that share it."""
    if not sharing:
        return _("From the lesson “{lesson}”").format(lesson=title)
    others = ", ".join(_("“{lesson}”").format(lesson=other) for other in sharing)
    return _("From the lesson “{lesson}”, also for {others}").format(lesson=title, others=others)


def shortened(text: str, most: int) -> str:
    """Return as many whole sentences as fit into ``most`` characters, but at least one."""
    kept, *rest = _SENTENCE_END.split(text.strip())
    for sentence in rest:
        if len(kept) + 1 + len(sentence) > most:
            break
        kept = f"{kept} {sentence}"
    return kept
