"""The packs that can be learned from: listed from the slim index, read in full only when opened."""

import importlib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.signal import Signal
from playbook_app.domain.content.exercises import Exercises, exercises_of
from playbook_app.domain.content.findings import Finding
from playbook_app.domain.content.model import Lesson, LessonRef, LessonSummary, Pack, Track
from playbook_app.formats.pack.cache import IndexedPack, load_index, pack_folders, save_index, stamps_of

if TYPE_CHECKING:
    # Their modules cost a start some milliseconds.
    from playbook_app.domain.content.blocks import Section
    from playbook_app.domain.conversation.model import Conversation
    from playbook_app.domain.drill.model import Drill
    from playbook_app.services.reloading import Reloaded

KEPT_LESSONS = 64
"""Whole lessons in memory, 50 KB each; reading one anew takes a tenth of opening it."""
ENGLISH, EVERY_LANGUAGE = "en", ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that is known of the packs at one moment; replaced as a whole."""

    indexed: tuple[IndexedPack, ...]
    packs: tuple[Pack, ...]
    findings: tuple[Finding, ...]
    folders: Mapping[str, Path]
    summaries: Mapping[LessonRef, LessonSummary]
    tracks: Mapping[LessonRef, Track]


class Library:
    """Lists packs and opens lessons.

    ``folders`` are packs or hold packs; of two packs with one id the first counts. ``cache`` is
    the file of the slim index. Lists show the packs in one ``language``; any lesson can be opened.
    Conversations of packs in ``shipped`` are not explored, which would take most of the first start:
    tests did that before they shipped. Reading is apart from taking over (``look`` and
    ``take_over``), so that the first may run on another thread.
    """

    def __init__(
        self, folders: Sequence[Path], cache: Path, language: str = ENGLISH, *, shipped: Path | None = None
    ) -> None:
        self._folders = tuple(folders)
        self._shipped = shipped
        self._language = language
        self.index = cache
        """The file of the slim index; it changes whenever the packs are known to have changed."""
        self._talks = cache.with_name("talks")
        """The folder of conversations that were read and checked."""
        self._kept = cache.with_name("lessons")
        """The folder of lessons that were read and checked."""
        self._lessons: OrderedDict[LessonRef, Lesson] = OrderedDict()
        self._conversations: dict[LessonRef, Conversation] = {}
        self._drills: dict[LessonRef, Drill] = {}
        self.changed: Signal[None] = Signal()
        indexed = load_index(cache)
        self._known = _shelf(indexed) if indexed is not None and self._fits(indexed) else None

    @property
    def ready(self) -> bool:
        """Tell whether the packs are known, so that asking for them reads no more than the index."""
        return self._known is not None

    @property
    def _shelf(self) -> Shelf:
        """What is known; reads everything now when there was no index and ``look`` has not been there yet."""
        if self._known is None:
            self._known = self._first_shelf()
        return self._known

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs for training in the language chosen, in the order of their folders; no templates.

        All of them, English ones first, when every language is wanted or none has the one chosen.
        """
        everything = self._shelf.packs
        chosen = tuple(pack for pack in everything if pack.language == self._language)
        return chosen or tuple(sorted(everything, key=lambda pack: pack.language != ENGLISH))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are packs in, as codes, sorted."""
        return tuple(sorted({pack.language for pack in self._shelf.packs}))

    @property
    def elsewhere(self) -> int:
        """How many lessons the lists leave out because of their language."""
        return len(self._shelf.summaries) - len(self.lessons())

    def use(self, language: str) -> None:
        """List the packs in a language from now on (``EVERY_LANGUAGE`` for all) and tell everybody."""
        if language != self._language:
            self._language = language
            self.changed.emit(None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the packs; files are relative to the folder above the pack."""
        return self._shelf.findings

    def lessons(self) -> tuple[LessonSummary, ...]:
        """Return every lesson in the language chosen, in reading order."""
        return tuple(chain.from_iterable(pack.lessons for pack in self.packs))

    def summary(self, ref: LessonRef) -> LessonSummary:
        """Return what lists know of a lesson; raises ``KeyError``."""
        return self._shelf.summaries[ref]

    def pack_of(self, ref: LessonRef) -> Pack:
        """Return the pack that a lesson belongs to; raises ``KeyError``."""
        self.summary(ref)
        return next(pack for pack in self._shelf.packs if pack.id == ref.pack)

    def exercises(self, ref: LessonRef) -> Exercises:
        """Return whose conversation and drill a lesson leads to; raises ``KeyError``."""
        return exercises_of(self.summary(ref), self._shelf.summaries.get)

    def track_of(self, ref: LessonRef) -> Track:
        """Return the track that a lesson belongs to; raises ``KeyError``."""
        return self._shelf.tracks[ref]

    def lesson(self, ref: LessonRef) -> Lesson:
        """Return a whole lesson. Raises ``KeyError``, or ``Problem("lesson-broken")``."""
        if ref in self._lessons:
            self._lessons.move_to_end(ref)
            return self._lessons[ref]
        lesson = self._read(self._shelf.folders[ref.pack], self.summary(ref))
        known = tuple(slug for slug in lesson.related if LessonRef(ref.pack, slug) in self._shelf.summaries)
        lesson = replace(lesson, related=known, sections=self._with_terms(lesson))
        self._lessons[ref] = lesson
        if len(self._lessons) > KEPT_LESSONS:
            self._lessons.popitem(last=False)
        return lesson

    def _with_terms(self, lesson: Lesson) -> "tuple[Section, ...]":
        from playbook_app.domain.content.glossary import with_terms

        return with_terms(lesson.sections, self.pack_of(lesson.ref).glossary)

    def _read(self, folder: Path, summary: LessonSummary) -> Lesson:
        """Return what is kept of a lesson if its files are what they were, else read them and keep it."""
        from playbook_app.formats.pack.files import PackFiles
        from playbook_app.formats.pack.lesson_cache import lesson_file, load_lesson, save_lesson, source_now
        from playbook_app.formats.pack.report import Report

        file = lesson_file(self._kept, summary.ref)
        source = source_now(PackFiles(folder, Report()), summary.folder)
        lesson = load_lesson(file, source)
        if lesson is None:
            from playbook_app.formats.pack.pack import read_lesson

            lesson = read_lesson(folder, summary)
            if source == source_now(PackFiles(folder, Report()), summary.folder):
                save_lesson(file, source, lesson)
        return lesson

    def source(self, ref: LessonRef) -> str:
        """Return a lesson as it is written, for looking through; empty when it cannot be read any more.

        Raises ``KeyError``. Takes a millisecond: nothing is made of it.
        """
        from playbook_app.formats.pack.files import PackFiles
        from playbook_app.formats.pack.report import Report

        summary = self.summary(ref)
        return PackFiles(self._shelf.folders[ref.pack], Report()).text(f"{summary.folder}/lesson.md") or ""

    def conversation(self, ref: LessonRef) -> "Conversation":
        """Return a lesson's conversation. Raises ``KeyError``, or ``Problem("conversation-broken")``."""
        if not self.summary(ref).conversation:
            raise KeyError(ref)
        if ref not in self._conversations:
            from playbook_app.formats.pack.pack import open_conversation

            folder = self._shelf.folders[ref.pack]
            self._conversations[ref] = open_conversation(folder, self.summary(ref), self._talks)
        return self._conversations[ref]

    def talk_findings(self, ref: LessonRef) -> tuple[Finding, ...]:
        """Return what is wrong with a lesson's conversation, which can be played. Raises ``KeyError``."""
        summary, folder = self.summary(ref), self._shelf.folders[ref.pack]
        file = f"{folder.name}/{summary.folder}/conversation.yaml"
        return tuple(found for found in self.findings if found.file == file)

    def drill(self, ref: LessonRef) -> "Drill":
        """Return a lesson's inbox drill. Raises ``KeyError``, or ``Problem("drill-broken")``."""
        if not self.summary(ref).drill:
            raise KeyError(ref)
        if ref not in self._drills:
            from playbook_app.formats.pack.pack import read_drill

            self._drills[ref] = read_drill(self._shelf.folders[ref.pack], self.summary(ref))
        return self._drills[ref]

    @staticmethod
    def prepare() -> None:
        """Import what opening a lesson needs; may run on another thread, long before the first."""
        importlib.import_module("playbook_app.formats.pack.pack")

    def refresh(self) -> bool:
        """Read again what changed on disk; ``True`` when anything did. Call it after the first paint."""
        shelf = self.look()
        if shelf is None:
            return False
        self.take_over(shelf)
        return True

    def look(self) -> Shelf | None:
        """Compare times and sizes and read what differs; ``None`` when nothing does. Changes nothing here."""
        before = self._known.indexed if self._known is not None else None
        known = {pack.folder: pack for pack in before or ()}
        found = tuple(self._indexed(folder, known.get(str(folder))) for folder in pack_folders(self._folders))
        return None if found == before else _shelf(found)

    def differences(self, shelf: Shelf) -> "Reloaded":
        """Return what taking over what ``look`` found would change."""
        from playbook_app.services.reloading import compare

        return compare(self._shelf, shelf)

    def take_over(self, shelf: Shelf) -> None:
        """Use what ``look`` found, keep it in the index and tell everybody."""
        self._known = shelf
        self._lessons.clear()
        self._conversations.clear()
        self._drills.clear()
        save_index(self.index, shelf.indexed)
        self.changed.emit(None)

    def _fits(self, indexed: Sequence[IndexedPack]) -> bool:
        """Tell whether the index is about folders that this library has."""
        return bool(indexed) and all(
            any(Path(pack.folder).is_relative_to(folder) for folder in self._folders) for pack in indexed
        )

    def _first_shelf(self) -> Shelf:
        shelf = _shelf(tuple(self._indexed(folder, None) for folder in pack_folders(self._folders)))
        save_index(self.index, shelf.indexed)
        return shelf

    def _indexed(self, folder: Path, known: IndexedPack | None) -> IndexedPack:
        stamps = stamps_of(folder)
        if known is not None and known.stamps == stamps:
            return known
        from playbook_app.formats.pack.folder import MOST_STATES
        from playbook_app.formats.pack.pack import keep_lessons, keep_talks, read_pack

        shipped = self._shipped is not None and folder.is_relative_to(self._shipped)
        pack, findings, lessons = read_pack(folder, states=0 if shipped else MOST_STATES)
        indexed = IndexedPack(str(folder), stamps, pack, findings)
        keep_talks(indexed, lessons, self._talks)
        keep_lessons(lessons, self._kept)
        return indexed


def _shelf(indexed: tuple[IndexedPack, ...]) -> Shelf:
    packs: dict[str, Pack] = {}
    folders: dict[str, Path] = {}
    findings: list[Finding] = []
    for entry in indexed:
        name = Path(entry.folder).name
        findings += [replace(found, file=f"{name}/{found.file}") for found in entry.findings]
        if entry.pack is None:
            continue
        if entry.pack.id in packs:
            findings.append(
                Finding("error", "duplicate-pack", f"{name}/pack.yaml", 0, "id", {"id": entry.pack.id})
            )
        elif not entry.pack.template:
            packs[entry.pack.id] = entry.pack
            folders[entry.pack.id] = Path(entry.folder)
    tracks = {
        lesson.ref: track for pack in packs.values() for track in pack.tracks for lesson in track.lessons
    }
    summaries = {lesson.ref: lesson for pack in packs.values() for lesson in pack.lessons}
    return Shelf(indexed, tuple(packs.values()), tuple(findings), folders, summaries, tracks)
