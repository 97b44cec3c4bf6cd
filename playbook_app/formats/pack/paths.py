"""Reads the paths of ``pack.yaml``: lessons by slug, in an order that helps."""

from collections.abc import Sequence
from dataclasses import dataclass

from playbook_app.domain.content.model import LessonPath, LessonRef
from playbook_app.formats.pack.fields import KEBAB, Fields

MAX_PATHS = 12
MAX_STEPS = 300


@dataclass(frozen=True, slots=True)
class PathHead:
    """A path as written; its lessons are known only when every track has been read."""

    fields: Fields
    id: str
    title: str
    summary: str
    slugs: tuple[str, ...]

    def path(self, pack: str, known: Sequence[str]) -> LessonPath:
        """Return the path without the slugs that are no lesson or stand twice; each is noted.

        Without any slugs written it leads through all that is ``known``, in that order.
        """
        seen: dict[str, None] = {}
        for slug in self.slugs or known:
            if slug not in known:
                self.fields.error("path-unknown-lesson", "lessons", slug=slug[:60])
            elif slug in seen:
                self.fields.error("path-lesson-twice", "lessons", slug=slug)
            else:
                seen[slug] = None
        refs = tuple(LessonRef(pack, slug) for slug in seen)
        return LessonPath(pack, self.id, self.title, self.summary, refs)


def read_path_heads(fields: Fields) -> tuple[PathHead, ...]:
    """Return the paths that have an id of their own; faults are noted."""
    found: dict[str, PathHead] = {}
    for inner in fields.tables("paths", required=False, most=MAX_PATHS):
        head = _head(inner)
        if head.id in found:
            inner.error("duplicate-id", "id", id=head.id, first=list(found).index(head.id) + 1)
        elif head.id and KEBAB.fullmatch(head.id):
            found[head.id] = head
    return tuple(found.values())


def _head(fields: Fields) -> PathHead:
    head = PathHead(
        fields,
        fields.slug("id"),
        fields.words("title", most=40),
        fields.words("summary", required=False),
        fields.listed("lessons", required=False, most=MAX_STEPS),
    )
    fields.done()
    return head
