"""``playbook report``."""

import argparse
import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.cli import report, report_manager
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.assessed import SEEN, AssessedResult, Remarked
from playbook_app.domain.quiz.behaviour import ASSESSED, CHECK
from playbook_app.formats.sheet_csv import FORMULA
from playbook_app.main import main
from playbook_app.services.bundle import Services, build_services
from playbook_app.services.reports import ManagerView
from playbook_app.services.sharing import results_sheet
from tests.responding import respond
from tests.ui.trainee import lend_index


@pytest.fixture
def practised(paths: Paths, clock: FixedClock) -> Paths:
    """Return a data folder of Nadia, who passed one sitting, and of Ben, who was wrong and sure of it."""
    lend_index(paths.data)
    seeds = iter(range(1, 100))
    services = build_services(paths, clock, counted_ids(), lambda: next(seeds))
    services.profiles.add("Ben", "learn")
    answer_all(services, clock, right=False)
    services.profiles.add("Nadia", "learn")
    answer_all(services, clock, right=True)
    services.close()
    return paths


def answer_all(services: Services, clock: FixedClock, *, right: bool) -> None:
    """Check oneself in the first lesson and be assessed in it, sure of every answer."""
    ref = services.library.lessons()[0].ref
    for begin in (lambda: services.study.quiz(ref, CHECK.terms()), lambda: services.study.begin_exam(ref)):
        attempt = begin()
        while (question := attempt.current) is not None:
            assert question.item is not None
            sure = 3 if attempt.asks_certainty(question) else 0
            attempt = services.study.answer(attempt, respond(question.item, right=right), certainty=sure)
            clock.advance(seconds=30)
    assert attempt.record.terms == ASSESSED.terms()


