"""Clauses, negation, quotation."""

import re

import pytest

from playbook_app.domain.plan.wording import asked, denied, negated, phrases, quoted, sentence


def at(text: str, words: str) -> tuple[int, int]:
    """Return where ``words`` stand in ``text``."""
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Never delete it", "delete"),
        ("We don\u2019t delete it", "delete"),
        ("We do not, ever, delete it", "delete"),
        ("Never hide, delete or edit it", "delete"),
        ("Without a record nobody may delete it", "delete"),
        ("Reply instead of deleting it", "deleting"),
    ],
)
def test_denied_words(text: str, words: str) -> None:
    """A negation before the words, in the same stretch, reaches them."""
    assert negated(text, *at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Delete it", "Delete"),
        ("Never mind. Delete it", "Delete"),
        ("Do not reply but delete it", "delete"),
        ("Do not reply, delete it", "delete"),
        ("If there is no answer, delete it", "delete"),
        ("Delete it, never mind", "Delete"),
        ("Nothing to say: delete it", "delete"),
    ],
)
def test_words_that_are_meant(text: str, words: str) -> None:
    """A negation of something else does not."""
    assert not negated(text, *at(text, words))


def test_quotation() -> None:
    """Words inside quotation marks are talked about."""
    text = 'Never say "asap" or \u201csoon\u201d, say now'
    assert quoted(text, *at(text, "asap"))
    assert quoted(text, *at(text, "soon"))
    assert not quoted(text, *at(text, "now"))
    assert denied('Cross out "asap"', 11, 15)
    assert not denied("Answer asap", 7, 11)


def test_questions() -> None:
    """A sentence that ends with a question mark asks."""
    assert asked("Delete it? No.", 6)
    assert not asked("Delete it. Why?", 6)
    assert not asked("Delete it", 6)


def test_phrases_are_whole_words_in_any_case() -> None:
    """An apostrophe also stands for the typographic one."""
    pattern = phrases("can't", r"so\w+n")
    assert [m[0] for m in pattern.finditer("Can't, can\u2019t, soon, sooner, decan't")] == [
        "Can't",
        "can\u2019t",
        "soon",
    ]
    assert pattern.pattern.flags & re.IGNORECASE
    text = "Can't and soon"
    assert pattern.finditer(text) is pattern.finditer(text), "what was found in a text is remembered"
    assert pattern.search(text) is pattern.search(text)
    assert pattern.search("nothing") is None


def test_the_sentence_around() -> None:
    """From the last full stop to the next, or to the ends of the text."""
    assert sentence("One. Two, three! Four", 5, 8) == " Two, three"
    assert sentence("One two", 0, 3) == "One two"
