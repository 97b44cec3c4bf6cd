"""The past inside a plan file: kept, thinned out, damaged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.formats.plan_archive import packed
from playbook_app.formats.plan_file import PLAN_ENTRY, read_plan_file, write_plan_file
from playbook_app.formats.plan_history import (
    HIGHEST,
    LOG_ENTRY,
    Kept,
    Log,
    Save,
    entry_name,
    history_of,
    keep,
    kept_in,
    line_for,
    next_history,
    raw_of,
    rebuilt,
    thinned,
    version_of,
)
from playbook_app.formats.plan_json import plan_bytes
from playbook_app.i18n.problems import describe
from tests.domain.plan.sound import sound_plan

HERE = Path("ours.crisisplan")


def titled(title: str) -> Plan:
    """Return the sound plan under another title."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.control.id, title=title)
    return draft.plan


def saved(*titles: str) -> Log:
    """Return the log of a plan saved under one title after the other."""
    history: Log = ()
    for title in titles:
        history = next_history(titled(title), history, f"at {title}", "Ana", "")
    return history


def version(history: Log, kept: Kept, title: str, note: str) -> tuple[Log, Kept]:
    """Return both after somebody kept a version."""
    history = next_history(titled(title), history, f"at {title}", "Ana", note)
    return keep(history, kept, titled(title), history[-1], "version")


def test_a_session_copy_names_the_save_it_is() -> None:
    """The line that saved those bytes holds the copy; nothing is kept twice."""
    history, kept = keep(saved("A", "B"), {}, titled("B"), line_for(titled("B"), "now", "", ""), "session")
    assert [(save.at, save.kind, save.number) for save in history] == [
        ("at A", "save", 0),
        ("at B", "session", 1),
    ]
    assert version_of(history[1], kept, HERE) == titled("B")
    assert keep(history, kept, titled("B"), line_for(titled("B"), "now", "", ""), "before") == (history, kept)


def test_a_plan_nobody_saved_here_gets_a_line() -> None:
    """A file of another program, or one that was migrated, is kept under a line of its own."""
    history, kept = keep(saved("A"), {}, titled("X"), line_for(titled("X"), "now", "An\na", ""), "session")
    assert [(save.at, save.author, save.number) for save in history] == [
        ("at A", "Ana", 0),
        ("now", "An a", 1),
    ]
    assert list(kept) == [1]


def test_a_version_takes_the_place_of_a_silent_copy() -> None:
    """Two versions of the same words stay two, each with its note."""
    history, kept = keep(saved("A"), {}, titled("A"), line_for(titled("A"), "", "", ""), "session")
    history, kept = version(history, kept, "A", "First")
    assert [(save.note, save.kind, save.number) for save in history] == [
        ("", "session", 0),
        ("First", "version", 1),
    ]
    history, kept = version(history, kept, "A", "Again")
    assert [(save.note, save.number) for save in history] == [("", 0), ("First", 1), ("Again", 2)]
    last = (replace(history[-1], number=HIGHEST),)
    assert (
        keep(last, {HIGHEST: b""}, titled("B"), line_for(titled("B"), "", "", ""), "before")[0][-1].number
        == 1
    )


def test_silent_copies_go_before_versions() -> None:
    """The oldest copy first, then the oldest version, the newest never; their lines stay."""
    history, kept = version((), {}, "A", "one")
    for title in ("B", "C"):
        line = line_for(titled(title), title, "", "")
        history, kept = keep(history, kept, titled(title), line, "session")
    history, kept = version(history, kept, "D", "two")
    for most, staying in ((4, [1, 2, 3, 4]), (3, [1, 3, 4]), (2, [1, 4]), (1, [4]), (0, [4])):
        log, left = thinned(history, kept, most=most)
        assert sorted(left) == staying
        assert [save.number for save in log if save.number] == staying
        assert len(log) == len(history)
    assert sorted(thinned(history, kept, room=len(kept[1]) * 2 + 9)[1]) == [1, 4]
    assert thinned((), {3: b"x"}) == ((), {}), "what no line knows goes"


def test_in_a_file_and_back(tmp_path: Path) -> None:
    """Log and older plans come back; an ordinary line is written as it always was."""
    path = tmp_path / "a.crisisplan"
    history, kept = version(saved("A"), {}, "B", "Checked with the lawyer")
    write_plan_file(path, titled("B"), history, kept)
    found = read_plan_file(path)
    assert found.history == history
    assert kept_in(found.data, path, [1]) == kept
    assert version_of(found.history[1], kept, path) == titled("B")
    assert sorted(raw_of(history[0])) == ["at", "author", "note", "sha256"]


def test_a_broken_version_costs_only_itself(tmp_path: Path) -> None:
    """Gone, changed by somebody or no plan at all: each is said, the others and the plan are whole."""
    path = tmp_path / "a.crisisplan"
    history, kept = version((), {}, "A", "one")
    history, kept = version(history, kept, "B", "two")
    write_plan_file(path, titled("B"), history, {1: b"{}", 2: kept[2]})
    found = read_plan_file(path)
    assert found.plan == titled("B")
    have = kept_in(found.data, path, [1, 2, 3])
    assert version_of(history[1], have, path) == titled("B")
    for save, held, code in (
        (history[0], have, "plan-version-changed"),
        (history[0], {}, "plan-version-gone"),
        (replace(history[0], sha256="4" * 64), {1: b"{"}, "plan-version-changed"),
        (replace(history[0], sha256=found.stamp), {1: found.data}, "plan-json"),
    ):
        with pytest.raises(Problem) as caught:
            version_of(save, held, path)
        assert caught.value.code == code
        assert entry_name(1) in describe(caught.value).title


def test_an_entry_that_does_not_unpack(tmp_path: Path) -> None:
    """One flipped byte in an older plan; everything else is read."""
    path = tmp_path / "a.crisisplan"
    history, kept = version((), {}, "A", "one")
    write_plan_file(path, titled("A"), history, kept)
    data = bytearray(path.read_bytes())
    data[data.rindex(b"history/0001.json", 0, data.index(b"PK\x01\x02")) + 200] ^= 0xFF
    assert kept_in(bytes(data), path, [1]) == {}
    path.write_bytes(data)
    assert read_plan_file(path).plan == titled("A")


@pytest.mark.parametrize(
    "line",
    [
        {"at": 1},
        {**raw_of(Save("", "", "", "")), "kind": "x"},
        {**raw_of(Save("", "", "", "")), "number": -1},
        "x",
    ],
)
def test_a_broken_log(tmp_path: Path, line: object) -> None:
    """The plan opens, the damage is said, and the older plans are found by their names."""
    path, content = tmp_path / "a.crisisplan", plan_bytes(titled("A"))
    log = json.dumps([line]).encode()
    path.write_bytes(
        packed({PLAN_ENTRY: content, LOG_ENTRY: log, "history/0007.json": content, "history/x.json": b""})
    )
    found = read_plan_file(path)
    assert found.damage is not None
    assert (found.damage.code, found.plan) == ("plan-history", titled("A"))
    assert [(save.number, save.kind) for save in found.history] == [(7, "version")]
    assert version_of(found.history[0], kept_in(found.data, path, [7]), path) == titled("A")
    with pytest.raises(Problem):
        history_of({}, path)
    with pytest.raises(Problem):
        rebuilt(b"PK", path)


def test_more_than_any_file_of_ours_holds() -> None:
    """A strange file is not unpacked without end."""
    data = packed({entry_name(number): b"x" * 900 for number in range(1, 6)})
    assert list(kept_in(data, HERE, range(1, 6), most=1000)) == [1, 2]
