"""The plan as a document: headings, facts, lists, tables and words, built once for every export.

Markdown, HTML, PDF and DOCX render this and nothing else, so that they cannot differ in what
they say. It is driven by the declared fields; only what paper leaves out is named here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.flow_order import flow_order
from playbook_app.domain.plan.model import SECTIONS, Plan, Section
from playbook_app.domain.plan.outline import is_touched
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.flow import Node
from playbook_app.domain.plan.records.statements import Placeholder
from playbook_app.domain.plan.schema import default_of, layout
from playbook_app.domain.plan.tree import children
from playbook_app.formats.flow_drawing import (
    FlowDrawing,
    end_words,
    flow_drawing,
    in_order,
    step_name,
    ways_on,
)
from playbook_app.formats.plan_names import LINE, title_by_id, title_of, value_text
from playbook_app.i18n import _, dates, plan_words

WIDEST_TABLE = 7
"""Records that say more than so many things are printed one below the other."""
PAIR = 2
"""A table of two columns is a list in a compact plan."""
FIRST = ("levels", "people", "escalation", "first_hour", "statements", "flow", "walk_away")
"""Sections that stand first in a compact plan: what one looks for in a hurry."""
EDITED = frozenset({"placeholder.type", "placeholder.source", "placeholder.max_len", "placeholder.required"})
"""Fields that say how a blank is filled in the editor; paper leaves them out."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; ``level`` 1 is a section, then groups, records, and records inside others, up to 4."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text under an optional label; line breaks are kept."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they are posted; line breaks are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value, each on a line of its own."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A labelled list; ``run_in`` may be set as one paragraph where paper is short."""

    label: str
    items: tuple[str, ...]
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; the title names it."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Quote | Facts | Bullets | Table | FlowDrawing


@dataclass(frozen=True, slots=True)
class Document:
    """A whole plan, ready to be rendered. ``lines`` stand under the title."""

    title: str
    lines: tuple[str, ...]
    running: str
    """The header of every page: title and version."""
    language: str
    blocks: tuple[Block, ...]
    compact: bool = False
    """Whether paper is set tighter, as for a plan that hangs in a kitchen."""
    rest: int | None = None
    """At which block paper begins a new page, because what is needed in a hurry ends there."""


def plan_document(plan: Plan, today: date, language: str = "en", *, note: str = "") -> Document:
    """Return the plan as a document. ``language`` is that of the labels, as an ISO code.

    ``note`` stands under the title and says what a redacted copy leaves out. A small business
    gets it compact: what is needed in a hurry comes first, sections in which nothing is written
    are left out, records stand in tables where they can, and paper is set tighter.
    """
    control = plan.control
    title = control.title or _("Crisis plan")
    version = _("Version {version}").format(version=control.version) if control.version else ""
    printed = _("Printed on {date}").format(date=dates.day_with_year(today))
    compact = control.profile == "small_business"
    turn = Paragraph(_("Up to here is what a bad hour needs. The rest is read in quiet."))
    blocks = tuple(explained_once(hurry_first(plan, turn) if compact else in_sections(plan)))
    return Document(
        title=title,
        lines=tuple(line for line in (control.organisation, version, printed, note) if line),
        running=", ".join(part for part in (title, version) if part),
        language=language,
        blocks=blocks,
        compact=compact,
        rest=blocks.index(turn) if turn in blocks else None,
    )


def tight(block: Block) -> Block:
    """Return a block as it stands in what is read at a table, not in a hurry."""
    return replace(block, run_in=True) if isinstance(block, Bullets) else block


def explained_once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with each blank of a statement explained where it comes first."""
    title, seen = plan_words.record_plural(Placeholder.TYPE), set[tuple[str, ...]]()
    for block in blocks:
        if isinstance(block, Table) and block.title == title:
            rows = tuple(row for row in block.rows if row not in seen)
            seen.update(rows)
            if rows:
                yield replace(block, rows=rows)
        else:
            yield block


def in_sections(plan: Plan) -> Iterator[Block]:
    """Yield all sections in their order."""
    for section in SECTIONS:
        yield from section_blocks(plan, section)


def hurry_first(plan: Plan, turn: Block) -> Iterator[Block]:
    """Yield what is written, the sections of a bad hour first; ``turn`` stands where the others begin."""
    ordered = sorted(SECTIONS, key=lambda one: FIRST.index(one.key) if one.key in FIRST else len(FIRST))
    written = [section for section in ordered if says_anything(plan, section)]
    first = [section for section in written if section.key in FIRST]
    for section in first:
        yield from section_blocks(plan, section, compact=True)
    if 0 < len(first) < len(written):
        yield turn
    for section in written[len(first) :]:
        yield from map(tight, section_blocks(plan, section, compact=True))


def says_anything(plan: Plan, section: Section) -> bool:
    """Tell whether a section has any record that somebody has filled in."""
    fields = [layout(Plan).by_key[key] for key in section.collections]
    return any(is_touched(record) for field in fields for record in children(plan, field))


def section_blocks(plan: Plan, section: Section, *, compact: bool = False) -> Iterator[Block]:
    """Yield a section with all its records."""
    yield Heading(1, plan_words.section_name(section.key))
    if section.key == "flow" and plan.flow:
        yield flow_drawing(plan)
        yield flow_table(plan)
        return
    fields = [layout(Plan).by_key[key] for key in section.collections]
    blocks = tuple(
        block
        for field in fields
        for block in collection_blocks(plan, field, grouped=len(fields) > 1, compact=compact)
    )
    yield from blocks or (Paragraph(_("Nothing is written here yet.")),)


