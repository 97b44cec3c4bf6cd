"""Marking one response: content that grades itself, apart from policy and history (Moodle's split)."""

import zlib
from dataclasses import dataclass

from playbook_app.domain.content.blocks import Post
from playbook_app.domain.content.model import Item, Option


@dataclass(frozen=True, slots=True)
class Mark:
    """What a response is worth. ``score`` runs from 0 to 1; ``right`` means full score."""

    chosen: Option
    key: Option
    score: float

    @property
    def right(self) -> bool:
        """Tell whether nothing was missing."""
        return self.score >= 1


def mark(item: Item, option_id: str) -> Mark:
    """Mark the choice of one option; raises ``KeyError`` for an option the item does not have."""
    chosen = item.option(option_id)
    return Mark(chosen=chosen, key=item.key, score=1.0 if chosen.correct else 0.0)


def fingerprint(item: Item) -> str:
    """Return eight hexadecimal digits that change when what is asked changes.

    Type, prompt, post and options (text and key) count. Reasons, hint and rule do not: mending
    a comma in an explanation leaves the question as it was.
    """
    parts = [item.type, item.prompt, *_post_parts(item.post)]
    for option in item.options:
        parts += [option.id, option.text, str(option.correct)]
    return f"{zlib.crc32(chr(0).join(parts).encode('utf-8', 'surrogatepass')):08x}"


def _post_parts(post: Post | None) -> tuple[str, ...]:
    return () if post is None else (post.author, post.handle, post.time, post.text)
