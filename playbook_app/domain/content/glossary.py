"""The words of the trade in a lesson: the first use of each leads to its explanation."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from playbook_app.domain.content.blocks import Block, Callout, Prose, Section
from playbook_app.domain.content.model import Term

SCHEME = "term"
"""What links to a term begin with; behind the colon stands its number in the glossary, from 0."""
MOST_SENTENCES = 2
_TAGS = re.compile(r"(<[^>]*>)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z0-9]+)")
_UNTOUCHED = frozenset(("a", "h1", "h2", "h3", "h4", "code", "th"))
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


def sentences(text: str) -> int:
    """Count the sentences of an explanation."""
    return len(_SENTENCE_END.findall(text))


def with_terms(sections: tuple[Section, ...], terms: Sequence[Term]) -> tuple[Section, ...]:
    """Return sections in which the first use of each term, in running text, is a link to it."""
    if not terms:
        return sections
    linker = _Linker(terms)
    return tuple(
        replace(section, blocks=tuple(linker.block(block) for block in section.blocks))
        for section in sections
    )


def terms_in(sections: Sequence[Section], terms: Sequence[Term]) -> frozenset[int]:
    """Return the numbers of the terms that running text uses."""
    linker = _Linker(terms)
    for section in sections:
        for block in section.blocks:
            linker.block(block)
    return frozenset(linker.used)


class _Linker:
    """Goes through a lesson once; ``used`` are the terms it met."""

    def __init__(self, terms: Sequence[Term]) -> None:
        forms = {form.casefold(): number for number, term in enumerate(terms) for form in term.forms}
        longest_first = sorted(forms, key=len, reverse=True)
        words = "|".join(re.escape(html.escape(form, quote=False)) for form in longest_first)
        self._forms = forms
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)
        self.used: set[int] = set()

    def block(self, block: Block) -> Block:
        """Return a block with its links."""
        if isinstance(block, Prose):
            return replace(block, html=self._linked(block.html))
        if isinstance(block, Callout):
            return replace(block, body=replace(block.body, html=self._linked(block.body.html)))
        return block

    def _linked(self, text: str) -> str:
        pieces, closed = [], 0
        for piece in _TAGS.split(text):
            tag = _TAG.match(piece)
            if tag is not None and tag["name"].lower() in _UNTOUCHED:
                closed += -1 if tag["end"] else 1
            plain = tag is None and not closed
            pieces.append(self._pattern.sub(self._link, piece) if plain else piece)
        return "".join(pieces)

    def _link(self, found: re.Match[str]) -> str:
        number = self._forms[html.unescape(found[0]).casefold()]
        if number in self.used:
            return found[0]
        self.used.add(number)
        return f'<a href="{SCHEME}:{number}">{found[0]}</a>'
