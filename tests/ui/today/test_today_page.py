"""Today: the one next step, what stands around it, and the plan that comes a moment later."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.domain.progress.takeaway import takeaway_of_day
from playbook_app.domain.quiz.places import REVIEW
from playbook_app.services import plan_glance
from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.today.page import TodayPage
from playbook_app.ui.widgets.label import Label
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen, planning_of, shown
from tests.ui.trainee import PITCH
from tests.ui.walk import missed_by_tab

DUE = ((1, "give-before-sell"), (2, "stay-calm"))
"""What is due after a week: lesson and skill."""


class FirstPaint(QObject):
    """Keeps what a page says when it is painted for the first time."""

    def __init__(self, page: TodayPage) -> None:
        """Watch the page."""
        super().__init__(page)
        self.words = ""
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the labels before the first paint."""
        if event.type() == QEvent.Type.Paint and not self.words:
            self.words = "\n".join(label.text() for label in watched.findChildren(Label))
        return False


def today(data: Path, history: str = "empty", *, plan: str = "", **more: object) -> AbstractContextManager:
    """Show Today after a history, with a plan from a starter if one is named."""

    def make(who: object, go: object) -> TodayPage:
        planning = planning_of(who, data)
        if plan:
            planning.create(plan, "Harbour Lane Café").close()
        page = TodayPage(who.progress, who.review, who.profiles, planning, clock=who.clock, go=go)
        page.seen = FirstPaint(page)
        return page

    return shown(make, data, history, **more)


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Screen]:
    """Return Today for somebody new."""
    with today(tmp_path) as screen:
        yield screen


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Screen]:
    """Return Today for somebody in their first week."""
    with today(tmp_path, "week") as screen:
        yield screen


def test_somebody_new_begins_with_enter(new: Screen) -> None:
    """The first lesson is proposed, its button has focus, and Enter opens it."""
    assert "Thursday 12 November. The first lesson takes about 5 minutes." in new.words()
    assert f"Lesson 1 of {new.who.lesson_count}" in new.words()
    new.press(Qt.Key.Key_Return)
    assert new.went == [to.LessonPage(new.who.ref(1))]


def test_enter_does_what_is_proposed_from_anywhere(new: Screen) -> None:
    """Also with the focus on nothing; a focused button keeps its own Enter."""
    new.page.setFocus()
    new.page.focusWidget().clearFocus()
    new.press(Qt.Key.Key_Enter)
    assert new.went == [to.LessonPage(new.who.ref(1))]
    new.tab_to("today.another")
    new.press(Qt.Key.Key_Return)
    assert new.went[1:] == [to.Library()]


def test_somebody_new_sees_what_comes_next(new: Screen) -> None:
    """The three lessons after the first, and no weak spots."""
    for number in (2, 3, 4):
        assert new.has(f"today.next.{new.who.ref(number).slug}")
    assert not new.has(f"today.next.{new.who.ref(1).slug}")
    assert "Weak spots" not in new.words()
    new.tab_to(f"today.next.{new.who.ref(3).slug}")
    new.press(Qt.Key.Key_Space)
    assert new.went == [to.LessonPage(new.who.ref(3))]


def test_a_half_done_quiz_is_the_next_step_and_not_listed_twice(week: Screen) -> None:
    """It says at which question it goes on, and the card for unfinished practice stays away."""
    assert f"Question 3 of {week.who.questions(week.who.ref(3))}" in week.words()
    assert not week.has("today.continue")
    week.press(Qt.Key.Key_Return)
    assert week.went == [to.Quiz(week.who.ref(3))]


def test_a_weak_spot_is_practised_by_keyboard(week: Screen) -> None:
    """Its row says why it is weak; pressing it starts its questions anew."""
    week.who.answer(week.who.ref(2), "011010")
    week.arrive()
    row = week.tab_to(f"today.weak.{week.who.ref(2).slug}")
    missed = f"3 of {week.who.questions(week.who.ref(2))} questions missed lately"
    assert row.accessibleName().startswith(f"Fighting where everyone can see. {missed}. ")
    week.press(Qt.Key.Key_Return)
    assert week.went == [to.Quiz(week.who.ref(2), again=True)]


