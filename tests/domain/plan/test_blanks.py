"""Blanks in statements and what fits on a channel."""

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.blanks import blanks, filled, keys, worst_length
from playbook_app.domain.plan.platforms import CHECKED_ON, LIMITS, USUAL_LENGTH, limit_of, longest
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.statements import Placeholder, Statement
from playbook_app.domain.plan.schema import field_of, new
from tests.domain.plan.sound import TODAY


def test_finding_and_filling() -> None:
    """Blanks are found with their place, each key once, and filled where there is a value."""
    body = "At {{ time }} in {{place}}, {{time}}, { no } {{a\nb}}"
    assert next(blanks(body)).span() == (3, 13)
    assert keys(body) == ("time", "place")
    assert filled(body, {"time": "10:05"}) == "At 10:05 in {{place}}, 10:05, { no } {{a\nb}}"


def test_the_longest_a_text_can_get() -> None:
    """Each blank counts with its limit, its type's usual length, or that of text when it is unknown."""
    ids = counted_ids()
    blanks_known = (
        new(Placeholder, ids, key="a", max_len=10),
        new(Placeholder, ids, key="t", type="time"),
    )
    statement = new(Statement, ids, placeholders=blanks_known)
    assert worst_length(statement, "x {{a}} {{t}}") == 2 + 10 + 1 + 5
    assert worst_length(statement, "{{b}}{{b}}") == 2 * USUAL_LENGTH["text"]
    assert worst_length(statement, "plain") == 5


def test_limits_of_channels() -> None:
    """A channel's own limit wins; without one the platform's counts, if it has any."""
    ids = counted_ids()
    assert limit_of(new(Channel, ids, platform="x")) == 280
    assert limit_of(new(Channel, ids, platform="x", max_chars=500)) == 500
    assert limit_of(new(Channel, ids, platform="website")) is None


def test_the_tables_fit_the_choices() -> None:
    """Every platform with a limit can be chosen, every type has a length, and the table has a date."""
    assert set(LIMITS) <= set(field_of(Channel, "platform").choices)
    types = field_of(Placeholder, "type").choices
    assert set(USUAL_LENGTH) == set(types)
    assert all(longest(new(Placeholder, counted_ids(), type=kind)) == USUAL_LENGTH[kind] for kind in types)
    assert longest(new(Placeholder, counted_ids(), max_len=3)) == 3
    assert CHECKED_ON < TODAY
