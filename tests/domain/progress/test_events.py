"""Tests of events as they are written and read."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.events import Event, Unread, from_raw
from tests.domain.progress.sample import answered, some_event, started, talk_started, turned


@given(some_event)
def test_an_event_comes_back_from_what_was_written(event: Event) -> None:
    """Through JSON and back, moment and zone included."""
    back = from_raw(json.loads(json.dumps(event.to_raw())))
    assert back == event
    assert isinstance(back, Event)
    assert back.at.utcoffset() == event.at.utcoffset()


def test_the_written_form_of_an_answer() -> None:
    """Flat, in UTC, with what was shown and chosen; small enough to be written often."""
    raw = answered("first-line").to_raw()
    assert raw == {
        "e": "item-answered",
        "t": "2026-11-09T08:00:00.000Z",
        "z": 60,
        "lesson": "en/silence",
        "attempt": "quiz_1",
        "item": "first-line",
        "version": "0badcafe",
        "skill": "listen",
        "options": ["b", "a"],
        "chosen": "a",
        "score": 1,
    }
    assert len(json.dumps(raw)) < 350


def test_the_written_form_of_what_is_nested() -> None:
    """Items shown are lists, effects a mapping."""
    assert started("q").to_raw()["shown"] == [["q", "0badcafe", ["b", "a"]]]
    assert turned(4).to_raw()["effects"] == {"trust": 8}
    assert talk_started().to_raw()["skills"] == ["give-before-sell"]


def test_an_answer_is_right_at_the_full_score() -> None:
    """Half a score is not right."""
    assert (answered("q", 1).right, answered("q", 0.5).right) == (True, False)


@pytest.mark.parametrize("raw", [{"e": "badge-won", "t": "x"}, {"e": "of-tomorrow"}])
def test_a_kind_of_a_newer_version_is_unknown(raw: dict[str, Any]) -> None:
    """It is kept in the journal and skipped here."""
    assert from_raw(raw) is Unread.UNKNOWN


def test_further_fields_are_ignored() -> None:
    """A newer version may say more about an event that we know."""
    assert from_raw(answered("q").to_raw() | {"sure": 3}) == answered("q")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("e", None),
        ("e", 7),
        ("t", "yesterday"),
        ("t", None),
        ("t", "2026-11-09T08:00:00"),
        ("t", "0001-01-01T00:00:00Z"),
        ("z", "60"),
        ("z", True),
        ("z", -100_000),
        ("lesson", "no-slash"),
        ("lesson", 3),
        ("attempt", None),
        ("options", "ab"),
        ("options", [1]),
        ("score", 2),
        ("score", "1"),
        ("score", True),
    ],
)
def test_a_malformed_event_is_told_apart(field: str, value: object) -> None:
    """A known kind with a field missing, of another type or out of range is never half read."""
    raw = answered("q").to_raw() | {"z": -720}
    assert from_raw(raw | {field: value}) is Unread.MALFORMED
    del raw[field]
    assert from_raw(raw) is Unread.MALFORMED


@pytest.mark.parametrize(
    ("event", "changes"),
    [
        (turned(1), {"quality": 0}),
        (turned(1), {"best": 5}),
        (turned(1), {"outcome": -1}),
        (turned(1), {"outcome": 1.0}),
        (turned(1), {"effects": {"trust": "much"}}),
        (turned(1), {"effects": 4}),
        (started("q"), {"shown": [["q", "v"]]}),
        (started("q"), {"shown": 1}),
    ],
)
def test_numbers_and_nested_values_are_checked_too(event: Event, changes: dict[str, Any]) -> None:
    """Qualities run from 1 to 4, counts from 0, effects are whole numbers."""
    assert from_raw(event.to_raw() | changes) is Unread.MALFORMED


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(some_event, st.data())
def test_reading_never_raises(event: Event, data: st.DataObject) -> None:
    """Whatever a field was replaced with."""
    raw = event.to_raw()
    raw[data.draw(st.sampled_from(sorted(raw)))] = data.draw(_json)
    assert isinstance(from_raw(raw), Event | Unread)
