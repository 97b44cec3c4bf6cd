"""The map of a conversation after the end: by keyboard, as a table, saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from playbook_app.domain.conversation.talk_map import make_map
from playbook_app.ui.conversation import map_panel
from playbook_app.ui.conversation.map_canvas import LEAST_ZOOM, MapCanvas
from playbook_app.ui.conversation.map_panel import MapPanel
from playbook_app.ui.conversation.saving import Writing
from playbook_app.ui.widgets.label import Label
from tests.domain.conversation.sample import pitch
from tests.ui.conversation.playing import talk
from tests.ui.conversation.test_lookback import FIGHTS, named, play_worst


def test_walk_over_the_map(tmp_path: Path, qtbot: QtBot) -> None:
    """It opens where one ended; keys go back, zoom and pan; the table says the same; both files are saved."""
    with talk(tmp_path, ref=FIGHTS) as screen:
        page = screen.page
        play_worst(screen, qtbot)
        first = page._review.first_stop()
        assert first is not None
        first.setFocus()
        for _view in range(3):  # turn by turn, transcript, look back, map
            qtbot.keyClick(screen.page.window().focusWidget(), Qt.Key.Key_Right)
        screen.settle()
        canvas = named(screen, "conversation.map")
        assert isinstance(canvas, MapCanvas)
        assert canvas.current is not None
        assert canvas.current.id == page._run.place
        assert "reached" in canvas.accessibleName()
        for _stop in range(5):  # zoom in, zoom out, show all, save, the map
            qtbot.keyClick(screen.page.window().focusWidget(), Qt.Key.Key_Tab)
        assert canvas.hasFocus()
        qtbot.keyClick(canvas, Qt.Key.Key_Left)
        assert canvas.current.id == "evening"
        assert "Evening" in named(screen, "conversation.map_panel").words.text()
        corner = QPointF(canvas._corner)
        qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        assert canvas._corner != corner
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
        assert canvas.scale > 1
        qtbot.keyClick(canvas, Qt.Key.Key_0)
        assert LEAST_ZOOM <= canvas.scale < 1
        qtbot.keyClick(canvas, Qt.Key.Key_Home)
        assert canvas.current.id == "review"
        panel = named(screen, "conversation.map_panel")
        assert isinstance(panel, MapPanel)
        assert panel.stops()[-1] is panel.table
        assert panel.table.model().rowCount() == 11
        asked: list[Writing] = []
        page._review.save_wanted.connect(asked.append)
        panel.save.click()
        page._review.views.choose(1)
        page._review._show_view(1)
        named(screen, "conversation.save").click()
        assert [writing.suffix for writing in asked] == ["svg", "txt"]
        page._saving.write(asked[1], tmp_path / "said.txt")
        assert (tmp_path / "said.txt").read_text(encoding="utf-8").startswith("Two stars and a dog")
        page._saving.write(asked[0], tmp_path / "no" / "folder.svg")
        assert not (tmp_path / "no").exists()


def test_every_node_is_reached_by_arrows(qtbot: QtBot) -> None:
    """From the first node, steps in the four directions lead to all of them."""
    canvas = MapCanvas()
    qtbot.addWidget(canvas)
    drawn = make_map(pitch())
    canvas.show_map(drawn)
    seen, ahead = {drawn.nodes[0].id}, [drawn.nodes[0]]
    for node in ahead:
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            canvas.go_to(node)
            qtbot.keyClick(canvas, key)
            assert canvas.current is not None
            if canvas.current.id not in seen:
                seen.add(canvas.current.id)
                ahead.append(canvas.current)
    assert seen == {node.id for node in drawn.nodes}


def test_too_many_to_draw_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large map has its table and its file, and says why there is no drawing; problems have a column."""
    monkeypatch.setattr(map_panel, "MOST_DRAWN", 3)
    panel = MapPanel(make_map(pitch(), problems={"thanks": ("Mend this.",)}))
    qtbot.addWidget(panel)
    assert any("too many to draw" in label.text() for label in panel.findChildren(Label))
    assert panel.stops() == [panel.save, panel.table]
    assert not panel.table.isColumnHidden(4)
