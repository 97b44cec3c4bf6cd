"""Sittings of all kinds: begun, gone on with, answered; every change is on disk before it is known.

``Study`` is the way in. This is imported when the first quiz is opened, not at the start.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from playbook_app.base.ids import IdSource
from playbook_app.base.problem import Problem
from playbook_app.domain.content.items import kept
from playbook_app.domain.content.items.base import AnyFace, Item, Response, checksum, written
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import (
    Event,
    ItemAnswered,
    ItemAskedAgain,
    QuizFinished,
    QuizStarted,
    from_raw,
)
from playbook_app.domain.quiz.attempt import NotOpenError, Question, QuizAttempt, Shelf, start
from playbook_app.domain.quiz.places import is_place
from playbook_app.domain.quiz.record import AttemptRecord, KeptWords, Shown, Terms
from playbook_app.domain.quiz.showing import Memory, Pick, SeenFace
from playbook_app.domain.review.days import is_late
from playbook_app.services.library import Library
from playbook_app.services.look_back import face_of
from playbook_app.services.progress import Changes, Progress

Record = Callable[..., Changes]
"""Records events and announces it once."""


class Attempts:
    """Begins attempts and takes answers. ``record`` is what writes events down."""

    def __init__(
        self,
        library: Library,
        progress: Progress,
        ids: IdSource,
        seeds: Callable[[], int],
        record: Record,
    ) -> None:
        self._library = library
        self._progress = progress
        self._ids = ids
        self._seeds = seeds
        self._record = record

    def begin(
        self, place: LessonRef, picks: Sequence[Pick], terms: Terms, *, in_order: bool = False
    ) -> QuizAttempt:
        """Start an attempt; faces not seen lately come first. The items shuffle unless ``in_order``."""
        memory, name, seed = self._memory(picks), self._ids("quiz"), self._seeds()
        begun = start(name, place, picks, seed, terms, memory=memory, in_order=in_order)
        record, held = begun.record, begun.record.terms
        self._record(
            QuizStarted(
                self._progress.moment(),
                place,
                attempt=record.id,
                behaviour=held.behaviour,
                seed=record.seed,
                shown=record.shown,
                tries=held.tries,
                asks_certainty=held.certainty,
                pass_mark=held.pass_mark,
                words=self._new_words(begun.questions, place),
            )
        )
        return self.resumed(record)

    def resumed(self, record: AttemptRecord) -> QuizAttempt:
        """Put a kept record beside the items as they are now, and as they were where they have changed.

        Raises ``KeyError`` or ``Problem`` when the lesson of a quiz has gone or is broken.
        """
        if not is_place(record.lesson):
            self._library.lesson(record.lesson)
        attempt = QuizAttempt(record, self._shelf(record))
        if any(question.outdated for question in attempt.every_question):
            return replace(attempt, then=self._kept(record))
        return attempt

    def as_shown(self, record: AttemptRecord) -> QuizAttempt:
        """Return an attempt to look back at, all in the words of then, reasons included."""
        now = QuizAttempt(record, self._shelf(record)).every_question
        same = {question.id: question.item for question in now if question.item is not None}
        return QuizAttempt(record, {}, {**same, **self._kept(record)})

    def answer(
        self, attempt: QuizAttempt, response: Response | str, question_id: str, certainty: int
    ) -> QuizAttempt:
        """Submit a response, see ``Study.answer``."""
        current = self._if_behind(attempt)
        if current is not None:
            return current
        ahead = attempt.answer(response, question_id, certainty=certainty)
        step = ahead.record.steps[-1]
        events: list[Event] = [self._answered(attempt, attempt.question(step.question), ahead)]
        if len(ahead.record.shown) > len(attempt.record.shown):
            events.append(self._came_back(attempt, ahead, struck=False))
        if ahead.record.finished:
            results = ahead.results
            events.append(
                QuizFinished(
                    events[0].at, attempt.lesson, attempt.id, results.right, results.total, ahead.percent
                )
            )
        self._record(*events)
        return ahead

    def mis_clicked(self, attempt: QuizAttempt) -> QuizAttempt:
        """Take the newest answer back, see ``Study.mis_clicked``."""
        current = self._if_behind(attempt)
        if current is not None:
            return current
        ahead = attempt.mis_clicked()
        self._record(self._came_back(attempt, ahead, struck=True))
        return ahead

    def held(self, attempt: QuizAttempt) -> AttemptRecord | None:
        """Return what is recorded of an attempt, ``None`` when it is not the newest of its place."""
        known = self._progress.standing().lesson(attempt.lesson)
        for record in (known.attempt, known.exam):
            if record is not None and record.id == attempt.id:
                return record
        return None

    def _if_behind(self, attempt: QuizAttempt) -> QuizAttempt | None:
        """Return the attempt as it is recorded when this one is not; ``None`` when it is."""
        known = self.held(attempt)
        if known is None:
            raise NotOpenError(attempt.id)
        return None if known == attempt.record else self.resumed(known)

    def _answered(self, before: QuizAttempt, question: Question, ahead: QuizAttempt) -> ItemAnswered:
        step, shown = ahead.record.steps[-1], question.shown
        moment = self._progress.moment()
        return ItemAnswered(
            moment,
            shown.lesson or before.lesson,
            attempt=before.id,
            item=shown.item,
            version=shown.version,
            skill=question.skill,
            options=shown.options,
            chosen=step.chosen,
            score=step.score,
            face=shown.face,
            nth=len(question.steps) + 1,
            again=shown.again,
            certainty=step.certainty,
            graded=question.graded,
            place=None if shown.lesson is None else before.lesson,
            late=is_late(moment, self._progress.day_start()),
        )

    def _came_back(self, before: QuizAttempt, ahead: QuizAttempt, *, struck: bool) -> ItemAskedAgain:
        """Return the event for the question that ``ahead`` asks again."""
        known = {shown.key for shown in before.record.shown}
        position, back = next(
            (n, shown) for n, shown in enumerate(ahead.record.shown) if shown.key not in known
        )
        key = replace(back, again=back.again - 1).key
        question = next(one for one in ahead.every_question if one.id == key)
        first = question.steps[0]
        returned = next(one for one in ahead.every_question if one.id == back.key)
        return ItemAskedAgain(
            self._progress.moment(),
            before.lesson,
            attempt=before.id,
            question=key,
            back=back,
            position=position,
            struck=struck,
            score=first.score if struck else 0.0,
            certainty=first.certainty if struck else 0,
            graded=question.graded,
            words=self._new_words([returned], before.lesson),
        )

    def _memory(self, picks: Sequence[Pick]) -> Memory:
        """Return which faces of these items were seen, and how long ago."""
        standing, today = self._progress.standing(), self._today()
        found = {}
        for pick in picks:
            item = standing.item(pick.lesson, pick.item.id)
            faces = () if item is None else item.faces
            found[pick.lesson, pick.item.id] = [
                SeenFace(face, max(0, today.toordinal() - day)) for face, day in faces
            ]
        return found

    def _today(self) -> date:
        return self._progress.moment().date()

    def _new_words(self, questions: Sequence[Question], place: LessonRef) -> tuple[KeptWords, ...]:
        """Return what of these questions has never been shown in these words."""
        known = self._progress.standing().words
        shown = [
            _words(question.shown.lesson or place, question.shown, question.item)
            for question in questions
            if question.item is not None
        ]
        return tuple(
            words
            for words in shown
            if known.get(words.lesson, {}).get(f"{words.item}/{words.face}") != words.checksum
        )

    def _shelf(self, record: AttemptRecord) -> Shelf:
        """Return the items of every lesson that the record asks about."""
        shelf: dict[LessonRef, Sequence[Item]] = {}
        for ref in {shown.lesson or record.lesson for shown in record.shown}:
            try:
                shelf[ref] = self._library.lesson(ref).items
            except (KeyError, Problem):  # the rest of the sitting goes on without it
                shelf[ref] = ()
        return shelf

    def _kept(self, record: AttemptRecord) -> dict[str, AnyFace]:
        """Return the faces of an attempt as they were kept when it began."""
        wanted = {
            (str(shown.lesson or record.lesson), shown.item, shown.face, shown.version): shown.key
            for shown in record.shown
        }
        found: dict[str, AnyFace] = {}
        begun = False
        for event in self._with_words():
            for words in event.words:
                key = wanted.get((str(words.lesson), words.item, words.face, words.version))
                if key is not None and not (begun and key in found):
                    found |= _face_of(words, key)
            begun = begun or event.attempt == record.id
        return found

    def _with_words(self) -> Iterator[QuizStarted | ItemAskedAgain]:
        """Yield the events of the current profile that keep what was shown, oldest first."""
        for _id, raw in self._progress.events():
            event = from_raw(raw) if "words" in raw else None
            if isinstance(event, QuizStarted | ItemAskedAgain):
                yield event


def _words(lesson: LessonRef, shown: Shown, face: AnyFace) -> KeptWords:
    content = kept.to_raw(face)
    return KeptWords(lesson, shown.item, shown.face, shown.version, checksum(written(content)), content)


def _face_of(words: KeptWords, key: str) -> dict[str, AnyFace]:
    """Return the face of kept words under its key; nothing when this program cannot read it."""
    face = face_of(words)
    return {} if face is None else {key: face}
