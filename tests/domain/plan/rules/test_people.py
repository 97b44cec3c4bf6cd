"""CP101 to CP104: roles held twice, people who can be reached."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.people import Contact
from tests.domain.plan.sound import cases, found


def lead(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the lead's role."""
    return lambda draft: draft.set(draft.plan.roles[0].id, **values)


def contact(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of Ana's number."""
    return lambda draft: draft.set(draft.plan.people[0].contacts[0].id, **values)


def test_roles_on_one_pair_of_shoulders() -> None:
    """Nobody, no deputy, the same person twice, a holder or every deputy away."""
    assert cases("CP101", lead(primary="")) == ["nobody"]
    assert cases("CP101", lead(deputies=())) == ["no_deputy"]
    assert cases("CP101", lambda d: lead(deputies=(d.plan.people[0].id, d.plan.people[1].id))(d)) == ["same"]
    assert cases("CP101", lambda d: d.set(d.plan.people[2].id, status="leaver")) == ["away"]

    def deputy_away(draft: Draft) -> None:
        draft.set(draft.plan.people[1].id, status="on_leave")

    findings = found("CP101", deputy_away)
    assert [(f.case, f.values["name"]) for f in findings] == [("deputy_away", "Ben"), ("away", "Ben")]


def test_roles_that_hold() -> None:
    """One deputy who is there is enough, and people without a role may be away."""
    assert found("CP101", lead(duties=("Decide",))) == []

    def spare(draft: Draft) -> None:
        draft.set(draft.plan.roles[2].id, primary=draft.plan.people[1].id)
        draft.set(draft.plan.people[2].id, status="leaver")

    assert found("CP101", spare) == []
    assert found("CP101", lambda d: lead(deputies=(d.plan.people[1].id, d.plan.people[2].id))(d)) == []


def test_nobody_answers_at_night() -> None:
    """No number, an office number only, one that does not ring at night, or an empty one."""
    assert cases("CP102", lambda d: d.remove(d.plan.people[0].contacts[0].id)) == ["no_night"]
    assert cases("CP102", contact(kind="landline_office")) == ["office_only"]
    assert cases("CP102", contact(out_of_hours=False)) == ["no_night"]
    assert cases("CP102", contact(value=" ")) == ["no_night"]
    assert cases("CP102", contact(kind="email", value="ana@oakline.example")) == ["no_night"]


def test_people_who_are_away_or_have_no_role_are_not_called() -> None:
    """They need no number."""
    assert (
        found("CP102", lambda d: (contact(value="")(d), d.set(d.plan.people[0].id, status="on_leave"))) == []
    )

    def no_role(draft: Draft) -> None:
        draft.set(draft.plan.roles[2].id, primary=draft.plan.people[1].id)
        draft.remove(draft.plan.people[2].contacts[0].id)

    assert found("CP102", no_role) == []


@pytest.mark.parametrize("value", ["12", "call me", "0170 12345 ask for Ana", "123456789012345678", "ana@"])
def test_numbers_that_cannot_be_dialled(value: str) -> None:
    """Too short, too long, or words."""
    assert cases("CP102", contact(value=value)) == ["malformed"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("mobile", "+49 (0)170/123-456"),
        ("landline_direct", "030 1234567 ext. 12"),
        ("messenger", "@ana.oakline"),
        ("sms", "0170.123.456"),
    ],
)
def test_numbers_that_can(kind: str, value: str) -> None:
    """Usual ways of writing numbers, and names on messengers."""
    assert found("CP102", contact(kind=kind, value=value)) == []


def test_addresses() -> None:
    """A second contact by email must be an address."""

    def email(value: str):  # noqa: ANN202 - a change to a draft
        record = Contact("contact_AAAAAAAAAA", kind="email", value=value)
        return lambda d: d.add(record, to=d.plan.people[0].id)

    assert cases("CP102", email("ana at oakline")) == ["malformed"]
    assert cases("CP102", email("ana@oakline")) == ["malformed"]
    assert found("CP102", email("ana@oakline.example")) == []


def test_numbers_nobody_has_tried() -> None:
    """Never, or too long ago."""
    assert cases("CP103", contact(verified_on=None)) == ["never"]
    (finding,) = found("CP103", contact(verified_on=date(2026, 8, 13)))
    assert (finding.case, finding.values["days"]) == ("old", 91)


def test_numbers_that_were_tried() -> None:
    """Ninety days are enough; empty numbers and people who are away are not tried."""
    assert found("CP103", contact(verified_on=date(2026, 8, 14))) == []
    assert found("CP103", contact(verified_on=None, value="")) == []
    assert (
        found("CP103", lambda d: (contact(verified_on=None)(d), d.set(d.plan.people[0].id, status="leaver")))
        == []
    )


def test_two_jobs_in_one_minute() -> None:
    """Deciding and typing at once is advice in a small shop and a warning elsewhere."""

    def both(draft: Draft) -> None:
        draft.set(draft.plan.roles[1].id, primary=draft.plan.people[0].id)

    (finding,) = found("CP104", both)
    assert (finding.level, finding.values) == ("info", {"name": "Ana", "role": "Lead", "other": "Voice"})

    def larger(draft: Draft) -> None:
        both(draft)
        draft.set(draft.plan.control.id, profile="agency")

    (finding,) = found("CP104", larger)
    assert finding.level == "warning"


def test_jobs_that_do_not_clash() -> None:
    """Other roles, other people, or nobody."""

    def other_key(draft: Draft) -> None:
        both = draft.plan.roles[1]
        draft.set(both.id, primary=draft.plan.people[0].id, key="monitor")

    assert found("CP104", other_key) == []
    assert found("CP104", lambda d: [d.set(role.id, primary="") for role in d.plan.roles]) == []
    assert found("CP104", lead(duties=("Decide",))) == []


def test_a_reference_to_another_kind_is_no_person() -> None:
    """A holder that is no person record counts as away, not as a crash."""

    def wrong(draft: Draft) -> None:
        role = draft.plan.roles[0]
        draft.plan = replace(draft.plan, roles=(replace(role, primary=role.id), *draft.plan.roles[1:]))

    assert cases("CP101", wrong) == ["away"]
