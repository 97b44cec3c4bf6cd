"""Plain text and the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.reply.plain import plain


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("We\u2019re sorry \u201creally\u201d", 'We\'re sorry "really"'),
        ("on us \u2014 Ana", "on us \u2013 Ana"),
        ("so  much \t space\u00a0here", "so much space here"),
        ("We sent the wrong\none. Sorry.\n\nBen", "We sent the wrong one. Sorry.\nBen"),
        ("Sorry.\nAna", "Sorry.\nAna"),
        ("Sorry\r\n \r\nana", "Sorry\nana"),
        ("one:\ntwo", "one:\ntwo"),
        ("a\u200bsap \ufe0fnow\u00ad", "asap now"),
        ("\ufb01ne\u2026", "fine..."),
        ("\x1d\x00plain", "plain"),
        ("", ""),
    ],
)
def test_read_as(typed: str, read: str) -> None:
    """Marks, blanks and line breaks of all kinds are read as one kind; a wrapped sentence stays whole."""
    assert plain(typed).text == read


def test_way_back() -> None:
    """What is found in plain text is marked in the text as it was typed, without blanks at its edges."""
    typed = "Hm\u2026  \u201csorry   if\u201d you\nknow"
    text = plain(typed)
    start = text.lower.index("sorry")
    assert typed[slice(*text.span(start - 0, start + len("sorry if")))] == "sorry   if"
    assert typed[slice(*text.span(start - 2, start + 5))] == "\u201csorry"
    assert typed[slice(*text.span(0, 3))] == "Hm\u2026"


def test_lower_case_keeps_places() -> None:
    """A letter whose small form is two letters stays as it is, so that places agree."""
    text = plain("\u0130stanbul \u00c4RGER")
    assert text.lower == "\u0130stanbul \u00e4rger"
    assert len(text.lower) == len(text.text)


@given(st.text(max_size=200))
def test_any_text(typed: str) -> None:
    """Places never leave the text and always go forward; nothing invisible and no double blank is left."""
    text = plain(typed)
    assert len(text.origins) == len(text.text) + 1
    assert list(text.origins) == sorted(text.origins)
    assert "  " not in text.text
    assert "\x1d" not in text.text
    words = [place for place, letter in enumerate(text.text) if not letter.isspace()]
    for place in words[:20]:
        start, end = text.span(place, len(text.text))
        assert 0 <= start < end <= len(typed)