def printed(paths: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what the command prints."""
    parser = argparse.ArgumentParser()
    report.add_parser(parser.add_subparsers())
    assert report.run(parser.parse_args(["report", *words]), paths, clock) == 0
    return capsys.readouterr().out


def raw_of(
    paths: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str], *words: str
) -> dict[str, Any]:
    """Return its JSON document."""
    found: dict[str, Any] = json.loads(printed(paths, clock, capsys, "--json", *words))
    return found


def how_many(paths: Paths) -> int:
    """Return how many lessons ship."""
    return len(list((paths.content / "en").glob("*/*/lesson.md")))


def test_one_document(practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> None:
    """Mastery, days, calibration and assessed sittings of whoever is in use."""
    raw = raw_of(practised, clock, capsys)
    assert raw["profile"]["name"] == "Nadia"
    assert len(raw["lessons"]) == how_many(practised)
    first = raw["lessons"][0]
    assert (first["mastery"], first["mastery_30_days_ago"], first["answered"]) == (50, 0, first["questions"])
    assert first["last_practised"] == "2026-11-12"
    assert {row["mastery"] for row in raw["lessons"][1:]} == {0}
    assert [day["day"] for day in raw["practice_days"]] == ["2026-11-12"]
    assert raw["weak_spots"] == []
    assert raw["calibration"][2]["right"] == raw["calibration"][2]["answered"] > 0
    (sitting,) = raw["assessed"]
    assert (sitting["lesson"], sitting["percent"], sitting["passed"]) == (first["id"], 100, True)


def test_somebody_else_by_name(
    practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """Small letters do; who is in use stays in use."""
    raw = raw_of(practised, clock, capsys, "--profile", "ben")
    assert (raw["profile"]["name"], raw["assessed"][0]["passed"]) == ("Ben", False)
    assert raw["calibration"][2]["right"] < raw["calibration"][2]["answered"]
    assert raw["weak_spots"][0]["reason"] == "items-missed"
    again = raw_of(practised, clock, capsys, "--profile", raw["profile"]["id"])
    assert again == raw
    assert raw_of(practised, clock, capsys)["profile"]["name"] == "Nadia"


def test_for_people(practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> None:
    """In sentences, with what is weak and how sure they were."""
    out = printed(practised, clock, capsys)
    everything = how_many(practised)
    assert out.startswith(f"Nadia, 12 November 2026\n0 of {everything} lessons held well enough")
    assert "Weak spots" not in out
    assert "When you were sure, you were right" in out
    assert "Weak spots" in printed(practised, clock, capsys, "--profile", "Ben")


def test_as_a_table(practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> None:
    """Lessons and skills with their numbers; no cell starts a formula."""
    rows = list(csv.reader(printed(practised, clock, capsys, "--csv").splitlines()))
    assert rows[0] == ["What", "Id", "Name", "Mastery", "30 days ago"]
    assert [row[3] for row in rows if row[0] == "Lesson"][:2] == ["50", "0"]
    assert {row[0] for row in rows[1:]} == {"Lesson", "Skill"}
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row)


def test_beside_an_open_app(practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> None:
    """The same figures, also while the app writes a line; the error channel says that it is open."""
    alone = raw_of(practised, clock, capsys)
    services = build_services(practised, clock, counted_ids(), lambda: 1)
    (newest,) = (practised.data / "journal" / alone["profile"]["id"]).iterdir()
    whole = newest.read_bytes()
    try:
        with newest.open("ab") as file:
            file.write(b'{"id": 9999, "ev')
        assert raw_of(practised, clock, capsys) == alone
        (practised.data / "packs" / "ours").mkdir(parents=True)
        (practised.data / "packs" / "ours" / "notes.txt").write_text("packs of one's own")
        with report.beside(practised) as copied:
            assert (copied.data / "packs" / "ours" / "notes.txt").is_file()
        printed_before = newest.read_bytes()
        printed(practised, clock, capsys, "--manager")
        assert newest.read_bytes() == printed_before
        newest.write_bytes(whole)
        parser = argparse.ArgumentParser()
        report.add_parser(parser.add_subparsers())
        assert report.run(parser.parse_args(["report", "--csv"]), practised, clock) == 0
        assert capsys.readouterr().err == "Playbook is open; these are the figures as of now.\n"
    finally:
        services.close()


def test_what_was_marked_again() -> None:
    """The manager's JSON document and text say when, from what to what, and why."""
    at = datetime(2026, 11, 12, 9, tzinfo=UTC)
    one = AssessedResult(
        *("Ada", LessonRef("en", "silence"), 1, at, at, 100, 80, True, 0, ()),
        remarked=(Remarked(at, "The key was wrong.", 50, 100),),
    )
    view = ManagerView((one,), ())
    assert report_manager.as_raw(view)["assessed"][0]["remarked"] == [
        {"at": "2026-11-12T09:00:00+00:00", "reason": "The key was wrong.", "before": 50, "after": 100}
    ]
    (line,) = [line for line in report_manager.as_lines(results_sheet(view, {})) if "silence" in line]
    assert "Marked again: 12 November 2026: 50 \u2192 100 (The key was wrong.)" in line


def test_nobody_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, ends with 2, and makes no data folder."""
    missing = tmp_path / "nothing"
    assert main(["--data", str(missing), "report"]) == 2
    assert "Nobody has practised with this data folder yet." in capsys.readouterr().err
    assert not missing.exists()


def test_an_empty_folder_and_a_wrong_name(
    practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The names that there are stand in the message."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(Problem, match="profile-none"):
        printed(Paths(practised.shipped, tmp_path / "empty"), clock, capsys)
    assert main(["--data", str(practised.data), "report", "--profile", "Jo"]) == 2
    err = capsys.readouterr().err
    assert "There is no profile called “Jo”." in err
    assert "Ben" in err


def test_two_of_one_name(practised: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is taken for somebody else."""
    services = build_services(practised, clock, lambda kind: f"{kind}_second", lambda: 1)
    services.profiles.add("Ben", "learn")
    services.close()
    with pytest.raises(Problem, match="profile-ambiguous"):
        printed(practised, clock, capsys, "--profile", "Ben")


def test_what_a_manager_sees(
    paths: Paths, clock: FixedClock, capsys: pytest.CaptureFixture[str], practised: Paths
) -> None:
    """The assessed sitting and nothing of practice: as JSON, as a table, for people."""
    assert practised == paths
    raw = raw_of(paths, clock, capsys, "--manager")
    assert set(raw) == {"assessed", "disagreed"}
    (one,) = raw["assessed"]
    assert set(one) == set(SEEN)
    assert (one["person"], one["percent"], one["passed"], raw["disagreed"]) == ("Nadia", 100, True, [])
    rows = list(csv.reader(printed(paths, clock, capsys, "--manager", "--csv").splitlines()))
    assert (len(rows), rows[1][0]) == (2, "Nadia")
    said = printed(paths, clock, capsys, "--manager", "--profile", "Ben")
    assert "not passed" in said
    assert "Where the reply check was disagreed with\n  nothing" in said
    assert "Mastery" not in said
