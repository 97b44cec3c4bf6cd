"""Sentences for the 168-hour test."""

from typing import get_args

from playbook_app.domain.plan.week.result import CauseCode
from playbook_app.domain.plan.week.what_ifs import Break, IdeaCode
from playbook_app.i18n.week_words import (
    BREAKS,
    CAUSES,
    IDEAS,
    cause,
    gain,
    hour_name,
    idea,
    loss,
    moment,
    stretch,
)

VALUES = {"level": "Fire", "who": "Owner", "person": "Maya", "after": "14 h", "within": "1 h"}


def test_every_code_has_a_sentence() -> None:
    """Engine and words list the same codes."""
    assert {code.split(".")[0] for code in CAUSES} == set(get_args(CauseCode))
    assert set(IDEAS) == set(get_args(IdeaCode))
    assert set(BREAKS) == set(get_args(Break.__dataclass_fields__["kind"].type))


def test_causes() -> None:
    """Late and never are said differently; an approver that is not named is not named."""
    late = cause("approval", VALUES, never=False)
    assert late == "At Fire Maya can say yes as Owner only after 14 h. Promised are 1 h."
    assert cause("approval", VALUES, never=True) == "At Fire nobody ever says yes as Owner."
    nobody = cause("approval", {**VALUES, "who": ""}, never=True)
    assert nobody == "At Fire it is not said who approves the first words."
    assert cause("no_calls", VALUES, never=True) == "At Fire nobody is there to be called."


def test_changes_and_hours() -> None:
    """They name people and records; hours have a day."""
    assert idea("deputy", "Jo", "Owner") == "Make Jo a deputy of Owner"
    assert loss("approver", "Owner") == "When nobody approves as Owner"
    assert hour_name(147) == "Sunday 03:00"
    assert stretch(113, 63) == "Friday 17:00 to Monday 08:00"
    assert stretch(0, 168) == "The whole week"
    assert moment(1435) == "Monday 23:55"
    assert gain(12, 44, 168) == "12 → 44 of 168 hours"
