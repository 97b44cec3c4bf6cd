"""Replies labelled by hand, and how the check does on them: python -m tests.domain.reply.labelled."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from playbook_app.domain.reply.check import check_reply
from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.report import MOVES, VIOLATIONS

SETS = ("replies", "replies_held_out", "replies_hard", "replies_german")
FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Labelled:
    """One reply with the rules that a person found in it and those that the check found."""

    id: str
    wanted: frozenset[str]
    found: frozenset[str]


@dataclass
class Tally:
    """How one rule did: found and right, found and wrong, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """How much of what was found is right; 1 when nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """How much of what is there was found; 1 when nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def raw(name: str) -> list[dict]:
    """Return the entries of a set as they stand in its file."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def context(entry: dict) -> Context:
    """Return what the check is told about an entry."""
    return Context(
        language=entry.get("language", "en"),
        post=Post(**entry["post"]),
        earlier=tuple(entry.get("earlier", ())),
        signers=tuple(entry.get("signers", ())),
        may_promise=tuple(entry["may"]) if "may" in entry else None,
        public=entry.get("public", True),
    )


def checked(name: str) -> Iterator[Labelled]:
    """Yield every reply of a set, checked."""
    for entry in raw(name):
        report = check_reply(entry["reply"], context(entry))
        found = frozenset(finding.rule for finding in report.moves + report.violations)
        yield Labelled(entry["id"], frozenset(entry["moves"] + entry["violations"]), found)


def tallied(replies: list[Labelled]) -> dict[str, Tally]:
    """Return how each rule did."""
    return {
        rule: Tally(
            right=sum(rule in reply.wanted and rule in reply.found for reply in replies),
            wrong=sum(rule in reply.found and rule not in reply.wanted for reply in replies),
            missed=sum(rule in reply.wanted and rule not in reply.found for reply in replies),
        )
        for rule in MOVES + VIOLATIONS
    }


def table(name: str, tallies: dict[str, Tally]) -> str:
    """Return the tallies of a set as lines of text."""
    lines = [
        f"{name}\n{'rule':15}{'there':>6}{'right':>6}{'wrong':>6}{'missed':>7}{'precision':>10}{'recall':>8}"
    ]
    lines += [
        f"{rule:15}{t.right + t.missed:6}{t.right:6}{t.wrong:6}{t.missed:7}{t.precision:10.2f}{t.recall:8.2f}"
        for rule, t in tallies.items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    for each in SETS:
        print(table(each, tallied(list(checked(each)))), end="\n\n")
