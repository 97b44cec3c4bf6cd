"""Plans that break the rules over people, levels, channels and words, and plans that do not."""

from datetime import date, timedelta
from typing import Any

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.first_hour import ChecklistItem
from playbook_app.domain.plan.records.risks import Scenario
from playbook_app.domain.plan.records.statements import Placeholder, Variant
from playbook_app.domain.plan.starter import accepted, begun, own_records
from tests.domain.plan.rules.changes import (
    Change,
    at,
    both,
    every,
    first,
    less,
    moderation,
    more,
    none_of,
    policy,
    same,
)
from tests.domain.plan.sound import TODAY

OLD = date(2024, 1, 1)
HOLDING = "statements.1"
WORDS = "statements.1.variants.0"
HOLDER = "people.0"
NUMBER = "people.0.contacts.0"
SIGN = "levels.0.triggers.0"
LONG = "It is with considerable consternation that we acknowledge the extraordinary circumstances " * 4


def started(draft: Draft) -> None:
    """Let the plan be one that still has all its starter's words."""
    draft.replace(begun(draft.plan))


def begun_then(change: Change) -> Change:
    """Return the change of a plan that was just started."""
    return both(started, change)


def all_ours(draft: Draft) -> None:
    """Say of every record that its words are true for us."""
    started(draft)
    draft.replace(accepted(draft.plan, [record for _section, record in own_records(draft.plan)]))


def signed_again(draft: Draft) -> None:
    """Sign other words."""
    draft.set(draft.plan.purpose.id, scope="Other words")
    draft.set(draft.plan.endorsements[0].id, fingerprint=fingerprint(draft.plan))


def reviewed(days: int, **values: Any) -> Change:
    """Return the change of the last review."""
    return first("control", last_reviewed=TODAY - timedelta(days=days), **values)


def long_list(count: int, text: str = "Call") -> Change:
    """Return the change that fills the first hour."""

    def change(draft: Draft) -> None:
        for number in range(count):
            draft.add(ChecklistItem(f"item_A{number:09d}", text=text), to=draft.plan.playbooks[0].id)

    return change


def duty(text: str) -> Change:
    """Return the change of what a role does."""
    return first("roles", duties=("Answer the phone", text))


def writes(text: str) -> Change:
    """Return the change of the first words."""
    return at(WORDS, body=text)


def apology(text: str) -> Change:
    """Return the change that makes the first words an apology."""
    return both(at(HOLDING, stage="apology"), writes(text))


def short(**values: Any) -> Change:
    """Return the change that adds a channel."""
    return more(Channel, **{"name": "Short", "crisis_use": "mirror", **values})


def office(draft: Draft) -> None:
    """Let everybody be reached only while the office is open."""
    for person in draft.plan.people:
        draft.set(person.contacts[0].id, out_of_hours=False)


def measured(**values: Any) -> Change:
    """Return the change of what is usual."""
    return first("baselines", **values)


def long_plan(profile: str, words: int = 5500) -> Change:
    """Return the change that makes a plan of so many words; 5,500 are some 26 pages."""
    return both(first("control", profile=profile), first("purpose", scope="a " * words))


def ratio(**values: Any) -> Change:
    """Return the change that makes the first sign a multiple of the usual."""
    return at(SIGN, kind="mention_ratio", **values)


