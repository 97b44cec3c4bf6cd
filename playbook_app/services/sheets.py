"""What Progress draws, as tables that can be saved."""

from collections.abc import Mapping

from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.domain.progress.overview import Overview
from playbook_app.domain.quiz.certainty import LEVELS, Calibration
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.certainty import level_name
from playbook_app.i18n.names import skill_name


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


def before(days: int) -> str:
    """Return the title of the column with the older values."""
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)
