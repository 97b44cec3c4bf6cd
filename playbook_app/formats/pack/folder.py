"""Reads one lesson's folder and takes out what the checks call broken; the rest of it works."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from playbook_app.domain.content.blocks import Takeaway
from playbook_app.domain.content.checks import (
    blocks_of,
    check_lesson,
    highlight_remarks,
    posts_of,
    skill_remarks,
)
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.item_checks import check_items
from playbook_app.domain.content.items.base import Item
from playbook_app.domain.content.model import Lesson, LessonSummary
from playbook_app.domain.conversation.checks import check_conversation
from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.drill.checks import check_drill
from playbook_app.domain.drill.model import Drill
from playbook_app.formats.pack.drill import DRILL_FILE, read_drill
from playbook_app.formats.pack.files import PackFiles
from playbook_app.formats.pack.lesson import LESSON_FILE, LessonPlace, read_lesson_text
from playbook_app.formats.pack.lesson_cache import source_read
from playbook_app.formats.pack.quiz import QUIZ_FILE, read_quiz
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk import LIMITS as TALK_LIMITS
from playbook_app.formats.pack.talk import TALK_FILE, read_talk

LINKS = ("related", "after", "rehearse_with")
"""The fields of front matter that name other lessons."""
OPENING_POSTS = 2
MOST_STATES = 50_000
"""How far a conversation is explored: under a second of work, three times what the shipped one needs."""


@dataclass(frozen=True, slots=True)
class LessonFolder:
    """What a lesson's folder holds; a broken lesson is ``None``."""

    place: LessonPlace
    lesson: Lesson | None
    conversation: Conversation | None = None
    drill: Drill | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    """Where the fields stand that name other lessons."""
    source: str = ""
    """What the lesson was read from (``lesson_cache``)."""


def read_lesson_folder(
    files: PackFiles,
    place: LessonPlace,
    report: Report,
    faces: int = 1,
    *,
    played: bool = False,
    states: int = MOST_STATES,
) -> LessonFolder:
    """Read everything in the folder; faults are in the report. ``faces`` is what the pack promises.

    With ``played`` its drill is also tried out, which takes longer than reading it; ``states`` is
    how far its conversation is explored.
    """
    lesson = read_lesson_part(files, place, report, faces)
    lines = {name: report.line_of(name) for name in LINKS}
    conversation = read_talk_part(files, place, report, states)
    drill = read_drill_part(files, place, report, played=played)
    _report_strangers(files, place, report)
    source = source_read(files, place.folder)
    return LessonFolder(place, lesson, conversation, drill, lines, source)


def read_lesson_part(files: PackFiles, place: LessonPlace, report: Report, faces: int = 1) -> Lesson | None:
    """Read ``lesson.md`` and ``quiz.yaml``; broken questions are left out."""
    report.forget_places()
    text = files.text(f"{place.folder}/{LESSON_FILE}")
    lesson = None if text is None else read_lesson_text(text, place, report)
    sound = lesson is not None and not _say(check_lesson(lesson), report)
    items = _items(files, place, report)
    sound_items = _sound(items, lesson.skills if lesson else None, report, faces)
    return replace(lesson, items=sound_items) if lesson is not None and sound else None


def talk_name(place: LessonPlace) -> str:
    """Return the name of a lesson's conversation in its pack."""
    return f"{place.folder}/{TALK_FILE}"


def read_talk_part(
    files: PackFiles, place: LessonPlace, report: Report, states: int = MOST_STATES
) -> Conversation | None:
    """Read ``conversation.yaml`` where there is one; a broken one is left out.

    ``states`` is how far it is explored; with 0 it is only known to be sound in itself, which is
    enough to play it.
    """
    name = talk_name(place)
    if not files.exists(name):
        return None
    report.forget_places()
    text = files.text(name, TALK_LIMITS.characters)
    talk = None if text is None else read_talk(text, report)
    return None if talk is None or _say(_talk_remarks(talk, states), report) else talk


def _talk_remarks(talk: Conversation, states: int) -> tuple[Remark, ...]:
    opening = () if talk.opening is None else highlight_remarks(talk.opening, "opening")
    return (*skill_remarks(talk.skills), *opening, *check_conversation(talk, states))


def read_drill_part(
    files: PackFiles, place: LessonPlace, report: Report, *, played: bool = False
) -> Drill | None:
    """Read ``drill.yaml`` where there is one; a broken one is left out. ``played``: also try it out."""
    name = f"{place.folder}/{DRILL_FILE}"
    if not files.exists(name):
        return None
    report.forget_places()
    text = files.text(name)
    drill = None if text is None else read_drill(text, report)
    if drill is None or _say((*skill_remarks(drill.skills), *check_drill(drill, played=played)), report):
        return None
    return drill


def summary_of(found: LessonFolder, lesson: Lesson) -> LessonSummary:
    """Return what lists need to know of a lesson."""
    takeaways = [block.text for block in blocks_of(lesson) if isinstance(block, Takeaway)]
    return LessonSummary(
        ref=lesson.ref,
        track=lesson.track,
        number=lesson.number,
        title=lesson.title,
        promise=lesson.promise,
        sin=lesson.sin,
        skills=lesson.skills,
        minutes=lesson.minutes,
        takeaway=takeaways[-1] if takeaways else "",
        items=tuple((item.id, item.skill) for item in lesson.items if item.graded),
        conversation=found.conversation.title if found.conversation else "",
        drill=found.drill.title if found.drill else "",
        rehearse_with=lesson.rehearse_with,
        after=lesson.after,
        opening=tuple((post.author, post.handle, post.text) for post in posts_of(lesson)[:OPENING_POSTS]),
    )


def _items(files: PackFiles, place: LessonPlace, report: Report) -> tuple[tuple[Item, bool], ...]:
    name = f"{place.folder}/{QUIZ_FILE}"
    if not files.exists(name):
        report.file = f"{place.folder}/{LESSON_FILE}"
        report.warning("no-quiz")
        return ()
    text = files.text(name)
    return () if text is None else read_quiz(text, report)


def _sound(
    items: tuple[tuple[Item, bool], ...], skills: tuple[str, ...] | None, report: Report, faces: int
) -> tuple[Item, ...]:
    """Check the questions and return those that can be used."""
    broken = _say(check_items([item for item, _sound in items], skills, faces), report)
    return tuple(
        item for number, (item, sound) in enumerate(items, 1) if sound and f"items/{number}" not in broken
    )


def _say(remarks: tuple[Remark, ...], report: Report) -> set[str]:
    """Report what the checks said; return the first two steps of where the errors are."""
    broken = set()
    for remark in remarks:
        report.remark(remark.level, remark.code, remark.where, remark.values)
        if remark.level == "error":
            broken.add("/".join(remark.where.split("/")[:2]))
    return broken


def _report_strangers(files: PackFiles, place: LessonPlace, report: Report) -> None:
    known = (LESSON_FILE, QUIZ_FILE, TALK_FILE, DRILL_FILE)
    for entry in files.listing(place.folder):
        if entry.name not in known:
            report.file = f"{place.folder}/{entry.name}"
            report.warning("unknown-file", 0, "", known=", ".join(known))
