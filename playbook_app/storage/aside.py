"""Damaged bytes are never thrown away: they go into a named file, and somebody is told.

So is what is missing: nobody should have to find out by themselves.
"""

from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from playbook_app.base.atomic_file import make_synced_folder, write_atomic
from playbook_app.base.signal import Signal

FOLDER = "damaged"


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found damaged and saved around: ``code`` names the case for ``i18n.problems``.

    ``file`` is the file that was damaged, ``kept`` where its ``size`` bad bytes are now. Of what is
    missing ``size`` is how many events, and ``kept`` where the backups are.
    """

    code: str
    file: Path
    kept: Path
    size: int


class Aside:
    """The folder ``<data>/damaged`` and what went into it since the store was opened."""

    def __init__(self, data: Path) -> None:
        """Watch over the data folder ``data``."""
        self._data = data
        self._recovered: list[Recovery] = []
        self.found: Signal[Recovery] = Signal()
        """Emitted when damage comes to light, which may be long after opening: journals are read late."""

    @property
    def recovered(self) -> tuple[Recovery, ...]:
        """What was set aside, oldest first."""
        return tuple(self._recovered)

    def keep(self, code: str, file: Path, bad: bytes, offset: int = 0) -> None:
        """Copy ``bad``, found at ``offset`` of ``file``, into a file of its own.

        The name says where the bytes come from and what they are, so the same damage met
        again, in this run or a later one, is neither copied nor reported twice.
        Raises ``OSError`` when it cannot be written.
        """
        origin = "-".join(file.relative_to(self._data).with_suffix("").parts)
        kept = self._data / FOLDER / f"{origin}-at-{offset}-{crc32(bad):08x}{file.suffix}"
        if kept.exists():
            return
        make_synced_folder(kept.parent)
        write_atomic(kept, bad)
        self.tell(Recovery(code, file, kept, len(bad)))

    def tell(self, recovery: Recovery) -> None:
        """Note what was found, once, and tell whoever listens."""
        if recovery not in self._recovered:
            self._recovered.append(recovery)
            self.found.emit(recovery)
