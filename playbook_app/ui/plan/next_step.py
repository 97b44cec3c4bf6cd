"""What to do next: what blocks, else what is missing, else what the lowest bar needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.outline import always_chosen, entries, is_filled
from playbook_app.domain.plan.readiness import Bars
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.rehearsed import have_read, readers
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import children, find, get
from playbook_app.i18n import _, plan_findings, plan_words
from playbook_app.ui.plan import words
from playbook_app.ui.plan.checks import Row
from playbook_app.ui.plan.spots import Spot

_SIGNATURE = "CP001"


@dataclass(frozen=True, slots=True)
class NextStep:
    """Words and where to do it; no spot when everything needed is there."""

    text: str
    spot: Spot | None = None


def next_step(plan: Plan, found: Sequence[Row], ready: Bars, today: date) -> NextStep:
    """Return the next step for a plan with these findings. Signing comes last: any change makes it stale."""
    blocking = [row for row in found if row.level == "block"]
    urgent = next((row for row in blocking if row.rule != _SIGNATURE), None)
    if urgent is not None:
        return _nobody_to_choose(plan, urgent) or NextStep(plan_findings.fix(urgent.rule), urgent.spot)
    missing = first_missing(plan)
    if missing is None and blocking:
        return NextStep(plan_findings.fix(blocking[0].rule), blocking[0].spot)
    return missing or raising(plan, ready, today) or NextStep(_("Everything that is needed is there."))


def raising(plan: Plan, ready: Bars, today: date) -> NextStep | None:
    """Return what raises the lowest bar that something can be done about now."""
    values = ready.values()
    for name in sorted(values, key=lambda name: values[name]):
        step = _STEPS[name](plan, ready, today)
        if step is not None:
            return step
    return None


def _to_prove(plan: Plan, _ready: Bars, today: date) -> NextStep | None:
    for drill in plan.drills:
        due = drill.last_run is None or (today - drill.last_run).days > (drill.every_days or 0)
        if due:
            kind = words.name_of(plan, drill)
            return NextStep(
                _("Run this drill and enter the day: {drill}").format(drill=kind), Spot(drill.id, "last_run")
            )
    return None


def _to_know(plan: Plan, _ready: Bars, _today: date) -> NextStep | None:
    missing = readers(plan) - have_read(plan)
    person = next((one for one in plan.people if one.id in missing), None)
    if person is None:
        return None
    text = _("Let {name} read the plan and note the day").format(name=words.name_of(plan, person))
    return NextStep(text, Spot(plan.id, "acknowledgements"))


def _to_freshen(plan: Plan, ready: Bars, today: date) -> NextStep | None:
    check = ready.stalest
    if check.worth(today) > _FRESH_ENOUGH:
        return None
    place = find(plan, check.record)
    name = words.name_of(plan, place.parent if check.field == "verified_on" else place.record)
    sentence = {
        "verified_on": _("Try the way to reach {name} that was tried longest ago"),
        "measured_on": _("Count again what is usual and enter the day: {name}"),
        "access_checked_on": _("Try to log in and enter the day: {name}"),
    }.get(check.field, _("Go through the plan and mark it as reviewed"))
    return NextStep(sentence.format(name=name), Spot(check.record, check.field))


_STEPS = {"built": lambda *_all: None, "proven": _to_prove, "known": _to_know, "fresh": _to_freshen}
_FRESH_ENOUGH = 0.5
"""A check worth more is no next step."""


def _nobody_to_choose(plan: Plan, row: Row) -> NextStep | None:
    """Return adding a record when a finding asks to choose one and there are none ("Add a person")."""
    record = get(plan, row.spot.record)
    field = layout(type(record)).by_key.get(row.spot.field) if record is not None else None
    if field is None or not field.target or getattr(plan, field.target):
        return None
    target = layout(Plan).by_key[field.target]
    assert target.record is not None
    return NextStep(plan_words.add_record(target.record.TYPE), Spot(plan.id, field.target))


def first_missing(plan: Plan) -> NextStep | None:
    """Return the first needed field that is empty, or list that is too short, in outline order."""
    for section in SECTIONS:
        for key in section.collections:
            field = layout(Plan).by_key[key]
            found = children(plan, field)
            count = entries(field, len(found))
            if count.done < count.needed and field.record is not None:
                return NextStep(plan_words.add_record(field.record.TYPE), Spot(plan.id, field.key))
            for record in found:
                gap = empty_field(record)
                if gap is not None:
                    owner, missing = gap
                    return NextStep(_said(plan, record, missing), Spot(owner.id, missing.key))
    return None


def empty_field(record: Record) -> tuple[Record, Field] | None:
    """Return the first needed field that is empty in a record or inside it, with the record it is in."""
    for field in layout(type(record)).fields:
        if field.required and not always_chosen(field) and not is_filled(record, field):
            return record, field
        if field.kind is Kind.RECORDS:
            for child in children(record, field):
                gap = empty_field(child)
                if gap is not None:
                    return gap
    return None


def _said(plan: Plan, record: Record, field: Field) -> str:
    label = plan_words.label(field.code)
    return _("Fill in “{field}”: {record}").format(field=label, record=words.name_of(plan, record))
