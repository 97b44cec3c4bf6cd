"""Practice: half done first, then conversations, then questions, the weakest first."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.behaviour import LEARN
from playbook_app.domain.quiz.places import PLACEMENT, PRACTICE
from playbook_app.ui.models import destinations as to
from playbook_app.ui.practice.cards import shortened
from playbook_app.ui.practice.page import PracticePage
from playbook_app.ui.practice.sections import AT_ONCE
from tests.responding import respond
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen, shown
from tests.ui.trainee import PITCH, sharing, two_tracks
from tests.ui.walk import missed_by_tab

ENTER = Qt.Key.Key_Return
PLAY = f"practice.play.{PITCH.slug}"


def practice(data: Path, history: str = "empty", **more: object) -> AbstractContextManager:
    """Show Practice after a history."""
    return shown(
        lambda who, go: PracticePage(who.library, who.progress, who.review, go), data, history, **more
    )


@pytest.fixture
def months(tmp_path: Path) -> Iterator[Screen]:
    """Return Practice of somebody with a quiz and a conversation half done."""
    with practice(tmp_path, "months") as screen:
        whole(screen)
        yield screen


def whole(screen: Screen) -> None:
    """Come to the page and let all of it be there."""
    screen.arrive()
    screen.page.finish()
    screen.settle()


def answer(screen: Screen, name: str) -> None:
    """Press a button of the dialog that is open, and come back to the page."""
    dialog = next(one for one in screen.page.findChildren(QDialog) if one.isVisible())
    QTest.keyClick(dialog.findChild(QPushButton, name), ENTER)
    screen.page.activateWindow()
    screen.settle()


def test_enter_goes_on_with_the_newest(months: Screen) -> None:
    """Focus is on its button; the other one is a Tab away."""
    assert "Turn 3, left today, about 5 minutes to go" in months.words()
    quiz = months.who.ref(5)
    assert f"Question 4 of {months.who.questions(quiz)}, left yesterday, about " in months.words()
    months.press(ENTER)
    months.tab_to(f"practice.quiz.{quiz.slug}.continue")
    months.press(ENTER)
    assert months.went == [to.Talk(PITCH), to.Quiz(quiz)]


@pytest.mark.parametrize(("kind", "number"), [("talk", 8), ("quiz", 5)])
def test_starting_over_is_asked_first(months: Screen, kind: str, number: int) -> None:
    """The safe answer changes nothing, the other begins anew."""
    ref = months.who.ref(number)
    for button, went in (
        ("restart.safe", []),
        ("restart.action", [to.Talk(ref, again=True) if kind == "talk" else to.Quiz(ref, again=True)]),
    ):
        months.tab_to(f"practice.{kind}.{ref.slug}.restart")
        months.press(ENTER)
        answer(months, button)
        assert months.went == went


def test_an_open_conversation_is_not_listed_twice(months: Screen) -> None:
    """It stands under what is unfinished; so does an assessed sitting, which only goes on."""
    assert not months.has(PLAY)
    ref = months.who.ref(2)
    months.who.study.begin_exam(ref)
    months.arrive()
    assert "Assessed sitting" in months.words()
    assert not months.has(f"practice.exam.{ref.slug}.restart")
    months.tab_to(f"practice.exam.{ref.slug}.continue")
    months.press(ENTER)
    assert months.went == [to.Quiz(ref, mode=to.ASSESSING)]
    items = months.who.study.items(ref)
    for place, title in ((PRACTICE, "Weak spot"), (PLACEMENT, "What you know already")):
        begun = months.who.study.begin_sitting(place, [(ref, one.id) for one in items], LEARN.terms())
        months.who.study.answer(begun, respond(begun.current.item, right=True))
        months.arrive()
        assert title in months.words()
        assert not months.has(f"practice.{place.slug}.{place.slug}.restart")
        months.find(f"practice.{place.slug}.{place.slug}.continue").click()
        assert months.went[-1] == to.Quiz(place)


def shown_again(screen: Screen, ref: LessonRef) -> bool:
    """Tell whether the questions of a lesson are offered again."""
    return screen.has(f"practice.again.{ref.slug}")


def test_questions_come_weakest_first(months: Screen) -> None:
    """With their reasons; the half done quiz is not among them."""
    overview, words = months.who.progress.overview(), months.words()
    rows = [row for row in overview.lessons if shown_again(months, row.lesson.ref)]
    weak = {spot.lesson for spot in overview.weak}
    in_order = sorted(rows, key=lambda row: words.index(f"\n{row.lesson.title}\n"))
    are_weak = [row.lesson.ref in weak for row in in_order]
    assert are_weak == sorted(are_weak, reverse=True)
    assert len(set(are_weak)) == 2
    assert not months.has(f"practice.again.{months.who.ref(5).slug}")
    button = months.tab_to(f"practice.again.{months.who.ref(6).slug}")
    assert button.accessibleName() == "Take the questions of Religion and politics at work again"
    months.press(ENTER)
    assert months.went == [to.Quiz(months.who.ref(6), again=True)]
    pane = months.page.panes()[-1]
    assert pane.isAncestorOf(button)
    first, second = [row.lesson.ref.slug for row in in_order[:2]]
    assert months.page.panes()[0].isAncestorOf(months.page.first_focus())
    months.find(f"practice.assess.{first}").setFocus()
    months.press(Qt.Key.Key_Down)
    assert months.find(f"practice.assess.{second}").hasFocus()
    months.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert months.find(f"practice.assess.{in_order[-1].lesson.ref.slug}").hasFocus()


def test_somebody_new_is_shown_the_next_step(tmp_path: Path) -> None:
    """No questions yet: the first lesson is one key away, and the conversation can be played."""
    with practice(tmp_path) as screen:
        assert "No questions to take again yet" in screen.words()
        screen.press(ENTER)
        screen.tab_to(PLAY)
        screen.press(ENTER)
        assert screen.went == [to.LessonPage(screen.who.ref(1)), to.Talk(PITCH, again=True)]


def test_a_conversation_tells_its_situation_but_no_ending(tmp_path: Path, qtbot: QtBot) -> None:
    """Two sentences, how many endings were seen, and whether a good one was."""
    with practice(tmp_path) as screen:
        assert "Not played yet" in screen.words()
        qtbot.waitUntil(lambda: "You are Nadia Brook" in screen.words())
        assert "Now he has answered" not in screen.words()
        for seed in range(4):
            screen.who.talk(PITCH, 30, seed=seed)
        screen.arrive()
        standing = screen.who.progress.standing().lesson(PITCH)
        seen = f"{len(standing.endings)} of 9 endings seen"
        qtbot.waitUntil(lambda: seen in screen.words())
        good = any(ending.verdict == "good" for ending in standing.endings)
        assert ("A good ending" in screen.words()) == good
        assert "Play again" in screen.words()


def test_a_good_ending_is_said(tmp_path: Path) -> None:
    """Without saying which."""
    with practice(tmp_path) as screen:
        seed = next(seed for seed in range(200) if ends_well(screen, seed))
        assert seed >= 0
        whole(screen)
        assert "A good ending" in screen.words()


def ends_well(screen: Screen, seed: int) -> bool:
    """Play at random and tell whether it ended well."""
    screen.who.talk(PITCH, 30, seed=seed)
    endings = screen.who.progress.standing().lesson(PITCH).endings
    return any(ending.verdict == "good" for ending in endings)


def test_a_broken_conversation_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    """Broken after the list was made: its card tells, and cannot be played."""
    packs = tmp_path / "packs"
    two_tracks(packs)
    with practice(tmp_path / "data", content=packs) as screen:
        talk = next(packs.glob("en/lost-contact/*/conversation.yaml"))
        talk.write_text("[")
        screen.who.library._conversations.clear()
        screen.page._shown = None
        screen.arrive()
        qtbot.waitUntil(lambda: "This conversation cannot be opened." in screen.words())
        assert not screen.find(PLAY).isEnabled()


def test_a_pack_that_changes_is_shown_at_once(tmp_path: Path) -> None:
    """A conversation taken out of the pack leaves the page; hidden, the page waits."""
    packs = sharing(tmp_path / "packs")
    with practice(tmp_path / "data", content=packs) as screen:
        whole(screen)
        assert (
            "From the lesson “Pitching on the first hello”, also for “Messages nobody asked for”"
            in screen.words()
        )
        next(packs.glob("en/lost-contact/*/conversation.yaml")).unlink()
        assert screen.who.library.refresh()
        screen.page.finish()
        screen.settle()
        assert not screen.has(PLAY)
        screen.page.hide()
        shutil.rmtree(next(packs.glob("en/deadly-sins/05-*")))
        screen.who.library.refresh()


def test_coming_back_keeps_the_page_when_nothing_changed(months: Screen) -> None:
    """The same button, and focus on it."""
    before = QApplication.focusWidget()
    months.arrive()
    assert QApplication.focusWidget() is before


def test_only_what_changed_is_made_again(months: Screen, qtbot: QtBot) -> None:
    """Other cards are the same widgets; Tab goes in the order of the page; the rest comes later."""
    page = months.page
    cards, rows = page._talks.cards, page._quizzes.part
    assert len(cards) > AT_ONCE
    months.who.talk(cards[2].lesson.ref, 30, seed=1)
    months.arrive()
    again = page._talks.cards
    assert [one is other for one, other in zip(cards, again, strict=True)].count(False) == 1
    assert again[2] is not cards[2]
    assert page._quizzes.part is rows
    stops = [stop for section in page._sections for stop in section.stops()]
    following = stops[0]
    for stop in stops[1:]:
        following = next_stop(following)
        assert following is stop
    page._packs_changed()
    assert len(page._talks.cards) == AT_ONCE
    page.leave()
    assert not page._later.isActive()
    months.arrive()
    qtbot.waitUntil(lambda: len(page._talks.cards) == len(cards) and not page._later.isActive())
    assert not set(cards) & set(page._talks.cards)
    assert months.flaws() == []


def next_stop(widget: QWidget) -> QWidget:
    """Return what Tab reaches after a widget."""
    after = widget.nextInFocusChain()
    while not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        after = after.nextInFocusChain()
    return after


def test_without_lessons_it_is_no_dead_end(tmp_path: Path) -> None:
    """An empty content folder leaves the words and no button."""
    (tmp_path / "packs").mkdir()
    with practice(tmp_path / "data", content=tmp_path / "packs") as screen:
        assert "No questions to take again yet" in screen.words()
        assert not screen.has("practice.start")


@pytest.mark.parametrize("history", ["empty", "week", "months"])
def test_nothing_is_clipped(tmp_path: Path, history: str, qtbot: QtBot) -> None:
    """At every text size and in the smallest window, while it changes."""
    with practice(tmp_path, history) as screen:
        if history != "months":
            qtbot.waitUntil(lambda: "You are Nadia Brook" in screen.words())
        assert screen.flaws_at_all_sizes() == []


def test_long_words_fit_too(tmp_path: Path) -> None:
    """Every string is 40 % longer."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    with practice(tmp_path / "data", "months") as screen:
        assert screen.flaws_at_all_sizes() == []


def test_tab_reaches_everything(months: Screen) -> None:
    """Nothing needs the mouse."""
    assert list(missed_by_tab(months.page)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("One. Two. Three.", "One. Two."),
        ("A first sentence that is long.", "A first sentence that is long."),
        ("Why? Because! So.", "Why?"),
        ("", ""),
    ],
)
def test_a_situation_is_shortened_by_sentences(text: str, kept: str) -> None:
    """Whole ones, but at least the first."""
    assert shortened(text, 10) == kept
