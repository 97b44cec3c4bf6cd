"""Words of an inbox drill: what can be done, what happened, how long something waits."""

from playbook_app.i18n import N_, _, ngettext
from playbook_app.i18n.items import action_name

ACT_NAMES: dict[str, str] = {
    "open": N_("Open"),
    "triage": N_("Sort"),
    "plan": N_("Check the plan"),
    "facts": N_("Check the facts"),
    "draft": N_("Write this"),
    "phone": N_("Phone {who}"),
    "approval": N_("Ask {who} to sign"),
    "publish": N_("Publish"),
    "escalate": N_("Raise the level"),
    "hand-over": N_("Pass on to {who}"),
    "walk-away": N_("Walk away"),
    "wait": N_("Wait"),
    "stand-down": N_("Stand down"),
}
"""Action to what its control says."""
DONE_WORDS: dict[str, str] = {
    "open": N_("You opened it."),
    "triage": N_("You sorted it as: {what}."),
    "plan": N_("You checked the plan."),
    "facts": N_("You checked the facts."),
    "draft": N_("You wrote: {what}."),
    "phone": N_("You phoned {what}."),
    "approval": N_("You asked {what} to sign."),
    "publish": N_("You published: {what}."),
    "escalate": N_("You raised the level to: {what}."),
    "hand-over": N_("You passed it on to {what}."),
    "walk-away": N_("You walked away."),
    "task": N_("You did this: {what}."),
    "wait": N_("You waited."),
    "stand-down": N_("You stood down."),
    "arrived": N_("It arrived."),
    "sharper": N_("Past the target: the tone gets sharper."),
    "joined": N_("Twice the target: somebody joins in."),
    "rose": N_("Three times the target: the level rises."),
    "answered": N_("An answer came."),
    "later": N_("It came back: {what}."),
    "correction": N_("It had to be corrected: {what}"),
    "level": N_("The level is now: {what}."),
}
"""Kind of a log entry to a sentence."""
HEAT_WORDS: tuple[str, ...] = (
    N_("in time"),
    N_("past the target"),
    N_("twice the target"),
    N_("three times the target"),
)
"""How far over its target something is, by ``Span.heat``."""
KIND_NAMES: dict[str, str] = {"post": N_("Post"), "review": N_("Review"), "message": N_("Message")}


def act_name(act: str, who: str = "") -> str:
    """Return what the control of an action says."""
    return _(ACT_NAMES[act]).format(who=who)


def with_minutes(words: str, count: int) -> str:
    """Return what a control says with the minutes it takes."""
    return _("{words} · {minutes} min").format(words=words, minutes=count)


def done_words(kind: str, what: str = "") -> str:
    """Return what an entry of the log says."""
    return _(DONE_WORDS[kind]).format(what=action_name(what) if kind == "triage" else what)


def heat_words(heat: int) -> str:
    """Return how far over its target something is."""
    return _(HEAT_WORDS[heat])


def kind_name(kind: str) -> str:
    """Return what a post, review or message is called."""
    return _(KIND_NAMES[kind])


def minutes_left(count: int) -> str:
    """Return how long until a target, or since it."""
    if count >= 0:
        return ngettext("{n} minute left", "{n} minutes left", count).format(n=count)
    return ngettext("{n} minute over", "{n} minutes over", -count).format(n=-count)


def time_of_day(minute: int) -> str:
    """Return a time of day from minutes after midnight."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
