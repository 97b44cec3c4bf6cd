"""The parts of the plan screen that need no window: words, marks, next steps, places of changes, days."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.editor import PlanChange, PlanEditor
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.readiness import bars
from playbook_app.domain.plan.records.learning import Acknowledgement
from playbook_app.domain.plan.records.people import Person
from playbook_app.domain.plan.schema import new
from playbook_app.formats.plan_document import Bullets, Facts, Heading, Paragraph, Quote, Table
from playbook_app.ui.models.files import file_name
from playbook_app.ui.plan import words
from playbook_app.ui.plan.changes import changed_spot
from playbook_app.ui.plan.checks import marks, rows
from playbook_app.ui.plan.dates import read_clock, read_day
from playbook_app.ui.plan.inputs.statement import free_key
from playbook_app.ui.plan.next_step import next_step
from playbook_app.ui.plan.preview import example_text, words_for
from playbook_app.ui.plan.printed import as_html
from playbook_app.ui.plan.removing import heirs, outside_uses
from playbook_app.ui.plan.spots import Spot
from tests.domain.plan.sound import TODAY as SOUND_DAY
from tests.domain.plan.sound import sound_plan
from tests.ui.plan.sample import TODAY, cafe_plan


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("22.11.2026", date(2026, 11, 22)),
        (" 22/11/26 ", date(2026, 11, 22)),
        ("22 11 2026", date(2026, 11, 22)),
        ("2026-13-01", None),
        ("22.11.206", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    """Year first or last; what is no day is none."""
    assert read_day(text) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_iso_day_is_read_back(day: date) -> None:
    """What the field writes it also reads."""
    assert read_day(day.isoformat()) == day


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Nothing that can be typed fails."""
    assert read_day(text) is None or isinstance(read_day(text), date)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("7:30", 450), ("07.30", 450), ("7", 420), (" 0:00 ", 0), ("24:00", 1440), ("7h15", 435)],
)
def test_times_of_day_are_read(text: str, minutes: int) -> None:
    """People write a time in several ways; the end of the day is 24:00."""
    assert read_clock(text) == minutes


@pytest.mark.parametrize("text", ["", "25", "24:01", "7:60", "7:5", "noon"])
def test_what_is_no_time_is_none(text: str) -> None:
    """A time that no clock shows is not guessed."""
    assert read_clock(text) is None


@given(st.text(max_size=60), st.sets(st.sampled_from(["blank", "blank_2", "a", "next_update"])))
def test_keys_of_blanks_are_free_and_plain(label: str, taken: set[str]) -> None:
    """A new blank's key is unused, short and can stand between braces."""
    key = free_key(label, taken)
    assert key not in taken
    assert 0 < len(key) <= 40
    assert not set(key) & set("{}\n ")


def test_file_names_fit_every_system() -> None:
    """Slashes, colons and line breaks fall out; nothing left gives a plain name."""
    assert file_name('Plan: "A/B"\\C', ".pdf") == "Plan A B C.pdf"
    assert file_name("..", ".md") == "plan.md"


def test_names_tell_equal_calls_apart() -> None:
    """A call carries its level; what has no name yet is called by what it is."""
    plan = cafe_plan()
    assert words.name_of(plan, plan.steps[0]) == "Fire: Crisis lead"
    assert words.name_of(plan, plan.people[0]) == "Ana Silva"
    assert words.name_of(plan, Person("person_0000000009")) == "Unnamed person"
    assert (
        words.essentials(plan, plan.playbooks[0].items[1])
        == "Crisis lead · 5 min · The moment the level is declared"
    )


def test_marks_and_rows_say_the_same() -> None:
    """Every finding's words stand at its field exactly as in the list, and its place names the record."""
    plan = cafe_plan()
    found = rows(plan, lint(plan, TODAY))
    by_spot = marks(found)
    assert found
    for row in found:
        assert row.text in [mark.text for mark in by_spot[row.spot.record, row.spot.field]]
        assert row.where
    assert any(row.where == "Publisher, Deputies" for row in found)


def test_a_line_of_a_list_is_named_by_its_number() -> None:
    """The place of a finding in a list says which line."""
    plan = cafe_plan()
    level = plan.levels[0]
    finding = Finding("CP202", "warning", "levels", level.id, "examples", 1, (0, 3), {"word": "soon"})
    (row,) = rows(plan, [finding])
    assert row.where == "Fire, Examples, line 2"
    assert row.spot == Spot(level.id, "examples", 1, (0, 3))


def test_the_next_step_puts_people_before_choosing_and_signing_last() -> None:
    """Without people the step is to add one; a signature is asked for only when nothing else blocks."""
    empty = new(Plan, counted_ids())
    assert next_step(empty, rows(empty, lint(empty, TODAY)), bars(empty, 0, TODAY), TODAY).spot is not None
    plan = cafe_plan()
    four = bars(plan, 0, TODAY)
    blocking = [row for row in rows(plan, lint(plan, TODAY)) if row.level == "block"]
    signature = [row for row in blocking if row.rule == "CP001"]
    assert signature
    assert next_step(plan, blocking, four, TODAY).spot != signature[0].spot
    assert next_step(plan, [], four, TODAY).text == "Add a scenario"


