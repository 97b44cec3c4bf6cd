"""What reading the packs again has changed, for whoever writes one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playbook_app.domain.content.findings import Finding
from playbook_app.domain.content.model import LessonRef, LessonSummary

if TYPE_CHECKING:
    from playbook_app.services.library import Shelf


@dataclass(frozen=True, slots=True)
class Reloaded:
    """Titles of lessons that came and went, packs that differ, and what is wrong in all packs now."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    packs: tuple[str, ...]
    """Titles of the packs of which a file differs, came or went."""
    findings: tuple[Finding, ...]


def compare(before: "Shelf", after: "Shelf") -> Reloaded:
    """Return what differs between two moments; lessons and packs in the order of their lists."""
    was = {one.folder: one.stamps for one in before.indexed}
    now = {one.folder: one.stamps for one in after.indexed}
    differing = {folder for folder in {*was, *now} if was.get(folder) != now.get(folder)}
    titles = {
        one.folder: one.pack.title if one.pack is not None else one.folder
        for one in (*before.indexed, *after.indexed)
    }
    return Reloaded(
        added=_missing_in(before.summaries, after.summaries),
        removed=_missing_in(after.summaries, before.summaries),
        packs=tuple(title for folder, title in titles.items() if folder in differing),
        findings=after.findings,
    )


def _missing_in(
    there: Mapping[LessonRef, LessonSummary], these: Mapping[LessonRef, LessonSummary]
) -> tuple[str, ...]:
    return tuple(lesson.title for ref, lesson in these.items() if ref not in there)
