"""What a plan promises and with whom."""

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep, Role, Shift
from playbook_app.domain.plan.week.promises import Promise, Team, promises
from tests.domain.plan.week.weeks import DAYS, Builder, cafe, with_first


def only(plan: Plan, without: str = "") -> Promise:
    """Return the one promise of a plan."""
    (promise,) = promises(plan, without)
    return promise


def people(team: Team) -> list[str]:
    """Return who is in a team."""
    return [member.person for member in team.members]


def test_the_cafe() -> None:
    """One call, one approver, one channel; sixty minutes are twelve ticks of five."""
    plan = cafe()
    maya, jo, _lu = (person.id for person in plan.people)
    promise = only(plan)
    assert (promise.grid.tick, promise.within) == (5, 12)
    assert [(call.after, call.member.person) for call in promise.calls] == [(0, jo)]
    assert [people(team) for team in promise.approvals[0].approvers] == [[maya]]
    assert (promise.approvals[0].patience, promise.approvals[0].instead) == (None, None)
    assert [people(team) for team in promise.posters] == [[jo]]


def test_levels_without_a_target_promise_nothing() -> None:
    """The worst comes first; a year is as long as a week."""
    build = Builder()
    assert promises(build.plan) == ()
    build.add(Level, rank=2, first_public_min=1_000_000)
    build.add(Level, rank=1, first_public_min=30)
    build.add(Level, rank=3)
    found = promises(build.plan)
    assert [promise.within * promise.grid.tick for promise in found] == [30, 7 * 1440 - 10]


def calling(then: str, *, wait: int | None = 10) -> Plan:
    """Return a plan that rings a role with two deputies, then another one."""
    build = Builder()
    ana, ben, cy, dee = (build.person(name, (DAYS, 0, 1440, 5)) for name in ("Ana", "Ben", "Cy", "Dee"))
    lead = build.add(Role, primary=ana, deputies=(ben, cy))
    other = build.add(Role, primary=dee)
    level = build.add(Level, first_public_min=60, team=(other,), decider=lead)
    build.add(EscalationStep, level=level, notify=lead, wait_min=wait, if_no_answer=then)
    build.add(EscalationStep, level=level, notify=other, wait_min=None)
    build.add(EscalationStep, level=level, notify=lead, wait_min=5)
    return build.plan


def rung(plan: Plan) -> list[tuple[int, str]]:
    """Return after how many minutes who is rung."""
    names = {person.id: person.name for person in plan.people}
    promise = only(plan)
    return [(call.after * promise.grid.tick, names[call.member.person]) for call in promise.calls]


def test_calls_go_on() -> None:
    """To the deputies one by one, to the team, or to the next step; after an unknown wait nowhere."""
    assert rung(calling("next_deputy")) == [(0, "Ana"), (10, "Ben"), (20, "Cy"), (10, "Dee")]
    assert rung(calling("any_of")) == [(0, "Ana"), (10, "Dee"), (10, "Dee")]
    assert rung(calling("next_step")) == rung(calling("")) == [(0, "Ana"), (10, "Dee")]
    assert rung(calling("next_deputy", wait=None)) == [(0, "Ana")]


def test_a_call_to_nobody_rings_nowhere() -> None:
    """A step whose role is not chosen yet takes its time all the same."""
    plan = with_first(calling("next_deputy"), "steps", notify="")
    assert rung(plan) == [(10, "Dee")]


def test_whoever_is_on_duty_is_rung_with_the_holder() -> None:
    """And counts for that role in the hours of the shift only."""
    plan = calling("next_step")
    draft, build = Draft(plan), Builder()
    dee, lead = plan.people[3].id, plan.roles[0].id
    shift = Shift(build.ids("shift"), role=lead, person=dee, days=("mon",), start=0, until=60)
    draft.add(shift)
    promise = only(draft.plan)
    assert [call.after for call in promise.calls] == [0, 0, 2]
    duty = promise.calls[1].member
    assert (duty.person, duty.reach) == (dee, ((2, promise.grid.spans([(0, 60)])),))
    assert rung(with_first(draft.plan, "people", status="leaver"))[0] == (0, "Dee")


def test_who_approves() -> None:
    """The rule's roles, or the decider; somebody else instead after the time allowed, if that is said."""
    build = Builder()
    ana = build.person("Ana", (DAYS, 0, 1440, 5))
    lead, other = build.add(Role, primary=ana), build.add(Role)
    level = build.add(Level, first_public_min=60, decider=lead)
    assert [people(team) for team in only(build.plan).approvals[0].approvers] == [[ana]]
    build.add(ApprovalRule, level=level, message_kind="reply", approvers=(other,))
    assert only(build.plan).approvals[0].record == level
    rule = build.add(ApprovalRule, level=level, max_min=10, if_silent="lead_decides")
    approval = only(build.plan).approvals[0]
    assert (approval.record, [people(team) for team in approval.approvers]) == (rule, [[]])
    assert (approval.patience, approval.instead and people(approval.instead)) == (2, [ana])
    draft = Draft(build.plan)
    draft.set(rule, if_silent="escalate", escalate_to=other)
    assert only(draft.plan).approvals[0].instead == Team(other, ())
    draft.set(rule, max_min=None)
    assert only(draft.plan).approvals[0].instead is None


def test_cleared_words_need_nobody() -> None:
    """A pre-cleared holding statement of the level does away with its approvals."""
    plan = with_first(cafe(), "statements", pre_cleared=True)
    assert only(plan).approvals == ()
    assert len(only(with_first(plan, "statements", stage="update")).approvals) == 1


def test_who_posts() -> None:
    """Owner, backup and publishers of each channel that is in use and speaks."""
    plan = cafe()
    maya, jo, lu = (person.id for person in plan.people)
    owner = plan.roles[1].id
    more = with_first(plan, "channels", backup=owner, publishers=(lu,))
    assert [people(team) for team in only(more).posters] == [[jo, maya, lu]]
    assert only(with_first(plan, "channels", crisis_use="silent")).posters == ()
    assert only(with_first(plan, "channels", status="retired")).posters == ()


def test_taking_something_away() -> None:
    """A person is gone everywhere, a channel from the channels, a role from those who approve."""
    plan = cafe()
    jo = plan.people[1].id
    assert only(plan, jo).calls == ()
    assert [people(team) for team in only(plan, jo).posters] == [[]]
    assert only(plan, plan.channels[0].id).posters == ()
    assert [people(team) for team in only(plan, plan.roles[1].id).approvals[0].approvers] == [[]]
