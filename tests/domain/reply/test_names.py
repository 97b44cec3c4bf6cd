"""Who stands behind a reply."""

import pytest

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.english.grammar import ENGLISH
from playbook_app.domain.reply.english.people import NAMING
from playbook_app.domain.reply.names import named
from playbook_app.domain.reply.reading import Reading
from playbook_app.domain.reply.rule import Hit, Rule, Situation

RULE = Rule("person", "move", "en", (), (), (), named(NAMING))


def hits(reply: str, *signers: str, author: str = "Dan Okoro") -> tuple[list[Hit], Reading]:
    """Return what is found in ``reply``."""
    context = Context(post=Post(author, ""), signers=signers)
    reading = Reading(reply, ENGLISH)
    return list(RULE.find(RULE, Situation(reading, Reading("", ENGLISH), context))), reading


def names(reply: str, *signers: str, author: str = "Dan Okoro") -> list[str]:
    """Return the names that count."""
    found, reading = hits(reply, *signers, author=author)
    return [reading.text[slice(*hit.span)] for hit in found if hit.span and not hit.short]


@pytest.mark.parametrize(
    ("reply", "name"),
    [
        ("It is on us. Ben", "Ben"),
        ("It is on us.\nKind regards,\nZo\u00eb van Dijk, workshop", "Zo\u00eb"),
        ("It is on us. Best, In\u00eas O'Neill", "In\u00eas O'Neill"),
        ("It is on us \u2013 Ben", "Ben"),
        ("It is on us. Bea xx", "Bea"),
        ("It is on us. Ben (night shift)", "Ben"),
        ("I'm Ben from the workshop. It is on us and it will be mended.", "Ben"),
        ("Ask for Marisol at the till. She knows what happened on Monday.", "Marisol"),
        ("Our night lead, Sam Kirk, will ring you. It is about the boots.", "Sam"),
        ("Thanks. Anna-Lena", "Anna-Lena"),
    ],
)
def test_names(reply: str, name: str) -> None:
    """A signature, an introduction and somebody who takes it on are names."""
    assert any(found.startswith(name) for found in names(reply))


@pytest.mark.parametrize(
    "reply",
    [
        "It is on us.",
        "Sorry, Dan.",
        "Dan, sorry.",
        "Kind regards, The Oakline Team",
        "TODO",
        "Please bear with me.",
        "Unfortunately.",
        'You wrote "Ben will ring me" and nobody did, which is on us.',
        "Ben and nine others have to be asked before anything can be said about the boots you sent.",
        "",
    ],
)
def test_no_names(reply: str) -> None:
    """Greetings, teams, notes, quotations and long sentences are no signature."""
    assert names(reply) == []


def test_those_who_may_sign() -> None:
    """With a list of signers one of them has to be named; first names are enough, capitals do not matter."""
    assert names("on us. lucy", "Lucy Marsh", "Tom") == ["lucy"]
    assert names("Tom will ring you about this today, or tomorrow at ten.", "Lucy Marsh", "Tom") == ["Tom"]
    assert names("On us. Piet", "Lucy Marsh") == []
    assert names("On us.", "...") == []


def test_the_author_is_greeted_not_signing() -> None:
    """A signer who shares the author's first name has to sign at the end."""
    reply = "Hi Tom, the boots are here. We know why. It was glue. New ones come."
    assert names(reply, "Tom", author="Tom Ellis") == []
    assert names(reply + " Tom", "Tom", author="Tom Ellis") == ["Tom"]


@pytest.mark.parametrize(
    ("reply", "signers", "case"),
    [
        ("On us. The Oakline Team", (), "team"),
        ("On us. ^LM", (), "initials"),
        ("On us. Piet", ("Lucy",), "stranger"),
        ("Our shop in the old town by the river opens again on Monday at nine.", (), ""),
    ],
)
def test_attempts(reply: str, signers: tuple[str, ...], case: str) -> None:
    """A team, initials and a name that may not sign fall short, and say how."""
    found, _reading = hits(reply, *signers)
    assert [hit.case for hit in found if hit.short] == ([case] if case else [])
