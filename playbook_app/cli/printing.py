"""``playbook print NAME FILE``: a lesson, or the cheat sheet of a track, as a PDF."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.i18n import _

if TYPE_CHECKING:
    from playbook_app.formats.plan_document import Document

EXIT_FINE = 0


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("print", help=_("print a lesson, or the cheat sheet of a track, as PDF"))
    parser.add_argument("name", metavar=_("NAME"), help=_("pack and lesson or track, such as en/silence"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the PDF to write"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, paths: Paths) -> int:
    """Write the file; raises ``Problem`` (no such lesson, disk full), which ends with 2."""
    from playbook_app.base.atomic_file import write_atomic, write_problem
    from playbook_app.formats.plan_pdf import PLAIN, to_pdf

    pdf = to_pdf(document_of(arguments.name, paths), paths.assets / "print" / PLAIN)
    try:
        write_atomic(arguments.file, pdf.data)
    except OSError as error:
        raise write_problem(error, arguments.file) from error
    print(_("Written to {file}.").format(file=arguments.file))
    return EXIT_FINE


def document_of(name: str, paths: Paths) -> "Document":
    """Return what is called so: ``pack/lesson`` or ``pack/track``; raises ``Problem``."""
    from playbook_app.domain.content.model import LessonRef
    from playbook_app.formats.lesson_document import lesson_document, sheet_document
    from playbook_app.services.library import EVERY_LANGUAGE, Library

    library = Library([paths.content], paths.packs_index, EVERY_LANGUAGE)
    wanted, _slash, inner = name.partition("/")
    for pack in library.packs:
        for track in pack.tracks if pack.id == wanted else ():
            if track.id == inner:
                return sheet_document(track, pack.language)
            for lesson in track.lessons:
                if lesson.ref.slug == inner:
                    return lesson_document(library.lesson(LessonRef(pack.id, inner)), pack.language)
    raise Problem("nothing-to-print", paths.content, name=name)
