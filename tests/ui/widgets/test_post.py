"""Posts, their highlights and notes, and what is said in a talk."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from playbook_app.domain.content.blocks import Counts, Post, Span
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.message import Bubble, Message, at, who_row
from playbook_app.ui.widgets.post import MarginNote, MarkedText, PostCard, qt_length, qt_part
from tests.ui.conftest import Show
from tests.ui.walk import clipped, overlapping

SPANS = (
    Span("Hi lovely!", 1),
    Span(" "),
    Span("Our spring sale ends Sunday and there is more to come than anybody could want", 2),
    Span(", 20% off everything."),
)
WEAK = Post("Kilnhouse", "kilnhouse", "12:31", SPANS, "weak", Counts(9, 2, 1240))
BETTER = Post(
    "Kilnhouse", "kilnhouse", "12:31", (Span("Yes Mira, oven-safe to 220 °C."),), "better", Counts(likes=1)
)


def test_a_post_says_what_it_is() -> None:
    """Author, time, words with their notes, verdict and counts are all in words."""
    card = PostCard(WEAK, name="post.weak")
    said = {widget.accessibleName() or widget.text() for widget in card.findChildren(QLabel)}
    assert card.accessibleName() == "Post by Kilnhouse, 12:31"
    assert card.words.accessibleName().startswith("Hi lovely! (note 1) Our spring")
    assert {"9 replies", "2 reposts", "1240 likes"} <= said


def test_verdicts_and_reposts_are_shown() -> None:
    """A better post is tagged; a repost says who reposted; missing counts are left out."""
    card = PostCard(BETTER, name="p", reposted="You reposted")
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "Better" in texts
    assert "You reposted" in texts
    assert texts.count("1") == 1


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_highlights_are_drawn_over_several_lines(show: Show, size: int, mode: str) -> None:
    """Marks, underlines and numbers find their place at any width, and nothing is cut."""
    theme().use(mode=mode, text_size=size)
    content = QWidget()
    note = MarginNote(1, "A greeting for anyone", "Her name is right there.")
    column(
        PostCard(WEAK, name="weak"), PostCard(BETTER, name="better"), note, None, margins=8, parent=content
    )
    window = show(content, 560, 900)
    window.grab()
    assert list(clipped(window)) == []
    assert list(overlapping(window)) == []


def test_marks_lie_where_their_words_are() -> None:
    """The runs that are marked hold exactly the words of their spans."""
    for first in (Span("Hi! "), Span("Hi! 😍🎉 ")):
        words = MarkedText((first, *SPANS))
        marked = [qt_part(words.text(), start, start + length) for start, length, _note in words._runs()]
        assert marked == [SPANS[0].text, SPANS[2].text]
        assert qt_length(words.text()) == QTextDocument(words.text()).characterCount() - 1


@pytest.mark.parametrize("mine", [True, False])
def test_a_message_stands_on_its_side(show: Show, mine: bool) -> None:
    """One's own words stand right with the tag "you", others' left."""
    message = Message("Nadia", "nadia", "09:14", "Read this twice. " * 12, mine=mine, object_name="talk.1")
    window = show(message, 700, 300)
    window.grab()
    bubble = message.findChild(Bubble)
    assert (bubble.x() > window.width() - bubble.geometry().right()) == mine
    assert bubble.width() <= 500
    assert message.accessibleName().startswith("Nadia, 09:14: Read this twice.")
    assert list(clipped(window)) == []


def test_a_bubble_is_no_wider_than_its_words(show: Show) -> None:
    """A short line has a small bubble; a narrow window wraps it."""
    short, long = Bubble("Thanks."), Bubble("Thanks for sharing it, Nadia. " * 4)
    assert short.natural_width() < 120
    assert long.natural_width() <= 500
    show(long, 200, 100)
    assert long.minimumHeight() == long.heightForWidth(long.width())


def test_handles_have_one_at_sign() -> None:
    """An @ is added once; a sealed account shows its seal."""
    assert (at("tomas"), at("@tomas")) == ("@tomas", "@tomas")
    holder = QWidget()
    holder.setLayout(who_row("Tomás", "", sealed=True))
    assert len(holder.findChildren(QWidget)) == 2