def test_what_is_due_is_listed_and_reviewed_by_keyboard(week: Screen) -> None:
    """How much, how long, what was missed; the button starts a review, and goes on with it later."""
    assert "2 questions, about 2 minutes" in week.words()
    first, second = (f"today.due.{week.who.ref(n).slug}.{skill}" for n, skill in DUE)
    assert week.find(first).accessibleName() == "Promoting all day long. Last seen 2 days ago. Due"
    assert "Missed last time. Shaky" in week.find(second).accessibleName()
    assert not week.has(f"today.weak.{week.who.ref(2).slug}"), "the review has it already"
    week.tab_to("today.review")
    week.press(Qt.Key.Key_Return)
    assert week.went == [to.Quiz(REVIEW)]
    begun = week.who.review.unfinished
    assert begun is not None
    assert len(begun.shown) == 2
    week.arrive()
    assert week.tab_to("today.review").text() == "Go on"
    week.press(Qt.Key.Key_Return)
    assert week.who.review.unfinished == begun
    week.tab_to(second)
    week.press(Qt.Key.Key_Return)
    assert week.went[-1] == to.LessonPage(week.who.ref(2))
    week.who.clock.advance(days=-40)
    week.arrive()
    asked = week.find(first).accessibleName()
    assert "the clock was changed" in asked
    assert "Last seen" not in asked, "nothing is due and seen today at once"


def test_the_week_is_told_in_minutes(week: Screen) -> None:
    """Four days were practised; the sum stands beside the title."""
    days = week.who.progress.overview().week()
    told = [minutes for _day, minutes in days if minutes]
    assert len(told) == 4
    assert f"{sum(told)} min" in week.words()
    assert f"Monday 9 November {told[0]} min, Tuesday 10 November {told[1]} min" in week.words()


def test_a_takeaway_leads_back_to_its_lesson(week: Screen) -> None:
    """It is of a lesson that was read, by keyboard too."""
    kept = takeaway_of_day(week.who.progress.overview())
    assert kept is not None
    assert kept.ref in {week.who.ref(n) for n in (1, 2, 3)}
    assert kept.takeaway in week.words()
    week.tab_to("today.takeaway")
    week.press(Qt.Key.Key_Return)
    assert week.went == [to.LessonPage(kept.ref)]


def test_an_unfinished_conversation_goes_on(tmp_path: Path) -> None:
    """The newest is offered with its turn; the other is said to be in Practice."""
    with today(tmp_path, "months") as screen:
        assert "Turn 3, left today" in screen.words()
        screen.tab_to("today.continue")
        screen.press(Qt.Key.Key_Return)
        screen.tab_to("today.practice")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.Talk(PITCH), to.Practice()]
        ref = screen.who.ref(2)
        screen.who.study.begin_exam(ref)
        screen.arrive()
        assert "Assessed sitting" in screen.words()
        screen.tab_to("today.continue")
        screen.press(Qt.Key.Key_Return)
        assert screen.went[2:] == [to.Quiz(ref, mode=to.ASSESSING)]


def test_what_is_proposed_is_not_a_weak_spot_as_well(tmp_path: Path) -> None:
    """When everything is done the weakest lesson is proposed, and only there."""
    with today(tmp_path, "months") as screen:
        overview = screen.who.progress.overview()
        assert overview.next_lesson is not None
        assert overview.next_lesson.code == "strengthen"
        assert not screen.has(f"today.weak.{overview.next_lesson.lesson.ref.slug}")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.Quiz(overview.next_lesson.lesson.ref, again=True)]


def test_without_a_plan_the_card_offers_to_start_one(new: Screen, qtbot: QtBot) -> None:
    """It says so only once it knows."""
    qtbot.waitUntil(lambda: "None written yet" in new.words())
    new.tab_to("today.plan")
    new.press(Qt.Key.Key_Return)
    assert new.went == [to.Plan()]


def test_the_plan_is_read_after_the_first_paint(tmp_path: Path, qtbot: QtBot) -> None:
    """Its state and worst gaps come later, and nothing was written by looking."""
    with today(tmp_path, plan="small_business") as screen:
        assert "Today" in screen.page.seen.words
        assert "gaps left to close" not in screen.page.seen.words
        screen.page.leave()
        assert not screen.page._later.isActive()
        screen.arrive()
        qtbot.waitUntil(lambda: "gaps left to close" in screen.words())
        assert "Nobody in charge has signed this plan" in screen.words()


