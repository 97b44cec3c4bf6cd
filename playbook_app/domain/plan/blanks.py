"""Blanks in statements, written ``{{key}}``: finding, filling and measuring them."""

import re
from collections.abc import Iterator, Mapping

from playbook_app.domain.plan.platforms import USUAL_LENGTH, longest
from playbook_app.domain.plan.records.statements import Statement

BLANK = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")


def blanks(body: str) -> Iterator[re.Match[str]]:
    """Yield every blank in ``body``; group 1 is its key."""
    return BLANK.finditer(body)


def keys(body: str) -> tuple[str, ...]:
    """Return the keys used in ``body``, each once, in order."""
    return tuple(dict.fromkeys(blank[1] for blank in blanks(body)))


def filled(body: str, values: Mapping[str, str]) -> str:
    """Return ``body`` with its blanks filled; a blank without a value stays as it is."""
    return BLANK.sub(lambda blank: values.get(blank[1], blank[0]), body)


def worst_length(statement: Statement, body: str) -> int:
    """Return how many characters ``body`` has when every blank is filled as long as it may be."""
    lengths = {placeholder.key: longest(placeholder) for placeholder in statement.placeholders}
    spare = sum(lengths.get(blank[1], USUAL_LENGTH["text"]) - len(blank[0]) for blank in blanks(body))
    return len(body) + spare
