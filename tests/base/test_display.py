"""Whether there is a screen."""

import socket
from pathlib import Path

import pytest

from playbook_app.base import display
from playbook_app.base.display import has_display


@pytest.fixture(autouse=True)
def sockets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Let X servers listen in a folder of the test; return how the names of their sockets start."""
    start = str(tmp_path / "X")
    monkeypatch.setattr(display, "X_SOCKETS", start)
    monkeypatch.setattr(display, "X_PORT", 1)
    return start


@pytest.mark.parametrize("listed", [True, False])
def test_a_living_server_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sockets: str, listed: bool
) -> None:
    """Whether the kernel lists it for us or not, as from inside a container."""
    if not listed:
        monkeypatch.setattr(display, "LISTENING", tmp_path / "nothing")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(sockets + "7")
        server.listen()
        assert has_display({"DISPLAY": ":7"})
        assert has_display({"DISPLAY": "unix:7.0"})


def test_a_dead_server_is_none(sockets: str) -> None:
    """A name left behind by a server that was killed does not count."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(sockets + "8")
    assert Path(sockets + "8").exists()
    assert not has_display({"DISPLAY": ":8"})
    assert not has_display({"DISPLAY": ":9"})
    assert not has_display({})


def test_wayland_needs_its_socket(tmp_path: Path) -> None:
    """The name alone, left over in a terminal, is no screen."""
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(environment)
    (tmp_path / "wayland-0").touch()
    assert has_display(environment)


@pytest.mark.parametrize("environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": "far.example:0"}])
def test_what_cannot_be_asked_is_tried(environment: dict[str, str]) -> None:
    """A chosen platform and another computer's display are left to Qt."""
    assert has_display(environment)
