"""Reading a zip that may be hostile: nothing is unpacked, only named entries are read, bytes are counted.

What can be wrong with a zip (reference "interop", section 6): names that climb out of a
folder, twins, links, passwords, a million entries, a gigabyte in a megabyte, sizes that lie.
Everything here raises ``Problem`` with the file and, where it helps, the entry.
"""

import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from playbook_app.base.problem import Problem

FILE_LIMIT = 16_000_000
ENTRY_LIMIT = 200
NAME_LIMIT = 200
RATIO_LIMIT, RATIO_FROM = 200, 1_000_000
"""Most times its packed size that an entry may have, once it is longer than so many bytes."""
CHUNK = 65_536
CENTRAL_ENTRY = b"PK\x01\x02"
DRIVE = re.compile(r"[A-Za-z]:")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
ENCRYPTED = 0x1
UNIX_LINK, UNIX_TYPE = 0o120000, 0o170000
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)


def read_bytes(path: Path, limit: int = FILE_LIMIT) -> bytes:
    """Return a whole file; raises ``Problem`` when it is missing, unreadable, no file or too large."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would wait forever for somebody to write into it
            raise Problem("plan-no-file", path)
        if found.st_size > limit:
            raise Problem("plan-too-large", path, limit=limit // 1_000_000)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Problem("plan-missing", path) from None
    except OSError as error:
        raise Problem("plan-unreadable", path, detail=error.strerror or str(error)) from error
    if len(data) > limit:
        raise Problem("plan-too-large", path, limit=limit // 1_000_000)
    return data


def read_entries(data: bytes, path: Path, limits: Mapping[str, int]) -> dict[str, bytes]:
    """Return the entries named in ``limits`` (most bytes by name) that are in the zip ``data``.

    ``path`` is for messages only. Every name in the zip is looked at, also of entries that
    are not read: a zip with one false name was not made by this program.
    """
    if data.count(CENTRAL_ENTRY) > ENTRY_LIMIT:
        raise Problem("plan-zip-too-many", path, limit=ENTRY_LIMIT)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            check_names(infos, path)
            return {
                info.filename: read_entry(archive, info, limits[info.filename], path)
                for info in infos
                if info.filename in limits
            }
    except zipfile.BadZipFile as error:
        code = "plan-zip-damaged" if data.startswith(b"PK") else "plan-not-zip"
        raise Problem(code, path, detail=str(error)) from error
    except BROKEN as error:
        raise Problem("plan-zip-damaged", path, detail=str(error)) from error


def names_in(data: bytes, path: Path) -> tuple[str, ...]:
    """Return the names of all entries of a zip that ``read_entries`` has accepted."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(info.filename for info in archive.infolist())
    except BROKEN as error:
        raise Problem("plan-zip-damaged", path, detail=str(error)) from error


def check_names(infos: list[zipfile.ZipInfo], path: Path) -> None:
    """Refuse the zip when any entry has a name or a kind that a plan's never has."""
    seen: set[str] = set()
    for info in infos:
        reason = name_fault(info)
        folded = unicodedata.normalize("NFC", info.orig_filename).casefold().rstrip("/")
        if not reason and folded in seen:
            reason = "twice"
        if reason:
            shown = "".join(sign if sign.isprintable() else "?" for sign in info.orig_filename)
            raise Problem(f"plan-zip-{reason}", path, name=shown[:80])
        seen.add(folded)


def name_fault(info: zipfile.ZipInfo) -> str:
    """Return why an entry is not to be trusted, ``""`` when it is."""
    name = info.orig_filename
    parts = name.rstrip("/").split("/")
    faults = {
        "outside": name.startswith("/") or ".." in parts or DRIVE.match(name) is not None,
        "odd-name": "\\" in name or "\0" in name or not name.isprintable() or len(name) > NAME_LIMIT,
        "reserved": any(
            RESERVED.fullmatch(part) or part != part.rstrip(". ") or ":" in part for part in parts
        ),
        "link": (info.external_attr >> 16) & UNIX_TYPE == UNIX_LINK,
        "password": bool(info.flag_bits & ENCRYPTED),
        "packing": info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED),
    }
    return next((fault for fault, present in faults.items() if present), "")


def read_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int, path: Path) -> bytes:
    """Return an entry, stopping as soon as it is longer than it may be."""
    data = bytearray()
    with archive.open(info) as file:
        while chunk := file.read(CHUNK):
            data += chunk
            if len(data) > limit:
                raise Problem("plan-too-large", path, limit=limit // 1_000_000)
            if len(data) > RATIO_FROM and len(data) > RATIO_LIMIT * info.compress_size:
                raise Problem("plan-zip-bomb", path, name=info.filename)
    return bytes(data)


def packed(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip of ``entries``; the same entries always give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return buffer.getvalue()
