"""Composition root: reads the command line, builds the services once, opens the window or runs a command."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from playbook_app import __version__, i18n
from playbook_app.base.clock import SystemClock
from playbook_app.base.ids import random_id, random_seed
from playbook_app.base.paths import Paths, standard_paths
from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.services.bundle import build_services

EXIT_PROBLEM = 2


def main(arguments: Sequence[str]) -> int:
    """Do what the words say and return the exit code: 0 done, 1 findings, 2 a problem."""
    make_output_safe()
    i18n.install("en")
    options = build_parser().parse_args(arguments)
    paths = standard_paths(options.data)
    if options.command is None:
        return open_window(paths, smoke=options.smoke)
    try:
        code: int = options.run(options, paths)
    except Problem as problem:
        return report(problem)
    return code


def make_output_safe() -> None:
    """Let a terminal that cannot show a character show a mark for it instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def build_parser() -> argparse.ArgumentParser:
    """Return the command line: the window without a command, or one of the commands."""
    from playbook_app.cli import check, plan

    parser = argparse.ArgumentParser(
        prog="playbook",
        description=_("Train against the cardinal sins of social media and write a crisis plan, offline."),
    )
    parser.add_argument("--version", action="version", version=f"Playbook {__version__}")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help=_("keep the data in this folder"))
    parser.add_argument("--smoke", action="store_true", help=_("open the window, paint it once and end"))
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title=_("commands"), dest="command", metavar=_("COMMAND"))
    check.add_parser(commands)
    plan.add_parser(commands)
    return parser


def open_window(paths: Paths, *, smoke: bool) -> int:
    """Open the window; the only place outside ``ui`` that knows of it, and it is imported late."""
    from playbook_app.ui.app import start

    return start(partial(build_services, paths, SystemClock(), random_id, random_seed), smoke=smoke)


def report(problem: Problem) -> int:
    """Tell the terminal what is wrong and what to do."""
    from playbook_app.i18n.problems import describe

    words = describe(problem)
    print("\n".join(part for part in (words.title, words.detail, words.remedy) if part), file=sys.stderr)  # noqa: T201
    return EXIT_PROBLEM
