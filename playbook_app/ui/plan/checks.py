"""What the linter found, as the page shows it: rows for the list and marks for the fields, in one wording."""

from collections.abc import Sequence
from dataclasses import dataclass

from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import Place, index
from playbook_app.i18n import _, plan_findings, plan_words
from playbook_app.ui.plan import words
from playbook_app.ui.plan.spots import Mark, Spot

LEVELS = {"error": "block", "warning": "warn", "info": "note", "waived": "note"}
"""A finding's level to the kit's."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the findings list."""

    level: str
    text: str
    where: str
    spot: Spot
    rule: str
    finding: Finding


def rows(plan: Plan, findings: Sequence[Finding]) -> tuple[Row, ...]:
    """Return the findings as lines, in the order they came."""
    places = index(plan)
    return tuple(
        Row(
            LEVELS[finding.level],
            plan_findings.sentence(finding.rule, finding.values),
            where(plan, places, finding) if finding.waiver is None else set_aside(finding),
            Spot(finding.record, finding.field, finding.index, finding.span),
            finding.rule,
            finding,
        )
        for finding in findings
    )


def set_aside(finding: Finding) -> str:
    """Return why and until when a finding is set aside."""
    return plan_findings.advice(finding.rule, *finding.set_aside)


def where(plan: Plan, places: dict[str, Place], finding: Finding) -> str:
    """Return the place of a finding in words: the record it stands in, and the field."""
    section = plan_words.section_name(finding.section)
    if finding.record not in places:
        return section
    top = top_record(places, plan, finding.record)
    single = layout(Plan).by_key[top.collection].kind == "record"
    name = section if single else words.name_of(plan, top.record)
    fields = layout(type(places[finding.record].record)).by_key
    if finding.field not in fields:
        return name
    label = plan_words.label(fields[finding.field].code)
    if finding.index is not None:
        return _("{record}, {field}, line {number}").format(
            record=name, field=label, number=finding.index + 1
        )
    return _("{record}, {field}").format(record=name, field=label)


def top_record(places: dict[str, Place], plan: Plan, record_id: str) -> Place:
    """Return the place of the record of the outline that a record is, or stands in."""
    place = places[record_id]
    while place.parent.id != plan.id:
        place = places[place.parent.id]
    return place


def marks(found: Sequence[Row]) -> dict[tuple[str, str], tuple[Mark, ...]]:
    """Return what stands at each field, by record id and field key."""
    collected: dict[tuple[str, str], list[Mark]] = {}
    for line in found:
        key = (line.spot.record, line.spot.field)
        collected.setdefault(key, []).append(Mark(line.level, line.text, line.spot.span, line.spot.index))
    return {key: tuple(found) for key, found in collected.items()}
