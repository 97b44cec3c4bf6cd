"""Tests of looking things up in a conversation."""

import pytest

from playbook_app.domain.conversation.model import Meter, been, counted
from tests.domain.conversation.sample import pitch


def test_turns_and_endings_are_found_by_id() -> None:
    """What is not there is ``None``: a place may be either."""
    talk = pitch()
    turn, ending = talk.turn("more"), talk.ending("demo")
    assert turn is not None
    assert ending is not None
    assert (turn.id, ending.id) == ("more", "demo")
    assert (talk.turn("demo"), talk.ending("more")) == (None, None)


def test_people_are_found_by_id() -> None:
    """``you`` is the trainee's part; a stranger is an error."""
    talk = pitch()
    assert (talk.person("you").name, talk.person("tomas").name) == ("Nadia", "Tomás")
    with pytest.raises(KeyError):
        talk.person("stranger")


def test_zones_share_the_meter_equally() -> None:
    """Both ends belong to the outer zones."""
    meter = Meter("trust", "Tomás", 40, ("Cold", "Open", "Trusting"))
    zones = [meter.zone(value) for value in (0, 33, 34, 66, 67, 100)]
    assert zones == [0, 0, 1, 1, 2, 2]


def test_visits_are_counted_under_a_name_that_conditions_can_ask_for() -> None:
    """What is counted by the program belongs to no pack."""
    assert been("first-line") == "been_first_line"
    assert [counted(name) for name in ("been_x", "minutes", "turns", "trust")] == [True, True, True, False]


def test_every_outcome_comes_with_its_place() -> None:
    """Turn, choice and index, in the order of the file."""
    found = [(turn.id, choice.id, index) for turn, choice, index, _outcome in pitch().outcomes()]
    assert found[2:5] == [("thanks", "brochure", 0), ("more", "pitch", 0), ("more", "pitch", 1)]
