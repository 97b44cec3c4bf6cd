"""Rules over the newer sections, as a table: at least three plans that break each, three that do not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.records.audiences import AdvocateGroup
from playbook_app.domain.plan.records.conduct import ModerationRule, PolicyRule
from playbook_app.domain.plan.records.people import Fit
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.rules import RULE_BY_ID
from playbook_app.i18n.plan_findings import fix
from tests.domain.plan.sound import TODAY, found, sound_plan

Change = Callable[[Draft], object]


def first(collection: str, /, **values: Any) -> Change:
    """Return the change of the first record of a collection, or of the single record."""

    def change(draft: Draft) -> None:
        records = getattr(draft.plan, collection)
        draft.set((records[0] if isinstance(records, tuple) else records).id, **values)

    return change


def every(collection: str, /, **values: Any) -> Change:
    """Return the change of all records of a collection."""

    def change(draft: Draft) -> None:
        for record in getattr(draft.plan, collection):
            draft.set(record.id, **values)

    return change


def none_of(collection: str) -> Change:
    """Return the change that removes all records of a collection."""

    def change(draft: Draft) -> None:
        for record in getattr(draft.plan, collection):
            draft.remove(record.id)

    return change


def both(*changes: Change) -> Change:
    """Return several changes as one."""

    def change(draft: Draft) -> None:
        for one in changes:
            one(draft)

    return change


def says(text: str) -> Change:
    """Return the change that lets a statement say something."""

    def change(draft: Draft) -> None:
        draft.set(draft.plan.statements[0].variants[0].id, body=text)

    return change


def policy(text: str, **values: Any) -> Change:
    """Return the change that adds a rule of conduct."""
    return lambda draft: draft.add(PolicyRule("policy_AAAAAAAAAA", text=text, **values))


def moderation(category: str, action: str, **values: Any) -> Change:
    """Return the change that adds a moderation rule that is fair unless ``values`` say otherwise."""
    fair = {"definition": "Somebody is threatened", "evidence_first": True, "log": True, **values}
    return lambda draft: draft.add(
        ModerationRule("moderation_AAAAAAAAAA", category=category, action=action, **fair)
    )


def fit(**values: Any) -> Change:
    """Return the change that says what the lead's holder can speak for."""

    def change(draft: Draft) -> None:
        ana = draft.plan.people[0].id
        known = {key: value(draft) if callable(value) else value for key, value in values.items()}
        draft.add(Fit("fit_AAAAAAAAAA", person=ana, **known))

    return change


def strategy(cluster: str, said: str, **values: Any) -> Change:
    """Return the change of the first story and of the words for it."""

    def change(draft: Draft) -> None:
        story = draft.plan.scenarios[0]
        draft.set(story.id, cluster=cluster, **values)
        draft.set(story.statements[0], strategy=said)

    return change


def arrows(**answers: str) -> Change:
    """Return the change that leads the flow's first question elsewhere; ``""`` leads nowhere."""

    def change(draft: Draft) -> None:
        start = draft.plan.flow[0]
        for answer in start.answers:
            if answer.label.lower() in answers:
                where = answers[answer.label.lower()]
                draft.set(answer.id, goto=start.id if where == "back" else where)

    return change


def items(*kinds: str) -> Change:
    """Return the change of the kinds of the first checklist's items."""

    def change(draft: Draft) -> None:
        for item, kind in zip(draft.plan.playbooks[0].items, kinds, strict=True):
            draft.set(item.id, kind=kind)

    return change


def group(**values: Any) -> Change:
    """Return the change that adds friends who are asked to speak up."""
    known = {"name": "Friends", "ask": "Say what you saw", "disclosure_line": "I know them", **values}
    return lambda draft: draft.add(AdvocateGroup("advocates_AAAAAAAAAA", **known))


def unfinished(draft: Draft) -> None:
    """Take away the words for the end."""
    for statement in draft.plan.statements:
        if statement.stage == "closing":
            draft.set(statement.id, stage="update")


