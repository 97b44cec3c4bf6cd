"""Where one person stands, all in one value: for the report, the certificate and the tables.

It is read from what they did and changes nothing, also for somebody who is not in use.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import HELD, Overview, overview
from playbook_app.domain.progress.values import Exam
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.services.library import Library
from playbook_app.services.profiles import Profile, Profiles
from playbook_app.services.progress import Progress

if TYPE_CHECKING:
    from playbook_app.services.plan_exports import Exported

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

    def certificate(self) -> "Callable[[Path, Path], Exported]":
        """Read what a certificate says now; return what writes it as PDF, which may run on another thread.

        It takes the file and the folder of assets. Raises ``Problem``: "certificate-nothing",
        "certificate-nameless"; what is returned raises as other exports do.
        """
        from playbook_app.domain.progress.certificate import certificate

        profile = self._profile("")
        found = certificate(self._progress.standing(), self._library.lessons(), self._clock.local().date())
        if found is None:
            raise Problem("certificate-nothing", held=HELD)
        if not profile.name:
            raise Problem("certificate-nameless")
        packs = self._library.packs

        def write(target: Path, assets: Path) -> "Exported":
            from playbook_app.formats.certificate import certificate_document
            from playbook_app.formats.plan_pdf import to_pdf
            from playbook_app.services.plan_exports import Exported

            document = certificate_document(found, profile.name, packs)
            pdf = to_pdf(document, assets / "print" / "certificate.typ")
            try:
                write_atomic(target, pdf.data)
            except OSError as error:
                raise write_problem(error, target) from error
            return Exported(target, pdf.missing)

        return write

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
