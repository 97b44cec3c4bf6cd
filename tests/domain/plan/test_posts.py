"""Words on platforms: which look, how many posts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.plan.posts import cut, look_of, split
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.schema import field_of


def test_every_platform_has_a_look() -> None:
    """Messages, pages and paper are told apart; the rest are posts."""
    looks = {platform: look_of(platform) for platform in field_of(Channel, "platform").choices}
    assert {looks["sms"], looks["website"], looks["notice"], looks["x"]} == {
        "message",
        "page",
        "paper",
        "post",
    }


def test_where_a_post_ends() -> None:
    """After a sentence, else between words, else anywhere; short texts stay whole."""
    assert split("We know. ", 280) == ("We know.",)
    assert split("x" * 900, None) == ("x" * 900,)
    assert split("We are sorry for this. We stopped the oven and called the inspector.", 60) == (
        "We are sorry for this.",
        "We stopped the oven and called the inspector.",
    )
    assert split("Sorry. " + "word " * 9, 30) == ("Sorry. word word word word", "word word word word word")
    assert split("x" * 25, 10) == ("x" * 10, "x" * 10, "x" * 5)
    assert cut("a b", 1) == (1, 2)
    assert split("", 10) == ("",)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab. \n", max_size=80), st.integers(1, 30))
def test_nothing_is_lost_and_every_piece_fits(text: str, limit: int) -> None:
    """All letters come back in order, and no post is too long."""
    pieces = split(text, limit)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(len(piece) <= limit for piece in pieces)
