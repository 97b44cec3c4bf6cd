"""Plan files: round trip, damage, other versions, being killed while saving."""

import errno
import json
import os
import random
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.draft import Draft
from playbook_app.formats.plan_archive import FILE_LIMIT, packed
from playbook_app.formats.plan_file import (
    PLAN_ENTRY,
    read_plan_file,
    stamp_of,
    write_plan_file,
)
from playbook_app.formats.plan_history import LOG_ENTRY, Save, next_history
from playbook_app.formats.plan_json import plan_bytes
from playbook_app.i18n.problems import WORDS, describe
from tests.domain.plan.plans import empty_plan, plans
from tests.domain.plan.sound import sound_plan

ROOT = Path(__file__).resolve().parents[2]
OLD_FILES = ROOT / "tests" / "old_files"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one file name for generated plans."""
    return tmp_path_factory.mktemp("plans") / "a.crisisplan"


@settings(deadline=None, max_examples=30)
@given(plan=plans())
def test_saved_and_loaded_is_the_same(place: Path, plan: object) -> None:
    """Any plan comes back as it was, with its log."""
    log = (Save("2026-11-12T09:30:00+01:00", "Ana", "First", "0" * 64),)
    stamp = write_plan_file(place, plan, log)
    found = read_plan_file(place)
    assert (found.plan, found.history, found.stamp, found.read_only) == (plan, log, stamp, False)
    assert stamp_of(place) == stamp


def test_equal_plans_give_equal_files(tmp_path: Path) -> None:
    """A file says nothing about when and where it was written beyond its log."""
    one, two = tmp_path / "1", tmp_path / "2"
    assert write_plan_file(one, sound_plan()) == write_plan_file(two, sound_plan())
    assert stamp_of(tmp_path / "3") == ""
    with pytest.raises(Problem):
        stamp_of(tmp_path)


def test_the_log_grows_and_is_cut() -> None:
    """A save adds a line with the hash of plan.json; the oldest of a thousand falls out."""
    plan = sound_plan()
    log = next_history(plan, (), "t1", "An\na", "x" * 300)
    assert (log[0].author, len(log[0].note)) == ("An a", 200)
    assert log[0].sha256 == next_history(plan, (), "t2", "", "")[0].sha256
    assert next_history(empty_plan(), (), "", "", "")[0].sha256 != log[0].sha256
    full = next_history(plan, [Save(str(n), "", "", "") for n in range(1000)], "new", "", "")
    assert (len(full), full[0].at, full[-1].at) == (1000, "1", "new")


def file_with(path: Path, plan: object, log: object = ()) -> Path:
    """Write a plan file with any JSON in it."""
    text = plan if isinstance(plan, bytes) else json.dumps(plan).encode()
    path.write_bytes(packed({PLAN_ENTRY: text, LOG_ENTRY: json.dumps(list(log)).encode()}))
    return path


def raw_plan() -> dict[str, Any]:
    """Return the sound plan as JSON values."""
    return json.loads(plan_bytes(sound_plan()))


def problem_of(path: Path) -> Problem:
    """Return the problem that reading raises; it has words, and the file is untouched."""
    before = path.read_bytes()
    with pytest.raises(Problem) as caught:
        read_plan_file(path)
    assert caught.value.code in WORDS
    assert "?" not in describe(caught.value).title
    assert path.read_bytes() == before
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": 1, "a": 2}',
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
)
def test_garbage_json(tmp_path: Path, text: bytes) -> None:
    """Whatever is no JSON is named with the entry it stands in."""
    problem = problem_of(file_with(tmp_path / "a", text))
    assert (problem.code, problem.values["entry"]) == ("plan-json", PLAN_ENTRY)


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        ({"people": 3}, "plan-wrong-type", "people"),
        ({"people": [{"id": "person_0000000001", "name": 3}]}, "plan-wrong-type", "people[0].name"),
        ({"shoes": []}, "plan-unknown-field", "shoes"),
        ({"people": []}, "plan-dangling", "endorsement_0000000001.person"),
        ({"levels": [{"id": "x"}]}, "plan-bad-id", "levels[0].id"),
        ({"people": [{"id": "person_0000000001", "name": "x" * 500}]}, "plan-too-long", "people[0].name"),
    ],
)
def test_wrong_content(tmp_path: Path, change: dict[str, Any], code: str, where: str) -> None:
    """The place in the file and what is wrong are said."""
    problem = problem_of(file_with(tmp_path / "a", {**raw_plan(), **change}))
    assert (problem.code, problem.values["where"]) == (code, where)
    assert where in describe(problem).title


def test_no_plan_inside(tmp_path: Path) -> None:
    """A zip without a plan, and a plan that is no object."""
    empty = tmp_path / "a"
    empty.write_bytes(packed({"other.json": b"{}"}))
    assert problem_of(empty).code == "plan-no-plan"
    assert problem_of(file_with(tmp_path / "b", [1])).code == "plan-wrong-type"
    assert problem_of(file_with(tmp_path / "c", {**raw_plan(), "schema_version": "1"})).code == "no-version"


def test_a_damaged_log(tmp_path: Path) -> None:
    """A log that is no list of saves is said to be damaged; the plan opens all the same."""
    for log in (["x"], [{"at": 1}]):
        found = read_plan_file(file_with(tmp_path / "a", raw_plan(), log))
        assert found.damage is not None
        assert (found.damage.code, found.plan) == ("plan-history", sound_plan())
    path = tmp_path / "b"
    path.write_bytes(packed({PLAN_ENTRY: plan_bytes(sound_plan()), LOG_ENTRY: b"{}"}))
    assert read_plan_file(path).damage is not None
    path.write_bytes(packed({PLAN_ENTRY: plan_bytes(sound_plan())}))
    assert read_plan_file(path).history == ()


def test_fifty_megabytes(tmp_path: Path) -> None:
    """A plan of fifty megabytes is refused, packed or not."""
    block = "".join(random.Random(1).choices("ab", k=500_000))
    path = tmp_path / "a"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(PLAN_ENTRY, '{"purpose": "' + block * 100 + '"}')
    assert path.stat().st_size < FILE_LIMIT
    assert problem_of(path).code == "plan-too-large"
    plain = tmp_path / "b"
    plain.write_bytes(b"x" * 50_000_000)
    assert problem_of(plain).code == "plan-too-large"


def test_a_newer_file_opens_read_only(tmp_path: Path) -> None:
    """What is known of it is read, what is not is left alone; if it cannot be read it says so."""
    raw = {**raw_plan(), "schema_version": 99, "weather": [{"id": 1}]}
    raw["people"][0]["shoe_size"] = 44
    found = read_plan_file(file_with(tmp_path / "a", raw))
    assert found.read_only
    assert found.plan == sound_plan()
    assert problem_of(file_with(tmp_path / "b", {**raw, "people": "gone"})).code == "newer-version"


def test_every_past_version_is_read() -> None:
    """A file of each version that was ever written still opens."""
    files = sorted(OLD_FILES.glob("plan-v*.crisisplan"))
    assert files
    for file in files:
        assert read_plan_file(file).plan.people[0].name == "Ana"


def test_disks_that_refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk and a missing folder leave what was there; the reason is said."""
    path = tmp_path / "a.crisisplan"
    write_plan_file(path, sound_plan())
    before = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem) as caught:
        write_plan_file(path, empty_plan())
    assert caught.value.code == "disk-full"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
    monkeypatch.undo()
    with pytest.raises(Problem) as caught:
        write_plan_file(tmp_path / "no" / "a", sound_plan())
    assert caught.value.code == "file-write"


