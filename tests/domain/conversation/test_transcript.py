"""Tests of reading a run back."""

from playbook_app.domain.conversation.transcript import Entry, transcript
from tests.domain.conversation.sample import line, make_conversation, pitch, play


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
