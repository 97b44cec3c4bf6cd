"""Tests of what comes back, and of sittings of it."""

from datetime import datetime, timedelta, timezone

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.behaviour import LEARN, REVIEW
from playbook_app.domain.quiz.places import PLACEMENT, PRACTICE
from playbook_app.domain.quiz.places import REVIEW as AT_REVIEW
from playbook_app.services.bundle import build_services
from playbook_app.services.habits import Habits
from tests.responding import respond
from tests.services.sample import Desk

FIRST, SECOND = LessonRef("sample", "first"), LessonRef("sample", "second")


def take(desk: Desk, ref: LessonRef, *, right: bool = True) -> None:
    """Open a lesson and answer all its questions."""
    desk.study.open_lesson(ref)
    attempt = desk.study.restart_quiz(ref)
    while attempt.current is not None:
        option = next(one for one in attempt.current.options if one.correct == right)
        attempt = desk.study.answer(attempt, option.id)
        desk.clock.advance(seconds=20)


def both_missed(desk: Desk) -> None:
    """Miss both lessons, a day ago."""
    take(desk, FIRST, right=False)
    take(desk, SECOND, right=False)
    desk.clock.advance(days=1)


def test_nothing_is_due_at_first(desk: Desk) -> None:
    """No review can be begun."""
    assert desk.review.agenda().due == ()
    assert desk.review.begin() is None
    desk.review.open()
    assert (desk.review.unfinished, desk.kinds) == (None, [])


def test_what_was_missed_comes_back_the_next_day(desk: Desk) -> None:
    """One question for each lesson × skill, from different lessons; it is on disk and can be gone on with."""
    both_missed(desk)
    agenda = desk.review.agenda()
    assert len(agenda.asked) == len(agenda.due) >= 2
    assert sorted(desk.review.needed()) == [FIRST, SECOND]
    desk.review.open()
    begun = desk.review.unfinished
    assert begun is not None
    assert sorted(desk.review.needed()) == [FIRST, SECOND]
    assert begun.terms == REVIEW.terms()
    assert sorted({shown.lesson for shown in begun.shown}) == [FIRST, SECOND]
    assert len(begun.shown) == len(agenda.asked)
    desk.kill()
    desk.review.open()
    assert desk.review.unfinished == begun


def test_a_review_moves_what_it_asked(desk: Desk) -> None:
    """Right goes away for some days, and counts as done today; the pace is measured on the way."""
    both_missed(desk)
    attempt = desk.review.begin()
    assert attempt is not None
    while attempt.current is not None:
        option = next(one for one in attempt.current.options if one.correct)
        attempt = desk.study.answer(attempt, option.id, certainty=3)
        desk.clock.advance(seconds=20)
    agenda = desk.review.agenda()
    assert (agenda.due, agenda.done) == ((), len(attempt.questions))
    assert agenda.coming
    assert desk.review.unfinished is None
    assert desk.progress.standing().pace.seconds < 30
    assert desk.review.minutes(2) == 1


def test_a_review_of_yesterday_is_not_gone_back_to(desk: Desk) -> None:
    """A new one asks what is due now."""
    both_missed(desk)
    first = desk.review.begin()
    assert first is not None
    desk.clock.advance(days=1)
    assert desk.review.unfinished is None
    desk.review.open()
    assert desk.review.unfinished is not None
    assert desk.review.unfinished.id != first.id


def test_the_face_not_asked_for_longest_comes_first(desk: Desk) -> None:
    """Of the questions of a lesson × skill, the one whose answer lies furthest back."""
    both_missed(desk)
    asked = []
    for _review in range(3):
        attempt = desk.review.begin()
        assert attempt is not None
        asked.append({(q.shown.lesson, q.shown.item) for q in attempt.questions})
        for _question in attempt.questions:
            assert attempt.current is not None
            wrong = next(one for one in attempt.current.options if not one.correct)
            attempt = desk.study.answer(attempt, wrong.id, certainty=1)
        desk.clock.advance(days=1)
    assert asked[0] != asked[1]


