"""What a lesson is made of."""

from playbook_app.domain.content.blocks import Post, Span


def test_text_of_a_post() -> None:
    """The words alone, without highlight marks."""
    post = Post("Ann", "ann", "9:00", (Span("One ", 1), Span("two"), Span("", 2), Span(" three")))
    assert post.text == "One two three"
