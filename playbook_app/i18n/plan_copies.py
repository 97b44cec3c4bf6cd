"""The words of what goes out of a plan: who a copy is for and what it leaves out."""

from playbook_app.i18n import N_, _

COPIES: dict[str, tuple[str, str]] = {
    "public": (
        N_("For the public"),
        N_(
            "Without names of people, signatures, numbers and addresses, and how accounts are opened "
            "and won back."
        ),
    ),
    "trainee": (
        N_("For trainees"),
        N_("Without numbers and addresses of people, and how accounts are opened and won back."),
    ),
    "team": (
        N_("For the crisis team"),
        N_("With numbers and addresses. Without how accounts are opened and won back."),
    ),
    "full": (
        N_("Everything"),
        N_("Nothing is left out. Keep it where only those may read it who may open the accounts."),
    ),
}
"""Redaction profile to (its name, what it leaves out)."""


def copy_name(profile: str) -> str:
    """Return what a profile is called where one is chosen."""
    return _(COPIES[profile][0])


def copy_about(profile: str) -> str:
    """Return what a profile leaves out."""
    return _(COPIES[profile][1])


def copy_line(profile: str) -> str:
    """Return the line under the title of a copy, ``""`` for the complete one."""
    return "" if profile == "full" else f"{copy_name(profile)}. {copy_about(profile)}"
