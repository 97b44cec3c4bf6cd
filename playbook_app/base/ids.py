"""Short random identifiers: ``<prefix>_<10 characters of Crockford's base 32>``."""

import os
import re
from collections.abc import Callable

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
PATTERN = re.compile(rf"[a-z]+_[{ALPHABET}]{{{LENGTH}}}")

IdSource = Callable[[str], str]
"""Takes a prefix such as ``"role"`` and returns a new id such as ``"role_0F3K9Q2M7X"``."""


def random_id(prefix: str) -> str:
    """Return a new id; 50 random bits, so two never meet in one organisation's life."""
    bits = int.from_bytes(os.urandom(7), "big")
    return f"{prefix}_{''.join(ALPHABET[bits >> 5 * place & 31] for place in range(LENGTH))}"


def random_seed() -> int:
    """Return 32 random bits for a shuffle that is kept and can be replayed."""
    return int.from_bytes(os.urandom(4), "big")


def counted_ids() -> IdSource:
    """Return a source that counts up per prefix, for tests and for reproducible files."""
    counts: dict[str, int] = {}

    def next_id(prefix: str) -> str:
        counts[prefix] = counts.get(prefix, 0) + 1
        return f"{prefix}_{counts[prefix]:0{LENGTH}d}"

    return next_id


def is_id(text: str) -> bool:
    """Tell whether ``text`` has the shape of an id."""
    return PATTERN.fullmatch(text) is not None
