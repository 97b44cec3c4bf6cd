"""Finding the prepared words of somebody's plans: which statements hold what is typed. Reads only."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playbook_app.base.problem import Problem
from playbook_app.services.browse import folded

if TYPE_CHECKING:
    from playbook_app.services.planning import Planning, RecentPlan

MOST_PLANS = 5
"""Plans that are looked through, those used last."""
_BLANK = re.compile(r"\{\{[^{}]*\}\}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class PlanStatement:
    """A statement of a plan: ``plan`` is the key that opens it, ``record`` the statement's id there."""

    plan: str
    record: str
    plan_name: str
    title: str
    texts: tuple[str, ...]
    """Its words, for each channel or language."""
    words: str
    """Title and texts, folded."""


def read_statements(planning: "Planning", plans: Iterable["RecentPlan"]) -> tuple[PlanStatement, ...]:
    """Return the statements of these plans as they are kept now; a plan that cannot be read has none.

    Reading one takes some thirty milliseconds; it may happen on another thread.
    """
    found: list[PlanStatement] = []
    for one in plans:
        try:
            plan = planning.read(one.key)
        except (Problem, OSError):  # opening it says what is wrong
            continue
        name = plan.control.organisation or plan.control.title
        for statement in plan.statements:
            texts = tuple(variant.body for variant in statement.variants)
            words = folded("\n".join((statement.title, *texts)))
            found.append(PlanStatement(one.key, statement.id, name, statement.title, texts, words))
    return tuple(found)


def statements_with(statements: Sequence[PlanStatement], typed: str) -> tuple[PlanStatement, ...]:
    """Return the statements in which every word that was typed stands; those named by it come first."""
    words = folded(typed).split()
    if not words:
        return ()
    fitting = [one for one in statements if all(word in one.words for word in words)]
    return tuple(sorted(fitting, key=lambda one: not _all_in(words, folded(one.title))))


def line_of(statement: PlanStatement, typed: str) -> str:
    """Return the sentence in which most of the typed words stand, or the first one; blanks become "…"."""
    words = folded(typed).split()
    lines = [line.strip() for text in statement.texts for line in _SENTENCE.split(text) if line.strip()]
    best = max(lines, key=lambda line: sum(word in folded(line) for word in words), default="")
    return _BLANK.sub("…", best)


def _all_in(words: Sequence[str], text: str) -> bool:
    return all(word in text for word in words)
