"""Files that outlive the program."""

from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.base.versioned import Raw, current_version, migrate

FILE = Path("plan.json")


def first(raw: Raw) -> Raw:
    """Rename a field."""
    raw["title"] = raw.pop("name")
    return raw


def second(raw: Raw) -> Raw:
    """Add a field, in a new dict."""
    return {**raw, "language": "en"}


def test_the_version_counts_the_migrations() -> None:
    """Without any it is the first."""
    assert current_version(()) == 1
    assert current_version((first, second)) == 3


def test_every_step_is_taken_from_where_the_file_stands() -> None:
    """The input is not changed."""
    raw = {"schema_version": 1, "name": "Oakline"}
    assert migrate(raw, (first, second), FILE, "plan") == {
        "schema_version": 3,
        "title": "Oakline",
        "language": "en",
    }
    assert raw == {"schema_version": 1, "name": "Oakline"}
    assert migrate({"schema_version": 2}, (first, second), FILE, "plan")["language"] == "en"
    newest = {"schema_version": 3}
    assert migrate(newest, (first, second), FILE, "plan") is newest


@pytest.mark.parametrize("version", [None, "1", 0, -1, True, 1.0])
def test_a_file_without_a_sound_version_is_refused(version: object) -> None:
    """The problem names the file and its kind."""
    with pytest.raises(Problem, match="no-version") as caught:
        migrate({"schema_version": version}, (), FILE, "plan")
    assert caught.value.file == FILE
    assert caught.value.values == {"kind": "plan"}


def test_a_newer_file_is_refused() -> None:
    """With both versions, for the message."""
    with pytest.raises(Problem, match="newer-version") as caught:
        migrate({"schema_version": 3}, (first,), FILE, "plan")
    assert caught.value.values == {"kind": "plan", "found": 3, "known": 2}
