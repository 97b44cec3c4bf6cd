"""Events of the first version, and what it made of them: read exactly, with the same standing."""

import json
from pathlib import Path
from typing import Any

import pytest

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import Unread, from_raw
from playbook_app.domain.progress.mastery import lesson_mastery
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.quiz.record import ONE_TRY
from tests.domain.progress.sample import make_lesson

KEPT: dict[str, Any] = json.loads((Path(__file__).parent / "events-1.json").read_text(encoding="utf-8"))
EVENTS, KNOWN = KEPT["events"], KEPT["known"]


@pytest.fixture
def standing() -> Standing:
    """Return what these events come to now."""
    found = Standing()
    for number, raw in enumerate(EVENTS, 1):
        found.take([(number, raw)])
    return found


@pytest.mark.parametrize("raw", EVENTS, ids=lambda raw: raw["e"])
def test_every_event_is_read_and_written_as_it_was(raw: dict[str, Any]) -> None:
    """Nothing is lost on the way, and nothing that is new is added to it."""
    event = from_raw(raw)
    assert not isinstance(event, Unread)
    assert event.to_raw() == raw


def test_questions_stand_where_they_stood(standing: Standing) -> None:
    """Answers, misses, the last ones, and the marks of each day."""
    found = {
        f"{ref}/{item}": [
            value.skill,
            value.answered,
            value.missed,
            value.recent,
            [list(m) for m in value.marks],
        ]
        for ref, items in standing.items.items()
        for item, value in items.items()
    }
    assert found == KNOWN["items"]
    assert {str(day): seconds for day, seconds in standing.practice.items()} == KNOWN["practice"]


@pytest.mark.parametrize("name", KNOWN["lessons"])
def test_lessons_stand_where_they_stood(standing: Standing, name: str) -> None:
    """The newest attempt with its terms of then, results, endings, mastery."""
    known, lesson = KNOWN["lessons"][name], standing.lesson(LessonRef.parse(name))
    attempt = lesson.attempt
    assert attempt is not None
    assert [lesson.quizzes, lesson.right, lesson.total] == known["quizzes"]
    assert (attempt.id, attempt.seed, attempt.finished) == (
        known["attempt"],
        known["seed"],
        known["finished"],
    )
    assert (attempt.terms, attempt.terms.behaviour) == (ONE_TRY, known["behaviour"])
    assert [[one.item, one.version, list(one.options)] for one in attempt.shown] == known["shown"]
    assert [[step.question, step.chosen, step.score] for step in attempt.steps] == known["steps"]
    assert [[end.ending, end.verdict, end.count] for end in lesson.endings] == known["endings"]
    items = {"sample/first": ("q1", "q2", "q3"), "sample/second": ("q1", "q2")}[name]
    summary = make_lesson(LessonRef.parse(name), *items)
    # The formula of then did not count a lesson's conversation; of this one the best was made.
    assert lesson_mastery(standing, summary) == {"sample/second": 40}.get(name, KNOWN["mastery"][name])
