"""Crisis plans from the terminal."""

import argparse
import json
import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths, shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.cli import plan as command
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.waivers import Waiver
from playbook_app.formats.plan_file import read_plan_file, write_plan_file
from playbook_app.formats.plan_json import plan_bytes
from tests.domain.plan.sound import sound_plan
from tests.domain.plan.week.weeks import cafe


@pytest.fixture
def run(paths: Paths, clock: FixedClock):  # noqa: ANN201 - a function of words
    """Return a function that runs ``playbook plan`` with words and returns the exit code."""
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers(dest="command"))

    def with_words(*words: object) -> int:
        arguments = parser.parse_args(["plan", *map(str, words)])
        return arguments.run(arguments, paths, clock, counted_ids())

    return with_words


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return the file of a plan without findings."""
    path = tmp_path / "sound.crisisplan"
    write_plan_file(path, sound_plan())
    return path


def test_templates(run, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001 - see the fixture
    """The starters are listed with the names that --template takes."""
    assert run("templates") == 0
    said = capsys.readouterr().out
    assert "small_business\n  Small local business." in said
    assert [line for line in said.splitlines() if not line.startswith(" ")] == [
        "agency",
        "nonprofit",
        "public_body",
        "small_business",
        "blank",
    ]


def test_new(run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """A plan file is written, said where, and not written over."""
    target = tmp_path / "p.crisisplan"
    assert run("new", "--template", "small_business", "--output", target) == 0
    assert str(target) in capsys.readouterr().out
    found = read_plan_file(target)
    assert found.plan.levels[0].name == "Fire"
    assert found.history[0].note == "Started from small_business"
    with pytest.raises(Problem) as caught:
        run("new", "--template", "blank", "--output", target)
    assert caught.value.code == "plan-exists"
    assert run("new", "--template", "blank", "--output", target, "--force") == 0
    assert read_plan_file(target).plan.levels == ()
    with pytest.raises(Problem) as caught:
        run("new", "--template", "shoes", "--output", tmp_path / "q")
    assert caught.value.code == "plan-template-unknown"


def test_lint(run, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """Each finding has its place, what breaks and what to do; errors end with 1."""
    assert run("lint", sound) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Crisis plan: Not proven. Nothing to fix."
    assert said[1].startswith("Built 100, proven 20, known 50, fresh ")
    assert said[1].endswith("tried, with what they were passed.")
    starter = tmp_path / "s.crisisplan"
    run("new", "--template", "small_business", "--output", starter)
    capsys.readouterr()
    assert run("lint", starter) == 1
    said = capsys.readouterr().out
    assert "Error CP101  People and roles, Owner\n  “Owner” is held by nobody." in said
    assert "\nCrisis plan: Not proven. 4 block, " in said
    assert "\nBuilt 60, proven 0, known 0, fresh 0 of 100. No drill" in said


def test_lint_names_what_is_set_aside(run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """A waived warning stays in the list, last, with its reason and its last day, and is not counted."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.continuity.id, exported_on=None)
    until = date(2026, 12, 24)
    draft.add(Waiver("waiver_AAAAAAAAAA", rule="CP006", reason="The printer is broken", until=until))
    file = tmp_path / "waived.crisisplan"
    write_plan_file(file, draft.plan)
    assert run("lint", file) == 0
    said = capsys.readouterr().out
    assert "Set aside CP006  " in said
    assert "\n  Set aside until 24 December 2026: The printer is broken\n" in said
    assert "Nothing to fix." in said
    run("lint", file, "--json")
    assert [found["level"] for found in json.loads(capsys.readouterr().out)["findings"]] == ["waived"]


def test_lint_for_programs(run, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """One JSON document with exactly the documented keys."""
    assert run("lint", sound, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"findings": []}
    blank = tmp_path / "b.crisisplan"
    run("new", "--template", "blank", "--output", blank)
    capsys.readouterr()
    assert run("lint", blank, "--json") == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["rule"] for finding in findings] == [
        "CP001",
        "CP301",
        "CP506",
        "CP507",
        "CP509",
        "CP003",
        "CP006",
    ]
    assert findings[0] == {
        "rule": "CP001",
        "level": "error",
        "record": "plan_0000000001",
        "field": "endorsements",
        "message": "Nobody in charge has signed this plan. In a crisis people ask who agreed to it.",
    }


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("pdf", b"%PDF"),
        ("html", b"<!"),
        ("markdown", b"#"),
        ("md", b"#"),
        ("docx", b"PK"),
        ("card", b"%PDF"),
        ("poster", b"%PDF"),
        ("ics", b"BEGIN:VCALENDAR"),
        ("csv", b"\xef\xbb\xbf"),
    ],
)
def test_export(run, sound: Path, tmp_path: Path, kind: str, start: bytes) -> None:  # noqa: ANN001
    """Every format is written, and nothing is written over without being told to."""
    target = tmp_path / "out"
    assert run("export", sound, "--to", kind, "--output", target) == 0
    assert target.read_bytes().startswith(start)
    with pytest.raises(Problem) as caught:
        run("export", sound, "--to", kind, "--output", target)
    assert caught.value.code == "plan-exists"
    assert run("export", sound, "--to", kind, "--output", target, "--force") == 0


