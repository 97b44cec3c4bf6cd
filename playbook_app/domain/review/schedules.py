"""The schedules of one person, as answers come in: part of a standing, derived from events like all of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.review.schedule import (
    Answer,
    Memory,
    Schedule,
    rated_all,
    rating_of,
    regraded,
    taken_back,
)

FORMULA = 1
"""Number of the rules in ``schedule`` and ``timetable``; a new one rebuilds a checkpoint from events."""

Known = dict[LessonRef, dict[str, Schedule]]
Raw = dict[str, dict[str, list[Any]]]


class Schedules:
    """An accumulator of answers, by lesson and skill. Only what counts as evidence may be told to it.

    Answers are only noted as they come and reckoned with when somebody looks: a long history is
    taken in quickly, and an answer waits for nothing.
    """

    def __init__(self, known: Known | None = None) -> None:
        self._known: Known = known or {}
        self._noted: dict[tuple[LessonRef, str], list[Answer]] = {}

    @property
    def all(self) -> Mapping[LessonRef, Mapping[str, Schedule]]:
        """Every lesson × skill that was ever answered."""
        return MappingProxyType(self._reckoned())

    def answered(self, lesson: LessonRef, skill: str, score: float, certainty: int, day: int) -> None:
        """Take an answer in; ``day`` is the person's own."""
        answer = (day, rating_of(score, certainty))
        self._noted.setdefault((lesson, skill), []).append(answer)

    def taken_back(self, lesson: LessonRef, skill: str, score: float, certainty: int) -> None:
        """Take the newest answer out again: it was a mis-click."""
        skills = self._reckoned().get(lesson, {})
        if skill in skills:
            left = taken_back(skills.pop(skill), rating_of(score, certainty), _name(lesson, skill))
            if left is not None:
                skills[skill] = left

    def regraded(
        self, lesson: LessonRef, skill: str, scores: tuple[float, float], certainty: int, day: int
    ) -> None:
        """Take in that an answer given on the date ``day`` was marked again: ``scores`` before and after."""
        skills = self._reckoned().get(lesson, {})
        if skill in skills:
            before, after = (rating_of(score, certainty) for score in scores)
            skills[skill] = regraded(skills[skill], before, after, day, _name(lesson, skill))

    def _reckoned(self) -> Known:
        """Reckon with what was noted."""
        for (lesson, skill), answers in self._noted.items():
            skills = self._known.setdefault(lesson, {})
            known = rated_all(skills.get(skill), answers, _name(lesson, skill))
            assert known is not None, "nothing is noted without an answer"
            skills[skill] = known
        self._noted.clear()
        return self._known

    def to_raw(self) -> Raw:
        """Return the written form, plain JSON values only."""
        return {
            str(lesson): {skill: [_list(part) for part in known] for skill, known in skills.items()}
            for lesson, skills in self._reckoned().items()
        }

    @classmethod
    def from_raw(cls, raw: Raw) -> "Schedules":
        """Read it again; raises ``TypeError`` or ``ValueError`` for what no program wrote."""
        return cls(
            {
                LessonRef.parse(lesson): {skill: _schedule(*known) for skill, known in skills.items()}
                for lesson, skills in raw.items()
            }
        )


def _name(lesson: LessonRef, skill: str) -> str:
    return f"{lesson} {skill}"


def _list(part: Any) -> Any:  # noqa: ANN401 - any field of a schedule
    return list(part) if isinstance(part, tuple) else part


def _schedule(
    past: list[float] | None, day: int, counts: list[int], now: list[float], latest: int
) -> Schedule:
    again, hard, good = (int(count) for count in counts)
    before = None if past is None else _memory(*past)
    return Schedule(before, int(day), (again, hard, good), _memory(*now), int(latest))


def _memory(stability: float, difficulty: float, day: float, due: float) -> Memory:
    return Memory(float(stability), float(difficulty), int(day), int(due))
