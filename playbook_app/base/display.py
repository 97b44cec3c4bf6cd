"""Whether there is a screen to open a window on: where there is none, Qt aborts the process on Linux."""

import re
from collections.abc import Mapping
from pathlib import Path

LISTENING = Path("/proc/net/unix")
X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 - where X servers listen, on every Linux
X_PORT = 6000
PATIENCE = 0.5
"""Seconds to wait for a server on this computer; it answers at once or not at all."""
_LOCAL = re.compile(r"(?:unix)?:(\d{1,4})(?:\.\d+)?")


def has_display(environment: Mapping[str, str]) -> bool:
    """Tell whether Qt will find a display on Linux; in doubt it shall try.

    A display on another computer is taken at its word: asking it could take a minute.
    """
    if environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _x_answers(display: str) -> bool:
    local = _LOCAL.fullmatch(display)
    if local is None:
        return bool(display)
    path = X_SOCKETS + local[1]
    return _is_listed(path) or _connects(path, X_PORT + int(local[1]))


def _is_listed(path: str) -> bool:
    """Tell whether the kernel knows a listener of that name; spares the start the import of ``socket``."""
    try:
        return path in LISTENING.read_text(errors="replace").split()
    except OSError:
        return False


def _connects(path: str, port: int) -> bool:
    """Ask the three places where an X server listens; a container may reach one that is not listed."""
    import socket

    places = ((socket.AF_UNIX, "\0" + path), (socket.AF_UNIX, path), (socket.AF_INET, ("127.0.0.1", port)))
    for family, place in places:
        with socket.socket(family, socket.SOCK_STREAM) as asked:
            asked.settimeout(PATIENCE)
            if asked.connect_ex(place) == 0:
                return True
    return False
