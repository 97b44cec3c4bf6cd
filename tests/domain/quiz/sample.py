"""Questions to test with."""

from hypothesis import strategies as st

from playbook_app.domain.content.blocks import Post, Span
from playbook_app.domain.content.model import LessonRef, Option, SingleChoice

LESSON = LessonRef("en", "silence")


def make_item(item_id: str, options: int = 3, key: int = 0, **changes: object) -> SingleChoice:
    """Return a question with options a, b, c, ...; the right one is number ``key``."""
    made = tuple(
        Option(id="abcdefgh"[n], text=f"text {n}", correct=n == key, reason=f"reason {n}")
        for n in range(options)
    )
    fields: dict[str, object] = {"skill": "listen", "prompt": f"prompt of {item_id}", "rule": "rule"}
    return SingleChoice(id=item_id, options=made, **(fields | changes))


def make_items(count: int = 4) -> tuple[SingleChoice, ...]:
    """Return questions q0, q1, ...; option a is right."""
    return tuple(make_item(f"q{n}") for n in range(count))


def make_post(text: str) -> Post:
    """Return a post with these words."""
    return Post("Dev", "dev", "07:48", (Span(text),))


@st.composite
def items(draw: st.DrawFn) -> tuple[SingleChoice, ...]:
    """Draw one to six questions with two to five options each."""
    sizes = draw(st.lists(st.integers(2, 5), min_size=1, max_size=6))
    return tuple(make_item(f"q{n}", size, draw(st.integers(0, size - 1))) for n, size in enumerate(sizes))
