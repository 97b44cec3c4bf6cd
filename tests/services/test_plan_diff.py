"""The difference between two plans in words."""

from datetime import date

from playbook_app.domain.plan.diff import diff
from playbook_app.domain.plan.draft import Draft
from playbook_app.services.plan_diff import as_raw, as_text
from tests.domain.plan.sound import sound_plan


def changed() -> Draft:
    """Return the sound plan with one change of each kind."""
    draft = Draft(sound_plan())
    plan = draft.plan
    draft.set(plan.people[0].id, job_title="Owner", consent=False)
    draft.set(plan.control.id, last_reviewed=date(2026, 11, 1))
    draft.set(plan.principles[1].id, text="Tell our staff first")
    draft.remove(plan.principles[0].id)
    return draft


def test_for_people() -> None:
    """A line for each record and each field; words are marked inside texts."""
    before, after = sound_plan(), changed().plan
    text = as_text(before, after, diff(before, after))
    assert "Changed: People and roles, Person: Ana" in text
    assert "Tell{+ our+} staff first" in text
    assert "[-Yes-]{+No+}" in text
    assert "Removed: Purpose and principles, Principle: Answer a complaint where it was made" in text
    assert as_text(before, before, ()) == "The two plans say the same."


def test_for_programs() -> None:
    """Values as in the file, dates as text, words as pairs."""
    before, after = sound_plan(), changed().plan
    changes = as_raw(before, after, diff(before, after))["changes"]
    by_type = {change["type"]: change for change in changes}
    reviewed = by_type["control"]["fields"][0]
    assert (reviewed["field"], reviewed["before"], reviewed["after"]) == (
        "last_reviewed",
        "2026-10-01",
        "2026-11-01",
    )
    assert by_type["principle"]["change"] == "removed"
    lists = Draft(before)
    lists.set(before.roles[0].id, duties=("Call", "Listen"))
    (change,) = as_raw(before, lists.plan, diff(before, lists.plan))["changes"]
    assert change["fields"][0]["after"] == ["Call", "Listen"]
