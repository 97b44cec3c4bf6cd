"""Taking up the post."""

import pytest

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.echo import ROOT, Vocabulary, echoes
from playbook_app.domain.reply.grammar import Grammar
from playbook_app.domain.reply.reading import Reading
from playbook_app.domain.reply.rule import Rule, Situation

PLAIN_WORDS = Vocabulary(
    stem=lambda word: word.removesuffix("s"),
    stop=frozenset(("the", "and")),
    weak=frozenset(("order", "late")),
    same={"parcel": "box"},
)
RULE = Rule("problem", "move", "", (), (), (), echoes(PLAIN_WORDS))


def echo(post: str, reply: str, faults: tuple[tuple[int, int], ...] = ()) -> str:
    """Return the words of ``reply`` that take up ``post``, or nothing."""
    reading = Reading(reply, Grammar())
    context = Context(post=Post("Dan Boxer", post))
    hits = list(RULE.find(RULE, Situation(reading, Reading(post, Grammar()), context, faults)))
    return reading.text[slice(*hits[0].span)] if hits and hits[0].span else ""


@pytest.mark.parametrize(
    ("post", "reply", "words"),
    [
        ("The boxes leak.", "A leak. Hm.", "leak"),
        ("The parcel came.", "Two box today.", "box"),
        ("My order is late.", "Your order was late then.", "order was late"),
        ("My order is blue.", "Your order then.", ""),
        ("The and the.", "The and the.", ""),
        ("Dan leaks", "Dan", ""),
        ("Receptionist laughed.", "At our reception?", "reception"),
        ("", "Sorry.", ""),
        ("Leak and mould in the flat.", "Leak? Mould in a flat is no joke.", "Mould in a flat"),
    ],
)
def test_echo(post: str, reply: str, words: str) -> None:
    """One telling word or two weak ones are enough; names and small words are not."""
    assert echo(post, reply) == words


def test_words_against_the_customer_do_not_count() -> None:
    """Repeating the post in a sentence that blames acknowledges nothing."""
    assert echo("It leaks.", "Leaks are your fault. Hm.", ((0, 21),)) == ""
    assert ROOT == 6
