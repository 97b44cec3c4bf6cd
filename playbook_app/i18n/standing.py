"""Words for where somebody stands: why a spot is weak, how far a lesson has come, how long things take.

Nothing here judges the person: a lesson is shaky, a conversation went badly, gaps are fine.
"""

from collections.abc import Mapping
from datetime import date

from playbook_app.i18n import N_, _, ngettext
from playbook_app.i18n.dates import day_with_year, days_ago

HOURS_FROM = 90
"""From so many minutes on a duration is told in hours."""

REASONS = {
    "missed-last": N_("Missed last time"),
    "recalled-once": N_("Right last time; once more settles it"),
    "talk-ended-badly": N_("The conversation ended badly last time"),
}
STEPS = {
    "start": N_("Start lesson"),
    "continue": N_("Go on reading"),
    "quiz": N_("Answer the questions"),
    "strengthen": N_("Practise again"),
}
"""What the button says that does the proposed step."""
STAGES = {
    "reading": N_("Begun"),
    "quiz": N_("Read, questions still open"),
}
SECTIONS: dict[str, tuple[str, str]] = {
    "shaky": (N_("Shaky"), N_("Missed lately, or lower than a month ago.")),
    "growing": (N_("On the way"), N_("Right on more days makes these hold.")),
    "held": (N_("Held"), N_("Well enough to use under pressure.")),
    "new": (N_("Not started"), N_("Nothing answered yet.")),
}
"""Lessons by weakness: heading, and what it means."""
VERDICTS = {
    "good": N_("Good ending"),
    "mixed": N_("Mixed ending"),
    "bad": N_("Bad ending"),
}
"""How a conversation ended."""
FILTERS = {
    "all": N_("All {n}"),
    "new": N_("Not started {n}"),
    "begun": N_("Begun {n}"),
    "shaky": N_("Shaky {n}"),
    "done": N_("Done {n}"),
}


def weak_reason(code: str, values: Mapping[str, int]) -> str:
    """Return why something is a weak spot ("Missed 2 times in a row"); an unknown code says the least."""
    if code == "missed-in-a-row":
        words = ngettext("Missed {times} time in a row", "Missed {times} times in a row", values["times"])
        return words.format(**values)
    if code == "missed-some":
        return _("Missed {missed} of the last {of} times").format(**values)
    if code == "items-missed":
        return _("{n} of {of} questions missed lately").format(**values)
    return _(REASONS.get(code, REASONS["missed-last"]))


def lesson_state(stage: str, last_days: int | None, minutes: str) -> str:
    """Return the line under a lesson's title; ``last_days`` is how long ago it was last practised."""
    if stage == "new" or last_days is None:
        return _("Not started, {minutes}").format(minutes=minutes)
    if stage in STAGES:
        return _(STAGES[stage])
    return _("Last practised {when}").format(when=days_ago(last_days))


def questions_done(done: int, total: int) -> str:
    """Return where an unfinished quiz stands ("Question 3 of 6")."""
    return _("Question {n} of {total}").format(n=min(done + 1, total), total=total)


def turns_done(done: int) -> str:
    """Return where an unfinished conversation stands ("Turn 2")."""
    return _("Turn {n}").format(n=done + 1)


def place_in(kind: str, done: int, total: int) -> str:
    """Return where something unfinished stands."""
    if kind in {"quiz", "exam", "practice", "placement"}:
        return questions_done(done, total)
    if kind == "talk":
        return turns_done(done)
    return ngettext("{n} minute in", "{n} minutes in", done).format(n=done)


def drills_passed(finished: int, passed: int) -> str:
    """Return how often a drill was finished and passed."""
    if not finished:
        return _("Not played yet")
    words = ngettext("Played {n} time, passed {passed}", "Played {n} times, passed {passed}", finished)
    return words.format(n=finished, passed=passed)


def endings_seen(seen: int, total: int) -> str:
    """Return how many endings of a conversation were reached; ``total`` 0 while it is not known."""
    if not total:
        return ngettext("{n} ending seen", "{n} endings seen", seen).format(n=seen)
    return _("{seen} of {total} endings seen").format(seen=seen, total=total)


def ending_reached(count: int, last: date) -> str:
    """Return how often an ending was reached and when last ("2 times, last on 26 November 2026")."""
    words = ngettext("{n} time, on {day}", "{n} times, last on {day}", count)
    return words.format(n=count, day=day_with_year(last))


def about_time(count: int) -> str:
    """Return "about 40 minutes", from an hour and a half on "about 2 hours"; ``count`` is in minutes."""
    hours = round(count / 60)
    if count < HOURS_FROM:
        return about_minutes(count)
    return ngettext("about {n} hour", "about {n} hours", hours).format(n=hours)


def about_minutes(count: int) -> str:
    """Return "about 6 minutes"."""
    return ngettext("about {n} minute", "about {n} minutes", count).format(n=count)
