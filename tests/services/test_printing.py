"""Lessons and cheat sheets as PDF."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.services.library import EVERY_LANGUAGE, Library
from playbook_app.services.printing import Printing
from tests.ui.trainee import lend_index


@pytest.fixture
def printing(tmp_path: Path) -> Printing:
    """Return the service on the shipped packs."""
    lend_index(tmp_path)
    library = Library([shipped_folder() / "content"], tmp_path / "cache" / "packs.json", EVERY_LANGUAGE)
    return Printing(library, shipped_folder() / "assets")


def test_every_cheat_sheet_is_one_page(printing: Printing, tmp_path: Path) -> None:
    """Each track of each pack, with its last line in sight."""
    file = tmp_path / "sheet.pdf"
    for pack in printing._library.packs:
        for track in pack.tracks:
            assert printing.sheet(pack, track).write(file).missing == ()
            [page] = PdfReader(file).pages
            assert track.lessons[-1].takeaway.split()[-1] in page.extract_text()


def test_a_track_without_end_stays_one_page(printing: Printing, tmp_path: Path) -> None:
    """Its last lessons are left out, and it is said how many."""
    pack = printing._library.packs[0]
    lesson = replace(pack.tracks[0].lessons[0], takeaway="Very long words. " * 15)
    track = replace(pack.tracks[0], lessons=(lesson,) * 120)
    printing.sheet(pack, track).write(tmp_path / "sheet.pdf")
    [page] = PdfReader(tmp_path / "sheet.pdf").pages
    shown = page.extract_text().count(lesson.title)
    assert 20 < shown < 120
    assert f"and {120 - shown} more, in the app" in page.extract_text()


def test_a_lesson_is_printed_whole(printing: Printing, tmp_path: Path) -> None:
    """Its title stands in it; a folder that is not there is said."""
    wanted = printing.lesson(printing._library.lessons()[0].ref)
    wanted.write(tmp_path / "lesson.pdf")
    assert wanted.title in PdfReader(tmp_path / "lesson.pdf").pages[0].extract_text()
    with pytest.raises(Problem):
        wanted.write(tmp_path / "gone" / "lesson.pdf")
    assert printing.sheet_of(printing._library.lessons()[0].ref).title == printing.sheets()[0].title
