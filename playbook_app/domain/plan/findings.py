"""What the linter says: codes and values, put into words by ``i18n.plan_findings``."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.records.waivers import Waiver

FindingLevel = Literal["error", "warning", "info"]
Weight = Literal["error", "warning", "info", "waived"]
"""A finding's level, or that somebody has set it aside for a while."""
Scope = Literal["plan", "record", "words"]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule's check found; the linter completes it to a ``Finding``."""

    record: str
    """The id of the record to go to; the plan's own id when a whole collection is meant."""
    field: str = ""
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    """Fills the sentence. ``case`` picks between a rule's sentences."""
    index: int | None = None
    """Which line of a list field."""
    span: tuple[int, int] | None = None
    """Where in the text (start, end), in characters."""
    level: FindingLevel | None = None
    """Where it is not the rule's own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that would go wrong, and the exact place to mend it."""

    rule: str
    level: Weight
    section: str
    record: str
    field: str
    index: int | None
    span: tuple[int, int] | None
    values: Mapping[str, object]
    waiver: Waiver | None = None
    """Why and until when it is set aside."""

    @property
    def set_aside(self) -> tuple[str, date | None]:
        """Why and until when it is set aside; ``("", None)`` when it is not."""
        return ("", None) if self.waiver is None else (self.waiver.reason, self.waiver.until)

    @property
    def path(self) -> str:
        """The field with the number of its line, as files and the command line write it."""
        return self.field if self.index is None else f"{self.field}[{self.index}]"

    @property
    def case(self) -> str:
        """Which of the rule's sentences it is; empty when there is one."""
        return str(self.values.get("case", ""))


@dataclass(frozen=True, slots=True)
class Rule:
    """A lint rule as data; ``check`` yields what it finds."""

    id: str
    level: FindingLevel
    scope: Scope
    """What one look is at: the plan as a whole, each record of a kind, or the words."""
    sections: tuple[str, ...]
    """Where its findings can stand; all of them for rules about words everywhere."""
    sins: tuple[str, ...]
    """What it guards against (reference 1.1, "seeds")."""
    source: str
    check: Callable[[Context], Iterable[Hit]]
    by_profile: Mapping[str, FindingLevel] = dataclasses.field(default_factory=dict)
    """Its level in plans of a profile where that differs."""

    def level_for(self, profile: str) -> FindingLevel:
        """Return how heavy its findings are in a plan of a profile."""
        return self.by_profile.get(profile, self.level)
