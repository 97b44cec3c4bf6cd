"""The command line from outside: it starts without Qt, ends with the right code, and says what is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from playbook_app.main import main

ROOT = Path(__file__).resolve().parent.parent


def python(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter in the project folder."""
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_commands_start_without_qt(tmp_path: Path) -> None:
    """Neither checking packs nor making a plan loads PySide6."""
    plan = ["plan", "new", "--template", "small_business", "--output", str(tmp_path / "a.crisisplan")]
    code = "import sys; from playbook_app.main import main; print(main(sys.argv[1:])); "
    code += "print(any(name.startswith('PySide6') for name in sys.modules))"
    for words in (["check"], plan):
        done = subprocess.run(
            [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.stdout.splitlines()[-2:] == ["0", "False"], done.stderr


def test_a_problem_is_told_without_a_traceback(tmp_path: Path) -> None:
    """A path that is not there ends with 2 and a sentence."""
    missing = tmp_path / "nothing"
    done = python(
        f"import sys; from playbook_app.main import main; sys.exit(main(['check', {str(missing)!r}]))"
    )
    assert done.returncode == 2
    assert str(missing) in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Qt would abort and blame a library."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    assert "no screen here" in capsys.readouterr().err


def test_a_reader_that_stops_early_is_no_error() -> None:
    """A closed pipe ends quietly."""
    command = f"{sys.executable} -m playbook_app check --json | head -n 1"
    done = subprocess.run(command, cwd=ROOT, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout == "{\n"


def test_findings_end_with_one(tmp_path: Path) -> None:
    """A folder with a broken pack is not fine."""
    (tmp_path / "pack.yaml").write_text("title: Only a title\n", encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
