"""Zips that are not what they seem."""

import io
import os
import warnings
import zipfile
from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.formats.plan_archive import (
    ENTRY_LIMIT,
    FILE_LIMIT,
    names_in,
    packed,
    read_bytes,
    read_entries,
)

HERE = Path("a.crisisplan")


def zipped(*entries: tuple[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with entries of any name."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", packing) as archive:
        warnings.simplefilter("ignore")
        for name, data in entries:
            info = zipfile.ZipInfo("x")
            info.filename = info.orig_filename = name
            info.compress_type = packing
            archive.writestr(info, data)
    return buffer.getvalue()


def code_of(data: bytes, limit: int = 1000) -> str:
    """Return the problem that reading ``plan.json`` from ``data`` raises."""
    with pytest.raises(Problem) as caught:
        read_entries(data, HERE, {"plan.json": limit})
    assert caught.value.file == HERE
    return caught.value.code


def test_only_wanted_entries_are_read() -> None:
    """What is asked for comes back; others and missing ones do not."""
    data = packed({"plan.json": b"{}", "media/a.png": b"x" * 5000})
    assert read_entries(data, HERE, {"plan.json": 10, "other": 10}) == {"plan.json": b"{}"}


def test_names_are_listed() -> None:
    """In the order of the file; of something that is no zip after all it is said."""
    assert names_in(packed({"plan.json": b"{}", "history/0001.json": b"[]"}), HERE) == (
        "plan.json",
        "history/0001.json",
    )
    with pytest.raises(Problem) as caught:
        names_in(b"PK no zip", HERE)
    assert (caught.value.code, caught.value.file) == ("plan-zip-damaged", HERE)


def test_the_same_entries_give_the_same_bytes() -> None:
    """A zip does not depend on the time it is written."""
    assert packed({"a": b"1", "b": b"2"}) == packed({"a": b"1", "b": b"2"})


@pytest.mark.parametrize("data", [b"", b"plan", b"%PDF-1.7", b"\x00" * 100])
def test_no_zip(data: bytes) -> None:
    """Something else altogether is said to be something else."""
    assert code_of(data) == "plan-not-zip"


def test_cut_and_changed_zips() -> None:
    """A zip that was cut anywhere or whose bytes were changed is damaged, never half read."""
    whole = packed({"plan.json": b'{"a": 1}' * 30})
    for end in range(4, len(whole) - 1, 7):
        assert code_of(whole[:end]) in ("plan-zip-damaged", "plan-not-zip")
    for place in range(39, 50):
        flipped = bytearray(whole)
        flipped[place] ^= 0xFF
        assert code_of(bytes(flipped)) == "plan-zip-damaged"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../plan.json", "plan-zip-outside"),
        ("a/../../etc/passwd", "plan-zip-outside"),
        ("/etc/passwd", "plan-zip-outside"),
        ("C:/x", "plan-zip-outside"),
        ("a\\b", "plan-zip-odd-name"),
        ("a\x07b", "plan-zip-odd-name"),
        ("a" * 201, "plan-zip-odd-name"),
        ("con", "plan-zip-reserved"),
        ("media/aux.txt", "plan-zip-reserved"),
        ("media/a. ", "plan-zip-reserved"),
        ("media/a:stream", "plan-zip-reserved"),
    ],
)
def test_names_that_climb_out_or_break_elsewhere(name: str, code: str) -> None:
    """One such name and nothing of the zip is used, though nothing would be unpacked."""
    assert code_of(zipped(("plan.json", b"{}"), (name, b"x"))) == code


def test_a_null_in_a_name() -> None:
    """A name that ends early for some programs and late for others is refused."""
    data = zipped(("plan.json", b"{}"), ("aXmd", b"x")).replace(b"aXmd", b"a\0md")
    assert code_of(data) == "plan-zip-odd-name"


@pytest.mark.parametrize("twin", ["plan.json", "PLAN.json"])
def test_twins(twin: str) -> None:
    """The same name twice, also in other letters, is refused."""
    assert code_of(zipped(("plan.json", b"{}"), (twin, b"{}"))) == "plan-zip-twice"


def test_links_passwords_and_odd_packing() -> None:
    """Links, locked entries and packings that plans never use are refused."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("plan.json")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, b"/etc/passwd")
    assert code_of(buffer.getvalue()) == "plan-zip-link"
    assert code_of(zipped(("plan.json", b"{}"), packing=zipfile.ZIP_BZIP2)) == "plan-zip-packing"
    locked = bytearray(zipped(("plan.json", b"{}")))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert code_of(bytes(locked)) == "plan-zip-password"


def test_too_many_entries() -> None:
    """A zip with hundreds of entries is not looked into."""
    assert code_of(zipped(*((f"n{n}", b"") for n in range(ENTRY_LIMIT + 1)))) == "plan-zip-too-many"


def test_bombs() -> None:
    """Reading stops at the limit, and at a ratio that text never has."""
    assert code_of(packed({"plan.json": b"x" * 1001})) == "plan-too-large"
    assert code_of(packed({"plan.json": b"\0" * 50_000_000}), limit=60_000_000) == "plan-zip-bomb"


def test_sizes_that_lie() -> None:
    """An entry that claims to be short is still counted and then found damaged."""
    data = bytearray(zipped(("plan.json", b"x" * 5000)))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (1).to_bytes(4, "little")
    assert code_of(bytes(data), limit=10_000) == "plan-zip-damaged"


def test_folders_are_no_harm() -> None:
    """An entry for a folder is passed over."""
    assert read_entries(zipped(("history/", b""), ("plan.json", b"{}")), HERE, {"plan.json": 10})


def test_reading_files(tmp_path: Path) -> None:
    """A missing file, a folder and a huge file each say so."""
    for path, code in (
        (tmp_path / "no", "plan-missing"),
        (tmp_path, "plan-no-file"),
        (tmp_path / ("x" * 300), "plan-unreadable"),
    ):
        with pytest.raises(Problem) as caught:
            read_bytes(path)
        assert caught.value.code == code
    big = tmp_path / "big"
    with big.open("wb") as file:
        os.truncate(file.fileno(), FILE_LIMIT + 1)
    with pytest.raises(Problem) as caught:
        read_bytes(big)
    assert (caught.value.code, caught.value.values) == ("plan-too-large", {"limit": 16})
    assert read_bytes(big, FILE_LIMIT + 1)[:1] == b"\0"
    with pytest.raises(Problem):
        read_bytes(big / "below")


SIZELESS = Path("/proc/self/maps")


@pytest.mark.skipif(not SIZELESS.exists(), reason="only Linux has files that say they are empty")
def test_a_file_without_an_honest_size() -> None:
    """A file that gives more than it says is cut off, too."""
    with pytest.raises(Problem) as caught:
        read_bytes(SIZELESS, 1000)
    assert caught.value.code == "plan-too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe into which nobody writes is refused at once; so is a device."""
    pipe = tmp_path / "a.crisisplan"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        with pytest.raises(Problem) as caught:
            read_bytes(path)
        assert caught.value.code == "plan-no-file"


def test_the_names_in_a_zip() -> None:
    """All entries are named, also those nobody asked for; what is no zip says so."""
    path = Path("a")
    assert names_in(packed({"b": b"", "a": b"1"}), path) == ("b", "a")
    with pytest.raises(Problem) as caught:
        names_in(b"PK", path)
    assert caught.value.code == "plan-zip-damaged"
