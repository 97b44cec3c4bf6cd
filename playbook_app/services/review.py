"""What has come back today and a sitting of it; on the first day, a sitting that finds what is known."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import Lesson, LessonRef
from playbook_app.domain.quiz.behaviour import CHECK, LEARN, REVIEW
from playbook_app.domain.quiz.places import PLACEMENT, PRACTICE
from playbook_app.domain.quiz.places import REVIEW as AT_REVIEW
from playbook_app.domain.review.agenda import Agenda, agenda
from playbook_app.services.habits import Habits
from playbook_app.services.library import Library
from playbook_app.services.progress import Progress
from playbook_app.services.study import Study

if TYPE_CHECKING:
    from playbook_app.domain.content.items.base import Item
    from playbook_app.domain.quiz.attempt import QuizAttempt
    from playbook_app.domain.quiz.record import AttemptRecord
    from playbook_app.domain.review.agenda import Card
    from playbook_app.domain.review.sitting import Choice

QUICK = ("single", "multiple")
"""Types that a placement asks first: they can be answered without knowing how."""
FEWEST = 5
"""Questions that there must be for a placement to say anything."""


class Review:
    """The reviews of the profile in use. Sittings are begun here and answered like any other.

    Beginning one raises ``Problem`` when the start cannot be kept. What makes a sitting is
    imported when the first is begun.
    """

    def __init__(self, library: Library, progress: Progress, study: Study, habits: Habits) -> None:
        self._library, self._progress, self._study, self._habits = library, progress, study, habits

    def agenda(self) -> Agenda:
        """Return what has come back, what today asks for, and what comes back when."""
        scheduled = self._progress.standing().schedules.all
        return agenda(scheduled, self._library.lessons(), self._met(), self._progress.own_day())

    def minutes(self, questions: int) -> int:
        """Return how many minutes so many questions take this person, as measured."""
        return self._progress.standing().pace.minutes(questions)

    @property
    def unfinished(self) -> "AttemptRecord | None":
        """The review to go on with: begun on this day; an older one is not gone back to."""
        known = self._progress.standing().lesson(AT_REVIEW)
        record, at = known.unfinished_attempt, known.attempt_at
        if record is None or at is None or self._progress.day_of(at) != self._progress.own_day():
            return None
        return record

    def open(self) -> None:
        """Go on with today's review, or start one if there is none."""
        if self.unfinished is None:
            self.begin()

    def waits(self, place: LessonRef) -> bool:
        """Tell whether a sitting at one of ``quiz.places`` waits to be gone on with; a review on its day."""
        if place == AT_REVIEW:
            return self.unfinished is not None
        return self._progress.standing().lesson(place).unfinished_attempt is not None

    def needed(self) -> tuple[LessonRef, ...]:
        """Return the lessons that ``open`` stands on; read before, bit by bit, they leave it little to do."""
        record = self.unfinished
        if record is not None:
            return tuple(dict.fromkeys(shown.lesson for shown in record.shown if shown.lesson is not None))
        return tuple(dict.fromkeys(card.lesson.ref for card in self.agenda().more))

    def begin(self) -> "QuizAttempt | None":
        """Start a review of what today asks for, or of more when that is done; ``None`` when nothing is due.

        Confusable lessons follow each other, and each question is the one of its lesson × skill
        that was not asked for longest.
        """
        from playbook_app.domain.review.sitting import choose, interleaved

        chosen = choose(self.agenda().more, self._choices)
        if not chosen:
            return None
        related = {ref: self._related(ref) for ref in {ref for ref, _item in chosen}}
        terms = self._habits.terms(REVIEW)
        return self._study.begin_sitting(AT_REVIEW, interleaved(chosen, related), terms, in_order=True)

    def begin_practice(self, chosen: "Sequence[tuple[LessonRef, str]]") -> "QuizAttempt":
        """Start a sitting of (lesson, item id) pairs, to learn as this person likes it."""
        return self._study.begin_sitting(PRACTICE, chosen, self._habits.terms(LEARN))

    # ------------------------------------------------------------------ placement

    @property
    def placement_offered(self) -> bool:
        """Tell whether to offer it: to somebody who has answered nothing and not declined."""
        return (
            not self._progress.standing().items
            and not self._habits.placement_declined
            and self.placement_size >= FEWEST
        )

    @property
    def placement_size(self) -> int:
        """How many questions a placement has."""
        from playbook_app.domain.review.placement import QUESTIONS

        return min(QUESTIONS, sum(len(lesson.items) for lesson in self._library.lessons()))

    def decline_placement(self) -> None:
        """Do not offer it to this person any more; raises ``Problem``."""
        self._habits.decline_placement()

    def begin_placement(self) -> "QuizAttempt":
        """Start the questions that find what is known already: feedback at the end, nothing to pass."""
        from playbook_app.domain.review.placement import QUESTIONS, spread

        pool: list[list[tuple[LessonRef, str]]] = []
        for lesson in self._library.lessons():
            if sum(map(bool, pool)) >= QUESTIONS:  # one of each is enough: the others are not looked at
                break
            for skill in dict.fromkeys(skill for _item, skill in lesson.items):
                items = self._items(lesson.ref, skill, first=QUICK)
                pool.append([(lesson.ref, item.id) for item in items])
        return self._study.begin_sitting(PLACEMENT, spread(pool), self._habits.terms(CHECK))

    def placement_needed(self) -> tuple[LessonRef, ...]:
        """Return the lessons that ``begin_placement`` stands on, or some more."""
        from playbook_app.domain.review.placement import QUESTIONS

        found: list[LessonRef] = []
        skills = 0
        for lesson in self._library.lessons():
            if skills >= QUESTIONS:
                break
            found.append(lesson.ref)
            skills += len({skill for _item, skill in lesson.items})
        return tuple(found)

    def known_unread(self) -> tuple[LessonRef, ...]:
        """Return the lessons never opened that somebody holds all the same, as a placement found."""
        from playbook_app.domain.review.placement import known_unread

        scheduled = self._progress.standing().schedules.all
        return known_unread(scheduled, self._library.lessons(), self._met())

    # ------------------------------------------------------------------ parts

    def _met(self) -> set[LessonRef]:
        lessons = self._progress.standing().lessons
        return {ref for ref, known in lessons.items() if known.opened_at is not None}

    def _items(self, ref: LessonRef, skill: str, *, first: Sequence[str] = ()) -> "list[Item]":
        """Return the graded items of a lesson × skill, those of some types first."""
        lesson = self.read(ref)
        items = lesson.items if lesson is not None else ()
        found = [item for item in items if item.graded and item.skill == skill]
        return sorted(found, key=lambda item: item.type not in first)

    def _choices(self, card: "Card") -> "list[Choice]":
        """Return the items of a lesson × skill that can be asked, with how lately they were."""
        from playbook_app.domain.review.sitting import NEVER, Choice

        found = []
        for item in self._items(card.lesson.ref, card.skill):
            known = self._progress.standing().item(card.lesson.ref, item.id)
            seen = dict(known.faces) if known is not None else {}
            fresh = any(face.face not in seen for face in item.faces)
            found.append(Choice(item.id, fresh, max(seen.values(), default=NEVER)))
        return found

    def _related(self, ref: LessonRef) -> Sequence[LessonRef]:
        lesson = self.read(ref)
        return [LessonRef(ref.pack, slug) for slug in lesson.related] if lesson is not None else []

    def read(self, ref: LessonRef) -> Lesson | None:
        """Return a lesson, ``None`` when it has gone or is broken: a review goes on without it."""
        try:
            return self._library.lesson(ref)
        except (KeyError, Problem):
            return None
