"""The inbox drill on its page: by keyboard, at every size, killed and taken up again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.ids import counted_ids
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.drill import rules
from playbook_app.domain.drill.bots import Expert
from playbook_app.domain.drill.state import Action
from playbook_app.services.drafts import DRILL_REPLY, Drafts
from playbook_app.services.drills import Drills
from playbook_app.ui.drill.page import DrillPage
from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import TextArea
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.focus import ring_of
from tests.ui.conftest import Show
from tests.ui.screens import Screen, planning_of, shown
from tests.ui.trainee import Trainee, trained

CALM = LessonRef("en", "ignored-customers")
QUIET_START = LessonRef("en", "uninformed-staff")


@contextmanager
def drill(data: Path, *actions: Action, plan: bool = False) -> Iterator[Screen]:
    """Show the calm day, after these actions, for somebody who has a plan of their own or not."""

    def make(who: Trainee, go: to.Go) -> DrillPage:
        shift = who.drills.restart(CALM)
        for action in actions:
            shift = who.drills.act(shift, action)
        planning = planning_of(who, data)
        if plan:
            planning.create("small_business", organisation="Harbour Lane Café")
        drills = Drills(who.library, who.progress, counted_ids(), planning)
        drafts = Drafts(who.store, who.profiles, DRILL_REPLY)
        page = DrillPage(drills, who.library, drafts, go, lambda: go(to.Practice()))
        page.show_drill(CALM)
        return page

    with shown(make, data) as screen:
        screen.arrive()
        yield screen


def test_journey_through_a_morning_by_keyboard(tmp_path: Path, qtbot: QtBot) -> None:
    """Opened, sorted, answered, typed, clock, stood down: each step on disk before it is shown."""
    with drill(tmp_path, plan=True) as screen:
        page = screen.page
        for index, title in ((1, "Harbour Lane Café"), (0, "Tarn Street Library: one page for the desk")):
            chooser = screen.find("drill.plan")
            assert isinstance(chooser, ComboBox)
            chooser.setCurrentIndex(index)
            chooser.activated.emit(index)
            screen.settle()
            assert title in page._shift.drill.plan.title
        answer_the_first(screen)
        again = screen.who.drills.shift(CALM)
        assert again.state == page._shift.state
        assert [known.id for known in again.state.threads if known.opened] == ["grandfather", "friday"]
        type_a_reply(screen)
        let_the_clock_run(screen, qtbot)
        page.act(Action("stand-down"))
        dialog = page.window().findChild(Dialog)
        assert dialog is not None
        dialog.accept()
        screen.settle()
        qtbot.waitUntil(lambda: not page._debrief._waiting)
        screen.settle()
        assert "Not passed" in screen.words()
        assert "It was not over. The morning went on alone." in screen.words()
        screen.find("drill.again").click()
        assert not page._shift.state.ended
        page.show_drill(QUIET_START)
        first = page.first_focus()
        assert first is not None
        assert first.objectName() == "drill.all.plan", "where nothing has come yet it is not the clock"


def answer_the_first(screen: Screen) -> None:
    """Thank the first writer, look at the plan, go on to the next post."""
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "drill.thread.grandfather"
    assert "Mirela Popescu" in focused.accessibleName()
    screen.press(Qt.Key.Key_Return)
    assert "08:46" in screen.words()
    QTest.keyClick(screen.page.window(), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "drill.triage.answer", "Tab goes on to the post, not to the side"
    screen.tab_to("drill.triage.thank")
    screen.press(Qt.Key.Key_Return)
    screen.tab_to("drill.reply.voucher")
    screen.press(Qt.Key.Key_2)
    assert screen.find("drill.draft").accessibleName().endswith("Thank her, and pass it on")
    screen.tab_to("drill.publish")
    screen.press(Qt.Key.Key_Return)
    assert "He is on his third. Save us." in screen.words()
    assert "Answered" in screen.find("drill.thread.grandfather").accessibleName()
    known = screen.who.drills.known(CALM)
    assert known is not None
    assert [act[0] for act in known.acts] == ["open", "triage", "draft", "publish"]
    screen.press(Qt.Key.Key_P)
    assert "Tarn Street Library: one page for the desk" in screen.words()
    screen.press(Qt.Key.Key_W, Qt.Key.Key_N)
    screen.settle()
    assert ring_of(screen.page.window()).isVisible(), "the row is new, and whoever uses the keyboard sees it"


def type_a_reply(screen: Screen) -> None:
    """Answer the second in one's own words, which are taken for the nearest reply, with reasons."""
    field = screen.find("drill.typed.field")
    assert isinstance(field, TextArea)
    field.setPlainText("Five, I am afraid, the poster is last year's. Tell me which book. Ottilie")
    screen.page.act(Action("triage", "friday", "answer"))
    screen.settle()
    field = screen.find("drill.typed.field")
    assert isinstance(field, TextArea)
    assert field.toPlainText().endswith("Tell me which book. Ottilie")
    kept = Drafts(screen.who.store, screen.who.profiles, DRILL_REPLY)
    assert kept.of(screen.page._shift.id, "friday") == field.toPlainText()
    screen.find("drill.typed.read").click()
    screen.settle()
    assert "Say what you looked up" in screen.find("drill.typed.match").accessibleName()
    screen.find("drill.typed.send").click()
    screen.page.act(Action("publish", "friday"))
    screen.settle()
    assert "Tell me which book. Ottilie" in screen.words()


