"""Tests of the words for where somebody stands."""

from datetime import date

import pytest

from playbook_app.i18n import standing


@pytest.mark.parametrize(
    ("code", "values", "words"),
    [
        ("missed-in-a-row", {"times": 2}, "Missed 2 times in a row"),
        ("missed-last", {}, "Missed last time"),
        ("missed-some", {"missed": 3, "of": 6}, "Missed 3 of the last 6 times"),
        ("recalled-once", {}, "Right last time; once more settles it"),
        ("items-missed", {"n": 2, "of": 6}, "2 of 6 questions missed lately"),
        ("talk-ended-badly", {}, "The conversation ended badly last time"),
        ("a-newer-code", {}, "Missed last time"),
    ],
)
def test_why_something_is_weak(code: str, values: dict[str, int], words: str) -> None:
    """Each reason has its sentence; an unknown one says the least."""
    assert standing.weak_reason(code, values) == words


def test_how_far_a_lesson_has_come() -> None:
    """New, begun, read, practised."""
    assert standing.lesson_state("new", None, "6 min") == "Not started, 6 min"
    assert standing.lesson_state("reading", 0, "6 min") == "Begun"
    assert standing.lesson_state("quiz", 1, "6 min") == "Read, questions still open"
    assert standing.lesson_state("done", 0, "6 min") == "Last practised today"
    assert standing.lesson_state("done", 9, "6 min") == "Last practised 9 days ago"


def test_where_something_was_left() -> None:
    """Questions and turns count from one; the last question stays the last."""
    assert standing.questions_done(2, 6) == "Question 3 of 6"
    assert standing.questions_done(6, 6) == "Question 6 of 6"
    assert standing.turns_done(0) == "Turn 1"


def test_endings_are_counted_not_told() -> None:
    """Before the file is read only what was seen is known."""
    assert standing.endings_seen(1, 0) == "1 ending seen"
    assert standing.endings_seen(2, 0) == "2 endings seen"
    assert standing.endings_seen(2, 9) == "2 of 9 endings seen"


def test_an_ending_was_reached_on_a_day() -> None:
    """How often, and when last."""
    assert standing.ending_reached(1, date(2026, 11, 26)) == "1 time, on 26 November 2026"
    assert standing.ending_reached(2, date(2026, 11, 26)) == "2 times, last on 26 November 2026"


def test_minutes_are_round() -> None:
    """One minute, or several."""
    assert standing.about_minutes(1) == "about 1 minute"
    assert standing.about_minutes(12) == "about 12 minutes"


def test_long_times_are_in_hours() -> None:
    """From an hour and a half on."""
    assert standing.about_time(89) == "about 89 minutes"
    assert standing.about_time(90) == "about 2 hours"
    assert standing.about_time(200) == "about 3 hours"


def test_where_each_kind_of_exercise_was_left() -> None:
    """By question, turn or minute; a drill also says how often it was passed."""
    places = [standing.place_in(kind, 2, 6) for kind in ("quiz", "exam", "talk", "drill")]
    assert places == ["Question 3 of 6", "Question 3 of 6", "Turn 3", "2 minutes in"]
    assert standing.drills_passed(0, 0) == "Not played yet"
    assert standing.drills_passed(3, 1) == "Played 3 times, passed 1"
