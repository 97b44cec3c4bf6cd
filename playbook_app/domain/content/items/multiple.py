"""``multiple``: any number of right options, marked option by option; ticking all earns nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items import option
from playbook_app.domain.content.items.base import Face, Mark, Rank, bounded, read_texts, written
from playbook_app.domain.content.items.form import Form
from playbook_app.domain.content.items.option import Option

LEAST, MOST = 4, 8


@dataclass(frozen=True, slots=True)
class Choices:
    """These options were ticked, in order of their ids."""

    options: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", tuple(sorted(set(self.options))))

    @property
    def text(self) -> str:
        """The ids as a JSON list."""
        return written(self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoice(Face[Choices]):
    """Options of which some are right."""

    type: ClassVar[str] = "multiple"
    options: tuple[Option, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the options."""
        return {"options": option.read_options(form, MOST)}

    def elements(self) -> tuple[Option, ...]:
        """Return the options."""
        return self.options

    def asked(self) -> Iterator[str]:
        """Yield ids, texts and which are right."""
        return option.asked(self.options)

    def parse(self, text: str) -> Choices:
        """Read a JSON list of ids."""
        return Choices(read_texts(text))

    def fit(self, response: Choices) -> None:
        """Check that something is ticked, and nothing that is not there."""
        self.arranged(response.options)
        if not response.options:
            raise ValueError("nothing ticked")

    def mark(self, response: Choices) -> Mark:
        """Give the share of right options ticked, less the share of wrong ones."""
        parts = option.parts(self.options, response.options)
        right = [part for part in parts if part.key]
        wrong = [part for part in parts if not part.key]
        hits = sum(part.credit for part in right) / max(1, len(right))
        slips = sum(bool(part.given) for part in wrong) / max(1, len(wrong))
        return Mark(bounded(hits - slips), parts)

    def best(self) -> Choices:
        """Return all right options."""
        return Choices(tuple(one.id for one in self.options if one.correct))

    def naive(self, rank: Rank, shown: Sequence[str]) -> Choices:
        """Tick the preferred half."""
        ranked = rank(option.candidates(self.arranged(shown)))
        return Choices(tuple(ranked[: len(ranked) // 2]))

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check the options, and that some are right and some are not."""
        yield from option.option_remarks(self.options, where, LEAST, MOST)
        correct = sum(one.correct for one in self.options)
        if not 0 < correct < len(self.options):
            yield Remark(
                "error", "all-or-none-correct", where, {"found": correct, "options": len(self.options)}
            )
