"""Where things are."""

import sys
from pathlib import Path

import pytest

from playbook_app.base import paths
from playbook_app.base.paths import Paths, shipped_folder, standard_paths


def test_in_a_source_tree_content_is_at_the_top() -> None:
    """That is where these tests run."""
    assert (shipped_folder() / "playbook_app" / "base" / "paths.py").is_file()


def test_in_the_built_app_content_is_in_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyInstaller says where it unpacked it."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert shipped_folder() == tmp_path


def test_in_an_installed_wheel_content_is_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package carries its data with it."""
    (tmp_path / "playbook_app" / "_data").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "playbook_app" / "base" / "paths.py"))
    assert shipped_folder() == tmp_path / "playbook_app" / "_data"


def test_the_folders_follow_from_two(tmp_path: Path) -> None:
    """What ships, and what the person has."""
    both = Paths(shipped=tmp_path / "app", data=tmp_path / "data")
    assert both.content == tmp_path / "app" / "content"
    assert both.assets == tmp_path / "app" / "assets"
    assert both.packs == (tmp_path / "app" / "content", tmp_path / "data" / "packs")
    assert both.cache == tmp_path / "data" / "cache"
    assert both.packs_index == tmp_path / "data" / "cache" / "packs.json"


def test_the_data_folder_is_the_systems_unless_named(tmp_path: Path) -> None:
    """Named after the app."""
    assert standard_paths(tmp_path).data == tmp_path
    assert "Playbook" in standard_paths().data.parts
