"""Where one person stands, all in one value: for the report, the certificate and the tables.

It is read from what they did and changes nothing, also for somebody who is not in use.
"""

from dataclasses import dataclass
from datetime import datetime

from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import Overview, overview
from playbook_app.domain.progress.values import Exam
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.services.library import Library
from playbook_app.services.profiles import Profile, Profiles
from playbook_app.services.progress import Progress

DAYS = 30
"""How far back the older values lie."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the events of one person come to at a moment; ``exams`` are finished assessed sittings."""

    profile: Profile
    made_at: datetime
    overview: Overview
    calibration: Calibration
    exams: tuple[tuple[LessonRef, Exam], ...]
    """With their lesson, oldest first."""


class Records:
    """Reads records."""

    def __init__(self, library: Library, progress: Progress, profiles: Profiles, clock: Clock) -> None:
        self._library = library
        self._progress = progress
        self._profiles = profiles
        self._clock = clock

    def of(self, who: str = "") -> Record:
        """Return the record of a profile, by id or name, or of the one in use; raises ``Problem``.

        "profile-none" when nobody is known yet, "profile-unknown", "profile-ambiguous" when two
        have that name.
        """
        profile = self._profile(who)
        standing = self._progress.standing_of(profile.id)
        now = self._clock.local()
        exams = [(ref, exam) for ref, known in standing.lessons.items() for exam in known.exams]
        return Record(
            profile=profile,
            made_at=now,
            overview=overview(standing, self._library.lessons(), now.date(), DAYS),
            calibration=standing.calibration,
            exams=tuple(sorted(exams, key=lambda one: one[1].finished_at)),
        )

    def _profile(self, who: str) -> Profile:
        current = self._profiles.current
        if current is None:
            raise Problem("profile-none")
        if not who:
            return current
        known = self._profiles.all()
        wanted = who.strip().casefold()
        found = [one for one in known if one.id == who] or [
            one for one in known if one.name.casefold() == wanted
        ]
        if len(found) == 1:
            return found[0]
        names = ", ".join(f"{one.name} ({one.id})" if one.name else one.id for one in found or known)
        raise Problem("profile-ambiguous" if found else "profile-unknown", name=who, known=names)
