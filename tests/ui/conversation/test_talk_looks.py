"""The conversation at every size, language and setting: what is in sight, said, reached by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.ui.conversation import page as talk_page
from playbook_app.ui.theme.theme import theme
from tests.ui.conversation.playing import in_sight, known, play, play_to_the_end, reply, settled, talk
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen
from tests.ui.walk import missed_by_tab


def test_the_newest_line_stays_in_sight(pitch: Screen, qtbot: QtBot) -> None:
    """After every turn, also in the smallest window; until the person scrolls."""
    for size in ((1192, 800), (992, 680)):
        pitch.page.resize(*size)
        pitch.settle()
        for _turn in range(2):
            reply(pitch, qtbot)
            assert in_sight(pitch, pitch.page._thread.newest())
            pitch.press(Qt.Key.Key_Space)
            assert in_sight(pitch, pitch.page._thread.newest())
    pitch.press(Qt.Key.Key_Home)
    bar = pitch.page._column.scroller.verticalScrollBar()
    pitch.page._column.arrange()
    pitch.settle()
    assert bar.value() < bar.maximum()


def test_motion_slides_to_the_newest_line(pitch: Screen, qtbot: QtBot) -> None:
    """Unless it is reduced, as everywhere else in these tests."""
    theme().use(reduce_motion=False)
    play(pitch, qtbot, 2)
    slide = pitch.page._column._slide
    qtbot.waitUntil(lambda: slide.state() != slide.State.Running)
    assert in_sight(pitch, pitch.page._thread.newest())
    theme().use(reduce_motion=True)


def test_new_lines_are_announced(pitch: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who said what, then what the reply did, and later where one stands."""
    said: list[str] = []
    monkeypatch.setattr(talk_page, "announce", lambda _widget, text, **_more: said.append(text))
    reply(pitch, qtbot, best=False)
    assert said[0].startswith("Tom\u00e1s Reyl: ")
    assert pitch.page._run.last.outcome.reason in said[0]
    assert "Onlookers \u22129" in said[0]
    pitch.press(Qt.Key.Key_U)
    assert said[1] == "Back at turn 1"


def test_single_keys_can_be_off(pitch: Screen, qtbot: QtBot) -> None:
    """Numbers and U do nothing and are not shown; arrows, Enter and Space on buttons do everything."""
    theme().use(single_keys=False)
    assert "Press" not in pitch.words()
    pitch.press(Qt.Key.Key_2)
    assert known(pitch).path == ()
    pitch.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    settled(pitch, qtbot)
    pitch.press(Qt.Key.Key_U)
    assert len(known(pitch).path) == 1
    pitch.press(Qt.Key.Key_Space)
    assert pitch.page._state == "choosing"


def test_f6_has_its_panes(pitch: Screen, qtbot: QtBot) -> None:
    """What can be done, and after the end the turns as well."""
    assert pitch.page._dock in pitch.page.panes()
    play_to_the_end(pitch, qtbot, best=False)
    assert pitch.page._review in pitch.page.panes()


@pytest.mark.parametrize("size", [(1192, 800), (992, 680), (1832, 1080)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_nothing_is_clipped(tmp_path: Path, size: tuple[int, int], text: int, qtbot: QtBot) -> None:
    """Choosing, answered, ended and transcript, at every text size and window."""
    theme().use(text_size=text)
    with talk(tmp_path, size=size) as screen:
        assert screen.flaws() == []
        reply(screen, qtbot)
        assert screen.flaws() == []
        screen.press(Qt.Key.Key_Space)
        assert screen.flaws() == []
        play_to_the_end(screen, qtbot, best=False)
        assert screen.flaws() == []
        screen.press(Qt.Key.Key_Right)
        assert screen.flaws() == []


@pytest.mark.parametrize("text", [100, 150])
def test_long_words_fit_too(tmp_path: Path, text: int, qtbot: QtBot) -> None:
    """Every string of ours is 40 % longer."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    theme().use(text_size=text, mode="dark")
    with talk(tmp_path / "data", size=(992, 680)) as screen:
        assert screen.flaws() == []
        reply(screen, qtbot)
        assert screen.flaws() == []
        screen.press(Qt.Key.Key_Space)
        play_to_the_end(screen, qtbot, best=False)
        assert screen.flaws() == []


def test_tab_reaches_everything(pitch: Screen, qtbot: QtBot) -> None:
    """Replies, what follows, and every rewind."""
    assert list(missed_by_tab(pitch.page)) == []
    pitch.page.first_focus().setFocus()
    play_to_the_end(pitch, qtbot, best=True)
    assert list(missed_by_tab(pitch.page)) == []


def test_a_theme_change_keeps_everything(pitch: Screen, qtbot: QtBot) -> None:
    """Sizes and colours change in the middle of a turn and after the end."""
    reply(pitch, qtbot)
    theme().use(mode="dark", text_size=200)
    pitch.settle()
    assert pitch.flaws() == []
    theme().use(mode="light", text_size=100)
    pitch.settle()
    pitch.press(Qt.Key.Key_Space)
    play_to_the_end(pitch, qtbot, best=False)
    theme().use(text_size=150)
    pitch.settle()
    assert pitch.flaws() == []


def test_the_side_panel_scrolls_by_keyboard(pitch: Screen, qtbot: QtBot) -> None:
    """Tab reaches it when it has something to scroll, and only then."""
    side = pitch.page._side.scroller
    pitch.page.resize(1192, 1200)
    pitch.settle()
    assert side.focusPolicy() == Qt.FocusPolicy.NoFocus
    pitch.page.resize(992, 680)
    reply(pitch, qtbot)
    pitch.tab_to("conversation.side.scroll")
    pitch.press(Qt.Key.Key_End)
    assert side.verticalScrollBar().value() == side.verticalScrollBar().maximum() > 0
    assert pitch.page._side in pitch.page.panes()
