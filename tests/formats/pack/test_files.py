"""The only way to a pack's files."""

import os
from pathlib import Path

import pytest

from playbook_app.formats.pack import files
from playbook_app.formats.pack.files import MAX_BYTES, PackFiles
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes, write


@pytest.fixture
def report() -> Report:
    """Return an empty report."""
    return Report()


@pytest.fixture
def pack(tmp_path: Path, report: Report) -> PackFiles:
    """Return the files of an empty pack; its neighbour holds a secret."""
    write(tmp_path, "secret.md", "secret")
    (tmp_path / "pack").mkdir()
    return PackFiles(tmp_path / "pack", report)


def test_plain_text(pack: PackFiles, report: Report) -> None:
    """Line ends become plain and a byte order mark goes."""
    write(pack.root, "a.md", b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert pack.text("a.md") == "one\ntwo\nthree\n"
    assert report.findings == []


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"one\ntwo\0\n", "control-character", 2),
        (b"one\r\ntwo \xe2\x80\xae\n", "control-character", 2),
        (b"one\n\xff\xfe\n", "not-utf-8", 2),
        (b"\xff\xfea\0b\0", "not-utf-8", 1),
        (b"caf\xe9", "not-utf-8", 1),
        (b"a" * (MAX_BYTES + 1), "file-too-big", 0),
    ],
)
def test_what_is_refused(pack: PackFiles, report: Report, content: bytes, code: str, line: int) -> None:
    """Odd characters, other encodings and huge files are no text."""
    write(pack.root, "a.md", content)
    assert pack.text("a.md") is None
    assert codes(report) == [(code, line)]
    assert report.findings[0].file == "a.md"


def test_missing(pack: PackFiles, report: Report) -> None:
    """A missing file is a finding."""
    assert pack.text("a.md") is None
    assert codes(report) == [("file-missing", 0)]
    assert not pack.exists("a.md")


def test_a_folder_is_no_file(pack: PackFiles, report: Report) -> None:
    """A folder with the name of a file is a finding."""
    (pack.root / "a.md").mkdir()
    assert pack.text("a.md") is None
    assert codes(report) == [("not-a-file", 0)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(pack: PackFiles, report: Report) -> None:
    """Reading a named pipe would never end."""
    os.mkfifo(pack.root / "a.md")
    assert pack.text("a.md") is None
    assert codes(report) == [("not-a-file", 0)]


def test_links_out_of_the_pack(pack: PackFiles, report: Report) -> None:
    """A link to a file or folder outside is not followed; one inside is."""
    write(pack.root, "real.md", "real")
    (pack.root / "in.md").symlink_to(pack.root / "real.md")
    (pack.root / "out.md").symlink_to("../secret.md")
    (pack.root / "folder").symlink_to("..")
    assert pack.text("in.md") == "real"
    assert pack.text("out.md") is None
    assert pack.text("folder/secret.md") is None
    assert pack.listing("folder") == []
    assert pack.text("../secret.md") is None
    assert {found.code for found in report.findings} == {"outside-pack"}


def test_a_loop_of_links(pack: PackFiles, report: Report) -> None:
    """A link to itself leads nowhere."""
    (pack.root / "a.md").symlink_to("a.md")
    assert pack.text("a.md") is None
    assert pack.exists("a.md")
    assert codes(report)[0][0] in {"outside-pack", "file-unreadable"}


def test_listing(pack: PackFiles, report: Report) -> None:
    """Entries come by name, without hidden ones and editors' copies."""
    for name in ("b.md", "a.md", ".git/x", "c.md~", "~d"):
        write(pack.root, name, "x")
    assert [entry.name for entry in pack.listing()] == ["a.md", "b.md"]
    assert pack.listing("missing") == []
    assert codes(report) == [("file-unreadable", 0)]


def test_listing_is_capped(pack: PackFiles, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of a million files does not stop the app."""
    monkeypatch.setattr(files, "MAX_ENTRIES", 3)
    for number in range(5):
        write(pack.root, f"{number}.md", "x")
    assert len(pack.listing()) == 3
    assert codes(report) == [("too-many-files", 0)]


def test_unreadable(pack: PackFiles, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is a finding with the system's reason."""
    write(pack.root, "a.md", "x")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert pack.text("a.md") is None
    assert report.findings[0].values == {"name": "a.md", "reason": "Permission denied"}
