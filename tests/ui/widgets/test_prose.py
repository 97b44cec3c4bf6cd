"""Running text: as high as its words, in the theme, and harmless."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QKeyEvent, QTextDocument, QTextTable
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.ui.theme.theme import color, theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.prose import Prose
from tests.ui.conftest import Show

HTML = (
    "<h2>Why it hurts</h2><p>Mira has a <strong>safety question <em>and</em> a deadline</strong>.</p>"
    '<p>See <a href="https://kilnhouse.example/help">the help page</a>.</p><ul><li>One</li></ul>'
)


def page(prose: Prose) -> QWidget:
    """Return a window with the text."""
    window = QWidget()
    column(prose, None, margins=8, parent=window)
    return window


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("width", [240, 620])
def test_it_is_as_high_as_its_words(show: Show, size: int, width: int) -> None:
    """Nothing scrolls inside and nothing is cut, at any width and text size."""
    theme().use(text_size=size)
    prose = Prose(HTML * 3, name="lesson.text")
    show(page(prose), width, 400)
    assert prose.height() >= prose.document().size().height()
    assert prose.verticalScrollBar().maximum() == 0


def test_strong_words_and_headings_have_true_weights() -> None:
    """Strong words are semibold on the weight axis; a heading is as large as its role says."""
    prose = Prose(HTML, name="lesson.text")
    heading = prose.document().firstBlock()
    assert heading.begin().fragment().charFormat().font().pixelSize() == 20
    fragments = []
    walk = heading.next().begin()
    while not walk.atEnd():
        fragments.append(walk.fragment())
        walk += 1
    strong = next(f for f in fragments if f.text().startswith("safety"))
    assert strong.charFormat().font().weight() == QFont.Weight.DemiBold
    assert strong.charFormat().font().variableAxisValue(QFont.Tag("wght")) == 600


def test_the_columns_of_a_table_do_not_touch() -> None:
    """Cells keep their distance, and a head stands above the beginning of its column."""
    prose = Prose("<table><tr><th>They bring</th></tr><tr><td>a tease</td></tr></table>", name="lesson.text")
    table = prose.document().rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    assert table.cellAt(1, 0).format().toTableCellFormat().rightPadding() >= 12
    assert table.cellAt(0, 0).firstCursorPosition().blockFormat().alignment() == Qt.AlignmentFlag.AlignLeft


def test_colours_follow_the_theme() -> None:
    """After a change to dark the words have the dark theme's colour."""
    prose = Prose(HTML, name="lesson.text")
    theme().use(mode="dark")
    prose.retheme()
    first = prose.document().firstBlock().next().begin().fragment()
    assert first.charFormat().foreground().color() == color("text")


def test_a_link_is_told_not_opened(qtbot: QtBot) -> None:
    """Clicking a link sends a signal with its address; the text stays where it is."""
    prose = Prose(HTML, name="lesson.text")
    with qtbot.waitSignal(prose.link_clicked) as caught:
        prose.anchorClicked.emit(QUrl("https://kilnhouse.example/help"))
    assert caught.args == [QUrl("https://kilnhouse.example/help")]
    assert not prose.openLinks()
    assert prose.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert Prose("<p>plain</p>", name="x").focusPolicy() == Qt.FocusPolicy.ClickFocus


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "https://evil.example/x.png", "//server/share/x.png"]
)
def test_nothing_is_loaded(address: str) -> None:
    """A picture or style sheet named in the text is not fetched from anywhere."""
    kinds = QTextDocument.ResourceType
    prose = Prose(f'<p><img src="{address}">text</p>', name="lesson.text")
    assert prose.loadResource(kinds.ImageResource.value, QUrl(address)) is None
    assert prose.loadResource(kinds.StyleSheetResource.value, QUrl(address)) == ""


def test_scrolling_keys_belong_to_the_page() -> None:
    """Space and letters are left to the page; copying stays."""
    prose = Prose(HTML, name="lesson.text")
    for key, modifier, kept in (
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, True),
    ):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, modifier)
        prose.keyPressEvent(event)
        assert event.isAccepted() == kept


def test_it_reads_as_its_words() -> None:
    """The accessible name is the text; new text replaces it."""
    prose = Prose(HTML, name="lesson.text")
    assert prose.accessibleName().startswith("Why it hurts\nMira has")
    prose.set_html("<p>Other</p>")
    assert prose.accessibleName() == "Other"


@pytest.mark.parametrize("width", [200, 480, 900])
def test_what_is_measured_before_it_is_shown_is_true(show: Show, width: int) -> None:
    """A page places its text once, by what it measures first."""
    prose = Prose("<p>" + "Six thousand five hundred readers saw it. " * 6 + "</p>", name="lesson.text")
    measured = prose.heightForWidth(width)
    window = QWidget()
    prose.setParent(window)
    prose.setGeometry(0, 0, width, measured)
    show(window, 1000, 600)
    assert prose.width() == width
    assert 0 <= measured - prose.document().size().height() < 1
