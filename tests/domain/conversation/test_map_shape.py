"""Tests of the measures of a map."""

from itertools import pairwise

from playbook_app.domain.conversation.map_shape import COLUMN, HIGH, MARGIN, WIDE, bends_of, box_of, size_of
from playbook_app.domain.conversation.talk_map import TalkMap, make_map
from tests.domain.conversation.sample import choice, make_conversation, outcome, turn


def sample() -> TalkMap:
    """Return the map of a talk with a long way, a short one, and one that leads back."""
    return make_map(
        make_conversation(
            turn("a", choice("on", outcome("b")), choice("end", outcome("demo"))),
            turn("b", choice("back", outcome("a")), choice("end", outcome("demo"))),
        )
    )


def test_curves_lead_from_box_to_box() -> None:
    """Without a gap, from the right side of one box to the left side of the other."""
    drawn = sample()
    for link in drawn.links:
        bends = bends_of(drawn, link)
        assert all(one.end == two.start for one, two in pairwise(bends))
        source, target = box_of(drawn.spots[link.source]), box_of(drawn.spots[link.target])
        if (link.source, link.target) == ("b", "a"):
            assert bends[0].start[1] == source.y + HIGH
            assert bends[0].away[1] > source.y + HIGH
        else:
            assert bends[0].start == (source.x + WIDE, source.middle[1])
            assert bends[-1].end == (target.x, target.middle[1])
    assert len(bends_of(drawn, next(link for link in drawn.links if link.target == "demo"))) == 2


def test_everything_lies_within() -> None:
    """Boxes and what hangs below them; a map without anything is its margins."""
    drawn = sample()
    wide, high = size_of(drawn)
    assert wide == 2 * COLUMN + WIDE + 2 * MARGIN
    for link in drawn.links:
        for bend in bends_of(drawn, link):
            for x, y in (bend.start, bend.away, bend.towards, bend.end):
                assert 0 <= x <= wide
                assert 0 <= y <= high
    straight = make_map(
        make_conversation(turn("a", choice("x", outcome("demo")), choice("y", outcome("demo"))))
    )
    assert size_of(straight)[1] < high
