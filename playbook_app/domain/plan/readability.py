"""How many years of school a text needs (Flesch and Kincaid, 1975), for English.

grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59. Syllables are counted as
groups of vowels, a silent e at the end aside: right for most words, and near enough for a mean.
"""

import re
from functools import lru_cache

LEAST_WORDS = 30
"""Shorter texts say nothing about how hard they are."""
WORD = re.compile(r"[A-Za-z]+(?:['\u2019][a-z]+)?")
SENTENCE = re.compile(r"[.!?:;\n]+")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxz])es$")


def syllables(word: str) -> int:
    """Return how many syllables a word has, one at least."""
    return max(1, len(VOWELS.findall(SILENT.sub("", word.lower()))))


@lru_cache(maxsize=1024)
def grade(text: str) -> float:
    """Return the years of school a text needs, 0 for a short one."""
    words = WORD.findall(text)
    if len(words) < LEAST_WORDS:
        return 0.0
    sentences = sum(WORD.search(part) is not None for part in SENTENCE.split(text))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
