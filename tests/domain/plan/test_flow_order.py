"""The order of a flow: steps, their ends, what nothing leads to."""

from playbook_app.domain.plan.flow_order import flow_order
from playbook_app.domain.plan.records.flow import Answer, Node


def node(key: str, *goto: str, kind: str = "question") -> Node:
    """Return a step with ways on."""
    answers = tuple(Answer(f"answer_{key}{n}", label=str(n), goto=target) for n, target in enumerate(goto))
    return Node(key, kind=kind, text=key, answers=answers)


def test_steps_ends_and_what_is_loose() -> None:
    """Circles, twin ways and ways to nowhere do no harm; an end stands at the first step leading to it."""
    nodes = (
        node("a", "b", "x", "x", "c"),
        node("b", "c", "y", "a", "gone", ""),
        node("c", "x"),
        node("x", kind="outcome"),
        node("y", kind="outcome"),
        node("z", "a"),
    )
    flow = flow_order(nodes)
    assert [(line.node.id, [end.id for end in line.ends]) for line in flow.lines] == [
        ("a", ["x"]),
        ("b", ["y"]),
        ("c", []),
    ]
    assert [one.id for one in flow.loose] == ["z"]
    assert flow.numbered() == {"a": 1, "x": 2, "b": 3, "y": 4, "c": 5, "z": 6}


def test_nothing_and_an_end_at_once() -> None:
    """No steps, and a flow that begins with its end."""
    assert flow_order(()).lines == ()
    assert [line.node.id for line in flow_order((node("x", kind="outcome"),)).lines] == ["x"]
