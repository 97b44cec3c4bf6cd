"""The questions of a lesson one by one: how often, how right, how sure, what was chosen instead.

Whoever looks here wants to know which question does not sit, or is not a good question. Where an
update changed a question, what was shown then is read from the journal bit by bit, and its
answers can be marked again by the new key.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.questions import QuestionRow, question_rows
from playbook_app.domain.quiz.regrade import Regrading
from playbook_app.i18n import _, ngettext
from playbook_app.services.library import Library
from playbook_app.services.look_back import LookBack
from playbook_app.services.progress import Progress
from playbook_app.services.questions import questions_sheet
from playbook_app.services.record import Records
from playbook_app.services.reports import Reports
from playbook_app.ui.models.destinations import Go, LessonPage, Questions
from playbook_app.ui.models.reading import Reading
from playbook_app.ui.override import override
from playbook_app.ui.progress.question_cards import AuditCard, QuestionCard
from playbook_app.ui.progress.saving import Saving
from playbook_app.ui.progress.tables import MARGINS, SheetCard, save_row
from playbook_app.ui.widgets.boxes import column, holder
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import Ends, PageBody, PageTitle
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card


class QuestionsPage(Page):
    """One lesson's questions; ``show_lesson`` says which."""

    def __init__(  # noqa: PLR0917 - the services that its parts stand on
        self, progress: Progress, library: Library, reports: Reports, records: Records, assets: Path, go: Go
    ) -> None:
        super().__init__(name="questions", title=_("Questions, one by one"))
        self._progress, self._library, self._reports, self._go = progress, library, reports, go
        self._saving = Saving(self, records, assets)
        self._ref = LessonRef("", "")
        self._rows: tuple[QuestionRow, ...] = ()
        self._looked: LookBack | None = None
        self._table = False
        self._lessons = ComboBox(name="questions.lesson", label=_("Lesson"))
        self._lessons.activated.connect(lambda _index: go(Questions(self._lessons.currentData())))
        self._toggle = Button("", name="questions.table", icon="table", size="md")
        self._toggle.clicked.connect(self._change_form)
        self._read = Button(_("Open the lesson"), name="questions.read", size="md")
        self._read.clicked.connect(lambda: go(LessonPage(self._ref)))
        self._head, self._controls = PageTitle(self.title), Flow(gap=10)
        for control in (self._lessons, self._toggle, self._read):
            self._controls.add(control)
        self._content = QWidget()
        self._body = column(Ends(self._head, self._controls), 22, self._content, None)
        column(ScrollPage(PageBody(self._body), name="questions.scroll"), parent=self)
        self._regradings: Sequence[Regrading] = ()
        self._reading, self._marking = Reading(self), Reading(self)

    def show_lesson(self, ref: LessonRef) -> None:
        """Show the questions of a lesson; raises ``KeyError``, ``Problem``."""
        self._rows = question_rows(self._progress.standing(), ref, self._library.lesson(ref).items)
        self._ref, self._looked, self._regradings = ref, None, ()
        self._reading.stop()
        self._fill_lessons()
        self._show()
        if any(row.older for row in self._rows):
            looked = self._reports.look_back(ref)
            self._reading.start(looked, lambda: self._mark(looked))

    @override
    def first_focus(self) -> QWidget | None:
        """Return the choice of lesson."""
        return self._lessons

    @override
    def leave(self) -> None:
        """Read no further."""
        self._reading.stop()

    # ---------------------------------------------------------------- parts

    def _fill_lessons(self) -> None:
        known = self._progress.standing().items
        self._lessons.clear()
        for lesson in self._library.lessons():
            if lesson.ref in known or lesson.ref == self._ref:
                self._lessons.addItem(lesson.title, lesson.ref)
        self._lessons.choose(self._ref)

    def _show(self) -> None:
        """Show what is known, and what was shown then once that is read."""
        self._name_toggle()
        asked = sum(row.known.asked for row in self._rows)
        words = ngettext("Asked {n} time so far.", "Asked {n} times so far.", asked).format(n=asked)
        self._head.say(words)
        sheet, save = (
            questions_sheet(self._library.summary(self._ref).title, self._rows),
            self._saving.save_sheet,
        )
        if self._table:
            self._replace(SheetCard(sheet, save, name="questions.all"))
            return
        looked = self._looked
        cards: list[QWidget] = [] if looked is None else self._audit(looked)
        faces = {} if looked is None else looked.faces
        cards += [QuestionCard(number, row, faces) for number, row in enumerate(self._rows, 1)]
        cards.append(Card(column(save_row(sheet, save, name="questions")), margins=MARGINS))
        self._replace(holder(column(*cards, gap=12)))

    def _replace(self, content: QWidget) -> None:
        before, focused = self._content, self.window().focusWidget()
        self._body.replaceWidget(before, content)
        if focused is not None and before.isAncestorOf(focused):  # else it goes to the next one outside
            move_focus(self._lessons)
        before.hide()
        before.deleteLater()
        self._content = content

    def _change_form(self) -> None:
        self._table = not self._table
        self._show()

    def _name_toggle(self) -> None:
        if self._table:
            self._toggle.change(_("Show as cards"), icon="chart-bar")
        else:
            self._toggle.change(_("Show as table"), icon="table")

    # ---------------------------------------------------------------- what was shown then

    def _mark(self, looked: LookBack) -> None:
        """Find out what the new key would change, then show all of it."""
        found = self._reports.regradable(self._ref, looked)
        self._reading.start(found, lambda: self._show_then(looked, found.found))

    def _show_then(self, looked: LookBack, regradings: Sequence[Regrading]) -> None:
        self._looked, self._regradings = looked, regradings
        self._show()

    def _audit(self, looked: LookBack) -> list[QWidget]:
        """Return the card that offers to mark again, and says when that was done."""
        regradings = self._regradings
        done = [line for sitting in looked.sittings for line in sitting.regradings]
        if not regradings and not done:
            return []
        card = AuditCard(sum(len(found.changes) for found in regradings), len(regradings), done)
        card.wanted.connect(self._ask)
        return [card]

    def _ask(self) -> None:
        dialog = Dialog(
            self,
            _("Mark again by the new key?"),
            _("Scores and mastery follow the new key. What was shown and chosen stays, and a line says so."),
            action=_("Mark again"),
            safe=_("Leave it"),
            name="questions.regrade.dialog",
        )
        dialog.accepted.connect(self._mark_again)
        dialog.open()

    def _mark_again(self) -> None:
        """Write the audit lines down, also when the page is left meanwhile."""
        if self._marking.busy:
            return
        count = sum(len(found.changes) for found in self._regradings)
        recording = self._reports.recording(self._regradings, _("Marked again by the key of an update."))
        self._marking.start(recording, lambda: self._marked(count))

    def _marked(self, count: int) -> None:
        words = ngettext("{n} answer is marked again", "{n} answers are marked again", count)
        self.toast(words.format(n=count))
        self.show_lesson(self._ref)
