"""What a draft lets one do, and what it refuses."""

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.clean import BadValueError
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.control import Control
from playbook_app.domain.plan.records.people import Contact, Person, Role
from playbook_app.domain.plan.schema import new


@pytest.fixture
def draft() -> Draft:
    """Return a draft with two people and a role."""
    ids = counted_ids()
    people = (new(Person, ids, name="Ana"), new(Person, ids, name="Ben"))
    return Draft(new(Plan, ids, people=people, roles=(new(Role, ids, name="Lead"),)))


def test_setting_cleans_and_checks(draft: Draft) -> None:
    """Words are cleaned and references must hold."""
    ana, role = draft.plan.people[0].id, draft.plan.roles[0].id
    draft.set(ana, name="An\x00a\n")
    draft.set(role, primary=ana, deputies=(draft.plan.people[1].id,))
    assert draft.plan.people[0].name == "Ana "
    assert draft.plan.roles[0].primary == ana
    draft.set(role, primary="")
    assert draft.plan.roles[0].primary == ""


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"shoe": 1}, KeyError),
        ({"name": 1}, BadValueError),
        ({"primary": "person_X"}, BadValueError),
        ({"deputies": ("person_X",)}, BadValueError),
    ],
)
def test_bad_values_change_nothing(draft: Draft, values: dict[str, object], error: type[Exception]) -> None:
    """A refused value leaves the plan as it was."""
    before = draft.plan
    with pytest.raises(error):
        draft.set(draft.plan.roles[0].id, **values)
    assert draft.plan is before


def test_records_are_not_set(draft: Draft) -> None:
    """Records inside others are added and removed, not set, and unknown ones do not exist."""
    with pytest.raises(BadValueError):
        draft.set(draft.plan.people[0].id, contacts=())
    with pytest.raises(KeyError):
        draft.set("person_X", name="")


def test_adding(draft: Draft) -> None:
    """A record goes to the end or to a position, into the plan or into the record it belongs to."""
    ids = counted_ids()
    ana = draft.plan.people[0].id
    draft.add(new(Contact, ids, value="1"), to=ana)
    draft.add(new(Contact, ids, value="0"), to=ana, position=0)
    assert [contact.value for contact in draft.plan.people[0].contacts] == ["0", "1"]
    cy = Person("person_CCCCCCCCCC", name="Cy\x00")
    draft.add(cy, position=1)
    assert [person.name for person in draft.plan.people] == ["Ana", "Cy", "Ben"]
    draft.add(Role("role_ZZZZZZZZZZ", primary=ana, deputies=(cy.id,)))
    assert draft.plan.roles[-1].deputies == (cy.id,)


def test_adding_what_does_not_belong(draft: Draft) -> None:
    """A record in the wrong place, a second front page, a taken id and a false pointer are refused."""
    ids = counted_ids()
    ana = draft.plan.people[0]
    refused = [
        (new(Contact, ids), "", "wrong-type"),
        (Control("control_X"), "", "wrong-type"),
        (ana, "", "duplicate-id"),
        (Role("role_ZZZZZZZZZZ", primary="person_X"), "", "dangling"),
    ]
    for record, to, code in refused:
        with pytest.raises(BadValueError) as caught:
            draft.add(record, to=to)
        assert caught.value.code == code
    with pytest.raises(KeyError):
        draft.add(new(Contact, ids), to="person_X")


def test_removing_moving_replacing(draft: Draft) -> None:
    """Records go, change places within their list, and the whole plan can be taken from elsewhere."""
    ana, ben = (person.id for person in draft.plan.people)
    draft.move(ana, 99)
    assert [person.id for person in draft.plan.people] == [ben, ana]
    draft.move(ana, -3)
    assert [person.id for person in draft.plan.people] == [ana, ben]
    draft.remove(ana, reassign_to=ben)
    assert [person.id for person in draft.plan.people] == [ben]
    other = new(Plan, counted_ids())
    draft.replace(other)
    assert draft.plan is other
    assert draft.get(other.id) is other
