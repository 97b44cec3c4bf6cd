"""Tests of a reply in one's own words: which authored reply it comes nearest to."""

from playbook_app.domain.drill.state import Action
from playbook_app.domain.drill.typed import nearest
from tests.domain.drill.sample import OPEN, do


def test_the_nearest_reply_comes_first() -> None:
    """Replies without words are no candidates, and what the plan says counts as its words."""
    found = nearest(do(OPEN), "late", "I am sorry, it comes at three.", "en")
    assert found[0].choice.id == "sorry"
    assert {one.choice.id for one in found} == {"soon", "sorry", "refund", "line"}
    holding = nearest(do(OPEN), "late", "We know and we are looking into it.", "en")
    assert holding[0].choice.id == "line"


def test_only_what_can_be_drafted_now_is_meant() -> None:
    """What was sent is not, and a thread that is not there has no replies."""
    sent = do(
        OPEN, Action("draft", "late", "blame"), Action("publish", "late"), Action("draft", "late", "soon")
    )
    assert "soon" not in {one.choice.id for one in nearest(sent, "late", "The van", "en")}
    assert nearest(sent, "gone", "The van", "en") == ()
