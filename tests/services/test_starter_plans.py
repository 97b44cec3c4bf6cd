"""The starter plans: whole, usable, and lacking only what their owner alone knows."""

from datetime import date

import pytest

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
from playbook_app.formats.plan_template import plan_from_template

TODAY = date(2026, 11, 12)
FOLDER = shipped_folder() / "assets" / "plans"
STARTERS = [file.stem for file in sorted(FOLDER.glob("*.json"))]


@pytest.fixture(params=STARTERS)
def starter(request: pytest.FixtureRequest) -> Plan:
    """Return each starter plan in turn."""
    return plan_from_template(FOLDER, request.param, counted_ids())


def test_only_the_owner_can_mend_what_is_left(starter: Plan) -> None:
    """Errors are about people, approval and signature; warnings about access and words to be read."""
    findings = lint(starter, TODAY)
    assert {f.rule for f in findings if f.level == "error"} == {"CP001", "CP101", "CP401"}
    assert {f.case for f in findings if f.rule == "CP401"} == {"unapproved"}
    warned = {f.rule for f in findings if f.level == "warning"}
    assert warned == {"CP303", "CP003", "CP004", "CP006", "CP508"}


def test_everything_else_is_complete(starter: Plan) -> None:
    """Only front page, people and channels still want facts, and the statements somebody's approval."""
    sections = outline(starter, lint(starter, TODAY))
    unfinished = {entry.section.key for entry in sections if entry.state != "complete"}
    assert unfinished == {"control", "monitoring", "people", "channels", "statements"}


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


def test_the_owner_finishes_it(starter: Plan) -> None:
    """Three people with numbers, the facts of the channels and a signature: nothing is left, a hundred."""
    ids = counted_ids()
    draft = Draft(starter)
    people = []
    for number, name in enumerate(("Ana", "Ben", "Cy")):
        contact = Contact(
            f"contact_A{number:09d}", value=f"0170 555666{number}", out_of_hours=True, verified_on=TODAY
        )
        known = {"contacts": (contact,), "consent": True, "media_trained_on": TODAY}
        person = Person(f"person_A{number:09d}", name=name, **known)
        draft.add(person)
        people.append(person.id)
    for number, role in enumerate(draft.plan.roles):
        draft.set(role.id, primary=people[number], deputies=(people[(number + 1) % 3],))
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
    findings = lint(draft.plan, TODAY)
    assert findings == ()
    assert readiness(outline(draft.plan, findings)).built == 100
