"""The lists of Today: weak spots, and the lessons that come next. A row is one button."""

from collections.abc import Sequence

from playbook_app.domain.content.model import LessonSummary
from playbook_app.domain.progress.effort import weak_minutes
from playbook_app.domain.progress.overview import Overview
from playbook_app.domain.progress.weak import WeakSpot
from playbook_app.i18n import _
from playbook_app.i18n.dates import minutes
from playbook_app.i18n.standing import weak_reason
from playbook_app.ui.models.destinations import Go, LessonPage
from playbook_app.ui.models.ways import has_unfinished, to_next, to_practise
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.lists import ListCard, list_row
from playbook_app.ui.widgets.surfaces import CardButton

MOST_WEAK, MOST_NEXT = 5, 3
"""Rows shown; the next lessons take what weak spots leave of their three."""


def weak_card(overview: Overview, go: Go) -> ListCard:
    """Return the newest weak spots; pressing one practises it."""
    lessons = {row.lesson.ref: row.lesson for row in overview.lessons}
    shown = overview.weak[:MOST_WEAK]
    rows = [_weak_row(spot, lessons[spot.lesson], overview, go) for spot in shown]
    more = len(overview.weak) - len(shown)
    line = _("Two clean recalls settle one.")
    if more:
        line = _("The newest {n} of {total}. Two clean recalls settle one.").format(
            n=len(shown), total=len(overview.weak)
        )
    return ListCard(_("Weak spots"), line, rows)


def _weak_row(spot: WeakSpot, lesson: LessonSummary, overview: Overview, go: Go) -> CardButton:
    reason = weak_reason(spot.code, spot.values)
    ring = Ring(spot.mastery, 36, name=_("Mastery of {lesson}").format(lesson=spot.title), tone="warningFill")
    takes = Label(minutes(weak_minutes(spot, lesson)), "small", "text2")
    name = _("Practise {lesson}. {reason}").format(lesson=spot.title, reason=reason)
    made = list_row(ring, spot.title, reason, name, [takes])
    made.setObjectName(f"today.weak.{lesson.ref.slug}")
    made.clicked.connect(lambda: go(to_practise(spot, overview)))
    return made


def next_lessons(overview: Overview, *, also_first: bool = False) -> tuple[LessonSummary, ...]:
    """Return the lessons not started yet that come after the proposed one, or with it."""
    step = overview.next_lesson
    if step is None:
        return ()
    new = [row.lesson for row in overview.lessons if row.stage == "new" and row.lesson.ref != step.lesson.ref]
    if also_first and not has_unfinished(overview, "quiz", step.lesson.ref):
        new.insert(0, step.lesson)
    return tuple(new[: max(0, MOST_NEXT - len(overview.weak))])


def next_card(overview: Overview, lessons: Sequence[LessonSummary], go: Go) -> ListCard:
    """Return the lessons that come next; pressing one opens it."""
    rows = [_next_row(lesson, overview, go) for lesson in lessons]
    total = len(overview.lessons)
    left = sum(row.stage == "new" for row in overview.lessons)
    line = _("Any order works.")
    if left < total:
        line = _("{n} of {total} lessons not started. Any order works.").format(n=left, total=total)
    return ListCard(_("What comes next"), line, rows)


def _next_row(lesson: LessonSummary, overview: Overview, go: Go) -> CardButton:
    ring = Ring(0, 36, name=_("Mastery of {lesson}").format(lesson=lesson.title))
    takes = Label(minutes(lesson.minutes), "small", "text2")
    name = _("Open {lesson}. {promise}").format(lesson=lesson.title, promise=lesson.promise)
    made = list_row(ring, lesson.title, lesson.promise, name, [takes])
    made.setObjectName(f"today.next.{lesson.ref.slug}")
    step = overview.next_lesson
    proposed = step is not None and step.lesson.ref == lesson.ref
    place = to_next(step, overview) if step is not None and proposed else LessonPage(lesson.ref)
    made.clicked.connect(lambda: go(place))
    return made
