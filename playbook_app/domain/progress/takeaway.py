"""The takeaway of the day: one line of a lesson already read, another one each day."""

from playbook_app.domain.content.model import LessonSummary
from playbook_app.domain.progress.overview import Overview

READ = ("quiz", "done")


def takeaway_of_day(overview: Overview) -> LessonSummary | None:
    """Return the read lesson whose takeaway is shown today, ``None`` before the first.

    They come in turn, in reading order, so that two days never have the same while there are two.
    """
    read = [row.lesson for row in overview.lessons if row.stage in READ and row.lesson.takeaway]
    return read[overview.today.toordinal() % len(read)] if read else None
