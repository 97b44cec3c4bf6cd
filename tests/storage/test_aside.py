"""Damaged bytes are kept in a named file and reported once."""

from pathlib import Path

import pytest

from playbook_app.storage.aside import Aside, Recovery


def test_bad_bytes_are_kept_under_a_telling_name(data: Path, aside: Aside) -> None:
    """The name holds the file, the place and the checksum; the report says where it is."""
    file = data / "journal" / "prof_1" / "000000000001.jsonl"
    aside.keep("recovered-tail", file, b"torn", 93)
    kept = data / "damaged" / "journal-prof_1-000000000001-at-93-319133e1.jsonl"
    assert kept.read_bytes() == b"torn"
    assert aside.recovered == (Recovery("recovered-tail", file, kept, 4),)


def test_the_same_damage_is_reported_once(data: Path, aside: Aside) -> None:
    """Met again, by this run or the next, it is no news; other bytes at the same place are."""
    file = data / "state.json"
    aside.keep("recovered-state", file, b"one")
    aside.keep("recovered-state", file, b"one")
    again = Aside(data)
    again.keep("recovered-state", file, b"one")
    aside.keep("recovered-state", file, b"two")
    assert len(aside.recovered) == 2
    assert again.recovered == ()


def test_listeners_hear_of_damage_when_it_comes_to_light(data: Path, aside: Aside) -> None:
    """Once for each, and of what is missing too."""
    heard: list[str] = []
    aside.found.connect(lambda recovery: heard.append(recovery.code))
    aside.keep("recovered-state", data / "state.json", b"one")
    missing = Recovery("recovered-missing", data / "journal" / "prof_1", data / "backups", 12)
    aside.tell(missing)
    aside.tell(missing)
    assert heard == ["recovered-state", "recovered-missing"]
    assert aside.recovered[1:] == (missing,)


def test_without_room_nothing_is_reported(data: Path, aside: Aside) -> None:
    """When the folder cannot be made the caller hears of it."""
    (data / "damaged").write_text("in the way")
    with pytest.raises(OSError, match="damaged"):
        aside.keep("recovered-state", data / "state.json", b"one")
    assert aside.recovered == ()
