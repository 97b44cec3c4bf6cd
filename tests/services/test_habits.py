"""Tests of how each person likes to practise."""

import pytest

from playbook_app.domain.quiz.behaviour import ASSESSED, BEHAVIOURS, CHECK, LEARN, REVIEW
from playbook_app.services.habits import Habits
from tests.services.sample import Desk


@pytest.fixture
def habits(desk: Desk) -> Habits:
    """Return the habits of the profile in use."""
    return Habits(desk.store, desk.profiles)


def test_certainty_at_first(habits: Habits) -> None:
    """Off when learning, on otherwise."""
    assert {one.id for one in BEHAVIOURS.values() if habits.certainty(one)} == {"check", "review", "assessed"}


def test_certainty_is_remembered_per_person_and_behaviour(habits: Habits, desk: Desk) -> None:
    """Through a restart, for this person alone, and gone with the profile."""
    ada = desk.profiles.current
    assert ada is not None
    habits.keep_certainty(LEARN, on=True)
    habits.keep_certainty(CHECK, on=False)
    desk.kill()
    again = Habits(desk.store, desk.profiles)
    assert [again.certainty(one) for one in (LEARN, CHECK, ASSESSED)] == [True, False, True]
    assert (again.terms(LEARN).certainty, again.terms(REVIEW).certainty) == (True, True)
    desk.profiles.add("Ben")
    assert not again.certainty(LEARN)
    desk.profiles.delete(ada.id)
    assert f"{ada.id}/practice" not in desk.store.table("settings").all()


def test_without_a_profile_a_nameless_one_remembers(habits: Habits, desk: Desk) -> None:
    """Skipping the first question of all loses nothing."""
    assert desk.profiles.current is not None
    desk.profiles.delete(desk.profiles.current.id)
    assert not habits.certainty(LEARN)
    habits.keep_certainty(LEARN, on=True)
    assert habits.certainty(LEARN)


def test_a_placement_is_declined_once(habits: Habits, desk: Desk) -> None:
    """For this person; how sure they are asked beside it stays."""
    habits.keep_certainty(LEARN, on=True)
    assert not habits.placement_declined
    habits.decline_placement()
    desk.kill()
    again = Habits(desk.store, desk.profiles)
    assert (again.placement_declined, again.certainty(LEARN)) == (True, True)
    desk.profiles.add("Ben")
    assert not again.placement_declined


@pytest.mark.parametrize("row", [{"certainty": 3}, {"certainty": {"learn": "yes"}}, {}])
def test_what_is_damaged_is_as_if_it_were_not_there(
    habits: Habits, desk: Desk, row: dict[str, object]
) -> None:
    """And can be set again; what a newer program keeps beside it stays."""
    assert desk.profiles.current is not None
    key = f"{desk.profiles.current.id}/practice"
    desk.store.table("settings").put(key, {**row, "sound": "ding"})
    assert not habits.certainty(LEARN)
    habits.keep_certainty(LEARN, on=True)
    assert habits.certainty(LEARN)
    assert (desk.store.table("settings").get(key) or {})["sound"] == "ding"


def test_the_path_is_remembered_per_person(habits: Habits, desk: Desk) -> None:
    """Beside the rest; nothing odd in the file is taken for one."""
    assert habits.path == ""
    habits.keep_certainty(LEARN, on=True)
    habits.keep_path("en/crisis-duty")
    desk.kill()
    again = Habits(desk.store, desk.profiles)
    assert (again.path, again.certainty(LEARN)) == ("en/crisis-duty", True)
    assert desk.profiles.current is not None
    desk.store.table("settings").put(f"{desk.profiles.current.id}/practice", {"path": 3})
    assert again.path == ""
