"""The state file: replaced whole, checked when read, with the one before as a spare."""

import errno
import json
from pathlib import Path
from zlib import crc32

import pytest

from playbook_app.base.problem import Problem
from playbook_app.storage.aside import Aside
from playbook_app.storage.state_file import NAME, PREVIOUS, StateFile, read_content
from tests.storage.disk import Disk


def content(word: str) -> str:
    """Return a content that holds ``word``."""
    return json.dumps(
        {"schema_version": 1, "tables": {"settings": {"1": {"key": "app", "value": {"w": word}}}}}
    )


def saved(text: str) -> bytes:
    """Return the bytes of a state file around any content."""
    return f'{{"checksum": "{crc32(text.encode()):08x}", "content":\n{text}\n}}\n'.encode()


def word_in(raw: dict[str, object] | None) -> str:
    """Return the word in a content."""
    assert raw is not None
    return str(raw["tables"]["settings"]["1"]["value"]["w"])  # type: ignore[index]


@pytest.fixture
def file(data: Path, aside: Aside) -> StateFile:
    """Return a state file with two generations: "old" and "new"."""
    file = StateFile(data, aside)
    file.save(content("old"))
    file.save(content("new"))
    return file


def test_a_first_start_has_no_state(data: Path, aside: Aside) -> None:
    """Nothing is there and nothing is reported."""
    assert StateFile(data, aside).load() is None
    assert aside.recovered == ()


def test_what_is_saved_is_loaded(data: Path, aside: Aside, file: StateFile) -> None:
    """The newest is loaded; the one before is kept beside it; the whole is JSON."""
    assert word_in(StateFile(data, aside).load()) == "new"
    assert b"old" in (data / PREVIOUS).read_bytes()
    assert json.loads((data / NAME).read_bytes())["content"]["schema_version"] == 1
    file.save(content("newer"))
    assert word_in(file.load()) == "newer"


def test_every_cut_falls_back_to_the_file_before(data: Path, aside: Aside, file: StateFile) -> None:
    """At whatever byte it ends, the damaged file is set aside and the previous one is used."""
    assert word_in(file.load()) == "new"
    whole = (data / NAME).read_bytes()
    for length in range(len(whole)):
        (data / NAME).write_bytes(whole[:length])
        assert word_in(StateFile(data, aside).load()) == "old"
        assert not (data / NAME).exists()
    kept = {recovery.kept.read_bytes() for recovery in aside.recovered}
    assert kept == {whole[:length] for length in range(len(whole))}
    assert {recovery.code for recovery in aside.recovered} == {"recovered-state"}


def test_a_damaged_file_does_not_push_out_the_good_one(data: Path, aside: Aside, file: StateFile) -> None:
    """After a recovery the next save keeps the previous file until there are two good ones again."""
    assert word_in(file.load()) == "new"
    (data / NAME).write_bytes(b"garbage")
    again = StateFile(data, aside)
    assert word_in(again.load()) == "old"
    again.save(content("next"))
    assert b"old" in (data / PREVIOUS).read_bytes()
    again.save(content("after"))
    assert b"next" in (data / PREVIOUS).read_bytes()


def test_two_damaged_files_mean_a_fresh_start(data: Path, aside: Aside, file: StateFile) -> None:
    """Both are set aside; nothing is thrown away."""
    assert word_in(file.load()) == "new"
    (data / NAME).write_bytes(b"garbage")
    (data / PREVIOUS).write_bytes(b"rubbish")
    assert StateFile(data, aside).load() is None
    assert [recovery.kept.read_bytes() for recovery in aside.recovered] == [b"garbage", b"rubbish"]


def test_a_crash_between_the_two_renames_is_no_damage(data: Path, aside: Aside, file: StateFile) -> None:
    """Then only the previous file is there; it is used without a word."""
    (data / NAME).unlink()
    assert word_in(file.load()) == "old"
    assert aside.recovered == ()
    file.save(content("next"))
    assert word_in(file.load()) == "next"


