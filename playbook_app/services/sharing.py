"""What a manager sees of one person, as tables: on the screen, as CSV, in the report."""

from collections.abc import Mapping

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.assessed import AssessedAnswer, AssessedResult, Remarked
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.i18n import _, reply_words
from playbook_app.i18n.dates import day_with_year
from playbook_app.services.reports import ManagerView

Titles = Mapping[LessonRef, str]
"""Lessons that there are, with their titles; one that has gone is called by its reference."""


def results_sheet(view: ManagerView, titles: Titles) -> Sheet:
    """Return the assessed sittings in short, the newest first."""
    header = (_("Lesson"), _("Sitting"), _("Finished"), _("Points"), _("Result"), _("Mis-clicks"))
    again = any(one.remarked for one in view.results)
    rows = (
        (
            _title(titles, one.lesson),
            one.sitting,
            day_with_year(one.finished_at.date()),
            one.percent,
            _("passed") if one.passed else _("not passed"),
            one.mis_clicks,
            *((_remarked(one.remarked),) if again else ()),
        )
        for one in reversed(view.results)
    )
    return Sheet(_("Assessed sittings"), (*header, _("Marked again")) if again else header, tuple(rows))


def whole_results_sheet(view: ManagerView, titles: Titles) -> Sheet:
    """Return everything there is about the assessed sittings, to hand on."""
    header = (
        *(
            _("Name"),
            _("Lesson"),
            _("Sitting"),
            _("Started"),
            _("Finished"),
            _("Points"),
            _("Points to pass"),
        ),
        *(_("Result"), _("Mis-clicks"), _("Questions"), _("Marked again")),
    )
    return Sheet(
        _("Assessed sittings"), header, tuple(_whole_row(one, titles) for one in reversed(view.results))
    )


def disputes_sheet(view: ManagerView, titles: Titles) -> Sheet:
    """Return where somebody disagreed with the check of a written reply, the newest first."""
    header = (_("Rule of the reply check"), _("Words it is about"), _("Lesson"), _("Day"))
    rows = (
        (
            reply_words.name(one.rule),
            one.quote or _("something is missing"),
            _title(titles, one.lesson),
            day_with_year(one.at.date()),
        )
        for one in reversed(view.disputes)
    )
    return Sheet(_("Where the reply check was disagreed with"), header, tuple(rows))


def _whole_row(one: AssessedResult, titles: Titles) -> tuple[str | int, ...]:
    return (
        one.person,
        _title(titles, one.lesson),
        one.sitting,
        one.started_at.isoformat(timespec="minutes"),
        one.finished_at.isoformat(timespec="minutes"),
        one.percent,
        one.pass_mark,
        _("passed") if one.passed else _("not passed"),
        one.mis_clicks,
        "; ".join(_answer(answer) for answer in one.answers),
        _remarked(one.remarked),
    )


def _remarked(lines: tuple[Remarked, ...]) -> str:
    """Return the audit lines in words: when, from what to what, why."""
    return "; ".join(
        _("{day}: {before} → {after} ({reason})").format(
            day=day_with_year(line.at.date()),
            before=line.before,
            after=line.after,
            reason=line.reason or _("no reason given"),
        )
        for line in lines
    )


def _answer(answer: AssessedAnswer) -> str:
    face = f"{answer.item}/{answer.face}" if answer.face else answer.item
    return _("{question} ({version}): {points}").format(
        question=face, version=answer.version, points=round(100 * answer.score)
    )


def _title(titles: Titles, lesson: LessonRef) -> str:
    return titles.get(lesson, str(lesson))