def test_a_plan_that_grew_too_large_is_not_written(tmp_path: Path) -> None:
    """What could not be opened again is not saved over what can."""
    draft = Draft(sound_plan())
    statement = draft.plan.statements[0]
    for number in range(450):
        body = "x" * 20_000
        variant = type(statement.variants[0])(f"variant_A{number:09d}", body=body)
        draft.add(variant, to=statement.id)
    with pytest.raises(Problem) as caught:
        write_plan_file(tmp_path / "a", draft.plan)
    assert caught.value.code == "plan-too-large"


SAVER = """
import os, random, signal, sys, time
from dataclasses import replace
from pathlib import Path
from playbook_app.formats.plan_file import read_plan_file, write_plan_file

path, times = Path(sys.argv[1]), int(sys.argv[2])
plan = read_plan_file(path).plan
dice = random.Random(7)

def save_without_end(number, say):
    while True:
        number += 1
        write_plan_file(path, replace(plan, control=replace(plan.control, version=str(number))))
        os.write(say, b"+")

before = 0
for _ in range(times):
    hear, say = os.pipe()
    child = os.fork()
    if not child:
        save_without_end(before, say)
    os.close(say)
    time.sleep(dice.uniform(0.001, 0.009))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = before + len(os.read(hear, 65536))
    os.close(hear)
    before = int(read_plan_file(path).plan.control.version)
    files = sum(1 for one in path.parent.iterdir() if one.suffix == path.suffix)
    print(said, before, files, flush=True)
"""
"""Forks a process that saves without end, kills it, reads the file; so many times, in one start of Python."""
KILLS = 200


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_killed_while_saving(tmp_path: Path) -> None:
    """Two hundred times, the last version that was said to be saved, or the next, is there, and whole."""
    path = tmp_path / "a.crisisplan"
    draft = Draft(empty_plan())
    draft.set(draft.plan.control.id, version="0")
    write_plan_file(path, draft.plan)
    ran = subprocess.run(
        [sys.executable, "-c", SAVER, str(path), str(KILLS)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    kills = [[int(word) for word in line.split()] for line in ran.stdout.splitlines()]
    assert len(kills) == KILLS
    for said, found, files in kills:
        assert found in (said, said + 1)
        assert files == 1
    assert kills[-1][1] > 0, "some saves were finished"
