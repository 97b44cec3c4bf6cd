"""The only way to a pack's files: inside its folder, real files, size capped, UTF-8, no odd characters."""

import os
import re
import stat
from hashlib import sha256
from pathlib import Path

from playbook_app.formats.control_text import find_control
from playbook_app.formats.pack.report import Report

MAX_BYTES = 400_000
MAX_ENTRIES = 500


class PackFiles:
    """Reads below one folder and nowhere else. Names are relative, with forward slashes."""

    def __init__(self, root: Path, report: Report) -> None:
        self.root = root
        self.real_root = root.resolve()
        self.digests: dict[str, str] = {}
        """SHA-256 of every file that was read, as it was then."""
        self._report = report

    def listing(self, folder: str = "") -> list[os.DirEntry[str]]:
        """Return what is in a folder, by name; hidden entries and what points outside are left out."""
        path = self.root / folder
        self._report.file = folder
        if not self._inside(path):
            self._report.error("outside-pack", 0, "", name=folder)
            return []
        try:
            with os.scandir(path) as entries:
                found = sorted((entry for entry in entries if not _hidden(entry.name)), key=lambda e: e.name)
        except OSError as error:
            self._report.error("file-unreadable", 0, "", name=folder, reason=error.strerror or "")
            return []
        if len(found) > MAX_ENTRIES:
            self._report.error("too-many-files", 0, "", name=folder, most=MAX_ENTRIES)
        return found[:MAX_ENTRIES]

    def exists(self, name: str) -> bool:
        """Tell whether there is a file (or a link) with this name."""
        return os.path.lexists(self.root / name)

    def text(self, name: str, most: int = MAX_BYTES) -> str | None:
        """Return a file's text with plain line ends; ``None`` and an error when it cannot be used."""
        self._report.file = name
        data = self.data(name, most)
        return None if data is None else self._decoded(data)

    def data(self, name: str, most: int = MAX_BYTES) -> bytes | None:
        """Return what is in a file; ``None`` and an error when it cannot be used."""
        path = self.root / name
        if not self._inside(path):
            self._report.error("outside-pack", 0, "", name=name)
            return None
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                self._report.error("not-a-file", 0, "", name=name)
                return None
            with path.open("rb") as file:
                data = file.read(most + 1)
        except FileNotFoundError:
            self._report.error("file-missing", 0, "", name=name)
            return None
        except OSError as error:
            self._report.error("file-unreadable", 0, "", name=name, reason=error.strerror or "")
            return None
        if len(data) > most:
            self._report.error("file-too-big", 0, "", most=most)
            return None
        self.digests[name] = sha256(data).hexdigest()
        return data

    def _inside(self, path: Path) -> bool:
        try:
            return path.resolve().is_relative_to(self.real_root)
        except (OSError, RuntimeError, ValueError):  # a loop of links, a name the system cannot hold
            return False

    def _decoded(self, data: bytes) -> str | None:
        data = data.removeprefix(b"\xef\xbb\xbf")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self._report.error("not-utf-8", data.count(b"\n", 0, error.start) + 1)
            return None
        text = re.sub(r"\r\n?", "\n", text)
        position = find_control(text)
        if position is not None:
            line = text.count("\n", 0, position) + 1
            self._report.error("control-character", line, "", character=f"U+{ord(text[position]):04X}")
            return None
        return text


def _hidden(name: str) -> bool:
    return name.startswith((".", "~")) or name.endswith("~")
