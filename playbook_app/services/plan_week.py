"""The 168-hour test in words, for the window and the command line."""

from typing import Any

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.tree import get
from playbook_app.domain.plan.week.look import Look
from playbook_app.domain.plan.week.minutes import HOURS
from playbook_app.domain.plan.week.result import Cause, Week
from playbook_app.domain.plan.week.what_ifs import Break, Idea, WhatIf
from playbook_app.formats.plan_names import title_by_id
from playbook_app.i18n import _, plan_words, week_words

MARKS = {"met": "#", "late": "-", "lost": "."}


def name(plan: Plan, record_id: str) -> str:
    """Return what a record is called, with its level where several differ only in that."""
    own = title_by_id(plan, record_id)
    level = title_by_id(plan, getattr(get(plan, record_id), "level", "")) if record_id else ""
    return _("{level}: {name}").format(level=level, name=own) if level else own


def cause_text(plan: Plan, cause: Cause) -> str:
    """Return why an hour is not met."""
    values = {
        "level": name(plan, cause.level),
        "who": name(plan, cause.who),
        "person": name(plan, cause.person),
        "after": plan_words.duration(cause.after),
        "within": plan_words.duration(cause.within),
    }
    return week_words.cause(cause.code, values, never=cause.never)


def idea_text(plan: Plan, idea: Idea) -> str:
    """Return what an idea would change."""
    return week_words.idea(idea.code, name(plan, idea.person), name(plan, idea.record))


def break_text(plan: Plan, part: Break) -> str:
    """Return what a break takes away."""
    return week_words.loss(part.kind, name(plan, part.record))


def met_text(plan: Plan, seen: Look) -> str:
    """Return how the promise is kept in an hour: who answers, says yes and posts, and after how long."""
    if seen.cleared:
        words = _("{level}: {first} answers, {poster} posts. Out after {out} of {within}.")
    else:
        words = _("{level}: {first} answers, {yes} says yes, {poster} posts. Out after {out} of {within}.")
    return words.format(
        level=name(plan, seen.level),
        first=name(plan, seen.answered.person),
        yes=name(plan, seen.approved.person),
        poster=name(plan, seen.posted.person),
        out=plan_words.duration(seen.out),
        within=plan_words.duration(seen.within),
    )


def hour_text(week: Week, hour: int) -> str:
    """Return what happens in an hour: why it is not met, or how it is."""
    cause = week.cause(hour)
    if cause is not None:
        return cause_text(week.plan, cause)
    seen = week.look(hour)
    return met_text(week.plan, seen) if seen is not None else ""


def as_raw(week: Week, helpful: tuple[WhatIf, ...], breaks: tuple[Break, ...]) -> dict[str, Any]:
    """Return the test as JSON values: ``hour`` from Monday 00:00, ``single_points`` what costs hours."""
    worst = week.worst
    return {
        "met": week.met,
        "hours": HOURS,
        "worst": worst
        and {
            "hour": worst.hour,
            "when": week_words.stretch(worst.hour, worst.length),
            "length": worst.length,
            "cause": cause_text(week.plan, worst.cause),
            "code": worst.cause.code,
            "record": worst.cause.record,
        },
        "what_ifs": [{"change": idea_text(week.plan, one.idea), "met": one.met} for one in helpful],
        "single_points": [
            {"without": break_text(week.plan, one), "kind": one.kind, "record": one.record, "met": one.met}
            for one in breaks
        ],
        "levels": [
            {"level": name(week.plan, one.level), "met": week.met_at(one.level)} for one in week.promises
        ],
    }


def as_text(week: Week, helpful: tuple[WhatIf, ...], breaks: tuple[Break, ...]) -> str:
    """Return the test for people: a small map, the worst hour, what would help, what would hurt."""
    plan, lines, worst = week.plan, [headline(week), "", *heat_map(week), ""], week.worst
    if worst is not None:
        lines += [_("Worst: {hours}").format(hours=week_words.stretch(worst.hour, worst.length))]
        lines += [f"  {cause_text(plan, worst.cause)}", ""]
    if helpful:
        lines += [_("What would help:")]
        lines += [
            f"  {week_words.gain(week.met, one.met, HOURS)}  {idea_text(plan, one.idea)}" for one in helpful
        ] + [""]
    if breaks:
        lines += [_("What would hurt:")]
        lines += [f"  {week_words.gain(week.met, one.met, HOURS)}  {break_text(plan, one)}" for one in breaks]
    return "\n".join(lines).rstrip()


def headline(week: Week) -> str:
    """Return in how many hours the promise is kept."""
    return _("The promise is kept in {met} of {hours} hours.").format(met=week.met, hours=HOURS)


def levels_text(week: Week) -> str:
    """Return in how many hours each level keeps its promise, in one line."""
    words = _("{level} {met}")
    return " · ".join(
        words.format(level=name(week.plan, one.level), met=week.met_at(one.level)) for one in week.promises
    )


def day_lines(week: Week) -> list[str]:
    """Return the map as words, a line for each day."""
    return [
        _("{day}: {hours}").format(
            day=week_words.weekday(day), hours=kept_ranges(week.hours[24 * day :][:24])
        )
        for day in range(7)
    ]


def kept_ranges(hours: tuple[bool, ...]) -> str:
    """Return the hours of a day that are met as ranges ("08:00 to 17:00"), or that there are none."""
    edges = [False, *hours, False]
    turns = [number for number in range(len(edges) - 1) if edges[number] != edges[number + 1]]
    ranges = [
        _("{start} to {until}").format(
            start=plan_words.time_of_day(60 * start), until=plan_words.time_of_day(60 * until)
        )
        for start, until in zip(turns[::2], turns[1::2], strict=True)
    ]
    return _("kept {ranges}").format(ranges=", ".join(ranges)) if ranges else _("never kept")


def heat_map(week: Week) -> list[str]:
    """Return a line for each day with a sign for each hour, and what the signs mean."""
    width = max(len(week_words.weekday(day)) for day in range(7))
    head = f"{'':{width}}  0     6     12    18"
    rows = [
        f"{week_words.weekday(day):{width}}  "
        + "".join(MARKS[grade] for grade in week.grades[24 * day : 24 * day + 24])
        for day in range(7)
    ]
    legend = _("{met} kept   {late} late by up to 4 h   {lost} later or never").format(**MARKS)
    return [head, *rows, f"{'':{width}}  {legend}"]
