"""Tests of playing a lesson's conversation."""

import pytest

from playbook_app.domain.conversation.debrief import debrief
from playbook_app.domain.conversation.step import NotPossibleError
from tests.services.sample import FIRST, SECOND, Desk, choice, conversation, outcome, write_conversation


def test_walk_through_a_talk_killed_after_every_turn(desk: Desk) -> None:
    """Start, ask, pitch, the good ending: after each turn a new process stands at the same point."""
    run = desk.rehearse.conversation(SECOND)
    desk.kill()
    assert desk.rehearse.conversation(SECOND) == run

    run = desk.rehearse.choose(run, "ask")
    desk.kill()
    assert desk.rehearse.conversation(SECOND) == run
    assert (run.place, run.number) == ("more", 2)

    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "pitch")
    assert run.ending is not None
    assert run.ending.verdict == "good"
    desk.kill()
    assert desk.rehearse.last(SECOND) == run
    assert desk.kinds == ["talk-started", "talk-turn", "talk-turn", "talk-ended"]
    assert desk.rehearse.conversation(SECOND).id != run.id


def test_a_turn_is_on_disk_before_it_is_known(desk: Desk) -> None:
    """With what it really did, its quality and the best that was possible."""
    run = desk.rehearse.conversation(SECOND)
    seen: list[list[str]] = []
    desk.rehearse.changed.connect(lambda _changes: seen.append(desk.kinds))
    desk.rehearse.choose(run, "push")
    assert seen == [["talk-started", "talk-turn"]]
    assert desk.profiles.current is not None
    (_start, (_id, raw)) = desk.store.events(desk.profiles.current.id)
    assert (raw["turn"], raw["choice"], raw["outcome"]) == ("thanks", "push", 0)
    assert (raw["effects"], raw["quality"], raw["best"]) == ({"trust": -40}, 1, 4)


def test_rewinding_tries_another_way_and_keeps_the_first(desk: Desk) -> None:
    """From the bad ending back to the first turn, through a kill, to the good ending."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "push")
    assert desk.rehearse.is_new(run)
    run = desk.rehearse.choose(run, "pitch")
    assert run.ended
    assert not desk.rehearse.is_new(run)
    run = desk.rehearse.rewind(run, 0)
    desk.kill()
    assert desk.rehearse.conversation(SECOND) == run
    assert (run.place, run.rewinds) == ("thanks", 1)
    run = desk.rehearse.choose(desk.rehearse.choose(run, "ask"), "pitch")
    assert [review.chosen.best for review in debrief(run)] == [True, True]
    assert desk.kinds == [
        "talk-started",
        "talk-turn",
        "talk-turn",
        "talk-ended",
        "talk-rewound",
        "talk-turn",
        "talk-turn",
        "talk-ended",
    ]
    row = desk.progress.overview().lessons[1]
    assert [(seen.ending, seen.verdict) for seen in row.endings] == [("blocked", "bad"), ("demo", "good")]


def free_talk(desk: Desk) -> None:
    """Let the first turn of the second lesson's conversation be answered in one's own words."""
    talk = conversation()
    talk["turns"][0]["free"] = "true"
    write_conversation(desk.pack, talk)
    desk.kill()


def test_own_words_are_kept_and_survive_a_kill(desk: Desk) -> None:
    """They are read for the nearest choice, sent with one, and stand in the run afterwards."""
    free_talk(desk)
    run = desk.rehearse.conversation(SECOND)
    words = run.turn.choices[0].text if run.turn else ""
    assert desk.rehearse.nearest(run, words)[0].choice.id == "ask"
    assert desk.kinds == ["talk-started"]
    run = desk.rehearse.choose(run, "ask", "  How did you choose?  ")
    desk.kill()
    assert desk.rehearse.conversation(SECOND) == run
    assert run.moves[0].text == "How did you choose?"


def test_the_run_that_a_rewind_left_can_be_compared_with(desk: Desk) -> None:
    """With both ways on disk; before any rewind there is nothing to compare."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "push")
    assert desk.rehearse.before(run) is None
    run = desk.rehearse.choose(run, "pitch")
    back = desk.rehearse.rewind(run, 0)
    desk.kill()
    left = desk.rehearse.before(back)
    assert left is not None
    assert (left.path, left.ended) == (run.path, True)
    assert desk.rehearse.before(run) == left
    assert desk.rehearse.taken(SECOND) == run.path


