"""What a drill takes from somebody's own crisis plan: levels with their targets, people, words, limits.

It is kept with the run as a text of its own, so that editing the plan later changes no morning that
was played or is being played.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from typing import Any

from playbook_app.domain.drill.model import Drill, Level, Person, SmallPlan, Statement
from playbook_app.domain.plan.blanks import filled, keys
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.levels import Level as PlanLevel

LEAD = "crisis_lead"
"""The role in a plan that an approver has where the drill names none."""
MOST_NOTES = 8
NOT_MATCHED = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """By the ids of the drill: levels (name, meaning, target), people (name, role), words of statements."""

    title: str
    levels: Mapping[str, tuple[str, str, int]]
    people: Mapping[str, tuple[str, str]]
    statements: Mapping[str, str]
    notes: tuple[str, ...]

    @property
    def text(self) -> str:
        """The written form."""
        levels = {name: list(level) for name, level in self.levels.items()}
        people = {name: list(person) for name, person in self.people.items()}
        return json.dumps(
            [self.title, levels, people, dict(self.statements), list(self.notes)], ensure_ascii=False
        )


def read_taken(text: str) -> Taken | None:
    """Read the written form; ``None`` for an empty or damaged one: the drill's own plan then holds."""
    try:
        title, levels, people, statements, notes = json.loads(text)
        return Taken(
            str(title),
            {
                str(key): (str(name), str(meaning), max(1, int(n)))
                for key, (name, meaning, n) in levels.items()
            },
            {str(key): (str(name), str(role)) for key, (name, role) in people.items()},
            {str(key): str(words) for key, words in statements.items()},
            tuple(str(note) for note in notes),
        )
    except (ValueError, TypeError, AttributeError):
        return None


def take(drill: Drill, plan: Plan) -> Taken:
    """Find in a plan what a drill needs; what the plan does not say stays as the drill has it.

    Levels meet from the worst on; people by the role they play (``Person.plays``, for approvers the
    lead); statements by their stage, if the drill knows what to fill into every blank of the plan's words.
    """
    ranked = sorted((level for level in plan.levels if level.rank is not None), key=lambda one: one.rank or 0)
    pairs = zip(reversed(drill.plan.levels), ranked, strict=False)
    people = _people(drill.plan, plan)
    return Taken(
        plan.control.title,
        {own.id: _level(own, theirs) for own, theirs in pairs},
        people,
        _statements(_with_names(drill, people).plan, plan),
        tuple(line for limit in plan.limits for line in (limit.title, *limit.stop_when) if line)[:MOST_NOTES],
    )


def _level(own: Level, theirs: PlanLevel) -> tuple[str, str, int]:
    return theirs.name or own.name, theirs.meaning or own.meaning, theirs.first_public_min or own.target


def _people(small: SmallPlan, plan: Plan) -> dict[str, tuple[str, str]]:
    """Return who plays each person of the drill; a deputy of a role is its first deputy in the plan."""
    names = {person.id: person.name for person in plan.people if person.name}
    roles = {role.key: role for role in reversed(plan.roles)}
    approvers = {level.approver for level in small.levels}
    found = {}
    for person in small.people:
        role = roles.get(_role_of(person, approvers))  # type: ignore[call-overload]
        if role is not None and role.primary in names:
            found[person.id] = (names[role.primary], role.name)
            deputy = next((one for one in role.deputies if one in names), None)
            if person.deputy and deputy is not None:
                found[person.deputy] = (names[deputy], role.name)
    return found


def _role_of(person: Person, approvers: set[str]) -> str:
    return person.plays or (LEAD if person.id in approvers else NOT_MATCHED)


def _statements(small: SmallPlan, plan: Plan) -> dict[str, str]:
    found = {}
    for statement in small.statements:
        words = (
            variant.body
            for one in plan.statements
            if one.stage == statement.stage
            for variant in one.variants
        )
        values = dict(statement.blanks)
        fit = next((body for body in words if body and values.keys() >= set(keys(body))), None)
        if fit is not None:
            found[statement.id] = filled(fit, values)
    return found


def played_with(drill: Drill, taken: Taken) -> Drill:
    """Return the drill with what was taken; people are called by their new names in every text."""
    renamed = _with_names(drill, taken.people)
    plan = renamed.plan
    return replace(
        renamed,
        plan=replace(
            plan,
            title=taken.title or plan.title,
            levels=tuple(_new_level(level, taken) for level in plan.levels),
            people=tuple(_new_person(person, taken) for person in plan.people),
            statements=tuple(_new_words(one, taken) for one in plan.statements),
            notes=(*plan.notes, *taken.notes),
        ),
    )


def _new_level(level: Level, taken: Taken) -> Level:
    name, meaning, target = taken.levels.get(level.id, (level.name, level.meaning, level.target))
    return replace(level, name=name, meaning=meaning, target=target)


def _new_person(person: Person, taken: Taken) -> Person:
    name, role = taken.people.get(person.id, (person.name, person.role))
    return replace(person, name=name, role=role or person.role)


def _new_words(statement: Statement, taken: Taken) -> Statement:
    return replace(statement, text=taken.statements.get(statement.id, statement.text))


def _with_names(drill: Drill, people: Mapping[str, tuple[str, str]]) -> Drill:
    """Return the drill with old names exchanged in every text: the whole name first, then the first name."""
    exchanged = {}
    for person in drill.plan.people:
        if person.id in people:
            new = people[person.id][0]
            exchanged[person.name] = new
            exchanged[person.name.split()[0]] = new.split()[0]
    if not exchanged:
        return drill
    longest = sorted(exchanged, key=len, reverse=True)
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest))
    changed = _changed(drill, partial(names.sub, lambda found: exchanged[found[0]]))
    assert isinstance(changed, Drill)
    return changed


def _changed(value: Any, change: Any) -> Any:  # noqa: ANN401 - any part of a drill
    """Return a value with every text in it changed, but for ids, references and other words of ours."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(part, change) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        inner = {field.name: getattr(value, field.name) for field in fields(value) if field.name in _TEXTS}
        return replace(value, **{name: _changed(part, change) for name, part in inner.items()})
    return value


_TEXTS = frozenset({
    *("threads", "replies", "plan", "facts", "tasks", "people", "duties", "notes", "levels", "later"),
    *("answer", "said", "late", "joins", "text", "reason", "rule", "label", "title", "says", "situation"),
    *("claim", "found", "correction", "sharper", "rises", "meaning", "statements", "blanks", "who"),
})  # fmt: skip
"""Fields that hold words, or parts that hold words. A person's own name is changed apart."""
