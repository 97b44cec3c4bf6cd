"""CP001, CP002, CP005: signed, reviewed, short enough."""

from datetime import date, timedelta

import pytest

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.records.first_hour import ChecklistItem
from tests.domain.plan.sound import TODAY, cases, found


def test_nobody_has_signed() -> None:
    """No signature, one that asks for changes, one without a name, one under other words."""
    assert cases("CP001", lambda d: d.remove(d.plan.endorsements[0].id)) == ["none"]
    assert cases("CP001", lambda d: d.set(d.plan.endorsements[0].id, decision="changes_requested")) == [
        "none"
    ]
    assert cases("CP001", lambda d: d.set(d.plan.endorsements[0].id, person="")) == ["none"]
    (finding,) = found("CP001", lambda d: d.set(d.plan.purpose.id, scope="Other words"))
    assert finding.values == {"case": "stale", "name": "Ana"}


def test_somebody_has_signed_these_words() -> None:
    """Bookkeeping leaves a signature fresh, and signing again makes it so."""
    assert found("CP001", lambda d: d.set(d.plan.people[0].contacts[0].id, verified_on=TODAY)) == []

    def again(draft: Draft) -> None:
        draft.set(draft.plan.purpose.id, scope="Other words")
        draft.set(draft.plan.endorsements[0].id, fingerprint=fingerprint(draft.plan))

    assert found("CP001", again) == []


def review(days_ago: int, every: int | None = 180) -> list[Finding]:
    """Return what is said when the last review was so long ago."""
    reviewed = TODAY - timedelta(days=days_ago)
    return found("CP002", lambda d: d.set(d.plan.control.id, last_reviewed=reviewed, review_every_days=every))


@pytest.mark.parametrize(
    ("days_ago", "level", "case", "days"),
    [
        (150, "warning", "soon", 30),
        (179, "warning", "soon", 1),
        (180, "warning", "over", 0),
        (270, "warning", "over", 90),
        (271, "error", "over", 91),
    ],
)
def test_a_review_is_near_or_over(days_ago: int, level: str, case: str, days: int) -> None:
    """A warning from thirty days before, an error from ninety days after."""
    (finding,) = review(days_ago)
    assert (finding.level, finding.case, finding.values["days"]) == (level, case, days)


def test_no_review_is_due() -> None:
    """Reviewed lately, no interval, or a draft that has never been in force."""
    assert review(149) == []
    assert review(900, every=None) == []
    assert found("CP002", lambda d: d.set(d.plan.control.id, last_reviewed=None)) == []


def test_a_plan_in_force_that_was_never_reviewed() -> None:
    """The interval then counts from the day it came into force."""
    values = {"last_reviewed": None, "effective_from": date(2026, 1, 1)}
    (finding,) = found("CP002", lambda d: d.set(d.plan.control.id, **values))
    assert finding.values["date"] == date(2026, 6, 30)


def fill(count: int, text: str):  # noqa: ANN201 - a change to a draft
    """Return the change that adds items to the first hour."""

    def change(draft: Draft) -> None:
        for number in range(count):
            item = ChecklistItem(f"item_A{number:09d}", text=text)
            draft.add(item, to=draft.plan.playbooks[0].id)

    return change


def test_a_first_hour_that_is_too_long() -> None:
    """More than twelve items, or more than 350 words."""
    (finding,) = found("CP005", fill(11, "Call"))
    assert finding.values["items"] == 13
    (finding,) = found("CP005", fill(9, "word " * 39))
    assert finding.values["words"] > 350


def test_a_first_hour_that_fits() -> None:
    """Twelve items fit, and a list that no level uses may be long."""
    assert found("CP005", fill(10, "Call")) == []

    def unused(draft: Draft) -> None:
        fill(11, "Call")(draft)
        for level in draft.plan.levels:
            draft.set(level.id, playbook="")

    assert found("CP005", unused) == []


def test_a_plan_that_nobody_reads() -> None:
    """More than some twenty-five pages; a small business is printed tighter."""

    def long(profile: str, words: int):  # noqa: ANN202 - a change to a draft
        def change(draft: Draft) -> None:
            draft.set(draft.plan.control.id, profile=profile)
            draft.set(draft.plan.purpose.id, scope="a " * words)

        return change

    (finding,) = found("CP005", long("agency", 5500))
    assert finding.values["words"] > 5500
    assert finding.section == "first_hour"
    assert found("CP005", long("agency", 3000)) == []
    assert found("CP005", long("small_business", 5500)) == []
