"""The four bars in words."""

from typing import get_args

from playbook_app.domain.plan.readiness import BarName
from playbook_app.i18n.readiness_words import HEADLINES, NAMES, REASONS, bar_name, headline, in_short, reason


def test_every_bar_has_its_words() -> None:
    """A name, a headline and a sentence each."""
    assert set(NAMES) == set(HEADLINES) == set(REASONS) == set(get_args(BarName))
    assert bar_name("fresh") == "Fresh"
    assert reason("proven") == "No drill has been run from this plan yet."
    assert reason("proven", 12).startswith("What drills of the last twelve months have tried")
    assert reason("fresh") == reason("fresh", 12)


def test_the_headline_is_the_lowest_bar() -> None:
    """Ready only when all four are full."""
    assert headline("proven", 0) == "Not proven"
    assert headline("built", 100) == "Ready"
    values = {"built": 41, "proven": 0, "known": 0, "fresh": 12}
    assert in_short(values) == "Built 41, proven 0, known 0, fresh 12"
