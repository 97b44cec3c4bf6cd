"""TinyDB on top of the journals and the state file, by its documented extension points only.

``TinyDB.default_storage_class`` is ``JournalStorage`` and ``TinyDB.table_class`` is
``JournalTable``. Tables named ``events/<profile>`` are append-only: ``insert`` and
``insert_multiple`` are one line in a journal, and searches read it lazily. All other
tables are small and live in the state file.
"""

import contextlib
import json
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.queries import where
from tinydb.storages import Storage
from tinydb.table import Document, Table

from playbook_app.base.problem import Problem
from playbook_app.base.versioned import VERSION_KEY, Raw
from playbook_app.storage import schema
from playbook_app.storage.aside import Aside
from playbook_app.storage.journal import JOURNALS, Journal, journal_names
from playbook_app.storage.record import Event
from playbook_app.storage.state_file import StateFile

EVENTS = "events/"
KEY, VALUE = "key", "value"
_dumps = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode


class History(Mapping[str, Event]):
    """What TinyDB sees of a journal: a table that is read from disk while it is walked through.

    Every event handed out is parsed anew, so nobody can change what the store holds.
    """

    def __init__(self, journal: Journal) -> None:
        """Look at ``journal``."""
        self.journal = journal

    def __getitem__(self, key: str) -> Event:
        """Return the event with the id ``key``; reads one segment."""
        if key.isdecimal():
            number = int(key)
            for found, event in self.journal.read(number - 1):
                if found == number:
                    return event
                break
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (str(number) for number, _event in self.journal.read())

    def __len__(self) -> int:
        return sum(1 for _ in self.journal.read())

    def items(self) -> ItemsView[str, Event]:
        """Return the pairs of id and event, read once from front to back."""
        return _Stream(self)


class _Stream(ItemsView[str, Event]):
    """Pairs straight from the journal, instead of one look-up per id."""

    _mapping: History

    def __iter__(self) -> Iterator[tuple[str, Event]]:
        return ((str(number), event) for number, event in self._mapping.journal.read())


class Tables(dict[str, Any]):
    """What ``JournalStorage.read`` hands to TinyDB: a table is made when it is first looked at.

    The dict itself holds only what TinyDB put there; ``dropped`` what it took out.
    """

    def __init__(self, storage: "JournalStorage") -> None:
        """Start without any change."""
        super().__init__()
        self._storage = storage
        self.dropped: set[str] = set()

    def __missing__(self, name: str) -> Any:  # noqa: ANN401 - a table of documents or a History
        return self._storage.read_table(name)

    def __contains__(self, name: object) -> bool:
        return name in self._storage.names()

    def __iter__(self) -> Iterator[str]:
        return iter(self._storage.names())

    def __len__(self) -> int:
        return len(self._storage.names())

    def __delitem__(self, name: str) -> None:
        self.dropped.add(name)


