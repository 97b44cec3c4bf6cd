"""What a one-click fix is: a pure function from a plan and one of its findings to the plan without it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from playbook_app.base.ids import IdSource
from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.findings import Finding, Hit
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.people import Role
from playbook_app.domain.plan.rules import RULE_BY_ID
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.tree import get

R = TypeVar("R", bound=Record)
FITS = ("CP402",)
"""What words that a fix writes may not break: they fit on the channels they serve."""
MOST_ITEMS = 12
"""A checklist of the first hour is not made longer than that."""


@dataclass(frozen=True, slots=True)
class Task:
    """One finding to be mended, and what that takes. ``words`` has the sentences that a fix may write."""

    plan: Plan
    finding: Finding
    today: date
    ids: IdSource
    words: Mapping[str, str]

    @property
    def record(self) -> Record:
        """The record that the finding is about."""
        found = get(self.plan, self.finding.record)
        assert found is not None
        return found

    def known(self, kind: type[R]) -> R:
        """Return the record that the finding is about, of which the kind is known."""
        found = self.record
        assert isinstance(found, kind)
        return found

    def draft(self) -> Draft:
        """Return the plan to be changed."""
        return Draft(self.plan)

    def having(self, **values: Any) -> Plan:  # noqa: ANN401 - any field's value
        """Return the plan in which the record of the finding has other values."""
        draft = self.draft()
        draft.set(self.finding.record, **values)
        return draft.plan

    def make(self, kind: type[R], /, **values: Any) -> R:  # noqa: ANN401 - any field's value
        """Return a fresh record."""
        return new(kind, self.ids, **values)

    @property
    def text(self) -> str:
        """The text that the finding is in."""
        value = getattr(self.record, self.finding.field)
        return str(value if self.finding.index is None else value[self.finding.index])

    def saying(self, text: str) -> Plan:
        """Return the plan with another text in that place."""
        if self.finding.index is None:
            return self.having(**{self.finding.field: text})
        lines = list(getattr(self.record, self.finding.field))
        lines[self.finding.index] = text
        return self.having(**{self.finding.field: tuple(lines)})

    @property
    def lead(self) -> str:
        """The id of the role that leads, of any role else, ``""`` for none."""
        roles: tuple[Role, ...] = self.plan.roles
        leading = (role.id for role in roles if role.key == "crisis_lead")
        return next(leading, roles[0].id if roles else "")

    @property
    def signature(self) -> str:
        """Who speaks: the organisation, or words for all of us."""
        return self.plan.control.organisation.strip() or self.words["signed"]


@dataclass(frozen=True, slots=True)
class Fix:
    """Clears the findings of a rule (only some ``cases`` of it, when given) and adds none.

    What a signature or an approval was given for changes with the words; that they have to be given
    again (CP001, CP404, CP401 for words nobody has approved) is not counted. ``apply`` returns
    ``None`` when this plan gives it nothing to hold on to.
    """

    rule: str
    apply: Callable[[Task], Plan | None]
    cases: frozenset[str] = frozenset()

    def mends(self, finding: Finding) -> bool:
        """Tell whether it is for a finding; one that is set aside is left alone."""
        fits = finding.rule == self.rule and (not self.cases or finding.case in self.cases)
        return fits and finding.waiver is None


def hits(plan: Plan, today: date, rules: tuple[str, ...]) -> set[tuple[str, str, str, object]]:
    """Return what some rules find, as comparable keys."""
    context = Context(plan, today)
    return {key(rule, hit) for rule in rules for hit in RULE_BY_ID[rule].check(context)}


def key(rule: str, hit: Hit) -> tuple[str, str, str, object]:
    """Return what tells one finding from another."""
    return rule, hit.record, hit.field, hit.values.get("case")


def calm(task: Task, after: Plan | None, *rules: str) -> Plan | None:
    """Return the changed plan unless it has something that these rules did not find before."""
    if after is None or hits(after, task.today, rules) - hits(task.plan, task.today, rules):
        return None
    return after
