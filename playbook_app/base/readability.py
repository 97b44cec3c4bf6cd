"""How easily a text reads: its grade (Flesch and Kincaid, 1975), its ease (Flesch, 1948; Amstad, 1978).

grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59. Syllables are counted as
groups of vowels, in English a silent e at the end aside: right for most words, and near enough
for a mean.
"""

import re
from functools import lru_cache

LEAST_WORDS = 30
"""Shorter texts say nothing about how hard they are."""
WORD = re.compile(r"[A-Za-z]+(?:['\u2019][a-z]+)?")
ANY_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
CLAUSE = re.compile(r"[.!?:;\n]+")
SENTENCE = re.compile(r"[.!?\n]+")
"""Lines end sentences too: headings and list entries have no full stop."""
VOWELS = re.compile(r"[aeiouy]+")
GERMAN_VOWELS = re.compile(r"aa|ai|au|äu|ee|ei|eu|ie|oo|[aeiouyäöüéèà]")
SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxz])es$")


def syllables(word: str) -> int:
    """Return how many syllables an English word has, one at least."""
    return max(1, len(VOWELS.findall(SILENT.sub("", word.lower()))))


def german_syllables(word: str) -> int:
    """Return how many syllables a German word has, one at least."""
    return max(1, len(GERMAN_VOWELS.findall(word.lower())))


@lru_cache(maxsize=1024)
def grade(text: str) -> float:
    """Return the years of school an English text needs, 0 for a short one."""
    words = WORD.findall(text)
    if len(words) < LEAST_WORDS:
        return 0.0
    return 0.39 * len(words) / _parts(text, CLAUSE) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def reading_ease(text: str, language: str) -> int | None:
    """Return how easily a text reads, the higher the easier; ``None`` for a short one or another language.

    English (Flesch): 206.835 - 1.015 x words per sentence - 84.6 x syllables per word.
    German (Amstad): 180 - words per sentence - 58.5 x syllables per word.
    """
    words = ANY_WORD.findall(text)
    if len(words) < LEAST_WORDS or language not in {"en", "de"}:
        return None
    length = len(words) / _parts(text, SENTENCE)
    if language == "en":
        return round(206.835 - 1.015 * length - 84.6 * sum(map(syllables, words)) / len(words))
    return round(180 - length - 58.5 * sum(map(german_syllables, words)) / len(words))


def _parts(text: str, end: re.Pattern[str]) -> int:
    return sum(ANY_WORD.search(part) is not None for part in end.split(text))