class JournalStorage(Storage):
    """Append-only tables in journals, all others in the state file."""

    def __init__(self, data: Path, aside: Aside, file: StateFile, content: Raw) -> None:
        """Start with ``content``, which is of the current version."""
        self._folder = data / JOURNALS
        self._aside = aside
        self._file = file
        self._texts = {name: _dumps(table) for name, table in content["tables"].items()}
        self._journals: dict[str, Journal] = {}
        self._closed = False

    def read(self) -> dict[str, dict[str, Any]]:
        """Return all tables, none of them read yet."""
        return Tables(self)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Save the state tables; raises ``TypeError`` for a change to what is append-only."""
        if not isinstance(data, Tables):
            raise TypeError("tables are dropped one by one")
        changed = dict(dict.items(data))
        if any(name.startswith(EVENTS) for name in (*changed, *data.dropped)):
            raise TypeError("events can only be added")
        texts = {name: text for name, text in self._texts.items() if name not in data.dropped}
        texts |= {name: _dumps(table) for name, table in changed.items()}
        self._save(texts)

    def save(self) -> None:
        """Write the state file as it is now, for a first start or after a migration."""
        self._save(self._texts)

    def close(self) -> None:
        """Let all files go; nothing can be read or written any more."""
        self._closed = True
        for journal in self._journals.values():
            journal.close()
        self._journals.clear()

    def names(self) -> tuple[str, ...]:
        """Return the names of all tables."""
        return (*self._texts, *(EVENTS + profile for profile in self.profiles()))

    def profiles(self) -> tuple[str, ...]:
        """Return the profiles that have a journal."""
        return journal_names(self._folder)

    def read_table(self, name: str) -> Any:  # noqa: ANN401 - a table of documents or a History
        """Return a table that shares nothing with the store; raises ``KeyError``."""
        if name.startswith(EVENTS):
            return History(self.journal(name))
        return json.loads(self._texts[name])

    def journal(self, table: str) -> Journal:
        """Return the journal behind an append-only table, opened at its first use."""
        if self._closed:
            raise RuntimeError("the store is closed")
        journal = self._journals.get(table)
        if journal is None:
            journal = Journal(self._folder / table.removeprefix(EVENTS), self._aside)
            self._journals[table] = journal
        return journal

    def drop_rows(self, belongs: Callable[[str], bool]) -> None:
        """Remove the rows whose key ``belongs``, from all state tables in one write; raises ``Problem``.

        A second write follows, so that the copy of the file before does not hold them either; if it
        fails, the next one of anything does the same.
        """
        texts = {}
        for name, text in self._texts.items():
            rows = {number: row for number, row in json.loads(text).items() if not belongs(row[KEY])}
            texts[name] = _dumps(rows)
        if texts != self._texts:
            self._save(texts)
            with contextlib.suppress(Problem):
                self._save(texts)

    def let_go(self, table: str) -> None:
        """Close the journal behind ``table``; it is opened again when it is used again."""
        journal = self._journals.pop(table, None)
        if journal is not None:
            journal.close()

    def _save(self, texts: dict[str, str]) -> None:
        if self._closed:
            raise RuntimeError("the store is closed")
        tables = ",".join(f"{_dumps(name)}:{text}" for name, text in texts.items())
        self._file.save(f'{{"{VERSION_KEY}":{schema.newest()},"tables":{{{tables}}}}}')
        self._texts = texts


class JournalTable(Table):
    """Inserting into ``events/...`` is one durable line; everything else is stock TinyDB.

    Without the query cache: what it keeps would be shared between callers.
    """

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        """Open the table ``name`` of ``storage``."""
        super().__init__(storage, name, cache_size, persist_empty)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Add one document, on disk when this returns, and return its id."""
        if not self.name.startswith(EVENTS):
            return super().insert(document)
        return self._append([document])

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Add all of ``documents`` or none, on disk when this returns, and return their ids."""
        if not self.name.startswith(EVENTS):
            return super().insert_multiple(documents)
        wanted = list(documents)
        if not wanted:
            return []
        first = self._append(wanted)
        return list(range(first, first + len(wanted)))

    def _append(self, documents: list[Mapping[str, Any]]) -> int:
        for document in documents:
            if not isinstance(document, Mapping) or isinstance(document, Document):
                raise ValueError("an event is a mapping without an id of its own")  # noqa: TRY004 - as TinyDB
        storage = cast("JournalStorage", self.storage)
        return storage.journal(self.name).append(documents)


class PlaybookDB(TinyDB):
    """A TinyDB whose events are a journal."""

    table_class = JournalTable
    default_storage_class = JournalStorage  # type: ignore[assignment] # TinyDB infers its own default's type


class StateTable:
    """A small table of named values, each a dict of what JSON can hold."""

    def __init__(self, table: Table) -> None:
        """Stand in front of a TinyDB table of documents ``{"key": ..., "value": ...}``."""
        self._table = table

    def get(self, key: str) -> Event | None:
        """Return a copy of the value of ``key``, None when there is none."""
        found = self._table.get(where(KEY) == key)
        return None if found is None else found[VALUE]

    def put(self, key: str, value: Mapping[str, Any]) -> None:
        """Set the value of ``key``, on disk when this returns; nothing is written when it is the same.

        Raises ``Problem`` ("disk-full", "store-write", "store-read-only"); the old value stays then.
        """
        found = self._table.get(where(KEY) == key)
        if found is None:
            self._table.insert({KEY: key, VALUE: dict(value)})
        elif found[VALUE] != value:
            self._table.update({VALUE: dict(value)}, doc_ids=[found.doc_id])

    def delete(self, key: str) -> None:
        """Forget ``key``; harmless when it is unknown. Raises as ``put``."""
        found = self._table.get(where(KEY) == key)
        if found is not None:
            self._table.remove(doc_ids=[found.doc_id])

    def all(self) -> dict[str, Event]:
        """Return copies of all values by key, in the order they came."""
        return {row[KEY]: row[VALUE] for row in self._table.all()}
