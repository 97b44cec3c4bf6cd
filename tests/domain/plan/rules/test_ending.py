"""CP506 to CP508: when to stop, when it is over, who still looks."""

from typing import Any

from tests.domain.plan.sound import cases, found


def limit(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the walk-away rule."""
    return lambda draft: draft.set(draft.plan.limits[0].id, **values)


def ending(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the stand-down."""
    return lambda draft: draft.set(draft.plan.stand_downs[0].id, **values)


def criterion(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the stand-down's criterion."""
    return lambda draft: draft.set(draft.plan.stand_downs[0].criteria[0].id, **values)


def test_never_stopping() -> None:
    """No rule at all, or one without its limit, its exit or its exceptions."""
    assert cases("CP506", lambda d: d.remove(d.plan.limits[0].id)) == ["none"]
    (finding,) = found("CP506", limit(exit_line="", exceptions=()))
    assert finding.values["missing"] == ("limit.exit_line", "limit.exceptions")
    assert cases("CP506", limit(max_public_replies=None)) == ["missing"]


def test_knowing_when_to_stop() -> None:
    """The parts that help further may be missing."""
    assert found("CP506", limit(re_engage_if=())) == []
    assert found("CP506", limit(max_public_replies=1, move_private_after=None)) == []


def test_never_over() -> None:
    """No ending, no criteria, nothing measurable, no reopening, no sustained hours."""
    assert cases("CP507", lambda d: d.remove(d.plan.stand_downs[0].id)) == ["none"]
    assert cases("CP507", lambda d: d.remove(d.plan.stand_downs[0].criteria[0].id)) == ["no_criteria"]
    assert cases("CP507", criterion(threshold=None)) == ["not_measurable"]
    assert cases("CP507", criterion(kind="manual", text="It feels calm")) == ["not_measurable"]
    assert cases("CP507", ending(reopen_if=())) == ["no_reopen"]
    assert cases("CP507", criterion(sustained_hours=None)) == ["no_hours"]
    assert cases("CP507", criterion(sustained_hours=0)) == ["no_hours"]


def test_an_end_that_can_be_measured() -> None:
    """A number, a fact that can be checked, or a number in the words."""
    assert found("CP507", criterion(kind="cause_fixed", threshold=None)) == []
    assert found("CP507", criterion(kind="manual", text="Fewer than 5 mentions a day")) == []


def test_nobody_watches_afterwards() -> None:
    """No aftercare, or none for zero days; a day is one."""
    assert len(found("CP508", ending(aftercare_days=None))) == 1
    assert len(found("CP508", ending(aftercare_days=0))) == 1
    assert found("CP508", ending(aftercare_days=1)) == []
    assert found("CP508", lambda d: d.remove(d.plan.stand_downs[0].id)) == []
