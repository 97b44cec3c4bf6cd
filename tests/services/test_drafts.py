"""Tests of the answer that was in hand when somebody left."""

import pytest

from playbook_app.services.drafts import REPLY, Drafts
from tests.services.sample import Desk


@pytest.fixture
def drafts(desk: Desk) -> Drafts:
    """Return the drafts of the profile in use."""
    return Drafts(desk.store, desk.profiles)


def test_a_draft_outlives_a_restart(drafts: Drafts, desk: Desk) -> None:
    """For its question and its person alone, and gone with the profile."""
    ada = desk.profiles.current
    assert ada is not None
    drafts.keep("quiz_1", "q1", '{"words":"Dear"}')
    desk.kill()
    again = Drafts(desk.store, desk.profiles)
    assert again.of("quiz_1", "q1") == '{"words":"Dear"}'
    assert (again.of("quiz_1", "q2"), again.of("quiz_2", "q1")) == ("", "")
    desk.profiles.add("Ben")
    assert again.of("quiz_1", "q1") == ""
    desk.profiles.delete(ada.id)
    assert f"{ada.id}/draft" not in desk.store.table("settings").all()


def test_the_newest_draft_takes_the_place_of_the_one_before(drafts: Drafts) -> None:
    """One question is open at a time."""
    drafts.keep("quiz_1", "q1", "a")
    drafts.keep("quiz_1", "q2", "b")
    assert (drafts.of("quiz_1", "q1"), drafts.of("quiz_1", "q2")) == ("", "b")


def test_an_answer_and_a_reply_do_not_push_each_other_out(drafts: Drafts, desk: Desk) -> None:
    """A quiz and a conversation may both be left in the middle."""
    replies = Drafts(desk.store, desk.profiles, REPLY)
    drafts.keep("quiz_1", "q1", "a")
    replies.keep("talk_1", "0/first", "Dear")
    assert (drafts.of("quiz_1", "q1"), replies.of("talk_1", "0/first")) == ("a", "Dear")


def test_without_a_profile_or_with_a_strange_row_there_is_no_draft(drafts: Drafts, desk: Desk) -> None:
    """What another version wrote there is no answer."""
    current = desk.profiles.current
    assert current is not None
    row = {"attempt": "quiz_1", "question": "q1", "written": 3}
    desk.store.table("settings").put(f"{current.id}/draft", row)
    assert drafts.of("quiz_1", "q1") == ""
    desk.profiles.delete(current.id)
    drafts.keep("quiz_1", "q1", "a")
    assert drafts.of("quiz_1", "q1") == ""
