"""Tests of time: what arrives, what silence brings, and what comes back, in which minute."""

from dataclasses import replace

from playbook_app.domain.drill.passing import next_event, passing, start
from playbook_app.domain.drill.state import Action, State
from tests.domain.drill.sample import CAKE, DRILL, NUTS, OPEN, SEND, do, waiting


def log(state: State) -> list[tuple[int, str, str]]:
    """Return minute, kind and thread of each entry."""
    return [(entry.minute, entry.kind, entry.thread) for entry in state.log]


def test_the_first_minute_has_what_arrives_at_once() -> None:
    """Nothing else is there, and the next thing is known."""
    state = start(DRILL)
    assert log(state) == [(0, "arrived", "late")]
    assert (next_event(state), state.minute, state.ended) == (12, 0, False)


def test_silence_is_heard_three_times() -> None:
    """Past the target sharper, at twice a third person, at three times the level, each once."""
    alone = replace(DRILL, threads=(CAKE,), length=100)
    state = passing(start(alone), 99)
    assert log(state)[1:] == [
        (21, "sharper", "late"),
        (41, "joined", "late"),
        (61, "rose", "late"),
        (61, "level", ""),
    ]
    assert [entry.ref for entry in state.log[1:4]] == ["Sana", "Lou", ""]
    assert (state.level, state.log[4].cause, next_event(state)) == (1, 3, None)


def test_the_level_rises_no_further_than_the_plan_goes() -> None:
    """Two threads that are left alone raise it once."""
    state = passing(start(DRILL), 89)
    assert (state.level, [kind for _at, kind, _thread in log(state)].count("level")) == (1, 1)


def test_a_thread_without_words_for_silence_is_heard_without_words() -> None:
    """A pack that has been cut down still plays."""
    quiet = replace(DRILL, threads=(replace(CAKE, late=None),))
    entries = passing(start(quiet), 30).log
    assert [(entry.kind, entry.words) for entry in entries[1:]] == [("sharper", "")]


def test_an_answer_in_time_stops_the_clock() -> None:
    """Nothing gets sharper afterwards."""
    state = passing(do(*SEND), 60)
    assert "sharper" not in [kind for _at, kind, thread in log(state) if thread == "late"]


def test_what_was_said_unchecked_has_to_be_corrected() -> None:
    """Twenty minutes later, charged to the reply, which is then worth the least."""
    state = do(OPEN, Action("draft", "late", "soon"), Action("publish", "late"), *waiting(4))
    entry = next(entry for entry in state.log if entry.kind == "correction")
    sent = state.threads[0].published[0]
    assert (entry.minute, entry.cause, sent.charged, sent.quality) == (26, sent.entry, True, 1)


def test_a_checked_fact_needs_no_correction() -> None:
    """Looking first costs minutes and nothing else."""
    actions = (OPEN, Action("facts", "late"), Action("draft", "late", "soon"), Action("publish", "late"))
    state = do(*actions, *waiting(5))
    assert "correction" not in [entry.kind for entry in state.log]


def test_a_consequence_comes_unless_something_was_done_meanwhile() -> None:
    """The picture comes back after five minutes; a call in between prevents it."""
    deleted = (OPEN, Action("draft", "late", "blame"), Action("publish", "late"))
    came = do(*deleted, *waiting(2))
    entry = next(entry for entry in came.log if entry.kind == "later")
    assert (entry.minute, entry.ref, entry.words) == (11, "picture", "Sana: Look.")
    prevented = do(*deleted, Action("phone", ref="jo"), *waiting(2))
    assert "later" not in [entry.kind for entry in prevented.log]
    assert prevented.due == ()


def test_a_consequence_may_come_without_words() -> None:
    """Then only what it is called is written down."""
    blame = CAKE.reply("blame")
    quiet = replace(blame, later=(replace(blame.later[0], said=None, unless=None),))
    drill = replace(DRILL, threads=(replace(CAKE, replies=(quiet,)), NUTS))
    state = do(OPEN, Action("draft", "late", "blame"), Action("publish", "late"), *waiting(2), drill=drill)
    assert [entry.words for entry in state.log if entry.kind == "later"] == [""]


def test_the_drill_ends_with_its_last_minute() -> None:
    """Time does not go beyond it."""
    state = passing(start(DRILL), 500)
    assert (state.minute, state.ended) == (90, True)
