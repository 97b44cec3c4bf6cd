"""Replacing a file: the old content or the new, whatever happens."""

import errno
import os
from pathlib import Path

import pytest

from playbook_app.base.atomic_file import (
    make_synced_folder,
    replacing,
    sync_folder,
    write_atomic,
    write_problem,
)


def fail(monkeypatch: pytest.MonkeyPatch, name: str, code: int = errno.EIO) -> None:
    """Let every call of one of the system's functions fail."""

    def failing(*_arguments: object, **_options: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, name, failing)


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """Nothing but the file is left in the folder."""
    path = tmp_path / "plan.json"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_the_earlier_content_can_be_kept(tmp_path: Path) -> None:
    """It moves to a name of its own, the earlier one of that name goes."""
    path, previous = tmp_path / "state.json", tmp_path / "state.json.previous"
    write_atomic(path, b"one")
    write_atomic(path, b"two", previous)
    write_atomic(path, b"three", previous)
    assert (path.read_bytes(), previous.read_bytes()) == (b"three", b"two")


def test_parts_can_be_written_one_after_the_other(tmp_path: Path) -> None:
    """Nobody sees the file before the last of them."""
    path = tmp_path / "export.json"
    with replacing(path) as file:
        file.write(b"one ")
        assert not path.exists()
        file.write(b"two")
    assert path.read_bytes() == b"one two"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """The error is passed on and no temporary file stays."""
    path = tmp_path / "plan.json"
    write_atomic(path, b"old")
    fail(monkeypatch, call)
    with pytest.raises(OSError, match="Input/output"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_first_error_is_told_also_when_tidying_up_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails may refuse to remove the temporary file as well."""
    fail(monkeypatch, "fsync", errno.ENOSPC)
    fail(monkeypatch, "unlink")
    with pytest.raises(OSError, match="No space"):
        write_atomic(tmp_path / "plan.json", b"new")


def test_an_error_of_the_writer_leaves_the_old_file(tmp_path: Path) -> None:
    """Also an interrupt."""
    path = tmp_path / "plan.json"
    write_atomic(path, b"old")

    def interrupted() -> None:
        with replacing(path) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_folder_is_synced_where_that_is_possible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows opens no folders; elsewhere a failure counts and the descriptor is closed."""
    descriptor = os.open(tmp_path, os.O_RDONLY)
    os.close(descriptor)
    sync_folder(tmp_path)
    fail(monkeypatch, "fsync")
    with pytest.raises(OSError, match="Input/output"):
        sync_folder(tmp_path)
    again = os.open(tmp_path, os.O_RDONLY)
    os.close(again)
    assert again == descriptor
    monkeypatch.setattr(os, "name", "nt")
    sync_folder(tmp_path)


def test_new_folders_are_synced_into_the_ones_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sync for each that was not there; a folder that may not be read is left out."""
    synced: list[int] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(real(descriptor) or descriptor))
    make_synced_folder(tmp_path / "a" / "b")
    assert len(synced) == 2
    make_synced_folder(tmp_path / "a" / "b")
    assert len(synced) == 2
    fail(monkeypatch, "open", errno.EACCES)
    make_synced_folder(tmp_path / "c")
    assert (tmp_path / "c").is_dir()


@pytest.mark.parametrize(
    ("error", "code", "values"),
    [
        (OSError(errno.ENOSPC, "full"), "disk-full", {}),
        (OSError(errno.EFBIG, "too big"), "disk-full", {}),
        (OSError(errno.EACCES, "no"), "file-read-only", {}),
        (OSError(errno.EROFS, "no"), "file-read-only", {}),
        (OSError(errno.EIO, "broken"), "file-write", {"detail": "broken"}),
        (OSError("odd"), "file-write", {"detail": "odd"}),
    ],
)
def test_a_failed_write_is_put_into_a_code(error: OSError, code: str, values: dict[str, str]) -> None:
    """Full, forbidden, or anything else with what the system says."""
    problem = write_problem(error, Path("plan.json"))
    assert (problem.code, problem.file, problem.values) == (code, Path("plan.json"), values)


def test_the_store_has_codes_of_its_own() -> None:
    """The remedy is another one there."""
    assert write_problem(OSError(errno.EROFS, "no"), Path("data"), "store").code == "store-read-only"
    assert write_problem(OSError(errno.EIO, "no"), Path("data"), "store").code == "store-write"
