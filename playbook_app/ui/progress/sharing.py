"""What my manager can see: exactly that, what not, and everything that is kept, to take away or to erase."""

from collections.abc import Callable
from pathlib import Path

from playbook_app.domain.quiz.assessed import NOT_SEEN as HIDDEN
from playbook_app.domain.quiz.assessed import SEEN as SHOWN
from playbook_app.i18n import _
from playbook_app.i18n.items import NOT_SEEN, SEEN
from playbook_app.services.library import Library
from playbook_app.services.look_back import LookBack
from playbook_app.services.profiles import Profile, Profiles
from playbook_app.services.record import Records
from playbook_app.services.reports import Reports, manager_view
from playbook_app.services.sharing import disputes_sheet, results_sheet, whole_results_sheet
from playbook_app.ui.models.own_data import OwnData, shown_name
from playbook_app.ui.models.reading import Reading
from playbook_app.ui.override import override
from playbook_app.ui.progress.saving import Saving
from playbook_app.ui.progress.tables import MARGINS, SheetCard
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import PageBody, PageTitle, clear_layout
from playbook_app.ui.widgets.flow import ColumnGrid, Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.lists import listing
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card

_LEAST_CARD = 330


class SharingPage(Page):
    """Lists first, then what there is to see so far, then the two things one can do with all of it."""

    def __init__(
        self, profiles: Profiles, library: Library, reports: Reports, records: Records, assets: Path
    ) -> None:
        super().__init__(name="sharing", title=_("What my manager can see"))
        self._profiles, self._library, self._reports = profiles, library, reports
        self._saving, self._own_data = Saving(self, records, assets), OwnData(self, profiles)
        self._reading = Reading(self)
        self._so_far = column(gap=16)
        lists = ColumnGrid(columns=2, least=_LEAST_CARD, gap=16)
        seen = [_(SEEN[name]) for name in SHOWN]
        lists.add(listing(_("Of an assessed sitting they see"), seen, "eye"))
        lists.add(listing(_("They never see"), [_(NOT_SEEN[name]) for name in HIDDEN], "shield-check"))
        dispute = _(
            "Where you press “I disagree” beside the check of a written reply, it is noted for them: the "
            "rule and the words it is about, nothing else of the reply."
        )
        honest = _(
            "Nothing is sent anywhere: they see it when you show it or hand on the file, or when they sit at "
            "this computer. Profiles are not locked; whoever uses your account on it can open yours."
        )
        body = column(
            PageTitle(self.title, _("Practice is private. This is all of it, word for word.")),
            22,
            lists,
            12,
            Label(dispute, "body"),
            6,
            Label(honest, "small", "text2"),
            20,
            self._so_far,
            None,
        )
        column(ScrollPage(PageBody(body), name="sharing.scroll"), parent=self)

    @override
    def arrive(self) -> None:
        """Read what there is to see so far."""
        clear_layout(self._so_far)
        self._so_far.addWidget(Label(_("Looking what there is so far …"), "small", "text2"))
        looked = self._reports.for_manager()
        self._reading.start(looked, lambda: self._show(looked))

    @override
    def leave(self) -> None:
        """Read no further."""
        self._reading.stop()

    def _show(self, looked: LookBack) -> None:
        person = self._profiles.current
        view = manager_view(looked, "" if person is None else shown_name(person))
        titles = {lesson.ref: lesson.title for lesson in self._library.lessons()}
        clear_layout(self._so_far)
        save = self._saving.save_sheet
        if view.results:
            whole = whole_results_sheet(view, titles)
            short = results_sheet(view, titles)
            self._so_far.addWidget(SheetCard(short, lambda _short: save(whole), name="sharing.results"))
        if view.disputes:
            self._so_far.addWidget(SheetCard(disputes_sheet(view, titles), save, name="sharing.disputes"))
        if not view.results and not view.disputes:
            self._so_far.addWidget(Label(_("So far there is nothing for them to see."), "bodyM"))
        self._so_far.addWidget(self._own())  # made last: Tab comes to it after the tables above

    def _own(self) -> Card:
        take = Button(_("Export all my data"), name="sharing.export", icon="download-simple")
        take.clicked.connect(lambda: self._with_own(self._own_data.ask_file))
        erase = Button(_("Erase all my data"), "danger", name="sharing.erase", icon="trash")
        erase.clicked.connect(lambda: self._with_own(self._own_data.ask_delete))
        ways = Flow(gap=8)
        ways.add(take)
        ways.add(erase)
        words = _(
            "Every answer, every conversation and your settings, in one file that other programs can read."
        )
        content = column(
            Label(_("All that is kept about me"), "h3"), 4, Label(words, "small", "text2"), 12, ways
        )
        return Card(content, margins=MARGINS)

    def _with_own(self, ask: Callable[[Profile], None]) -> None:
        if self._profiles.current is not None:
            ask(self._profiles.current)
