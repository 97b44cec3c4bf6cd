"""Reads ``drill.yaml`` into the morning of ``domain.drill.model``."""

from typing import cast

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.model import (
    BEST,
    KINDS,
    RED_LINES,
    WORST,
    Drill,
    Fact,
    Kind,
    Late,
    Later,
    Pass,
    Red,
    Reply,
    Said,
    Task,
    Thread,
)
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.drill_plan import read_pattern, read_plan
from playbook_app.formats.pack.fields import Fields
from playbook_app.formats.pack.posts import NAME_LENGTH
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk_parts import read_clock

DRILL_FILE = "drill.yaml"
LONGEST, LONGEST_ACTION = 600, 60
MAX_THREADS, MAX_REPLIES, MAX_LATER, MAX_FACTS, MAX_TASKS = 60, 6, 3, 30, 12


def read_drill(text: str, report: Report) -> Drill | None:
    """Return the drill; ``None`` when something in it is broken."""
    before = report.errors
    fields = table_fields(text, 1, report)
    if fields is None:
        return None
    report.place("", 1)
    drill = _drill(fields)
    return drill if report.errors == before else None


def _drill(fields: Fields) -> Drill:
    you, costs = fields.table("you"), fields.numbers("costs", 0, LONGEST_ACTION)
    for name in costs:
        if name not in rules.COSTS:
            fields.error("not-in-list", "costs", found=name, allowed=", ".join(sorted(rules.COSTS)))
    drill = Drill(
        id=fields.slug("id"),
        title=fields.words("title"),
        situation=fields.text("situation"),
        who=you.words("name", most=NAME_LENGTH) if you else "",
        role=you.words("role", most=NAME_LENGTH) if you else "",
        clock=read_clock(fields) or 0,
        length=fields.number("length", 1, LONGEST),
        plan=read_plan(fields),
        threads=tuple(_thread(inner) for inner in fields.tables("threads", most=MAX_THREADS)),
        facts=tuple(_fact(inner) for inner in fields.tables("facts", required=False, most=MAX_FACTS)),
        tasks=tuple(_task(inner) for inner in fields.tables("tasks", required=False, most=MAX_TASKS)),
        skills=fields.listed("skills"),
        costs=costs,
        needed=_pass(fields),
    )
    if you:
        you.done()
    fields.done()
    return drill


def _pass(fields: Fields) -> Pass:
    usual, inner = Pass(), fields.table("pass", required=False)
    if inner is None:
        return usual
    found = Pass(
        inner.number("judgement", 0, 100, default=usual.judgement),
        inner.number("plan", 0, 100, default=usual.plan),
        inner.number("time", 0, 100, default=usual.time),
    )
    inner.done()
    return found


def _fact(fields: Fields) -> Fact:
    fact = Fact(
        fields.slug("id"),
        fields.words("claim"),
        fields.sentences("found"),
        fields.text("correction", required=False),
    )
    fields.done()
    return fact


def _task(fields: Fields) -> Task:
    task = Task(
        fields.slug("id"),
        fields.words("label", most=NAME_LENGTH),
        fields.sentences("reason"),
        fields.number("minutes", 1, LONGEST_ACTION),
    )
    fields.done()
    return task


def _thread(fields: Fields) -> Thread:
    who = fields.words("who", most=NAME_LENGTH)
    thread = Thread(
        id=fields.slug("id"),
        at=fields.number("at", 0, LONGEST),
        kind=cast("Kind", fields.one_of("kind", KINDS)),
        place=fields.words("place", most=NAME_LENGTH),
        who=who,
        handle=fields.words("handle", required=False, most=NAME_LENGTH).removeprefix("@"),
        text=fields.text("text"),
        needs=fields.words("needs", most=NAME_LENGTH),
        reason=fields.sentences("reason"),
        replies=tuple(
            _reply(inner, who) for inner in fields.tables("replies", required=False, most=MAX_REPLIES)
        ),
        level=fields.slug("level"),
        almost=fields.listed("almost", required=False, most=3),
        facts=fields.listed("facts", required=False, most=6),
        late=_late(fields),
        target=fields.number("target", 1, LONGEST, default=0),
        owner=fields.words("owner", required=False, most=NAME_LENGTH),
    )
    fields.done()
    return thread


def _late(fields: Fields) -> Late | None:
    inner = fields.table("late", required=False)
    if inner is None:
        return None
    joins = inner.table("joins")
    late = Late(inner.text("sharper"), _said(joins, "") if joins else Said("", ""), inner.text("rises"))
    inner.done()
    return late


def _said(fields: Fields, who: str) -> Said:
    """Read something said; by whom may be left out where ``who`` is given."""
    name = fields.words("who", required=not who, most=NAME_LENGTH)
    said = Said(name or who, fields.text("text"))
    fields.done()
    return said


def _reply(fields: Fields, who: str) -> Reply:
    answer, statement = fields.table("answer", required=False), fields.words("statement", required=False)
    red = fields.one_of("red_line", RED_LINES, default="")
    reply = Reply(
        id=fields.slug("id"),
        label=fields.words("label", most=NAME_LENGTH),
        text=fields.text("text", required=False),
        quality=fields.number("quality", WORST, BEST),
        reason=fields.sentences("reason"),
        rule=fields.words("rule"),
        answer=_said(answer, who) if answer else None,
        asserts=fields.listed("asserts", required=False, most=6),
        sign_off=fields.flag("sign_off"),
        statement=statement,
        red=cast("Red", red) if red else None,
        later=tuple(_later(inner, who) for inner in fields.tables("later", required=False, most=MAX_LATER)),
    )
    fields.done()
    return reply


def _later(fields: Fields, who: str) -> Later:
    said = fields.table("said", required=False)
    later = Later(
        id=fields.slug("id"),
        after=fields.number("after", 1, LONGEST),
        title=fields.words("title", most=NAME_LENGTH),
        reason=fields.sentences("reason"),
        said=_said(said, who) if said else None,
        unless=read_pattern(fields, "unless"),
    )
    fields.done()
    return later
