"""What the lessons of a pack say of each other: each must be there, and have what is wanted of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.model import LessonSummary, Track
from playbook_app.formats.pack.folder import LessonFolder
from playbook_app.formats.pack.lesson import LESSON_FILE
from playbook_app.formats.pack.report import Report


def check_links(
    tracks: Sequence[Track], lessons: Sequence[LessonFolder], slugs: Collection[str], report: Report
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
    for found in lessons:
        report.file = f"{found.place.folder}/{LESSON_FILE}"
        own = found.place.ref.slug
        for slug in summaries[own].after if own in summaries else ():
            fault = _order_fault(own, slug, summaries)
            if fault is not None:
                if fault.code != "after-unknown" or slug not in slugs:  # else it is told what is broken there
                    report.error(fault.code, found.lines["after"], fault.where, slug=slug)
                left = tuple(other for other in summaries[own].after if other != slug)
                summaries[own] = replace(summaries[own], after=left)
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


def _order_fault(own: str, before: str, summaries: Mapping[str, LessonSummary]) -> Remark | None:
    """Return what is wrong with reading one lesson before another: it is not there, or waits itself."""
    if before not in summaries:
        return Remark("error", "after-unknown", "after")
    seen, waiting = {before}, [before]
    while waiting:
        slug = waiting.pop()
        if slug == own:
            return Remark("error", "after-circle", "after")
        new = [one for one in summaries[slug].after if one in summaries and one not in seen]
        seen.update(new)
        waiting += new
    return None
