"""``playbook report --manager``: what a manager sees of one person, and nothing else."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

from playbook_app.domain.quiz.behaviour import ASSESSED
from playbook_app.formats.sheet_csv import Sheet, to_csv
from playbook_app.i18n import _
from playbook_app.services.bundle import Services
from playbook_app.services.look_back import LookBack
from playbook_app.services.profiles import Profile
from playbook_app.services.reports import ManagerView, manager_view
from playbook_app.services.sharing import disputes_sheet, results_sheet, whole_results_sheet


def show(services: Services, profile: Profile, arguments: argparse.Namespace) -> None:
    """Print it for people, as JSON, or the assessed sittings as CSV; raises ``Problem``."""
    looked = LookBack(services.store.events(profile.id), only=ASSESSED.id).whole()
    view = manager_view(looked, profile.name or _("No name"))
    titles = {lesson.ref: lesson.title for lesson in services.library.lessons()}
    if arguments.json:
        print(json.dumps(as_raw(view), indent=2, ensure_ascii=False))
    elif arguments.csv:
        sys.stdout.write(to_csv(whole_results_sheet(view, titles)).replace("\r\n", "\n"))
    else:
        print(profile.name or _("No name"))
        for sheet in (results_sheet(view, titles), disputes_sheet(view, titles)):
            print("\n".join(as_lines(sheet)))


def as_raw(view: ManagerView) -> dict[str, object]:
    """Return what ``--json`` prints; moments have their offset, scores run from 0 to 1."""
    return {
        "assessed": [
            asdict(one)
            | {
                "lesson": str(one.lesson),
                "started_at": one.started_at.isoformat(timespec="seconds"),
                "finished_at": one.finished_at.isoformat(timespec="seconds"),
                "remarked": [
                    asdict(line) | {"at": line.at.isoformat(timespec="seconds")} for line in one.remarked
                ],
            }
            for one in view.results
        ],
        "disagreed": [
            {
                "at": one.at.isoformat(timespec="seconds"),
                "lesson": str(one.lesson),
                "rule": one.rule,
                "quote": one.quote,
            }
            for one in view.disputes
        ],
    }


def as_lines(sheet: Sheet) -> Iterator[str]:
    """Yield a table for people, a line for each row."""
    yield from ("", sheet.title)
    if not sheet.rows:
        yield "  " + _("nothing")
    for row in sheet.rows:
        cells = (
            _("{what}: {said}").format(what=name, said=cell)
            for name, cell in zip(sheet.header, row, strict=True)
        )
        yield "  " + " · ".join(cells)
