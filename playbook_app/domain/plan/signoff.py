"""Sign-off: of the plan, of a section, of a statement; any later edit of what was signed makes it stale.

What was signed is named by a *scope*: ``""`` for the plan, a section's key, a statement's id.
Plan and sections are signed by an ``Endorsement``; a statement keeps who approved it itself.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fingerprint import fingerprint, record_print
from playbook_app.domain.plan.model import SECTIONS, Plan, Section
from playbook_app.domain.plan.raw import canonical
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.states import state_of
from playbook_app.domain.plan.tree import children

State = Literal["unsigned", "signed", "stale", "expired", "refused"]
BY_KEY = {section.key: section for section in SECTIONS}


@dataclass(frozen=True, slots=True)
class Sign:
    """How a scope stands, and whose signature says so ("" for nobody's)."""

    state: State
    person: str = ""
    on: date | None = None


UNSIGNED = Sign("unsigned")


@dataclass(frozen=True, slots=True)
class Signs:
    """Every scope that somebody has signed: the plan, sections, statements."""

    plan: Sign
    sections: dict[str, Sign]
    statements: dict[str, Sign]

    def of(self, scope: str) -> Sign:
        """Return how a scope stands."""
        return (self.sections | self.statements).get(scope, UNSIGNED) if scope else self.plan


def section_print(plan: Plan, section: Section) -> str:
    """Return the SHA-256 of a section's words; what is empty and signatures do not count."""
    fields = [layout(Plan).by_key[key] for key in section.collections]
    said = {
        field.key: [record_print(record) for record in children(plan, field)]
        for field in fields
        if not field.bookkeeping
    }
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def print_of(plan: Plan, scope: str) -> str:
    """Return what a signature under a plan or a section notes; raises ``KeyError`` for no such section."""
    return section_print(plan, BY_KEY[scope]) if scope else fingerprint(plan)


def signs(plan: Plan, today: date) -> Signs:
    """Return how everything stands that was signed."""
    sections = {
        scope: sign_of(plan, scope) for scope in {e.scope for e in plan.endorsements} if scope in BY_KEY
    }
    statements = {one.id: statement_sign(one, today) for one in plan.statements if one.approved_by}
    return Signs(sign_of(plan, ""), sections, statements)


def sign_of(plan: Plan, scope: str) -> Sign:
    """Return how the plan or a section stands: the best of what its newest signatures say."""
    given = [one for one in plan.endorsements if one.scope == scope and one.person]
    if not given:
        return UNSIGNED
    return best(given, print_of(plan, scope))


def best(given: Sequence[Endorsement], now: str) -> Sign:
    """Return a refusal of these words first, then an approval of them, then what is out of date."""
    fresh = [one for one in given if one.fingerprint == now]
    refused = next((one for one in fresh if one.decision == "changes_requested"), None)
    chosen = refused or (fresh or given)[-1]
    state: State = "refused" if refused else "signed" if fresh else "stale"
    return Sign(state, chosen.person, chosen.signed_on)


def statement_sign(statement: Statement, today: date) -> Sign:
    """Return how a statement that somebody has approved stands."""
    states: dict[str, State] = {"approved": "signed", "stale": "stale", "expired": "expired"}
    return Sign(states[state_of(statement, today)], statement.approved_by, statement.approved_on)


def sign(draft: Draft, scope: str, person: str, today: date, fresh: Endorsement) -> None:
    """Let somebody sign a scope as it is now; ``fresh`` is a new endorsement, used when one is needed.

    Who has signed it before signs again in the same record. Raises ``KeyError`` for a scope
    that is gone and ``BadValueError`` for a person who is.
    """
    if scope and scope not in BY_KEY:
        draft.set(scope, approved_by=person, approved_on=today)
        return
    given = [one for one in draft.plan.endorsements if one.scope == scope and one.person == person]
    if not given:
        draft.add(fresh)
    values: dict[str, Any] = {"person": person, "decision": "approve", "signed_on": today, "scope": scope}
    draft.set((given or [fresh])[-1].id, fingerprint=print_of(draft.plan, scope), **values)
