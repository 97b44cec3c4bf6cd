"""Collecting findings and remembering where parts stand."""

from playbook_app.domain.content.findings import Finding
from playbook_app.formats.pack.report import MAX_FINDINGS, Report
from playbook_app.formats.yaml_text import Fault


def test_errors_are_counted_and_warnings_are_not() -> None:
    """A part is broken when errors came up while it was read."""
    report = Report()
    report.file = "a.md"
    report.warning("w", 2)
    report.error("e", 3, "field", value=1)
    assert report.errors == 1
    assert report.findings == [
        Finding("warning", "w", "a.md", 2),
        Finding("error", "e", "a.md", 3, "field", {"value": 1}),
    ]


def test_faults_are_errors() -> None:
    """What the YAML reader found comes with its line and values."""
    report = Report()
    report.faults((Fault("yaml-tag", 4), Fault("too-long", 1, {"most": 3})))
    assert [(found.code, found.line, found.values) for found in report.findings] == [
        ("yaml-tag", 4, {}),
        ("too-long", 1, {"most": 3}),
    ]
    assert report.errors == 2


def test_remarks_find_the_nearest_place() -> None:
    """A remark stands on the line of its part, or of the part around it, or of the whole."""
    report = Report()
    report.file = "lesson.md"
    report.place("", 1)
    report.file = "quiz.yaml"
    report.place("items/2", 9)
    report.remark("error", "x", "items/2/options/3", {})
    report.remark("warning", "y", "title", {})
    assert [(found.file, found.line) for found in report.findings] == [("quiz.yaml", 9), ("lesson.md", 1)]
    assert [found.field for found in report.findings] == ["items[2].options[3]", "title"]
    assert report.errors == 1
    assert report.line_of("items/2") == 9
    assert report.line_of("items/3") == 0


def test_forgotten_places_fall_back_to_the_file() -> None:
    """After ``forget_places`` a remark only knows the file being read."""
    report = Report()
    report.file = "a"
    report.place("x", 5)
    report.forget_places()
    report.remark("warning", "y", "x", {})
    assert (report.findings[0].file, report.findings[0].line) == ("a", 0)


def test_findings_are_capped_and_sorted() -> None:
    """A hostile pack cannot fill the memory with findings; they come by file and line."""
    report = Report()
    for line in range(MAX_FINDINGS + 50, 0, -1):
        report.file = "b" if line % 2 else "a"
        report.error("e", line)
    found = report.sorted()
    assert len(found) == MAX_FINDINGS
    assert report.errors == MAX_FINDINGS + 50
    assert list(found) == sorted(found, key=lambda finding: (finding.file, finding.line))
