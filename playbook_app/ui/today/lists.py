"""The lists of Today: weak spots, and the lessons that come next. A row is one button."""

from collections.abc import Collection, Sequence

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress.effort import weak_minutes
from playbook_app.domain.progress.overview import Overview
from playbook_app.domain.progress.weak import WeakSpot
from playbook_app.i18n import _
from playbook_app.i18n.dates import minutes
from playbook_app.i18n.standing import weak_reason
from playbook_app.ui.models.destinations import Go, LessonPage
from playbook_app.ui.models.ways import has_unfinished, to_next, to_practise
from playbook_app.ui.widgets.lists import ListCard, ListRow

MOST_WEAK, MOST_NEXT = 5, 3
"""Rows shown; the next lessons take what weak spots leave of their three."""


def other_weak(
    overview: Overview, due: Collection[LessonRef] = (), *, also_first: bool = False
) -> tuple[WeakSpot, ...]:
    """Return the weak spots without what the proposed step or the review of these lessons practises."""
    step, covered = overview.next_lesson, set(due)
    if not also_first and step is not None and step.code in {"quiz", "strengthen"}:
        covered.add(step.lesson.ref)
    return tuple(
        spot for spot in overview.weak if spot.lesson not in covered or spot.code == "talk-ended-badly"
    )


def weak_card(spots: Sequence[WeakSpot], overview: Overview, go: Go) -> ListCard:
    """Return the newest of some weak spots; pressing one practises it."""
    lessons = {row.lesson.ref: row.lesson for row in overview.lessons}
    shown = spots[:MOST_WEAK]
    rows = [_weak_row(spot, lessons[spot.lesson], overview, go) for spot in shown]
    line = _("Two clean recalls settle one.")
    if len(spots) > len(shown):
        line = _("The newest {n} of {total}. Two clean recalls settle one.").format(
            n=len(shown), total=len(spots)
        )
    return ListCard(_("Weak spots"), line, rows)


def _weak_row(spot: WeakSpot, lesson: LessonSummary, overview: Overview, go: Go) -> ListRow:
    made = ListRow(
        spot.title,
        weak_reason(spot.code, spot.values),
        name=f"today.weak.{lesson.ref.slug}",
        value=spot.mastery,
        tone="warningFill",
        end=minutes(weak_minutes(spot, lesson)),
    )
    made.setAccessibleDescription(_("Practise, mastery {n} of 100").format(n=spot.mastery))
    made.clicked.connect(lambda: go(to_practise(spot, overview)))
    return made


def next_lessons(
    overview: Overview, room: int = MOST_NEXT, *, also_first: bool = False
) -> tuple[LessonSummary, ...]:
    """Return up to ``room`` lessons not started yet that come after the proposed one, or with it."""
    step = overview.next_lesson
    if step is None:
        return ()
    new = [lesson for lesson in overview.new if lesson.ref != step.lesson.ref]
    if also_first and not has_unfinished(overview, "quiz", step.lesson.ref):
        new.insert(0, step.lesson)
    return tuple(new[: max(0, room)])


def next_card(overview: Overview, lessons: Sequence[LessonSummary], go: Go) -> ListCard:
    """Return the lessons that come next; pressing one opens it."""
    rows = [_next_row(lesson, overview, go) for lesson in lessons]
    total = len(overview.lessons)
    left = sum(row.stage == "new" for row in overview.lessons)
    line = _("Any order works.")
    if left < total:
        line = _("{n} of {total} lessons not started. Any order works.").format(n=left, total=total)
    return ListCard(_("What comes next"), line, rows)


def _next_row(lesson: LessonSummary, overview: Overview, go: Go) -> ListRow:
    made = ListRow(
        lesson.title,
        lesson.promise,
        name=f"today.next.{lesson.ref.slug}",
        value=0,
        tone="accent",
        end=minutes(lesson.minutes),
    )
    made.setAccessibleDescription(_("Open the lesson"))
    step = overview.next_lesson
    proposed = step is not None and step.lesson.ref == lesson.ref
    place = to_next(step, overview) if step is not None and proposed else LessonPage(lesson.ref)
    made.clicked.connect(lambda: go(place))
    return made