def test_the_next_step_names_the_first_gap_or_that_there_is_none() -> None:
    """Empty needed fields come in outline order, fields of inner records too."""
    plan = cafe_plan()
    four = bars(plan, 0, TODAY)
    step = next_step(plan, [], four, TODAY)
    assert step.spot is not None
    assert step.text == "Add a scenario"


def test_the_next_step_of_a_finished_plan_raises_its_lowest_bar() -> None:
    """A drill that is due, then whoever has not read it, then what was checked longest ago."""
    draft = Draft(sound_plan())

    def said() -> str:
        plan = draft.plan
        return next_step(plan, [], bars(plan, 100, SOUND_DAY), SOUND_DAY).text

    assert said() == "Let Ben read the plan and note the day", "Ana has signed it"
    draft.set(draft.plan.drills[0].id, last_run=None)
    assert said().startswith("Run this drill and enter the day: ")
    draft.set(draft.plan.drills[0].id, last_run=SOUND_DAY)
    for number, person in enumerate(draft.plan.people):
        version = draft.plan.control.version
        read = Acknowledgement(
            f"acknowledgement_A{number:09d}", person=person.id, version=version, on=SOUND_DAY
        )
        draft.add(read)
    usual = draft.plan.baselines[0].id
    draft.set(usual, measured_on=SOUND_DAY.replace(year=2025))
    assert said() == "Count again what is usual and enter the day: Mentions in a day"
    draft.set(usual, measured_on=SOUND_DAY)
    contact = draft.plan.people[1].contacts[0].id
    draft.set(contact, verified_on=None)
    assert said() == "Try the way to reach Ben that was tried longest ago"
    draft.set(contact, verified_on=SOUND_DAY)
    draft.set(draft.plan.channels[0].id, access_checked_on=None)
    assert said() == "Try to log in and enter the day: Our page"
    draft.set(draft.plan.channels[0].id, access_checked_on=SOUND_DAY)
    for person in draft.plan.people:
        draft.set(person.contacts[0].id, verified_on=SOUND_DAY)
    assert said() == "Everything that is needed is there."


def change(edit: Callable[[PlanEditor], None]) -> PlanChange:
    """Return the change that an edit announces."""
    editor, seen = PlanEditor(cafe_plan()), []
    editor.changed.connect(seen.append)
    edit(editor)
    return seen[-1]


def test_a_change_is_found_again() -> None:
    """A field that differs, a record that came, one that went, one that moved."""
    plan = cafe_plan()
    level, person = plan.levels[0], plan.people[0]

    def renamed(editor: PlanEditor) -> None:
        with editor.edit("x") as draft:
            draft.set(level.id, name="Blaze")

    def removed(editor: PlanEditor) -> None:
        with editor.edit("x") as draft:
            draft.remove(person.contacts[0].id)

    def returned(editor: PlanEditor) -> None:
        removed(editor)
        editor.undo()

    def moved(editor: PlanEditor) -> None:
        with editor.edit("x") as draft:
            draft.move(level.id, 2)

    assert changed_spot(change(renamed)) == Spot(level.id, "name")
    assert changed_spot(change(removed)) == Spot(person.id, "contacts")
    assert changed_spot(change(returned)) == Spot(person.contacts[0].id)
    assert changed_spot(change(moved)) == Spot(level.id)


def test_uses_and_heirs_of_a_record() -> None:
    """What goes with a record does not count as a use; its neighbours can take its places."""
    plan = cafe_plan()
    assert {use.field.code for use in outside_uses(plan, plan.people[1].id)} == {
        "role.deputies",
        "role.primary",
    }
    assert heirs(plan, plan.people[0].id) == plan.people[1:]


def test_statements_are_shown_with_examples() -> None:
    """A blank is filled with its example, its label in brackets, or its key."""
    plan = cafe_plan()
    statement = plan.statements[0]
    text = example_text(statement, "{{time}} {{other}}")
    assert text == "10:05 [other]"
    assert words_for(statement, plan.channels[0]) == statement.variants[0]
    assert words_for(plan.statements[1], None) is None


def test_print_is_escaped() -> None:
    """Whatever was typed is text, in every kind of block."""
    nasty = "<b>&\nx"
    blocks = [
        Heading(1, nasty),
        Paragraph(nasty, nasty),
        Quote(nasty),
        Facts(((nasty, nasty),)),
        Bullets(nasty, (nasty,)),
        Table(nasty, (nasty, nasty), ((nasty, nasty), ("a", ""))),
    ]
    html = as_html(blocks)
    assert "<b>&\n" not in html
    assert "&lt;b&gt;&amp;" in html