def test_a_weak_spot_is_practised_as_one_likes_to_learn(desk: Desk) -> None:
    """Without saying how sure one is, until one wants that; it waits to be gone on with."""
    item = (FIRST, desk.study.items(FIRST)[0].id)
    assert not desk.review.begin_practice([item]).record.terms.certainty
    assert desk.review.waits(PRACTICE)
    Habits(desk.store, desk.profiles).keep_certainty(LEARN, on=True)
    assert desk.review.begin_practice([item]).record.terms.certainty


def test_a_broken_lesson_is_left_out(desk: Desk) -> None:
    """The rest of the review goes on."""
    both_missed(desk)
    (desk.pack / "track" / "01-first" / "quiz.yaml").write_text("items: [", encoding="utf-8")
    desk.library._lessons.clear()
    attempt = desk.review.begin()
    assert attempt is not None
    assert {question.shown.lesson for question in attempt.questions} == {SECOND}


@pytest.mark.parametrize(("hour", "days"), [(3, 0), (5, 1)])
def test_the_own_day_begins_at_four(desk: Desk, hour: int, days: int) -> None:
    """A night shift goes on until then; what was missed in it comes back after it."""
    evening = desk.clock.local().replace(hour=22, minute=0)
    desk.clock.advance(seconds=(evening - desk.clock.local()).total_seconds())
    day = desk.progress.own_day()
    desk.clock.advance(hours=2 + hour)
    assert desk.progress.own_day() - day == days
    take(desk, FIRST, right=False)
    known = desk.progress.standing().schedules.all[FIRST]
    assert {schedule.day - day for schedule in known.values()} == {days}
    moment: datetime = desk.clock.local()
    assert moment.toordinal() - day == 1


def test_the_placement_is_offered_once(desk: Desk) -> None:
    """Until something was answered, or it was declined; and only with enough questions to ask."""
    assert desk.review.placement_size == 5
    assert desk.review.placement_offered
    take(desk, FIRST)
    assert not desk.review.placement_offered


def test_the_placement_can_be_declined(desk: Desk) -> None:
    """For this person, for good."""
    desk.review.decline_placement()
    assert not desk.review.placement_offered
    assert Habits(desk.store, desk.profiles).placement_declined
    desk.profiles.add("Ben", "learn")
    assert desk.review.placement_offered


def test_the_placement_marks_what_is_known(desk: Desk) -> None:
    """Right is known and comes back in some days; missed waits for its lesson."""
    assert desk.review.placement_needed() == (FIRST, SECOND)
    attempt = desk.review.begin_placement()
    assert (attempt.lesson, len(attempt.questions)) == (PLACEMENT, 5)
    assert desk.review.waits(PLACEMENT)
    assert not desk.review.waits(AT_REVIEW)
    while attempt.current is not None:
        right = attempt.current.shown.lesson == FIRST
        option = next(one for one in attempt.current.options if one.correct == right)
        attempt = desk.study.answer(attempt, option.id, certainty=2)
    assert desk.review.known_unread() == (FIRST,)
    assert not desk.review.waits(PLACEMENT)
    assert not desk.review.placement_offered
    desk.clock.advance(days=9)
    assert {card.lesson.ref for card in desk.review.agenda().due} == {FIRST}
    desk.study.open_lesson(SECOND)
    assert {card.lesson.ref for card in desk.review.agenda().due} == {FIRST, SECOND}
    assert desk.study.last_quiz(AT_REVIEW) is None


def test_the_start_of_the_day_moves_what_is_due(paths: Paths) -> None:
    """Missed in the evening: at three in the morning it is due only where a new day begins before."""
    evening = datetime(2026, 11, 9, 21, tzinfo=timezone(timedelta(hours=1)))
    clock, seeds = FixedClock(evening), iter(range(1, 9))
    services = build_services(paths, clock, counted_ids(), lambda: next(seeds))
    services.profiles.add("Ada", "learn")
    ref = services.library.lessons()[0].ref
    services.study.open_lesson(ref)
    attempt = services.study.quiz(ref)
    assert attempt.current is not None
    assert attempt.current.item is not None
    services.study.answer(attempt, respond(attempt.current.item, right=False))
    clock.advance(hours=6)
    assert services.review.agenda().due == ()
    services.settings.change(day_start=0)
    assert [card.lesson.ref for card in services.review.agenda().due] == [ref]
    services.settings.change(day_start=6)
    assert services.review.agenda().due == ()
    services.close()
