"""Tests of the picture of a morning: what was on fire when."""

from dataclasses import replace

from playbook_app.domain.drill.timeline import burning, minutes_left, timeline
from tests.domain.drill.sample import CAKE, DRILL, SEND, do, later


def test_a_thread_gets_hotter_with_every_target_that_passes() -> None:
    """The last span goes on to now, or to when it was settled."""
    row = timeline(later(85, drill=replace(DRILL, threads=(CAKE,))))[0]
    assert [(span.start, span.end, span.heat) for span in row.spans] == [
        (0, 20, 0),
        (20, 40, 1),
        (40, 60, 2),
        (60, 85, 3),
    ]
    settled = timeline(do(*SEND))[0]
    assert [(span.start, span.end, span.heat) for span in settled.spans] == [(0, 6, 0)]
    assert len(settled.marks) == 5


def test_where_no_clock_runs_there_is_no_span() -> None:
    """It is there all the same, with what happened in it."""
    row = timeline(later(25))[-1]
    assert (row.thread.id, row.spans, len(row.marks)) == ("joke", (), 1)


def test_the_hottest_comes_first() -> None:
    """Then what is due soonest."""
    state = later(15)
    assert [known.id for known in burning(state)] == ["late", "nuts"]
    assert [minutes_left(state, known) for known in burning(state)] == [5, 7]
    assert [known.id for known in burning(later(23, *SEND))] == ["nuts"]