Table = dict[str, tuple[Change, ...]]
BREAKS: Table = {
    "CP001": (none_of("endorsements"), first("endorsements", person=""), first("purpose", scope="Other")),
    "CP002": (reviewed(150), reviewed(180), reviewed(300)),
    "CP004": (started, begun_then(first("scenarios", story="Ours")), more(Scenario)),
    "CP005": (long_list(11), long_list(9, "word " * 39), long_list(20), long_plan("agency")),
    "CP101": (first("roles", primary=""), first("roles", deputies=()), first("people", status="leaver")),
    "CP102": (
        at(NUMBER, out_of_hours=False),
        at(NUMBER, value="call me"),
        at(NUMBER, kind="landline_office"),
    ),
    "CP103": (
        at(NUMBER, verified_on=None),
        at(NUMBER, verified_on=OLD),
        at("people.1.contacts.0", verified_on=OLD),
    ),
    "CP104": (
        at("roles.1", primary="@people.0"),
        at("roles.1", key="scribe", primary="@people.0"),
        both(at("roles.0", key="approver"), at("roles.1", primary="@people.0")),
    ),
    "CP201": (
        both(less("playbooks.0.items.0"), less("playbooks.0.items.0")),
        at("levels.0", internal_notify_min=60),
        first("levels", update_min=None),
        first("levels", first_public_min=400),
        every("levels", rank=1),
    ),
    "CP202": (
        duty("Answer promptly"),
        duty("Call back as soon as possible"),
        writes("We will tell you more soon."),
    ),
    "CP203": (
        at(SIGN, threshold=None),
        at(SIGN, kind="manual", note=" "),
        at(SIGN, kind="manual", note="Many people are angry"),
        at(SIGN, threshold=3, window_min=120),
        ratio(),
        at(SIGN, kind="manual", note="Not many posts, but serious ones"),
        at(SIGN, window_min=None),
    ),
    "CP204": (
        at("approvals.0", max_min=40),
        first("levels", first_public_min=10),
        at("approvals.0", max_min=20, if_silent="escalate", escalate_to="@roles.2"),
    ),
    "CP205": (
        first("steps", if_no_answer=""),
        first("approvals", if_silent=""),
        first("approvals", if_silent="escalate"),
    ),
    "CP206": (
        office,
        both(office, at("people.2.contacts.0", out_of_hours=True)),
        first("levels", first_public_min=5),
    ),
    "CP207": tuple(
        at("approvals.0", approvers=roles, mode="in_order", max_min=minutes)
        for roles, minutes in (
            (("@roles.0", "@roles.1", "@roles.2"), 5),
            (("@roles.2", "@roles.1", "@roles.0"), 1),
            (("@roles.1", "@roles.0", "@roles.2"), 60),
        )
    ),
    "CP301": (first("channels", backup=""), first("channels", crisis_use="mirror"), none_of("channels")),
    "CP302": (
        duty("Log in, password: hunter2"),
        duty("The PIN is 4711"),
        first("channels", pause_steps="token=abc"),
    ),
    "CP303": (
        first("channels", second_factor="unknown"),
        first("channels", admins=1),
        first("channels", recovery_contact="personal"),
        first("channels", access_checked_on=OLD),
    ),
    "CP304": (
        first("channels", ads=True),
        first("channels", scheduler="Planner"),
        both(first("channels", ads=True, pause_steps="Off"), at("playbooks.0.items.1", kind="task")),
    ),
    "CP401": (
        less(HOLDING),
        writes(" "),
        every("statements", approved_by=""),
        both(every("statements", approved_by=""), first("control", status="in_review")),
        both(short(), at(WORDS, channel="@channels.1")),
    ),
    "CP402": (
        short(max_chars=100),
        writes(LONG),
        both(short(max_chars=20), more(Variant, HOLDING, channel="@channels.1", body="x" * 21)),
        at("maps.0.messages.0", text="word " * 28),
    ),
    "CP403": (
        writes("{{shop}}"),
        more(Placeholder, HOLDING, key="unused"),
        duty("Call TODO"),
        duty("[INSERT NAME]"),
    ),
    "CP405": (writes("We are sorry."), writes("Thank you."), writes("We know. More at 14:30.")),
    "CP406": (
        writes("We are sorry if anyone was upset."),
        writes("Mistakes were made."),
        apology("We are sorry."),
    ),
    "CP408": (writes("No comment."), writes("We decline to comment."), writes("We cannot comment.")),
    "CP409": (
        writes("It will never happen again."),
        writes("It was probably the cake."),
        writes("Fixed by 14:30."),
    ),
    "CP412": (
        every("statements", signed_as=""),
        at(HOLDING, signed_as=" "),
        first("statements", signed_as=""),
    ),
    "CP501": (
        duty("Delete complaints"),
        moderation("complaint", "hide"),
        moderation("criticism", "remove"),
        policy("Leave complaints on the page", kind="do_not"),
    ),
    "CP506": (none_of("limits"), first("limits", exceptions=()), first("limits", max_public_replies=None)),
    "CP507": (
        less("stand_downs.0.criteria.0"),
        none_of("stand_downs"),
        first("stand_downs", reopen_if=()),
        at("stand_downs.0.criteria.0", sustained_hours=None),
        at("stand_downs.0.criteria.0", threshold=None),
    ),
    "CP508": (
        first("stand_downs", aftercare_days=None),
        first("monitoring", days=()),
        first("monitoring", start=None),
        none_of("baselines"),
        measured(value=None),
        measured(measured_on=None),
        measured(measured_on=OLD),
    ),
}
HOLDS: Table = {
    "CP001": (same, signed_again, at(NUMBER, verified_on=TODAY)),
    "CP002": (
        same,
        reviewed(149),
        first("control", last_reviewed=None),
        reviewed(900, review_every_days=None),
    ),
    "CP004": (same, all_ours, more(Scenario, title="A new one")),
    "CP005": (
        same,
        long_list(10),
        both(long_list(20), every("levels", playbook="")),
        long_plan("small_business"),
        long_plan("agency", 3000),
    ),
    "CP101": (same, at("roles.0", deputies=("@people.1", "@people.2")), at("people.2", name="Di")),
    "CP102": (
        same,
        at(NUMBER, value="+49 (170) 12-34-567"),
        at(NUMBER, kind="messenger", value="ana.oakline"),
    ),
    "CP103": (same, at(NUMBER, verified_on=TODAY), both(at(NUMBER, value=""), at(NUMBER, verified_on=OLD))),
    "CP104": (
        same,
        at("roles.2", primary="@people.0"),
        at("roles.1", key="customer_care", primary="@people.0"),
    ),
    "CP201": (same, first("levels", exec_notify_min=None), first("levels", first_public_min=240)),
    "CP202": (same, duty("Never say “soon”"), duty("Answer promptly, within 10 minutes")),
    "CP203": (
        same,
        at(SIGN, kind="manual", note="Many posts: 20 in an hour"),
        at(SIGN, kind="manual", note="Somebody says “it is a big thing” in public"),
        ratio(baseline="@baselines.0"),
        at(SIGN, threshold=3, window_min=10),
    ),
    "CP204": (
        same,
        both(at("approvals.0", max_min=40), at(HOLDING, pre_cleared=True)),
        at("approvals.0", max_min=25),
    ),
    "CP205": (same, first("steps", if_no_answer="any_of"), first("approvals", if_silent="lead_decides")),
    "CP206": (same, none_of("steps"), both(office, every("levels", first_public_min=None))),
    "CP207": (
        same,
        at("approvals.0", approvers=("@roles.0", "@roles.1", "@roles.2"), mode="any"),
        at("approvals.0", approvers=("@roles.0", "@roles.1"), mode="in_order"),
    ),
    "CP301": (same, first("channels", status="active"), short(owner="@roles.0", backup="@roles.1")),
    "CP302": (
        same,
        duty("The password is stored in the company vault"),
        duty("Never write down a password"),
        duty("Password: see the blue folder"),
    ),
    "CP303": (same, first("channels", admins=3), first("channels", platform="notice", second_factor="no")),
    "CP304": (
        same,
        first("channels", ads=True, pause_steps="Switch it off"),
        first("channels", status="dormant"),
    ),
    "CP401": (
        none_of("levels"),
        same,
        at(WORDS, channel="@channels.0"),
        every("statements", expires_on=OLD),
        first("channels", crisis_use="mirror"),
    ),
    "CP402": (
        same,
        short(platform="x", crisis_use="silent"),
        writes("We saw it. We are on it. We know how it feels. " * 8),
        both(first("control", languages=("de",)), writes(LONG)),
    ),
    "CP403": (same, duty("Read [1] and [2]"), duty('Look for "TODO" before posting')),
    "CP405": (
        writes(""),
        same,
        both(
            writes("Anders."),
            at(HOLDING, parts=("empathy", "known", "unknown", "doing", "next_update", "where")),
        ),
        at(HOLDING, stage="update"),
    ),
    "CP406": (
        same,
        writes("We got it wrong. We are sorry."),
        writes("“Any inconvenience” does not describe it."),
        apology(" "),
        apology("That was our mistake. You get a refund."),
    ),
    "CP408": (
        same,
        writes("You will never hear “no comment” from us."),
        writes("We cannot comment on one person, but we can say what we do."),
        writes("Use the comments."),
    ),
    "CP409": (same, writes("We do not guarantee anything."), writes("We do not know yet.")),
    "CP412": (same, at(HOLDING, signed_as="Ana"), at(HOLDING, signed_as="The team")),
    "CP501": (
        duty("Delete no complaint"),
        same,
        duty("Never delete a complaint"),
        moderation("complaint", "leave"),
        moderation("threat", "remove"),
    ),
    "CP506": (same, first("limits", max_public_replies=1), first("limits", re_engage_if=("They call",))),
    "CP507": (
        same,
        at("stand_downs.0.criteria.0", threshold=0),
        at("stand_downs.0.criteria.0", kind="cause_fixed"),
    ),
    "CP508": (same, measured(measured_on=TODAY), none_of("stand_downs"), none_of("levels")),
}
