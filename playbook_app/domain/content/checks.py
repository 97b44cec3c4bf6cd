"""What makes a lesson and its questions good enough to teach; the file format's own rules lie elsewhere.

Sources: issue list of the content packs, and item-writing guidance (key not recognisable by
length or position, every distractor with its reason).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
from playbook_app.domain.content.findings import Level
from playbook_app.domain.content.model import Item, Lesson, Option
from playbook_app.domain.content.skills import SKILLS

FEWEST_OPTIONS, MOST_OPTIONS = 3, 4
FEWEST_WORDS, MOST_WORDS = 350, 800
LONGEST_TITLE = 40
ENOUGH_ITEMS = 5
"""From this many questions on, patterns of the right answer are looked for."""
LONGEST_KEY_SHARE = 0.4
SAME_POSITION_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says about the part called ``where`` (``items/3/options/1``; empty for the lesson)."""

    level: Level
    code: str
    where: str = ""
    values: dict[str, object] = field(default_factory=dict)


def check_lesson(lesson: Lesson) -> tuple[Remark, ...]:
    """Check a lesson without its questions. ``blocks/<n>`` counts the fenced blocks from 1."""
    return (
        *skill_remarks(lesson.skills),
        *_title_remarks(lesson.title),
        *_part_remarks(lesson),
        *_word_remarks(lesson),
        *_highlight_remarks(lesson),
    )


def check_items(items: Sequence[Item], skills: Sequence[str] | None) -> tuple[Remark, ...]:
    """Check the questions of a lesson that trains ``skills``; ``None`` when they are not known."""
    remarks = list(_duplicates("items", [item.id for item in items]))
    for number, item in enumerate(items, 1):
        remarks += _item_remarks(item, f"items/{number}", skills)
    if not remarks:
        remarks += [*_length_bias(items), *_position_bias(items)]
    return tuple(remarks)


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
    return sum(len(text.split()) for text in _texts(lesson))


def _texts(lesson: Lesson) -> Iterator[str]:
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


def _duplicates(where: str, ids: Sequence[str]) -> Iterator[Remark]:
    first: dict[str, int] = {}
    for number, name in enumerate(ids, 1):
        if name in first:
            yield Remark("error", "duplicate-id", f"{where}/{number}", {"id": name, "first": first[name]})
        first.setdefault(name, number)


def _item_remarks(item: Item, where: str, skills: Sequence[str] | None) -> Iterator[Remark]:
    if skills is not None and item.skill not in skills:
        yield Remark("error", "skill-not-in-lesson", where, {"skill": item.skill, "known": ", ".join(skills)})
    if not FEWEST_OPTIONS <= len(item.options) <= MOST_OPTIONS:
        yield Remark(
            "error",
            "option-count",
            where,
            {"found": len(item.options), "least": FEWEST_OPTIONS, "most": MOST_OPTIONS},
        )
    correct = sum(option.correct for option in item.options)
    if correct != 1:
        yield Remark("error", "correct-count", where, {"found": correct})
    yield from _duplicates(f"{where}/options", [option.id for option in item.options])
    yield from _option_remarks(item.options, where)
    if item.post is not None:
        yield from highlight_remarks(item.post, where)


def _option_remarks(options: Sequence[Option], where: str) -> Iterator[Remark]:
    seen: set[str] = set()
    for number, option in enumerate(options, 1):
        text = option.text.casefold()
        if text in seen:
            yield Remark("error", "same-option-text", f"{where}/options/{number}", {"id": option.id})
        seen.add(text)


def _length_bias(items: Sequence[Item]) -> Iterator[Remark]:
    longest = sum(_key_is_longest(item) for item in items)
    if len(items) >= ENOUGH_ITEMS and longest > LONGEST_KEY_SHARE * len(items):
        yield Remark("warning", "key-longest", "items", {"found": longest, "items": len(items)})


def _key_is_longest(item: Item) -> bool:
    return all(len(option.text) < len(item.key.text) for option in item.options if not option.correct)


def _position_bias(items: Sequence[Item]) -> Iterator[Remark]:
    positions = Counter(item.options.index(item.key) for item in items)
    for position, found in positions.items():
        if len(items) >= ENOUGH_ITEMS and found > SAME_POSITION_SHARE * len(items):
            values: dict[str, object] = {"found": found, "items": len(items), "position": position + 1}
            yield Remark("warning", "key-position", "items", values)
