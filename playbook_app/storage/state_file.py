"""The small tables in one file that is replaced whole, with a checksum and the one before it beside it.

``state.json`` has three lines and is JSON as a whole: ``{"checksum": "<crc32>", "content":``,
the content, ``}``. The checksum is that of the middle line.
"""

import json
from pathlib import Path
from typing import Any
from zlib import crc32

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.base.problem import Problem
from playbook_app.base.versioned import VERSION_KEY, Raw
from playbook_app.storage import schema
from playbook_app.storage.aside import Aside

NAME = "state.json"
PREVIOUS = "state.json.previous"
_PARTS = 3


class StateFile:
    """Loads and saves ``<data>/state.json``."""

    def __init__(self, data: Path, aside: Aside) -> None:
        """Nothing is read yet."""
        self._path = data / NAME
        self._previous = data / PREVIOUS
        self._aside = aside
        self._sound = False  # what is on disk may become the previous file

    def load(self) -> Raw | None:
        """Return the content as it was written, of whatever version; None when there is none.

        Damaged files are set aside and reported. Raises ``Problem``: "store-newer",
        "store-read", and what setting aside may raise.
        """
        for path in (self._path, self._previous):
            raw = self._load(path)
            if raw is not None:
                self._sound = path == self._path
                return raw
        return None

    def save(self, content: str) -> None:
        """Write ``content``, JSON on one line; raises ``Problem`` and leaves the old file then."""
        data = encoded(content)
        previous = self._previous if self._sound else None
        self._sound = False
        try:
            write_atomic(self._path, data, previous)
        except OSError as error:
            self._sound = self._path.exists()
            raise write_problem(error, self._path, "store") from error
        self._sound = True

    def _load(self, path: Path) -> Raw | None:
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Problem("store-read", path, detail=error.strerror or str(error)) from error
        raw = read_content(data)
        refuse_newer(path, data if raw is None else raw)
        if raw is None:
            self._set_aside(path, data)
        return raw

    def _set_aside(self, path: Path, data: bytes) -> None:
        try:
            self._aside.keep("recovered-state", path, data)
            path.unlink()
        except OSError as error:
            raise write_problem(error, path, "store") from error


def encoded(content: str) -> bytes:
    """Return a state file with this content, JSON on one line."""
    body = content.encode("ascii")
    return b'{"checksum": "%08x", "content":\n%b\n}\n' % (crc32(body), body)


def read_content(data: bytes) -> Raw | None:
    """Return the content of a state file; None when the checksum or the shape is wrong."""
    parts = data.split(b"\n")
    if len(parts) <= _PARTS or f"{crc32(parts[1]):08x}".encode() not in parts[0]:
        return None
    try:
        raw = json.loads(parts[1])
    except ValueError:
        return None
    return raw if _is_content(raw) else None


def _is_content(raw: Any) -> bool:  # noqa: ANN401 - whatever the JSON held
    if not isinstance(raw, dict) or type(raw.get(VERSION_KEY)) is not int or raw[VERSION_KEY] < 1:
        return False
    tables = raw.get("tables")
    return isinstance(tables, dict) and all(isinstance(table, dict) for table in tables.values())


def refuse_newer(path: Path, content: Raw | bytes) -> None:
    """Raise when a newer program wrote this, whatever a state file and its checksum look like by then."""
    try:
        raw = json.loads(content)["content"] if isinstance(content, bytes) else content
        version = raw[VERSION_KEY]
    except (ValueError, KeyError, TypeError):
        return
    known = schema.newest()
    if type(version) is int and version > known:
        raise Problem("store-newer", path, found=version, known=known)
