"""What is wrong with a pack: codes and values, put into words by ``i18n.findings``."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. ``file`` is relative to the checked folder; ``line`` is 1-based, 0 if unknown."""

    level: Level
    code: str
    file: str
    line: int = 0
    field: str = ""
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says about the part called ``where`` (``items/3/options/1``; empty for the lesson)."""

    level: Level
    code: str
    where: str = ""
    values: dict[str, object] = dataclasses.field(default_factory=dict)
