"""What makes a signature stale and what does not."""

from datetime import date

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.schema import new


def test_words_change_it_and_bookkeeping_does_not() -> None:
    """A changed name is another plan; a signature, a review and a checked number are not."""
    ids = counted_ids()
    draft = Draft(new(Plan, ids, people=(new(Person, ids, contacts=(new(Contact, ids),)),)))
    first = fingerprint(draft.plan)
    draft.add(new(Endorsement, ids))
    draft.set(draft.plan.control.id, last_reviewed=date(2026, 1, 1))
    draft.set(draft.plan.people[0].contacts[0].id, verified_on=date(2026, 1, 1))
    assert fingerprint(draft.plan) == first
    draft.set(draft.plan.people[0].contacts[0].id, value="1")
    assert fingerprint(draft.plan) != first
