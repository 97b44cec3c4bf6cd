"""Settings: checked on the way in and on the way out."""

import errno
import os
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.services.settings import CHECKS, Settings, SettingsService, settings_from
from playbook_app.storage.store import Store


@pytest.fixture
def opened(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Return an empty store."""
    with Store.open(tmp_path / "settings", clock) as opened:
        yield opened


def test_every_setting_has_a_check_and_a_sound_default() -> None:
    """A field without a check would take anything."""
    defaults = asdict(Settings())
    assert set(CHECKS) == {field.name for field in fields(Settings)}
    assert all(CHECKS[name](value) for name, value in defaults.items())


def test_a_first_start_has_the_defaults(opened: Store) -> None:
    """Nothing is stored before something is changed."""
    service = SettingsService(opened)
    assert service.current == Settings()
    assert opened.table("settings").all() == {}


def test_a_change_is_stored_and_announced_once(opened: Store) -> None:
    """The next service reads it."""
    service = SettingsService(opened)
    heard: list[Settings] = []
    service.changed.connect(heard.append)
    changed = service.change(theme="dark", text_size=150)
    assert changed == service.current == Settings(theme="dark", text_size=150)
    assert service.change(theme="dark") == changed
    assert heard == [changed]
    assert SettingsService(opened).current == changed


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", ["dark"]),
        ("text_size", 89),
        ("text_size", 201),
        ("text_size", 100.0),
        ("text_size", True),
        ("reduce_motion", 1),
        ("single_keys", "yes"),
        ("language", "English"),
        ("language", None),
        ("last_plan", 7),
    ],
)
def test_an_unfit_value_is_refused_and_never_read(opened: Store, name: str, value: Any) -> None:
    """Setting it is an error; found in the store it gives the default and the rest is kept."""
    service = SettingsService(opened)
    with pytest.raises(ValueError, match=name):
        service.change(**{name: value})
    assert service.current == Settings()
    stored = {"theme": "light", "last_plan": "a.crisisplan", name: value}
    expected = {"theme": "light", "last_plan": "a.crisisplan", name: getattr(Settings(), name)}
    assert settings_from(stored) == Settings(**expected)


def test_an_unknown_field_cannot_be_set(opened: Store) -> None:
    """A slip of the pen is an error."""
    with pytest.raises(TypeError):
        SettingsService(opened).change(colour="red")


def test_what_a_newer_program_stored_is_kept(opened: Store) -> None:
    """It comes back when that program is used again."""
    opened.table("settings").put("app", {"theme": "dark", "voice": "low"})
    service = SettingsService(opened)
    assert service.current == Settings(theme="dark")
    service.change(text_size=120)
    row = opened.table("settings").get("app")
    assert row is not None
    assert (row["voice"], row["text_size"]) == ("low", 120)


def test_a_change_that_cannot_be_stored_is_none(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the settings stay and nobody is told otherwise."""

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    service = SettingsService(opened)
    heard: list[Settings] = []
    service.changed.connect(heard.append)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(Problem, match="disk-full"):
            service.change(theme="dark")
    assert service.current == Settings()
    assert heard == []
    assert service.change(theme="dark").theme == "dark"


def test_lessons_are_in_one_language_or_in_all(opened: Store) -> None:
    """A code, or nothing for all; anything else is refused."""
    service = SettingsService(opened)
    assert [service.change(lessons_in=code).lessons_in for code in ("de", "")] == ["de", ""]
    with pytest.raises(ValueError, match="lessons_in"):
        service.change(lessons_in="Deutsch, bitte")


def test_places_are_kept_by_name(opened: Store) -> None:
    """The window's size, the last screen."""
    service = SettingsService(opened)
    assert service.place("window") is None
    service.put_place("window", {"width": 1280, "splitter": [300, 980]})
    assert SettingsService(opened).place("window") == {"width": 1280, "splitter": [300, 980]}
