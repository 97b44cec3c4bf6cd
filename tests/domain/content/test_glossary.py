"""The first use of a term in running text leads to its explanation, once in a lesson."""

import pytest

from playbook_app.domain.content.blocks import Callout, Checklist, Prose, Section
from playbook_app.domain.content.glossary import sentences, terms_in, with_terms
from playbook_app.domain.content.model import Term

TERMS = (
    Term("thread", "A post with its replies."),
    Term("message", "Words."),
    Term("direct message", "For two.", ("R&D note",)),
)


def linked(*texts: str) -> list[str]:
    """Return the HTML of some paragraphs of one lesson with their links."""
    [section] = with_terms((Section("", tuple(Prose(text, text) for text in texts)),), TERMS)
    return [block.html for block in section.blocks if isinstance(block, Prose)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>A Thread, a thread.</p>", '<p>A <a href="term:0">Thread</a>, a thread.</p>'),
        ("<p>A direct message.</p>", '<p>A <a href="term:2">direct message</a>.</p>'),
        ("<p>An R&amp;D note.</p>", '<p>An <a href="term:2">R&amp;D note</a>.</p>'),
        ("<p>Threadbare messages</p>", "<p>Threadbare messages</p>"),
        (
            '<p><a href="https://thread.example">thread</a> <b>thread</b></p>',
            '<p><a href="https://thread.example">thread</a> <b><a href="term:0">thread</a></b></p>',
        ),
        ("<h3>The thread</h3><code>thread</code>", "<h3>The thread</h3><code>thread</code>"),
    ],
)
def test_where_a_link_stands(text: str, found: str) -> None:
    """Whole words in any case, the longest form first; never in a link, a heading or code."""
    assert linked(text) == [found]


def test_once_in_a_lesson() -> None:
    """Blocks follow each other; remarks in boxes count, lists and titles do not."""
    first, second = linked("<p>thread</p>", "<p>thread message</p>")
    assert ("term:0" in first, "term:0" in second, "term:1" in second) == (True, False, True)
    tip = Callout("tip", "thread", Prose("<p>thread</p>", "thread"))
    sections = (Section("thread", (Checklist("thread", ("thread",)), tip)), Section("", ()))
    made = with_terms(sections, TERMS)
    assert made[0].blocks[0] == sections[0].blocks[0]
    assert isinstance(made[0].blocks[1], Callout)
    assert 'href="term:0"' in made[0].blocks[1].body.html
    assert made[1] == sections[1]
    assert terms_in(sections, TERMS) == {0}


def test_without_terms_nothing_changes() -> None:
    """A pack needs no glossary."""
    sections = (Section("", (Prose("<p>thread</p>", "thread"),)),)
    assert with_terms(sections, ()) is sections
    assert terms_in(sections, ()) == frozenset()


def test_sentences_are_counted() -> None:
    """By their ends; a dot inside a word is none."""
    assert [sentences(text) for text in ("", "One", "One. Two!", "See a.example? Yes.")] == [0, 0, 2, 2]
