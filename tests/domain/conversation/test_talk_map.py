"""Tests of the map of a conversation."""

from playbook_app.domain.conversation.talk_map import make_map
from tests.domain.conversation.sample import (
    backfire,
    choice,
    line,
    make_conversation,
    outcome,
    pitch,
    play,
    turn,
)


def test_turns_and_endings_with_what_leads_where() -> None:
    """Several choices that lead to one place are one link; what leads nowhere is left out."""
    talk = make_conversation(
        turn(
            "first-word",
            choice("a", outcome("demo")),
            choice("b", outcome("demo")),
            choice("c", outcome("demo", when="trust > 3"), outcome("nowhere")),
            lines=(line("Mine", who="you"), line("Hello")),
        )
    )
    drawn = make_map(talk)
    first, *endings = drawn.nodes
    assert (first.title, first.text, first.number, first.choices) == ("First word", "Hello", 1, 3)
    assert [node.verdict for node in endings] == [ending.verdict for ending in talk.endings]
    labels = tuple(one.label for one in talk.turns[0].choices)
    assert [(link.target, link.choices, link.taken) for link in drawn.links] == [("demo", labels, False)]
    assert drawn.leads_from("first-word") == drawn.links
    assert drawn.spots["demo"].column == drawn.columns - 1 == 1


def test_what_was_taken_is_marked() -> None:
    """Places one has been at, choices that were tried, links that were walked; strange moves are ignored."""
    run = play(pitch(), "ask")
    drawn = make_map(run.conversation, (*run.path, ("gone", "away", 0)))
    taken = {node.id for node in drawn.nodes if node.taken}
    assert taken == {"thanks", run.place}
    assert next(node for node in drawn.nodes if node.id == "thanks").tried == 1
    assert [(link.source, link.target) for link in drawn.links if link.taken] == [("thanks", run.place)]


def test_problems_stand_at_their_node() -> None:
    """By the id of a turn or an ending."""
    drawn = make_map(backfire(), problems={backfire().start: ("Mend this.",)})
    assert [node.id for node in drawn.nodes if node.problems] == [backfire().start]


def test_it_begins_where_the_talk_begins() -> None:
    """Also when the first turn is not the first in the file."""
    talk = make_conversation(
        turn("later", choice("a", outcome("demo")), choice("b", outcome("first"))),
        turn("first", choice("a", outcome("later")), choice("b", outcome("demo"))),
        start="first",
    )
    drawn = make_map(talk)
    assert (drawn.spots["first"].column, drawn.spots["later"].column) == (0, 1)
