"""The notation of phrases."""

import pytest

from playbook_app.domain.reply.pattern import expression, phrases, signs


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("you (should|could) have", "you could have asked", "you could have"),
        ("you [really ]should", "you really should", "you really should"),
        ("you [really ]should", "you should", "you should"),
        ("contact our * team", "contact our after-sales team", "contact our after-sales team"),
        ("read~", "reading", "reading"),
        ("read~", "read", "read"),
        ("# days", "within 14 days", "14 days"),
        ("sorry ... inconvenience", "sorry for the huge inconvenience", "sorry for the huge inconvenience"),
        ("if ...,", "if it is not there by 4:05, call", "if it is not there by 4:05,"),
        ("guarantee!( is)", "we guarantee it", "guarantee"),
        ("whatever=(.|!)", "whatever.", "whatever"),
        ("that=( you/)", "that you ordered", "that"),
        ("<mail>", "write to ana.b@oak-line.example.", "ana.b@oak-line.example"),
        ("don't", "dont worry", "dont"),
        ("'s on us", "that's on us", "'s on us"),
        ("a.s.a.p[.]", "a.s.a.p. please", "a.s.a.p."),
    ],
)
def test_notation(phrase: str, text: str, found: str) -> None:
    """Each sign of the notation finds what it is for."""
    match = phrases((phrase,)).search(text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("you should", "thank you shoulder to shoulder"),
        ("sorry ... inconvenience", "sorry. For the inconvenience"),
        ("sorry ... inconvenience", "sorry " + "very " * 20 + "inconvenience"),
        ("guarantee!( is)", "the guarantee is void"),
        ("whatever=(.|!)", "whatever it shows"),
        ("that=( you/)", "that youth"),
        ("a.b", "axb"),
        ("we're", "we were"),
    ],
)
def test_whole_words_inside_a_sentence(phrase: str, text: str) -> None:
    """Phrases are whole words, gaps end with the sentence, and marks stand for themselves."""
    assert phrases((phrase,)).search(text) is None


def test_signs_are_regular_expressions() -> None:
    """What needs more than the notation is written as a regular expression."""
    assert signs((r"\d{2}", "x{3}")).findall("12 xxx 345") == ["12", "xxx"]
    assert expression("what? [now]") == r"what\? (?:now)?"
