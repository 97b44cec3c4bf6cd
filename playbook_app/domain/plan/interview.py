"""Twelve questions that fill most of a new plan: what only its owner knows, in the order people think.

Answers are kept nowhere but in the plan: a question reads what the plan says and writes what was
answered, so that it can be left, come back to and changed later in the forms. The starter plan
brings the rest. Source: reference "crisis plans", section 3 (interview, 12 questions, 60 %).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import Field
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import Contact, Person, Reach, Role
from playbook_app.domain.plan.records.risks import Scenario
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.schema import field_of, record_type
from playbook_app.domain.plan.signoff import sign, sign_of

R = TypeVar("R", bound=Record)
Answer = Mapping[str, Any]
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_CHANNELS = 6
APPROVED_DAYS = 365


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes answers down: makes fresh records and knows the day."""

    make: Callable[[type[Record]], Record]
    today: date

    def fresh(self, kind: type[R], **values: Any) -> R:  # noqa: ANN401 - any field's value
        """Return a new record with these values."""
        made = self.make(kind)
        assert isinstance(made, kind)
        return replace(made, **values)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to fill in: its key in the answer, and the field of the plan that it is like."""

    key: str
    code: str
    needed: bool = True

    @property
    def field(self) -> Field:
        """The field whose limits and kind hold."""
        owner, _dot, key = self.code.partition(".")
        return field_of(record_type(owner), key)


@dataclass(frozen=True, slots=True)
class Question:
    """A question: what to fill in, what the plan says already, and how an answer is written down."""

    key: str
    parts: Callable[[Plan], tuple[Part, ...]]
    read: Callable[[Plan], Answer]
    write: Callable[[Draft, Answer, Hand], None]

    def answered(self, plan: Plan) -> bool:
        """Tell whether the plan says everything that is needed."""
        said = self.read(plan)
        return all(
            said.get(part.key) not in ("", None, (), False) for part in self.parts(plan) if part.needed
        )


# ---------------------------------------------------------------- who


def seats(plan: Plan) -> tuple[Role | None, Role | None, tuple[Role, ...]]:
    """Return the role that decides, the one that posts, and the others."""
    lead = next((role for role in plan.roles if role.key == "crisis_lead"), next(iter(plan.roles), None))
    rest = [role for role in plan.roles if role is not lead]
    second = next((role for role in rest if role.key == "publisher"), next(iter(rest), None))
    return lead, second, tuple(role for role in rest if role is not second)


def seat(place: int) -> Callable[[Plan], Role | None]:
    """Return what finds the first role of a seat: 0 decides, 1 posts, 2 is anybody else."""

    def found(plan: Plan) -> Role | None:
        lead, second, others = seats(plan)
        return (lead, second, next(iter(others), None))[place]

    return found


def holder(plan: Plan, role: Role | None) -> Person | None:
    """Return who holds a role."""
    return next((one for one in plan.people if role is not None and one.id == role.primary), None)


def person_parts(_plan: Plan) -> tuple[Part, ...]:
    """Return a name, a number, and whether the person agrees."""
    return (
        Part("name", "person.name"),
        Part("phone", "contact.value"),
        Part("consent", "person.consent", needed=False),
    )


def read_person(place: int) -> Callable[[Plan], Answer]:
    """Return what reads who sits on a seat."""

    def read(plan: Plan) -> Answer:
        person = holder(plan, seat(place)(plan))
        if person is None:
            return {}
        phone = person.contacts[0].value if person.contacts else ""
        return {"name": person.name, "phone": phone, "consent": person.consent}

    return read


def write_person(place: int) -> Callable[[Draft, Answer, Hand], None]:
    """Return what puts somebody on a seat, and whoever sits on the others beside them as deputies."""

    def write(draft: Draft, answer: Answer, hand: Hand) -> None:
        person = known_person(draft, holder(draft.plan, seat(place)(draft.plan)), hand)
        draft.set(person.id, name=answer["name"], consent=bool(answer.get("consent")))
        if person.contacts:
            draft.set(person.contacts[0].id, value=answer["phone"])
        else:
            draft.add(hand.fresh(Contact, value=answer["phone"], out_of_hours=True), to=person.id)
        lead, second, others = seats(draft.plan)
        for role in ((lead,), (second,), others)[place]:
            if role is not None:
                draft.set(role.id, primary=person.id)
        if place == 0 and lead is not None:
            draft.set(draft.plan.control.id, owner=lead.id)
        stand_in(draft)

    return write


def known_person(draft: Draft, known: Person | None, hand: Hand) -> Person:
    """Return the person who is there already, or a new one."""
    if known is not None:
        return known
    made = hand.fresh(Person)
    draft.add(made)
    return made


def stand_in(draft: Draft) -> None:
    """Let the first other holder of a role step in where nobody is named to.

    One each: if everybody stood in for everybody, a call that goes on would reach nobody new.
    """
    holders = tuple(dict.fromkeys(role.primary for role in draft.plan.roles if role.primary))
    for role in draft.plan.roles:
        kept = tuple(one for one in role.deputies if one != role.primary)
        others = tuple(one for one in holders if one != role.primary)
        draft.set(role.id, deputies=kept or others[:1])


# ---------------------------------------------------------------- the rest


def read_organisation(plan: Plan) -> Answer:
    """Return whose plan it is."""
    return {"organisation": plan.control.organisation, "profile": plan.control.profile}


def write_organisation(draft: Draft, answer: Answer, _hand: Hand) -> None:
    """Name the organisation, and the plan after it while it has no name of its own."""
    control, name = draft.plan.control, answer["organisation"]
    title = control.title.removesuffix(f", {control.organisation}") if control.organisation else control.title
    titled = f"{title}, {name}" if title and name not in title else title or name
    draft.set(control.id, organisation=name, title=titled, profile=answer["profile"])


def read_hours(plan: Plan) -> Answer:
    """Return when the first person with hours can be reached."""
    reach = next((person.reach[0] for person in plan.people if person.reach), None)
    return (
        {} if reach is None else {"start": reach.start, "until": reach.until, "answer_min": reach.answer_min}
    )


def write_hours(draft: Draft, answer: Answer, hand: Hand) -> None:
    """Give everybody these hours, every day."""
    for person in draft.plan.people:
        if not person.reach:
            draft.add(hand.fresh(Reach, days=EVERY_DAY), to=person.id)
    for person in draft.plan.people:
        draft.set(person.reach[0].id, **{key: answer[key] for key in ("start", "until", "answer_min")})


def channel_parts(plan: Plan) -> tuple[Part, ...]:
    """Return a name for each of the first channels."""
    return tuple(Part(one.id, "channel.handle", needed=False) for one in plan.channels[:MOST_CHANNELS])


def read_channels(plan: Plan) -> Answer:
    """Return what the channels are called there."""
    return {one.id: one.handle for one in plan.channels[:MOST_CHANNELS]}


def write_channels(draft: Draft, answer: Answer, _hand: Hand) -> None:
    """Note the names."""
    for one in draft.plan.channels[:MOST_CHANNELS]:
        draft.set(one.id, handle=answer.get(one.id, one.handle))


def read_source(plan: Plan) -> Answer:
    """Return where the whole story stands."""
    return {"channel": next((one.id for one in plan.channels if one.crisis_use == "source_of_truth"), "")}


def write_source(draft: Draft, answer: Answer, _hand: Hand) -> None:
    """Let one channel hold the whole story; what held it before points to it."""
    for one in draft.plan.channels:
        if one.id == answer["channel"]:
            draft.set(one.id, crisis_use="source_of_truth")
        elif one.crisis_use == "source_of_truth":
            draft.set(one.id, crisis_use="mirror")


def read_worst(plan: Plan) -> Answer:
    """Return what could go wrong, by title."""
    return {"titles": tuple(one.title for one in plan.scenarios)}


def write_worst(draft: Draft, answer: Answer, hand: Hand) -> None:
    """Keep the scenarios that are named, drop those struck out, begin those that are new."""
    wanted = [title for title in answer["titles"] if title.strip()]
    for one in draft.plan.scenarios:
        if one.title not in wanted:
            draft.remove(one.id)
    known = {one.title for one in draft.plan.scenarios}
    worst = worst_level(draft.plan)
    for title in wanted:
        if title not in known:
            draft.add(hand.fresh(Scenario, title=title, level=worst.id if worst is not None else ""))


def worst_level(plan: Plan) -> Level | None:
    """Return the level with the lowest rank."""
    return min((one for one in plan.levels if one.rank), key=lambda one: one.rank or 0, default=None)


def read_promise(plan: Plan) -> Answer:
    """Return how soon something is said at the worst level."""
    worst = worst_level(plan)
    return {"minutes": worst.first_public_min} if worst is not None else {}


def write_promise(draft: Draft, answer: Answer, _hand: Hand) -> None:
    """Promise it at the worst level; milder ones are never sooner, and ours never hear later."""
    soon = answer["minutes"]
    for level in draft.plan.levels:
        worst = worst_level(draft.plan)
        first = soon if level is worst else max(level.first_public_min or soon, soon)
        told = min(level.internal_notify_min or first, first)
        draft.set(level.id, first_public_min=first, internal_notify_min=told)


def first_words(plan: Plan) -> tuple[Statement, Variant] | None:
    """Return the first holding statement with words for every channel."""
    found = ((one, variant) for one in plan.statements if one.stage == "holding" for variant in one.variants)
    return next(found, None)


def read_words(plan: Plan) -> Answer:
    """Return the first words and who signs them."""
    found = first_words(plan)
    return {"signed_as": found[0].signed_as, "body": found[1].body} if found is not None else {}


def write_words(draft: Draft, answer: Answer, hand: Hand) -> None:
    """Note the first words and who signs them."""
    found = first_words(draft.plan)
    if found is None:
        made = hand.fresh(Statement, title=answer["body"][:40], variants=(hand.fresh(Variant),))
        draft.add(made)
        found = made, made.variants[0]
    draft.set(found[0].id, signed_as=answer["signed_as"])
    draft.set(found[1].id, body=answer["body"])


def read_ending(plan: Plan) -> Answer:
    """Return how often one person is answered, and how long it must be quiet."""
    limit = next((one.max_public_replies for one in plan.limits), None)
    quiet = next((one.sustained_hours for end in plan.stand_downs for one in end.criteria), None)
    return {"replies": limit, "hours": quiet}


def write_ending(draft: Draft, answer: Answer, _hand: Hand) -> None:
    """Note both wherever the plan has a place for them."""
    for limit in draft.plan.limits[:1]:
        draft.set(limit.id, max_public_replies=answer["replies"])
    for criterion in [one for end in draft.plan.stand_downs for one in end.criteria if one.sustained_hours]:
        draft.set(criterion.id, sustained_hours=answer["hours"])


def read_signing(plan: Plan) -> Answer:
    """Return how often the plan is looked at again, and who has signed it as it stands."""
    found = sign_of(plan, "")
    signer = found.person if found.state == "signed" else ""
    return {"days": plan.control.review_every_days, "person": signer}


def write_signing(draft: Draft, answer: Answer, hand: Hand) -> None:
    """Let somebody approve the first words and sign the plan, which comes last of all."""
    draft.set(draft.plan.control.id, review_every_days=answer["days"])
    until = hand.today + timedelta(days=APPROVED_DAYS)
    for one in draft.plan.statements:
        if one.stage == "holding":
            draft.set(one.id, approved_by=answer["person"], approved_on=hand.today, expires_on=until)
    sign(draft, "", answer["person"], hand.today, hand.fresh(Endorsement))


def always(*parts: Part) -> Callable[[Plan], tuple[Part, ...]]:
    """Return what asks for the same parts in every plan."""
    return lambda _plan: parts


QUESTIONS = (
    Question(
        "organisation",
        always(Part("organisation", "control.organisation"), Part("profile", "control.profile")),
        read_organisation,
        write_organisation,
    ),
    Question("lead", person_parts, read_person(0), write_person(0)),
    Question("second", person_parts, read_person(1), write_person(1)),
    Question("third", person_parts, read_person(2), write_person(2)),
    Question(
        "hours",
        always(
            Part("start", "reach.start"), Part("until", "reach.until"), Part("answer_min", "reach.answer_min")
        ),
        read_hours,
        write_hours,
    ),
    Question("channels", channel_parts, read_channels, write_channels),
    Question("source", always(Part("channel", "variant.channel")), read_source, write_source),
    Question("worst", always(Part("titles", "scenario.early_signs")), read_worst, write_worst),
    Question("promise", always(Part("minutes", "level.first_public_min")), read_promise, write_promise),
    Question(
        "words",
        always(Part("body", "purpose.purpose"), Part("signed_as", "statement.signed_as")),
        read_words,
        write_words,
    ),
    Question(
        "ending",
        always(Part("replies", "limit.max_public_replies"), Part("hours", "criterion.sustained_hours")),
        read_ending,
        write_ending,
    ),
    Question(
        "signing",
        always(Part("days", "control.review_every_days"), Part("person", "endorsement.person")),
        read_signing,
        write_signing,
    ),
)
"""In their order; signing is the last, because any later change makes a signature stale."""


def next_open(plan: Plan) -> int:
    """Return the number of the first question the plan does not answer; the last when it answers all."""
    return next((n for n, one in enumerate(QUESTIONS) if not one.answered(plan)), len(QUESTIONS) - 1)
