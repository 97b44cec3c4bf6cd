"""The slim index."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from playbook_app.base.paths import shipped_folder
from playbook_app.formats.pack import cache
from playbook_app.formats.pack.cache import IndexedPack, load_index, pack_folders, save_index, stamps_of
from playbook_app.formats.pack.pack import read_pack_index
from tests.packs.making import TALK, fenced, make_pack, write


@pytest.fixture
def indexed(tmp_path: Path) -> tuple[IndexedPack, ...]:
    """Return an index of two packs, one of them broken."""
    body = fenced("post", "author: A\ntext: '[[1:a]]'\nnotes: [{title: T, text: x}]") + fenced(
        "takeaway", "Keep."
    )
    fine, broken = make_pack(tmp_path / "fine", body, talk=TALK), make_pack(tmp_path / "broken", pack="- x")
    return tuple(IndexedPack(str(path), stamps_of(path), *read_pack_index(path)) for path in (fine, broken))


def test_round_trip(tmp_path: Path, indexed: tuple[IndexedPack, ...]) -> None:
    """What is saved comes back equal."""
    file = tmp_path / "cache" / "packs.json"
    assert save_index(file, indexed)
    assert load_index(file) == indexed
    assert indexed[0].pack is not None
    assert indexed[1].pack is None


@pytest.mark.parametrize("cut", [0.0, 0.1, 0.5, 0.99])
def test_a_cut_index_is_none(tmp_path: Path, indexed: tuple[IndexedPack, ...], cut: float) -> None:
    """A damaged file is not used."""
    file = tmp_path / "packs.json"
    save_index(file, indexed)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * cut)])
    assert load_index(file) is None


@pytest.mark.parametrize(
    "raw",
    [
        "null",
        "[]",
        "{}",
        '{"version": 1}',
        "[" * 100_000,
        "\0",
        '{"version": 0, "program": "0", "packs": []}',
        "nonsense",
    ],
)
def test_odd_content_is_none(tmp_path: Path, raw: str) -> None:
    """Whatever stands in the file, it is either an index or none."""
    file = tmp_path / "packs.json"
    file.write_text(raw)
    assert load_index(file) is None


@pytest.mark.parametrize("key", ["folder", "stamps", "pack", "findings"])
@pytest.mark.parametrize("value", [1, None, "x", [1], {"a": 1}])
def test_wrong_kinds_never_raise(
    tmp_path: Path, indexed: tuple[IndexedPack, ...], key: str, value: object
) -> None:
    """An index with a part of another kind is refused or, where nothing can tell, taken."""
    file = tmp_path / "packs.json"
    save_index(file, indexed)
    raw = json.loads(file.read_text())
    raw["packs"][0][key] = value
    file.write_text(json.dumps(raw))
    loaded = load_index(file)
    assert loaded is None or all(isinstance(pack.folder, str) for pack in loaded)


def test_another_program_reads_anew(
    tmp_path: Path, indexed: tuple[IndexedPack, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index of another version of the program may not fit and is not used."""
    file = tmp_path / "packs.json"
    save_index(file, indexed)
    monkeypatch.setattr(cache, "__version__", "99")
    assert load_index(file) is None


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """The index is a convenience: failing to write it is no error."""
    write(tmp_path, "file", "x")
    assert not save_index(tmp_path / "file" / "packs.json", ())


def test_odd_file_names(tmp_path: Path) -> None:
    """A name that is no text in any encoding does not stop the index."""
    make_pack(tmp_path / "pack")
    try:
        write(tmp_path / "pack", "track/odd\udcff.md", "x")
    except OSError:
        pytest.skip("this disk has no such names")
    index = (IndexedPack("pack", stamps_of(tmp_path / "pack"), *read_pack_index(tmp_path / "pack")),)
    assert save_index(tmp_path / "packs.json", index)
    assert load_index(tmp_path / "packs.json") == index


def test_stamps(tmp_path: Path) -> None:
    """Every file counts, three levels deep, and a change of size or time shows."""
    make_pack(tmp_path)
    write(tmp_path, "a/b/c/d.md", "too deep")
    (tmp_path / "link").symlink_to(tmp_path)
    before = stamps_of(tmp_path)
    assert set(before) == {"pack.yaml", "link", "track/01-lesson/lesson.md", "track/01-lesson/quiz.yaml"}
    write(tmp_path, "pack.yaml", "longer than before, and then some" * 20)
    assert stamps_of(tmp_path)["pack.yaml"] != before["pack.yaml"]
    assert stamps_of(tmp_path / "nowhere") == {}


def test_stamps_are_capped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A huge folder does not hold up the start."""
    monkeypatch.setattr(cache, "MAX_STAMPS", 2)
    make_pack(tmp_path)
    assert len(stamps_of(tmp_path)) == 2


def test_pack_folders(tmp_path: Path) -> None:
    """A folder is a pack or holds packs; what is neither is passed over."""
    for name in ("b", "a", ".hidden"):
        make_pack(tmp_path / name)
    write(tmp_path, "c/x.md", "x")
    write(tmp_path, "file", "x")
    assert pack_folders([tmp_path]) == (tmp_path / "a", tmp_path / "b")
    assert pack_folders([tmp_path / "b", tmp_path / "c", tmp_path / "nowhere"]) == (tmp_path / "b",)


def test_loading_needs_neither_yaml_nor_markdown(tmp_path: Path) -> None:
    """The start of the app stays light: only the index is read."""
    content, file = str(shipped_folder() / "content"), str(tmp_path / "i.json")
    program = (
        "import sys; from pathlib import Path; from playbook_app.services.library import Library\n"
        f"library = Library([Path({content!r})], Path({file!r}))\n"
        "assert library.lessons()\n"
        "print(sorted({'yaml', 'markdown', 'nh3', 'PySide6', 'tinydb'} & sys.modules.keys()))"
    )
    run = [sys.executable, "-c", program]
    first = subprocess.run(run, capture_output=True, text=True, check=True, cwd=shipped_folder())
    second = subprocess.run(run, capture_output=True, text=True, check=True, cwd=shipped_folder())
    assert first.stdout.strip() == "['markdown', 'nh3', 'yaml']"
    assert second.stdout.strip() == "[]"
