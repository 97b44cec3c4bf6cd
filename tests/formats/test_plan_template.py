"""Reading starter plans, and giving them ids of their own."""

import json
from pathlib import Path

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.raw import to_raw
from playbook_app.domain.plan.references import dangling
from playbook_app.domain.plan.tree import places
from playbook_app.formats.plan_template import plan_from_template, templates, with_new_ids
from tests.domain.plan.sound import sound_plan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one starter plan."""
    raw = {"title": "Shop", "summary": "For a shop", "plan": {**to_raw(sound_plan()), "schema_version": 1}}
    (tmp_path / "shop.json").write_text(json.dumps(raw))
    return tmp_path


def test_starters_are_listed(folder: Path) -> None:
    """By title, with the empty one last."""
    assert [(t.id, t.title) for t in templates(folder)] == [("shop", "Shop"), ("blank", "Empty plan")]


def test_ids_are_new_and_references_follow() -> None:
    """Every id is another, nothing points into the void, and nothing else changes."""
    plan = sound_plan()
    used = {place.record.id for place in places(plan)}
    numbers = iter(range(10**6))
    fresh = with_new_ids(plan, lambda prefix: f"{prefix}_Z{next(numbers):09d}")
    assert {place.record.id for place in places(fresh)}.isdisjoint(used)
    assert not list(dangling(fresh))
    names = {person.id: person.name for person in fresh.people}
    assert [names[role.primary] for role in fresh.roles] == ["Ana", "Ben", "Cy"]
    assert with_new_ids(fresh, counted_ids()).control.title == "Crisis plan"


def test_a_plan_from_a_starter(folder: Path) -> None:
    """It has the starter's words; the empty one has none."""
    assert plan_from_template(folder, "shop", counted_ids()).people[0].name == "Ana"
    assert plan_from_template(folder, "blank", counted_ids()).people == ()


@pytest.mark.parametrize("name", ["no", "../shop", ""])
def test_unknown_starters(folder: Path, name: str) -> None:
    """A name that is not listed is no way into other folders."""
    with pytest.raises(Problem) as caught:
        plan_from_template(folder, name, counted_ids())
    assert caught.value.code == "plan-template-unknown"


@pytest.mark.parametrize("text", ["[]", '{"title": "T"}', '{"title": 3, "summary": "S"}'])
def test_broken_starters(folder: Path, text: str) -> None:
    """A file that is no starter plan says so."""
    (folder / "shop.json").write_text(text)
    with pytest.raises(Problem):
        templates(folder)
    with pytest.raises(Problem):
        plan_from_template(folder, "shop", counted_ids())
