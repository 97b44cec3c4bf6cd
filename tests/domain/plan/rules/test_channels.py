"""CP301 to CP304: who can post, what is printed, who is locked out, what posts by itself."""

from datetime import date
from typing import Any

import pytest

from playbook_app.domain.plan.draft import Draft
from tests.domain.plan.sound import cases, found


def channel(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the one channel."""
    return lambda draft: draft.set(draft.plan.channels[0].id, **values)


def note(text: str):  # noqa: ANN201 - a change to a draft
    """Return the change that writes ``text`` into the channel's recovery steps."""
    return channel(recovery_steps=text)


def test_channels_that_rest_on_one() -> None:
    """No owner, no backup, the same role twice, or two roles of one person."""
    assert cases("CP301", channel(owner="")) == ["no_owner"]
    assert cases("CP301", channel(backup="")) == ["no_backup"]
    assert cases("CP301", lambda d: channel(backup=d.plan.channels[0].owner)(d)) == ["same_role"]
    assert cases("CP301", lambda d: d.set(d.plan.roles[1].id, primary=d.plan.people[0].id)) == ["same_person"]


def test_no_source_of_truth() -> None:
    """Without a place for the whole story, or without any channel, that is said."""
    assert cases("CP301", channel(crisis_use="mirror")) == ["no_truth"]
    assert cases("CP301", channel(status="dormant")) == ["no_truth"]
    assert cases("CP301", lambda d: d.remove(d.plan.channels[0].id)) == ["no_channel"]


def test_channels_that_hold() -> None:
    """Two roles of two people, or nobody yet in them (another rule's matter), are fine."""
    assert found("CP301", channel(purpose="Any")) == []
    assert found("CP301", lambda d: [d.set(role.id, primary="") for role in d.plan.roles]) == []


def test_a_retired_channel_needs_no_owner() -> None:
    """Only the missing source of truth is left to say."""
    assert cases("CP301", channel(status="retired", owner="")) == ["no_truth"]


@pytest.mark.parametrize(
    "text",
    [
        "Password: sunflower",
        "password = Xy7!k",
        "The PIN is 4471",
        "Login code 993 is wrong, use login code 881204",
        "Recovery codes: 1234-5678",
        "api key: sk_live_abc",
    ],
)
def test_secrets(text: str) -> None:
    """Something that looks like a secret is found, and its words are not in the finding."""
    findings = found("CP302", note(text))
    assert findings
    assert all(finding.values == {} for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "The password is stored in the company vault",
        "Password: see the blue folder",
        "The recovery codes are in the safe",
        "Never write a password down",
        "Ask Ben for the PIN at 10:30",
        "Password manager with 2 admins",
        "PIN: {{pin}}",
        "Change the password within 30min",
    ],
)
def test_places_of_secrets(text: str) -> None:
    """Where a secret is kept may be written down."""
    assert found("CP302", note(text)) == []


def test_locked_out() -> None:
    """Each weakness is named; the field of the first is where to go."""
    (finding,) = found("CP303", channel(second_factor="no", admins=1, recovery_contact="personal"))
    assert finding.values["causes"] == ("second_factor", "one_admin", "personal_recovery")
    assert finding.field == "second_factor"
    (finding,) = found("CP303", channel(access_checked_on=date(2026, 1, 1)))
    assert finding.values["causes"] == ("unchecked",)
    assert len(found("CP303", channel(access_checked_on=None))) == 1


def test_access_in_order() -> None:
    """Checked lately, or nothing to be locked out of."""
    assert found("CP303", channel(access_checked_on=date(2026, 6, 1))) == []
    assert found("CP303", channel(platform="notice", second_factor="unknown")) == []
    assert found("CP303", channel(status="dormant", second_factor="no")) == []


def test_posting_by_itself() -> None:
    """A scheduler or ads without a way to stop them, and a first hour that forgets to."""
    assert cases("CP304", channel(ads=True)) == ["no_steps"]

    def forgets(draft: Draft) -> None:
        channel(scheduler="Planner", pause_steps="Press pause")(draft)
        draft.set(draft.plan.playbooks[0].items[1].id, kind="task")

    assert cases("CP304", forgets) == ["no_item"]


def test_nothing_posts_by_itself() -> None:
    """Steps and an item are there, or nothing runs."""
    assert found("CP304", channel(ads=True, pause_steps="Press pause")) == []
    assert found("CP304", lambda d: d.set(d.plan.playbooks[0].items[1].id, kind="task")) == []

    def no_levels(draft: Draft) -> None:
        channel(ads=True, pause_steps="Press pause")(draft)
        for level in draft.plan.levels:
            draft.remove(level.id)

    assert found("CP304", no_levels) == []
    assert (
        found("CP304", lambda d: (channel(ads=True, pause_steps="P")(d), d.remove(d.plan.playbooks[0].id)))
        == []
    )
