"""What a copy leaves out: nothing sensitive goes out unnamed, and nothing points to what is gone."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import Field
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.redaction import (
    FULL,
    LEFT_OUT,
    PUBLIC,
    REDACTION_BY_ID,
    REDACTIONS,
    TEAM,
    TRAINEE,
    redacted,
)
from playbook_app.domain.plan.references import dangling
from playbook_app.domain.plan.schema import all_types, fields_of, new
from playbook_app.domain.plan.tree import places
from tests.domain.plan.plans import plans
from tests.domain.plan.sound import sound_plan


def everything(plan: Plan) -> Iterator[tuple[Record, Field]]:
    """Yield every field of every record."""
    for record in (plan, *(place.record for place in places(plan))):
        yield from ((record, field) for field in fields_of(type(record)))


def test_profiles_name_fields_that_exist() -> None:
    """A name in a profile that no field has would leave something in, or out, by mistake."""
    known = {field.code: field for kind in all_types() for field in fields_of(kind)}
    for profile in REDACTIONS:
        assert profile.keeps <= {code for code, field in known.items() if field.sensitive}
        assert profile.drops <= known.keys()
    assert list(REDACTION_BY_ID) == ["public", "trainee", "team", "full"]


@settings(max_examples=20, deadline=None)
@given(plans())
def test_nothing_hidden_is_left(plan: Plan) -> None:
    """Every hidden field is empty, every reference holds, and the whole copy is the plan itself."""
    for profile in REDACTIONS:
        copy = redacted(plan, profile)
        assert not list(dangling(copy))
        for record, field in everything(copy):
            if profile.hides(field):
                assert getattr(record, field.key) in ("", None, (), False), (profile.id, field.code)
    assert redacted(plan, FULL) is plan


def test_what_stays() -> None:
    """The team keeps numbers but not the way into accounts; trainees keep names; the public roles only."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.channels[0].id, vault_pointer="Blue folder in the safe", admins=3)
    team, trainee, public = (redacted(draft.plan, profile) for profile in (TEAM, TRAINEE, PUBLIC))
    assert team.people == draft.plan.people
    assert (team.channels[0].vault_pointer, team.channels[0].admins) == ("", None)
    assert team.channels[0].handle == draft.plan.channels[0].handle
    assert [(person.name, person.contacts) for person in trainee.people] == [
        ("Ana", ()),
        ("Ben", ()),
        ("Cy", ()),
    ]
    assert trainee.roles == draft.plan.roles
    assert (public.people, public.endorsements) == ((), ())
    assert next((role.name, role.primary, role.deputies) for role in public.roles) == ("Lead", "", ())


def test_what_is_repeated_elsewhere() -> None:
    """A number typed into a duty goes out with its contact, however it is grouped; short words stay."""
    ids = counted_ids()
    draft = Draft(sound_plan())
    contacts = (
        new(Contact, ids, value="+49 (170) 999 888 7"),
        new(Contact, ids, value="dora@oakline.example"),
        new(Contact, ids, value="112"),
        new(Contact, ids, value="ext 99 of 170 5550"),
    )
    dora = replace(new(Person, ids, name="Dora"), id="person_zzzzzzzzzz")
    contacts = tuple(replace(one, id=f"contact_zzzzzzzzz{number}") for number, one in enumerate(contacts))
    draft.add(replace(dora, contacts=contacts))
    duties = (
        "Call +49 170/9998887 at once",
        "Write to DORA@oakline.example",
        "Dial 112",
        "ext 99 of 170 5550",
    )
    draft.set(draft.plan.roles[0].id, duties=duties, purpose="Ask 49-170-9998887.")
    draft.set(
        draft.plan.channels[0].id,
        recovery_steps="Open the box.\nTurn key seventeen.",
        pause_steps="Turn key seventeen. Now.",
    )
    role = redacted(draft.plan, TRAINEE).roles[0]
    assert role.duties == (f"Call +{LEFT_OUT} at once", f"Write to {LEFT_OUT}", "Dial 112", LEFT_OUT)
    assert role.purpose == f"Ask {LEFT_OUT}."
    assert redacted(draft.plan, TRAINEE).channels[0].pause_steps == f"{LEFT_OUT} Now."
    assert redacted(draft.plan, PUBLIC).roles[0].duties == role.duties, "also when the person is left out"
    assert redacted(draft.plan, TEAM).roles[0].duties == duties
