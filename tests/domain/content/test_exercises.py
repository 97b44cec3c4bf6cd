"""A lesson leads to its own conversation and drill, or to shared ones."""

from dataclasses import replace

from playbook_app.domain.content.exercises import Exercises, exercises_of
from tests.domain.progress.sample import PITCH, SILENCE, make_lesson

PLAIN = make_lesson(SILENCE)
HOST = replace(make_lesson(PITCH, conversation="A talk"), drill="A morning")
KNOWN = {PITCH: HOST, SILENCE: PLAIN}


def test_what_is_its_own() -> None:
    """Without a shared one there is only what lies in its folder."""
    assert exercises_of(PLAIN, KNOWN.get) == Exercises(None, None)
    assert exercises_of(HOST, KNOWN.get) == Exercises(HOST, HOST)


def test_what_is_shared() -> None:
    """Its own comes first; a lesson that is gone shares nothing."""
    sharing = replace(PLAIN, rehearse_with=PITCH.slug)
    assert exercises_of(sharing, KNOWN.get) == Exercises(HOST, HOST)
    own = replace(sharing, drill="My own")
    assert exercises_of(own, KNOWN.get) == Exercises(HOST, own)
    gone = replace(PLAIN, rehearse_with="gone")
    assert exercises_of(gone, KNOWN.get) == Exercises(None, None)
