"""What makes a lesson good enough to teach; the file format's own rules lie elsewhere.

Questions are checked by ``item_checks``.
"""

import math
from collections.abc import Iterator, Sequence

from playbook_app.domain.content.blocks import (
    Block,
    Callout,
    Checklist,
    Compare,
    Post,
    PostBlock,
    Prose,
    Takeaway,
)
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.model import Lesson
from playbook_app.domain.content.skills import SKILLS

FEWEST_WORDS, MOST_WORDS = 350, 800
WORDS_PER_MINUTE = 120
"""Slower than reading a novel: posts are looked at twice and compared."""
LONGEST_TITLE = 40


def check_lesson(lesson: Lesson) -> tuple[Remark, ...]:
    """Check a lesson without its questions. ``blocks/<n>`` counts the fenced blocks from 1."""
    return (
        *skill_remarks(lesson.skills),
        *_title_remarks(lesson.title),
        *_part_remarks(lesson),
        *_word_remarks(lesson),
        *_highlight_remarks(lesson),
    )


def blocks_of(lesson: Lesson) -> Iterator[Block]:
    """Yield every block in reading order."""
    for section in lesson.sections:
        yield from section.blocks


def posts_of(lesson: Lesson) -> tuple[Post, ...]:
    """Return every post that the lesson shows, in reading order."""
    found: list[Post] = []
    for block in blocks_of(lesson):
        found += _posts(block)
    return tuple(found)


def count_words(lesson: Lesson) -> int:
    """Count the words a reader reads: headings, prose, posts, notes, lists and boxes."""
    return sum(len(text.split()) for text in texts_of(lesson))


def reading_minutes(lesson: Lesson) -> int:
    """Return how long reading a lesson takes, by its words, 1 at least."""
    return max(1, math.ceil(count_words(lesson) / WORDS_PER_MINUTE))


def texts_of(lesson: Lesson) -> Iterator[str]:
    """Yield everything a reader reads, in order: headings, prose, posts, notes, lists and boxes."""
    for section in lesson.sections:
        yield section.title
        for block in section.blocks:
            yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Prose(text=text) | Takeaway(text=text):
            yield text
        case Checklist(title=title, items=items):
            yield from (title, *items)
        case Callout(title=title, body=body):
            yield from (title, body.text)
        case Compare(caption=caption):
            yield caption
    for post in _posts(block):
        yield post.text
        for note in post.notes:
            yield from (note.title, note.text)


def _posts(block: Block) -> tuple[Post, ...]:
    if isinstance(block, PostBlock):
        return (block.post,)
    return (block.weak, block.better) if isinstance(block, Compare) else ()


def skill_remarks(skills: Sequence[str]) -> Iterator[Remark]:
    """Check that every skill is one of the ten."""
    for skill in skills:
        if skill not in SKILLS:
            yield Remark("error", "unknown-skill", "skills", {"skill": skill, "known": ", ".join(SKILLS)})


def _title_remarks(title: str) -> Iterator[Remark]:
    if len(title) > LONGEST_TITLE:
        yield Remark("warning", "title-long", "title", {"most": LONGEST_TITLE, "length": len(title)})


def _part_remarks(lesson: Lesson) -> Iterator[Remark]:
    blocks = tuple(blocks_of(lesson))
    verdicts = {post.verdict for post in posts_of(lesson)}
    wanted = {
        "no-weak-post": "weak" in verdicts,
        "no-better-post": "better" in verdicts,
        "no-checklist": any(isinstance(block, Checklist) for block in blocks),
        "no-takeaway": any(isinstance(block, Takeaway) for block in blocks),
    }
    for code, there in wanted.items():
        if not there:
            yield Remark("warning", code)
    if not lesson.sources:
        yield Remark("warning", "no-sources", "sources")


def _word_remarks(lesson: Lesson) -> Iterator[Remark]:
    words = count_words(lesson)
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        yield Remark("warning", "word-count", "", {"words": words, "least": FEWEST_WORDS, "most": MOST_WORDS})


def _highlight_remarks(lesson: Lesson) -> Iterator[Remark]:
    fenced = [block for block in blocks_of(lesson) if not isinstance(block, Prose)]
    for number, block in enumerate(fenced, 1):
        for post in _posts(block):
            yield from highlight_remarks(post, f"blocks/{number}")


def highlight_remarks(post: Post, where: str) -> Iterator[Remark]:
    """Check that every numbered highlight has its margin note, and every note its highlight."""
    marked = {span.note for span in post.spans if span.note}
    noted = set(range(1, len(post.notes) + 1))
    for number in sorted(marked - noted):
        yield Remark("error", "highlight-without-note", where, {"number": number})
    for number in sorted(noted - marked):
        yield Remark("warning", "note-without-highlight", where, {"number": number})
