"""The plan as its outline: sections and records with a state and counts; and how far it is built.

Four states (reference, section 3, "Editing UX rules"): nobody has been here, something is
missing, everything needed is there, or the linter objects. A missing field is no problem by
itself: drafts are allowed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.memo import Memo
from playbook_app.domain.plan.model import SECTIONS, Plan, Section
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import default_of, layout
from playbook_app.domain.plan.tree import children, places

State = Literal["untouched", "started", "complete", "problem"]
ENTRY_SHARE, FIELD_SHARE = 40, 60
CAP_WITH_ERRORS = 60


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the things needed are there."""

    done: int = 0
    needed: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Return both together."""
        return Count(self.done + other.done, self.needed + other.needed)

    @property
    def share(self) -> float:
        """From 0 to 1; nothing needed is all there."""
        return self.done / self.needed if self.needed else 1.0


@dataclass(frozen=True, slots=True)
class OutlineRecord:
    """A record as a line of the outline; what is inside it counts as its own."""

    record: Record
    state: State
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section as a line of the outline, with its records below."""

    section: Section
    state: State
    errors: int
    warnings: int
    fields: Count
    """Required fields of its records."""
    coverage: Count
    """Entries that its collections need."""
    records: tuple[OutlineRecord, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far the plan is built.

    ``built`` = coverage x (40 + 60 x fields), rounded down. *Coverage* is the share of the
    entries that the sections need (three principles, two levels, ...) that are there; *fields*
    the share of the required fields that are filled in all records there are. With any error
    it is at most 60, so that a plan that would fail never looks ready.
    """

    built: int
    errors: int
    warnings: int
    fields: Count
    coverage: Count

    @property
    def capped(self) -> bool:
        """Whether errors hold it down."""
        return self.errors > 0 and self.built == CAP_WITH_ERRORS


def outline(plan: Plan, findings: Iterable[Finding]) -> tuple[OutlineSection, ...]:
    """Return the sections in outline order with what the linter found in them."""
    found = list(findings)
    weighed.turn()
    return tuple(outline_section(plan, section, found) for section in SECTIONS)


def outline_section(plan: Plan, section: Section, findings: Sequence[Finding]) -> OutlineSection:
    """Return one section with its records."""
    here = [finding for finding in findings if finding.section == section.key]
    fields = [layout(Plan).by_key[key] for key in section.collections]
    records = [record for field in fields for record in children(plan, field)]
    needed = sum((weighed(record).needed for record in records), Count())
    coverage = sum((entries(field, len(children(plan, field))) for field in fields), Count())
    errors, warnings = weigh(here)
    touched = any(weighed(record).touched for record in records)
    full = needed.done == needed.needed and coverage.done == coverage.needed
    return OutlineSection(
        section=section,
        state=state_of(touched, full, errors),
        errors=errors,
        warnings=warnings,
        fields=needed,
        coverage=coverage,
        records=tuple(outline_record(record, here) for record in records),
    )


def outline_record(record: Record, findings: Sequence[Finding]) -> OutlineRecord:
    """Return one record with what was found in it and inside it."""
    own = weighed(record)
    errors, warnings = weigh([found for found in findings if found.record in own.ids]) if findings else (0, 0)
    state = state_of(own.touched, own.needed.done == own.needed.needed, errors)
    return OutlineRecord(record, state, errors, warnings)


@dataclass(frozen=True, slots=True)
class Weight:
    """What a record says about itself: its needed fields, whether it says anything, all ids in it."""

    needed: Count
    touched: bool
    ids: frozenset[str]


def weight_of(record: Record) -> Weight:
    """Reckon the weight of a record."""
    ids = frozenset({record.id, *(place.record.id for place in places(record))})
    return Weight(required_fields(record), is_touched(record), ids)


weighed = Memo(weight_of)
"""The same, remembered: while somebody types in one record, the others are not looked at again."""


def state_of(touched: bool, full: bool, errors: int) -> State:
    """Return the state that fits; what nobody has touched is not a problem yet."""
    if not touched:
        return "untouched"
    if errors:
        return "problem"
    return "complete" if full else "started"


def weigh(findings: Iterable[Finding]) -> tuple[int, int]:
    """Return how many errors and how many warnings there are."""
    levels = [finding.level for finding in findings]
    return levels.count("error"), levels.count("warning")


def required_fields(record: Record) -> Count:
    """Count a record's required fields, and those of the records inside it."""
    count = Count()
    for field in layout(type(record)).fields:
        if field.required and not always_chosen(field):
            count += Count(int(is_filled(record, field)), 1)
        if field.kind is Kind.RECORDS:
            count += sum((required_fields(child) for child in children(record, field)), Count())
    return count


def always_chosen(field: Field) -> bool:
    """Tell whether a field is a choice that has a value from the start, which is no progress."""
    return field.kind is Kind.CHOICE and not field.optional


def is_filled(record: Record, field: Field) -> bool:
    """Tell whether a field says enough."""
    value = getattr(record, field.key)
    if isinstance(value, tuple):
        lines = [entry for entry in value if not isinstance(entry, str) or entry.strip()]
        return len(lines) >= field.least
    return bool(value.strip()) if isinstance(value, str) else value is not None


def entries(field: Field, count: int) -> Count:
    """Count the entries that a collection needs; what is beyond need does not make up for others."""
    return Count(min(count, field.least), field.least) if field.required else Count()


def is_touched(record: Record) -> bool:
    """Tell whether a record says anything that a new one does not."""
    return any(
        getattr(record, field.key) != default_of(type(record), field)
        for field in layout(type(record)).fields
        if not field.bookkeeping
    )


def readiness(sections: Iterable[OutlineSection]) -> Readiness:
    """Return how far the plan is built, from its outline."""
    found = list(sections)
    fields = sum((section.fields for section in found), Count())
    coverage = sum((section.coverage for section in found), Count())
    errors = sum(section.errors for section in found)
    built = int(coverage.share * (ENTRY_SHARE + FIELD_SHARE * fields.share))
    return Readiness(
        built=min(built, CAP_WITH_ERRORS) if errors else built,
        errors=errors,
        warnings=sum(section.warnings for section in found),
        fields=fields,
        coverage=coverage,
    )
