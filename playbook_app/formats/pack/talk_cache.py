"""Conversations that were read and checked, kept as JSON, so that opening one reads no YAML.

Reading and checking 2,000 turns takes seconds, which the index of the packs spends on another thread;
what is kept here opens in a tenth of that. A file that is damaged, older, of another program version or
language, or about a changed source is not used; nothing is lost with it.
"""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

from playbook_app import __version__
from playbook_app.domain.content.blocks import Counts, Note, Post, Span
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.condition import Condition, parse_condition
from playbook_app.domain.conversation.model import (
    Choice,
    Consequence,
    Conversation,
    Ending,
    Line,
    Meter,
    Outcome,
    Person,
    Rule,
    Turn,
)
from playbook_app.i18n import _

TALK_CACHE_VERSION = 1
Row = list[Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """What a kept conversation was made of: the pack's folder, time (ns) and size of its own file."""

    folder: str
    time: int
    size: int

    @property
    def head(self) -> Row:
        """What stands at the beginning of the file; another head means another source or program.

        The audiences' names are kept too; in another language of the window they are others.
        """
        return [TALK_CACHE_VERSION, __version__, self.folder, self.time, self.size, _("The customer")]


def source_of(folder: Path, name: str) -> Source | None:
    """Return what a pack's file looks like now; ``None`` when it cannot be looked at."""
    try:
        status = os.lstat(folder / name)
    except OSError:
        return None
    return Source(str(folder), status.st_mtime_ns, status.st_size)


def talk_file(folder: Path, ref: LessonRef) -> Path:
    """Return the file in which a lesson's conversation is kept."""
    return folder / f"{ref.pack}.{ref.slug}.json"


def save_talk(file: Path, source: Source, talk: Conversation) -> bool:
    """Keep a checked conversation; ``False`` when it cannot be written, which costs only time."""
    text = json.dumps([source.head, _row(talk)], ensure_ascii=False, separators=(",", ":"))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")  # a torn file is no JSON and is not used
    except OSError:
        return False
    return True


def load_talk(file: Path, source: Source) -> Conversation | None:
    """Return what is kept; ``None`` when there is nothing that fits this source and program."""
    try:
        head, row = json.loads(file.read_bytes())
        return _Reader().talk(row) if head == source.head else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _row(value: object) -> object:
    """Return a value as JSON: a condition by its text, a rule by its id, a frozen value by its fields."""
    if isinstance(value, Condition):
        return value.text
    if isinstance(value, Conversation):
        own = {name.name: _row(getattr(value, name.name)) for name in fields(value) if name.init}
        return own | {"rules": [[rule.id, rule.text, dict(rule.effects)] for rule in value.rules]}
    if isinstance(value, Rule):
        return value.id
    if is_dataclass(value):
        return [_row(getattr(value, name.name)) for name in fields(value)]
    if isinstance(value, tuple):
        return [_row(one) for one in value]
    return dict(value) if isinstance(value, Mapping) else value


class _Reader:
    """Makes the values again; equal conditions are parsed once."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}
        self._conditions: dict[str, Condition] = {}

    def talk(self, raw: dict[str, Any]) -> Conversation:
        self._rules = {rule[0]: Rule(*rule) for rule in raw["rules"]}
        made: dict[str, object] = {
            "rules": tuple(self._rules.values()),
            "you": Person(*raw["you"]),
            "people": tuple(Person(*row) for row in raw["people"]),
            "meters": _each(_meter, raw["meters"]),
            "turns": _each(self._turn, raw["turns"]),
            "endings": _each(self._ending, raw["endings"]),
            "opening": None if raw["opening"] is None else _post(raw["opening"]),
            "skills": tuple(raw["skills"]),
        }
        return Conversation(**{**raw, **made})

    def _condition(self, text: str) -> Condition:
        if text not in self._conditions:
            self._conditions[text] = parse_condition(text)
        return self._conditions[text]

    def _named(self, ids: list[str]) -> tuple[Rule, ...]:
        return tuple([self._rules[name] for name in ids])

    def _turn(self, row: Row) -> Turn:
        name, lines, choices, hints, *rest = row
        return Turn(name, _each(self._line, lines), _each(self._choice, choices), tuple(hints), *rest)

    def _ending(self, row: Row) -> Ending:
        name, title, verdict, text, lines = row
        return Ending(name, title, verdict, text, _each(self._line, lines))

    def _line(self, row: Row) -> Line:
        who, time, text, when, *rest = row
        return Line(who, time, text, self._condition(when), *rest)

    def _choice(self, row: Row) -> Choice:
        name, label, text, outcomes, when, channel, *lists = row
        moves, violations = (None if one is None else tuple(one) for one in lists)
        whole = _each(self._outcome, outcomes)
        return Choice(name, label, text, whole, self._condition(when), channel, moves, violations)

    def _outcome(self, row: Row) -> Outcome:
        effects, quality, title, reason, rule, goto, *rest = row
        when, rules, minutes, later = rest
        return Outcome(
            effects,
            quality,
            title,
            reason,
            rule,
            goto,
            self._condition(when),
            self._named(rules),
            minutes,
            _each(self._consequence, later),
        )

    def _consequence(self, row: Row) -> Consequence:
        name, after, clock, title, reason, effects, lines, rules, when = row
        said, named = _each(self._line, lines), self._named(rules)
        return Consequence(name, after, clock, title, reason, effects, said, named, self._condition(when))


def _each(make: Callable[[Row], T], rows: list[Row]) -> tuple[T, ...]:
    return tuple([make(row) for row in rows])


def _meter(row: Row) -> Meter:
    name, label, start, zones, falling_is_good = row
    return Meter(name, label, start, tuple(zones), falling_is_good)


def _post(row: Row) -> Post:
    author, handle, time, spans, verdict, counts, notes = row
    return Post(
        author,
        handle,
        time,
        tuple(Span(*span) for span in spans),
        verdict,
        None if counts is None else Counts(*counts),
        tuple(Note(*note) for note in notes),
    )
