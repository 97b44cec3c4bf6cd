"""How easily a text reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.base.readability import german_syllables, grade, reading_ease, syllables

EASY = "The cat sat on the mat. It was a fat cat. It had a red hat. " * 3
HARD = "Organisational communication necessitates considerable institutional coordination " * 5
LEICHT = "Die Katze saß auf dem Dach. Sie war satt. Der Hund kam nicht hinauf. " * 3
SCHWER = "Organisatorische Verantwortlichkeiten erfordern institutionelle Abstimmungsprozesse " * 7


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("made", 1), ("table", 2), ("moved", 1), ("wanted", 2), ("hm", 1)]
)
def test_english_syllables(word: str, count: int) -> None:
    """Groups of vowels, a silent e aside, one at least."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("Dach", 1), ("Katze", 2), ("Häuser", 2), ("Theater", 3), ("See", 1), ("Öl", 1), ("hm", 1)],
)
def test_german_syllables(word: str, count: int) -> None:
    """Vowels, those that are spoken as one counted once."""
    assert german_syllables(word) == count


def test_the_formulas() -> None:
    """Worked out by hand: 48 words in 9 sentences, 48 syllables; 42 words in 9 sentences, 48 syllables."""
    assert reading_ease(EASY, "en") == round(206.835 - 1.015 * 48 / 9 - 84.6)
    assert reading_ease(LEICHT, "de") == round(180 - 42 / 9 - 58.5 * 48 / 42)
    assert grade(EASY) == pytest.approx(0.39 * 48 / 9 + 11.8 - 15.59)


def test_hard_texts_are_told_from_easy_ones() -> None:
    """In both languages; lines end sentences too."""
    assert [reading_ease(HARD, "en") < 0, reading_ease(EASY, "en") > 55] == [True, True]
    assert [reading_ease(SCHWER, "de") < 0, reading_ease(LEICHT, "de") > 55] == [True, True]
    assert grade(HARD) > 12 > grade(EASY)
    lines = "\n".join(["Names and dates of the three people in charge"] * 6)
    assert reading_ease(lines, "en") > reading_ease(lines.replace("\n", " "), "en")


def test_what_cannot_be_judged() -> None:
    """Short texts, and languages without a formula here."""
    assert grade("Too short.") == 0.0
    assert reading_ease("Too short.", "en") is None
    assert reading_ease(EASY, "fr") is None


@settings(max_examples=50)
@given(st.text(max_size=400), st.sampled_from(["en", "de", "fr"]))
def test_any_text_has_an_answer(text: str, language: str) -> None:
    """Nothing that somebody may type divides by nothing."""
    assert grade(text + " word" * 30) != 0
    assert (reading_ease(text + " word" * 30, language) is None) == (language == "fr")
