"""Conversations: which endings were reached, a good one and a bad one side by side."""

from collections.abc import Mapping

from PySide6.QtWidgets import QBoxLayout, QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import LessonRow, Overview
from playbook_app.domain.progress.values import EndingSeen
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.standing import VERDICTS, ending_reached
from playbook_app.services.library import Library
from playbook_app.services.sheets import ending_title, endings_sheet, played_talks
from playbook_app.ui.models.endings import ENDINGS
from playbook_app.ui.models.fetching import Fetching
from playbook_app.ui.progress.tables import MARGINS, Save, SheetView, save_row
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card

MOST_TALKS = 6
"""So many conversations are told in the chart; the table has them all."""
_NAME = "progress.talks"


class TalksCard(Card):
    """The endings, as words or as a table. What they are called is read a few files at a time."""

    def __init__(self, overview: Overview, library: Library, save: Save, *, table: bool) -> None:
        super().__init__()
        self._overview, self._library, self._save, self._table = overview, library, save, table
        self._played = played_talks(overview)
        self._titles: dict[LessonRef, Mapping[str, str]] = {}
        self._body = column(Label(_("Conversations"), "h3"))
        self.set_content(self._body, MARGINS)
        self._fetching = Fetching(self, self._read)
        self._fetching.start([line.lesson.ref for line in self._played], self._fill)

    def _read(self, ref: LessonRef) -> None:
        try:
            talk = self._library.conversation(ref)
        except (Problem, KeyError):
            return
        self._titles[ref] = {ending.id: ending.title for ending in talk.endings}

    def _fill(self) -> None:
        sheet = endings_sheet(self._overview, self._titles)
        if self._table:
            self._body.addSpacing(10)
            self._body.addWidget(SheetView(sheet, name=f"{_NAME}.table"))
        else:
            for line in self._played[:MOST_TALKS]:
                self._body.addSpacing(10)
                self._add(self._body, line)
            self._body.addSpacing(8)
            self._body.addWidget(Label(self._rest(), "cap", "text2"))
        self._body.addSpacing(8)
        self._body.addLayout(save_row(sheet, self._save, name=_NAME))

    def _add(self, body: QBoxLayout, line: LessonRow) -> None:
        body.addWidget(Label(line.lesson.conversation, "smallS"))
        titles = self._titles.get(line.lesson.ref, {})
        for seen in line.endings:
            body.addSpacing(4)
            body.addWidget(_ending(seen, ending_title(titles, seen.ending)))

    def _rest(self) -> str:
        talks = sum(bool(line.lesson.conversation) for line in self._overview.lessons)
        left = talks - len(self._played)
        words = ngettext("{n} conversation is not played yet.", "{n} conversations are not played yet.", left)
        more = len(self._played) - MOST_TALKS
        if more <= 0:
            return words.format(n=left)
        some = ngettext("{n} more is in the table.", "{n} more are in the table.", more).format(n=more)
        return f"{some} {words.format(n=left)}"


def _ending(seen: EndingSeen, title: str) -> QWidget:
    icon, tone = ENDINGS.get(seen.verdict, ENDINGS["mixed"])
    word = _(VERDICTS.get(seen.verdict, VERDICTS["mixed"]))
    told = ending_reached(seen.count, seen.last_at.date())
    words = column(
        Label(_("{verdict}: {title}").format(verdict=word, title=title), "small"),
        Label(told, "cap", "text2"),
        gap=1,
    )
    return holder(row((Icon(icon, 18, tone), 0, TOP), (words, 1), gap=8))
