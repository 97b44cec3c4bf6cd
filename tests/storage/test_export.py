"""The file that a person takes away."""

import errno
import json
from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.storage.export import write_export
from tests.storage.disk import Disk


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_export_is_one_json_file(tmp_path: Path, count: int) -> None:
    """It holds kind, version, profile and all events with their ids."""
    target = tmp_path / "anna.json"
    events = [(number, {"e": "item-answered", "text": "Grüße"}) for number in range(1, count + 1)]
    write_export(target, {"id": "prof_1", "name": "Änne"}, iter(events))
    assert json.loads(target.read_bytes()) == {
        "kind": "playbook-profile",
        "schema_version": 1,
        "profile": {"id": "prof_1", "name": "Änne"},
        "events": [{"id": number, "event": event} for number, event in events],
    }


def test_a_failed_export_leaves_the_old_file(tmp_path: Path, disk: Disk) -> None:
    """A full disk is told, and nothing half written stays."""
    target = tmp_path / "anna.json"
    target.write_text("from yesterday")
    disk.fail("fsync", errno.ENOSPC)
    with pytest.raises(Problem, match="disk-full"):
        write_export(target, {"id": "prof_1"}, iter([(1, {})]))
    assert [(entry.name, entry.read_text()) for entry in tmp_path.iterdir()] == [
        ("anna.json", "from yesterday")
    ]


def test_an_export_into_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    """It names the file that could not be written."""
    target = tmp_path / "no" / "anna.json"
    with pytest.raises(Problem, match="file-write") as caught:
        write_export(target, {}, iter([]))
    assert caught.value.file == target
