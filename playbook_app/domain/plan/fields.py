"""What a field of a plan record is: the one declaration behind forms, checks, files and exports.

A record class annotates each attribute with a ``Field``::

    name: Annotated[str, line(required=True, names=True)] = ""

``schema.fields_of`` reads these back, completed with the attribute's name and type. There is
no second list anywhere: what is not declared here does not exist for the form, the file or
the printed plan.
"""

from dataclasses import dataclass
from enum import StrEnum

from playbook_app.domain.plan.records.base import Record

TEXT_LIMIT = 400
LONG_LIMIT = 20_000
ENTRY_LIMIT = 500
"""Most characters of a line, of a long text, and most entries of a list; far above use, below abuse."""
NUMBER_LIMIT = 1_000_000
MIDNIGHT = 1440
"""The end of a day, in minutes after its beginning."""


class Kind(StrEnum):
    """What sort of value a field holds, and so which control edits it."""

    TEXT = "text"
    """One line: ``str``."""
    LONG = "long"
    """Several lines: ``str``."""
    NUMBER = "number"
    """A whole number or nothing yet: ``int | None``."""
    MINUTES = "minutes"
    """A duration in minutes or nothing yet: ``int | None``."""
    CLOCK = "clock"
    """A time of day in minutes after midnight (24:00 is 1440) or nothing yet: ``int | None``."""
    BOOL = "bool"
    DATE = "date"
    """A day or nothing yet: ``datetime.date | None``."""
    CHOICE = "choice"
    """One of ``choices``, or ``""`` where the type allows "not chosen yet"."""
    CHOICES = "choices"
    """Several of ``choices``, in order: ``tuple[str, ...]``."""
    LIST = "list"
    """Lines: ``tuple[str, ...]``."""
    REF = "ref"
    """The id of a record in the plan's collection ``target``, or ``""``."""
    REFS = "refs"
    """Ids of records in the plan's collection ``target``: ``tuple[str, ...]``."""
    RECORD = "record"
    """One record of its own (only in the plan itself)."""
    RECORDS = "records"
    """Records that belong to this one, in order: ``tuple[Record, ...]``."""


WORDS = frozenset({Kind.TEXT, Kind.LONG, Kind.LIST})
"""Kinds whose value is free text."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one record type. ``owner`` and ``key`` are filled in by ``schema``."""

    kind: Kind
    owner: str = ""
    """The record type's name ("person")."""
    key: str = ""
    """The attribute's name ("contacts")."""
    required: bool = False
    """Needed before the plan counts as built; a draft may always lack it."""
    least: int = 1
    """For lists: how many entries make a required one complete."""
    sensitive: bool = False
    """Left out of what goes to the public or to trainees."""
    names: bool = False
    """The record is called by this field; a reference means the name of what it points to."""
    outgoing: bool = False
    """Words that the public will read as they stand."""
    bookkeeping: bool = False
    """Changing it does not change what the plan says, so signatures stay fresh."""
    target: str = ""
    """For references: the key of the collection in the plan."""
    choices: tuple[str, ...] = ()
    """For choices: what can be chosen, without the empty "not yet"."""
    optional: bool = False
    """For choices: whether "" (not chosen yet) is allowed."""
    record: type[Record] | None = None
    """For records: their class."""
    hidden: bool = False
    """Kept by the program: in the file, but neither in a form nor in print."""
    lowest: int = 0
    highest: int = NUMBER_LIMIT
    """For numbers: the range that can be entered."""
    limit: int = TEXT_LIMIT
    """For words: most characters of the text, or of one line of a list."""

    @property
    def code(self) -> str:
        """What ``i18n.plan_words`` knows the field by ("person.name")."""
        return f"{self.owner}.{self.key}"


def line(
    *,
    required: bool = False,
    names: bool = False,
    sensitive: bool = False,
    outgoing: bool = False,
    limit: int = TEXT_LIMIT,
) -> Field:
    """Declare a line of text."""
    return Field(
        Kind.TEXT, required=required, names=names, sensitive=sensitive, outgoing=outgoing, limit=limit
    )


def kept(limit: int) -> Field:
    """Declare a line that the program writes and nobody edits."""
    return Field(Kind.TEXT, limit=limit, hidden=True, bookkeeping=True)


def kept_lines(limit: int) -> Field:
    """Declare a list of lines that the program writes and nobody edits."""
    return Field(Kind.LIST, limit=limit, hidden=True, bookkeeping=True)


def long(*, required: bool = False, sensitive: bool = False, outgoing: bool = False) -> Field:
    """Declare a text of several lines."""
    return Field(Kind.LONG, required=required, sensitive=sensitive, outgoing=outgoing, limit=LONG_LIMIT)


def number(
    *, required: bool = False, lowest: int = 0, highest: int = NUMBER_LIMIT, sensitive: bool = False
) -> Field:
    """Declare a whole number."""
    return Field(Kind.NUMBER, required=required, lowest=lowest, highest=highest, sensitive=sensitive)


def minutes(*, required: bool = False) -> Field:
    """Declare a duration in minutes."""
    return Field(Kind.MINUTES, required=required)


def clock(*, required: bool = False) -> Field:
    """Declare a time of day."""
    return Field(Kind.CLOCK, required=required, highest=MIDNIGHT)


def yes_no() -> Field:
    """Declare a yes or no."""
    return Field(Kind.BOOL)


def day(*, required: bool = False, bookkeeping: bool = False, sensitive: bool = False) -> Field:
    """Declare a date."""
    return Field(Kind.DATE, required=required, bookkeeping=bookkeeping, sensitive=sensitive)


def choice(
    *, required: bool = False, names: bool = False, sensitive: bool = False, bookkeeping: bool = False
) -> Field:
    """Declare one of the values of the attribute's ``Literal`` type."""
    return Field(Kind.CHOICE, required=required, names=names, sensitive=sensitive, bookkeeping=bookkeeping)


def choices(*, required: bool = False) -> Field:
    """Declare several of the values of the attribute's ``tuple[Literal, ...]`` type."""
    return Field(Kind.CHOICES, required=required)


def lines(*, required: bool = False, least: int = 1, sensitive: bool = False) -> Field:
    """Declare a list of lines; ``least`` of them make a required one complete."""
    return Field(Kind.LIST, required=required, least=least, sensitive=sensitive)


def ref(target: str, *, required: bool = False, names: bool = False, bookkeeping: bool = False) -> Field:
    """Declare a reference into the plan's collection ``target``."""
    return Field(Kind.REF, required=required, names=names, target=target, bookkeeping=bookkeeping)


def refs(target: str, *, required: bool = False) -> Field:
    """Declare references into the plan's collection ``target``."""
    return Field(Kind.REFS, required=required, target=target)


def one() -> Field:
    """Declare a single record that always exists."""
    return Field(Kind.RECORD)


def many(
    *, required: bool = False, sensitive: bool = False, least: int = 1, bookkeeping: bool = False
) -> Field:
    """Declare records that belong to this one."""
    return Field(Kind.RECORDS, required=required, sensitive=sensitive, least=least, bookkeeping=bookkeeping)
