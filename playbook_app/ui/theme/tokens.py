"""The design's numbers, read from ``assets/tokens.json``: the one place where a colour or size is written."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

AVATAR_TINTS = ("teal", "sand", "rose", "iris", "moss", "slate")


class Role(NamedTuple):
    """One kind of text. ``size``, ``tracking`` and ``line_height`` are pixels at 100 % text size."""

    size: int
    weight: int
    family: str
    tracking: float
    line_height: int


class Colours(NamedTuple):
    """The colours of one theme: name → ``#RRGGBB``, and avatar tint → (background, letters)."""

    colour: Mapping[str, str]
    avatar: Mapping[str, tuple[str, str]]


class Tokens(NamedTuple):
    """Everything the design fixes. ``motion`` is milliseconds, ``fallback`` font families."""

    light: Colours
    dark: Colours
    roles: Mapping[str, Role]
    fallback: tuple[str, ...]
    motion: Mapping[str, int]


def load_tokens(file: Path) -> Tokens:
    """Read the token file; it ships with the app, so a wrong one is a fault of the build and raises."""
    raw = json.loads(file.read_text(encoding="utf-8"))
    fixed = raw["type"]
    return Tokens(
        light=_colours(raw["theme"]["light"]),
        dark=_colours(raw["theme"]["dark"]),
        roles={name: _role(role) for name, role in fixed["roles"].items()},
        fallback=tuple(fixed["fallback"]),
        motion={name: value for name, value in raw["motion"].items() if isinstance(value, int)},
    )


def _colours(raw: Mapping[str, Any]) -> Colours:
    avatar = {tint: (pair["bg"], pair["fg"]) for tint, pair in raw["avatar"].items()}
    return Colours({name: entry["value"] for name, entry in raw["color"].items()}, avatar)


def _role(raw: Mapping[str, Any]) -> Role:
    return Role(raw["size"], raw["weight"], raw["family"], raw["tracking"], raw["lineHeight"])
