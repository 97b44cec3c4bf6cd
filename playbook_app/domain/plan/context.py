"""What every lint rule looks at: the plan, the day, and lookups made once per run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import Fit, Person, Role
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import Place, index

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Words:
    """A text that is not empty, and where it stands."""

    record: Record
    field: Field
    index: int | None
    text: str


class Context:
    """A plan on a day. Everything here is derived once and shared by the rules."""

    def __init__(self, plan: Plan, today: date) -> None:
        """Look at ``plan`` as of ``today``."""
        self.plan = plan
        self.today = today

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every record's place by id."""
        return index(self.plan)

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """Every text of the plan that is not empty, in print order."""
        return tuple(words for place in self.places.values() for words in words_of(place.record))

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The levels that have a rank, the worst first."""
        ranked = [level for level in self.plan.levels if level.rank is not None]
        return tuple(sorted(ranked, key=lambda level: level.rank or 0))

    @cached_property
    def speaking(self) -> tuple[Channel, ...]:
        """The channels that carry words in a crisis."""
        return tuple(c for c in self.plan.channels if c.crisis_use in ("source_of_truth", "mirror"))

    @cached_property
    def sources_of_truth(self) -> tuple[Channel, ...]:
        """The channels where the whole story stands."""
        return tuple(c for c in self.speaking if c.crisis_use == "source_of_truth")

    @cached_property
    def team(self) -> dict[str, tuple[Role, ...]]:
        """Who holds or deputises a role: the roles by person id."""
        found: dict[str, tuple[Role, ...]] = {}
        for role in self.plan.roles:
            for person in people_of(role):
                found[person] = (*found.get(person, ()), role)
        return found

    @cached_property
    def fits(self) -> dict[str, tuple[Fit, ...]]:
        """What each person can and cannot speak for, by person id."""
        found: dict[str, tuple[Fit, ...]] = {}
        for fit in self.plan.fits:
            found[fit.person] = (*found.get(fit.person, ()), fit)
        return found

    def record(self, kind: type[R], record_id: str) -> R | None:
        """Return the record with that id if it is of that kind."""
        place = self.places.get(record_id)
        return place.record if place is not None and isinstance(place.record, kind) else None

    def name(self, record_id: str) -> str:
        """Return what a record is called, ``""`` for none."""
        return name_by_id(self.plan, record_id)

    def person(self, person_id: str) -> Person | None:
        """Return a person who is there to be called, not on leave or gone."""
        person = self.record(Person, person_id)
        return person if person is not None and person.status == "active" else None


def people_of(role: Role) -> tuple[str, ...]:
    """Return the ids of a role's holder and deputies, each once, in calling order."""
    return tuple(dict.fromkeys(person for person in (role.primary, *role.deputies) if person))


def words_of(record: Record) -> Iterator[Words]:
    """Yield the texts of one record that are not empty."""
    for field in layout(type(record)).words:
        if field.hidden:
            continue
        value = getattr(record, field.key)
        if field.kind is Kind.LIST:
            yield from (Words(record, field, n, line) for n, line in enumerate(value) if line.strip())
        elif value.strip():
            yield Words(record, field, None, value)


def bodies(context: Context) -> Iterator[Words]:
    """Yield the texts that the public will read."""
    return (words for words in context.words if words.field.outgoing)
