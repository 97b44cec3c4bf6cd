"""Where proposals lead."""

from dataclasses import replace
from datetime import date

from playbook_app.domain.progress import events
from playbook_app.domain.progress.overview import Overview, overview
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models import ways
from tests.domain.progress.sample import (
    PITCH,
    SILENCE,
    answered,
    at,
    make_lesson,
    stand,
    started,
    talk_ended,
    talk_started,
)

LESSONS = [make_lesson(SILENCE, "q1", "q2"), make_lesson(PITCH, "p1", conversation="The author", number=2)]
READ = (events.LessonOpened(at(), SILENCE), events.LessonFinished(at(minutes=1), SILENCE))


def look(*history: events.Event) -> Overview:
    """Return the overview of two lessons."""
    return overview(stand(*history), LESSONS, date(2026, 11, 12))


def next_of(*history: events.Event) -> to.Destination:
    """Return where the next step is done."""
    found = look(*history)
    assert found.next_lesson is not None
    return ways.to_next(found.next_lesson, found)


def test_the_next_step() -> None:
    """Reading opens the lesson; questions begin anew unless some are half done."""
    assert next_of() == to.LessonPage(SILENCE)
    assert next_of(READ[0]) == to.LessonPage(SILENCE)
    assert next_of(*READ) == to.Quiz(SILENCE, again=True)
    assert next_of(*READ, started("q1", "q2", moment=at(minutes=2))) == to.Quiz(SILENCE)


def test_a_weak_spot_is_practised_where_it_was_missed() -> None:
    """Questions by questions, a conversation by playing; what is half done goes on."""
    missed = look(answered("q1", 0, at()))
    assert ways.to_practise(missed.weak[0], missed) == to.Quiz(SILENCE, again=True)
    open_quiz = look(started("q1", "q2"), answered("q1", 0, at(minutes=1)))
    assert ways.to_practise(open_quiz.weak[0], open_quiz) == to.Quiz(SILENCE)
    badly = (talk_started(), talk_ended("muted", "bad", at(minutes=1)))
    ended = look(*badly)
    assert ways.to_practise(ended.weak[0], ended) == to.Talk(PITCH, again=True)
    again = look(*badly, talk_started(at(minutes=2), "talk_2"))
    assert ways.to_practise(again.weak[0], again) == to.Talk(PITCH)


def test_what_is_unfinished_goes_on_or_begins_anew() -> None:
    """The newest first."""
    found = look(started("q1", "q2"), talk_started(at(minutes=1)))
    assert [ways.to_go_on(one) for one in found.unfinished] == [to.Talk(PITCH), to.Quiz(SILENCE)]
    exam = replace(found.unfinished[1], kind="exam")
    assert ways.to_go_on(exam) == to.Quiz(SILENCE, mode=to.ASSESSING)
    assert [ways.to_restart(one) for one in found.unfinished] == [
        to.Talk(PITCH, again=True),
        to.Quiz(SILENCE, again=True),
    ]
