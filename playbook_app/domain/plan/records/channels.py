"""Section 8: where the organisation speaks, who can, and how to get back in."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import (
    choice,
    day,
    line,
    long,
    number,
    ref,
    refs,
    yes_no,
)
from playbook_app.domain.plan.records.base import Record

Platform = Literal[
    "facebook",
    "instagram",
    "google_business",
    "nextdoor",
    "whatsapp",
    "x",
    "bluesky",
    "threads",
    "mastodon",
    "linkedin",
    "tiktok",
    "youtube",
    "website",
    "newsletter",
    "sms",
    "notice",
    "other",
]
CrisisUse = Literal["", "source_of_truth", "mirror", "silent", "monitor_only"]
ChannelStatus = Literal["active", "dormant", "retired", "lookalike"]
AccessHow = Literal["", "business_manager", "sso", "shared_vault", "personal_login"]
SecondFactor = Literal["unknown", "yes", "no"]
RecoveryContact = Literal["", "org_owned", "personal"]


@dataclass(frozen=True, slots=True)
class Channel(Record):
    """One account or place. No password ever stands here: only where it is kept."""

    TYPE: ClassVar[str] = "channel"
    platform: Annotated[Platform, choice(required=True)] = "other"
    name: Annotated[str, line(required=True, names=True)] = ""
    handle: Annotated[str, line(required=True)] = ""
    url: Annotated[str, line()] = ""
    status: Annotated[ChannelStatus, choice(required=True)] = "active"
    purpose: Annotated[str, line(required=True)] = ""
    crisis_use: Annotated[CrisisUse, choice(required=True)] = ""
    owner: Annotated[str, ref("roles", required=True)] = ""
    backup: Annotated[str, ref("roles", required=True)] = ""
    publishers: Annotated[tuple[str, ...], refs("people")] = ()
    access: Annotated[AccessHow, choice(sensitive=True)] = ""
    vault_pointer: Annotated[str, line(sensitive=True)] = ""
    """A place ("blue folder in the safe"), never the secret itself."""
    second_factor: Annotated[SecondFactor, choice(sensitive=True)] = "unknown"
    admins: Annotated[int | None, number(sensitive=True, highest=1000)] = None
    recovery_contact: Annotated[RecoveryContact, choice(sensitive=True)] = ""
    access_checked_on: Annotated[date | None, day(bookkeeping=True, sensitive=True)] = None
    recovery_steps: Annotated[str, long(sensitive=True)] = ""
    scheduler: Annotated[str, line()] = ""
    """What posts by itself here (the tool's name); empty when nothing does."""
    ads: Annotated[bool, yes_no()] = False
    pause_steps: Annotated[str, long()] = ""
    max_chars: Annotated[int | None, number(lowest=1)] = None
    """Overrides the platform's usual limit."""
