"""What people ask for in the trackers of other tools, each shown by a test that is named after it."""

from playbook_app.domain.conversation.checks import check_conversation
from playbook_app.domain.conversation.debrief import debrief
from playbook_app.domain.conversation.run import available_choices
from playbook_app.domain.conversation.talk_map import make_map
from playbook_app.domain.conversation.walks import play
from playbook_app.formats.talk_svg import to_svg
from playbook_app.formats.transcript_text import to_text
from playbook_app.services.drafts import REPLY, Drafts
from tests.domain.conversation.sample import choice, make_conversation, outcome, pitch, turn
from tests.domain.conversation.sample import play as played
from tests.services.sample import SECOND, Desk


def test_branch_on_state(desk: Desk) -> None:
    """The same choice leads elsewhere when a number is another, without a branch for every history."""
    asked = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    pitched = desk.rehearse.choose(asked, "pitch")
    pushed = desk.rehearse.choose(desk.rehearse.restart(SECOND), "push")
    again = desk.rehearse.choose(pushed, "pitch")
    assert pitched.moves[-1].choice.id == again.moves[-1].choice.id == "pitch"
    assert pitched.place != again.place


def test_every_choice_is_exportable(desk: Desk) -> None:
    """What was chosen stands in the transcript, on the map, and in the events one can take away."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    run = desk.rehearse.choose(run, "pitch")
    text = to_text(run)
    assert all((move.text or move.choice.label) in text for move in run.moves)
    assert desk.rehearse.taken(SECOND) == run.path
    drawn = desk.rehearse.map_of(run)
    assert sum(link.taken for link in drawn.links) == len(run.moves)
    assert to_svg(drawn, "Map").count('marker-end="url(#taken)"') == len(run.moves)
    profile = desk.profiles.current
    assert profile is not None
    kept = [raw for _id, raw in desk.store.events(profile.id) if raw["e"] == "talk-turn"]
    assert [(raw["turn"], raw["choice"], raw["outcome"]) for raw in kept] == list(run.path)


def test_all_paths_are_tested() -> None:
    """Every turn, choice and ending is come to by machine; what nobody can come to is an error."""
    assert play(pitch(), walks=20).missed == ()
    turns = [turn(name, choice("a", outcome("demo")), choice("b", outcome("blocked"))) for name in ("a", "b")]
    talk = make_conversation(*turns)
    assert "talk-unreachable-turn" in [remark.code for remark in check_conversation(talk)]


def test_autoplay_with_a_seed_can_be_repeated() -> None:
    """A walk that found something can be walked again."""
    assert play(pitch(), walks=30, seed=7).hits == play(pitch(), walks=30, seed=7).hits


def test_no_progress_is_lost(desk: Desk) -> None:
    """After a kill one stands where one stood, with what was half typed."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    Drafts(desk.store, desk.profiles, REPLY).keep(run.id, "1/more", "Dear Ann, I")
    desk.kill()
    again = desk.rehearse.conversation(SECOND)
    assert again == run
    assert Drafts(desk.store, desk.profiles, REPLY).of(again.id, "1/more") == "Dear Ann, I"


def test_undo_is_one_step(desk: Desk) -> None:
    """One undo takes back one reply and everything it did, and is one event."""
    before = desk.rehearse.conversation(SECOND)
    after = desk.rehearse.choose(before, "push")
    events = len(desk.kinds)
    back = desk.rehearse.rewind(after, 0)
    assert (back.place, back.numbers, back.lines) == (before.place, before.numbers, before.lines)
    assert len(desk.kinds) == events + 1


def test_feedback_is_there_for_every_turn() -> None:
    """What each choice did, why, and what was best; also for what was not chosen."""
    for review in debrief(played(pitch(), "ask", "pitch")):
        assert review.chosen.outcome.reason
        assert review.best


def test_one_can_go_on_from_any_turn(desk: Desk) -> None:
    """Any turn can be gone back to and left by another choice; the first way is kept beside it."""
    run = desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    run = desk.rehearse.choose(run, "pitch")
    back = desk.rehearse.rewind(run, 0)
    other = next(one.id for one in available_choices(back) if one.id != "ask")
    tried = desk.rehearse.choose(back, other)
    assert desk.rehearse.before(tried) is not None
    assert set(run.path) < set(desk.rehearse.taken(SECOND))


def test_the_map_of_a_finished_talk_says_where_one_has_not_been() -> None:
    """Nothing is hidden after the end: what was not tried is told apart, not left out."""
    run = played(pitch(), "ask", "pitch")
    drawn = make_map(run.conversation, run.path)
    assert {node.taken for node in drawn.nodes} == {True, False}