def without_staff_words(draft: Draft) -> None:
    """Take away the words for staff."""
    for statement in draft.plan.statements:
        if statement.stage == "staff":
            draft.set(statement.id, stage="dm")


def same(_draft: Draft) -> None:
    """Change nothing."""


OLD = date(2024, 1, 1)
BREAKS: dict[str, tuple[Change, ...]] = {
    "CP003": (none_of("drills"), every("drills", last_run=None), first("drills", last_run=OLD)),
    "CP006": (
        first("continuity", exported_on=None),
        first("continuity", exported_on=OLD),
        first("control", last_reviewed=TODAY),
    ),
    "CP007": (
        lambda draft: draft.remove(draft.plan.scenarios[0].id),
        every("scenarios", cluster="victim"),
        every("scenarios", happened_before=True),
    ),
    "CP105": (
        first("scenarios", spokesperson=""),
        lambda draft: draft.set(draft.plan.fits[0].id, person=draft.plan.people[0].id),
        fit(worst_level=lambda draft: draft.plan.levels[1].id),
    ),
    "CP106": (
        first("people", media_trained_on=None),
        first("people", media_trained_on=OLD),
        every("people", media_trained_on=OLD),
    ),
    "CP107": (
        lambda draft: every("scenarios", spokesperson=draft.plan.roles[0].id)(draft),
        lambda draft: every("scenarios", spokesperson=draft.plan.roles[1].id)(draft),
        lambda draft: every("roles", primary=draft.plan.people[0].id)(draft),
    ),
    "CP208": (
        arrows(yes=""),
        arrows(yes="back"),
        every("flow", outcome="respond"),
        every("flow", kind="action"),
    ),
    "CP404": (
        says("Other words"),
        every("statements", expires_on=OLD),
        first("statements", signed_as="Somebody else"),
    ),
    "CP407": (
        says("The wheel came off because of a supplier."),
        says("This was an isolated incident."),
        says("Our intern posted it."),
        says("It was shown out of context."),
    ),
    "CP410": (
        strategy("preventable", "deny"),
        strategy("preventable", "diminish"),
        strategy("accidental", "deny", happened_before=True),
        strategy("accidental", "diminish", poor_reputation=True),
    ),
    "CP411": (
        says("Our thoughts and prayers are with you."),
        says("The government should have acted."),
        says("We pray for everybody."),
    ),
    "CP413": (
        says("The haters are wrong."),
        says("Please calm down."),
        says("Some so-called experts say so."),
    ),
    "CP414": (says("We will refund everybody."), unfinished, says("We are going to inspect every wheel.")),
    "CP502": (
        moderation("spam", "remove", log=False),
        moderation("abuse", "hide", evidence_first=False),
        moderation("hate", "block", definition="Posts by troublemakers"),
        both(first("control", profile="public_body"), moderation("spam", "remove")),
    ),
    "CP503": (
        policy("Staff must not criticise us"),
        policy("Never discuss pay online"),
        policy("Talk to the press", kind="do_not"),
    ),
    "CP504": (
        policy("Ask staff to leave a nice review"),
        group(ask="Post this text"),
        group(disclosure_line=""),
        policy("Offer cake for five-star reviews"),
    ),
    "CP505": (
        none_of("notices"),
        first("notices", before_public=False),
        first("notices", within_min=300),
        without_staff_words,
    ),
    "CP509": (
        first("review", facilitator=""),
        first("actions", due=OLD),
        first("actions", status="done"),
    ),
    "CP510": (
        first("scenarios", duties=()),
        items("message", "evidence"),
        items("message", "pause"),
    ),
}
HOLDS: dict[str, tuple[Change, ...]] = {
    "CP003": (same, first("drills", last_run=TODAY), first("drills", every_days=730)),
    "CP006": (same, first("continuity", exported_on=TODAY), first("control", last_reviewed=None)),
    "CP007": (same, none_of("scenarios"), first("scenarios", happened_before=True)),
    "CP105": (same, fit(worst_level=""), none_of("fits")),
    "CP106": (same, first("people", media_trained_on=TODAY), first("people", status="leaver")),
    "CP107": (same, first("scenarios", spokesperson=""), none_of("scenarios")),
    "CP208": (same, none_of("flow"), first("flow", help="Ask somebody")),
    "CP404": (
        same,
        first("statements", approved_by=""),
        every("statements", expires_on=None),
        both(says("Other words"), first("statements", approved_on=TODAY)),
    ),
    "CP407": (
        says("The wheel came off because of a supplier. We should have checked it."),
        says("We never say that it was an isolated incident."),
        says("Our intern posted it, and that was our mistake."),
        says("A customer told us."),
    ),
    "CP410": (
        strategy("preventable", "rebuild"),
        strategy("accidental", "diminish"),
        strategy("victim", "deny"),
    ),
    "CP411": (
        says("We are sorry."),
        both(first("neutrality", allowed_topics=("election",)), says("The election is on Sunday.")),
        says("We do not vote for anybody."),
    ),
    "CP413": (says("We are not calling anybody a troll."), says("We hear you."), says("Nobody is crazy.")),
    "CP414": (
        same,
        says("We will not refund it."),
        both(
            says("We will call everybody."),
            lambda draft: draft.set(draft.plan.playbooks[0].items[0].id, text="Call each of them"),
        ),
    ),
    "CP502": (
        moderation("spam", "remove"),
        moderation("spam", "report", log=False),
        moderation("complaint", "reply", log=False, evidence_first=False),
    ),
    "CP503": (
        policy("Say that you work here"),
        policy("Never discuss pay online", saving_clause="Among yourselves you may"),
        policy("Staff must not criticise us", applies_to="official_accounts"),
    ),
    "CP504": (
        policy("Never ask staff to leave a nice review"),
        policy("Ask staff to leave a nice review", kind="do_not"),
        group(),
        policy("Ask guests what they saw"),
    ),
    "CP505": (same, first("notices", within_min=30), none_of("levels")),
    "CP509": (
        same,
        both(first("actions", status="done"), first("actions", change="Ben is in")),
        both(first("actions", due=OLD), first("actions", status="dropped")),
    ),
    "CP510": (same, items("evidence", "message"), first("scenarios", touches=())),
}
CASES = [(rule, change) for rule, changes in BREAKS.items() for change in changes]
CALM = [(rule, change) for rule, changes in HOLDS.items() for change in changes]


