"""The store of one data folder: events per profile, small tables, and nothing ever half written."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self, cast

from playbook_app.base.atomic_file import make_synced_folder, write_problem
from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.base.signal import Signal
from playbook_app.base.versioned import VERSION_KEY, Raw
from playbook_app.storage import erase, schema
from playbook_app.storage.aside import Aside, Recovery
from playbook_app.storage.backups import FOLDER as BACKUPS
from playbook_app.storage.backups import back_up_before, back_up_daily, backups, finish_restore
from playbook_app.storage.export import write_export
from playbook_app.storage.forget import forget
from playbook_app.storage.journal import JOURNALS, PROFILE, Journal
from playbook_app.storage.lock import FolderLock
from playbook_app.storage.record import Event
from playbook_app.storage.state_file import NAME as STATE
from playbook_app.storage.state_file import StateFile
from playbook_app.storage.tables import EVENTS, JournalStorage, PlaybookDB, StateTable


class Store:
    """Everything that stays on this computer about the people who train here.

    It belongs to one thread and to one process at a time. What a method has written is
    on disk when the method returns; when it raises, nothing has changed.
    """

    def __init__(self, data: Path, clock: Clock, lock: FolderLock) -> None:
        """Use ``Store.open``."""
        self._data = data
        self._clock = clock
        self._lock = lock
        self._aside = Aside(data)
        self._db = self._open_tables()
        self._storage = cast("JournalStorage", self._db.storage)
        self._journals = data / JOURNALS
        for profile in erase.half_deleted(self._journals):
            self._finish_deletion(profile)

    @classmethod
    def open(cls, folder: Path, clock: Clock) -> Self:
        """Open the store in ``folder``, making it when it is not there.

        Raises ``Problem``: "store-locked" (another process has it), "store-newer" (a newer
        program wrote it), "store-read-only", "store-unreachable", "store-not-folder", "store-read",
        "store-write", "store-no-lock" or "disk-full"; nothing has been changed then.
        """
        make_folder(folder)
        lock = FolderLock(folder)
        try:
            return cls(folder, clock, lock)
        except BaseException:
            lock.release()
            raise

    @property
    def recovered(self) -> tuple[Recovery, ...]:
        """What was found damaged and set aside since opening; grows when old events are read."""
        return self._aside.recovered

    @property
    def damage_found(self) -> Signal[Recovery]:
        """Emitted with each new entry of ``recovered``."""
        return self._aside.found

    def miss(self, profile: str, last: int) -> None:
        """Report that a profile's events up to ``last`` are known to have been there and are not any more."""
        missing = last - self.last_event(profile)
        folder = self._journals / profile
        self._aside.tell(Recovery("recovered-missing", folder, self._data / BACKUPS, missing))

    def close(self) -> None:
        """Let the folder go; harmless when done twice."""
        self._db.close()
        self._lock.release()

    def append(self, profile: str, events: Sequence[Mapping[str, Any]]) -> int:
        """Record ``events``, all or none, and return the id of the first; one write, one sync.

        Raises ``Problem``: "disk-full", "store-write" or "store-read-only".
        """
        return self._db.table(_events_of(profile)).insert_multiple(events)[0]

    def events(self, profile: str, after: int = 0) -> Iterator[tuple[int, Event]]:
        """Yield ``(id, event)`` with ids above ``after``, holding one segment in memory at a time."""
        return self._journal(profile).read(after)

    def last_event(self, profile: str) -> int:
        """Return the id of the newest event, 0 when there is none."""
        return self._journal(profile).last

    def files(self, profile: str) -> tuple[Path, ...]:
        """Return files and folders of which one changes with every row and every event of the profile."""
        return (self._data / STATE, *self._journal(profile).ends())

    def profiles(self) -> tuple[str, ...]:
        """Return the profiles that have recorded something."""
        return self._storage.profiles()

    def table(self, name: str) -> StateTable:
        """Return a small table: "profiles", "settings", "checkpoints", "places"."""
        return StateTable(self._db.table(name))

    def delete_profile(self, profile: str, *, everywhere: bool = False) -> None:
        """Remove a profile's events and its rows: keys ``<profile>`` and ``<profile>/...`` of every table.

        It is gone as a whole or not at all; a crash is made up for at the next opening. Backups keep it
        until they are removed in their turn, unless it is to go ``everywhere``: they are done first, so
        that whoever is told of a problem still has the profile and can try again. Raises ``Problem``.
        """
        if everywhere:
            row = self.table("profiles").get(profile) or {}
            forget(self._data, profile, str(row.get("name", "")))
        self._storage.let_go(_events_of(profile))
        erase.mark_deleted(self._journals, profile)
        try:
            self._finish_deletion(profile)
        except Problem:
            erase.unmark(self._journals, profile)
            raise

    def export_profile(self, profile: str, target: Path) -> None:
        """Write the profile's row, its settings and all its events to ``target`` as one JSON file.

        Raises ``Problem`` ("disk-full", "file-read-only", "file-write", "store-read").
        """
        row = self.table("profiles").get(profile) or {}
        rows = self.table("settings").all()
        own = {key.partition("/")[2]: value for key, value in rows.items() if key.startswith(f"{profile}/")}
        settings = {"settings": own} if own else {}
        write_export(target, {"id": profile, **row, **settings}, self.events(profile))

    def backup_if_due(self) -> Path | None:
        """Make the backup of the day, if there is none yet, and return it; a few milliseconds.

        To be called after the window stands. Raises ``Problem`` ("disk-full", ...), with
        no half backup left behind.
        """
        return back_up_daily(self._data, self._clock)

    def backups(self) -> tuple[Path, ...]:
        """Return all backups, newest first; see ``backups.restore``."""
        return backups(self._data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _journal(self, profile: str) -> Journal:
        return self._storage.journal(_events_of(profile))

    def _finish_deletion(self, profile: str) -> None:
        self._storage.drop_rows(lambda key: erase.belongs_to(key, profile))
        erase.remove_files(self._journals, profile)

    def _open_tables(self) -> PlaybookDB:
        finish_restore(self._data)
        file = StateFile(self._data, self._aside)
        found = file.load()
        content = self._first_content() if found is None else self._upgraded(found)
        db = PlaybookDB(self._data, self._aside, file, content)
        if content is not found:
            cast("JournalStorage", db.storage).save()
        return db

    def _first_content(self) -> Raw:
        try:
            (self._data / JOURNALS).mkdir(exist_ok=True)
        except OSError as error:
            raise write_problem(error, self._data / JOURNALS, "store") from error
        return {VERSION_KEY: schema.newest(), "tables": {}}

    def _upgraded(self, found: Raw) -> Raw:
        if found[VERSION_KEY] < schema.newest():
            back_up_before(self._data, self._clock, f"version-{schema.newest()}")
        return schema.upgrade(found, self._data)


def make_folder(folder: Path) -> None:
    """Make sure that ``folder`` is there; raises ``Problem``."""
    try:
        make_synced_folder(folder)
    except (FileExistsError, NotADirectoryError) as error:
        raise Problem("store-not-folder", folder) from error
    except OSError as error:
        problem = write_problem(error, folder, "store")
        unreachable = problem.code == "store-read-only"
        raise (Problem("store-unreachable", folder) if unreachable else problem) from error
    # On Windows a folder's read-only mark says nothing about writing into it.
    if os.name != "nt" and not os.access(folder, os.W_OK | os.X_OK):
        raise Problem("store-read-only", folder)


def _events_of(profile: str) -> str:
    if not PROFILE.fullmatch(profile):
        raise ValueError(f"{profile!r} cannot name a profile")
    return EVENTS + profile
