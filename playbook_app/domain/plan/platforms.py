"""What the platforms allow, as a dated table: limits change, so they are data and can be overridden.

Characters per post as commonly documented; a channel's ``max_chars`` wins.
"""

from datetime import date

from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.statements import Placeholder

CHECKED_ON = date(2026, 11, 1)
LIMITS = {
    "x": 280,
    "bluesky": 300,
    "threads": 500,
    "mastodon": 500,
    "instagram": 2200,
    "tiktok": 2200,
    "linkedin": 3000,
    "google_business": 1500,
    "sms": 160,
}
"""Most characters by platform; platforms without an entry have no limit that matters here."""

USUAL_LENGTH = {"text": 60, "number": 6, "time": 5, "date": 17, "link": 80, "person": 30, "choice": 30}
"""How long a blank may get, by type, when the plan does not say."""


def limit_of(channel: Channel) -> int | None:
    """Return how many characters fit on a channel, ``None`` when it does not matter."""
    return channel.max_chars if channel.max_chars is not None else LIMITS.get(channel.platform)


def longest(placeholder: Placeholder) -> int:
    """Return the most characters a blank may be filled with."""
    return placeholder.max_len if placeholder.max_len is not None else USUAL_LENGTH[placeholder.type]
