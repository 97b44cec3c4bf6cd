"""A disk that counts what is asked of it, and fails when a test says so."""

import errno
import os
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

WATCHED = (
    "write",
    "fsync",
    "ftruncate",
    "read",
    "open",
    "replace",
    "rename",
    "link",
    "mkdir",
    "unlink",
    "close",
)


class Disk:
    """Stands between the code and the system's calls for files."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Watch from now on."""
        self.calls: Counter[str] = Counter()
        self.bytes: Counter[str] = Counter()
        self._failures: dict[str, list[int | None]] = {}
        self._short = False
        for name in WATCHED:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def fail(self, name: str, code: int = errno.EIO, times: int = 1, after: int = 0) -> None:
        """Let calls of ``name`` fail with the error ``code``, the first ``after`` calls excepted."""
        self._failures[name] = [None] * after + [code] * times

    def shorten(self) -> None:
        """Let the next write stop half-way, as on a disk that is just full."""
        self._short = True

    def heal(self) -> None:
        """Let everything succeed again."""
        self._failures.clear()

    def reset(self) -> None:
        """Count from zero."""
        self.calls.clear()
        self.bytes.clear()

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.calls[name] += 1
            planned = self._failures.get(name)
            code = planned.pop(0) if planned else None
            if code is not None:
                raise OSError(code, os.strerror(code))
            if name == "write" and self._short:
                self._short = False
                descriptor, data = arguments
                return real(descriptor, data[: len(data) // 2])
            result = real(*arguments, **options)
            if name in ("read", "write"):
                self.bytes[name] += result if isinstance(result, int) else len(result)
            return result

        return call
