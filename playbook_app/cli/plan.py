"""``playbook plan new|lint|week|diff|export|templates``: crisis plans from the terminal."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.clock import Clock, SystemClock
from playbook_app.base.ids import IdSource, random_id
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.i18n.plan_copies import COPIES, copy_about
from playbook_app.services.plan_exports import EXPORTS, TEAM_COPY, Order, export_plan

if TYPE_CHECKING:
    from playbook_app.domain.plan.findings import Finding
    from playbook_app.domain.plan.model import Plan

EXIT_FINE, EXIT_ERRORS = 0, 1
SHORT_NAMES = {"md": "markdown"}
PROFILES = tuple(COPIES)
Command = Callable[[argparse.Namespace, Paths, Clock, IdSource], int]


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command with its own commands."""
    parser = subparsers.add_parser("plan", help=_("write, check and export crisis plans"))
    parser.set_defaults(run=run)
    commands = parser.add_subparsers(
        title=_("commands"), dest="plan_command", metavar=_("COMMAND"), required=True
    )

    start = commands.add_parser("new", help=_("start a plan from a starter plan"))
    start.add_argument(
        "--template", required=True, metavar="NAME", help=_("one of those that “plan templates” lists")
    )
    add_output(start, _("the plan file to write, ending with .crisisplan"))
    start.set_defaults(plan_run=new)

    lint = commands.add_parser("lint", help=_("say what would go wrong"))
    lint.add_argument("file", type=Path, metavar=_("FILE"))
    lint.add_argument("--json", action="store_true", help=_("print one JSON document"))
    lint.set_defaults(plan_run=check)

    add_looking(commands)

    add_export(commands)

    listing = commands.add_parser("templates", help=_("list the starter plans"))
    listing.set_defaults(plan_run=list_templates)


def add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command that writes documents."""
    export = commands.add_parser("export", help=_("write a plan as a document"))
    export.add_argument("file", type=Path, metavar=_("FILE"))
    kinds = [*(kind.id for kind in EXPORTS), *SHORT_NAMES]
    export.add_argument("--to", required=True, choices=kinds, help=_("the kind of document"))
    export.add_argument(
        "--profile", choices=PROFILES, default=TEAM_COPY, help=_("who will read it, and so what is left out")
    )
    export.add_argument("--paper", choices=("a4", "a3"), default="a4", help=_("the size of the poster"))
    add_output(export, _("the document to write"))
    export.set_defaults(plan_run=to_document)


def add_looking(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands that test a week and compare two plans."""
    week = commands.add_parser("week", help=_("test the promise in every hour of a week"))
    week.add_argument("file", type=Path, metavar=_("FILE"))
    week.add_argument("--json", action="store_true", help=_("print one JSON document"))
    week.set_defaults(plan_run=run_week)

    difference = commands.add_parser("diff", help=_("say what differs between two plans"))
    difference.add_argument("before", type=Path, metavar=_("BEFORE"))
    difference.add_argument("after", type=Path, metavar=_("AFTER"))
    difference.add_argument("--json", action="store_true", help=_("print one JSON document"))
    difference.set_defaults(plan_run=compare)


def add_output(parser: argparse.ArgumentParser, words: str) -> None:
    """Add where to write and whether to replace what is there."""
    parser.add_argument("--output", required=True, type=Path, metavar=_("FILE"), help=words)
    parser.add_argument("--force", action="store_true", help=_("replace the file if it is there"))


def run(
    arguments: argparse.Namespace,
    paths: Paths,
    clock: Clock | None = None,
    ids: IdSource = random_id,
) -> int:
    """Do what was asked; 0 done, 1 errors in the plan. Raises ``Problem``, which ends with 2."""
    command: Command = arguments.plan_run
    return command(arguments, paths, clock or SystemClock(), ids)


def new(arguments: argparse.Namespace, paths: Paths, clock: Clock, ids: IdSource) -> int:
    """Write a new plan from a starter plan."""
    from playbook_app.formats.plan_file import write_plan_file
    from playbook_app.formats.plan_history import next_history
    from playbook_app.formats.plan_template import plan_from_template

    plan = plan_from_template(paths.assets / "plans", arguments.template, ids)
    refuse_existing(arguments)
    note = _("Started from {template}").format(template=arguments.template)
    at = clock.local().isoformat(timespec="seconds")
    write_plan_file(arguments.output, plan, next_history(plan, (), at, "", note))
    print(_("Wrote {file}").format(file=arguments.output))
    return EXIT_FINE


def check(arguments: argparse.Namespace, _paths: Paths, clock: Clock, _ids: IdSource) -> int:
    """Print what the linter finds."""
    from playbook_app.domain.plan.lint import lint

    plan, today = opened(arguments.file), clock.local().date()
    findings = lint(plan, today)
    if arguments.json:
        print(
            json.dumps({"findings": [as_raw(finding) for finding in findings]}, indent=2, ensure_ascii=False)
        )
    else:
        print(as_text(plan, findings, today))
    return EXIT_ERRORS if any(finding.level == "error" for finding in findings) else EXIT_FINE


