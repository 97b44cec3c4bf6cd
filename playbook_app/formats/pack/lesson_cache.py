"""Lessons that were read and checked, kept as JSON, so that opening one reads no Markdown and no YAML.

A file here is used only when its own checksum is right, this program wrote it, and the lesson's files
have the very contents that it was made of. Otherwise the lesson is read as before; nothing is lost with it.
"""

import json
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from playbook_app import __version__
from playbook_app.domain.content import blocks
from playbook_app.domain.content.items import gap, mark, match, option, order, rate, triage, write
from playbook_app.domain.content.items.base import Item
from playbook_app.domain.content.items.kinds import KINDS
from playbook_app.domain.content.model import Lesson, LessonRef, Setting
from playbook_app.formats.pack.files import PackFiles

LESSON_CACHE_VERSION = 4
LESSON_SOURCES = ("lesson.md", "quiz.yaml")
"""The files that a lesson is made of."""
_CLASSES: dict[str, type[Any]] = {
    made.__name__: made
    for made in (
        *(Lesson, LessonRef, Setting, blocks.Section, blocks.Prose, blocks.PostBlock, blocks.Compare),
        *(blocks.Checklist, blocks.Callout, blocks.Takeaway, blocks.Post, blocks.Span, blocks.Counts),
        *(blocks.Note, Item, *KINDS.values(), option.Option, rate.RatedReply, order.OrderStep, match.Pair),
        *(match.Side, triage.TriagePost, mark.Phrase, gap.Gap, gap.WrongAnswer, write.Model),
    )
}
_NAMES = {name: tuple(one.name for one in fields(made)) for name, made in _CLASSES.items()}


def lesson_file(folder: Path, ref: LessonRef) -> Path:
    """Return the file in which a lesson is kept."""
    return folder / f"{ref.pack}.{ref.slug}.json"


def source_now(files: PackFiles, folder: str) -> str:
    """Read the files of a lesson's folder and return what they are, as ``source_read`` does."""
    for name in LESSON_SOURCES:
        if files.exists(f"{folder}/{name}"):
            files.data(f"{folder}/{name}")
    return source_read(files, folder)


def source_read(files: PackFiles, folder: str) -> str:
    """Return one digest for where a lesson stands and for all that was read of its files."""
    return _digest(
        "\n".join((folder, *(files.digests.get(f"{folder}/{name}", "") for name in LESSON_SOURCES)))
    )


def save_lesson(file: Path, source: str, lesson: Lesson) -> bool:
    """Keep a checked lesson; ``False`` when it cannot be written, which costs only time."""
    body = _json(_row(lesson))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{_head(source, body)}\n{body}", encoding="utf-8")
    except (OSError, ValueError):  # nothing to write on, or half a character of an emoji
        return False
    return True


def load_lesson(file: Path, source: str) -> Lesson | None:
    """Return what is kept; ``None`` when there is nothing whole that fits this source and program."""
    try:
        head, _end, body = file.read_text(encoding="utf-8").partition("\n")
        return _lesson(body) if head == _head(source, body) else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def _head(source: str, body: str) -> str:
    """Return the first line; another one means another source, another program or damage."""
    return _json([LESSON_CACHE_VERSION, __version__, source, _digest(body)])


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _row(value: object) -> object:
    """Return a value as JSON: a frozen one by its class and fields, a tuple as a list that says so."""
    if isinstance(value, tuple):
        return ["", *map(_row, value)]
    if is_dataclass(value):
        name = type(value).__name__
        return [name, *(_row(getattr(value, one)) for one in _NAMES[name])]
    return value


def _lesson(body: str) -> Lesson | None:
    made = _made(json.loads(body))
    return made if isinstance(made, Lesson) else None


def _made(row: Any) -> Any:  # noqa: ANN401 - whatever JSON holds, and what it stands for
    if not isinstance(row, list):
        return row
    name = row[0]
    values = [_made(one) if isinstance(one, list) else one for one in row[1:]]
    return _CLASSES[name](**dict(zip(_NAMES[name], values, strict=True))) if name else tuple(values)
