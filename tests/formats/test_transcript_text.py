"""A conversation as plain text."""

from playbook_app.domain.content.blocks import Post, Span
from playbook_app.domain.conversation.model import Line
from playbook_app.formats.transcript_text import to_text
from tests.domain.conversation.sample import choice, make_conversation, outcome, pitch, play, turn

POST = Post("Tomás", "tomas", "08:14", (Span("Three names, "), Span("not two.\n")))


def test_everything_said_stands_in_order() -> None:
    """Title, situation, each line with who and when, what was done without words, and the ending."""
    assert to_text(play(pitch(), "ask", "pitch")) == (
        "The author\n\nYou reposted.\n\nTomás, 09:31: Thanks\n\nNadia (you), 09:36: I ask\n\n"
        "Tomás, 09:31: Anything else?\n\nNadia (you), 09:36: I pitch\n\nTomás, 09:31: Show me\n\n"
        "He asks for a demo\n\nIt worked.\n"
    )


def test_what_was_done_without_words_says_so() -> None:
    """A like or a silence is named, not quoted."""
    assert "Nadia (you), 09:36 without words: label brochure" in to_text(play(pitch(), "brochure"))


def test_the_opening_post_comes_first() -> None:
    """Under its label; label and time may be missing."""
    talk = make_conversation(
        turn("one", choice("ask", outcome("demo"))), opening=POST, opening_label="You reposted"
    )
    assert "You reposted.\n\nYou reposted\nTomás, 08:14: Three names, not two.\n" in to_text(play(talk))
    bare = Post("Tomás", "tomas", "", POST.spans)
    talk = make_conversation(turn("one", choice("ask", outcome("demo"))), opening=bare)
    assert "\n\nTomás: Three names, not two.\n" in to_text(play(talk))


def test_a_line_without_a_time_has_none() -> None:
    """Also in the trainee's own voice."""
    talk = make_conversation(
        turn("one", choice("ask", outcome("demo")), lines=(Line("you", "", "I reposted it."),))
    )
    assert "\n\nNadia (you): I reposted it.\n" in to_text(play(talk))