def as_raw(finding: "Finding") -> dict[str, str]:
    """Return a finding for programs; ``record`` is an id, ``field`` has the line of a list in brackets."""
    from playbook_app.i18n.plan_findings import sentence

    return {
        "rule": finding.rule,
        "level": finding.level,
        "record": finding.record,
        "field": finding.path,
        "message": sentence(finding.rule, finding.values),
    }


def as_text(plan: "Plan", findings: "tuple[Finding, ...]", today: date) -> str:
    """Return the findings for people, each with its place and what to do, and the four bars by the lowest."""
    from playbook_app.domain.plan.outline import outline, readiness
    from playbook_app.domain.plan.readiness import bars
    from playbook_app.i18n import readiness_words
    from playbook_app.i18n.plan_findings import counts

    ready = readiness(outline(plan, findings))
    found = bars(plan, ready.built, today)
    headline = _("{title}: {word}. {counts}.").format(
        title=plan.control.title or _("Crisis plan"),
        word=readiness_words.headline(found.weakest, found.lowest),
        counts=counts(ready.errors, ready.warnings),
    )
    why = readiness_words.reason(found.weakest, found.lowest)
    states = _("{bars} of 100. {why}").format(bars=readiness_words.in_short(found.values()), why=why)
    return "\n".join([*(line for finding in findings for line in lines(plan, finding)), headline, states])


def lines(plan: "Plan", finding: "Finding") -> list[str]:
    """Return one finding as lines: level and rule, place, sentence, what to do."""
    from playbook_app.formats.plan_names import title_by_id
    from playbook_app.i18n import plan_words
    from playbook_app.i18n.plan_findings import advice, level_name, sentence

    section = plan_words.section_name(finding.section)
    record = "" if finding.record == plan.id else title_by_id(plan, finding.record)
    place = _("{section}, {record}").format(section=section, record=record) if record else section
    return [
        f"{level_name(finding.level)} {finding.rule}  {place}",
        f"  {sentence(finding.rule, finding.values)}",
        f"  {advice(finding.rule, *finding.set_aside)}",
        "",
    ]


def run_week(arguments: argparse.Namespace, _paths: Paths, _clock: Clock, _ids: IdSource) -> int:
    """Print in which hours of a week the plan can keep its promise, and what would change that."""
    from playbook_app.domain.plan.week.result import week_test
    from playbook_app.domain.plan.week.what_ifs import single_points, what_ifs
    from playbook_app.services import plan_week

    week = week_test(opened(arguments.file))
    helpful, breaks = what_ifs(week), single_points(week)
    if arguments.json:
        print(json.dumps(plan_week.as_raw(week, helpful, breaks), indent=2, ensure_ascii=False))
    else:
        print(plan_week.as_text(week, helpful, breaks))
    return EXIT_FINE


def compare(arguments: argparse.Namespace, _paths: Paths, _clock: Clock, _ids: IdSource) -> int:
    """Print what differs between two plans, by record and field; 1 when anything does."""
    from playbook_app.domain.plan.diff import diff
    from playbook_app.services import plan_diff

    before, after = opened(arguments.before), opened(arguments.after)
    changes = diff(before, after)
    if arguments.json:
        print(json.dumps(plan_diff.as_raw(before, after, changes), indent=2, ensure_ascii=False))
    else:
        print(plan_diff.as_text(before, after, changes))
    return EXIT_ERRORS if changes else EXIT_FINE


def to_document(arguments: argparse.Namespace, paths: Paths, clock: Clock, _ids: IdSource) -> int:
    """Write a plan as a document."""
    plan = opened(arguments.file)
    refuse_existing(arguments)
    order = Order(SHORT_NAMES.get(arguments.to, arguments.to), arguments.profile, arguments.paper)
    done = export_plan(plan, order, arguments.output, clock.local(), paths.assets)
    print(_("Wrote {file}").format(file=done.path))
    print(copy_about(order.profile), file=sys.stderr)
    if done.warning:
        print(done.warning, file=sys.stderr)
    return EXIT_FINE


def list_templates(_arguments: argparse.Namespace, paths: Paths, _clock: Clock, _ids: IdSource) -> int:
    """Print the starter plans with their names for ``--template``."""
    from playbook_app.formats.plan_template import templates

    for template in templates(paths.assets / "plans"):
        print(f"{template.id}\n  {template.title}. {template.summary}")
    return EXIT_FINE


def opened(file: Path) -> "Plan":
    """Return the plan in a file; says so when a newer program wrote it, for then it may not be all."""
    from playbook_app.formats.plan_file import read_plan_file

    found = read_plan_file(file)
    if found.read_only:
        words = _("A newer version of Playbook wrote this plan. You can read and export it here.")
        print(words, file=sys.stderr)
    return found.plan


def refuse_existing(arguments: argparse.Namespace) -> None:
    """Raise ``Problem`` rather than replace a file without being told to, or the plan itself at all."""
    output: Path = arguments.output
    if "file" in arguments and output.exists() and output.samefile(arguments.file):
        raise Problem("plan-over-itself", output)
    if not arguments.force and os.path.lexists(output):
        raise Problem("plan-exists", output)
