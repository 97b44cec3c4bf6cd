"""``playbook print NAME FILE``: a lesson, or the cheat sheet of a track, as a PDF."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.i18n import _

if TYPE_CHECKING:
    from playbook_app.services.printing import Print

EXIT_FINE = 0


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("print", help=_("print a lesson, or the cheat sheet of a track, as PDF"))
    parser.add_argument("name", metavar=_("NAME"), help=_("pack and lesson or track, such as en/silence"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the PDF to write"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, paths: Paths) -> int:
    """Write the file; raises ``Problem`` (no such lesson, disk full), which ends with 2."""
    written = print_called(arguments.name, paths).write(arguments.file)
    print(" ".join((_("Written to {file}.").format(file=arguments.file), written.warning)).strip())
    return EXIT_FINE


def print_called(name: str, paths: Paths) -> "Print":
    """Return what is called so: ``pack/lesson`` or ``pack/track``; raises ``Problem``."""
    from playbook_app.domain.content.model import LessonRef
    from playbook_app.services.library import EVERY_LANGUAGE, Library
    from playbook_app.services.printing import Printing

    library = Library(paths.packs, paths.packs_index, EVERY_LANGUAGE, shipped=paths.content)
    printing = Printing(library, paths.assets)
    wanted, _slash, inner = name.partition("/")
    for pack in library.packs:
        for track in pack.tracks if pack.id == wanted else ():
            if track.id == inner:
                return printing.sheet(pack, track)
            if any(lesson.ref.slug == inner for lesson in track.lessons):
                return printing.lesson(LessonRef(pack.id, inner))
    raise Problem("nothing-to-print", paths.content, name=name)
