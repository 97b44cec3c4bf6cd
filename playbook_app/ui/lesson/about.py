"""What stands beside a lesson: its place in the track, and the lessons that belong with it."""

from collections.abc import Iterable

from playbook_app.domain.content.model import Lesson, LessonRef, LessonSummary, Track
from playbook_app.domain.progress.mastery import lesson_mastery
from playbook_app.services.library import Library
from playbook_app.services.progress import Progress
from playbook_app.ui.lesson.contents import Heading, Related


def heading(lesson: Lesson, track: Track) -> Heading:
    """Return what the column says about a lesson."""
    numbers = [one.ref for one in track.lessons]
    number = numbers.index(lesson.ref) + 1
    return Heading(lesson.title, lesson.promise, number, len(numbers), lesson.minutes)


def others(slugs: Iterable[str], lesson: Lesson, library: Library, progress: Progress) -> list[Related]:
    """Return other lessons of the same pack, with how well each is held."""
    summaries = [library.summary(LessonRef(lesson.ref.pack, slug)) for slug in slugs]
    standing = progress.standing()
    return [Related(one.ref, one.title, lesson_mastery(standing, one)) for one in summaries]


def not_read(lesson: LessonSummary, progress: Progress) -> list[str]:
    """Return the slugs of what is better read before a lesson, and is not read yet."""
    standing = progress.standing()
    return [
        slug for slug in lesson.after if standing.lesson(LessonRef(lesson.ref.pack, slug)).read_at is None
    ]
