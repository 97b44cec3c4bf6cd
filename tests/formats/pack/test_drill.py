"""Tests of reading ``drill.yaml``: what it becomes, and what is said of what is wrong."""

from pathlib import Path

import pytest

from playbook_app.domain.content.findings import Finding
from playbook_app.domain.drill.model import Drill, Pass, Pattern
from playbook_app.formats.pack.drill import read_drill
from playbook_app.formats.pack.report import Report

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "content/blank/first-track/01-first-lesson/drill.yaml").read_text(encoding="utf-8")


def read(text: str) -> tuple[Drill | None, tuple[Finding, ...]]:
    """Return the drill and everything that is wrong with it."""
    report = Report()
    report.file = "drill.yaml"
    return read_drill(text, report), report.sorted()


def test_a_drill_becomes_its_model() -> None:
    """Every part in its place."""
    drill, findings = read(TEXT)
    assert findings == ()
    assert drill is not None
    assert (drill.id, drill.clock, drill.length, drill.skills) == ("late-cake", 540, 60, ("listen",))
    late, nuts, joke = drill.threads
    assert (late.needs, late.facts, late.replies[0].asserts, joke.almost) == (
        *("fix", ("van",), ("van",)),
        ("walk-away",),
    )
    assert late.late is not None
    assert (late.late.joins.who, late.replies[1].answer) == ("Lou", late.replies[1].answer)
    assert (nuts.owner, nuts.level, drill.plan.quiet) == ("ida", "harm", 10)
    duty = drill.plan.duties[0]
    assert (duty.do, duty.when, duty.within) == (
        Pattern("phone", refs=("ida",)),
        Pattern("arrived", "nuts"),
        10,
    )
    assert drill.needed == Pass()


MORE = """
costs: {draft: 6}
pass: {judgement: 60}
tasks:
  - {id: sign, label: Put up a sign, reason: It helps., minutes: 2}
"""
STATEMENT = """  statements:
    - {id: holding, title: Holding line, text: We know.}
  people:"""
LATER = """        sign_off: true
        statement: holding
        red_line: personal-data
        later:
          - id: back
            after: 5
            title: It comes back
            reason: She kept it.
            said: {text: Look.}
            unless: {act: phone, which: [ida]}
        quality: 1
        reason: "It explains, and brings no cake."
"""
OLD = '        quality: 1\n        reason: "It explains, and brings no cake."\n'


def test_what_may_be_left_out_is_read_where_it_stands() -> None:
    """Costs, another pass mark, tasks, statements, consequences, prohibitions."""
    never = "      within: 10\n"
    text = (
        TEXT.replace(OLD, LATER).replace("  people:", STATEMENT).replace(never, "      never: true\n") + MORE
    )
    drill, findings = read(text)
    assert findings == ()
    assert drill is not None
    reply = drill.threads[0].reply("blame")
    assert (reply.sign_off, reply.statement, reply.red) == (True, "holding", "personal-data")
    assert reply.later[0].said is not None
    assert (reply.later[0].said.who, reply.later[0].unless) == ("Sana Ito", Pattern("phone", refs=("ida",)))
    assert (drill.costs, drill.needed.judgement, drill.needed.plan) == ({"draft": 6}, 60, 80)
    assert (drill.tasks[0].minutes, drill.plan.duties[0].never) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("length: 60", "length: 0", "not-a-number"),
        ('clock: "09:00"', 'clock: "nine"', "talk-clock"),
        ("kind: review", "kind: rumour", "not-in-list"),
        ("quality: 3", "quality: 5", "not-a-number"),
        ("      do: {act: phone, which: [ida]}\n", "", "missing-field"),
        ("act: phone", "act: shout", "not-in-list"),
        ("skills: [listen]\n", "", "missing-field"),
        ("skills: [listen]", "skills: [listen]\ncosts: {shout: 1}", "not-in-list"),
        ('reason: "A pun. Nobody waits for an answer."', "", "missing-field"),
        ("plan:\n", "plan: none\nnone:\n", "wrong-kind"),
        ('you: {name: Mo Reed, role: "Mill Lane Bakery"}', "", "missing-field"),
        ("id: late-cake", "id: late-cake\nmood: good", "unknown-field"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_read(old: str, new: str, code: str) -> None:
    """With its code and its line."""
    assert old in TEXT
    drill, findings = read(TEXT.replace(old, new))
    assert drill is None
    assert code in {finding.code for finding in findings}
    assert all(finding.line for finding in findings)


def test_a_text_that_is_no_table_is_no_drill() -> None:
    """It is said, and nothing is raised."""
    assert read("- just\n- a list\n")[0] is None
