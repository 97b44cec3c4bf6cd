"""Typing a reply, and looking back at the whole of a conversation with everything in it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.run import available_choices
from playbook_app.services.drafts import REPLY, Drafts
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import TextArea
from tests.ui.conversation.playing import settled, talk
from tests.ui.screens import Screen

FIGHTS = LessonRef("en", "public-fights")
TYPED = "You arrived at 22:40, after the gate closed. Dogs are free on weekdays only."


def named(screen: Screen, name: str) -> QWidget:
    """Return the widget with that object name."""
    return next(one for one in screen.page.findChildren(QWidget) if one.objectName() == name)


def play_worst(screen: Screen, qtbot: QtBot) -> None:
    """Go on with the first reply at every turn, until it is over."""
    while not screen.page._run.ended:
        screen.page.go_on()
        screen.page._send(available_choices(screen.page._run)[0].id)
        settled(screen, qtbot)
    screen.page.go_on()
    qtbot.waitUntil(lambda: not screen.page._review._waiting)


def test_walk_through_own_words_to_what_they_brought_back(tmp_path: Path, qtbot: QtBot) -> None:
    """Typed, kept, read, sent; at the end the screenshot hangs on that turn; one's thoughts are kept."""
    with talk(tmp_path, ref=FIGHTS) as screen:
        page = screen.page
        field = named(screen, "conversation.typed.field")
        assert isinstance(field, TextArea)
        assert page.first_focus() is field
        field.setPlainText(TYPED)
        kept = Drafts(screen.who.store, screen.who.profiles, REPLY)
        qtbot.waitUntil(lambda: kept.of(page._run.id, f"0/{page._run.place}") == TYPED)
        page._show_choosing()  # as after a kill: the field is made anew
        assert field.toPlainText() == TYPED
        named(screen, "conversation.typed.read").click()
        assert "Put the record straight" in named(screen, "conversation.typed.match").accessibleName()
        named(screen, "conversation.typed.send").click()
        settled(screen, qtbot)
        assert page._run.moves[0].text == TYPED
        play_worst(screen, qtbot)
        assert TYPED in screen.words(), "turn by turn has one's own words"
        page._review.views.choose(2)
        page._review._show_view(2)
        screen.settle()
        said = named(screen, "conversation.ledger.1").accessibleName()
        assert "Turn 1: Put the record straight" in said
        assert "The screenshot from Saturday" in said
        thought = named(screen, "conversation.thoughts.will")
        assert isinstance(thought, TextArea)
        thought.setPlainText("Check first")
        qtbot.waitUntil(lambda: screen.who.rehearse.reflection(page._run)[2] == "Check first")
        thought.setPlainText("Check the listing first")
        keep = named(screen, "conversation.thoughts.save")
        assert isinstance(keep, Button)
        keep.click()
        assert screen.who.rehearse.reflection(page._run) == ("", "", "Check the listing first")
        page.rewind(0)
        page._send("own")
        settled(screen, qtbot)
        play_worst(screen, qtbot)
        page._review._show_view(2)
        assert named(screen, "conversation.compare").isVisible()
        last = named(screen, "conversation.thoughts.will")
        assert isinstance(last, TextArea)
        last.setPlainText("Still in hand")
        ended = page._run
        page.play_again()
        assert page._run.id != ended.id
        assert screen.who.rehearse.reflection(page._run) == ("", "", "")


def test_another_one_was_meant(tmp_path: Path, qtbot: QtBot) -> None:
    """The list opens, and the words are sent as the reply that was meant."""
    with talk(tmp_path, ref=FIGHTS) as screen:
        field = named(screen, "conversation.typed.field")
        assert isinstance(field, TextArea)
        field.setPlainText(TYPED)
        named(screen, "conversation.typed.read").click()
        named(screen, "conversation.typed.another").click()
        screen.page.choose(1)
        settled(screen, qtbot)
        move = screen.page._run.moves[0]
        assert (move.choice.id, move.text) == ("own", TYPED)
