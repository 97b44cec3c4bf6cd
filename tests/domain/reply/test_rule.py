"""Shapes, what lifts them, and what takes them back."""

import pytest

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.english.grammar import ENGLISH
from playbook_app.domain.reply.reading import Reading
from playbook_app.domain.reply.rule import (
    NOT_SAID,
    Example,
    Hit,
    Rule,
    Shape,
    Situation,
    Unless,
    Where,
    by_shapes,
    outright,
    said,
)


def situation(
    text: str, context: Context | None = None, faults: tuple[tuple[int, int], ...] = ()
) -> Situation:
    """Return what a rule sees of ``text``."""
    context = context or Context()
    return Situation(Reading(text, ENGLISH), Reading(context.post.text, ENGLISH), context, faults)


def found(shape: Shape, text: str, context: Context | None = None) -> list[str]:
    """Return the words of ``text`` that ``shape`` finds."""
    seen = situation(text, context)
    return [seen.reply.text[slice(*span)] for span in said(shape, seen)]


def test_mentioned_words_are_not_said() -> None:
    """By default negated, quoted and reported words are lifted; questions and conditions are not."""
    shape = Shape(("your fault",))
    assert found(shape, "Your fault. Not your fault. You say your fault. 'Your fault'.") == ["Your fault"]
    assert found(shape, "Is it your fault? If it is your fault, hm.") == ["your fault", "your fault"]
    assert found(Shape(("your fault",), lifted=NOT_SAID), "Is it your fault?") == []
    assert found(Shape(("your fault",), lifted=()), "Not your fault.") == ["your fault"]


@pytest.mark.parametrize(
    ("where", "lifted", "kept"),
    [
        ("clause", "The van was late on us.", "The van was late, we say it is on us."),
        ("sentence", "It is on us, the van was late.", "It is on us. The van was late."),
        ("later", "The van was late. It is on us.", "It is on us. The van was late."),
        ("reply", "It is on us. The van was late.", "The van was late."),
        ("later", "The van was late. On us.", "The van was late. It is not on us."),
    ],
)
def test_unless(where: Where, lifted: str, kept: str) -> None:
    """Words that are meant in the right place take a shape back."""
    shape = Shape(("van was late",), unless=(Unless(where, ("on us",)),))
    assert found(shape, lifted) == []
    assert found(shape, kept) == ["van was late"]


def test_unless_the_post_says_it() -> None:
    """What the post asks about may be spoken of."""
    shape = Shape(("our new range",), unless=(Unless("post", ("do you sell",)),))
    assert found(shape, "See our new range.", Context(post=Post("Ana", "Do you sell socks?"))) == []
    assert found(shape, "See our new range.", Context(post=Post("Ana", "Hole in my sock."))) == [
        "our new range"
    ]


def test_authority() -> None:
    """A promise counts where authority has been stated and does not hold it."""
    shape = Shape(("refund you",), "authority", power="refund")
    assert found(shape, "I refund you.") == []
    assert found(shape, "I refund you.", Context(may_promise=("refund",))) == []
    assert found(shape, "I refund you.", Context(may_promise=("goodwill",))) == ["refund you"]
    rule = Rule("over-promise", "violation", "en", (shape,), (), ())
    (hit,) = by_shapes(rule, situation("I refund you.", Context(may_promise=())))
    assert hit.values == {"promise": "refund"}
    assert hit.case == "authority"


def test_sweeping_promises() -> None:
    """What is promised whole is found where nothing is known of authority, too, and not where it is held."""
    shape = Shape(("refund you",), "sweeping", power="refund", sweeping=True)
    assert found(shape, "I refund you.") == ["refund you"]
    assert found(shape, "I refund you.", Context(may_promise=())) == ["refund you"]
    assert found(shape, "I refund you.", Context(may_promise=("refund",))) == []


def test_conditional_promises() -> None:
    """A condition anywhere in its sentence takes a promise back, where a shape says so."""
    shape = Shape(("refund you",), lifted=("conditional",))
    words = "If it broke, I refund you. I refund you if it broke. I refund you."
    assert found(shape, words) == ["refund you"]


def test_in_public_only() -> None:
    """Some things may be said where nobody else reads."""
    shape = Shape((r"\d{5}",), public_only=True, form="signs")
    assert found(shape, "Order 55120") == ["55120"]
    assert found(shape, "Order 55120", Context(public=False)) == []


def test_moves_outright() -> None:
    """A move inside words that work against the customer is none."""
    rule = Rule("ownership", "move", "en", (Shape(("our mistake",), "own"),), (), ())
    assert list(outright(rule, situation("Our mistake."))) == [Hit((0, 11), "own")]
    assert list(outright(rule, situation("Our mistake.", faults=((0, 12),)))) == []


def test_values() -> None:
    """Examples answer nothing in particular by default."""
    assert Example("Hi").context == Context()