def test_the_same_plan_is_read_once(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Coming back reads it only when it has changed."""
    with today(tmp_path, plan="small_business") as screen:
        qtbot.waitUntil(lambda: "gaps left to close" in screen.words())
        read: list[object] = []
        monkeypatch.setattr(plan_glance, "glance", lambda *given: read.append(given))
        screen.arrive()
        qtbot.waitUntil(lambda: not screen.page._later.isActive())
        assert (read, "gaps left to close" in screen.words()) == ([], True)
        for draft in (tmp_path / "plans").glob("*.json"):
            draft.write_bytes(draft.read_bytes() + b" ")
        screen.arrive()
        qtbot.waitUntil(lambda: bool(read))


def test_who_is_here_for_the_plan_begins_with_it(tmp_path: Path, qtbot: QtBot) -> None:
    """The plan is the first card and the one primary button; the first lesson is listed below."""
    with today(tmp_path, purpose="plan") as screen:
        qtbot.waitUntil(lambda: "Write your crisis plan" in screen.words())
        assert not screen.has("today.plan")
        assert screen.has(f"today.next.{screen.who.ref(1).slug}")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.Plan()]


def test_a_plan_that_cannot_be_read_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    """The way to it stays open; the ring, which would lie, is gone."""
    with today(tmp_path, plan="small_business", purpose="plan") as screen:
        qtbot.waitUntil(lambda: "gaps left to close" in screen.words())
        for draft in (tmp_path / "plans").glob("*.json"):
            draft.write_text("{")
        screen.arrive()
        qtbot.waitUntil(lambda: "gaps left to close" not in screen.words())
        assert screen.has("today.start")


def test_coming_back_shows_what_has_changed(new: Screen) -> None:
    """The page reads anew on each arrival, and keeps its widgets when nothing changed."""
    before = new.find("today.start")
    new.arrive()
    assert new.find("today.start") is before
    new.who.read(new.who.ref(1))
    new.arrive()
    assert "Answer the questions" in new.words()
    new.press(Qt.Key.Key_Return)
    assert new.went == [to.Quiz(new.who.ref(1), again=True)]


def test_another_purpose_shows_another_first_card(new: Screen) -> None:
    """A switched profile may be here for something else."""
    new.who.profiles.add("Ravi", "plan")
    new.arrive()
    assert "The plan first" in new.words()


def test_without_lessons_it_says_what_to_do(tmp_path: Path) -> None:
    """An empty content folder is no dead end: Enter does nothing, the words say what is wrong."""
    (tmp_path / "packs").mkdir()
    with today(tmp_path / "data", content=tmp_path / "packs") as screen:
        assert "No lessons here" in screen.words()
        screen.press(Qt.Key.Key_Return)
        assert screen.went == []


@pytest.mark.parametrize("history", ["empty", "week", "months"])
def test_nothing_is_clipped(tmp_path: Path, history: str) -> None:
    """At every text size and in the smallest window, while it changes."""
    with today(tmp_path, history) as screen:
        assert screen.flaws_at_all_sizes() == []


def test_long_words_fit_too(tmp_path: Path) -> None:
    """Every string is 40 % longer, and none of ours is left in English."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    with today(tmp_path / "data", "months") as screen:
        assert screen.flaws_at_all_sizes() == []
        assert "Weak spots" not in screen.words()


def test_tab_reaches_everything(tmp_path: Path) -> None:
    """Nothing needs the mouse."""
    with today(tmp_path, "months") as screen:
        assert list(missed_by_tab(screen.page)) == []


def test_the_picture_makes_room_for_the_words(new: Screen) -> None:
    """It shrinks in a narrow window, goes at very large text, and comes back."""
    from playbook_app.ui.today.opening import OpeningArt

    art = new.page.findChild(OpeningArt)
    wide = art.width()
    new.page.resize(992, 680)
    new.settle()
    assert art.width() < wide
    theme().use(text_size=200)
    new.settle()
    assert not art.isVisible()
    theme().use(text_size=100)
    new.page.resize(1192, 800)
    new.settle()
    assert (art.isVisible(), art.width()) == (True, wide)


def test_the_first_paint_imports_nothing_heavy() -> None:
    """What Today needs before it stands there loads no plan, no document and no parser."""
    import subprocess

    code = (
        "import sys, playbook_app.ui.today.page as page;"
        "heavy = ('yaml', 'markdown', 'nh3', 'typst', 'zipfile', 'playbook_app.domain.plan.model',"
        " 'playbook_app.services.open_plan', 'playbook_app.services.plan_glance');"
        "print([name for name in heavy if name in sys.modules and name != 'zipfile'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