@pytest.mark.parametrize(
    "failure",
    [
        ("fsync", errno.ENOSPC, "disk-full"),
        ("replace", errno.EACCES, "store-read-only"),
        ("fsync", errno.EIO, "store-write"),
    ],
)
def test_a_failed_save_leaves_what_was(
    data: Path, aside: Aside, file: StateFile, disk: Disk, failure: tuple[str, int, str]
) -> None:
    """The old state is loaded, no temporary file stays, and the next save works."""
    call, code, problem = failure
    disk.fail(call, code)
    with pytest.raises(Problem, match=problem):
        file.save(content("lost"))
    assert word_in(StateFile(data, aside).load()) == "new"
    assert sorted(entry.name for entry in data.iterdir()) == [NAME, PREVIOUS]
    file.save(content("next"))
    assert word_in(file.load()) == "next"
    assert b"new" in (data / PREVIOUS).read_bytes()


def test_a_save_that_fails_between_the_renames_can_be_repeated(
    data: Path, aside: Aside, file: StateFile, disk: Disk
) -> None:
    """The state then is in the previous file alone, and a later save does not lose it."""
    disk.fail("replace", errno.EIO, after=1)
    with pytest.raises(Problem, match="store-write"):
        file.save(content("lost"))
    assert not (data / NAME).exists()
    assert word_in(StateFile(data, aside).load()) == "new"
    file.save(content("next"))
    assert b"new" in (data / PREVIOUS).read_bytes()


@pytest.mark.parametrize("name", [NAME, PREVIOUS])
@pytest.mark.parametrize(
    "text",
    [
        saved('{"schema_version": 2, "tables": {}}'),
        saved('{"schema_version": 99, "anything": []}'),
        b'{"content": {"schema_version": 3}, "checksum": "of another kind"}',
    ],
)
def test_a_newer_store_is_refused_and_left_alone(data: Path, aside: Aside, name: str, text: bytes) -> None:
    """Whatever a newer program made of the file, it is not touched."""
    (data / name).write_bytes(text)
    with pytest.raises(Problem, match="store-newer") as caught:
        StateFile(data, aside).load()
    assert caught.value.values["known"] == 1
    assert (data / name).read_bytes() == text
    assert aside.recovered == ()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{}",
        b"\n\n\n\n",
        b'{"content": []}',
        b'{"content": {"schema_version": "9"}}',
        saved("no json"),
        saved("[]"),
        saved('{"tables": {}}'),
        saved('{"schema_version": true, "tables": {}}'),
        saved('{"schema_version": 0, "tables": {}}'),
        saved('{"schema_version": 1}'),
        saved('{"schema_version": 1, "tables": {"settings": []}}'),
        saved(content("x")).replace(b"x", b"y"),
    ],
)
def test_what_is_no_state_is_set_aside(data: Path, aside: Aside, text: bytes) -> None:
    """A wrong checksum, no JSON, or another shape."""
    assert read_content(text) is None
    (data / NAME).write_bytes(text)
    assert StateFile(data, aside).load() is None
    assert aside.recovered[0].kept.read_bytes() == text


def test_a_file_that_cannot_be_read_is_a_problem(data: Path, aside: Aside) -> None:
    """It is not taken for damaged."""
    (data / NAME).mkdir()
    with pytest.raises(Problem, match="store-read"):
        StateFile(data, aside).load()


def test_damage_that_cannot_be_set_aside_stays(data: Path, aside: Aside, disk: Disk) -> None:
    """On a full disk the damaged file is left where it is and the person is told."""
    (data / NAME).write_bytes(b"garbage")
    disk.fail("fsync", errno.ENOSPC)
    with pytest.raises(Problem, match="disk-full"):
        StateFile(data, aside).load()
    assert (data / NAME).read_bytes() == b"garbage"
