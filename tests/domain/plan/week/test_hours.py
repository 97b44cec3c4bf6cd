"""When people can be reached, as the plan says it."""

from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep, Shift
from playbook_app.domain.plan.week.hours import ANSWER_MIN, Hours, daily, duties, grid_of, hours_of
from playbook_app.domain.plan.week.minutes import WEEK
from tests.domain.plan.week.weeks import DAYS, Builder, cafe


def test_own_hours_come_before_contacts() -> None:
    """What is filled in counts; a line without times says nothing; no answer time is ten minutes."""
    build = Builder()
    contact = build.contact(out_of_hours=True)
    build.person("A", (("sun",), 1320, 120, None), ((), 0, 60, 5), contacts=(contact,))
    assert hours_of(build.plan.people[0]) == (Hours(ANSWER_MIN, ((6 * 1440 + 1320, 240),)),)


def test_contacts_speak_for_people_without_hours() -> None:
    """Out of hours is any time, a contact alone is office hours, none is never."""
    build = Builder()
    build.person("Night", contacts=(build.contact(out_of_hours=True),))
    build.person("Office", contacts=(build.contact(),))
    build.person("Gone")
    night, office, gone = (hours_of(one) for one in build.plan.people)
    assert night == (Hours(ANSWER_MIN, ((0, WEEK),)),)
    assert office[0].spans == tuple((day * 1440 + 540, 480) for day in range(5))
    assert gone == ()


def test_daily() -> None:
    """Until is the next day when it is not later; without both times there is nothing."""
    assert daily(("mon",), 60, 120) == ((60, 60),)
    assert daily(("tue",), 0, 0) == ((1440, 1440),)
    assert daily(("mon",), None, 5) == daily(("mon",), 5, None) == ()


def test_the_rota() -> None:
    """Shifts without times are not there yet."""
    build = Builder()
    ana = build.person("Ana")
    build.add(Shift, person=ana, days=("mon",), start=0, until=60)
    build.add(Shift, person=ana, days=("mon",))
    (duty,) = duties(build.plan)
    assert (duty.person, duty.hours.spans) == (ana, ((0, 60),))


def test_the_grid_is_as_fine_as_the_finest_time() -> None:
    """One odd minute anywhere makes every minute count."""
    plan = cafe()
    found = [one for person in plan.people for one in hours_of(person)]
    assert grid_of(plan, found).tick == 5
    assert grid_of(plan, [*found, Hours(10, ((0, 61),))]).tick == 1
    assert grid_of(plan, [*found, Hours(7, ())]).tick == 1
    build = Builder()
    assert grid_of(build.plan, []).tick == 60
    build.add(EscalationStep, wait_min=20)
    build.add(ApprovalRule, max_min=30)
    assert grid_of(build.plan, []).tick == 10
    assert all(day in DAYS for person in plan.people for one in person.reach for day in one.days)
