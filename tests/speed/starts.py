"""Starting the app in processes of their own as an installed one starts: compiled, on a usual screen."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

SCREEN = {
    "screens": [
        {
            "name": "usual", "x": 0, "y": 0, "width": 1920, "height": 1080,
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }
    ]
}  # fmt: skip
"""The offscreen platform's own screen is 800 by 800, and no window fits."""
PICTURE = "launch-picture"


class Starts:
    """Starts on one data folder; ``folder`` is for what they need besides."""

    def __init__(self, data: Path, folder: Path) -> None:
        """Describe the screen for the offscreen platform."""
        self.data = data
        self._picture = folder / PICTURE
        screen = folder / "screen.json"
        screen.write_text(json.dumps(SCREEN), encoding="utf-8")
        self._environment = {**os.environ}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start compiles everything
        if self._environment.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
            self._environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"

    def once(self, until: str) -> dict[str, Any]:
        """Start once; returns what the child says, and ``paint``, the seconds from before the spawn."""
        before = time.monotonic()
        command = [sys.executable, "-m", "tests.speed.paint_child", until, str(self.data)]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=True)
        told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {"at": before}
        return {**told, "paint": told["at"] - before}

    def close_on_today(self) -> None:
        """Start, wait until nothing follows any more, and close: the picture that this leaves is kept."""
        self.once("close")
        shutil.copy2(self._there, self._picture)

    def with_picture(self, until: str) -> dict[str, Any]:
        """Start once after a session that was closed on Today."""
        shutil.copy2(self._picture, self._there)
        return self.once(until)

    def without_picture(self) -> dict[str, Any]:
        """Start once as after a crash, or for the first time today."""
        self._there.unlink(missing_ok=True)
        return self.once("page")

    @property
    def _there(self) -> Path:
        return self.data / "cache" / PICTURE
