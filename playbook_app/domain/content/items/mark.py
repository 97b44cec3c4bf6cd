"""``mark``: find the words that do the damage; marking harmless ones costs as much as finding earns.

Words are counted as they stand between blanks. A phrase is found when one of its words is marked.
A mark next to a phrase costs nothing, because nobody agrees where a phrase ends.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    CHOSEN,
    Face,
    Mark,
    Part,
    Rank,
    bounded,
    read_texts,
    written,
)
from playbook_app.domain.content.items.form import Form

MOST_PHRASES = 9
MARGIN = 1
"""Words on each side of a phrase that may be marked with it."""
SLIP = 4
"""Started runs of this many harmless words, marked in a row, count as one slip each."""
NAIVE_WORDS = 3
_NUMBERED = re.compile(r"\[\[(?P<number>[1-9]):(?P<words>[^\[\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (from 0, both included). A harmless one only looks as if it did damage."""

    first: int
    last: int
    harmful: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words that were marked, by number from 0, in order."""

    numbers: tuple[int, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "numbers", tuple(sorted(set(self.numbers))))

    @property
    def text(self) -> str:
        """A JSON list of texts."""
        return written([str(number) for number in self.numbers])


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkWords(Face[Words]):
    """A text with harmful phrases, and harmless ones that look like it. Line breaks stand in ``text``."""

    type: ClassVar[str] = "mark"
    text: str
    phrases: tuple[Phrase, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the text with its numbered phrases, and the reason for each."""
        text, places = numbered_words(form.sentences("text"))
        if "[[" in text or "]]" in text:
            form.error("highlight-broken", "text")
        phrases = []
        for number, inner in enumerate(form.tables("phrases", most=MOST_PHRASES), 1):
            first, last = places.pop(number, (-1, -1))
            if first < 0:
                inner.error("phrase-without-words", "reason", number=number)
            harmful = inner.flag("harmful") if inner.has("harmful") else True
            phrases.append(Phrase(first, last, harmful, inner.sentences("reason")))
            inner.done()
        for number in places:
            form.error("words-without-phrase", "text", number=number)
        return {"text": text, "phrases": tuple(phrases)}

    @property
    def words(self) -> tuple[str, ...]:
        """The words, in order."""
        return tuple(self.text.split())

    @property
    def harmful(self) -> tuple[Phrase, ...]:
        """The phrases to find."""
        return tuple(phrase for phrase in self.phrases if phrase.harmful)

    def asked(self) -> Iterator[str]:
        """Yield the text, and where the damage is."""
        yield self.text
        for phrase in self.phrases:
            yield from (str(phrase.first), str(phrase.last), str(phrase.harmful))

    def parse(self, text: str) -> Words:
        """Read a JSON list of texts."""
        return Words(tuple(int(number) for number in read_texts(text)))

    def fit(self, response: Words) -> None:
        """Check that something is marked, and nothing that is not there."""
        count = len(self.words)
        for number in response.numbers:
            if not 0 <= number < count:
                raise KeyError(number)
        if not response.numbers:
            raise ValueError("nothing marked")

    def mark(self, response: Words) -> Mark:
        """Count phrases found less slips, as a share of all there are to find."""
        marked = set(response.numbers)
        phrases = tuple(self._part(number, phrase, marked) for number, phrase in enumerate(self.phrases, 1))
        runs = self._slips(marked)
        slips = sum(-(-len(run) // SLIP) for run in runs)
        found = sum(part.credit for part in phrases if part.key)
        extra = tuple(self._slip_part(run) for run in runs)
        return Mark(bounded((found - slips) / max(1, len(self.harmful))), (*phrases, *extra))

    def best(self) -> Words:
        """Return every word of the harmful phrases."""
        return Words(tuple(word for phrase in self.harmful for word in _span(phrase)))

    def naive(self, rank: Rank, shown: Sequence[str]) -> Words:
        """Mark the few preferred words."""
        del shown  # a text has one order
        candidates = [(str(number), word) for number, word in enumerate(self.words)]
        return Words(tuple(int(number) for number in rank(candidates)[:NAIVE_WORDS]))

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check that there is something to find, and that marking everything does not find it."""
        if not self.harmful:
            yield Remark("error", "nothing-harmful", where)
        elif self.mark(Words(tuple(range(len(self.words))))).score > 0:
            yield Remark("error", "mark-all-pays", where, {"words": len(self.words)})

    def _part(self, number: int, phrase: Phrase, marked: set[int]) -> Part:
        taken = not marked.isdisjoint(_span(phrase))
        return Part(
            id=f"phrase-{number}",
            text=self._said(_span(phrase)),
            reason=phrase.reason,
            given=CHOSEN if taken else "",
            key=CHOSEN if phrase.harmful else "",
            credit=float(taken and phrase.harmful),
        )

    def _slips(self, marked: set[int]) -> list[list[int]]:
        """Return the runs of marked words that belong to no harmful phrase."""
        free = {
            word for phrase in self.harmful for word in range(phrase.first - MARGIN, phrase.last + MARGIN + 1)
        }
        slipped = enumerate(sorted(marked - free))
        return [
            [word for _place, word in run] for _key, run in groupby(slipped, lambda pair: pair[1] - pair[0])
        ]

    def _slip_part(self, run: list[int]) -> Part:
        """Return a line for marked words that no phrase of the author explains."""
        return Part(f"word-{run[0]}", self._said(range(run[0], run[-1] + 1)), "", CHOSEN, "", 0.0, "harmless")

    def _said(self, numbers: range) -> str:
        words = self.words
        return " ".join(words[number] for number in numbers if 0 <= number < len(words))


def _span(phrase: Phrase) -> range:
    return range(phrase.first, phrase.last + 1)


def numbered_words(text: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """Take ``[[1:these marks]]`` out; return the text and for each number its first and last word."""
    plain, places, position = "", {}, 0
    for match in _NUMBERED.finditer(text):
        plain += text[position : match.start()]
        start = len(plain)
        plain += match["words"]
        places[int(match["number"])] = (start, len(plain))
        position = match.end()
    plain += text[position:]
    words = [found.span() for found in re.finditer(r"\S+", plain)]
    return plain, {number: _touched(words, span) for number, span in places.items()}


def _touched(words: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int]:
    """Return the first and last of the words that overlap a stretch of the text."""
    numbers = [number for number, (start, end) in enumerate(words) if start < span[1] and end > span[0]]
    return (numbers[0], numbers[-1]) if numbers else (-1, -1)
