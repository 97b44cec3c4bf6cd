"""``match``: what goes with what; one pair found by luck earns nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    Assigned,
    Face,
    Mark,
    Part,
    Rank,
    above,
    count_remarks,
    duplicates,
    fit_all,
    read_each,
    read_table,
    same_texts,
)
from playbook_app.domain.content.items.form import Form

LEAST, MOST, MOST_OTHERS = 3, 6, 3
BY_LUCK = 1
"""Pairs that any assignment gets right on average."""
ECHO_LENGTH = 5
"""From this many letters on a shared word counts as an echo."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Something and what goes with it; ``reason`` says why they belong together."""

    id: str
    text: str
    goes_with: str
    reason: str


@dataclass(frozen=True, slots=True)
class Side:
    """Something to assign. ``reason`` is set where it belongs to nothing, and says why."""

    id: str
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pairing(Assigned[str]):
    """(pair id, id of the side that was put to it) for each pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchPairs(Face[Pairing]):
    """Pairs, and sides that belong to none. A pair's own side has the pair's id."""

    type: ClassVar[str] = "match"
    pairs: tuple[Pair, ...]
    others: tuple[Side, ...] = ()

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the pairs and the sides without one."""
        return {
            "pairs": read_each(form.tables("pairs", most=MOST), _read_pair),
            "others": read_each(form.tables("others", required=False, most=MOST_OTHERS), _read_other),
        }

    def elements(self) -> tuple[Side, ...]:
        """Return the sides to assign; what they are assigned to keeps the author's order."""
        return (*(Side(pair.id, pair.goes_with) for pair in self.pairs), *self.others)

    def asked(self) -> Iterator[str]:
        """Yield ids and texts of both sides."""
        for pair in self.pairs:
            yield from (pair.id, pair.text, pair.goes_with)
        for other in self.others:
            yield from (other.id, other.text)

    def parse(self, text: str) -> Pairing:
        """Read a JSON table."""
        return Pairing.of(read_table(text))

    def fit(self, response: Pairing) -> None:
        """Check that every pair has a side, and no side stands twice."""
        fit_all(dict(response.given), [pair.id for pair in self.pairs])
        sides = [side for _pair, side in response.given]
        self.arranged(sides)
        if len(set(sides)) != len(sides):
            raise ValueError("a side stands there twice")

    def mark(self, response: Pairing) -> Mark:
        """Count pairs, less the one that luck finds."""
        given = dict(response.given)
        parts = tuple(_part(pair, given.get(pair.id, "")) for pair in self.pairs)
        return Mark(above(sum(part.credit for part in parts), BY_LUCK, len(parts)), parts)

    def best(self) -> Pairing:
        """Return every pair with its own side."""
        return Pairing.of({pair.id: pair.id for pair in self.pairs})

    def naive(self, rank: Rank, shown: Sequence[str]) -> Pairing:
        """Give the preferred sides to the pairs as they come."""
        ranked = rank([(side.id, side.text) for side in self.arranged(shown)])
        return Pairing.of({pair.id: side for pair, side in zip(self.pairs, ranked, strict=False)})

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check both sides, and that no shared word gives a pair away."""
        sides = self.elements()
        yield from count_remarks(where, len(self.pairs), LEAST, MOST)
        yield from duplicates(f"{where}/pairs", [side.id for side in sides])
        yield from same_texts(f"{where}/pairs", [(pair.id, pair.text) for pair in self.pairs])
        yield from same_texts(f"{where}/pairs", [(side.id, side.text) for side in sides])
        for number, pair in enumerate(self.pairs, 1):
            word = self._echo(pair)
            if word:
                yield Remark("warning", "match-echo", f"{where}/pairs/{number}", {"word": word})

    def _echo(self, pair: Pair) -> str:
        """Return a word that only this pair's two sides share, empty when there is none."""
        others = [_words(side.text) for side in self.elements() if side.id != pair.id]
        shared = (_words(pair.text) & _words(pair.goes_with)).difference(*others)
        return min(shared, default="")


def _read_pair(form: Form) -> Pair:
    return Pair(
        form.slug("id"), form.sentences("text"), form.sentences("goes_with"), form.sentences("reason")
    )


def _read_other(form: Form) -> Side:
    return Side(form.slug("id"), form.sentences("text"), form.sentences("reason"))


def _part(pair: Pair, given: str) -> Part:
    return Part(pair.id, pair.text, pair.reason, given, pair.id, float(given == pair.id))


def _words(text: str) -> set[str]:
    words = (word.strip(".,:;?!“”\"'()").casefold() for word in text.split())
    return {word for word in words if len(word) >= ECHO_LENGTH}
