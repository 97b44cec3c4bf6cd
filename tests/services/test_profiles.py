"""Profiles: added, renamed, switched, exported, deleted."""

import errno
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource
from playbook_app.base.problem import Problem
from playbook_app.services.profiles import LONGEST_NAME, Profile, Profiles, tidy_name
from playbook_app.storage.store import Store

HALF_PAST_EIGHT = datetime(2026, 11, 12, 8, 30, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Return an empty store."""
    with Store.open(tmp_path / "profiles", clock) as opened:
        yield opened


@pytest.fixture
def people(opened: Store, clock: FixedClock, ids: IdSource) -> Profiles:
    """Return the profiles of an empty store."""
    return Profiles(opened, clock, ids)


def again(people: Profiles, clock: FixedClock, ids: IdSource) -> Profiles:
    """Return the profiles as the next start finds them."""
    return Profiles(people._store, clock, ids)


def test_at_first_there_is_nobody(people: Profiles) -> None:
    """Not even a nameless one."""
    assert people.all() == ()
    assert people.current is None


def test_who_is_added_is_in_use(people: Profiles, clock: FixedClock, ids: IdSource) -> None:
    """With a tidy name, now and at the next start."""
    heard: list[Profile | None] = []
    people.changed.connect(heard.append)
    anna = people.add("  Anna\n Berg ", "learn")
    assert anna == Profile("prof_0000000001", "Anna Berg", "learn", HALF_PAST_EIGHT)
    ben = people.add("", "plan")
    assert people.all() == (anna, ben)
    assert people.current == ben
    assert heard == [anna, ben]
    assert again(people, clock, ids).all() == (anna, ben)
    assert again(people, clock, ids).current == ben


def test_an_unknown_purpose_is_refused(people: Profiles) -> None:
    """Nobody is added."""
    with pytest.raises(ValueError, match="purpose"):
        people.add("Anna", "play")
    assert people.all() == ()


def test_a_profile_can_be_renamed(people: Profiles, clock: FixedClock, ids: IdSource) -> None:
    """Everything else stays."""
    anna = people.add("Anna", "learn")
    heard: list[Profile | None] = []
    people.changed.connect(heard.append)
    renamed = people.rename(anna.id, "Anna B.")
    assert renamed == Profile(anna.id, "Anna B.", "learn", HALF_PAST_EIGHT)
    assert heard == [renamed]
    assert again(people, clock, ids).all() == (renamed,)


def test_switching_is_remembered(people: Profiles, clock: FixedClock, ids: IdSource) -> None:
    """And announced."""
    anna = people.add("Anna")
    people.add("Ben")
    heard: list[Profile | None] = []
    people.changed.connect(heard.append)
    assert people.switch(anna.id) == anna
    assert people.current == anna
    assert heard == [anna]
    assert again(people, clock, ids).current == anna


def test_a_stranger_cannot_be_used(people: Profiles, tmp_path: Path) -> None:
    """Whatever is asked for them."""
    for attempt in (
        lambda: people.rename("prof_x", "X"),
        lambda: people.switch("prof_x"),
        lambda: people.export("prof_x", tmp_path / "x.json"),
        lambda: people.delete("prof_x"),
    ):
        with pytest.raises(KeyError):
            attempt()


def test_an_export_has_everything(people: Profiles, opened: Store, tmp_path: Path) -> None:
    """Who it is and what they did."""
    anna = people.add("Anna", "learn")
    opened.append(anna.id, [{"e": "lesson-opened"}])
    people.export(anna.id, tmp_path / "anna.json")
    exported = json.loads((tmp_path / "anna.json").read_bytes())
    assert exported["profile"] == {
        "id": anna.id,
        "name": "Anna",
        "purpose": "learn",
        "created_at": "2026-11-12T08:30:00+00:00",
    }
    assert exported["events"] == [{"id": 1, "event": {"e": "lesson-opened"}}]


def test_who_is_deleted_is_gone(people: Profiles, opened: Store, clock: FixedClock, ids: IdSource) -> None:
    """The first of the others is in use then; after the last, nobody."""
    anna, ben = people.add("Anna"), people.add("Ben")
    opened.append(ben.id, [{"e": "lesson-opened"}])
    heard: list[Profile | None] = []
    people.changed.connect(heard.append)
    people.delete(ben.id)
    assert people.all() == (anna,)
    assert not any(ben.id in str(row) for row in opened.table("settings").all().values())
    assert opened.profiles() == ()
    people.delete(anna.id)
    assert heard == [anna, None]
    assert again(people, clock, ids).all() == ()


def test_a_failed_deletion_deletes_nobody(people: Profiles, monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem is passed on."""

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    anna = people.add("Anna")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(Problem, match="disk-full"):
            people.delete(anna.id)
        with pytest.raises(Problem, match="disk-full"):
            people.add("Ben")
    assert people.all() == (anna,)
    assert people.current == anna


def test_events_of_nobody_come_back_as_somebody(opened: Store, clock: FixedClock, ids: IdSource) -> None:
    """When the list of profiles was lost, what they did is not."""
    opened.append("prof_lost", [{"e": "lesson-opened"}])
    people = Profiles(opened, clock, ids)
    (found,) = people.all()
    assert found == Profile("prof_lost", "Recovered profile", "", HALF_PAST_EIGHT)
    assert people.current == found
    assert again(people, clock, ids).all() == (found,)


def test_somebody_comes_back_on_a_full_disk_too(
    opened: Store, clock: FixedClock, ids: IdSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row is written when there is room."""

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    opened.append("prof_lost", [{"e": "lesson-opened"}])
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert [profile.id for profile in Profiles(opened, clock, ids).all()] == ["prof_lost"]
    assert opened.table("profiles").all() == {}
    assert Profiles(opened, clock, ids).all()
    assert list(opened.table("profiles").all()) == ["prof_lost"]


@pytest.mark.parametrize(
    ("row", "profile"),
    [
        ({}, Profile("prof_1", "", "", datetime.fromtimestamp(0, UTC))),
        (
            {"name": 7, "purpose": ["learn"], "created_at": "yesterday"},
            Profile("prof_1", "7", "", datetime.fromtimestamp(0, UTC)),
        ),
        (
            {"name": "Anna", "purpose": "plan", "created_at": "2026-11-12T08:30:00"},
            Profile("prof_1", "Anna", "plan", HALF_PAST_EIGHT),
        ),
    ],
)
def test_a_row_that_is_not_whole_is_made_the_best_of(
    opened: Store, clock: FixedClock, ids: IdSource, row: dict[str, object], profile: Profile
) -> None:
    """A profile never disappears because one of its fields is unfit."""
    opened.table("profiles").put("prof_1", row)
    assert Profiles(opened, clock, ids).all() == (profile,)


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("", ""),
        (" \t\n", ""),
        ("Änne  Öz", "Änne Öz"),
        ("a\u202eb\x00c", "a b c"),
        ("x" * 200, "x" * LONGEST_NAME),
        ("x" * (LONGEST_NAME - 1) + " y", "x" * (LONGEST_NAME - 1)),
    ],
)
def test_a_name_fits_on_one_line(name: str, tidy: str) -> None:
    """Without control characters, surplus blanks or an endless length."""
    assert tidy_name(name) == tidy
