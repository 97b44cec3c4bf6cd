"""The interview: twelve answers make a plan that nothing blocks; each can be left out and changed."""

from pathlib import Path
from typing import Any

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.interview import QUESTIONS, Hand, Question, next_open
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.outline import is_filled, outline, readiness
from playbook_app.domain.plan.schema import layout, new
from playbook_app.domain.plan.tree import places
from playbook_app.formats.plan_template import plan_from_template
from tests.domain.plan.sound import TODAY

PLANS = Path(__file__).resolve().parents[3] / "assets" / "plans"
ANSWERS: dict[str, dict[str, Any]] = {
    "organisation": {"organisation": "Blue Heron", "profile": "small_business"},
    "lead": {"name": "Ana Silva", "phone": "+44 7700 900120", "consent": True},
    "second": {"name": "Ben Okafor", "phone": "+44 7700 900121", "consent": True},
    "third": {"name": "Cleo Marin", "phone": "+44 7700 900122"},
    "hours": {"start": 480, "until": 1320, "answer_min": 15},
    "channels": {},
    "promise": {"minutes": 45},
    "ending": {"replies": 2, "hours": 72},
}
IDS = counted_ids()
HAND = Hand(lambda kind: new(kind, IDS), TODAY)


@pytest.fixture
def draft() -> Draft:
    """Return the small-business starter."""
    return Draft(plan_from_template(PLANS, "small_business", IDS))


def question(key: str) -> Question:
    """Return a question by its key."""
    return next(one for one in QUESTIONS if one.key == key)


def give(draft: Draft, key: str, **answer: Any) -> None:
    """Answer a question with what the plan says already, and what is new."""
    question(key).write(draft, {**question(key).read(draft.plan), **ANSWERS.get(key, {}), **answer}, HAND)


def errors(plan: Plan) -> list[str]:
    """Return the rules that block a plan."""
    return [found.rule for found in lint(plan, TODAY) if found.level == "error"]


def interviewed(draft: Draft) -> Plan:
    """Return the plan after all twelve answers."""
    for one in QUESTIONS:
        signer = {"person": draft.plan.people[0].id} if one.key == "signing" else {}
        give(draft, one.key, **signer)
    return draft.plan


def test_twelve_answers_leave_nothing_that_blocks(draft: Draft) -> None:
    """From the starter no error is left, and far more than 60 % is built; every question is answered."""
    assert len(QUESTIONS) == 12
    assert next_open(draft.plan) == 0
    plan = interviewed(draft)
    assert errors(plan) == []
    assert readiness(outline(plan, lint(plan, TODAY))).built >= 60
    assert next_open(plan) == len(QUESTIONS) - 1
    assert all(one.answered(plan) for one in QUESTIONS)


def filled_share(plan: Plan) -> int:
    """Return how many of a hundred fields of all records say something; a "no" and a tick count as said."""
    records = [place.record for place in places(plan)]
    fields = [
        (record, field)
        for record in records
        for field in layout(type(record)).fields
        if field.kind not in (Kind.RECORD, Kind.RECORDS, Kind.BOOL)
        and not (field.hidden or field.bookkeeping)
    ]
    return 100 * sum(is_filled(record, field) for record, field in fields) // len(fields)


@pytest.mark.parametrize("starter", ["small_business", "agency", "nonprofit", "public_body"])
def test_the_interview_fills_most_of_any_starter(starter: str) -> None:
    """At least 60 of 100 fields, needed or not; what still blocks needs more people than three."""
    draft = Draft(plan_from_template(PLANS, starter, IDS))
    begun = readiness(outline(draft.plan, ())).fields
    for one in QUESTIONS:
        signer = {"person": draft.plan.people[0].id} if one.key == "signing" else {}
        profile = {"profile": starter} if one.key == "organisation" else {}
        give(draft, one.key, **signer, **profile)
    share, needed = filled_share(draft.plan), readiness(outline(draft.plan, ())).fields
    print(f"{starter}: {share} of 100 fields say something; of those that are needed")
    print(f"  before the questions {begun.done} of {begun.needed}, after {needed.done} of {needed.needed}")
    assert share >= 60
    assert begun.done < needed.done > 0.98 * needed.needed
    assert set(errors(draft.plan)) <= ({"CP208", "CP301"} if starter != "small_business" else set())


def test_answering_again_changes_and_adds_nothing(draft: Draft) -> None:
    """The same answers give the same plan; another name is another name of the same person."""
    plan = interviewed(draft)
    assert interviewed(Draft(plan)) == plan
    again = Draft(plan)
    give(again, "lead", name="Anna Silva")
    assert again.plan.people[0].name == "Anna Silva"
    assert len(again.plan.people) == len(plan.people)
    assert again.plan.people[0].contacts[0].value == "+44 7700 900120"
    give(again, "organisation", organisation="Red Heron")
    assert again.plan.control.title == "Crisis plan, Red Heron"
    give(again, "source", channel=plan.channels[1].id)
    uses = [one.crisis_use for one in again.plan.channels[:2]]
    assert uses == ["mirror", "source_of_truth"]


def test_worst_things_are_kept_struck_out_and_begun(draft: Draft) -> None:
    """Each line is a scenario; a promise is never sooner at a milder level."""
    first = draft.plan.scenarios[0].title
    give(draft, "worst", titles=(first, " ", "A hamster was sold as a guinea pig"))
    assert [one.title for one in draft.plan.scenarios] == [first, "A hamster was sold as a guinea pig"]
    assert draft.plan.scenarios[1].level == draft.plan.levels[0].id
    give(draft, "promise", minutes=500)
    assert {level.first_public_min for level in draft.plan.levels[:1]} == {500}
    assert all((level.first_public_min or 0) >= 500 for level in draft.plan.levels)
    assert all(
        (level.internal_notify_min or 0) <= (level.first_public_min or 0) for level in draft.plan.levels
    )


def test_an_empty_plan() -> None:
    """Where there is no place for an answer a person or a statement is made, and nothing else breaks."""
    draft = Draft(new(Plan, IDS))
    assert question("lead").read(draft.plan) == {}
    assert question("words").read(draft.plan) == {}
    assert question("promise").read(draft.plan) == {}
    assert question("hours").read(draft.plan) == {}
    give(draft, "organisation")
    assert draft.plan.control.title == "Blue Heron"
    give(draft, "lead")
    give(draft, "third")
    give(draft, "hours")
    give(draft, "words", body="We have seen it.", signed_as="Ana")
    give(draft, "worst", titles=("A fire",))
    for key in ("channels", "source", "promise", "ending"):
        give(draft, key, channel="")
    give(draft, "signing", person=draft.plan.people[0].id)
    assert [person.name for person in draft.plan.people] == ["Ana Silva", "Cleo Marin"]
    assert (draft.plan.statements[0].variants[0].body, draft.plan.scenarios[0].level) == (
        "We have seen it.",
        "",
    )
    assert question("signing").read(draft.plan)["person"] == draft.plan.people[0].id


def test_a_question_knows_its_fields(draft: Draft) -> None:
    """Each part is like a field of the plan; what has no contact yet reads as no number."""
    for one in QUESTIONS:
        assert all(part.field.code == part.code for part in one.parts(draft.plan))
    give(draft, "lead")
    person = draft.plan.people[0]
    draft.remove(person.contacts[0].id)
    assert question("lead").read(draft.plan) == {"name": "Ana Silva", "phone": "", "consent": True}
