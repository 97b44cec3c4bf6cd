"""Reading a reply: sentences, clauses, and whether words in it are meant or only mentioned.

Words alone decide nothing: "this was not your fault" is no blame, and neither is quoting the
customer. A ``Reading`` splits a text once and then answers for any place in it.
"""

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from playbook_app.domain.reply.grammar import Grammar
from playbook_app.domain.reply.pattern import Alternatives, phrases, signs
from playbook_app.domain.reply.plain import plain

EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
STOPS = re.compile(rf"[.!?]|\n|[{EMOJI}](?= ?[A-Z\n])")
MARKS = re.compile(r"(?<!\d)[:/](?!\d)|[;()\u2013]|(?<= )-(?= )|(?<=\n)>")
QUOTES = re.compile(
    r"(?<!\w)\"(?=\S)[^\"\n]{1,400}\"(?!\w)|(?<![\w'])'(?=\w)[^'\"\n]{1,200}(?:'\w[^'\"\n]{0,80}){0,3}'(?!\w)"
    r"|(?:^|(?<=\n))>[^\n]{1,400}"
)
REPORTED_WORDS = 3
"""Between "you wrote" and what was written stand at most so many words."""
REACH = 60
"""Characters looked at for that."""
LEAD = 3
"""Characters before the first word of a clause: a comma, a blank, a quotation mark."""
JOINED = re.compile(r",|\b(?:and|but|so|und|aber|also|sondern)\b")
MOST = 10_000
"""Characters that are read; no network takes longer comments, and a bound keeps every text quick."""
WHOLE = 0.8
"""What fills more of the text than this is the reply itself."""
WORD = 12
"""Characters on both sides that tell a full stop from an abbreviation."""
FEW = 20
"""So many places are tried when it matters whether something is said at all."""
Span = tuple[int, int]
Form = Literal["phrases", "signs", "signs as typed"]
"""How alternatives are written (see ``pattern``), and whether capitals matter."""


