"""Tests of the drawing of a map, and of what it says."""

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.conversation.talk_map import make_map
from playbook_app.formats.map_words import leads_words, mark_words, node_words
from playbook_app.formats.talk_svg import shortened, to_svg, wrapped
from tests.domain.conversation.sample import choice, line, make_conversation, outcome, pitch, play, turn

SPACE = "{http://www.w3.org/2000/svg}"


def test_all_of_it_is_a_drawing_with_names() -> None:
    """It is well-formed; each node is a group with a name, each link a path with its choices."""
    run = play(pitch(), "ask")
    drawn = make_map(run.conversation, run.path, {"thanks": ("Mend this.", "And that.")})
    root = ET.fromstring(to_svg(drawn, "A talk"))
    assert root.findtext(f"{SPACE}title") == "A talk"
    names = [group.findtext(f"{SPACE}title") for group in root.findall(f"{SPACE}g")]
    assert names == [node_words(drawn, node) for node in drawn.nodes]
    assert len(root.findall(f"{SPACE}path")) == len(drawn.links)
    assert mark_words(drawn.nodes[0]).endswith("2 problems")
    assert "Mend this. And that." in node_words(drawn, drawn.nodes[0])


def test_nothing_in_a_pack_gets_out_of_its_words() -> None:
    """Signs that mean something to a browser arrive as words."""
    evil = '<script>alert("x")</script> & more'
    talk = make_conversation(
        turn("first", choice("a", outcome("demo")), choice("b", outcome("demo")), lines=(line(evil),))
    )
    text = to_svg(make_map(talk), evil)
    assert "<script" not in text
    assert ET.fromstring(text).findtext(f"{SPACE}title") == evil


def test_what_was_taken_is_named_first() -> None:
    """In the list of where a turn leads, and "reached" at an ending."""
    talk = make_conversation(turn("first", choice("a", outcome("blocked")), choice("b", outcome("demo"))))
    drawn = make_map(talk, (("first", "b", 0),))
    titles = {node.id: node.title for node in drawn.nodes}
    assert leads_words(drawn, drawn.nodes[0]) == f"{titles['demo']}, {titles['blocked']}"
    assert [mark_words(node).rpartition(" · ")[2] for node in drawn.nodes if node.kind == "ending"].count(
        "reached"
    ) == 1


@given(st.text("ab —", max_size=80), st.integers(4, 30), st.integers(1, 3))
@settings(max_examples=50)
def test_lines_are_never_too_long(text: str, wide: int, most: int) -> None:
    """Not more than there is room for, and an ellipsis when something is missing."""
    lines = wrapped(text, wide, most)
    assert len(lines) <= most
    assert all(len(one) <= wide for one in lines)
    if not any(one.endswith("…") for one in lines):
        assert " ".join(lines) == " ".join(text.split())
    assert len(shortened(text, wide)) <= wide
