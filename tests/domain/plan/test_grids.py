"""Sections as tables: their rows and columns, and moving a record to another it belongs to."""

from dataclasses import replace

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.grids import GRIDS, Grid, grids_of, rehome
from playbook_app.domain.plan.model import Plan
from tests.domain.plan.sound import sound_plan


def grid(key: str) -> Grid:
    """Return the table of that name."""
    return next(one for one in GRIDS if one.key == key)


def test_every_column_is_a_field_of_its_rows() -> None:
    """A column belongs to the rows' own type or names their parent; each can be edited somehow."""
    for one in GRIDS:
        for column in one.columns:
            owner = column.code.partition(".")[0]
            assert (owner == one.kind.TYPE) != column.above
            assert column.manner in ("write", "pick", "flip", "form")
    manners = {column.code: column.manner for column in grid("roles").columns}
    assert (manners["role.name"], manners["role.primary"]) == ("write", "pick")
    assert (manners["role.may_post"], manners["role.deputies"]) == ("flip", "form")


def test_rows_stand_in_the_order_of_the_plan() -> None:
    """Levels are rows of the plan; triggers follow their levels and know them."""
    plan = sound_plan()
    levels = grid("levels")
    assert [row.record for row in levels.rows(plan)] == list(plan.levels)
    assert {row.parent.id for row in levels.rows(plan)} == {plan.id}
    assert levels.rows(plan)[0].value(levels.columns[1]) == plan.levels[0].name
    triggers = grid("levels.triggers")
    rows = triggers.rows(plan)
    assert [row.record for row in rows] == [one for level in plan.levels for one in level.triggers]
    assert rows[0].value(triggers.columns[0]) == plan.levels[0].id
    assert triggers.parents(plan) == plan.levels


def test_simple_mode_has_fewer_columns() -> None:
    """Only fields of simple mode and the parent stay; a table of nothing but parents is left out."""
    codes = [column.code for column in grid("levels").shown(simple=True)]
    assert codes == ["level.name", "level.first_public_min", "level.decider", "level.meaning"]
    assert grid("people.contacts").shown(simple=True)[0].above
    assert grid("levels.triggers").shown(simple=True) == ()
    assert grid("levels.triggers").shown(simple=False) == grid("levels.triggers").columns


def test_a_record_moves_to_another_parent() -> None:
    """It keeps its id and words and comes last; where it is already, nothing happens."""
    plan = sound_plan()
    trigger = plan.levels[0].triggers[0]
    draft = Draft(plan)
    rehome(draft, trigger.id, plan.levels[1].id)
    assert draft.plan.levels[1].triggers[-1] == trigger
    assert trigger not in draft.plan.levels[0].triggers
    moved: Plan = draft.plan
    rehome(draft, trigger.id, plan.levels[1].id)
    assert draft.plan is moved
    assert replace(moved, levels=plan.levels) == plan


def test_the_tables_of_a_section() -> None:
    """People, their numbers and hours, roles and rota stand together."""
    keys = [one.key for one in grids_of(("people", "roles", "fits", "rota"))]
    assert keys == ["people", "people.contacts", "people.reach", "roles", "rota"]
    assert grids_of(("flow",)) == ()
