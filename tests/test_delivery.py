"""What people get: the wheel and the built application, started from an empty folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(command: list[str], folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in ``folder`` with a bare environment and no display."""
    keep = {
        name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "SYSTEMROOT", "TEMP"}
    }
    environment = {**keep, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", **extra}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def exercise(command: list[str], folder: Path, **extra: str) -> None:
    """Open the window once, check the shipped packs, make a plan and print it."""
    smoke = run([*command, "--data", str(folder / "data"), "--smoke"], folder, **extra)
    assert smoke.returncode == 0, smoke.stderr
    check = run([*command, "check", "--json"], folder, **extra)
    assert check.returncode == 0, check.stderr
    assert '"en"' in check.stdout
    new = ["plan", "new", "--template", "small_business", "--output", "cafe.crisisplan"]
    assert run([*command, *new], folder, **extra).returncode == 0
    export = ["plan", "export", "cafe.crisisplan", "--to", "pdf", "--output", "cafe.pdf"]
    assert run([*command, *export], folder, **extra).returncode == 0
    assert (folder / "cafe.pdf").read_bytes().startswith(b"%PDF")
    word = ["plan", "export", "cafe.crisisplan", "--to", "docx", "--output", "cafe.docx"]
    exported = run([*command, *word], folder, **extra)
    assert exported.returncode == 0, exported.stderr


@pytest.mark.slow
def test_the_wheel_starts_from_an_empty_folder(tmp_path: Path) -> None:
    """An installed wheel brings content and assets and works without the source tree."""
    source, wheels, site, folder = (tmp_path / name for name in ("source", "wheels", "site", "empty"))
    for part in ("playbook_app", "content", "assets", "README.md", "LICENSE", "pyproject.toml"):
        origin = ROOT / part
        if origin.is_dir():
            shutil.copytree(origin, source / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, source / part)
    folder.mkdir()
    built = run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)], source)
    assert built.returncode == 0, built.stderr
    wheel = str(next(wheels.glob("*.whl")))
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(site), wheel]
    installed = run(pip, folder)
    assert installed.returncode == 0, installed.stderr
    exercise([sys.executable, "-m", "playbook_app"], folder, PYTHONPATH=str(site))


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform.startswith("linux") and shutil.which("objdump") is None,
    reason="PyInstaller needs binutils; dev.py installs it where it may",
)
def test_the_built_application_starts_without_python(tmp_path: Path) -> None:
    """PyInstaller's folder finds content and assets, and its window opens and ends with 0."""
    dist, work, folder = (tmp_path / name for name in ("dist", "work", "empty"))
    folder.mkdir()
    places = ["--distpath", str(dist), "--workpath", str(work)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
    built = run([*command, str(ROOT / "build.spec")], ROOT)
    assert built.returncode == 0, built.stderr
    exercise([str(dist / "playbook" / "playbook")], folder)
