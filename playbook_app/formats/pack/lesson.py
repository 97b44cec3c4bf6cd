"""Reads ``lesson.md``: front matter, then sections of prose and blocks."""

import re
from dataclasses import dataclass, replace

from playbook_app.domain.content.blocks import Block, Section
from playbook_app.domain.content.checks import reading_minutes
from playbook_app.domain.content.model import SEVERITIES, TONES, Lesson, LessonRef, Setting
from playbook_app.formats.pack.blocks import BlockReader, table_fields
from playbook_app.formats.pack.fences import take_fences
from playbook_app.formats.pack.fields import KEBAB, Fields
from playbook_app.formats.pack.prose import ProseReader
from playbook_app.formats.pack.report import Report

LESSON_FILE = "lesson.md"
MAX_MINUTES = 60
MAX_SKILLS, MAX_AFTER = 4, 3
_FOLDER = re.compile(rf"(?P<number>[0-9]{{2}})-(?P<slug>{KEBAB.pattern})")
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class LessonPlace:
    """Where a lesson stands in its pack."""

    ref: LessonRef
    track: str
    number: int

    @property
    def folder(self) -> str:
        """The lesson's folder, relative to the pack's."""
        return f"{self.track}/{self.number:02d}-{self.ref.slug}"


def place_of(pack: str, track: str, folder: str) -> LessonPlace | None:
    """Read a folder name such as ``03-spam``; ``None`` when it is no lesson's."""
    match = _FOLDER.fullmatch(folder)
    if match is None:
        return None
    return LessonPlace(LessonRef(pack, match["slug"]), track, int(match["number"]))


def read_lesson_text(text: str, place: LessonPlace, report: Report) -> Lesson | None:
    """Return the lesson without its questions; ``None`` when something in it is broken."""
    before = report.errors
    lines = text.split("\n")
    end = _front_matter_end(lines)
    if end is None:
        report.error("no-front-matter", 1)
        return None
    fields = table_fields("\n".join(lines[1:end]), 2, report)
    sections = _sections(lines[end + 1 :], end + 2, report)
    if fields is None:
        return None
    lesson = _lesson(fields, place, report, sections)
    if not lesson.minutes:
        lesson = replace(lesson, minutes=reading_minutes(lesson))
    return lesson if report.errors == before else None


def _front_matter_end(lines: list[str]) -> int | None:
    if lines[0].rstrip() != _FENCE:
        return None
    return next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)


def _lesson(fields: Fields, place: LessonPlace, report: Report, sections: tuple[Section, ...]) -> Lesson:
    lesson = Lesson(
        ref=place.ref,
        track=place.track,
        number=place.number,
        title=fields.words("title"),
        promise=fields.words("promise"),
        sin=fields.words("sin"),
        skills=fields.listed("skills", most=MAX_SKILLS),
        minutes=fields.number("minutes", 1, MAX_MINUTES, default=0),
        sources=fields.listed("sources", required=False, most=20, longest=500),
        related=fields.listed("related", required=False, most=8),
        sections=sections,
        setting=_setting(fields),
        after=fields.listed("after", required=False, most=MAX_AFTER),
        rehearse_with=fields.slug("rehearse_with") if fields.has("rehearse_with") else "",
    )
    fields.done()
    for name in ("title", "skills", "sources", "related", "after", "rehearse_with", "setting"):
        report.place(name, fields.line_of(name))
    report.place("", 1)
    return lesson


def _setting(fields: Fields) -> Setting:
    inner = fields.table("setting", required=False)
    if inner is None:
        return Setting()
    setting = Setting(
        sector=inner.words("sector", required=False, most=40),
        country=inner.words("country", required=False, most=40),
        platform=inner.words("platform", required=False, most=40),
        ages=inner.words("ages", required=False, most=40),
        tone=inner.one_of("tone", TONES, default=""),
        severity=inner.one_of("severity", SEVERITIES, default=""),
    )
    inner.done()
    return setting


def _sections(lines: list[str], first_line: int, report: Report) -> tuple[Section, ...]:
    prose_reader = ProseReader(report)
    block_reader = BlockReader(report, prose_reader)
    prose, fences = take_fences([line.expandtabs(4) for line in lines], first_line, report)
    blocks: list[Block | None] = []
    for number, fence in enumerate(fences, 1):
        report.place(f"blocks/{number}", fence.line)
        blocks.append(block_reader.read(fence))
    return prose_reader.sections(prose, first_line, blocks)
