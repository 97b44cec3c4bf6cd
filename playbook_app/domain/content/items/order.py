"""``order``: steps to put into their order; what counts is how many pairs stand the right way round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    Face,
    Mark,
    Part,
    Rank,
    bounded,
    count_remarks,
    duplicates,
    fit_all,
    read_each,
    read_texts,
    same_texts,
    written,
)
from playbook_app.domain.content.items.form import Form

LEAST, MOST = 3, 7
TELLING = {
    *("first", "firstly", "second", "secondly", "third", "thirdly", "then", "next", "after", "afterwards"),
    *("finally", "last", "lastly", "zuerst", "erstens", "zweitens", "drittens", "dann", "danach"),
    *("anschließend", "schließlich", "zuletzt"),
}
"""Words at the start of a step that give its place away, in English and German."""


@dataclass(frozen=True, slots=True)
class OrderStep:
    """One step; ``reason`` says why it comes where it comes."""

    id: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sequenced:
    """The ids of the steps, first to last."""

    steps: tuple[str, ...]

    @property
    def text(self) -> str:
        """A JSON list."""
        return written(self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSteps(Face[Sequenced]):
    """Steps, written down in the right order."""

    type: ClassVar[str] = "order"
    steps: tuple[OrderStep, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the steps."""
        return {"steps": read_each(form.tables("steps", most=MOST), _read_step)}

    def elements(self) -> tuple[OrderStep, ...]:
        """Return the steps."""
        return self.steps

    def settled(self, shown: tuple[str, ...]) -> tuple[str, ...]:
        """Never show the right order: the first step goes to the end then."""
        return (*shown[1:], shown[0]) if shown == self.best().steps else shown

    def asked(self) -> Iterator[str]:
        """Yield ids and texts; their order is the key."""
        for step in self.steps:
            yield from (step.id, step.text)

    def parse(self, text: str) -> Sequenced:
        """Read a JSON list of ids."""
        return Sequenced(read_texts(text))

    def fit(self, response: Sequenced) -> None:
        """Check that every step stands there once."""
        fit_all(response.steps, self.best().steps)
        if len(response.steps) != len(self.steps):
            raise ValueError("a step stands there twice")

    def mark(self, response: Sequenced) -> Mark:
        """Count pairs the right way round less pairs the wrong way round (Kendall's tau), at least 0."""
        places = {name: place for place, name in reversed(list(enumerate(response.steps, 1)))}
        pairs = list(combinations((step.id for step in self.steps), 2))
        balance = sum(_direction(places.get(first), places.get(second)) for first, second in pairs)
        parts = tuple(_part(step, place, places.get(step.id)) for place, step in enumerate(self.steps, 1))
        return Mark(bounded(balance / max(1, len(pairs))), parts)

    def best(self) -> Sequenced:
        """Return the steps as written."""
        return Sequenced(tuple(step.id for step in self.steps))

    def naive(self, rank: Rank, shown: Sequence[str]) -> Sequenced:
        """Put the preferred step first."""
        return Sequenced(tuple(rank([(step.id, step.text) for step in self.arranged(shown)])))

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check the steps, and that no word tells where one belongs."""
        yield from count_remarks(where, len(self.steps), LEAST, MOST)
        yield from duplicates(f"{where}/steps", [step.id for step in self.steps])
        yield from same_texts(f"{where}/steps", [(step.id, step.text) for step in self.steps])
        for number, step in enumerate(self.steps, 1):
            word = step.text.split(maxsplit=1)[0] if step.text else ""
            if word.strip(".,:;").casefold() in TELLING:
                yield Remark("warning", "order-word", f"{where}/steps/{number}", {"word": word})


def _read_step(form: Form) -> OrderStep:
    return OrderStep(form.slug("id"), form.sentences("text"), form.sentences("reason"))


def _direction(first: int | None, second: int | None) -> int:
    """Return 1 for a pair the right way round, -1 for the wrong way, 0 when one is missing."""
    if first is None or second is None:
        return 0
    return 1 if first < second else -1


def _part(step: OrderStep, place: int, given: int | None) -> Part:
    return Part(
        id=step.id,
        text=step.text,
        reason=step.reason,
        given="" if given is None else str(given),
        key=str(place),
        credit=float(given == place),
    )