class Reading:
    """One text, split once. All places are places in ``text``; ``plain.span`` leads back.

    What is asked more than once is found once and kept, so that a text full of matches costs no
    more than one pass for each set of phrases.
    """

    def __init__(self, original: str, grammar: Grammar) -> None:
        self.original = original
        self.plain = plain(original[:MOST])
        self.text = self.plain.text
        self.lower = self.plain.lower
        self.grammar = grammar
        self.found: dict[Alternatives, tuple[Span, ...]] = {}

    @functools.cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """Where sentences begin, the first at 0."""
        return (0, *(stop.end() for stop in STOPS.finditer(self.text) if self.ends(stop)))

    @functools.cached_property
    def clause_starts(self) -> tuple[int, ...]:
        """Where clauses begin, in order; every sentence begins one, and so does what follows an "if ...,"."""
        starts = {mark.end() for mark in MARKS.finditer(self.text)}
        starts.update(start for start, _end in self.matches(self.grammar.clause))
        starts.update(end for _start, end in self.matches(self.grammar.whole_condition))
        return tuple(sorted(starts.union(self.sentence_starts)))

    @functools.cached_property
    def quotes(self) -> tuple[Span, ...]:
        """Where somebody else's words stand in quotation marks or behind ``>``, in order.

        A reply that stands in quotation marks as a whole quotes nobody.
        """
        most = WHOLE * len(self.text)
        return tuple(match.span() for match in QUOTES.finditer(self.text) if len(match[0]) <= most)

    @functools.cached_property
    def denials(self) -> tuple[int, ...]:
        """Where words begin that deny what follows."""
        harmless = self.matches(self.grammar.no_negation)
        found = (start for start, _end in self.matches(self.grammar.negation))
        return tuple(at for at in found if not covered(at, harmless))

    def ends(self, stop: re.Match[str]) -> bool:
        """Tell whether a mark ends its sentence: not inside a number or an address, not in "Mrs."."""
        if stop.group() != ".":
            return True
        before = self.text[max(0, stop.start() - WORD) : stop.start()]
        after = self.text[stop.end() : stop.end() + WORD]
        if after[:1] == "." or after[:1].isalnum():
            return bool(re.search(r"[a-z]{3}$", before) and re.match("[A-Z][a-z']", after))
        word = re.split(r"[^\w.]", before)[-1]
        if word.lower() in self.grammar.halves:
            following = re.match(r"\W{0,2}(?:([A-Z]\w{0,11})|$)", after)
            return following is not None and (following[1] or "").lower() not in self.grammar.days
        initial = len(word) == 1 and word.isupper() and word != "I" and re.match(" [A-Z]", after)
        return not initial and word.lower() not in self.grammar.abbreviation

    def sentence(self, place: int) -> Span:
        """Return the bounds of the sentence at ``place``."""
        return self.around(self.sentence_starts, place)

    def clause(self, place: int) -> Span:
        """Return the bounds of the clause at ``place``."""
        return self.around(self.clause_starts, place)

    def around(self, starts: tuple[int, ...], place: int) -> Span:
        """Return the stretch between two of ``starts`` that holds ``place``."""
        index = bisect_right(starts, place)
        return starts[index - 1], starts[index] if index < len(starts) else len(self.text)

    def sentences(self) -> Iterator[Span]:
        """Yield the bounds of every sentence that holds a word."""
        for start, end in zip(self.sentence_starts, (*self.sentence_starts[1:], len(self.text)), strict=True):
            if re.search(r"\w", self.text[start:end]):
                yield start, end

    def matches(self, alternatives: Alternatives, form: Form = "phrases") -> tuple[Span, ...]:
        """Return where any of ``alternatives`` stands, in order, whether meant or not."""
        if alternatives and alternatives not in self.found:
            pattern = phrases(alternatives) if form == "phrases" else signs(alternatives)
            text = self.text if form == "signs as typed" else self.lower
            self.found[alternatives] = tuple(match.span() for match in pattern.finditer(text))
        return self.found.get(alternatives, ())

    def within(self, alternatives: Alternatives, bounds: Span) -> tuple[Span, ...]:
        """Return the first few places of ``alternatives`` that begin inside ``bounds``."""
        spans = self.matches(alternatives)
        first, last = bisect_left(spans, (bounds[0], 0)), bisect_left(spans, (bounds[1], 0))
        return spans[first : min(last, first + FEW)]

    def holds(self, alternatives: Alternatives, bounds: Span) -> bool:
        """Tell whether any of ``alternatives`` is said, and meant, inside ``bounds``."""
        return any(self.meant(begin) for begin, _end in self.within(alternatives, bounds))

    def meant(self, start: int) -> bool:
        """Tell whether the words at ``start`` are said here, by the writer, as true."""
        return not (
            self.negated(start)
            or self.quoted(start)
            or self.reported(start)
            or self.supposed(start)
            or self.asked(start)
        )

    def negated(self, start: int) -> bool:
        """Tell whether the words that begin at ``start`` are denied in their clause."""
        begin, _end = self.clause(start)
        index = bisect_right(self.denials, start - 1)
        return index > 0 and self.denials[index - 1] >= begin

    def quoted(self, start: int) -> bool:
        """Tell whether the words at ``start`` are quoted."""
        return covered(start, self.quotes)

    def reported(self, start: int) -> bool:
        """Tell whether the words at ``start`` are what somebody else said or thinks."""
        begin, _end = self.sentence(start)
        reports = self.matches(self.grammar.reported)
        before = bisect_left(reports, (start, 0)) - 1
        if before < 0 or reports[before][0] < begin:
            return False
        between = self.lower[reports[before][1] : min(start, reports[before][1] + REACH)]
        return len(between.split()) <= REPORTED_WORDS and not JOINED.search(between)

    def supposed(self, start: int) -> bool:
        """Tell whether the clause at ``start`` is a condition."""
        begin, _end = self.clause(start)
        conditions = self.matches(self.grammar.condition)
        first = bisect_left(conditions, (begin, 0))
        return first < len(conditions) and conditions[first][0] <= min(begin + LEAD, start)

    def conditional(self, start: int) -> bool:
        """Tell whether the sentence at ``start`` holds a condition."""
        return bool(self.within(self.grammar.condition, self.sentence(start)))

    def asked(self, start: int) -> bool:
        """Tell whether the sentence at ``start`` is a question."""
        begin, end = self.sentence(start)
        return self.text[begin:end].rstrip(" \"')").endswith("?")


def covered(place: int, spans: Sequence[Span]) -> bool:
    """Tell whether ``place`` lies in one of ``spans``, which are in order and apart."""
    index = bisect_right(spans, place, key=lambda span: span[0])
    return index > 0 and place < spans[index - 1][1]
