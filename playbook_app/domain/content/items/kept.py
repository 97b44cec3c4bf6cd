"""A face as plain JSON values and back: how what was shown is kept, so that old reports can be drawn."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from playbook_app.domain.content.items.base import AnyFace
from playbook_app.domain.content.items.kinds import KINDS

Raw = dict[str, Any]
TYPE = "type"


def to_raw(face: AnyFace) -> Raw:
    """Return the written form: its type and every field that is not at its default."""
    return {TYPE: face.type, **_fields_to_raw(face)}


def from_raw(raw: Mapping[str, Any]) -> AnyFace:
    """Read it again; raises ``ValueError`` for what this program cannot read."""
    kind = KINDS.get(str(raw.get(TYPE)))
    if kind is None:
        raise ValueError(f"no type {raw.get(TYPE)!r}")
    try:
        face: AnyFace = _value(kind, {name: value for name, value in raw.items() if name != TYPE})
    except (AttributeError, TypeError) as error:
        raise ValueError(str(error)) from error
    return face


def _fields_to_raw(value: Any) -> Raw:  # noqa: ANN401 - any frozen value
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {
        field.name: _plain(found[field.name]) for field in fields(value) if found[field.name] != field.default
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field's value, in and out
    if is_dataclass(value):
        return _fields_to_raw(value)
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


@lru_cache(maxsize=64)
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, raw: Any) -> Any:  # noqa: ANN401 - any field's value, in and out
    if is_dataclass(hint):
        values = {field.name: raw[field.name] for field in fields(hint) if _stands_in(raw, field)}
        hints = _hints(hint)  # type: ignore[arg-type]  # is_dataclass is also true of instances
        return hint(**{name: _value(hints[name], value) for name, value in values.items()})  # type: ignore[operator]
    origin = get_origin(hint)
    if origin is tuple:
        return _row(get_args(hint), raw)
    if origin in {Union, UnionType}:
        return None if raw is None else _value(get_args(hint)[0], raw)
    if origin is Literal:
        return _checked(raw, raw in get_args(hint))
    return _checked(raw, type(raw) is hint)


def _stands_in(raw: Mapping[str, Any], field: "Field[Any]") -> bool:
    """Tell whether a field is written; raises ``ValueError`` when one is missing that must be."""
    if field.name in raw:
        return True
    if field.default is MISSING:
        raise ValueError(f"{field.name} is missing")
    return False


def _row(hints: tuple[Any, ...], raw: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """Read ``tuple[X, ...]``, the only kind of tuple that a face holds."""
    return tuple(_value(hints[0], part) for part in _checked(raw, isinstance(raw, list)))


def _checked(raw: Any, fits: bool) -> Any:  # noqa: ANN401
    if not fits:
        raise ValueError(f"{raw!r} does not fit")
    return raw
