"""Composition root: reads the command line, builds the services once, opens the window or runs a command."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app import __version__, i18n
from playbook_app.base.display import has_display
from playbook_app.base.paths import Paths, standard_paths
from playbook_app.base.problem import Problem
from playbook_app.i18n import _

if TYPE_CHECKING:
    from playbook_app.services.bundle import Services

EXIT_PROBLEM = 2
Seen = Callable[[], None]
LAUNCH_PICTURE = "launch-picture"


def main(arguments: Sequence[str], *, pictured: Seen | None = None, painted: Seen | None = None) -> int:
    """Do what the words say and return the exit code: 0 done, 1 findings, 2 a problem.

    ``pictured`` is called when the window shows its picture of the last time, ``painted`` when
    the real page has been painted; the bench measures both.
    """
    make_output_safe()
    i18n.install("en")
    window, rest = window_parser().parse_known_args(arguments)
    if not rest:
        return open_window(standard_paths(window.data), smoke=window.smoke, seen=(pictured, painted))
    options = build_parser().parse_args(arguments)
    paths = standard_paths(options.data)
    if options.command is None:
        return open_window(paths, smoke=options.smoke, seen=(pictured, painted))
    try:
        code: int = options.run(options, paths)
    except Problem as problem:
        return tell(problem)
    return code


def make_output_safe() -> None:
    """Let a terminal that cannot show a character show a mark for it instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def window_parser() -> argparse.ArgumentParser:
    """Return the words that the window knows; made apart, so that it opens without the commands."""
    parser = argparse.ArgumentParser(prog="playbook", add_help=False)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help=_("keep the data in this folder"))
    parser.add_argument("--smoke", action="store_true", help=_("open the window, paint it once and end"))
    return parser


def build_parser() -> argparse.ArgumentParser:
    """Return the command line: the window without a command, or one of the commands."""
    from playbook_app.cli import check, plan, printing, report

    parser = argparse.ArgumentParser(
        prog="playbook",
        description=_("Train against the cardinal sins of social media and write a crisis plan, offline."),
        parents=[window_parser()],
    )
    parser.add_argument("--version", action="version", version=f"Playbook {__version__}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title=_("commands"), dest="command", metavar=_("COMMAND"))
    check.add_parser(commands)
    plan.add_parser(commands)
    printing.add_parser(commands)
    report.add_parser(commands)
    return parser


def open_window(paths: Paths, *, smoke: bool, seen: tuple[Seen | None, Seen | None]) -> int:
    """Open the window; the only place outside ``ui`` that knows of it, and it is imported late.

    Before the rest is even imported, it stands there with the picture of the last time, if that
    still fits. ``seen`` is called for the picture and for the page.
    """
    if sys.platform.startswith("linux") and not has_display(os.environ):
        return tell(Problem("no-display"))
    from playbook_app.ui.shell.frame import make_application
    from playbook_app.ui.shell.launch_picture import LaunchPicture

    gc.disable()  # what a start makes, stays; ``start`` lets it collect again when the window stands there
    application = make_application()
    launch = None
    if not smoke:
        launch = LaunchPicture(paths.cache / LAUNCH_PICTURE, paths.shipped, application)
        launch.show()
        if launch.frame is not None and seen[0] is not None:
            seen[0]()

    from playbook_app.ui.app import start

    return start(lambda: services_of(paths), smoke=smoke, painted=seen[1], launch=launch)


def services_of(paths: Paths) -> "Services":
    """Build the services on the computer's own clock and randomness; raises ``Problem``."""
    from playbook_app.base.clock import SystemClock
    from playbook_app.base.ids import random_id, random_seed
    from playbook_app.services.bundle import build_services

    return build_services(paths, SystemClock(), random_id, random_seed)


def tell(problem: Problem) -> int:
    """Tell the terminal what is wrong and what to do."""
    from playbook_app.i18n.problems import describe

    words = describe(problem)
    print("\n".join(part for part in (words.title, words.detail, words.remedy) if part), file=sys.stderr)  # noqa: T201
    return EXIT_PROBLEM
