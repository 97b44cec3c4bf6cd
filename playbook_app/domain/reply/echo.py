"""Whether a reply speaks of what the post speaks of: its words, or everyday equivalents, said again."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from playbook_app.domain.reply.reading import Reading, Span, covered
from playbook_app.domain.reply.rule import Finder, Hit, Rule, Situation

WORD = re.compile(r"[^\W_]{1,30}(?:'[a-z]{1,2}(?!\w))?")
STRONG, WEAK = 2, 1
"""What one word counts for; a word found everywhere ("order", "Monday") needs company."""
ENOUGH = 2
ROOT = 6
"""Letters by which related words ("reception", "receptionist") are the same."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language for comparing what two texts speak of."""

    stem: Callable[[str], str]
    """Reduces a word in lower case to what its forms share."""
    stop: frozenset[str]
    """Stems that say nothing about the matter."""
    weak: frozenset[str]
    """Stems that say little about it."""
    same: Mapping[str, str]
    """Stem to the stem that stands for all its equivalents."""

    def key(self, word: str) -> str:
        """Return what ``word`` is compared by."""
        stem = self.stem(word)
        return self.same.get(stem, stem)[:ROOT]

    def keys(self, reading: Reading, without: Iterable[str] = ()) -> Iterator[tuple[str, Span]]:
        """Yield the words of a text that say something, with their places."""
        left_out = {self.key(name) for name in without}
        for match in WORD.finditer(reading.lower):
            key = self.key(match[0])
            if key not in self.stop and key not in left_out:
                yield key, match.span()


def echoes(vocabulary: Vocabulary) -> Finder:
    """Return a finder for the place where a reply takes up the post."""

    def find(_rule: Rule, situation: Situation) -> Iterator[Hit]:
        author = WORD.findall(situation.context.post.author.lower())
        topic = {key for key, _span in vocabulary.keys(situation.post, author)}
        said: dict[str, Span] = {}
        for key, span in vocabulary.keys(situation.reply):
            if key in topic and not covered(span[0], situation.faults):
                said.setdefault(key, span)
        if sum(WEAK if key in vocabulary.weak else STRONG for key in said) >= ENOUGH:
            yield Hit(stretch(situation.reply, tuple(said.values())))

    return find


def stretch(reply: Reading, spans: tuple[Span, ...]) -> Span:
    """Return from the first to the last of ``spans`` inside the sentence that holds most of them."""
    homes = [reply.sentence(start) for start, _end in spans]
    home = max(homes, key=lambda bounds: (homes.count(bounds), -bounds[0]))
    inside = [span for span, bounds in zip(spans, homes, strict=True) if bounds == home]
    return inside[0][0], inside[-1][1]
