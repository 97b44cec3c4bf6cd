"""The conversation by keyboard: to a good and to a bad end, with undo, rewind and coming back."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.run import available_choices
from playbook_app.domain.conversation.step import outcome_index
from playbook_app.services.progress import Progress
from playbook_app.ui.conversation.plot import HiddenPlot
from playbook_app.ui.conversation.turns import TurnCard
from playbook_app.ui.models import destinations as to
from playbook_app.ui.widgets.meter import Meter
from playbook_app.ui.widgets.page import Saying
from tests.ui.conversation.playing import known, play, play_to_the_end, reply, settled, talk
from tests.ui.screens import Screen
from tests.ui.trainee import PITCH
from tests.ui.walk import missed_by_tab

FOR_EVER = 600_000
"""Milliseconds: a pause that ends only when the test says so."""


def test_the_first_turn_has_everything_to_choose_by(pitch: Screen) -> None:
    """Who you are, the post, what was said, hints, the replies with their words, and no total."""
    words = pitch.words()
    run = pitch.page._run
    assert run.conversation.situation in words
    assert "mistakes show the most" in words, "the first time invites them"
    assert "You reposted" in words
    assert "Turn 1" in words
    for hint in run.turn.hints:
        assert hint in words
    for choice in available_choices(run):
        assert choice.text in words
    assert "Writes about who speaks when things go wrong" in words
    assert pitch.page.focusWidget().objectName() == "conversation.reply.1"
    assert not pitch.has("conversation.undo_last")


def test_a_reply_shows_what_it_does_and_why(pitch: Screen, qtbot: QtBot) -> None:
    """Meters move, the reason and the rule stand there, and what the others would have done."""
    numbers = pitch.page._run.numbers
    outcome_words = [
        choice.outcomes[outcome_index(choice, numbers)] for choice in available_choices(pitch.page._run)
    ]
    pitch.press(Qt.Key.Key_3)
    assert len(known(pitch).path) == 1
    words = pitch.words()
    assert outcome_words[2].reason in words
    assert outcome_words[2].rule in words
    for other in (0, 1, 3):
        assert outcome_words[other].title in words
    meter = next(one for one in pitch.page.findChildren(Meter) if one.objectName().endswith("trust"))
    assert (meter.value(), "changed by \u221216" in meter.accessibleName()) == (24, True)
    assert "Tom\u00e1s Reyl and Agnes Pell wrote back." in words
    assert "Permission to pitch" not in words
    settled(pitch, qtbot)
    assert pitch.page.focusWidget().objectName() == "conversation.next"


def test_a_hasty_key_neither_goes_on_nor_replies_again(pitch: Screen, qtbot: QtBot) -> None:
    """Enter pressed twice, or held, sends one reply; after Next it sends none at once."""
    guard = pitch.page._pause._timer
    guard.setInterval(FOR_EVER)
    pitch.press(*[Qt.Key.Key_Return] * 3)
    assert len(known(pitch).path) == 1
    assert pitch.page._state == "answered"
    guard.setInterval(0)
    settled(pitch, qtbot)
    guard.setInterval(FOR_EVER)
    pitch.press(*[Qt.Key.Key_Return] * 3)
    assert len(known(pitch).path) == 1
    assert pitch.page._state == "choosing"
    guard.setInterval(0)
    settled(pitch, qtbot)
    pitch.press(Qt.Key.Key_Return)
    assert len(known(pitch).path) == 2


def test_arrows_look_and_enter_replies(pitch: Screen) -> None:
    """Down goes to the reply below, Right to the one beside; letters work as well as numbers."""
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        pitch.press(key)
        seen.append(pitch.page.focusWidget().objectName()[-1])
    assert seen == ["3", "4", "2", "1"]
    assert known(pitch).path == ()
    pitch.press(Qt.Key.Key_D)
    assert known(pitch).path[0][1] == available_choices(pitch.who.rehearse.rewind(pitch.page._run, 0))[3].id


def test_one_column_below_1180(pitch: Screen) -> None:
    """Down is then the next reply."""
    pitch.page.resize(992, 680)
    pitch.settle()
    pitch.press(Qt.Key.Key_Down)
    assert pitch.page.focusWidget().objectName() == "conversation.reply.2"


def test_a_click_replies(pitch: Screen) -> None:
    """With the mouse as well."""
    QTest.mouseClick(pitch.find("conversation.reply.2"), Qt.MouseButton.LeftButton)
    assert len(known(pitch).path) == 1


@pytest.mark.parametrize(
    ("best", "verdict", "word"), [(True, "good", "Good ending"), (False, "bad", "Bad ending")]
)
def test_the_pitch_comes_to_its_end(pitch: Screen, qtbot: QtBot, best: bool, verdict: str, word: str) -> None:
    """The best replies lead to a good ending, the worst to a bad one; every turn is looked at again."""
    play_to_the_end(pitch, qtbot, best=best)
    run = pitch.page._run
    assert run.ending.verdict == verdict
    words = pitch.words()
    for text in (word, run.ending.title, run.ending.text, "Permission to pitch"):
        assert text in words
    cards = pitch.page.findChildren(TurnCard)
    shown_cards = [card for card in cards if card.isVisible()]
    assert len(shown_cards) == len(run.moves)
    for move in run.moves:
        assert move.choice.label in words
        assert move.outcome.reason in words
        assert move.outcome.rule in words
    others = [choice for choice in run.moves[0].turn.choices if choice is not run.moves[0].choice]
    more = shown_cards[0].more
    more.click()
    pitch.settle()
    for choice in others:
        assert choice.label in pitch.words()
    assert more.text() == "Hide the other replies"
    more.click()
    assert "other replies would have done" in more.text()
    assert ("A better one was open" in words) == (not best)
    assert ("Best then" in words) == (not best)
    endings = pitch.who.progress.standing().lesson(PITCH).endings
    assert [seen.verdict for seen in endings] == [verdict]


def test_hidden_numbers_are_shown_by_turn(pitch: Screen, qtbot: QtBot) -> None:
    """Only after the end; what never moved is a line instead of a picture."""
    play_to_the_end(pitch, qtbot, best=True)
    plot = pitch.page.findChild(HiddenPlot)
    values = ", ".join(str(value) for value in [move.before["permission"] for move in pitch.page._run.moves])
    assert values in plot.accessibleName()
    assert "Early pitches: 0 from start to end" in pitch.words()


def test_undo_takes_one_turn_back(pitch: Screen, qtbot: QtBot) -> None:
    """Right after a reply and before the next; it is recorded, and the other way can be tried."""
    reply(pitch, qtbot, best=False)
    pitch.press(Qt.Key.Key_U)
    assert known(pitch).path == ()
    assert known(pitch).rewinds == 1
    assert "Turn 1" in pitch.words()
    assert pitch.page.focusWidget().objectName() == "conversation.reply.1"
    play(pitch, qtbot, 1)
    pitch.tab_to("conversation.undo_last")
    pitch.press(Qt.Key.Key_Return)
    assert known(pitch).rewinds == 2
    pitch.press(Qt.Key.Key_U)
    assert known(pitch).rewinds == 2


def test_undo_by_its_button_after_the_last_turn(pitch: Screen, qtbot: QtBot) -> None:
    """Before the end is looked at, and by its key afterwards."""
    while not pitch.page._run.ended:
        if pitch.page._state == "answered":
            pitch.press(Qt.Key.Key_Space)
        reply(pitch, qtbot, best=False)
    assert "That was the last turn." in pitch.words()
    pitch.tab_to("conversation.undo")
    pitch.press(Qt.Key.Key_Return)
    assert pitch.page._state == "choosing"
    play_to_the_end(pitch, qtbot, best=False)
    pitch.press(Qt.Key.Key_U)
    assert pitch.page._state == "choosing"


def test_rewind_from_the_debrief(pitch: Screen, qtbot: QtBot) -> None:
    """Back to a turn in the middle; the way there is kept, what came after is gone."""
    play_to_the_end(pitch, qtbot, best=True)
    before = pitch.page._run.path
    pitch.tab_to("conversation.rewind.3")
    pitch.press(Qt.Key.Key_Return)
    assert pitch.page._run.path == before[:2]
    assert "Turn 3" in pitch.words()
    assert not pitch.page._review.isVisible()
    play_to_the_end(pitch, qtbot, best=False)
    assert pitch.page._run.path[:2] == before[:2]


def test_play_again_starts_anew(pitch: Screen, qtbot: QtBot) -> None:
    """From the first turn, as a run of its own."""
    play_to_the_end(pitch, qtbot, best=False)
    old = pitch.page._run.id
    pitch.tab_to("conversation.again")
    pitch.press(Qt.Key.Key_Return)
    assert pitch.page._run.id != old
    assert "Turn 1" in pitch.words()
    assert pitch.page._run.moves == ()


def test_the_transcript_can_be_copied(pitch: Screen, qtbot: QtBot) -> None:
    """As plain text with everything that was said and how it ended."""
    play_to_the_end(pitch, qtbot, best=True)
    pitch.press(Qt.Key.Key_Right)
    assert not any(card.isVisible() for card in pitch.page.findChildren(TurnCard))
    pitch.tab_to("conversation.copy")
    pitch.press(Qt.Key.Key_Return)
    text = QGuiApplication.clipboard().text()
    for move in pitch.page._run.moves:
        assert move.choice.text in text
    assert pitch.page._run.ending.title in text
    assert "<" not in text
    assert "Copied to the clipboard" in pitch.words()
    assert list(missed_by_tab(pitch.page)) == []


def test_it_goes_on_at_the_same_turn(tmp_path: Path, qtbot: QtBot) -> None:
    """After a restart: thread, meters, the reason of the last turn, and the replies."""
    with talk(tmp_path) as screen:
        play(screen, qtbot, 2)
        reply(screen, qtbot)
        path = screen.page._run.path
        last = screen.page._run.last.outcome
    with talk(tmp_path) as screen:
        assert screen.page._run.path == path
        assert "Turn 4" in screen.words()
        assert last.reason in screen.words()
        assert screen.page._run.conversation.situation in screen.words()
        assert screen.page.focusWidget().objectName() == "conversation.reply.1"
        play_to_the_end(screen, qtbot, best=True)
    with talk(tmp_path) as screen:
        assert "Good ending" in screen.words()
        screen.page.show_talk(PITCH, again=True)
        screen.settle()
        assert "Turn 1" in screen.words()


def test_coming_back_keeps_what_was_shown(pitch: Screen, qtbot: QtBot) -> None:
    """The reason is still there for whoever looked something up in between."""
    reply(pitch, qtbot)
    pitch.page.show_talk(PITCH)
    assert pitch.page._state == "answered"
    pitch.arrive()
    assert pitch.page.focusWidget().objectName() == "conversation.next"


def full_disk(*_events: object) -> None:
    """Stand in for recording on a full disk."""
    raise Problem("disk-full")


def test_a_full_disk_loses_no_turn(pitch: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, nothing has happened, and the same reply works as soon as there is room."""
    with monkeypatch.context() as full:
        full.setattr(Progress, "record", full_disk)
        pitch.press(Qt.Key.Key_2)
        assert "The disk is full, so this could not be saved." in pitch.words()
        assert pitch.page._state == "choosing"
    assert known(pitch).path == ()
    pitch.press(Qt.Key.Key_2)
    assert pitch.page._state == "answered"
    assert "The disk is full" not in pitch.words()


