"""Reads whole packs, and single lessons for display. ``pack.yaml`` lists the tracks in order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from playbook_app.base.problem import Problem
from playbook_app.base.versioned import VERSION_KEY
from playbook_app.domain.content.findings import Finding
from playbook_app.domain.content.glossary import terms_in
from playbook_app.domain.content.model import Lesson, LessonRef, LessonSummary, Pack, Track
from playbook_app.domain.content.variety import Traits, traits_of, variety_remarks
from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.conversation.scores import EndingScore, talk_scores
from playbook_app.domain.drill.model import Drill
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.cache import IndexedPack
from playbook_app.formats.pack.drill import DRILL_FILE
from playbook_app.formats.pack.fields import Fields
from playbook_app.formats.pack.files import PackFiles
from playbook_app.formats.pack.folder import (
    MOST_STATES,
    LessonFolder,
    read_drill_part,
    read_lesson_folder,
    read_lesson_part,
    read_talk_part,
    summary_of,
    talk_name,
)
from playbook_app.formats.pack.glossary import GLOSSARY_FILE, read_glossary
from playbook_app.formats.pack.lesson import LESSON_FILE, LessonPlace, place_of
from playbook_app.formats.pack.lesson_cache import lesson_file, save_lesson
from playbook_app.formats.pack.links import check_links
from playbook_app.formats.pack.paths import read_path_heads
from playbook_app.formats.pack.quiz import MAX_FACES
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk import TALK_FILE
from playbook_app.formats.pack.talk_cache import Source, load_talk, save_talk, source_of, talk_file

PACK_FILE = "pack.yaml"
PACK_VERSION = 1
MAX_VERSION = 999
MAX_TRACKS = 30
MAX_LESSONS = 2_500


@dataclass(frozen=True, slots=True)
class PackCounts:
    """What a pack holds, for the report of ``check``."""

    id: str
    language: str
    lessons: int
    items: int
    types: dict[str, int]
    conversations: int
    drills: int = 0
    without_exercise: tuple[str, ...] = ()
    """Slugs of the lessons that have no conversation and no drill and share none."""
    traits: tuple[Traits, ...] = ()
    """Lesson by lesson, in reading order."""
    scores: dict[str, tuple[EndingScore, ...]] = field(default_factory=dict)
    """By lesson: with how much of what could be earned each ending of its conversation is reached."""


def read_pack_index(folder: Path) -> tuple[Pack | None, tuple[Finding, ...]]:
    """Read everything in a pack. Broken parts are left out, each with its finding; never raises."""
    return read_pack(folder)[:2]


def read_pack(
    folder: Path, *, states: int = MOST_STATES
) -> tuple[Pack | None, tuple[Finding, ...], tuple[LessonFolder, ...]]:
    """Read the same, with the lessons themselves and their conversations as the last part.

    ``states`` is how far each conversation is explored, which takes longer than all the reading.
    """
    reader = _PackReader(folder, states=states)
    return reader.read(), reader.report.sorted(), tuple(reader.lessons)


def keep_lessons(lessons: Iterable[LessonFolder], kept: Path) -> None:
    """Keep the sound lessons of a pack that was read in the folder ``kept``, so that they open at once."""
    for found in lessons:
        if found.lesson is not None:
            save_lesson(lesson_file(kept, found.place.ref), found.source, found.lesson)


def keep_talks(pack: IndexedPack, lessons: Iterable[LessonFolder], kept: Path) -> None:
    """Keep the conversations of a pack that was read in the folder ``kept``, so that they open at once."""
    for lesson in lessons:
        stamp = pack.stamps.get(talk_name(lesson.place))
        if lesson.conversation is not None and stamp is not None:
            source = Source(pack.folder, *stamp)
            save_talk(talk_file(kept, lesson.place.ref), source, lesson.conversation)


def check_pack(folder: Path) -> tuple[PackCounts | None, tuple[Finding, ...]]:
    """Count what a pack holds and say all that is wrong with it; its drills are played for that."""
    reader = _PackReader(folder, played=True)
    pack = reader.read()
    counts = None if pack is None else reader.counts(pack)
    reader.check_variety(counts.traits if counts else ())
    if pack is not None:
        reader.check_glossary(pack)
    return counts, reader.report.sorted()


def read_lessons(folder: Path) -> tuple[Lesson, ...]:
    """Return all that can be learned from a pack, in reading order: nothing of a template; never raises."""
    reader = _PackReader(folder, states=0)
    pack = reader.read()
    if pack is None or pack.template:
        return ()
    return tuple(found.lesson for found in reader.lessons if found.lesson is not None)


def read_talks(folder: Path) -> tuple[tuple[LessonRef, Conversation], ...]:
    """Return all conversations of a pack with their lessons: nothing of a template; never raises."""
    reader = _PackReader(folder)
    pack = reader.read()
    if pack is None or pack.template:
        return ()
    return tuple(
        (found.place.ref, found.conversation)
        for found in reader.lessons
        if found.lesson and found.conversation
    )


def read_drills(folder: Path) -> tuple[tuple[LessonRef, Drill], ...]:
    """Return all drills of a pack with their lessons: nothing of a template; never raises."""
    reader = _PackReader(folder, states=0)
    pack = reader.read()
    if pack is None or pack.template:
        return ()
    return tuple((found.place.ref, found.drill) for found in reader.lessons if found.lesson and found.drill)


def read_lesson(pack_folder: Path, summary: LessonSummary) -> Lesson:
    """Return one lesson for display; raises ``Problem("lesson-broken")`` when it cannot be read any more."""
    report = Report()
    lesson = read_lesson_part(PackFiles(pack_folder, report), _place(summary), report)
    if lesson is None:
        raise _broken(
            "lesson-broken", pack_folder / _place(summary).folder / LESSON_FILE, pack_folder, report
        )
    return lesson


def open_conversation(pack_folder: Path, summary: LessonSummary, kept: Path) -> Conversation:
    """Return the same as ``read_conversation``, from the folder ``kept`` where it is there and fits."""
    source = source_of(pack_folder, talk_name(_place(summary)))
    talk = None if source is None else load_talk(talk_file(kept, summary.ref), source)
    return read_conversation(pack_folder, summary) if talk is None else talk


def read_conversation(pack_folder: Path, summary: LessonSummary) -> Conversation:
    """Return the conversation of a lesson; raises ``Problem("conversation-broken")``."""
    report = Report()
    talk = read_talk_part(PackFiles(pack_folder, report), _place(summary), report, states=0)
    if talk is None:
        file = pack_folder / _place(summary).folder / TALK_FILE
        raise _broken("conversation-broken", file, pack_folder, report)
    return talk


def read_drill(pack_folder: Path, summary: LessonSummary) -> Drill:
    """Return the drill of a lesson; raises ``Problem("drill-broken")``."""
    report = Report()
    drill = read_drill_part(PackFiles(pack_folder, report), _place(summary), report)
    if drill is None:
        raise _broken("drill-broken", pack_folder / _place(summary).folder / DRILL_FILE, pack_folder, report)
    return drill


def _place(summary: LessonSummary) -> LessonPlace:
    return LessonPlace(summary.ref, summary.track, summary.number)


def _broken(code: str, file: Path, pack_folder: Path, report: Report) -> Problem:
    """Return the problem; ``detail`` is the code of the first error, with its values."""
    for finding in report.findings:
        if finding.level == "error":
            where = pack_folder / finding.file
            return Problem(code, where, line=finding.line, detail=finding.code, details=finding.values)
    return Problem(code, file, line=0, detail="file-missing", details={"name": file.name})


class _PackReader:
    """Reads one pack and keeps what it found."""

    def __init__(self, folder: Path, *, played: bool = False, states: int = MOST_STATES) -> None:
        self.report = Report()
        self._played, self._states = played, states
        self.lessons: list[LessonFolder] = []
        self._files = PackFiles(folder, self.report)
        self._slugs: dict[str, str] = {}

    def read(self) -> Pack | None:
        """Return the pack without its broken parts; ``None`` when ``pack.yaml`` says nothing to go by.

        The tracks are read either way, so that everything that is wrong is said at once.
        """
        text = self._files.text(PACK_FILE)
        fields = None if text is None else table_fields(text, 1, self.report)
        if fields is None:
            return None
        paths = read_path_heads(fields)
        before = self.report.errors
        pack = self._head(fields)
        heads = [self._track_head(inner) for inner in fields.tables("tracks", most=MAX_TRACKS)]
        fields.done()
        sound = self.report.errors - before == sum(wrong for _track, wrong in heads)
        self._report_unlisted({track.id for track, _wrong in heads})
        tracks = tuple(self._track(pack, track) for track, wrong in heads if not wrong)
        tracks = check_links(tracks, self.lessons, self._slugs, self.report)
        self.report.file = PACK_FILE
        paths_there = tuple(head.path(pack.id, list(self._slugs)) for head in paths)
        glossary = read_glossary(self._files, self.report)
        return replace(pack, tracks=tracks, paths=paths_there, glossary=glossary) if sound else None

    def counts(self, pack: Pack) -> PackCounts:
        """Count what can be used."""
        types = Counter(item.type for found in self.lessons if found.lesson for item in found.lesson.items)
        return PackCounts(
            id=pack.id,
            language=pack.language,
            lessons=len(pack.lessons),
            items=types.total(),
            types=dict(sorted(types.items())),
            conversations=sum(bool(lesson.conversation) for lesson in pack.lessons),
            drills=sum(bool(lesson.drill) for lesson in pack.lessons),
            without_exercise=tuple(
                lesson.ref.slug
                for lesson in pack.lessons
                if not (lesson.conversation or lesson.drill or lesson.rehearse_with)
            ),
            traits=tuple(traits_of(found.lesson, pack.language) for found in self.lessons if found.lesson),
            scores={
                found.place.ref.slug: talk_scores(found.conversation)
                for found in self.lessons
                if found.lesson and found.conversation
            },
        )

    def check_variety(self, traits: Sequence[Traits]) -> None:
        """Say where the lessons are too much alike or hard to read."""
        for ref, remark in variety_remarks(traits):
            self.report.file = f"{self._slugs[ref.slug]}/{LESSON_FILE}"
            self.report.warning(remark.code, 1, remark.where, **remark.values)

    def check_glossary(self, pack: Pack) -> None:
        """Say which terms no lesson uses in its running text."""
        sections = [section for found in self.lessons if found.lesson for section in found.lesson.sections]
        self.report.file = GLOSSARY_FILE
        for number in sorted(set(range(len(pack.glossary))) - terms_in(sections, pack.glossary)):
            self.report.warning("term-unused", 0, f"terms[{number + 1}]", term=pack.glossary[number].term)

    def _head(self, fields: Fields) -> Pack:
        version = fields.number(VERSION_KEY, 1, MAX_VERSION)
        if version > PACK_VERSION:
            fields.error("pack-newer", VERSION_KEY, found=version, known=PACK_VERSION)
        return Pack(
            id=fields.slug("id"),
            title=fields.words("title"),
            language=fields.slug("language"),
            version=fields.words("version", most=20),
            licence=fields.words("licence"),
            tracks=(),
            summary=fields.words("summary", required=False, most=1_000),
            template=fields.flag("template"),
            faces=fields.number("faces", 1, MAX_FACES, default=1),
        )

    def _track_head(self, fields: Fields) -> tuple[Track, int]:
        """Return a track without its lessons, and how many errors its entry has."""
        before = self.report.errors
        track = Track(fields.slug("id"), fields.words("title"), fields.words("summary", required=False), ())
        if not self._files.exists(track.id):
            fields.error("folder-missing", "id", name=track.id)
        fields.done()
        return track, self.report.errors - before

    def _track(self, pack: Pack, track: Track) -> Track:
        summaries = []
        for place in self._places(pack.id, track.id):
            found = read_lesson_folder(
                self._files, place, self.report, pack.faces, played=self._played, states=self._states
            )
            self.lessons.append(found)
            if found.lesson is not None:
                summaries.append(summary_of(found, found.lesson))
        return replace(track, lessons=tuple(summaries))

    def _places(self, pack: str, track: str) -> Iterator[LessonPlace]:
        numbers: set[int] = set()
        for entry in self._files.listing(track):
            place = place_of(pack, track, entry.name)
            self.report.file = f"{track}/{entry.name}"
            if place is None or not entry.is_dir():
                self.report.error("lesson-folder-name", 0, "", name=entry.name)
            elif place.ref.slug in self._slugs:
                self.report.error(
                    "duplicate-lesson", 0, "", slug=place.ref.slug, first=self._slugs[place.ref.slug]
                )
            elif len(self._slugs) >= MAX_LESSONS:
                self.report.error("too-many-lessons", 0, "", most=MAX_LESSONS)
                return
            else:
                if place.number in numbers:
                    self.report.warning("duplicate-number", 0, "", number=place.number)
                numbers.add(place.number)
                self._slugs[place.ref.slug] = place.folder
                yield place

    def _report_unlisted(self, tracks: set[str]) -> None:
        for entry in self._files.listing():
            if entry.is_dir() and entry.name not in tracks:
                self.report.file = entry.name
                self.report.warning("folder-not-listed", 0, "", name=entry.name)
