"""CP3xx: somebody can always post, nobody can be locked out, nothing secret is printed."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.first_hour import Playbook
from playbook_app.domain.plan.records.people import Role
from playbook_app.domain.plan.wording import phrases

ACCESS_DAYS = 180
SECRET = phrases(
    "(?:password|passwd|passphrase|passcode|pwd|pin(?: code| number)?|(?:api|access) key|secret(?: key)?|"
    "token|(?:login|recovery|backup|security|2fa|door|safe|unlock) code)s?"
    r"(?P<sign>\s*[:=]\s*|\s+is\s+|\s+)(?P<value>[^\s,;]+)"
)
POINTER_WORDS = frozenset(
    (
        *(
            "in",
            "see",
            "at",
            "on",
            "ask",
            "with",
            "kept",
            "held",
            "stored",
            "under",
            "inside",
            "from",
            "via",
            "by",
        ),
        *(
            "the",
            "a",
            "an",
            "our",
            "your",
            "both",
            "same",
            "none",
            "no",
            "not",
            "unknown",
            "n/a",
            "never",
            "only",
        ),
        *(
            "changed",
            "shared",
            "known",
            "written",
            "yes",
            "is",
            "are",
            "behind",
            "where",
            "who",
            "and",
            "or",
            "to",
        ),
        *("for", "of"),
    )
)
"""What may follow "password:" when it says where the password is rather than what it is."""


def ownerless(context: Context) -> Iterator[Hit]:
    """CP301: a channel that only one person can use, or no place where the whole story stands."""
    for channel in context.plan.channels:
        if channel.status == "retired":
            continue
        case, field = ownership_gap(context, channel)
        if case:
            values = {"case": case, "channel": channel.name, "owner": context.name(channel.owner)}
            yield Hit(channel.id, field, values)
    if context.plan.channels and not any(c.status == "active" for c in context.sources_of_truth):
        yield Hit(context.plan.id, "channels", {"case": "no_truth"})
    if not context.plan.channels:
        yield Hit(context.plan.id, "channels", {"case": "no_channel"})


def ownership_gap(context: Context, channel: Channel) -> tuple[str, str]:
    """Return (case, field) of what a channel lacks, ``("", "")`` for nothing."""
    if not channel.owner:
        return "no_owner", "owner"
    if not channel.backup:
        return "no_backup", "backup"
    if channel.backup == channel.owner:
        return "same_role", "backup"
    owner, backup = context.record(Role, channel.owner), context.record(Role, channel.backup)
    if owner is not None and backup is not None and owner.primary and owner.primary == backup.primary:
        return "same_person", "backup"
    return "", ""


def secrets(context: Context) -> Iterator[Hit]:
    """CP302: something that looks like a password; its text is never repeated in the finding."""
    for words in context.words:
        for match in SECRET.finditer(words.text):
            if looks_secret(match["sign"], match["value"].strip("\"'().!\u201c\u201d")):
                yield Hit(words.record.id, words.field.key, {}, words.index, match.span())


def looks_secret(sign: str, value: str) -> bool:
    """Tell a secret from a place: after a colon almost anything is one, else it needs digits."""
    if not value or value.startswith("{{") or value.lower() in POINTER_WORDS:
        return False
    if ":" in sign or "=" in sign:
        return True
    digits = sum(map(str.isdigit, value))
    return digits >= 3 and not re.fullmatch(r"\d{1,2}[.:]\d{2}|\d+(?:min|h|st|nd|rd|th)", value)  # noqa: PLR2004


def locked_out(context: Context) -> Iterator[Hit]:
    """CP303: one lost phone away from losing the account."""
    for channel in context.plan.channels:
        if channel.status != "active" or channel.platform in ("notice", "sms"):
            continue
        causes = access_gaps(context, channel)
        if causes:
            values = {"channel": channel.name, "causes": tuple(cause for cause, _field in causes)}
            yield Hit(channel.id, causes[0][1], values)


def access_gaps(context: Context, channel: Channel) -> list[tuple[str, str]]:
    """Return what is weak about a channel's access, as (cause, field)."""
    checked = channel.access_checked_on
    old = checked is None or (context.today - checked).days > ACCESS_DAYS
    found = [
        (channel.second_factor != "yes", ("second_factor", "second_factor")),
        (channel.admins is not None and channel.admins <= 1, ("one_admin", "admins")),
        (channel.recovery_contact == "personal", ("personal_recovery", "recovery_contact")),
        (old, ("unchecked", "access_checked_on")),
    ]
    return [gap for weak, gap in found if weak]


def keeps_posting(context: Context) -> Iterator[Hit]:
    """CP304: something posts by itself and nobody has written down how to stop it."""
    running = [c for c in context.plan.channels if c.status == "active" and (c.scheduler.strip() or c.ads)]
    for channel in running:
        if not channel.pause_steps.strip():
            yield Hit(channel.id, "pause_steps", {"case": "no_steps", "channel": channel.name})
    if running and context.levels:
        playbook = context.record(Playbook, context.levels[0].playbook)
        if playbook is not None and all(item.kind != "pause" for item in playbook.items):
            yield Hit(playbook.id, "items", {"case": "no_item", "name": playbook.title})


PLACES = ("channels",)
ALL = tuple(section.key for section in SECTIONS)
CHANNELS = (
    Rule("CP301", "error", "record", PLACES, ("FAST",), "ISO 22329, 5.6", ownerless),
    Rule("CP302", "error", "words", ALL, ("PLAN",), "Plans get printed and passed on", secrets),
    Rule("CP303", "warning", "record", PLACES, ("PLAN",), "Account recovery in practice", locked_out),
    Rule(
        "CP304",
        "warning",
        "record",
        (*PLACES, "first_hour"),
        ("POSITIVE",),
        "CX Social, crisis plans",
        keeps_posting,
    ),
)
