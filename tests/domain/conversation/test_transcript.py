"""Tests of reading a run back."""

from dataclasses import replace

from playbook_app.domain.conversation.transcript import Entry, transcript
from tests.domain.conversation.sample import (
    backfire,
    choice,
    line,
    make_conversation,
    outcome,
    pitch,
    play,
    turn,
)


def plain(entries: tuple[Entry, ...]) -> list[tuple[str, str, str, int]]:
    """Return who did what."""
    return [(entry.kind, entry.who.name if entry.who else "", entry.text, entry.turn) for entry in entries]


def test_a_finished_run_reads_from_the_first_line_to_the_ending() -> None:
    """What the others say, what you say, how it ends."""
    assert plain(transcript(play(pitch(), "ask", "pitch"))) == [
        ("said", "Tomás", "Thanks", 0),
        ("said", "Nadia", "I ask", 0),
        ("said", "Tomás", "Anything else?", 1),
        ("said", "Nadia", "I pitch", 1),
        ("said", "Tomás", "Show me", 2),
        ("ending", "", "He asks for a demo", 2),
        ("ending", "", "It worked.", 2),
    ]


def test_an_action_without_words_is_told_by_its_label() -> None:
    """It was done, not said; lines follow the numbers of their moment."""
    entries = transcript(play(pitch(), "brochure", "wait"))
    assert plain(entries)[1] == ("done", "Nadia", "label brochure", 0)
    assert [entry.text for entry in entries if not entry.yours][-2:] == ["Thanks", "You again"]
    assert [entry.time for entry in entries] == ["09:31", "09:36", "09:31", "09:36", "09:31", "09:31"]


def test_an_ending_without_a_text_has_just_its_title() -> None:
    """Nothing empty is written down."""
    assert plain(transcript(play(pitch(), "thank", "pitch")))[-1] == ("ending", "", "Blocked", 2)


def test_a_line_of_your_own_is_yours() -> None:
    """A turn may begin with something you already said."""
    talk = pitch()
    opening = make_conversation(
        type(talk.turns[0])("thanks", (line("Read this twice", who="you"),), talk.turns[0].choices)
    )
    entry = transcript(play(opening))[0]
    assert (entry.yours, entry.who) == (True, opening.you)


def test_what_has_no_time_is_stamped_by_the_clock() -> None:
    """Nine o'clock at the start, five minutes for the first move; past midnight it begins again."""
    talk = backfire()
    bare = [
        replace(one, your_time="", lines=tuple(replace(said, time="") for said in one.lines))
        for one in talk.turns
    ]
    run = play(make_conversation(*bare, clock=23 * 60 + 58), "delete", "wait")
    assert [entry.time for entry in transcript(run)] == ["23:58", "23:58", "00:03", "00:33"]
    assert [entry.passed for entry in transcript(run)] == [0, 0, 5, 30]


def test_every_entry_has_its_channel() -> None:
    """What is said in private is not public, whoever says it."""
    aside = replace(line("Psst"), channel="private")
    quiet = replace(choice("whisper", outcome("demo")), channel="private")
    run = play(
        make_conversation(turn("first", quiet, choice("shout", outcome("demo")), lines=(aside,))), "whisper"
    )
    assert [entry.channel for entry in transcript(run)][:3] == ["private", "private", "public"]


def test_without_a_clock_nothing_is_stamped() -> None:
    """What says no time has none then."""
    talk = make_conversation(
        turn("first", choice("a", outcome("demo")), lines=(replace(line("Hi"), time=""),)), clock=None
    )
    assert [entry.time for entry in transcript(play(talk))] == [""]
