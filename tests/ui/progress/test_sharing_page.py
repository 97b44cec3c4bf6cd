"""What my manager can see: the lists, what there is so far, taking everything away, erasing it."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QTableView
from pytestqt.qtbot import QtBot

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.progress.events import ReplyDisputed
from playbook_app.i18n.items import NOT_SEEN, SEEN
from playbook_app.services.drafts import Drafts
from playbook_app.services.record import Records
from playbook_app.services.reports import Reports
from playbook_app.ui.models import destinations as to
from playbook_app.ui.progress.sharing import SharingPage
from playbook_app.ui.widgets.check import CheckRow
from tests.responding import respond
from tests.ui.screens import Screen, shown
from tests.ui.trainee import Trainee

TYPED = "I would have rung her first."


def sharing(data: Path, before: Callable[[Trainee], None]) -> AbstractContextManager[Screen]:
    """Show the page after ``before``."""

    def make(who: Trainee, _go: Callable[[to.Destination], None]) -> SharingPage:
        before(who)
        records = Records(who.library, who.progress, who.profiles, who.clock)
        assets = shipped_folder() / "assets"
        return SharingPage(who.profiles, who.library, Reports(who.study, who.progress), records, assets)

    return shown(make, data)


def be_assessed(who: Trainee) -> None:
    """Sit an assessed sitting, say that one was a mis-click, and disagree with a rule."""
    attempt = who.study.begin_exam(who.ref(1), certainty=False)
    while attempt.current is not None and attempt.current.item is not None:
        attempt = who.study.answer(attempt, respond(attempt.current.item, right=True))
    who.study.note_mis_click(attempt, attempt.questions[0].id)
    who.progress.record(
        ReplyDisputed(who.progress.moment(), who.ref(1), attempt.id, "q", "non-apology", "sorry if")
    )


def read_and_typed(who: Trainee) -> None:
    """Read a lesson, leave a reply half typed, and live to see a backup of it."""
    who.read(who.ref(1))
    Drafts(who.store, who.profiles).keep("quiz_1", "q1", TYPED)
    assert who.store.backup_if_due() is not None


def mentioned(data: Path, *words: str) -> list[Path]:
    """Return the files below ``data`` that hold one of ``words``."""
    files = [file for file in data.rglob("*") if file.is_file()]
    return [file for file in files if any(word.encode() in file.read_bytes() for word in words)]


def test_exactly_what_is_seen(tmp_path: Path, qtbot: QtBot) -> None:
    """Every line of both lists; the sitting with its mis-click, and the rule that was disagreed with."""
    with sharing(tmp_path, be_assessed) as screen:
        qtbot.waitUntil(lambda: screen.has("sharing.results.table"))
        screen.settle()
        words = screen.words()
        assert all(line in words for line in (*SEEN.values(), *NOT_SEEN.values()))
        results, disputes = screen.find("sharing.results.table"), screen.find("sharing.disputes.table")
        assert isinstance(results, QTableView)
        assert isinstance(disputes, QTableView)
        row = [results.model().index(0, column).data() for column in range(6)]
        title = screen.who.library.summary(screen.who.ref(1)).title
        assert row == [title, "1", "12 November 2026", "100", "passed", "1"]
        assert disputes.model().index(0, 1).data() == "sorry if"
        wanted = ["results.table", "results.csv", "disputes.table", "disputes.csv", "export", "erase"]
        order, widget = [], screen.page.nextInFocusChain()
        while widget is not screen.page:  # as Tab goes, from the top of the page
            order.append(widget.objectName().removeprefix("sharing."))
            widget = widget.nextInFocusChain()
        assert [name for name in order if name in wanted] == wanted
        assert screen.flaws() == []


def test_everything_is_taken_away_and_erased(tmp_path: Path, qtbot: QtBot) -> None:
    """One file with all of it; then nothing is left but the question who is there."""
    with sharing(tmp_path / "data", read_and_typed) as screen:
        assert isinstance(screen.page, SharingPage)
        said: list[str] = []
        screen.page.said.connect(lambda saying: said.append(saying.text))
        assert "So far there is nothing for them to see." in screen.words()
        screen.tab_to("sharing.export")
        screen.press(Qt.Key.Key_Space)
        dialog = screen.page.window().findChild(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "all.json"))
        dialog.close()
        qtbot.waitUntil(lambda: said == ["Exported to all.json"])
        kinds = [one["event"]["e"] for one in json.loads((tmp_path / "all.json").read_bytes())["events"]]
        assert kinds == ["lesson-opened", "lesson-finished"]
        screen.page.activateWindow()
        screen.tab_to("sharing.erase")
        screen.press(Qt.Key.Key_Space)
        asked = screen.page.findChild(QDialog, "settings.profile.delete")
        assert asked.findChild(CheckRow, "settings.profile.delete.everywhere").isChecked()
        assert mentioned(tmp_path / "data", "Nadia", TYPED)
        asked.accept()
        assert screen.who.profiles.current is None
        assert mentioned(tmp_path / "data", "Nadia", TYPED) == []
