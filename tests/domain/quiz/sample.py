"""Questions to test with."""

import random
from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from playbook_app.domain.content.blocks import Post, Span
from playbook_app.domain.content.items.base import AnyFace, Item
from playbook_app.domain.content.items.option import Option
from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.content.items.taste import chance
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.attempt import Question, QuizAttempt, start
from playbook_app.domain.quiz.record import ONE_TRY, Terms
from playbook_app.domain.quiz.showing import Memory, Pick

LESSON, OTHER = LessonRef("en", "silence"), LessonRef("en", "spam")
SEED = 7


def make_face(item_id: str, options: int = 3, key: int = 0, **changes: Any) -> SingleChoice:
    """Return a question with options a, b, c, ...; the right one is number ``key``."""
    made = tuple(
        Option(id="abcdefgh"[n], text=f"text {n}", correct=n == key, reason=f"reason {n}")
        for n in range(options)
    )
    fields: dict[str, Any] = {"skill": "listen", "prompt": f"prompt of {item_id}", "rule": "rule"}
    return SingleChoice(id=item_id, options=made, **(fields | changes))


def make_item(item_id: str, options: int = 3, key: int = 0, **changes: Any) -> Item:
    """Return an item with one face."""
    return Item((make_face(item_id, options, key, **changes),))


def make_items(count: int = 4) -> tuple[Item, ...]:
    """Return questions q0, q1, ...; option a is right."""
    return tuple(make_item(f"q{n}") for n in range(count))


def many_faces(item_id: str, *faces: str) -> Item:
    """Return an item with these faces."""
    return Item(tuple(make_face(item_id, face=face, prompt=f"{face}?") for face in faces))


def make_post(text: str) -> Post:
    """Return a post with these words."""
    return Post("Dev", "dev", "07:48", (Span(text),))


def picks(items: Iterable[Item], lesson: LessonRef = LESSON) -> list[Pick]:
    """Return items with the lesson they are from."""
    return [Pick(lesson, item) for item in items]


def begin(
    items: Iterable[Item] | int = 4,
    terms: Terms = ONE_TRY,
    seed: int = SEED,
    memory: Memory | None = None,
) -> QuizAttempt:
    """Return a fresh attempt."""
    asked = make_items(items) if isinstance(items, int) else items
    return start("quiz_1", LESSON, picks(asked), seed, terms, memory=memory)


def resume(
    attempt: QuizAttempt, items: Sequence[Item], then: dict[str, AnyFace] | None = None
) -> QuizAttempt:
    """Return an attempt as it comes back from its record, beside these items."""
    return QuizAttempt(attempt.record, {LESSON: items}, then or {})


def answer_all(attempt: QuizAttempt, option: str, certainty: int = 0) -> QuizAttempt:
    """Answer everything that is open with the same option."""
    while attempt.current is not None:
        attempt = attempt.answer(option, certainty=certainty)
    return attempt


def some_response(question: Question, dice: random.Random) -> Any:
    """Return some response that fits, drawn by chance."""
    face = question.item
    assert face is not None
    return face.naive(chance(dice), question.shown.options)


def wrong_response(question: Question) -> Any:
    """Return a response that does not get the full score."""
    dice = random.Random(1)
    while True:
        response = some_response(question, dice)
        assert question.item is not None
        if not question.item.mark(response).right:
            return response


@st.composite
def items(draw: st.DrawFn) -> tuple[Item, ...]:
    """Draw one to six questions with two to five options and one to three faces each."""
    made = []
    for n, size in enumerate(draw(st.lists(st.integers(2, 5), min_size=1, max_size=6))):
        key, count = draw(st.integers(0, size - 1)), draw(st.integers(1, 3))
        names = [""] if count == 1 else [f"f{face}" for face in range(count)]
        made.append(
            Item(tuple(make_face(f"q{n}", size, key, face=face, prompt=f"{n} {face}") for face in names))
        )
    return tuple(made)
