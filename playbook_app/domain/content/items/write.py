"""``write``: a reply in one's own words, beside model answers; it is looked at and never graded.

What a checker notes about it comes through ``ReplyChecker``: it coaches and decides nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Protocol

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    Face,
    Mark,
    Part,
    Rank,
    count_remarks,
    duplicates,
    read_each,
    read_table,
    same_texts,
    written,
)
from playbook_app.domain.content.items.form import Form

LEAST, MOST = 2, 4
LONGEST_REPLY = 2_000
LOWEST, HIGHEST = 1, 4
"""How the trainee rates the reply before anything is said about it, as in ``rate``."""


@dataclass(frozen=True, slots=True)
class Model:
    """A reply that works, and why."""

    id: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What was written, and the rating (1 to 4) that its writer gave it."""

    words: str
    rating: int

    @property
    def text(self) -> str:
        """A JSON table."""
        return written({"rating": str(self.rating), "words": self.words})


@dataclass(frozen=True, slots=True)
class ReplyNote:
    """Something noticed in a reply: a rule, and the words ``start`` to ``end`` (characters) it is about."""

    rule: str
    kind: Literal["move", "violation"]
    start: int
    end: int


class ReplyChecker(Protocol):
    """Reads replies by open rules, in one language each."""

    def check(self, words: str, face: "WriteReply", language: str) -> Sequence[ReplyNote]:
        """Return what is noticed in a reply to ``face``, in order of place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReply(Face[Reply]):
    """A situation to answer in writing, with answers that work."""

    type: ClassVar[str] = "write"
    graded: ClassVar[bool] = False
    models: tuple[Model, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the model answers."""
        return {"models": read_each(form.tables("models", most=MOST), _read_model)}

    def asked(self) -> Iterator[str]:
        """Yield nothing: prompt and post are all that is asked."""
        return iter(())

    def parse(self, text: str) -> Reply:
        """Read a JSON table."""
        found = read_table(text)
        return Reply(found.get("words", ""), int(found.get("rating", "")))

    def fit(self, response: Reply) -> None:
        """Check that something is written, not too long, and rated from 1 to 4."""
        if not response.words.strip() or len(response.words) > LONGEST_REPLY:
            raise ValueError("nothing written, or too much")
        if not LOWEST <= response.rating <= HIGHEST:
            raise ValueError("not a rating from 1 to 4")

    def mark(self, response: Reply) -> Mark:
        """Return the model answers to compare with; whatever is written takes the full score."""
        parts = tuple(Part(model.id, model.text, model.reason, "", "", 0.0) for model in self.models)
        return Mark(float(bool(response.words.strip())), parts)

    def best(self) -> Reply:
        """Return the first model answer."""
        return Reply(self.models[0].text, HIGHEST)

    def naive(self, rank: Rank, shown: Sequence[str]) -> Reply:
        """Write back the preferred word of the question."""
        del shown  # there is nothing to shuffle
        return Reply(rank([(word, word) for word in self.prompt.split()])[0], HIGHEST)

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check the model answers: more than one, so that nobody takes one for the only way."""
        yield from count_remarks(where, len(self.models), LEAST, MOST)
        yield from duplicates(f"{where}/models", [model.id for model in self.models])
        yield from same_texts(f"{where}/models", [(model.id, model.text) for model in self.models])


def _read_model(form: Form) -> Model:
    return Model(form.slug("id"), form.sentences("text"), form.sentences("reason"))
