"""What the lessons of a pack say of each other: each must be there, and have what is wanted of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.model import LessonSummary, Track
from playbook_app.formats.pack.folder import LessonFolder
from playbook_app.formats.pack.lesson import LESSON_FILE
from playbook_app.formats.pack.report import Report


def check_links(
    tracks: Sequence[Track], lessons: Iterable[LessonFolder], slugs: Collection[str], report: Report
) -> tuple[Track, ...]:
    """Note every link that leads nowhere; return the tracks without those that lists go by."""
    summaries = {lesson.ref.slug: lesson for track in tracks for lesson in track.lessons}
    for found in lessons:
        report.file = f"{found.place.folder}/{LESSON_FILE}"
        for slug in found.lesson.related if found.lesson else ():
            if slug not in slugs:
                report.error("related-unknown", found.lines["related"], "related", slug=slug)
        slug = found.lesson.rehearse_with if found.lesson else ""
        fault = _sharing_fault(found.place.ref.slug, slug, summaries, slugs) if slug else None
        if fault is not None:
            report.error(fault.code, found.lines["rehearse_with"], fault.where, slug=slug)
            summaries[found.place.ref.slug] = replace(summaries[found.place.ref.slug], rehearse_with="")
    return tuple(
        replace(track, lessons=tuple(summaries[lesson.ref.slug] for lesson in track.lessons))
        for track in tracks
    )


def _sharing_fault(
    own: str, wanted: str, summaries: Mapping[str, LessonSummary], slugs: Collection[str]
) -> Remark | None:
    """Return what is wrong with the lesson that another one rehearses with."""
    if wanted == own:
        return Remark("error", "rehearse-with-itself", "rehearse_with")
    if wanted not in slugs:
        return Remark("error", "rehearse-unknown", "rehearse_with")
    other = summaries.get(wanted)
    if other is None or not (other.conversation or other.drill):
        return Remark("error", "rehearse-nothing", "rehearse_with")
    return None
