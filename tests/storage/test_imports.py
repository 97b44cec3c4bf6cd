"""Storage is on the way to the first paint: what it loads is counted in milliseconds."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import json, sys
from pathlib import Path
from playbook_app.base.clock import SystemClock
from playbook_app.storage.store import Store
with Store.open(Path(sys.argv[1]), SystemClock()) as store:
    store.append("prof_anna", [{"n": 1}])
    list(store.events("prof_anna"))
    store.table("places").put("window", {"x": 1})
print(json.dumps(sorted(sys.modules)))
"""


def test_opening_and_recording_loads_nothing_heavy(tmp_path: Path) -> None:
    """No locks by asyncio, no hashes, no archives, no package metadata, no Qt."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    loaded = set(json.loads(done.stdout))
    heavy = {"asyncio", "filelock", "hashlib", "sqlite3", "shutil", "lzma", "bz2", "socket", "threading"}
    heavy |= {"tempfile", "logging", "subprocess", "urllib.request", "importlib.metadata", "yaml", "PySide6"}
    assert not loaded & heavy
    assert "tinydb" in loaded
