"""A language for tests: every string 40 % longer, in brackets, with accents, so that the rest stands out."""

import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tests.messages import collect

LANGUAGE = "qps"
OPEN, CLOSE = "⟦", "⟧"
GROWTH = 0.4
_PLACEHOLDER = re.compile(r"(\{[^}]*\}|&\w)")
_ACCENTS = str.maketrans("aeiouAEIOU", "àéîõüÀÉÎÕÜ")
MARKS = set("àéîõüÀÉÎÕÜ")
"""A word with one of these came through the catalogue, even where a text was cut."""
_FILLER = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt "


def stretched(text: str) -> str:
    """Return ``text`` with accents, filler words and brackets; placeholders stay as they are."""
    parts = _PLACEHOLDER.split(text)
    accented = "".join(part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))
    extra = max(1, round(len(text) * GROWTH)) - 2
    filler = (_FILLER * (extra // len(_FILLER) + 1))[:extra].strip() if extra > 0 else ""
    return f"{OPEN}{accented}{' ' + filler if filler else ''}{CLOSE}"


def install_pseudo(folder: Path) -> Path:
    """Write the compiled catalogue under ``folder`` and return the folder for ``i18n.install``."""
    source = collect()
    catalog = Catalog(locale="en")
    for message in source:
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            catalog.add(message.id, tuple(stretched(form) for form in message.id))
        else:
            catalog.add(message.id, stretched(message.id))
    target = folder / LANGUAGE / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "playbook.mo").open("wb") as file:
        write_mo(file, catalog)
    return folder


def untranslated_words(text: str, content: set[str]) -> list[str]:
    """Return words that came neither through the catalogue nor from content."""
    rest, before = text, ""
    while rest != before:  # a translated text may stand inside another
        rest, before = re.sub(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", rest), rest
    words = re.findall(r"[^\W\d_]{2,}", rest)
    return [word for word in words if word.lower() not in content and not MARKS & set(word)]


def words_of(value: object) -> set[str]:
    """Return every word in the texts of a value, its fields and its parts."""
    if isinstance(value, str):
        return {word.lower() for word in re.findall(r"[^\W\d_]{2,}", value)}
    if isinstance(value, dict):
        parts: list[object] = [*value.keys(), *value.values()]
    elif isinstance(value, (tuple, list, set, frozenset)):
        parts = list(value)
    elif hasattr(value, "__dataclass_fields__"):
        parts = [getattr(value, name) for name in value.__dataclass_fields__]
    else:
        return set()
    return set().union(*(words_of(part) for part in parts)) if parts else set()
