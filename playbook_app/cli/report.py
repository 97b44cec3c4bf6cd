"""``playbook report [--profile P] [--manager] [--json | --csv]``: where somebody stands."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from playbook_app.base.clock import Clock, SystemClock
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.certainty import certainty_line
from playbook_app.i18n.dates import day_with_year
from playbook_app.i18n.names import skill_name
from playbook_app.i18n.standing import weak_reason

if TYPE_CHECKING:
    from playbook_app.domain.content.model import LessonRef
    from playbook_app.domain.progress.values import Exam
    from playbook_app.formats.sheet_csv import Sheet
    from playbook_app.services.bundle import Services
    from playbook_app.services.record import Record
    from playbook_app.storage.aside import Recovery

EXIT_FINE = 0


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("report", help=_("say what somebody holds and what is weak"))
    parser.add_argument(
        "--profile",
        default="",
        metavar=_("NAME"),
        help=_("name or id of a profile; the one in use when left out"),
    )
    parser.add_argument(
        "--manager",
        action="store_true",
        help=_("only what a manager sees: assessed sittings, and where the reply check was disagreed with"),
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("print one JSON document"))
    form.add_argument("--csv", action="store_true", help=_("print lessons and skills as a table"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, paths: Paths, clock: Clock | None = None) -> int:
    """Print the report. Raises ``Problem`` (nobody there, no such profile), which ends with 2."""
    try:
        known = paths.data.is_dir()  # looking for somebody makes no data folder
    except OSError as error:
        raise Problem("store-read", paths.data, detail=error.strerror or str(error)) from error
    if not known:
        raise Problem("profile-none", paths.data)
    with opened(paths, clock or SystemClock()) as services:
        record = services.records.of(arguments.profile)
        if arguments.manager:
            from playbook_app.cli import report_manager

            report_manager.show(services, record.profile, arguments)
            return EXIT_FINE
    if arguments.json:
        print(json.dumps(as_raw(record), indent=2, ensure_ascii=False))
    elif arguments.csv:
        from playbook_app.formats.sheet_csv import to_csv

        sys.stdout.write(to_csv(as_sheet(record)).replace("\r\n", "\n"))
    else:
        print("\n".join(as_lines(record)))
    return EXIT_FINE


@contextmanager
def opened(paths: Paths, clock: Clock) -> "Iterator[Services]":
    """Open the services, beside an open app on a copy of its store; raises ``Problem``."""
    from playbook_app.base.ids import random_id, random_seed
    from playbook_app.services.bundle import build_services

    try:
        services = build_services(paths, clock, random_id, random_seed)
    except Problem as problem:
        if problem.code != "store-locked":
            raise
        with beside(paths) as copied:
            services = build_services(copied, clock, random_id, random_seed)
            print(_("Playbook is open; these are the figures as of now."), file=sys.stderr)
            try:
                yield services
            finally:
                services.close()
        return
    try:
        yield services
    finally:
        tell_damage(services.store.recovered)
        services.close()


@contextmanager
def beside(paths: Paths) -> Iterator[Paths]:
    """Yield folders with a copy of the store that somebody else has open, of own packs, and of the index."""
    import shutil

    from playbook_app.storage.snapshot import snapshot

    with snapshot(paths.data) as data:
        copied = Paths(paths.shipped, data)
        for own, copy in zip(paths.packs, copied.packs, strict=True):
            if own != copy and own.is_dir():
                try:
                    shutil.copytree(own, copy)
                except OSError as error:
                    raise Problem("store-read", own, detail=str(error)) from error
        with suppress(OSError):  # it can be made again
            copied.cache.mkdir()
            shutil.copy(paths.packs_index, copied.packs_index)
        yield copied


def tell_damage(found: "Sequence[Recovery]") -> None:
    """Say on the error channel what was found damaged or missing on the way."""
    from playbook_app.i18n.problems import describe

    for one in found:
        words = describe(Problem(one.code, one.file, kept=one.kept, size=one.size))
        print(f"{words.title} {words.remedy}", file=sys.stderr)


def as_raw(record: "Record") -> dict[str, object]:
    """Return what ``--json`` prints; days are ISO dates, moments have their offset."""
    seen = record.overview
    return {
        "profile": {"id": record.profile.id, "name": record.profile.name},
        "made_at": record.made_at.isoformat(timespec="seconds"),
        "lessons": [
            {
                "id": str(row.lesson.ref),
                "title": row.lesson.title,
                "mastery": row.mastery,
                "mastery_30_days_ago": row.before,
                "questions": len(row.lesson.items),
                "answered": row.answered,
                "last_practised": row.last_at.date().isoformat() if row.last_at else None,
            }
            for row in seen.lessons
        ],
        "skills": [
            {"id": row.skill, "mastery": row.mastery, "mastery_30_days_ago": row.before}
            for row in seen.skills
        ],
        "practice_days": [
            {"day": day.isoformat(), "minutes": minutes} for day, minutes in sorted(seen.practice.items())
        ],
        "weak_spots": [
            {"lesson": str(spot.lesson), "items": list(spot.items), "reason": spot.code} for spot in seen.weak
        ],
        "calibration": [
            {"certainty": level, "right": right, "answered": count}
            for level, (right, count) in enumerate(record.calibration.counts, 1)
        ],
        "assessed": [_exam_as_raw(ref, exam) for ref, exam in record.exams],
    }


def _exam_as_raw(ref: "LessonRef", exam: "Exam") -> dict[str, object]:
    return {
        "lesson": str(ref),
        "sitting": exam.sitting,
        "finished_at": exam.finished_at.isoformat(timespec="seconds"),
        "percent": exam.percent,
        "pass_mark": exam.pass_mark,
        "passed": exam.passed,
    }


def as_sheet(record: "Record") -> "Sheet":
    """Return lessons and skills as one table."""
    from playbook_app.formats.sheet_csv import Sheet

    ago = ngettext("{n} day ago", "{n} days ago", record.overview.days).format(n=record.overview.days)
    lessons = [
        (_("Lesson"), str(row.lesson.ref), row.lesson.title, row.mastery, row.before)
        for row in record.overview.lessons
    ]
    skills = [
        (_("Skill"), row.skill, skill_name(row.skill), row.mastery, row.before)
        for row in record.overview.skills
    ]
    header = (_("What"), _("Id"), _("Name"), _("Mastery"), ago)
    return Sheet(_("Mastery"), header, (*lessons, *skills))


def as_lines(record: "Record") -> Iterator[str]:
    """Yield the report for people."""
    seen = record.overview
    name = record.profile.name or _("No name")
    yield _("{name}, {day}").format(name=name, day=day_with_year(record.made_at.date()))
    yield ngettext(
        "{held} of {n} lesson held well enough to use under pressure, {days} of the last 30 days practised",
        "{held} of {n} lessons held well enough to use under pressure, {days} of the last 30 days practised",
        len(seen.lessons),
    ).format(held=seen.held, n=len(seen.lessons), days=seen.days_practised)
    yield from ("", _("Mastery now (30 days ago)"))
    for row in seen.lessons:
        yield _line(row.mastery, row.before, row.lesson.title)
    yield ""
    for skill in seen.skills:
        yield _line(skill.mastery, skill.before, skill_name(skill.skill))
    if seen.weak:
        yield from ("", _("Weak spots"))
        for spot in seen.weak:
            words = _("{lesson}: {reason}")
            yield "  " + words.format(lesson=spot.title, reason=weak_reason(spot.code, spot.values))
    if record.calibration.answered:
        yield from ("", _("How sure, and how right"))
        for level, count in enumerate(record.calibration.counts, 1):
            if count[1]:
                yield "  " + certainty_line(level, count)


def _line(now: int, before: int, name: str) -> str:
    return f"  {now:>3} ({before:>3})  {name}"
