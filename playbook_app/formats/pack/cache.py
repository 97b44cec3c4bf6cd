"""The slim index: what lists need of every pack, as JSON, so that a start reads no pack at all.

One file. Anything odd about it (damaged, older, other folders) means reading the packs again;
nothing is lost with it. Measured: ``performance`` notes, section 4.
"""

import contextlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playbook_app import __version__
from playbook_app.base.atomic_file import write_atomic
from playbook_app.domain.content.findings import Finding
from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary, Pack, Term, Track

CACHE_VERSION = 7
"""Goes up with every change of what is kept; another version of the program reads anew anyway."""

PACK_FILE = "pack.yaml"
DEEPEST = 3
MAX_STAMPS = 12_000

Stamps = Mapping[str, tuple[int, int]]
"""Per file, relative to the pack: time of its last change (ns) and size (bytes)."""


@dataclass(frozen=True, slots=True)
class IndexedPack:
    """A pack as listed, and what its files looked like when it was read."""

    folder: str
    stamps: Stamps
    pack: Pack | None
    findings: tuple[Finding, ...]


def pack_folders(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the packs in these folders; each is a pack itself or holds packs."""
    found: list[Path] = []
    for folder in folders:
        if is_pack(folder):
            found.append(folder)
        else:
            found += filter(is_pack, subfolders(folder))
    return tuple(found)


def is_pack(folder: Path) -> bool:
    """Tell whether a folder has a pack's first file."""
    return os.path.isfile(folder / PACK_FILE)  # noqa: PTH113 - Path.is_file raises where nothing may be read


def subfolders(folder: Path) -> list[Path]:
    """Return the folders in a folder by name, without hidden ones; none where nothing can be read."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(".")
            )
    except OSError:
        return []
    return [folder / name for name in names]


def stamps_of(folder: Path) -> Stamps:
    """Return time and size of every file in a pack."""
    found: dict[str, tuple[int, int]] = {}
    _stamp(folder, "", DEEPEST, found)
    return found


def _stamp(folder: Path, prefix: str, depth: int, found: dict[str, tuple[int, int]]) -> None:
    with contextlib.suppress(OSError):  # gone or not readable: the reader says so
        with os.scandir(folder / prefix) as entries:
            listed = list(entries)
        for entry in listed:
            name = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if depth > 1:
                    _stamp(folder, f"{name}/", depth - 1, found)
            elif len(found) < MAX_STAMPS:
                status = entry.stat(follow_symlinks=False)
                found[name] = (status.st_mtime_ns, status.st_size)


def save_index(cache: Path, packs: Sequence[IndexedPack]) -> bool:
    """Write the index; ``False`` when the folder cannot be written, which costs only time."""
    raw = {"version": CACHE_VERSION, "program": __version__, "packs": [asdict(pack) for pack in packs]}
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(cache, json.dumps(raw, separators=(",", ":")).encode())
    except OSError:
        return False
    return True


def load_index(cache: Path) -> tuple[IndexedPack, ...] | None:
    """Read the index; ``None`` when there is none that this program can use."""
    try:
        raw = json.loads(cache.read_bytes())
        if (raw["version"], raw["program"]) != (CACHE_VERSION, __version__):
            return None
        return tuple(_indexed(entry) for entry in raw["packs"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _indexed(raw: dict[str, Any]) -> IndexedPack:
    if not isinstance(raw["folder"], str):
        raise TypeError
    return IndexedPack(
        folder=raw["folder"],
        stamps={name: (int(time), int(size)) for name, (time, size) in raw["stamps"].items()},
        pack=None if raw["pack"] is None else _pack(raw["pack"]),
        findings=tuple(Finding(**found) for found in raw["findings"]),
    )


def _pack(raw: dict[str, Any]) -> Pack:
    tuples = {
        "tracks": tuple(_track(track) for track in raw["tracks"]),
        "glossary": tuple(Term(term, text, tuple(also)) for term, text, also in raw["glossary"]),
        "paths": tuple(_path(path) for path in raw["paths"]),
    }
    return Pack(**{**raw, **tuples})


def _path(raw: dict[str, Any]) -> LessonPath:
    return LessonPath(**{**raw, "lessons": tuple(LessonRef(**ref) for ref in raw["lessons"])})


def _track(raw: dict[str, Any]) -> Track:
    return Track(**{**raw, "lessons": tuple(_summary(lesson) for lesson in raw["lessons"])})


def _summary(raw: dict[str, Any]) -> LessonSummary:
    tuples = {
        "ref": LessonRef(**raw["ref"]),
        "skills": tuple(raw["skills"]),
        "items": tuple((item, skill) for item, skill in raw["items"]),
        "after": tuple(raw["after"]),
        "opening": tuple((author, handle, text) for author, handle, text in raw["opening"]),
    }
    return LessonSummary(**{**raw, **tuples})
