"""Tests of where the nodes of a graph stand."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.conversation.layers import LONGEST_ROUTED, Layers, Spot, layered

NAMES = [f"n{number}" for number in range(9)]
GRAPHS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from([*NAMES, "nowhere"])), max_size=24)


def test_nothing_has_no_columns() -> None:
    """An empty graph is laid out too."""
    assert layered([], []) == Layers({}, {}, 0, 0.0)


def test_what_follows_stands_to_the_right() -> None:
    """Each node one column behind its latest forerunner; the last ones share the last column."""
    layers = layered(["a", "b", "c", "end"], [("a", "b"), ("b", "c"), ("a", "end"), ("a", "c")], ["end"])
    assert [layers.spots[name].column for name in ("a", "b", "c", "end")] == [0, 1, 2, 2]
    assert layers.columns == 3
    assert [spot.column for spot in layers.routes["a", "end"]] == [1]
    assert layers.spots["c"].row != layers.spots["end"].row


def test_circles_and_islands() -> None:
    """An arrow back, an arrow to itself and a node that nothing leads to do no harm."""
    layers = layered(["a", "b", "island"], [("a", "b"), ("b", "a"), ("b", "b")])
    assert layers.spots["a"].column == layers.spots["island"].column == 0
    assert layers.spots["b"] == Spot(1, 1.0)


def test_neighbours_stand_beside_each_other() -> None:
    """Two chains that are listed crosswise are put in order, so that nothing crosses."""
    arrows = [("top", "low-end"), ("low", "top-end")]
    layers = layered(["top", "low", "top-end", "low-end"], arrows)
    assert layers.spots["low-end"].row == layers.spots["top"].row
    assert layers.spots["top-end"].row == layers.spots["low"].row


def test_very_long_arrows_take_no_room() -> None:
    """Across too many columns nothing is kept free."""
    chain = [f"c{number}" for number in range(LONGEST_ROUTED + 3)]
    layers = layered(chain, [*pairwise(chain), (chain[0], chain[-1]), (chain[0], chain[-2])])
    assert (chain[0], chain[-1]) not in layers.routes
    assert layers.rows == 1.0


@given(GRAPHS)
@settings(max_examples=50)
def test_any_graph_is_laid_out_the_same_way_twice(arrows: list[tuple[str, str]]) -> None:
    """No two nodes share a spot, all lie within, and the same graph gives the same picture."""
    layers = layered(NAMES, arrows, ["n8"])
    assert layers == layered(NAMES, arrows, ["n8"])
    assert len(set(layers.spots.values())) == len(NAMES)
    for spot in layers.spots.values():
        assert 0 <= spot.column < layers.columns
        assert 0 < spot.row < layers.rows
