"""What fits into a wallet and on a wall: whom to call, and the first hour in large type.

Both are one page whatever the names are; the templates choose the largest type that fits.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.first_hour import ChecklistItem, Playbook
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import Contact, Person, Role
from playbook_app.formats.plan_names import title_by_id
from playbook_app.formats.plan_pdf import Pdf, typeset
from playbook_app.i18n import _, plan_words

Paper = Literal["a4", "a3"]
MOST_CALLS, MOST_LEVELS, MOST_STEPS = 6, 4, 3
"""On a card."""
FIRST_HOUR = 60
NUMBERS = ("mobile", "landline_direct", "landline_office", "sms", "messenger", "radio", "email", "other")
"""Kinds of contact in the order in which they help somebody who has only a card."""


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the card: whom to call."""

    name: str
    role: str
    number: str


@dataclass(frozen=True, slots=True)
class Card:
    """The wallet card."""

    title: str
    calls: tuple[Call, ...]
    levels: tuple[str, ...]
    steps: tuple[str, ...]
    foot: str


@dataclass(frozen=True, slots=True)
class PosterStep:
    """One line of the poster."""

    when: str
    text: str
    who: str


@dataclass(frozen=True, slots=True)
class Poster:
    """The first hour on a wall."""

    title: str
    about: str
    steps: tuple[PosterStep, ...]
    foot: str
    paper: Paper


def card(plan: Plan) -> Card:
    """Return what the wallet card says."""
    ranked = [level for level in worst_first(plan) if level.first_public_min is not None]
    levels = [
        _("{level}: first words within {time}").format(
            level=level.name, time=plan_words.duration(level.first_public_min or 0)
        )
        for level in ranked[:MOST_LEVELS]
    ]
    steps = [item.text for item in first_hour(plan) if item.must and item.text.strip()]
    return Card(
        title=plan.control.organisation or plan.control.title or _("Crisis plan"),
        calls=calls(plan)[:MOST_CALLS],
        levels=tuple(levels),
        steps=tuple(steps[:MOST_STEPS]),
        foot=foot(plan),
    )


def poster(plan: Plan, paper: Paper) -> Poster:
    """Return what the poster says; raises ``Problem("plan-no-checklist")`` when there is nothing to do."""
    items = [item for item in first_hour(plan) if item.text.strip()]
    if not items:
        raise Problem("plan-no-checklist")
    steps = tuple(PosterStep(when(item), item.text, who(plan, item.role)) for item in items)
    organisation = plan.control.organisation or plan.control.title
    return Poster(_("The first hour"), organisation, steps, foot(plan), paper)


def worst_first(plan: Plan) -> list[Level]:
    """Return the levels, the worst first."""
    return sorted(plan.levels, key=lambda level: level.rank or FIRST_HOUR)


def first_hour(plan: Plan) -> tuple[ChecklistItem, ...]:
    """Return what is to be done in the first hour of the worst level that has a checklist."""
    by_id: dict[str, Playbook] = {playbook.id: playbook for playbook in plan.playbooks}
    chosen = [by_id[level.playbook] for level in worst_first(plan) if level.playbook in by_id]
    playbook = next((one for one in (*chosen, *plan.playbooks) if one.items), None)
    items = playbook.items if playbook is not None else ()
    return tuple(item for item in items if (item.due_min or 0) <= FIRST_HOUR)


def when(item: ChecklistItem) -> str:
    """Return by when a step is to be done."""
    if item.due_min is None:
        return ""
    return plan_words.duration(item.due_min) if item.due_min else _("Now")


def who(plan: Plan, role_id: str) -> str:
    """Return a role with whoever holds it: "Publisher, Ben"."""
    role = next((one for one in plan.roles if one.id == role_id), None)
    names = (role.name, title_by_id(plan, role.primary)) if role is not None else ()
    return ", ".join(name for name in names if name.strip())


def calls(plan: Plan) -> tuple[Call, ...]:
    """Return whom to call, each person once, in the order of the worst level's calls.

    Roles nobody of whom is called come after; a role without a person stands there by its name.
    """
    worst = next(iter(worst_first(plan)), None)
    called = [step.notify for step in plan.steps if worst is not None and step.level == worst.id]
    ids = dict.fromkeys(
        (*called, *(worst.team if worst is not None else ()), *(role.id for role in plan.roles))
    )
    roles = {role.id: role for role in plan.roles}
    people = {person.id: person for person in plan.people}
    found: dict[str, Call] = {}
    for role in (roles[role_id] for role_id in ids if role_id in roles):
        for key, call in holders(role, people):
            found.setdefault(key, call)
    return tuple(found.values())


def holders(role: Role, people: dict[str, Person]) -> list[tuple[str, Call]]:
    """Return who can be called for a role, by id of the person or, without one, of the role."""
    known = [people[one] for one in (role.primary, *role.deputies) if one in people]
    reachable = [person for person in known if person.status == "active"]
    if not reachable:
        return [(role.id, Call(role.name, "", ""))] if role.name.strip() else []
    return [(person.id, Call(person.name, role.name, number(person))) for person in reachable]


def number(person: Person) -> str:
    """Return how somebody is reached best at any hour, ``""`` when it is not known."""
    known = [contact for contact in person.contacts if contact.value.strip()]
    best = min(known, key=rank_of, default=None)
    return best.value if best is not None else ""


def rank_of(contact: Contact) -> tuple[bool, int]:
    """Return a key that sorts what works at night and by voice first."""
    return (not contact.out_of_hours, NUMBERS.index(contact.kind))


def foot(plan: Plan) -> str:
    """Return title and version, so that an old copy is known for one."""
    version = _("Version {version}").format(version=plan.control.version) if plan.control.version else ""
    return ", ".join(part for part in (plan.control.title or _("Crisis plan"), version) if part)


def card_pdf(plan: Plan, templates: Path, language: str = "en") -> Pdf:
    """Return the card as a PDF of one page in the size of a bank card (85.6 × 54 mm)."""
    return typeset(data(card(plan), language), templates / "card.typ")


def poster_pdf(plan: Plan, paper: Paper, templates: Path, language: str = "en") -> Pdf:
    """Return the poster as a PDF of one page."""
    return typeset(data(poster(plan, paper), language), templates / "poster.typ")


def data(page: Card | Poster, language: str = "en") -> dict[str, Any]:
    """Return a page as JSON values for its template."""
    return {**asdict(page), "language": language}