def flow_table(plan: Plan) -> Table:
    """Return the decision flow as rows: each step, how to tell, and what then."""
    flow = flow_order(plan.flow)
    numbers = flow.numbered()
    nodes = in_order(flow)
    columns = {
        _("Step"): [step_name(node, numbers) for node in nodes],
        _("How to tell"): [node.help for node in nodes],
        _("What then"): [LINE.join((*ways_on(node, numbers), *ends(plan, node))) for node in nodes],
    }
    said = {title: cells for title, cells in columns.items() if any(cells)}
    return Table(_("Steps"), tuple(said), tuple(zip(*said.values(), strict=True)))


def ends(plan: Plan, node: Node) -> tuple[str, ...]:
    """Return what is done at a step and by whom, with the statements that fit."""
    whose = end_words(plan, node) or ((title_by_id(plan, node.role),) if node.role else ())
    return (*whose, *(title_by_id(plan, one) for one in node.statements))


def collection_blocks(plan: Plan, field: Field, *, grouped: bool, compact: bool) -> Iterator[Block]:
    """Yield the records of one collection; a single record only once it says something."""
    records = children(plan, field)
    if field.kind is Kind.RECORDS:
        yield from records_blocks(plan, records, 2, grouped=grouped, compact=compact)
    elif is_touched(records[0]):
        yield from own_blocks(plan, records[0], 1, compact=compact)


def records_blocks(
    plan: Plan, records: tuple[Record, ...], level: int, *, grouped: bool = False, compact: bool = False
) -> Iterator[Block]:
    """Yield records of one type: short ones as a table, others one below the other.

    ``grouped`` gives those below each other a heading of their own, where others stand beside them.
    """
    if not records:
        return
    kind = type(records[0])
    if fits_table(records):
        table = as_table(plan, records)
        if compact and len(table.header) == PAIR:
            yield Bullets(table.title, tuple(f"{label}: {value}" for label, value in table.rows))
        elif table.header:
            yield table
        return
    if grouped:
        yield Heading(level, plan_words.record_plural(kind.TYPE))
    for record in records:
        yield Heading(level + grouped, title_of(plan, record))
        yield from own_blocks(plan, record, level + grouped, compact=compact)


def fits_table(records: tuple[Record, ...]) -> bool:
    """Tell whether records are short enough for rows; only what they say counts."""
    fields = shown_fields(type(records[0]))
    if any(field.kind in (Kind.LONG, Kind.RECORDS, Kind.RECORD) for field in fields):
        return False
    return len(columns_of(records)) <= WIDEST_TABLE


def shown_fields(kind: type[Record]) -> tuple[Field, ...]:
    """Return the fields that are printed."""
    return tuple(field for field in layout(kind).fields if not field.hidden)


def columns_of(records: tuple[Record, ...]) -> list[Field]:
    """Return the fields that are worth a column: not one that says the same default everywhere."""
    fields = [one for one in shown_fields(type(records[0])) if one.code not in EDITED]
    return [field for field in fields if field.names or says_something(records, field)]


def as_table(plan: Plan, records: tuple[Record, ...]) -> Table:
    """Return records as rows."""
    fields = columns_of(records)
    return Table(
        title=plan_words.record_plural(type(records[0]).TYPE),
        header=tuple(printed_label(field) for field in fields),
        rows=tuple(
            tuple(value_text(plan, field, getattr(record, field.key)) for field in fields)
            for record in records
        ),
    )


def says_something(records: tuple[Record, ...], field: Field) -> bool:
    """Tell whether any record has words in a field that a new one does not have."""
    default = default_of(type(records[0]), field)
    values = [getattr(record, field.key) for record in records]
    return any(value != default and value is not False and value not in ("", None, ()) for value in values)


def own_blocks(plan: Plan, record: Record, level: int, *, compact: bool = False) -> Iterator[Block]:
    """Yield what a record says: facts first, then lists and texts, then the records inside it."""
    fields = shown_fields(type(record))
    facts = tuple(
        pair for field in fields if not is_usual(record, field) and (pair := fact(plan, record, field))
    )
    if facts:
        yield Facts(facts)
    for field in fields:
        value = getattr(record, field.key)
        if field.kind is Kind.LIST and (lines := tuple(line.strip() for line in value if line.strip())):
            yield Bullets(plan_words.label(field.code), lines)
        elif field.kind is Kind.LONG and value.strip():
            label = plan_words.label(field.code)
            yield Quote(value.strip()) if field.outgoing else Paragraph(value.strip(), label)
    for field in layout(type(record)).children:
        yield from records_blocks(plan, children(record, field), level + 1, compact=compact)


def is_usual(record: Record, field: Field) -> bool:
    """Tell whether a choice is still what it is in every new record, which says nothing."""
    return field.kind is Kind.CHOICE and getattr(record, field.key) == default_of(type(record), field)


def fact(plan: Plan, record: Record, field: Field) -> tuple[str, str] | None:
    """Return a field as label and value; ``None`` when it is no single fact or says nothing."""
    if field.kind in (Kind.LIST, Kind.LONG, Kind.RECORD, Kind.RECORDS):
        return None
    text = value_text(plan, field, getattr(record, field.key))
    if not text or (field.names and text == title_of(plan, record)):
        return None
    return printed_label(field), text.replace("\n", ", ")


def printed_label(field: Field) -> str:
    """Return a field's label without its unit where the value carries one."""
    label = plan_words.label(field.code)
    return label.split(" (")[0] if field.kind is Kind.MINUTES else label
