"""Destinations are kept by name and read back, whatever was kept."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.ui.models import destinations as to
from playbook_app.ui.shell.places import SCREENS, from_raw, screen_of, settled, to_raw
from tests.ui.shell.stand_ins import REF

EVERY = (
    to.Today(),
    to.Library(),
    to.LessonPage(REF),
    to.Quiz(REF),
    to.Quiz(REF, mode=to.ASSESSING),
    to.Talk(REF),
    to.Drill(REF),
    to.Practice(),
    to.Progress(),
    to.Questions(REF),
    to.Plan(),
    to.Sharing(),
    to.Settings(),
)


@pytest.mark.parametrize("place", EVERY)
def test_there_and_back(place: to.Destination) -> None:
    """What is kept is read back as the same place."""
    assert from_raw(to_raw(place)) == place


def test_every_destination_has_a_screen() -> None:
    """No destination is forgotten when one is added."""
    assert set(SCREENS.values()) == set(get_args(to.Destination)) == {type(place) for place in EVERY}
    assert {screen_of(place) for place in EVERY} == set(SCREENS)


@given(st.none() | st.integers() | st.dictionaries(st.sampled_from(["screen", "ref"]), st.text() | st.none()))
def test_nonsense_is_no_place(raw: object) -> None:
    """A damaged memory gives no place or a place, never an error."""
    found = from_raw(raw)
    assert found is None or screen_of(found) in SCREENS


def test_arriving_settles() -> None:
    """Once there, a new start or a search is over."""
    assert settled(to.Quiz(REF, again=True)) == to.Quiz(REF)
    assert settled(to.Quiz(REF, again=True, mode=to.CHECKING)) == to.Quiz(REF, mode=to.CHECKING)
    assert settled(to.Talk(REF, again=True)) == to.Talk(REF)
    assert settled(to.Library(find=True)) == to.Library()
    assert settled(to.Plan()) == to.Plan()
    assert from_raw({"screen": "lesson", "ref": "noslash"}) is None
