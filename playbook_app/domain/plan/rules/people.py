"""CP1xx: every role is held twice, and everybody in it can be reached at night."""

import re
from collections.abc import Iterator, Mapping

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import FindingLevel, Hit, Rule
from playbook_app.domain.plan.records.people import Contact, Person, Role

DIRECT = frozenset({"mobile", "sms", "landline_direct", "messenger", "radio"})
NUMBERS = frozenset({"mobile", "sms", "landline_direct", "landline_office"})
PHONE = re.compile(r"\+?[\d\s()./\u2010-\u2013-]+(?:\s*(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
PHONE_DIGITS = range(6, 16)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
UNCHECKED_DAYS = 90
CLASHES = (
    ("crisis_lead", "scribe"),
    ("crisis_lead", "publisher"),
    ("approver", "publisher"),
    ("spokesperson", "publisher"),
)
"""Role keys that one head cannot hold at the same minute (PagerDuty, "multiple roles")."""


def single_person(context: Context) -> Iterator[Hit]:
    """CP101: a role that rests on one person, or on nobody."""
    for role in context.plan.roles:
        found = holder_gap(context, role)
        if found is not None:
            case, field, person = found
            yield Hit(role.id, field, {"case": case, "role": role.name, "name": context.name(person)})


def holder_gap(context: Context, role: Role) -> tuple[str, str, str] | None:
    """Return what a role lacks as (case, field, person), the worst first; ``None`` if it is held twice."""
    if not role.primary:
        return "nobody", "primary", ""
    if role.primary in role.deputies:
        return "same", "deputies", role.primary
    if not role.deputies:
        return "no_deputy", "deputies", role.primary
    if context.person(role.primary) is None:
        return "away", "primary", role.primary
    if not any(context.person(deputy) for deputy in role.deputies):
        return "deputy_away", "deputies", role.deputies[0]
    return None


def unreachable(context: Context) -> Iterator[Hit]:
    """CP102: somebody on the team has no number that rings at night, or one that cannot be dialled."""
    for person_id in context.team:
        person = context.person(person_id)
        if person is None:
            continue
        if not any(c.out_of_hours and c.kind in DIRECT and c.value.strip() for c in person.contacts):
            office = any(c.kind == "landline_office" for c in person.contacts)
            case = "office_only" if office else "no_night"
            yield Hit(person.id, "contacts", {"case": case, "name": person.name})
        yield from malformed(person)


def malformed(person: Person) -> Iterator[Hit]:
    """Yield a person's contacts that cannot be right."""
    for contact in person.contacts:
        if contact.value.strip() and not well_formed(contact):
            values = {"case": "malformed", "name": person.name, "value": contact.value}
            yield Hit(contact.id, "value", values)


def well_formed(contact: Contact) -> bool:
    """Tell whether a number can be dialled and an address can be written to."""
    value = contact.value.strip()
    if contact.kind == "email":
        return EMAIL.fullmatch(value) is not None
    if contact.kind not in NUMBERS:
        return True
    number = re.split(r"\s*(?:x|ext)", value, maxsplit=1, flags=re.IGNORECASE)[0]
    return PHONE.fullmatch(value) is not None and sum(map(str.isdigit, number)) in PHONE_DIGITS


def unchecked(context: Context) -> Iterator[Hit]:
    """CP103: a number of the team that nobody has tried lately."""
    for person_id in context.team:
        person = context.person(person_id)
        for contact in person.contacts if person is not None else ():
            if person is None or not contact.value.strip():
                continue
            if contact.verified_on is None:
                yield Hit(contact.id, "verified_on", {"case": "never", "name": person.name})
            elif (days := (context.today - contact.verified_on).days) > UNCHECKED_DAYS:
                values = {"case": "old", "name": person.name, "days": days}
                yield Hit(contact.id, "verified_on", values)


def clashing(context: Context) -> Iterator[Hit]:
    """CP104: one person holds two roles that are needed at the same minute."""
    for one, other in CLASHES:
        for first in by_key(context, one):
            for second in by_key(context, other):
                if first.primary and first.primary == second.primary:
                    values = {
                        "name": context.name(first.primary),
                        "role": first.name,
                        "other": second.name,
                    }
                    yield Hit(second.id, "primary", values)


def by_key(context: Context, key: str) -> list[Role]:
    """Return the roles of a kind."""
    return [role for role in context.plan.roles if role.key == key]


TEAM = ("people",)
SMALL: Mapping[str, FindingLevel] = {"small_business": "info"}
"""Where two heads have to do, it is advice."""
PEOPLE = (
    Rule("CP101", "error", "record", TEAM, ("PLAN",), "CERC, backups; PagerDuty, deputies", single_person),
    Rule("CP102", "error", "record", TEAM, ("FAST",), "Baron 19, perfect world plans", unreachable),
    Rule("CP103", "warning", "record", TEAM, ("PLAN",), "OpenBAS, comcheck", unchecked),
    Rule("CP104", "warning", "record", TEAM, ("FAST",), "PagerDuty, multiple roles", clashing, SMALL),
)
