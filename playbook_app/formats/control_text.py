"""Characters that have no place in a text for people: they hide, reorder or break what is read."""

import re

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls, without tab and newline
    "\u202a-\u202e\u2066-\u2069"  # direction overrides: text that reads otherwise than it is stored
    "\u2028\u2029\ufeff\ufffe\uffff"  # separators that split lines elsewhere, byte order marks
    "\ud800-\udfff\ue000-\uf8ff]"  # halves of characters, and private use without a meaning
)


def find_control(text: str) -> int | None:
    """Return where the first such character stands, or ``None``."""
    match = _CONTROL.search(text)
    return None if match is None else match.start()