@pytest.mark.parametrize(("rule", "change"), CASES, ids=[f"{rule}" for rule, _change in CASES])
def test_it_is_found(rule: str, change: Change) -> None:
    """The rule finds it, and says what to do."""
    assert found(rule, change)
    assert fix(rule)


@pytest.mark.parametrize(("rule", "change"), CALM, ids=[f"{rule}" for rule, _change in CALM])
def test_it_is_not_found(rule: str, change: Change) -> None:
    """What is meant well, denied, or owned is left alone."""
    assert found(rule, change) == []


def test_a_profile_changes_how_heavy_it_is() -> None:
    """What is advice in a shop is a warning in a council; faith and party block a public body."""
    untrained = first("people", media_trained_on=None)
    assert [f.level for f in found("CP106", untrained)] == ["info"]
    council = both(first("control", profile="public_body"), untrained)
    assert [f.level for f in found("CP106", council)] == ["warning"]
    prayer = both(first("control", profile="public_body"), says("Our prayers are with you."))
    assert {f.level for f in found("CP411", prayer)} == {"error"}


def test_every_rule_of_a_broken_plan_points_somewhere() -> None:
    """With every change at once each finding still has a section that its rule names."""
    plan = sound_plan()
    plan = replace(plan, statements=tuple(replace(s, strategy="deny") for s in plan.statements))
    draft = Draft(plan)
    for change in (says("The haters and our intern posted it."), policy("Never discuss pay")):
        change(draft)
    for finding in lint(draft.plan, TODAY):
        assert finding.section in RULE_BY_ID[finding.rule].sections
    assert isinstance(draft.plan.statements[0], Statement)
