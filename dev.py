#!/usr/bin/env python3
"""Everything a developer does, from a bare Python: python3 dev.py COMMAND.

Standard library only, so that it works before anything is installed. It makes
``.venv``, installs the locked dependencies into it (every file checked against
its hash) and then does what was asked. A stamp with the hash of the lock makes
the second start cost nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".lock-stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MINIMUM = (3, 11)

# What a bare Debian or Ubuntu may lack, as (library that must load, package that brings it).
QT_LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libOpenGL.so.0", "libopengl0"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
)


def stop(message: str, code: int = 2) -> None:
    """Say what is wrong and what to do, then end."""
    print(message, file=sys.stderr)
    raise SystemExit(code)


def may_install_packages() -> bool:
    """Tell whether this process can use apt-get without asking anybody."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_system_packages(packages: list[str], needed_for: str) -> None:
    """Install Debian packages, or print the one command that does."""
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not may_install_packages():
        stop(f"{needed_for} needs system packages that are missing. Install them with:\n  sudo {command}")
    print(f"Installing for {needed_for}: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(command.split(), env=environment).returncode:
        subprocess.run(["apt-get", "update"], env=environment)
        if subprocess.run(command.split(), env=environment).returncode:
            stop(f"That did not work. Install by hand, then start again:\n  {command}")


def missing_qt_packages() -> list[str]:
    """Return the packages whose library does not load (Linux only)."""
    if not sys.platform.startswith("linux"):
        return []
    import ctypes

    missing = []
    for library, package in QT_LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def make_environment() -> None:
    """Create .venv; where Debian's python comes without ensurepip, get it first."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_system_packages([version], "Creating the virtual environment")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if made.returncode:
        stop(f"Python could not create {VENV}. Is the folder writable and the disk not full?")


def lock_hash() -> str:
    """Return what the stamp must say for .venv to be complete."""
    return hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()


def ensure_environment() -> None:
    """Make .venv match the lock; costs one small file read when it already does."""
    if sys.version_info < MINIMUM:
        found = ".".join(map(str, sys.version_info[:3]))
        stop(f"Playbook needs Python 3.11 or newer; this is {found}. Start dev.py with a newer python3.")
    wanted = lock_hash()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up .venv from requirements.lock (only when the lock changes) ...", flush=True)
    make_environment()
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    installed = subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", str(LOCK)])
    if installed.returncode:
        stop("Installing the dependencies failed; pip says why above. Check the network, then start again.")
    packages = missing_qt_packages()
    if packages:
        install_system_packages(packages, "The Qt window")
    STAMP.write_text(wanted)


def python(*arguments: str, **extra: str) -> int:
    """Run the environment's Python in the project folder and return its exit code."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **extra}
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=environment).returncode


def offscreen() -> dict[str, str]:
    """Qt without a display, unless the caller chose a platform."""
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def run(arguments: list[str]) -> int:
    """Start the app."""
    needs_display = sys.platform.startswith("linux") and "QT_QPA_PLATFORM" not in os.environ
    if needs_display and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        stop("No display here: start from a desktop, or with: xvfb-run python3 dev.py run")
    return python("-m", "playbook_app", *arguments)


def check(_arguments: list[str]) -> int:
    """Lint, format, types, import contracts, size ceilings, translations."""
    steps = (
        ("ruff", ["-m", "ruff", "check", "."]),
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("mypy", ["-m", "mypy"]),
        ("contracts", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
        ("ceilings", ["-m", "tests.ceilings"]),
        ("messages", ["-m", "tests.messages", "--check"]),
    )
    failed = []
    for name, arguments in steps:
        print(f"-- {name}", flush=True)
        if python(*arguments):
            failed.append(name)
    if failed:
        print(f"check failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """All of check, then every test, with the perfect-file list at the end."""
    if not arguments:
        if may_install_packages():
            ensure_build_tools()
        if check([]):
            return 1
        # A file's tests stay in one process: the list of perfect files counts per file. They go in
        # the order of ``conftest``: by default the longest, which has two tests, would come last.
        arguments = ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]
    return python("-m", "pytest", *arguments, **offscreen())


def shots(arguments: list[str]) -> int:
    """Draw every screen to PNG."""
    return python("-m", "tests.shots", *(arguments or ["shots"]), **offscreen())


def bench(arguments: list[str]) -> int:
    """Measure what docs/performance.md promises, with compiled files as an installed app has them."""
    python("-m", "compileall", "-q", "playbook_app", "tests/speed")
    return python("-m", "tests.speed.bench", *arguments, PYTHONDONTWRITEBYTECODE="", **offscreen())


def ensure_build_tools() -> None:
    """On Linux PyInstaller reads libraries with objdump."""
    if sys.platform.startswith("linux") and shutil.which("objdump") is None:
        install_system_packages(["binutils"], "PyInstaller")


def build(_arguments: list[str]) -> int:
    """Make the one-folder application in dist/playbook."""
    ensure_build_tools()
    return python("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")


def wheel(_arguments: list[str]) -> int:
    """Make the wheel in dist/."""
    return python("-m", "hatchling", "build", "-t", "wheel")


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml (needs uv on the path)."""
    if shutil.which("uv") is None:
        stop("The lock is written with uv: 'pip install uv', then start again.")
    command = ["uv", "pip", "compile", "--universal", "--generate-hashes", "--group", "dev", "pyproject.toml"]
    command += ["-o", str(LOCK), "--custom-compile-command", "python3 dev.py lock", "--quiet", *arguments]
    return subprocess.run(command, cwd=ROOT).returncode


def messages(_arguments: list[str]) -> int:
    """Collect the translatable strings and compile the catalogues."""
    return python("-m", "tests.messages")


COMMANDS = {
    function.__name__: function for function in (run, test, check, shots, bench, build, wheel, messages, lock)
}


def main() -> int:
    """Read the command and do it."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Playbook: set up, run, test and measure. Nothing is needed beforehand but Python 3.11.",
        epilog="commands:\n" + "\n".join(f"  {name:9} {f.__doc__}" for name, f in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="one of the commands below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on to the command")
    options = parser.parse_args()
    if options.command != "lock":
        ensure_environment()
    return COMMANDS[options.command](options.arguments)


if __name__ == "__main__":
    raise SystemExit(main())
