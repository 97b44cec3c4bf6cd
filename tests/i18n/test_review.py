"""Tests of the words about reviews."""

from playbook_app.i18n import review


def test_how_much_today_asks_for() -> None:
    """What can wait is said only where something does."""
    assert review.due_line(1, 1, 0) == "1 question, about 1 minute"
    assert review.due_line(12, 6, 30) == "12 questions, about 6 minutes today; the other 30 can wait"
    assert review.rest_line(30) == "Today's part is done; 30 can wait."


def test_what_comes_back_when() -> None:
    """Today, tomorrow, in some days."""
    assert [review.in_days(days) for days in (0, 1, 12)] == ["Today", "Tomorrow", "In 12 days"]
    assert review.coming_line([(1, 2), (3, 1)]) == "Tomorrow: 2 questions. In 3 days: 1 question."
    assert review.coming_line([]) == ""
    assert review.last_seen(1, ahead=False) == "Last seen yesterday"
    assert "today, as the clock was changed" in review.last_seen(-30, ahead=True)


def test_what_a_placement_is() -> None:
    """How many questions, how long, what for."""
    assert review.placement_line(15, 8).startswith("15 questions from all lessons, about 8 minutes.")
