"""What has come back by today, how much of it today asks for, and what comes back when.

Nothing punishes a pause: a day asks for a limited number, the longest waiting first, so that
nothing can be passed over for ever; what is left waits without a mark against it.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.review.schedule import Schedule

A_DAY = 12
"""How many lesson × skills a day asks for: about six minutes."""

Scheduled = Mapping[LessonRef, Mapping[str, Schedule]]
Returns = tuple[tuple[int, tuple[tuple[LessonRef, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A lesson × skill that is scheduled."""

    lesson: LessonSummary
    skill: str
    schedule: Schedule

    @property
    def shaky(self) -> bool:
        """Tell whether it was missed the last time."""
        return not self.schedule.held


@dataclass(frozen=True, slots=True)
class Agenda:
    """The reviews of one person as of their own day ``today``.

    ``due`` has everything that has come back, the longest waiting first; the first ``asked`` of it
    is what today asks for. ``done`` counts what was reviewed today already. ``coming`` has
    (day, how many come back on it), the next first.
    """

    today: int
    due: tuple[Card, ...]
    done: int
    scheduled: int
    coming: tuple[tuple[int, int], ...]
    a_day: int = A_DAY

    @property
    def asked(self) -> tuple[Card, ...]:
        """What today still asks for."""
        return self.due[: max(0, self.a_day - self.done)]

    @property
    def waiting(self) -> int:
        """How many can wait for another day."""
        return len(self.due) - len(self.asked)

    @property
    def more(self) -> tuple[Card, ...]:
        """What somebody gets who has done today's and wants more."""
        return self.asked or self.due[: self.a_day]


def agenda(
    scheduled: Scheduled, lessons: Sequence[LessonSummary], met: Collection[LessonRef], today: int
) -> Agenda:
    """Work it out over the lessons there are; ``met`` are those that were opened.

    What was only ever missed in a lesson that was never opened (a placement does that) is not
    asked: it is learned from its lesson first.
    """
    cards = [card for card in _cards(scheduled, lessons) if card.lesson.ref in met or not _unknown(card)]
    due = [card for card in cards if card.schedule.is_due(today)]
    later = Counter(card.schedule.now.due for card in cards if not card.schedule.is_due(today))
    return Agenda(
        today=today,
        due=tuple(sorted(due, key=lambda card: card.schedule.due_day(today))),
        done=sum(card.schedule.day == today and card.schedule.repeated for card in cards),
        scheduled=len(cards),
        coming=tuple(sorted(later.items())),
    )


def returns(scheduled: Scheduled, asked: Collection[tuple[LessonRef, str]], today: int) -> Returns:
    """Return what comes back when: (days from ``today``, its lesson × skills), the next first."""
    found: dict[int, list[tuple[LessonRef, str]]] = {}
    for lesson, skill in dict.fromkeys(asked):
        known = scheduled.get(lesson, {}).get(skill)
        if known is not None:
            found.setdefault(max(0, known.now.due - today), []).append((lesson, skill))
    return tuple((days, tuple(found[days])) for days in sorted(found))


def _cards(scheduled: Scheduled, lessons: Sequence[LessonSummary]) -> Iterator[Card]:
    """Yield what is scheduled and can still be asked, in reading order."""
    for lesson in lessons:
        known = scheduled.get(lesson.ref, {})
        for skill in dict.fromkeys(skill for _item, skill in lesson.items):
            if skill in known:
                yield Card(lesson, skill, known[skill])


def _unknown(card: Card) -> bool:
    return card.shaky and card.schedule.past is None
