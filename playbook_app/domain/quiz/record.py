"""What is kept of a sitting: ids and scores, enough to go on with it beside the pack's items."""

from dataclasses import dataclass

from playbook_app.domain.content.model import LessonRef


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as this attempt shows it: its id, its fingerprint, its option ids in shown order."""

    item: str
    version: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One submitted answer with the score (0 to 1) it was given then; never changed afterwards."""

    item: str
    chosen: str
    score: float

    @property
    def right(self) -> bool:
        """Tell whether it got the full score."""
        return self.score >= 1


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """All that is needed to go on with an attempt: seed, order shown, steps so far."""

    id: str
    lesson: LessonRef
    seed: int
    behaviour: str
    shown: tuple[Shown, ...]
    steps: tuple[Step, ...] = ()
    finished: bool = False