def test_what_somebody_thinks_afterwards_is_kept_once(desk: Desk) -> None:
    """Three answers; the same words again are no new event."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "push")
    run = desk.rehearse.choose(run, "pitch")
    assert desk.rehearse.reflection(run) == ("", "", "")
    for _time in range(2):
        desk.rehearse.reflect(run, "To sell ", "He left", "Ask first")
    desk.kill()
    assert desk.rehearse.reflection(run) == ("To sell", "He left", "Ask first")
    assert desk.kinds.count("talk-reflected") == 1


def test_a_second_click_records_nothing(desk: Desk) -> None:
    """A run that is behind comes back as it stands, for a choice and for a rewind."""
    run = desk.rehearse.conversation(SECOND)
    ahead = desk.rehearse.choose(run, "ask")
    assert desk.rehearse.choose(run, "push") == ahead
    back = desk.rehearse.rewind(ahead, 0)
    assert desk.rehearse.rewind(ahead, 0) == back
    assert desk.kinds == ["talk-started", "talk-turn", "talk-rewound"]


def test_a_run_that_was_left_behind_takes_no_choice(desk: Desk) -> None:
    """Nor does one take what is not available."""
    run = desk.rehearse.conversation(SECOND)
    again = desk.rehearse.restart(SECOND)
    for old in (desk.rehearse.choose, desk.rehearse.rewind):
        with pytest.raises(NotPossibleError):
            old(run, "ask" if old == desk.rehearse.choose else 0)
    with pytest.raises(NotPossibleError):
        desk.rehearse.choose(again, "pitch")
    with pytest.raises(NotPossibleError):
        desk.rehearse.rewind(again, 0)
    assert desk.kinds == ["talk-started", "talk-started"]


def test_a_talk_goes_on_after_a_pack_update(desk: Desk) -> None:
    """It resumes at the last turn that still fits, and says how much was lost."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    talk = conversation()
    talk["turns"][0]["choices"][0] = choice("listen", outcome("more", 4, trust=8, permission=2))
    write_conversation(desk.pack, talk)
    desk.kill()
    assert desk.library.refresh()
    resumed = desk.rehearse.conversation(SECOND)
    assert (resumed.id, resumed.place, resumed.lost) == (run.id, "thanks", 1)
    assert desk.kinds[-1] == "talk-rewound"
    ahead = desk.rehearse.choose(resumed, "listen")
    desk.kill()
    assert desk.rehearse.conversation(SECOND).path == ahead.path


def test_a_finished_talk_that_no_longer_fits_is_gone_on_with(desk: Desk) -> None:
    """Its ending is still seen in Progress; its path ends where it stops fitting."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    desk.rehearse.choose(run, "wait")
    talk = conversation()
    talk["turns"][1]["choices"][1] = choice("stay", outcome("blocked", 2))
    write_conversation(desk.pack, talk)
    assert desk.library.refresh()
    resumed = desk.rehearse.conversation(SECOND)
    assert (resumed.place, resumed.lost) == ("more", 1)
    assert [seen.ending for seen in desk.progress.overview().lessons[1].endings] == ["blocked"]


def test_a_lesson_without_a_conversation_has_none(desk: Desk) -> None:
    """Asking for it is an error of the caller and records nothing."""
    with pytest.raises(KeyError):
        desk.rehearse.conversation(FIRST)
    assert desk.rehearse.last(FIRST) is None
    assert desk.kinds == []
