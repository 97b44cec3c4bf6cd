"""What the reply check says: codes, places and values, put into words by ``i18n.reply_words``."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["move", "missing", "violation"]
MOVES = ("problem", "ownership", "next-step", "channel", "person")
"""What a good reply does (reference training, F7), in the order it is usually done."""
VIOLATIONS = (
    "blame",
    "excuse",
    "non-apology",
    "personal-data",
    "over-promise",
    "pitch",
    "copy-paste",
    "hostile",
    "blank",
    "no-time",
    "passed-on",
)
"""What makes a reply worse, the costly ones for the reader first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One move that is made or missing, or one violation, with the words it is about."""

    rule: str
    """One of ``MOVES`` or ``VIOLATIONS``."""
    kind: Kind
    span: tuple[int, int] | None
    """Start and end in the reply, in characters; ``None`` where nothing can be pointed at."""
    quote: str
    """The words at ``span``; empty without one."""
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    """Fills the sentences. ``case`` picks between a rule's sentences."""

    @property
    def case(self) -> str:
        """Which of the rule's sentences it is; empty when there is one."""
        return str(self.values.get("case", ""))


@dataclass(frozen=True, slots=True)
class ReplyReport:
    """Everything found in one reply."""

    language: str
    covered: bool
    """False when there are no rules for this language: then only what needs no language is checked."""
    moves: tuple[Finding, ...]
    """Moves made, in the order of ``MOVES``; each has the first words that make it."""
    missing: tuple[Finding, ...]
    """Moves not made; a span shows an attempt that falls short, such as a step without a time."""
    violations: tuple[Finding, ...]
    """In the order of the text."""

    @property
    def score(self) -> int:
        """Moves made (0 to 5) less one for each rule broken, however often; never below 0."""
        return max(0, len(self.moves) - len({finding.rule for finding in self.violations}))
