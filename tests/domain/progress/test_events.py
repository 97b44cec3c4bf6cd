"""Tests of events as they are written and read."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.events import Event, Unread, from_raw
from playbook_app.domain.quiz.places import REVIEW
from playbook_app.domain.quiz.record import ONE_TRY, Shown, Terms
from tests.domain.progress.sample import (
    MONDAY,
    SILENCE,
    answered,
    asked_again,
    change,
    regraded,
    some_event,
    started,
    talk_started,
    turned,
    words,
)


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


def test_what_is_new_is_written_only_where_it_is_used() -> None:
    """Face, try, certainty and the like follow when they say something."""
    event = answered("q", face="cafe", nth=2, again=1, certainty=3, graded=False, place=REVIEW)
    raw = event.to_raw()
    assert {name: raw[name] for name in raw.keys() - answered("q").to_raw().keys()} == {
        "face": "cafe",
        "nth": 2,
        "again": 1,
        "certainty": 3,
        "graded": False,
        "place": "/review",
    }
    assert (event.home, event.question, event.counts) == (REVIEW, "en/silence/q~1", False)
    plain = answered("q")
    assert (plain.home, plain.question, plain.counts, started("q").home) == (SILENCE, "q", True, SILENCE)


def test_the_terms_of_an_attempt() -> None:
    """As frozen at its start."""
    event = started("q", behaviour="assessed", tries=1, asks_certainty=True, pass_mark=80)
    assert event.terms == Terms("assessed", 1, certainty=True, pass_mark=80)
    assert started("q").terms == ONE_TRY


def test_the_written_form_of_what_came_with_practice() -> None:
    """Items shown with their face, kept words, changed scores: lists without names."""
    shown = Shown("q", "v", ("a",), "cafe", SILENCE, 1, repeated=True)
    begun = replace(started(), shown=(shown,), words=(words("q", "aa", "cafe"),))
    assert begun.to_raw()["shown"] == [["q", "v", ["a"], "cafe", "en/silence", 1, True]]
    assert begun.to_raw()["words"] == [["en/silence", "q", "cafe", "0badcafe", "aa", {"type": "single"}]]
    day = MONDAY.toordinal()
    assert regraded(change("q", 0, 1, certainty=2)).to_raw()["changes"] == [
        ["en/silence", "q", 0, 1, "0badcafe", 0, 1, day, 2]
    ]
    assert asked_again("q", struck=True).to_raw()["back"] == ["q", "0badcafe", ["a", "b"], "", "", 1]


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
        (started("q"), {"shown": [["q", "v", [], "f", "en/silence", 1, True, 9]]}),
        (started("q"), {"shown": [["q", "v", [], "f", "", 1, 1]]}),
        (started("q"), {"words": [["en/silence", "q", "", "v", "aa", 3]]}),
        (started("q"), {"tries": -1}),
        (answered("q"), {"certainty": 4}),
        (answered("q"), {"graded": 0}),
        (asked_again("q", struck=True), {"back": "abc"}),
        (regraded(), {"changes": [[1]]}),
        (regraded(), {"percent": 101}),
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


def test_a_late_answer_counts_for_the_day_before() -> None:
    """Half past one at night, when the person's day begins at four."""
    assert answered("q").own_day == MONDAY.toordinal()
    assert answered("q", late=True).own_day == MONDAY.toordinal() - 1
    assert from_raw(answered("q", late=True).to_raw()) == answered("q", late=True)
    assert "late" not in answered("q").to_raw()
