"""Reads the small plan of ``drill.yaml``: levels, people, statements, duties."""

from typing import get_args

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.model import Duty, Level, Pattern, Person, SmallPlan, Statement
from playbook_app.domain.plan.records.people import RoleKey
from playbook_app.domain.plan.records.statements import Stage
from playbook_app.formats.pack.fields import Fields
from playbook_app.formats.pack.posts import NAME_LENGTH

ACTS = (*rules.COSTS, rules.TASK, rules.LEVEL, rules.ARRIVED, *rules.STAGES, rules.LATER, rules.CORRECTION)
"""What a duty may ask for or wait for."""
LONGEST = 600
MAX_LEVELS, MAX_PEOPLE, MAX_STATEMENTS, MAX_DUTIES, MAX_NOTES = 6, 12, 12, 20, 12
NOTHING = SmallPlan("", (), (), ())


def read_plan(fields: Fields) -> SmallPlan:
    """Return the plan that a drill brings along."""
    inner = fields.table("plan")
    if inner is None:
        return NOTHING
    plan = SmallPlan(
        title=inner.words("title"),
        levels=tuple(_level(one) for one in inner.tables("levels", most=MAX_LEVELS)),
        people=tuple(_person(one) for one in inner.tables("people", most=MAX_PEOPLE)),
        duties=tuple(_duty(one) for one in inner.tables("duties", most=MAX_DUTIES)),
        statements=tuple(
            _statement(one) for one in inner.tables("statements", required=False, most=MAX_STATEMENTS)
        ),
        notes=inner.listed("notes", required=False, most=MAX_NOTES),
        quiet=inner.number("quiet", 1, LONGEST, default=NOTHING.quiet),
    )
    inner.done()
    return plan


def read_pattern(fields: Fields, name: str) -> Pattern | None:
    """Return what has to happen (``act``, ``thread``, ``which``); ``None`` where it is left out."""
    inner = fields.table(name, required=False)
    if inner is None:
        return None
    pattern = Pattern(
        inner.one_of("act", ACTS),
        inner.words("thread", required=False),
        inner.listed("which", required=False, most=6),
    )
    inner.done()
    return pattern


def _level(fields: Fields) -> Level:
    level = Level(
        fields.slug("id"),
        fields.words("name", most=NAME_LENGTH),
        fields.words("meaning"),
        fields.number("target", 1, LONGEST),
        fields.slug("approver"),
    )
    fields.done()
    return level


def _person(fields: Fields) -> Person:
    person = Person(
        id=fields.slug("id"),
        name=fields.words("name", most=NAME_LENGTH),
        role=fields.words("role", most=NAME_LENGTH),
        says=fields.sentences("says"),
        deputy=fields.words("deputy", required=False),
        away=fields.flag("away"),
        plays=fields.one_of("plays", ("", *get_args(RoleKey)), default=""),
    )
    fields.done()
    return person


def _statement(fields: Fields) -> Statement:
    statement = Statement(
        fields.slug("id"),
        fields.words("title", most=NAME_LENGTH),
        fields.text("text"),
        fields.one_of("stage", ("", *get_args(Stage)), default=""),
        tuple(fields.by_name("blanks").items()),
    )
    fields.done()
    return statement


def _duty(fields: Fields) -> Duty:
    do, never = read_pattern(fields, "do"), fields.flag("never")
    if do is None:
        fields.error("missing-field", "do", name="do")
    duty = Duty(
        id=fields.slug("id"),
        text=fields.words("text"),
        reason=fields.sentences("reason"),
        do=do or Pattern(rules.WAIT),
        within=fields.number("within", 1, LONGEST, default=1 if never else None),
        when=read_pattern(fields, "when"),
        never=never,
    )
    fields.done()
    return duty
