"""The steps of a deletion."""

import errno
from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.storage.erase import belongs_to, half_deleted, mark_deleted, remove_files, unmark
from tests.storage.disk import Disk


@pytest.fixture
def journals(data: Path) -> Path:
    """Return a folder with the journals of two profiles."""
    for name in ("prof_1", "prof_2"):
        (data / "journal" / name).mkdir(parents=True)
        (data / "journal" / name / "000000000001.jsonl").write_text(name)
    return data / "journal"


def test_a_marked_profile_is_out_of_sight(journals: Path) -> None:
    """It can be brought back until its files are removed."""
    mark_deleted(journals, "prof_1")
    assert not (journals / "prof_1").exists()
    assert half_deleted(journals) == ("prof_1",)
    unmark(journals, "prof_1")
    assert (journals / "prof_1" / "000000000001.jsonl").read_text() == "prof_1"
    assert half_deleted(journals) == ()


def test_removing_the_files_removes_just_those(journals: Path) -> None:
    """The other profile's stay; doing it twice is harmless."""
    mark_deleted(journals, "prof_1")
    remove_files(journals, "prof_1")
    remove_files(journals, "prof_1")
    assert [entry.name for entry in journals.iterdir()] == ["prof_2"]


def test_a_profile_without_events_can_be_marked(data: Path) -> None:
    """The mark is made; a mark left from before is no hindrance."""
    journals = data / "journal"
    assert half_deleted(journals) == ()
    mark_deleted(journals, "prof_9")
    mark_deleted(journals, "prof_9")
    assert half_deleted(journals) == ("prof_9",)


def test_a_profile_that_came_back_can_be_marked_again(journals: Path) -> None:
    """What an earlier deletion could not remove gives way."""
    mark_deleted(journals, "prof_1")
    (journals / "prof_1").mkdir()
    mark_deleted(journals, "prof_1")
    assert list((journals / ".deleted-prof_1").iterdir()) == []


def test_a_mark_that_cannot_be_set_changes_nothing(journals: Path, disk: Disk) -> None:
    """The person is told, and everything is there."""
    disk.fail("rename", errno.EROFS)
    with pytest.raises(Problem, match="store-read-only"):
        mark_deleted(journals, "prof_1")
    assert (journals / "prof_1").exists()


def test_rows_belong_to_a_profile_by_their_key() -> None:
    """Named after it, or below it; not one whose name only begins alike."""
    assert belongs_to("prof_1", "prof_1")
    assert belongs_to("prof_1/place", "prof_1")
    assert not belongs_to("prof_10", "prof_1")
    assert not belongs_to("prof_10/place", "prof_1")