def test_a_run_left_behind_elsewhere_is_shown_anew(pitch: Screen) -> None:
    """When it was started again in another place, the reply is not recorded for the old one."""
    pitch.who.rehearse.restart(PITCH)
    pitch.press(Qt.Key.Key_2)
    assert known(pitch).path == ()
    assert pitch.page._run.id == known(pitch).id


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a folder with the pack to copy as a pack of its own."""
    pack = tmp_path / "packs" / "copied"
    shutil.copytree(shipped_folder() / "content" / "blank", pack)
    meta = pack / "pack.yaml"
    meta.write_text("\n".join(line for line in meta.read_text().splitlines() if "template" not in line))
    return tmp_path / "packs"


def test_a_changed_conversation_goes_on_where_it_still_fits(
    tmp_path: Path, copied: Path, qtbot: QtBot
) -> None:
    """A pack update took a reply away that had been chosen: it is said, and nothing breaks."""
    ref = LessonRef("blank", "first-lesson")
    with talk(tmp_path / "data", ref=ref, content=copied) as screen:
        said: list[Saying] = []
        screen.page.said.connect(said.append)
        play(screen, qtbot, 1)
        run = screen.page._run
        file = copied / "copied" / "first-track" / "01-first-lesson" / "conversation.yaml"
        chosen = run.moves[0].choice.id if run.moves else ""
        file.write_text(file.read_text().replace(f"- id: {chosen}\n", f"- id: {chosen}-else\n"))
        screen.who.library.refresh()
        screen.page.show_talk(ref)
        assert screen.page._run.moves == ()
        assert "It goes on from turn 1." in said[0].text


def test_without_a_conversation_there_is_a_way_back(tmp_path: Path) -> None:
    """The page says so and shows others afterwards."""
    with talk(tmp_path, ref=LessonRef("en", "spam")) as screen:
        assert "There is no conversation here" in screen.words()
        screen.press(Qt.Key.Key_1, Qt.Key.Key_U, Qt.Key.Key_Space)
        assert screen.went == [to.Practice()]
        screen.page.rewind(0)
        screen.page.show_talk(LessonRef("en", "never-written"))
        assert "There is no conversation here" in screen.words()
        screen.page.show_talk(PITCH)
        screen.settle()
        assert "Turn 1" in screen.words()


def test_it_can_be_left_at_any_time(pitch: Screen, qtbot: QtBot) -> None:
    """By the cross at the top, and after the end by name or to the lesson."""
    pitch.tab_to("conversation.close")
    pitch.press(Qt.Key.Key_Return)
    pitch.page.first_focus().setFocus()
    play_to_the_end(pitch, qtbot, best=False)
    for name in ("conversation.lesson", "conversation.leave"):
        pitch.tab_to(name)
        pitch.press(Qt.Key.Key_Return)
    assert pitch.went == [to.Practice(), to.LessonPage(PITCH), to.Practice()]
