"""What Progress draws, as tables that can be saved."""

from collections.abc import Iterator, Mapping

from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.domain.progress.overview import LessonRow, Overview
from playbook_app.domain.quiz.certainty import LEVELS, Calibration
from playbook_app.formats.sheet_csv import Cell, Sheet
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.certainty import level_name
from playbook_app.i18n.names import skill_name
from playbook_app.i18n.standing import VERDICTS


def lessons_sheet(overview: Overview, tracks: Mapping[LessonRef, Track]) -> Sheet:
    """Return mastery per lesson, now and before."""
    rows = tuple(
        (row.lesson.title, tracks[row.lesson.ref].title, row.mastery, row.before)
        for row in overview.lessons
        if row.lesson.ref in tracks
    )
    return Sheet(_("Mastery per lesson"), (_("Lesson"), _("Track"), _("Now"), before(overview.days)), rows)


def skills_sheet(overview: Overview) -> Sheet:
    """Return mastery per skill, now and before."""
    rows = tuple((skill_name(row.skill), row.mastery, row.before) for row in overview.skills)
    return Sheet(_("Mastery per skill"), (_("Skill"), _("Now"), before(overview.days)), rows)


def days_sheet(overview: Overview) -> Sheet:
    """Return every day with practice, newest first."""
    rows = tuple(
        (day.isoformat(), minutes) for day, minutes in sorted(overview.practice.items(), reverse=True)
    )
    return Sheet(_("Practice days"), (_("Day"), _("Minutes")), rows)


def certainty_sheet(calibration: Calibration) -> Sheet:
    """Return what came of each level of certainty."""
    rows = tuple(
        (level_name(level), right, count)
        for level, (right, count) in zip(LEVELS, calibration.counts, strict=True)
    )
    return Sheet(_("How sure, and how right"), (_("Certainty"), _("Right"), _("Answers")), rows)


def endings_sheet(overview: Overview, titles: Mapping[LessonRef, Mapping[str, str]]) -> Sheet:
    """Return every ending that was reached, the conversation played last first; then those not played.

    ``titles`` has for each conversation what its endings are called.
    """
    header = _("Conversation"), _("Ending"), _("How it ended"), _("Times"), _("Last on")
    played = played_talks(overview)
    seen = (line for row in played for line in _endings(row, titles.get(row.lesson.ref, {})))
    unplayed = (
        (row.lesson.conversation, _("Not played yet"), "", 0, "")
        for row in overview.lessons
        if row.lesson.conversation and row not in played
    )
    return Sheet(_("Conversations"), header, (*seen, *unplayed))


def played_talks(overview: Overview) -> tuple[LessonRow, ...]:
    """Return the lessons whose conversation came to an end, the one played last first."""
    played = (row for row in overview.lessons if row.lesson.conversation and row.endings)
    return tuple(sorted(played, key=lambda row: max(seen.last_at for seen in row.endings), reverse=True))


def _endings(row: LessonRow, titles: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    for seen in row.endings:
        verdict = _(VERDICTS[seen.verdict]) if seen.verdict in VERDICTS else ""
        last = seen.last_at.date().isoformat()
        yield row.lesson.conversation, ending_title(titles, seen.ending), verdict, seen.count, last


def ending_title(titles: Mapping[str, str], ending: str) -> str:
    """Return what an ending is called, also when an update has taken it away."""
    return titles.get(ending, _("An ending that is no longer there"))


def before(days: int) -> str:
    """Return the title of the column with the older values."""
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)
