"""What a certificate may say."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.certificate import VALID_DAYS, certificate
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.mastery import lesson_mastery
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    finished,
    make_lesson,
    some_event,
    stand,
    started,
    talk_ended,
    talk_started,
    turned,
)

LESSON, OTHER = make_lesson(SILENCE, "q1", "q2"), make_lesson(PITCH, "q1", skill="courtesy")


def day(number: int) -> date:
    """Return the n-th day from Monday."""
    return MONDAY.date() + timedelta(days=number)


def held_from(first: int) -> list[Event]:
    """Return right answers to both questions on two days."""
    return [answered(item, 1, at(first + n)) for n in (0, 1) for item in ("q1", "q2")]


def test_what_is_held_and_since_when() -> None:
    """Held on the second day; the version of what was answered stands beside it."""
    found = certificate(
        stand(*held_from(0), answered("q1", 1, at(9)), answered("q2", 1, at(9), graded=False)),
        [LESSON, OTHER],
        day(9),
    )
    assert found is not None
    (lesson,) = found.lessons
    assert (lesson.lesson, lesson.title, lesson.mastery) == (SILENCE, LESSON.title, 90)
    assert (lesson.since, lesson.last, lesson.exam) == (day(1), day(9), None)
    assert lesson.items == (("q1", "0badcafe"), ("q2", "0badcafe"))
    assert (found.made, found.valid_until) == (day(9), day(9 + VALID_DAYS))
    assert found.skills == (("listen", 90),)


def test_one_good_day_is_nothing_to_certify() -> None:
    """It may be luck; and nobody gets a paper for nothing."""
    assert certificate(stand(answered("q1"), answered("q2")), [LESSON], day(0)) is None
    assert certificate(stand(), [LESSON, OTHER], day(0)) is None


def test_lost_and_won_again() -> None:
    """The day is that of the last time it began to be held."""
    history = [
        *held_from(0),
        answered("q1", 0, at(5)),
        answered("q2", 0, at(5)),
        *held_from(20),
        *held_from(22),
    ]
    found = certificate(stand(*history), [LESSON], day(23))
    assert found is not None
    assert found.lessons[0].since == day(21)


def test_what_lies_longer_back_than_a_year_is_not_certified() -> None:
    """A certificate ends with the lesson that was practised longest ago."""
    history = [*held_from(0), talk_started(at(40)), turned(4, moment=at(40)), talk_ended(moment=at(40))]
    talked = make_lesson(PITCH, skill="courtesy")
    found = certificate(stand(*history), [LESSON, talked], day(100))
    assert found is not None
    assert [lesson.last for lesson in found.lessons] == [day(1), day(40)]
    assert found.valid_until == day(1 + VALID_DAYS)
    later = certificate(stand(*history), [LESSON, talked], day(2 + VALID_DAYS))
    assert later is not None
    assert [lesson.lesson for lesson in later.lessons] == [PITCH]
    assert certificate(stand(*history), [LESSON, talked], day(500)) is None


def test_a_passed_sitting_stands_on_it() -> None:
    """The newest that was passed; one that was failed does not."""
    exams: list[Event] = []
    for number, percent in enumerate((85, 90, 20)):
        name, moment = f"exam_{number}", at(number, minutes=50)
        exams.append(started("q1", attempt=name, behaviour="assessed", pass_mark=80, moment=moment))
        exams.append(finished(1, 1, name, moment, percent))
    found = certificate(stand(*held_from(0), *exams), [LESSON], day(4))
    assert found is not None
    assert found.lessons[0].exam is not None
    assert found.lessons[0].exam.percent == 90


@given(st.lists(some_event, max_size=40))
def test_it_says_nothing_that_mastery_does_not(history: list[Event]) -> None:
    """Whatever happened: only held lessons, from a day that was, valid for a year at most."""
    lessons = [make_lesson(SILENCE, "a"), make_lesson(PITCH, "b")]
    standing = stand(*history)
    today = day(800)
    found = certificate(standing, lessons, today)
    for lesson in () if found is None else found.lessons:
        summary = next(one for one in lessons if one.ref == lesson.lesson)
        assert lesson_mastery(standing, summary) == lesson.mastery >= 80
        assert lesson.since <= lesson.last
        assert lesson.last.toordinal() + VALID_DAYS >= today.toordinal()
