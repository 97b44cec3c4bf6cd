"""A lesson, and the cheat sheet of a track, as documents to print."""

from collections.abc import Iterator

from playbook_app.domain.content.blocks import Block as LessonBlock
from playbook_app.domain.content.blocks import Callout, Checklist, Compare, Post, PostBlock, Prose
from playbook_app.domain.content.model import Lesson, Track
from playbook_app.formats.plan_document import Block, Bullets, Document, Heading, Paragraph, Quote
from playbook_app.i18n import N_, _

SHEET = "sheet.typ"
"""The template of a cheat sheet."""
VERDICTS = {"weak": N_("weak"), "better": N_("better"), "": ""}


def lesson_document(lesson: Lesson, language: str) -> Document:
    """Return a lesson in reading order, with its sources; ``language`` is that of its pack."""
    blocks: list[Block] = []
    for section in lesson.sections:
        if section.title:
            blocks.append(Heading(1, section.title))
        blocks += [part for block in section.blocks for part in _printed(block)]
    if lesson.sources:
        blocks.append(Bullets(_("Sources"), lesson.sources))
    return Document(lesson.title, (lesson.promise,), lesson.title, language, tuple(blocks))


def sheet_data(track: Track, language: str) -> dict[str, object]:
    """Return the cheat sheet of a track for its template: each pattern and the one line to keep."""
    return {
        "title": track.title,
        "summary": track.summary,
        "language": language,
        "header": [_("Pattern"), _("Instead")],
        "rows": [[lesson.title, lesson.takeaway] for lesson in track.lessons],
        "more": _("and {n} more, in the app"),
        "foot": _("From Playbook. Read the lesson before you lean on its line."),
    }


def _printed(block: LessonBlock) -> Iterator[Block]:
    match block:
        case Prose(text=text):
            yield from (Paragraph(line) for line in text.split("\n") if line.strip())
        case PostBlock(post=post):
            yield from _post(post)
        case Compare(weak=weak, better=better, caption=caption):
            yield from (*_post(weak), *_post(better))
            if caption:
                yield Paragraph(caption)
        case Checklist(title=title, items=items):
            yield Bullets(title, items)
        case Callout(title=title, body=body):
            yield Paragraph(body.text, title)
        case _:
            yield Paragraph(block.text, _("Takeaway"))


def _post(post: Post) -> Iterator[Block]:
    about = (post.author, post.time, _(VERDICTS[post.verdict]) if post.verdict else "")
    yield Paragraph(", ".join(part for part in about if part))
    yield Quote(post.text)
    if post.notes:
        notes = tuple(f"{note.title}: {note.text}" for note in post.notes)
        yield Bullets(_("Notes"), notes)
