"""Tests of what a day asks for."""

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.review.agenda import A_DAY, Agenda, agenda, returns
from playbook_app.domain.review.schedules import Schedules

DAY = 739_000


def lesson(number: int, *skills: str) -> LessonSummary:
    """Return a lesson with a question for each skill."""
    items = tuple((f"q{n}", skill) for n, skill in enumerate(skills))
    ref = LessonRef("en", f"l{number}")
    return LessonSummary(ref, "t", number, ref.slug, "", "", skills, 5, "", items)


MANY = [lesson(number, "listen") for number in range(42)]


def stand(*answers: tuple[int, str, float, int], lessons: list[LessonSummary], today: int) -> Agenda:
    """Return the agenda after (lesson, skill, score, day) each, in lessons that were all opened."""
    schedules = Schedules()
    for number, skill, score, day in answers:
        schedules.answered(LessonRef("en", f"l{number}"), skill, score, 3, DAY + day)
    return agenda(schedules.all, lessons, {one.ref for one in lessons}, DAY + today)


def test_nothing_answered_is_nothing_due() -> None:
    """An empty agenda."""
    found = agenda({}, MANY, (), DAY)
    assert (found.due, found.asked, found.more, found.waiting, found.scheduled) == ((), (), (), 0, 0)


def test_what_comes_back_is_due_and_the_rest_is_coming() -> None:
    """By lesson and skill; what no pack has any more is left out."""
    found = stand(
        (1, "listen", 0, 0),
        (1, "stay-calm", 1, 0),
        (99, "listen", 0, 0),
        lessons=[lesson(1, "listen", "stay-calm", "listen"), lesson(2, "listen")],
        today=1,
    )
    assert [(card.lesson.ref.slug, card.skill, card.shaky) for card in found.due] == [("l1", "listen", True)]
    assert [(day - DAY, count) for day, count in found.coming] == [(2, 1)]
    assert found.scheduled == 2


def test_a_day_is_capped_kindly() -> None:
    """Forty-two have come back: twelve today, the other thirty can wait."""
    found = stand(*((n, "listen", 0, 0) for n in range(42)), lessons=MANY, today=60)
    assert (len(found.asked), found.waiting) == (A_DAY, 30)


def test_what_was_done_today_counts_and_more_may_be_had() -> None:
    """After twelve reviews today asks for nothing, and whoever wants gets the next ones."""
    missed = [(n, "listen", 0.0, 0) for n in range(42)]
    done = [(n, "listen", 1.0, 60) for n in range(A_DAY)]
    found = stand(*missed, *done, lessons=MANY, today=60)
    assert (found.done, found.asked, len(found.more), found.waiting) == (A_DAY, (), A_DAY, 30)
    fresh = stand(*((n, "listen", 1.0, 60) for n in range(12)), lessons=MANY, today=60)
    assert fresh.done == 0, "meeting something for the first time is no review"


@given(st.lists(st.integers(0, 40), min_size=1, max_size=42))
def test_the_longest_waiting_come_first(days: list[int]) -> None:
    """So nothing can be passed over for ever."""
    found = stand(*((n, "listen", 0, day) for n, day in enumerate(days)), lessons=MANY, today=200)
    dues = [card.schedule.now.due for card in found.due]
    assert dues == sorted(dues)
    assert len(dues) == len(days)


def test_a_lesson_never_opened_is_learned_first() -> None:
    """What a placement found missing is not asked; what it found known is; opening the lesson changes it."""
    schedules = Schedules()
    schedules.answered(MANY[0].ref, "listen", 0, 0, DAY)
    schedules.answered(MANY[1].ref, "listen", 1, 0, DAY)
    assert [card.lesson for card in agenda(schedules.all, MANY, (), DAY + 9).due] == [MANY[1]]
    assert len(agenda(schedules.all, MANY, {MANY[0].ref}, DAY + 9).due) == 2
    schedules.answered(MANY[1].ref, "listen", 0, 0, DAY + 9)
    assert len(agenda(schedules.all, MANY, (), DAY + 10).due) == 1, "it was known once"


def test_what_comes_back_when() -> None:
    """Each lesson × skill once, the next first; what is not scheduled is left out."""
    schedules = Schedules()
    schedules.answered(MANY[0].ref, "listen", 1, 3, DAY)
    schedules.answered(MANY[1].ref, "listen", 0, 3, DAY)
    asked = [(MANY[0].ref, "listen"), (MANY[1].ref, "listen"), (MANY[0].ref, "listen"), (MANY[2].ref, "x")]
    assert returns(schedules.all, asked, DAY) == (
        (1, ((MANY[1].ref, "listen"),)),
        (2, ((MANY[0].ref, "listen"),)),
    )
