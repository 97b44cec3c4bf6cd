"""TinyDB over journals and the state file: what is stock TinyDB, and what is append-only."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document

from playbook_app.base.problem import Problem
from playbook_app.storage.aside import Aside
from playbook_app.storage.journal import segment_firsts
from playbook_app.storage.state_file import StateFile
from playbook_app.storage.tables import EVENTS, History, JournalStorage, JournalTable, PlaybookDB, StateTable
from tests.storage.disk import Disk

ANNA = f"{EVENTS}prof_anna"


def open_db(data: Path, aside: Aside) -> PlaybookDB:
    """Open the database in ``data`` as it was left."""
    file = StateFile(data, aside)
    return PlaybookDB(data, aside, file, file.load() or {"schema_version": 1, "tables": {}})


def storage_of(db: PlaybookDB) -> JournalStorage:
    """Return the storage behind ``db``."""
    assert isinstance(db.storage, JournalStorage)
    return db.storage


@pytest.fixture
def db(data: Path, aside: Aside) -> Iterator[PlaybookDB]:
    """Return an empty database."""
    with open_db(data, aside) as db:
        yield db


def test_tables_are_made_by_tinydb(db: PlaybookDB) -> None:
    """The documented class variables are all that is used."""
    assert isinstance(db.table("settings"), JournalTable)
    assert isinstance(db.storage, JournalStorage)


def test_events_are_appended(db: PlaybookDB, data: Path, disk: Disk) -> None:
    """Insert and insert_multiple are one line each, with one write and one sync."""
    events = db.table(ANNA)
    assert events.insert({"n": 1}) == 1
    disk.reset()
    assert events.insert({"n": 2}) == 2
    assert events.insert_multiple({"n": number} for number in (3, 4, 5)) == [3, 4, 5]
    assert events.insert_multiple([]) == []
    assert dict(disk.calls) == {"write": 2, "fsync": 2}
    assert (data / "journal/prof_anna/000000000001.jsonl").read_bytes().count(b"\n") == 3
    assert not (data / "state.json").exists()


def test_events_are_searched_as_ever(db: PlaybookDB, data: Path, aside: Aside) -> None:
    """Search, get, contains, count, all, len and iteration are stock TinyDB over the files."""
    db.table(ANNA).insert_multiple({"n": number, "even": number % 2 == 0} for number in range(1, 6))
    db.table("events/prof_ben").insert({"n": 99})
    db.close()
    with open_db(data, aside) as again:
        events = again.table(ANNA)
        found = events.search(where("even") == True)  # noqa: E712 - TinyDB's way to ask
        assert [(row.doc_id, row["n"]) for row in found] == [(2, 2), (4, 4)]
        assert events.get(where("n") == 3) == Document({"n": 3, "even": False}, 3)
        assert events.get(doc_id=5) == {"n": 5, "even": False}
        assert events.get(doc_id=6) is None
        assert events.get(doc_ids=[1, 5, 9]) == [{"n": 1, "even": False}, {"n": 5, "even": False}]
        assert events.contains(where("n") == 4)
        assert not events.contains(doc_id=77)
        assert events.count(where("n") > 2) == 3
        assert len(events) == 5
        assert [row["n"] for row in events] == [row["n"] for row in events.all()] == [1, 2, 3, 4, 5]


def test_a_table_without_events_is_empty(db: PlaybookDB) -> None:
    """Nobody has to make it first."""
    assert db.table(ANNA).all() == []
    assert db.table(ANNA).get(where("n") == 1) is None
    assert db.table("settings").all() == []


def test_what_is_found_is_nobody_elses(db: PlaybookDB) -> None:
    """Changing a document that was found changes neither the store nor what the next one finds."""
    for name in (ANNA, "settings"):
        table = db.table(name)
        given = {"n": 1, "deep": [1, [2]]}
        table.insert(given)
        given["deep"].append("later")  # type: ignore[attr-defined]
        query = where("n") == 1
        for found in (table.search(query)[0], table.get(query), table.all()[0], next(iter(table))):
            assert found == {"n": 1, "deep": [1, [2]]}
            assert isinstance(found, Document)
            found["deep"][1].append("changed")
            found["n"] = 7
        assert table.search(query) == [{"n": 1, "deep": [1, [2]]}]


@pytest.mark.parametrize("event", [Document({"n": 1}, 5), ["n"], "n"])
def test_what_is_no_plain_event_is_refused(db: PlaybookDB, event: object) -> None:
    """Events number themselves; nothing of the call is recorded."""
    with pytest.raises(ValueError, match="an event is a mapping"):
        db.table(ANNA).insert(event)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="an event is a mapping"):
        db.table(ANNA).insert_multiple([{"n": 1}, event])  # type: ignore[list-item]
    assert len(db.table(ANNA)) == 0


def test_events_cannot_be_changed(db: PlaybookDB) -> None:
    """Whatever would change or remove one is refused and changes nothing."""
    events = db.table(ANNA)
    events.insert({"n": 1})
    db.table("settings").insert({"a": 1})
    attempts = (
        lambda: events.update({"n": 2}),
        lambda: events.update(lambda row: row.clear()),
        lambda: events.upsert({"n": 3}, where("n") == 1),
        lambda: events.remove(doc_ids=[1]),
        events.truncate,
        lambda: db.drop_table(ANNA),
        db.drop_tables,
    )
    for attempt in attempts:
        with pytest.raises(TypeError):
            attempt()
    assert events.all() == [{"n": 1}]
    assert db.table("settings").all() == [{"a": 1}]


def test_state_tables_are_stock(db: PlaybookDB, data: Path, aside: Aside) -> None:
    """They can be changed in every way, and are there at the next opening."""
    table = db.table("settings")
    assert table.insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}]) == [1, 2, 3]
    table.update({"n": 20}, where("n") == 2)
    table.remove(doc_ids=[1])
    db.table("places").insert({"x": 1})
    db.table("gone").insert({"x": 1})
    db.drop_table("gone")
    db.drop_table("never was")
    db.table(ANNA).insert({"n": 1})
    assert db.tables() == {"settings", "places", ANNA}
    db.close()
    with open_db(data, aside) as again:
        assert again.table("settings").all() == [{"n": 20}, {"n": 3}]
        assert again.tables() == {"settings", "places", ANNA}
        assert len(again.storage.read() or {}) == 3


def test_a_failed_write_changes_nothing_in_memory_either(db: PlaybookDB, disk: Disk) -> None:
    """After a full disk the old values are still what is read."""
    db.table("settings").insert({"n": 1})
    disk.fail("fsync", errno.ENOSPC)
    with pytest.raises(Problem, match="disk-full"):
        db.table("settings").update({"n": 2})
    assert db.table("settings").all() == [{"n": 1}]
    with pytest.raises(TypeError):
        db.table("settings").insert({"n": {1, 2}})
    assert db.table("settings").all() == [{"n": 1}]


def test_a_history_is_a_mapping_of_ids(db: PlaybookDB, data: Path) -> None:
    """It behaves as TinyDB's own table dict, and reads one segment for one event."""
    journal = storage_of(db).journal(ANNA)
    for number in range(1, 4):
        journal.append([{"n": number}])
    history = History(journal)
    assert history["2"] == {"n": 2}
    assert list(history) == ["1", "2", "3"]
    assert list(history.items()) == [("1", {"n": 1}), ("2", {"n": 2}), ("3", {"n": 3})]
    assert len(history) == len(history.items()) == 3
    assert "3" in history
    for unknown in ("4", "0", "x", "-1"):
        assert unknown not in history
    assert segment_firsts(data / "journal" / "prof_anna") == [1]


