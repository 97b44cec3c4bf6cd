"""Small changes of the sound plan, for the tables of rules."""

from collections.abc import Callable
from typing import Any

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.audiences import AdvocateGroup
from playbook_app.domain.plan.records.conduct import ModerationRule, PolicyRule
from playbook_app.domain.plan.records.people import Fit

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


def path(draft: Draft, where: str) -> str:
    """Return the id of the record that "levels.0.triggers.0" leads to."""
    found: Any = draft.plan
    for part in where.split("."):
        found = found[int(part)] if part.isdigit() else getattr(found, part)
    return str(found.id)


def at(where: str, /, **values: Any) -> Change:
    """Return the change of the record that a path leads to; "@levels.0" as a value means that record's id."""

    def change(draft: Draft) -> None:
        known = {key: resolved(draft, value) for key, value in values.items()}
        draft.set(path(draft, where), **known)

    return change


def resolved(draft: Draft, value: Any) -> Any:
    """Return a value with the paths in it replaced by ids."""
    if isinstance(value, tuple):
        return tuple(resolved(draft, one) for one in value)
    return path(draft, value[1:]) if isinstance(value, str) and value.startswith("@") else value


def less(where: str) -> Change:
    """Return the change that removes the record that a path leads to."""
    return lambda draft: draft.remove(path(draft, where))


def more(record: Any, to: str = "", /, **values: Any) -> Change:
    """Return the change that adds a record, to the one that a path leads to."""

    def change(draft: Draft) -> None:
        known = {key: resolved(draft, value) for key, value in values.items()}
        draft.add(record(f"{record.TYPE}_AAAAAAAAAA", **known), path(draft, to) if to else "")

    return change


def same(_draft: Draft) -> None:
    """Change nothing."""
