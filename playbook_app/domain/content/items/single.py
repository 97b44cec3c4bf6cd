"""``single``: one right option among three or four."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items import option
from playbook_app.domain.content.items.base import Face, Mark, Rank
from playbook_app.domain.content.items.form import Form
from playbook_app.domain.content.items.option import Option

LEAST, MOST = 3, 4
READ_AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One option was taken."""

    option: str

    @property
    def text(self) -> str:
        """The option's id."""
        return self.option


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoice(Face[Choice]):
    """A question with exactly one right option."""

    type: ClassVar[str] = "single"
    options: tuple[Option, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the options."""
        return {"options": option.read_options(form, READ_AT_MOST)}

    def option(self, option_id: str) -> Option:
        """Return the option with that id; raises ``KeyError``."""
        for one in self.options:
            if one.id == option_id:
                return one
        raise KeyError(option_id)

    @property
    def key(self) -> Option:
        """The right option."""
        return next(one for one in self.options if one.correct)

    def elements(self) -> tuple[Option, ...]:
        """Return the options."""
        return self.options

    def asked(self) -> Iterator[str]:
        """Yield ids, texts and which is right."""
        return option.asked(self.options)

    def parse(self, text: str) -> Choice:
        """Take an option's id."""
        return Choice(text)

    def fit(self, response: Choice) -> None:
        """Check that the option is there; raises ``KeyError``."""
        self.option(response.option)

    def mark(self, response: Choice) -> Mark:
        """Give everything for the right option, nothing for another."""
        parts = option.parts(self.options, (response.option,))
        return Mark(sum(part.credit for part in parts), parts)

    def best(self) -> Choice:
        """Return the right option."""
        return Choice(self.key.id)

    def naive(self, rank: Rank, shown: Sequence[str]) -> Choice:
        """Take the preferred option."""
        return Choice(rank(option.candidates(self.arranged(shown)))[0])

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check the options, and that exactly one is right."""
        yield from option.option_remarks(self.options, where, LEAST, MOST)
        correct = sum(one.correct for one in self.options)
        if correct != 1:
            yield Remark("error", "correct-count", where, {"found": correct})
