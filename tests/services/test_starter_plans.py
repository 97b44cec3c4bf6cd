"""The starter plans: whole, usable, and lacking only what their owner alone knows."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import shipped_folder
from playbook_app.domain.plan.blanks import filled, keys
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.outline import outline, readiness
from playbook_app.domain.plan.parts import FIRST_MESSAGE, recognised
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.starter import accepted, own_records
from playbook_app.domain.plan.week.minutes import HOURS
from playbook_app.domain.plan.week.result import week_test
from playbook_app.formats.plan_template import plan_from_template
from playbook_app.services.plan_exports import Order, export_plan

TODAY = date(2026, 11, 12)
FOLDER = shipped_folder() / "assets" / "plans"
STARTERS = [file.stem for file in sorted(FOLDER.glob("*.json"))]


@pytest.fixture(params=STARTERS)
def starter(request: pytest.FixtureRequest) -> Plan:
    """Return each starter plan in turn."""
    return plan_from_template(FOLDER, request.param, counted_ids())


def test_only_the_owner_can_mend_what_is_left(starter: Plan) -> None:
    """Errors are about people and the signature; warnings about access, approval and words to be read."""
    findings = lint(starter, TODAY)
    assert {f.rule for f in findings if f.level == "error"} == {"CP001", "CP101"}
    assert {f.case for f in findings if f.rule == "CP401"} == {"unapproved"}
    warned = {f.rule for f in findings if f.level == "warning"}
    assert warned == {"CP303", "CP003", "CP004", "CP006", "CP401", "CP508"}


def test_everything_else_is_complete(starter: Plan) -> None:
    """Only the front page, the people and the channels still want facts."""
    sections = outline(starter, lint(starter, TODAY))
    unfinished = {entry.section.key for entry in sections if entry.state != "complete"}
    assert unfinished == {"control", "monitoring", "people", "channels"}


def test_statements_are_words_one_can_use(starter: Plan) -> None:
    """Every blank has a question and an example, and filled with the examples no brace is left."""
    for statement in starter.statements:
        examples = {blank.key: blank.example for blank in statement.placeholders}
        assert all(blank.label and blank.example for blank in statement.placeholders)
        for variant in statement.variants:
            assert set(keys(variant.body)) == set(examples)
            text = filled(variant.body, examples)
            assert "{{" not in text
            assert len(text) > 150
            if statement.stage == "holding":
                assert set(FIRST_MESSAGE) <= recognised(variant.body)


def finished(starter: Plan) -> Plan:
    """Return a starter plan with a person for each role, the facts of the channels and a signature."""
    ids = counted_ids()
    draft = Draft(starter)
    people = []
    for number, name in enumerate(("Ana", "Ben", "Cy", "Di", "Ed", "Flo", "Gus")[: len(starter.roles)]):
        contact = Contact(
            f"contact_A{number:09d}", value=f"0170 555666{number}", out_of_hours=True, verified_on=TODAY
        )
        known = {"contacts": (contact,), "consent": True, "media_trained_on": TODAY}
        person = Person(f"person_A{number:09d}", name=name, **known)
        draft.add(person)
        people.append(person.id)
    for number, role in enumerate(draft.plan.roles):
        draft.set(role.id, primary=people[number], deputies=(people[(number + 1) % len(people)],))
    for channel in draft.plan.channels:
        facts = {"handle": "oakline", "second_factor": "yes", "access_checked_on": TODAY}
        draft.set(channel.id, **facts)
    for drill in draft.plan.drills:
        draft.set(drill.id, last_run=TODAY)
    draft.set(draft.plan.continuity.id, exported_on=TODAY)
    for usual in draft.plan.baselines:
        draft.set(usual.id, value=4, measured_on=TODAY)
    draft.set(draft.plan.control.id, organisation="Oakline Bikes")
    for statement in draft.plan.statements:
        draft.set(statement.id, approved_by=people[0], approved_on=TODAY)
    draft.replace(accepted(draft.plan, [record for _section, record in own_records(draft.plan)]))
    signed = new(Endorsement, ids, person=people[0], signed_on=TODAY, fingerprint=fingerprint(draft.plan))
    draft.add(signed)
    return draft.plan


def test_the_owner_finishes_it(starter: Plan, tmp_path: Path) -> None:
    """With people, facts and a signature nothing is left; the promise holds all week; it goes out."""
    plan = finished(starter)
    findings = lint(plan, TODAY)
    assert findings == ()
    assert readiness(outline(plan, findings)).built == 100
    assert week_test(plan).met == HOURS
    now = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)
    for kind in ("markdown", "card", "ics"):
        done = export_plan(plan, Order(kind), tmp_path / f"plan.{kind}", now, FOLDER.parent)
        assert done.path.stat().st_size > 500
    assert len(PdfReader(tmp_path / "plan.card").pages) == 1
    words = (tmp_path / "plan.markdown").read_text("utf-8")
    assert all(one.title in words for one in (*plan.statements, *plan.scenarios))


def test_each_is_for_somebody(starter: Plan) -> None:
    """Stories, words and levels enough, drills of its own, and words for a public body's fairness."""
    assert len(starter.scenarios) >= 8
    assert len(starter.statements) >= 9
    assert len(starter.drills) >= 2
    assert {"holding", "update", "correction", "apology", "fix_done", "closing", "staff"} <= {
        one.stage for one in starter.statements
    }
    assert starter.control.profile in STARTERS
    assert starter.limits[0].max_public_replies == 2
    assert {one.sustained_hours for one in starter.stand_downs[0].criteria} >= {72}
