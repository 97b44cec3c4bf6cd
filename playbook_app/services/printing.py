"""Printing a lesson, or the cheat sheet of a track on one page, as PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.domain.content.model import LessonRef, Pack, Track
from playbook_app.services.library import Library

if TYPE_CHECKING:  # what writes it is imported when the first one is written
    from playbook_app.services.plan_exports import Exported


@dataclass(frozen=True, slots=True)
class Print:
    """Something to print: what it is called, and what writes it. ``write`` may run on another thread."""

    title: str
    write: "Callable[[Path], Exported]"
    """Writes the PDF; raises ``Problem``."""


class Printing:
    """Makes prints of what is in the library; ``assets`` is the folder of the app's own files."""

    def __init__(self, library: Library, assets: Path) -> None:
        self._library, self._templates = library, assets / "print"

    def lesson(self, ref: LessonRef) -> Print:
        """Return a lesson to print. Raises ``KeyError``, ``Problem("lesson-broken")``."""
        lesson = self._library.lesson(ref)
        language = self._library.pack_of(ref).language
        return Print(lesson.title, partial(_write_lesson, lesson, language, self._templates))

    def sheet(self, pack: Pack, track: Track) -> Print:
        """Return the cheat sheet of a track to print."""
        return Print(track.title, partial(_write_sheet, track, pack.language, self._templates))

    def sheet_of(self, ref: LessonRef) -> Print:
        """Return the cheat sheet of a lesson's track to print; raises ``KeyError``."""
        return self.sheet(self._library.pack_of(ref), self._library.track_of(ref))

    def sheets(self) -> tuple[Print, ...]:
        """Return the cheat sheet of every track in the language chosen, in reading order."""
        return tuple(
            self.sheet(pack, track) for pack in self._library.packs for track in pack.tracks if track.lessons
        )


def _write_lesson(lesson: object, language: str, templates: Path, target: Path) -> "Exported":
    from playbook_app.domain.content.model import Lesson
    from playbook_app.formats.lesson_document import lesson_document
    from playbook_app.formats.plan_pdf import PLAIN, to_pdf

    assert isinstance(lesson, Lesson)
    pdf = to_pdf(lesson_document(lesson, language), templates / PLAIN)
    return _written(target, pdf.data, pdf.missing)


def _write_sheet(track: Track, language: str, templates: Path, target: Path) -> "Exported":
    from playbook_app.formats.lesson_document import SHEET, sheet_data
    from playbook_app.formats.plan_pdf import typeset

    pdf = typeset(sheet_data(track, language), templates / SHEET)
    return _written(target, pdf.data, pdf.missing)


def _written(target: Path, data: bytes, missing: tuple[str, ...]) -> "Exported":
    from playbook_app.services.plan_exports import Exported

    try:
        write_atomic(target, data)
    except OSError as error:
        raise write_problem(error, target) from error
    return Exported(target, missing)
