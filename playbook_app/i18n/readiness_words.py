"""The four bars in words; the headline is the lowest of them, never a mean."""

from collections.abc import Mapping
from typing import Any

from playbook_app.i18n import N_, _

NAMES = {"built": N_("Built"), "proven": N_("Proven"), "known": N_("Known"), "fresh": N_("Fresh")}
HEADLINES = {
    "built": N_("Not built yet"),
    "proven": N_("Not proven"),
    "known": N_("Not known"),
    "fresh": N_("Not fresh"),
}
REASONS = {
    "built": N_("Required fields and entries; any error holds it at 60."),
    "proven": N_("What drills of the last twelve months have tried, with what they were passed."),
    "known": N_("Who has confirmed this version or signed these words, of those who are to read it."),
    "fresh": N_("Numbers, accesses, usual values and the review lose a little every day."),
}
NOTHING = {
    "proven": N_("No drill has been run from this plan yet."),
    "known": N_("Nobody has confirmed yet that they have read it."),
}
"""What is said of a bar that is empty."""
FULL = 100


def bar_name(name: str) -> str:
    """Return what a bar is called."""
    return _(NAMES[name])


def headline(weakest: str, lowest: int) -> str:
    """Return what a plan is called by its lowest bar."""
    return _("Ready") if lowest == FULL else _(HEADLINES[weakest])


def reason(name: str, value: int = 0) -> str:
    """Return in a sentence what a bar stands for, or why it is empty."""
    return _(REASONS[name] if value else NOTHING.get(name, REASONS[name]))


def in_short(values: Mapping[Any, int]) -> str:
    """Return all bars in one line ("Built 41, proven 0, known 0, fresh 12")."""
    return _("Built {built}, proven {proven}, known {known}, fresh {fresh}").format(**values)
