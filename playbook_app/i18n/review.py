"""Words about reviews: what is due, what can wait, and what comes back when. A pause is never a debt."""

from collections.abc import Sequence

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.dates import days_ago
from playbook_app.i18n.standing import about_minutes


def due_line(asked: int, minutes: int, waiting: int) -> str:
    """Return how much today asks for, and how much can wait."""
    line = ngettext("{n} question, {time}", "{n} questions, {time}", asked)
    words = line.format(n=asked, time=about_minutes(minutes))
    if not waiting:
        return words
    rest = ngettext("the other {n} can wait", "the other {n} can wait", waiting).format(n=waiting)
    return _("{today} today; {rest}").format(today=words, rest=rest)


def rest_line(waiting: int) -> str:
    """Return that today's part is done, and how much can wait."""
    line = ngettext("Today's part is done; {n} can wait.", "Today's part is done; {n} can wait.", waiting)
    return line.format(n=waiting)


def placement_line(questions: int, minutes: int) -> str:
    """Return what a placement is and how long it takes."""
    line = ngettext(
        "{n} question from all lessons, {time}. What you know comes back later instead of being taught.",
        "{n} questions from all lessons, {time}. What you know comes back later instead of being taught.",
        questions,
    )
    return line.format(n=questions, time=about_minutes(minutes))


def in_days(days: int) -> str:
    """Return "Today", "Tomorrow" or "In 12 days"; ``days`` counts from today."""
    if days <= 0:
        return _("Today")
    if days == 1:
        return _("Tomorrow")
    return ngettext("In {n} day", "In {n} days", days).format(n=days)


def coming_line(coming: Sequence[tuple[int, int]]) -> str:
    """Return what comes back when: "Tomorrow: 2 questions. In 3 days: 1 question."; (days, how many) each."""
    parts = []
    for days, count in coming:
        questions = ngettext("{n} question", "{n} questions", count).format(n=count)
        parts.append(_("{when}: {questions}.").format(when=in_days(days), questions=questions))
    return " ".join(parts)


def last_seen(days: int, *, ahead: bool) -> str:
    """Return "Last seen 9 days ago"; ``ahead`` says that its date is no longer believed."""
    if ahead:
        return _("Its date lies ahead of today, as the clock was changed. So it is asked now.")
    return _("Last seen {when}").format(when=days_ago(days))
