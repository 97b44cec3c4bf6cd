"""Tests of playing a drill by machine."""

from dataclasses import replace

from playbook_app.domain.drill import play as playing
from playbook_app.domain.drill.play import play, run
from playbook_app.domain.drill.state import Action
from tests.domain.drill.sample import DRILL, NUTS


def test_everything_is_come_to_and_nobody_gets_through_blindly() -> None:
    """Every thread, reply and duty is hit; the best passes and no way of not reading does."""
    found = play(DRILL, walks=5)
    assert (found.missed, found.rewarded) == ((), ())
    assert found.best.passed
    assert set(found.naive) == {"answer-all", "escalate", "silent", "longest"}
    assert found.replies["late/sorry"] > 1
    assert {"sharper", "joined", "rose", "correction", "later"} == set(found.rules)


def test_what_nobody_comes_to_is_told() -> None:
    """A thread after the end, with its replies, and a duty that waits for it."""
    late = replace(NUTS, at=200, replies=DRILL.threads[0].replies[:1])
    found = play(replace(DRILL, threads=(DRILL.threads[0], late)), walks=1)
    assert found.missed == ("nuts", "nuts/soon", "tell")


def test_who_gets_through_without_reading_is_told() -> None:
    """Nothing arrives, nothing is asked for: doing nothing passes, and so does anything."""
    idle = replace(DRILL, threads=(), plan=replace(DRILL.plan, duties=()))
    found = play(idle, walks=40)
    assert "silent" in found.rewarded
    assert "chance" in found.rewarded


def test_somebody_who_sorts_for_ever_is_given_up() -> None:
    """The morning goes on to its end by itself."""
    words = ["fix", "thank"] * 500

    def bot(state: object) -> Action:
        known = state.threads[0]  # type: ignore[attr-defined]
        return Action("triage", "late", words.pop()) if known.opened else Action("open", "late")

    state = run(DRILL, bot)
    assert (state.ended, state.minute) == (True, DRILL.length)
    assert sum(entry.kind == "triage" for entry in state.log) == playing.MOST_STEPS - 1