def let_the_clock_run(screen: Screen, qtbot: QtBot) -> None:
    """See it off unless wanted; it passes minutes by itself, waits for an answer, pauses, goes off."""
    screen.page.choose_thread("friday")
    header, start = screen.page._board.header, screen.page._shift.state.minute
    assert not header.running
    speed = screen.find("drill.speed")
    assert isinstance(speed, ComboBox)
    speed.choose(10)
    assert (header.running, header.interval) == (True, 6_000)
    header._timer.setInterval(5)
    qtbot.waitUntil(lambda: screen.page._shift.state.minute >= start + 2)
    screen.page.act(Action(rules.STAND_DOWN))
    assert not header.running
    QApplication.activeModalWidget().reject()
    assert header.running
    qtbot.keyClick(screen.find("drill.close"), Qt.Key.Key_K)
    assert not header.running
    assert screen.find("drill.pause").text() == "Go on"
    screen.page.leave()
    assert speed.currentData() == 0


def test_there_is_no_gap_when_the_window_opens_with_it(tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    """Filled before it has its place, the header takes the height that it needs once it is seen."""
    who = trained(tmp_path, "empty")
    drills = Drills(who.library, who.progress, counted_ids(), planning_of(who, tmp_path))
    page = DrillPage(drills, who.library, Drafts(who.store, who.profiles, DRILL_REPLY), print, print)
    window, stack = QWidget(), QStackedWidget()
    column(stack, parent=window)
    show(window, 1192, 800)
    stack.addWidget(page)
    page.show_drill(QUIET_START)
    header = page._board.header
    qtbot.waitUntil(lambda: header.height() == header.heightForWidth(header.width()), timeout=1000)
    who.close()


def test_nothing_is_cut_while_it_is_played_nor_afterwards(tmp_path: Path, qtbot: QtBot) -> None:
    """In the middle of it and in every view of the debrief, with text at up to 200 %."""
    actions = (
        *(Action("open", "grandfather"), Action("plan")),
        *(Action("wait") for _wait in range(8)),
        *(Action("open", "sigh"), Action("triage", "sigh", "fix"), Action("draft", "sigh", "copier-is-old")),
    )
    with drill(tmp_path, *actions) as screen:
        page = screen.page
        page.choose_thread("sigh")
        screen.settle()
        assert screen.flaws_at_all_sizes() == []
        theme().use(text_size=100, mode="light")
        page._shift = screen.who.drills.restart(CALM)
        bot = Expert(("friday", "poster-says"))
        while not page._shift.state.ended:
            page._do(bot(page._shift.state))
        qtbot.waitUntil(lambda: not page._debrief._waiting)
        screen.settle()
        said = screen.words()
        for words in ("Passed", "Judgement: 93. 70 needed", "Plan: 100", "Time: 100", "It needed: Thank"):
            assert words in said
        views = page._debrief.views
        for index, words in enumerate(
            ("It needed", "had to be corrected", "rope off", "settled", "Red lines")
        ):
            views.choose(index)
            views.changed.emit(index)
            qtbot.waitUntil(lambda: not page._debrief._waiting)
            screen.settle()
            assert words in screen.words()
            assert screen.flaws() == []
