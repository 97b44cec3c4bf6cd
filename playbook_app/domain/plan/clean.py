"""Values as they may stand in a plan: texts without characters that cannot be shown, of the right kind."""

import re
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from playbook_app.domain.plan.fields import ENTRY_LIMIT, Field, Kind
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout

T = TypeVar("T")

BREAKS = re.compile("\r\n|[\r\u2028\u2029\x85\v\f]")
NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
LINE_BREAKS = re.compile("[\n\t]+")


def clean_text(text: str) -> str:
    """Return ``text`` with plain line breaks and without control characters or half characters."""
    return NOT_TEXT.sub("", BREAKS.sub("\n", text))


def clean_line(text: str) -> str:
    """Return ``text`` as one line."""
    return LINE_BREAKS.sub(" ", clean_text(text))


class BadValueError(ValueError):
    """A value that cannot stand in its field; ``code`` says why, ``detail`` with what."""

    def __init__(self, code: str, detail: object = "") -> None:
        """Keep the parts for the sentence."""
        super().__init__(f"{code} {detail}".strip())
        self.code = code
        self.detail = detail


def cleaned(field: Field, value: Any) -> Any:  # noqa: ANN401 - any field's value, in and out
    """Return ``value`` as it may stand in ``field``; raises ``BadValueError`` when it may not.

    References are checked for their shape only; whether they point somewhere is the plan's matter.
    """
    return CHECKS[field.kind](field, value)


def clean_record(record: Record) -> Record:
    """Return ``record`` and all inside it with every value cleaned; raises ``BadValueError``."""
    values: dict[str, Any] = {}
    for field in layout(type(record)).fields:
        value = cleaned(field, getattr(record, field.key))
        if field.kind is Kind.RECORD:
            value = clean_record(value)
        elif field.kind is Kind.RECORDS:
            value = tuple(clean_record(child) for child in value)
        values[field.key] = value
    return replace(record, **values)


def _line(field: Field, value: object) -> str:
    return _short(clean_line(_typed(value, str)), field)


def _long(field: Field, value: object) -> str:
    return _short(clean_text(_typed(value, str)), field)


def _short(text: str, field: Field) -> str:
    if len(text) > field.limit:
        raise BadValueError("too-long", field.limit)
    return text


def _number(field: Field, value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadValueError("wrong-type")
    if not field.lowest <= value <= field.highest:
        raise BadValueError("out-of-range", f"{field.lowest}-{field.highest}")
    return value


def _bool(_field: Field, value: object) -> bool:
    return _typed(value, bool)


def _date(_field: Field, value: object) -> date | None:
    return None if value is None else _typed(value, date)


def _choice(field: Field, value: object) -> str:
    chosen = _typed(value, str)
    if chosen not in field.choices and not (field.optional and chosen == ""):
        raise BadValueError("unknown-choice", clean_line(chosen)[:40])
    return chosen


def _choices(field: Field, value: object) -> tuple[str, ...]:
    return tuple(_choice(field, entry) for entry in _entries(value))


def _lines(field: Field, value: object) -> tuple[str, ...]:
    return tuple(_line(field, entry) for entry in _entries(value))


def _ref(_field: Field, value: object) -> str:
    return _typed(value, str)


def _refs(_field: Field, value: object) -> tuple[str, ...]:
    return tuple(_typed(entry, str) for entry in _entries(value))


def _record(field: Field, value: object) -> Record:
    assert field.record is not None
    return _typed(value, field.record)


def _records(field: Field, value: object) -> tuple[Record, ...]:
    return tuple(_record(field, entry) for entry in _entries(value))


def _entries(value: object) -> tuple[object, ...]:
    entries: tuple[object, ...] = _typed(value, tuple)
    if len(entries) > ENTRY_LIMIT:
        raise BadValueError("too-many", ENTRY_LIMIT)
    return entries


def _typed(value: object, wanted: type[T]) -> T:
    if type(value) is wanted:
        return value
    raise BadValueError("wrong-type")


CHECKS = {
    Kind.TEXT: _line,
    Kind.LONG: _long,
    Kind.NUMBER: _number,
    Kind.MINUTES: _number,
    Kind.CLOCK: _number,
    Kind.BOOL: _bool,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.LIST: _lines,
    Kind.REF: _ref,
    Kind.REFS: _refs,
    Kind.RECORD: _record,
    Kind.RECORDS: _records,
}
