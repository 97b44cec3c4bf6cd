"""What a person has set, and where they were: checked on the way in and on the way out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from playbook_app.base.signal import Signal
from playbook_app.domain.review.days import DAY_START, LATEST_START
from playbook_app.storage.store import Store

THEMES = ("system", "light", "dark")
SMALLEST_TEXT, LARGEST_TEXT = 90, 200
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Za-z]+)?")
_ROW = "app"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that Settings offers; the defaults are those of a first start.

    ``text_size`` is in percent; ``single_keys`` allows shortcuts of one letter;
    ``last_plan`` is the path of the plan opened last, empty for none; ``day_start`` is the hour at
    which a new day begins; ``lessons_in`` is the language of the lessons listed, empty for all.
    """

    theme: str = "system"
    text_size: int = 100
    reduce_motion: bool = False
    single_keys: bool = True
    language: str = "en"
    last_plan: str = ""
    day_start: int = DAY_START
    lessons_in: str = "en"


def _is_bool(value: Any) -> bool:  # noqa: ANN401 - whatever was stored
    return isinstance(value, bool)


def _is_text_size(value: Any) -> bool:  # noqa: ANN401 - whatever was stored
    return type(value) is int and SMALLEST_TEXT <= value <= LARGEST_TEXT


def _is_language(value: Any) -> bool:  # noqa: ANN401 - whatever was stored
    return isinstance(value, str) and _LANGUAGE.fullmatch(value) is not None


CHECKS: dict[str, Callable[[Any], bool]] = {
    "theme": lambda value: value in THEMES,
    "text_size": _is_text_size,
    "reduce_motion": _is_bool,
    "single_keys": _is_bool,
    "language": _is_language,
    "last_plan": lambda value: isinstance(value, str),
    "day_start": lambda value: type(value) is int and 0 <= value <= LATEST_START,
    "lessons_in": lambda value: value == "" or _is_language(value),
}
"""Field by field, what a value must be."""


def settings_from(raw: Mapping[str, Any]) -> Settings:
    """Return the settings in ``raw``; the default for every value that is missing or unfit."""
    known = {field.name for field in fields(Settings)}
    return Settings(**{name: value for name, value in raw.items() if name in known and CHECKS[name](value)})


class SettingsService:
    """The settings in use, and named places such as the window's geometry.

    A value that a newer program stored under a name unknown here is kept as it is.
    """

    def __init__(self, store: Store) -> None:
        """Read the settings from ``store``."""
        self._rows = store.table("settings")
        self._places = store.table("places")
        self._current = settings_from(self._rows.get(_ROW) or {})
        self.changed: Signal[Settings] = Signal()

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def change(self, **values: Any) -> Settings:  # noqa: ANN401 - each field has its own type
        """Set fields by name, store them and announce it once; nothing happens when all are the same.

        Raises ``ValueError`` for an unfit value, ``TypeError`` for an unknown field and
        ``Problem`` when it cannot be stored; the settings are as before then.
        """
        changed = replace(self._current, **values)
        for name, value in values.items():
            if not CHECKS[name](value):
                raise ValueError(f"{value!r} is no {name}")
        if changed != self._current:
            self._rows.put(_ROW, {**(self._rows.get(_ROW) or {}), **asdict(changed)})
            self._current = changed
            self.changed.emit(changed)
        return self._current

    def place(self, key: str) -> dict[str, Any] | None:
        """Return what was kept under ``key``, for example "window"; None when nothing was."""
        return self._places.get(key)

    def put_place(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep ``value`` under ``key``; raises ``Problem`` when it cannot be stored."""
        self._places.put(key, value)