def test_a_gap_in_the_ids_is_no_other_event(db: PlaybookDB, data: Path) -> None:
    """Where an event was damaged, the next one does not take its place."""
    journal = storage_of(db).journal(ANNA)
    for number in range(1, 4):
        journal.append([{"n": number}])
    path = data / "journal" / "prof_anna" / "000000000001.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"#" * (len(lines[1]) - 1) + b"\n" + lines[2])
    assert "2" not in History(journal)
    assert History(journal)["3"] == {"n": 3}


def test_after_closing_nothing_works(db: PlaybookDB) -> None:
    """A late caller is told, instead of writing without the lock."""
    db.table(ANNA).insert({"n": 1})
    db.close()
    for attempt in (
        lambda: db.table(ANNA).insert({"n": 2}),
        lambda: db.table(ANNA).all(),
        lambda: db.table("settings").insert({"n": 2}),
    ):
        with pytest.raises(RuntimeError, match="closed"):
            attempt()


def test_a_journal_that_was_let_go_is_opened_again(db: PlaybookDB) -> None:
    """Letting go is harmless, also of what was never used."""
    db.table(ANNA).insert({"n": 1})
    storage_of(db).let_go(ANNA)
    storage_of(db).let_go(ANNA)
    assert db.table(ANNA).insert({"n": 2}) == 2


def test_a_state_table_is_a_dict_of_values(db: PlaybookDB) -> None:
    """Put, get, delete, all; in the order they came."""
    table = StateTable(db.table("places"))
    assert table.get("window") is None
    table.put("window", {"x": 1, "sizes": [1, 2]})
    table.put("last", {"screen": "today"})
    table.put("window", {"y": 2})
    assert table.get("window") == {"y": 2}
    assert list(table.all()) == ["window", "last"]
    table.delete("window")
    table.delete("window")
    assert table.all() == {"last": {"screen": "today"}}


def test_putting_the_same_value_writes_nothing(db: PlaybookDB, disk: Disk) -> None:
    """A window that did not move costs nothing; one that did, one file."""
    table = StateTable(db.table("places"))
    table.put("window", {"x": 1})
    disk.reset()
    table.put("window", {"x": 1})
    assert disk.calls["fsync"] == 0
    table.put("window", {"x": 2})
    assert disk.calls["fsync"] == 2  # the file and its folder


def test_the_state_can_be_written_as_it_is(db: PlaybookDB, data: Path) -> None:
    """For a first start, so that the version is on disk before anything else."""
    storage_of(db).save()
    assert b'"schema_version":1' in (data / "state.json").read_bytes()


def test_rows_are_dropped_from_all_tables_in_one_write(db: PlaybookDB, disk: Disk) -> None:
    """Nothing is written when there is nothing to drop."""
    for name in ("places", "checkpoints"):
        table = StateTable(db.table(name))
        table.put("anna", {})
        table.put("ben", {})
    disk.reset()
    storage_of(db).drop_rows(lambda key: key == "anna")
    assert disk.calls["fsync"] == 4, "once, and once for the copy before it"
    assert [list(StateTable(db.table(name)).all()) for name in ("places", "checkpoints")] == [
        ["ben"],
        ["ben"],
    ]
    storage_of(db).drop_rows(lambda key: key == "anna")
    assert disk.calls["fsync"] == 4, "once, and once for the copy before it"
