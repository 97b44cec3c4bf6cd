"""CP204, CP205, CP207, CP208: quick enough, and never waiting for somebody who is asleep."""

from typing import Any

from playbook_app.domain.plan.draft import Draft
from tests.domain.plan.sound import cases, found


def approval(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the worst level's rule for first words."""
    return lambda draft: draft.set(draft.plan.approvals[0].id, **values)


def step(number: int, **values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of one of the worst level's two steps."""
    return lambda draft: draft.set(draft.plan.steps[number].id, **values)


def roles(draft: Draft) -> tuple[str, ...]:
    """Return the ids of lead, voice and friend."""
    return tuple(role.id for role in draft.plan.roles)


def test_approval_is_too_slow() -> None:
    """Noticing and approving together must fit; a queue and an escalation add up."""
    (finding,) = found("CP204", approval(max_min=26))
    assert finding.values == {"level": "Fire", "takes": 31, "promised": 30}
    assert len(found("CP204", lambda d: approval(mode="in_order", approvers=roles(d)[:2])(d))) == 1
    assert len(found("CP204", lambda d: approval(if_silent="escalate", escalate_to=roles(d)[1])(d))) == 1


def test_approval_is_quick_enough() -> None:
    """It fits, it is pre-cleared, it is about other words, or the times are not said yet."""
    assert found("CP204", approval(max_min=25)) == []
    assert (
        found("CP204", lambda d: (approval(max_min=99)(d), d.set(d.plan.statements[1].id, pre_cleared=True)))
        == []
    )
    assert found("CP204", approval(max_min=99, message_kind="reply")) == []
    assert found("CP204", approval(max_min=None)) == []
    assert found("CP204", approval(max_min=99, level="")) == []


def test_silence_without_a_way_on() -> None:
    """A step, a rule, or an escalation to nobody."""
    assert cases("CP205", step(0, if_no_answer="")) == ["step"]
    assert cases("CP205", approval(if_silent="")) == ["approval"]
    assert cases("CP205", approval(if_silent="escalate", approvers=())) == ["to_nobody"]


def test_silence_has_a_way_on() -> None:
    """Every choice but "wait" is one."""
    assert found("CP205", lambda d: approval(if_silent="escalate", escalate_to=roles(d)[1])(d)) == []
    assert found("CP205", approval(if_silent="lead_decides")) == []


def test_three_signatures_in_a_row() -> None:
    """Three live signatures one after another are a queue, at either level."""
    for number in (0, 1):

        def queue(draft: Draft, number: int = number) -> None:
            draft.set(draft.plan.approvals[number].id, mode="in_order", approvers=roles(draft), max_min=1)

        (finding,) = found("CP207", queue)
        assert finding.values["count"] == 3


def test_signatures_that_are_no_queue() -> None:
    """Two in order, three in parallel, or words cleared before."""
    assert found("CP207", lambda d: approval(mode="in_order", approvers=roles(d)[:2])(d)) == []
    assert found("CP207", lambda d: approval(mode="all", approvers=roles(d))(d)) == []

    def cleared(draft: Draft) -> None:
        approval(mode="in_order", approvers=roles(draft))(draft)
        draft.set(draft.plan.statements[1].id, pre_cleared=True)

    assert found("CP207", cleared) == []


def test_calls_that_end_nowhere() -> None:
    """A level without steps, and a last step that points on."""

    def no_steps(draft: Draft) -> None:
        for one in draft.plan.steps[:2]:
            draft.remove(one.id)

    assert cases("CP208", no_steps) == ["no_steps"]
    assert cases("CP208", step(1, if_no_answer="next_step")) == ["dead_end"]

    def alone(draft: Draft) -> None:
        step(1, if_no_answer="next_deputy")(draft)
        draft.set(roles(draft)[2], deputies=())

    assert cases("CP208", alone) == ["dead_end"]


def test_calls_that_go_in_circles() -> None:
    """The same role twice, two roles of the same people, and asking the silent one again."""
    assert cases("CP208", lambda d: step(1, notify=roles(d)[0])(d)) == ["circle"]
    assert cases("CP208", lambda d: step(1, notify=roles(d)[1])(d)) == ["circle"]

    def again(draft: Draft) -> None:
        approval(if_silent="escalate", escalate_to=roles(draft)[0])(draft)

    assert cases("CP208", again) == ["same"]


def test_calls_that_end_well() -> None:
    """Deputies at the end, anybody at the end, or nobody in the role yet (another rule's matter)."""
    assert found("CP208", step(1, if_no_answer="next_deputy")) == []
    assert found("CP208", step(1, if_no_answer="any_of")) == []

    def empty_roles(draft: Draft) -> None:
        for role in roles(draft):
            draft.set(role, primary="", deputies=())
        step(1, if_no_answer="next_deputy")(draft)

    assert found("CP208", empty_roles) == []
    assert found("CP208", step(1, notify="")) == []