def test_export_for_a_reader(run, sound: Path, tmp_path: Path, capsys) -> None:  # noqa: ANN001
    """The profile decides what goes out, and it is said what does not; without one it is the team's."""
    for profile, known in (("public", False), ("trainee", False), ("team", True), ("full", True)):
        target = tmp_path / profile
        assert run("export", sound, "--to", "md", "--profile", profile, "--output", target) == 0
        assert ("0170 7654321" in target.read_text("utf-8")) is known
    assert "Nothing is left out" in capsys.readouterr().err
    run("export", sound, "--to", "md", "--output", tmp_path / "usual")
    assert (tmp_path / "usual").read_text("utf-8") == (tmp_path / "team").read_text("utf-8")


def test_export_a_poster_on_large_paper(run, sound: Path, tmp_path: Path) -> None:  # noqa: ANN001
    """The paper is said on the command line."""
    run("export", sound, "--to", "poster", "--paper", "a3", "--output", tmp_path / "p.pdf")
    (page,) = PdfReader(tmp_path / "p.pdf").pages
    assert round(float(page.mediabox.height) / 72 * 25.4) == 420


def test_export_never_replaces_its_own_plan(run, sound: Path) -> None:  # noqa: ANN001 - see the fixture
    """Not even when told to: the document would be there, and the plan gone."""
    before = sound.read_bytes()
    with pytest.raises(Problem) as caught:
        run("export", sound, "--to", "html", "--output", sound, "--force")
    assert caught.value.code == "plan-over-itself"
    assert sound.read_bytes() == before


def test_a_plan_of_a_newer_program(run, sound: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """It is checked as far as it is known, and that is said on the error channel."""
    raw = json.loads(plan_bytes(sound_plan())) | {"schema_version": 99}
    with zipfile.ZipFile(sound, "w") as archive:
        archive.writestr("plan.json", json.dumps(raw))
    assert run("lint", sound) == 0
    assert "A newer version of Playbook" in capsys.readouterr().err


def test_export_warns(run, sound: Path, tmp_path: Path, capsys, monkeypatch) -> None:  # noqa: ANN001
    """Characters that no font has are said on the error channel."""
    from playbook_app.services import plan_exports

    monkeypatch.setattr(plan_exports, "rendered", lambda *_words: (b"%PDF", ("東",)))
    assert run("export", sound, "--to", "pdf", "--output", tmp_path / "out") == 0
    assert "東" in capsys.readouterr().err


def test_broken_files_are_problems(run, tmp_path: Path) -> None:  # noqa: ANN001
    """What is no plan is a problem with words, which the program ends with 2."""
    (tmp_path / "x").write_text("no")
    for words in (
        ("lint", tmp_path / "x"),
        ("export", tmp_path / "x", "--to", "md", "--output", tmp_path / "y"),
    ):
        with pytest.raises(Problem) as caught:
            run(*words)
        assert caught.value.code == "plan-not-zip"


def test_the_whole_program_without_a_window(tmp_path: Path) -> None:
    """The command runs as its own process, without Qt, and reports a problem in words."""
    script = (
        "import sys; from playbook_app.main import main; code = main(sys.argv[1:]);"
        "assert 'PySide6' not in sys.modules; sys.exit(code)"
    )
    root = shipped_folder()
    environment = {**os.environ, "PYTHONPATH": str(root)}
    missing = tmp_path / "no.crisisplan"
    done = subprocess.run(
        [sys.executable, "-c", script, "plan", "lint", str(missing)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 2
    assert "There is no plan at this place." in done.stderr
    assert str(missing) in done.stderr


def test_week(run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """The week as a small map, or as one JSON document."""
    path = tmp_path / "cafe.crisisplan"
    write_plan_file(path, cafe())
    assert run("week", path) == 0
    assert "63 of 168 hours" in capsys.readouterr().out
    assert run("week", path, "--json") == 0
    raw = json.loads(capsys.readouterr().out)
    assert (raw["met"], raw["hours"], raw["worst"]["hour"]) == (63, 168, 17)


def test_diff(run, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN001
    """What differs, as text or JSON; the exit code says whether anything does."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.people[0].id, name="Anna")
    other = tmp_path / "other.crisisplan"
    write_plan_file(other, draft.plan)
    assert run("diff", sound, sound) == 0
    assert capsys.readouterr().out == "The two plans say the same.\n"
    assert run("diff", sound, other) == 1
    assert "[-Ana-]{+Anna+}" in capsys.readouterr().out
    assert run("diff", sound, other, "--json") == 1
    assert json.loads(capsys.readouterr().out)["changes"][0]["name"] == "Anna"
