"""Faces as plain values and back."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.blocks import Counts, Note, Post, Span
from playbook_app.domain.content.items.base import fingerprint
from playbook_app.domain.content.items.kept import from_raw, to_raw
from tests.domain.content.items.sample import every_face, single, triage

POST = Post("Ann", "ann", "9:00", (Span("One", 1), Span(" two")), "weak", Counts(likes=3), (Note("A", "b"),))


@pytest.mark.parametrize("face", every_face(), ids=lambda face: face.type)
def test_every_type_comes_back(face: Any) -> None:
    """Through JSON: the same value, with the same fingerprint."""
    back = from_raw(json.loads(json.dumps(to_raw(face))))
    assert back == face
    assert fingerprint(back) == fingerprint(face)


def test_posts_and_further_fields_come_back() -> None:
    """Highlights, counts, notes, hint and the face's id."""
    face = single(post=POST, hint="Look.", face="cafe")
    assert from_raw(json.loads(json.dumps(to_raw(face)))) == face


def test_what_is_at_its_default_is_not_written() -> None:
    """What is kept stays small."""
    raw = to_raw(triage())
    assert raw["type"] == "triage"
    assert not {"hint", "face", "post", "actions"} & raw.keys()
    assert "almost" not in raw["posts"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"type": "riddle"},
        {"type": None},
        {"prompt": 7},
        {"options": "abc"},
        {"options": [7]},
        {"options": ["abc"]},
        {"options": [{"id": "a"}]},
        {"post": {"author": "A", "handle": "", "time": "", "spans": [], "verdict": "great"}},
        {"post": 3},
    ],
)
def test_what_cannot_be_read_is_refused(change: dict[str, Any]) -> None:
    """A newer or damaged face is no reason to fail in another way."""
    with pytest.raises(ValueError, match=r".*"):
        from_raw(to_raw(single()) | change)


def test_a_field_that_is_missing() -> None:
    """Fields without a default must be there; further ones are ignored."""
    raw = to_raw(single())
    assert from_raw(raw | {"sound": "ding"}) == single()
    del raw["rule"]
    with pytest.raises(ValueError, match="rule is missing"):
        from_raw(raw)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(every_face()), st.data())
def test_reading_raises_nothing_else(face: Any, data: st.DataObject) -> None:
    """Whatever a field was replaced with."""
    raw = to_raw(face)
    raw[data.draw(st.sampled_from(sorted(raw)))] = data.draw(_json)
    try:
        from_raw(raw)
    except ValueError:
        return
