"""What changed between two readings of the packs."""

from pathlib import Path

from playbook_app.services.library import Library
from playbook_app.services.reloading import Reloaded
from tests.packs.making import FRONT, LESSON_FOLDER, make_pack, write


def test_what_came_and_went_is_told(tmp_path: Path) -> None:
    """By title, with the packs that differ and everything that is wrong now."""
    make_pack(tmp_path / "packs" / "one")
    make_pack(
        tmp_path / "packs" / "two",
        pack=(tmp_path / "packs/one/pack.yaml").read_text().replace("id: test", "id: two"),
    )
    library = Library([tmp_path / "packs"], tmp_path / "cache" / "packs.json")
    library.lessons()
    assert library.look() is None
    (tmp_path / "packs" / "one" / LESSON_FOLDER).rename(tmp_path / "packs/one/track/01-other")
    write(tmp_path, "packs/one/track/01-other/lesson.md", FRONT.replace("A lesson", "Another"))
    shelf = library.look()
    assert shelf is not None
    found = library.differences(shelf)
    assert (found.added, found.removed, found.packs) == (("Another",), ("A lesson",), ("Test pack",))
    assert found.findings == shelf.findings
    library.take_over(shelf)
    write(tmp_path, "packs/one/pack.yaml", "[")
    shelf = library.look()
    assert shelf is not None
    broken = library.differences(shelf)
    assert isinstance(broken, Reloaded)
    assert (broken.added, broken.removed) == ((), ("Another",))
    assert broken.packs == (str(tmp_path / "packs" / "one"),)
