"""Words about reviews: what is due, what can wait, and what comes back when. A pause is never a debt."""

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.standing import about_minutes


def due_line(asked: int, minutes: int, waiting: int) -> str:
    """Return how much today asks for, and how much can wait."""
    line = ngettext("{n} card, {time}", "{n} cards, {time}", asked)
    words = line.format(n=asked, time=about_minutes(minutes))
    if not waiting:
        return words
    rest = ngettext("the other {n} can wait", "the other {n} can wait", waiting).format(n=waiting)
    return _("{today} today; {rest}").format(today=words, rest=rest)


def rest_line(waiting: int) -> str:
    """Return that today's part is done, and how much can wait."""
    line = ngettext("Today's part is done; {n} can wait.", "Today's part is done; {n} can wait.", waiting)
    return line.format(n=waiting)


def in_days(days: int) -> str:
    """Return "Today", "Tomorrow" or "In 12 days"; ``days`` counts from today."""
    if days <= 0:
        return _("Today")
    if days == 1:
        return _("Tomorrow")
    return ngettext("In {n} day", "In {n} days", days).format(n=days)


def seen_days_ago(when: str) -> str:
    """Return "Last seen 9 days ago"; ``when`` comes from ``dates.days_ago``."""
    return _("Last seen {when}").format(when=when)
