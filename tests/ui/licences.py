"""Collect the licences of everything that ships into assets/licences: python -m tests.ui.licences."""

import importlib.metadata as installed
import json
import re
import sys
import sysconfig
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "assets" / "licences"
COMMON = Path("/usr/share/common-licenses")
QT = "Qt and PySide6"


def shipped() -> list[str]:
    """Return the names of all distributions that the app runs on, without Qt's (they are one entry)."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), set()
    while waiting:
        named = re.split(r"[^A-Za-z0-9._-]", waiting.pop())[0]
        name = re.sub(r"[-_.]+", "-", named).lower()
        if name.lower().startswith(("pyside6", "justmyresource")) or name in found:
            continue
        found.add(name)
        waiting += [need for need in installed.requires(name) or [] if "extra" not in need]
    return sorted(found)


def entry(name: str) -> tuple[dict[str, str], str]:
    """Return the index entry and the licence text of an installed distribution."""
    about = installed.metadata(name)
    licence = (about.get("License-Expression") or about.get("License") or "").split("\n")[0]
    files = [file for file in installed.files(name) or [] if "licenses/" in str(file)]
    text = "\n\n".join(Path(str(file.locate())).read_text(encoding="utf-8").strip() for file in files)
    text = text or f"{about['Name']} states the licence {licence} and ships no text of it."
    return {"name": about["Name"], "licence": licence, "file": f"{name.lower()}.txt"}, text


def collect() -> list[tuple[dict[str, str], str]]:
    """Return every component, Qt, Python and the icons first."""
    python = Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt"
    icons = (ROOT / "assets" / "icons" / "LICENSE.txt").read_text(encoding="utf-8")
    gnu = "\n\n".join((COMMON / name).read_text(encoding="utf-8").strip() for name in ("LGPL-3", "GPL-3"))
    source = (
        "Qt's and PySide6's source: https://download.qt.io and https://code.qt.io/pyside/pyside-setup.git"
    )
    return [
        ({"name": QT, "licence": "LGPL-3.0-only", "file": "qt.txt"}, f"{source}\n\n{gnu}"),
        (
            {"name": "Python", "licence": "PSF-2.0", "file": "python.txt"},
            python.read_text(encoding="utf-8").strip(),
        ),
        ({"name": "Phosphor Icons", "licence": "MIT", "file": "phosphor.txt"}, icons.strip()),
        *(entry(name) for name in shipped()),
    ]


def main() -> int:
    """Write the index and one text per component."""
    FOLDER.mkdir(exist_ok=True)
    found = collect()
    for about, text in found:
        (FOLDER / about["file"]).write_text(text + "\n", encoding="utf-8")
    index = json.dumps([about for about, _text in found], indent=1, ensure_ascii=False)
    (FOLDER / "index.json").write_text(index + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
