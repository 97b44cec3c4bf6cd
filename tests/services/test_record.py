"""Where somebody stands as one value, and the certificate made of it."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.quiz.behaviour import CHECK
from playbook_app.services.record import Records
from playbook_app.services.sheets import certainty_sheet, days_sheet, lessons_sheet, skills_sheet
from tests.services.sample import FIRST, SECOND, Desk

ASSETS = shipped_folder() / "assets"


def records(desk: Desk) -> Records:
    """Return the records of a desk."""
    return Records(desk.library, desk.progress, desk.profiles, desk.clock)


def practise(desk: Desk, days: int = 2) -> None:
    """Check oneself in the first lesson on some days, sure and right each time."""
    for _day in range(days):
        attempt = desk.study.restart_quiz(FIRST, CHECK.terms())
        while attempt.current is not None:
            attempt = desk.study.answer(attempt, "a", certainty=3)
        desk.clock.advance(days=1)


def words_of(file: Path) -> str:
    """Return the text of a PDF on one line."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)


def test_a_certificate_says_what_is_held_and_what_it_proves(desk: Desk, tmp_path: Path) -> None:
    """Name, lesson, days, pack and item versions, until when, and what it does not prove; tagged."""
    desk.profiles.add("Nadia #set page(fill: red)")
    practise(desk)
    attempt = desk.study.begin_exam(FIRST)
    while attempt.current is not None:
        attempt = desk.study.answer(attempt, "a", certainty=2)
    done = records(desk).certificate()(tmp_path / "c.pdf", ASSETS)
    assert done.missing == ()
    words = words_of(tmp_path / "c.pdf")
    assert "Nadia #set page(fill: red)" in words
    assert "The first lesson" in words
    assert "The second lesson" not in words
    assert "A sample (sample), version 1.0" in words
    version = desk.progress.standing().items[FIRST]["q1"].version
    assert f"q1 {version}" in words
    assert "passed, 100 % on" in words
    assert "Valid until" in words
    assert "It does not prove who sat at the keyboard" in words
    reader = PdfReader(tmp_path / "c.pdf")
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_nothing_held_is_no_certificate(desk: Desk) -> None:
    """Nothing, one good day: it says so and writes nothing; a name is needed, too."""
    desk.profiles.add("Nadia")
    with pytest.raises(Problem, match="certificate-nothing"):
        records(desk).certificate()
    practise(desk, 1)
    with pytest.raises(Problem, match="certificate-nothing"):
        records(desk).certificate()
    practise(desk, 1)
    assert desk.profiles.current is not None
    desk.profiles.rename(desk.profiles.current.id, "")
    with pytest.raises(Problem, match="certificate-nameless"):
        records(desk).certificate()


def test_a_certificate_that_cannot_be_written(desk: Desk, tmp_path: Path) -> None:
    """The folder has gone: a problem, like any other export."""
    desk.profiles.add("Nadia")
    practise(desk)
    with pytest.raises(Problem, match="file-"):
        records(desk).certificate()(tmp_path / "gone" / "c.pdf", ASSETS)


def test_somebody_else_is_read_without_being_used(desk: Desk) -> None:
    """Their checkpoint and events are read; nothing of it is kept or shown to whoever is in use."""
    ben = desk.profiles.add("Ben")
    practise(desk)
    nadia = desk.profiles.add("Nadia")
    record = records(desk).of("ben")
    assert (record.profile, record.calibration.sure) == (ben, (6, 6))
    assert record.overview.lessons[0].mastery == 80
    assert records(desk).of().profile == nadia
    assert records(desk).of().calibration.answered == 0
    assert desk.progress.standing().items == {}


def test_the_tables(desk: Desk) -> None:
    """One for each chart, with the numbers that it draws."""
    desk.profiles.add("Nadia")
    practise(desk)
    record = records(desk).of()
    tracks = {ref: desk.library.track_of(ref) for ref in (FIRST, SECOND)}
    assert lessons_sheet(record.overview, tracks).rows == (
        ("The first lesson", "Track", 80, 0),
        ("The second lesson", "Track", 0, 0),
    )
    assert skills_sheet(record.overview).header == ("Skill", "Now", "30 days ago")
    days = [row[0] for row in days_sheet(record.overview).rows]
    assert days == sorted(days, reverse=True)
    assert date.fromisoformat(str(days[0])) in record.overview.practice
    assert certainty_sheet(record.calibration).rows[2] == ("Sure", 6, 6)
