"""Who trains on this computer."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playbook_app.base.clock import Clock
from playbook_app.base.ids import IdSource
from playbook_app.base.problem import Problem
from playbook_app.base.signal import Signal
from playbook_app.i18n import _
from playbook_app.storage.store import Store

PURPOSES = ("learn", "plan", "")
LONGEST_NAME = 80
_CURRENT = "current-profile"


@dataclass(frozen=True, slots=True)
class Profile:
    """A trainee: ``name`` may be empty, ``purpose`` is one of ``PURPOSES`` ("" for not said)."""

    id: str
    name: str
    purpose: str
    created_at: datetime


class Profiles:
    """The profiles of a store and which of them is in use.

    Events that belong to no known profile (the list of profiles was damaged) come
    back under a profile of their own, so that nobody loses what they have done.
    """

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        """Read the profiles from ``store``."""
        self._store = store
        self._clock = clock
        self._ids = ids
        self._rows = store.table("profiles")
        self._settings = store.table("settings")
        self._profiles = {key: _profile(key, row) for key, row in self._rows.all().items()}
        self._current = str((self._settings.get(_CURRENT) or {}).get("id", ""))
        self.changed: Signal[Profile | None] = Signal()
        for lost in store.profiles():
            if lost not in self._profiles:
                self._take_in(Profile(lost, _("Recovered profile"), "", clock.now()))

    def all(self) -> tuple[Profile, ...]:
        """Return all profiles in the order they were added."""
        return tuple(self._profiles.values())

    @property
    def current(self) -> Profile | None:
        """The profile in use; None until the first is added."""
        chosen = self._profiles.get(self._current)
        return chosen or next(iter(self._profiles.values()), None)

    def add(self, name: str, purpose: str = "") -> Profile:
        """Make a profile and use it; raises ``ValueError`` for an unknown purpose, ``Problem``."""
        if purpose not in PURPOSES:
            raise ValueError(f"{purpose!r} is no purpose")
        profile = Profile(self._ids("prof"), tidy_name(name), purpose, self._clock.now())
        self._keep(profile)
        self._use(profile.id)
        return profile

    def rename(self, profile: str, name: str) -> Profile:
        """Give a profile another name; raises ``KeyError``, ``Problem``."""
        old = self._profiles[profile]
        renamed = Profile(old.id, tidy_name(name), old.purpose, old.created_at)
        self._keep(renamed)
        self.changed.emit(self.current)
        return renamed

    def switch(self, profile: str) -> Profile:
        """Use another profile; raises ``KeyError``, ``Problem``."""
        chosen = self._profiles[profile]
        self._use(profile)
        return chosen

    def export(self, profile: str, target: Path) -> None:
        """Write everything about a profile to one JSON file; raises ``KeyError``, ``Problem``."""
        self._store.export_profile(self._profiles[profile].id, target)

    def delete(self, profile: str, *, everywhere: bool = False) -> None:
        """Remove a profile with everything it did, from the backups as well if it is to go ``everywhere``.

        Raises ``KeyError``, ``Problem``.
        """
        self._store.delete_profile(self._profiles[profile].id, everywhere=everywhere)
        del self._profiles[profile]
        if profile == self._current:
            self._settings.put(_CURRENT, {"id": ""})
            self._current = ""
        self.changed.emit(self.current)

    def _take_in(self, profile: Profile) -> None:
        self._profiles[profile.id] = profile
        with contextlib.suppress(Problem):  # on a full disk the next start takes it in again
            self._keep(profile)

    def _keep(self, profile: Profile) -> None:
        row = {"name": profile.name, "purpose": profile.purpose, "created_at": profile.created_at.isoformat()}
        self._rows.put(profile.id, row)
        self._profiles[profile.id] = profile

    def _use(self, profile: str) -> None:
        self._settings.put(_CURRENT, {"id": profile})
        self._current = profile
        self.changed.emit(self.current)


def tidy_name(name: str) -> str:
    """Return ``name`` on one line, without surplus blanks and not longer than ``LONGEST_NAME``."""
    shown = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(shown.split())[:LONGEST_NAME].rstrip()


def _profile(key: str, row: Mapping[str, Any]) -> Profile:
    purpose = row.get("purpose")
    return Profile(
        key,
        tidy_name(str(row.get("name", ""))),
        purpose if purpose in PURPOSES else "",
        _moment(row.get("created_at")),
    )


def _moment(text: Any) -> datetime:  # noqa: ANN401 - whatever was stored
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
