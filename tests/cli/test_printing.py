"""``playbook print``."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.cli.printing import print_called
from playbook_app.main import main
from tests.ui.trainee import lend_index


def test_a_lesson_and_a_track_are_printed(
    paths: Paths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A lesson with its words; the longest track on one page, tagged; an unknown name writes nothing."""
    lend_index(paths.data)
    lesson, sheet = tmp_path / "lesson.pdf", tmp_path / "sheet.pdf"
    data = ("--data", str(paths.data))
    assert main([*data, "print", "en/silence", str(lesson)]) == 0
    assert main([*data, "print", "en/response", str(sheet)]) == 0
    assert str(sheet) in capsys.readouterr().out
    words = " ".join(page.extract_text() for page in PdfReader(lesson).pages)
    assert "candle wax" in words
    printed = PdfReader(sheet)
    assert len(printed.pages) == 1
    assert "The olive tree, round eleven" in " ".join(printed.pages[0].extract_text().split())
    assert "/StructTreeRoot" in printed.trailer["/Root"]
    assert main([*data, "print", "en/response", str(tmp_path / "no" / "sheet.pdf")]) == 2
    assert main([*data, "print", "en/nowhere", str(tmp_path / "x.pdf")]) == 2
    assert "called “en/nowhere”" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
    with pytest.raises(Problem, match="nothing-to-print"):
        print_called("silence", paths)
