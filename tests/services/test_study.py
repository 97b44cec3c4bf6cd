"""Tests of reading a lesson and answering its quiz."""

import os

import pytest

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.attempt import NotOpenError, Results
from playbook_app.domain.quiz.behaviour import LEARN
from playbook_app.domain.quiz.places import COLD
from playbook_app.domain.quiz.record import ONE_TRY
from tests.services.sample import FIRST, SECOND, Desk, item, write_quiz


def test_walk_through_reading_a_lesson(desk: Desk) -> None:
    """Open, read on, quit in the middle, find the place, finish."""
    assert desk.study.open_lesson(FIRST).title == "The first lesson"
    desk.study.keep_place(FIRST, 2)
    desk.study.keep_place(FIRST, 2)
    desk.kill()
    assert desk.study.lesson_place(FIRST) == 2
    changes = desk.study.finish_lesson(FIRST)
    assert (changes.lesson, changes.kinds) == (FIRST, ("lesson-finished",))
    assert desk.study.lesson_place(FIRST) == 0
    assert desk.kinds == ["lesson-opened", "section-read", "lesson-finished"]


def test_an_unknown_lesson_leaves_no_trace(desk: Desk) -> None:
    """Nothing is recorded about what is not there."""
    with pytest.raises(KeyError):
        desk.study.open_lesson(LessonRef("sample", "unheard-of"))
    assert desk.kinds == []


def test_walk_through_a_quiz_killed_after_every_step(desk: Desk) -> None:
    """Start, wrong answer, feedback, next, finish: after each step a new process stands at the same point."""
    attempt = desk.study.quiz(FIRST)
    desk.kill()
    assert desk.study.quiz(FIRST) == attempt

    first = attempt.questions[0].id
    attempt = desk.study.answer(attempt, "b")
    assert attempt.shows_feedback(first)
    desk.kill()
    assert desk.study.quiz(FIRST) == attempt
    assert (attempt.index, attempt.results) == (1, Results(right=0, answered=1, total=3))

    attempt = desk.study.answer(desk.study.quiz(FIRST), "a")
    desk.kill()
    assert desk.study.quiz(FIRST) == attempt

    attempt = desk.study.answer(desk.study.quiz(FIRST), "a")
    assert (attempt.complete, attempt.results.right) == (True, 2)
    desk.kill()
    last = desk.study.last_quiz(FIRST)
    assert last is not None
    assert (last.questions, last.record.finished) == (attempt.questions, True)
    assert desk.kinds == ["quiz-started", "item-answered", "item-answered", "item-answered", "quiz-finished"]
    assert desk.study.quiz(FIRST).id != attempt.id


def test_an_answer_is_on_disk_before_it_is_known(desk: Desk) -> None:
    """Whoever hears of it finds it in the store already, with what was shown and chosen."""
    attempt = desk.study.quiz(FIRST)
    question = attempt.current
    assert question is not None
    seen: list[list[str]] = []
    desk.study.changed.connect(lambda _changes: seen.append(desk.kinds))
    desk.study.answer(attempt, "c")
    assert seen == [["quiz-started", "item-answered"]]
    assert desk.profiles.current is not None
    (_start, (_id, raw)) = desk.store.events(desk.profiles.current.id)
    assert raw["item"] == question.id
    assert (raw["options"], raw["chosen"], raw["score"]) == (list(question.shown.options), "c", 0)


def test_an_answer_costs_one_sync(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last one too, which ends the quiz."""
    attempt = desk.study.answer(desk.study.quiz(FIRST), "a")
    synced: list[int] = []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: (synced.append(descriptor), sync(descriptor)))
    for count in (1, 2):
        attempt = desk.study.answer(attempt, "a")
        assert len(synced) == count
    assert attempt.complete


def test_a_failed_write_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told; the same answer can be given again."""
    attempt = desk.study.quiz(FIRST)

    def full(_profile: str, _events: object) -> int:
        raise Problem("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "append", full)
        with pytest.raises(Problem):
            desk.study.answer(attempt, "a")
    assert desk.study.quiz(FIRST) == attempt
    assert desk.study.answer(attempt, "a").index == 1


def test_a_second_click_records_nothing(desk: Desk) -> None:
    """The first answer stands and comes back."""
    attempt = desk.study.quiz(FIRST)
    answered = desk.study.answer(attempt, "b")
    assert desk.study.answer(attempt, "a") == answered
    assert desk.kinds == ["quiz-started", "item-answered"]


def test_an_attempt_that_was_left_behind_takes_no_answer(desk: Desk) -> None:
    """Nor does one of another profile, nor an option that was never offered."""
    attempt = desk.study.quiz(FIRST)
    again = desk.study.restart_quiz(FIRST)
    assert again.id != attempt.id
    with pytest.raises(NotOpenError):
        desk.study.answer(attempt, "a")
    with pytest.raises(KeyError):
        desk.study.answer(again, "z")
    desk.profiles.add("Bo", "learn")
    with pytest.raises(NotOpenError):
        desk.study.answer(again, "a")
    assert desk.kinds == []


def test_every_lesson_has_its_own_attempt(desk: Desk) -> None:
    """Two quizzes can be half done."""
    first = desk.study.answer(desk.study.quiz(FIRST), "a")
    second = desk.study.answer(desk.study.quiz(SECOND), "b")
    desk.kill()
    assert desk.study.quiz(FIRST) == first
    assert desk.study.quiz(SECOND) == second


def test_a_quiz_goes_on_after_a_pack_update(desk: Desk) -> None:
    """What was answered stays, what changed is left out, and the rest is asked."""
    attempt = desk.study.quiz(FIRST)
    done, changed, same = (question.id for question in attempt.questions)
    desk.study.answer(attempt, "b")
    write_quiz(desk.pack, item(done, "New words"), item(changed, "New words"), item(same))
    desk.kill()
    assert desk.library.refresh()
    resumed = desk.study.quiz(FIRST)
    assert (resumed.id, resumed.left_out) == (attempt.id, (changed,))
    assert [question.id for question in resumed.questions] == [done, same]
    finished = desk.study.answer(resumed, "a")
    assert (finished.complete, finished.results) == (True, Results(right=1, answered=2, total=2))
    assert desk.kinds[-1] == "quiz-finished"


def test_a_quiz_of_which_nothing_is_left_begins_anew(desk: Desk) -> None:
    """A pack update may change all that was not answered yet."""
    attempt = desk.study.quiz(FIRST)
    write_quiz(desk.pack, item("q8"), item("q9"))
    assert desk.library.refresh()
    fresh = desk.study.quiz(FIRST)
    assert fresh.id != attempt.id
    assert {question.id for question in fresh.questions} == {"q8", "q9"}


def test_the_first_quiz_of_all_is_none(desk: Desk) -> None:
    """There is no last attempt before the first."""
    assert desk.study.last_quiz(FIRST) is None


def test_what_is_done_without_a_profile_is_kept_under_a_nameless_one(desk: Desk) -> None:
    """Skipping the first question of all loses nothing."""
    assert desk.profiles.current is not None
    desk.profiles.delete(desk.profiles.current.id)
    assert desk.study.quiz(FIRST).index == 0
    assert desk.profiles.current is not None
    assert desk.profiles.current.name == ""
    assert desk.kinds == ["quiz-started"]


def test_a_question_or_two_before_the_lesson(desk: Desk) -> None:
    """Kept at a place of their own; the first attempt afterwards asks the others, the second asks all."""
    write_quiz(desk.pack, *(item(f"q{n}") for n in range(5)))
    assert desk.library.refresh()
    assert [item.id for item in desk.study.cold_items(FIRST)] == ["q0", "q1"]
    assert desk.study.cold_quiz(FIRST) is None
    cold = desk.study.begin_cold(FIRST)
    assert (cold.lesson, cold.record.terms, len(cold.questions)) == (COLD, ONE_TRY, 2)
    for question in cold.questions:
        cold = desk.study.answer(cold, "b", question.id)
    assert cold.complete
    assert desk.study.cold_quiz(FIRST) == cold
    assert desk.study.cold_items(FIRST) == ()
    assert desk.progress.standing().lesson(FIRST).attempt is None
    rest = desk.study.quiz(FIRST, LEARN.terms())
    assert {question.id for question in rest.questions} == {"q2", "q3", "q4"}
    assert len(desk.study.restart_quiz(FIRST).questions) == 5


def test_a_small_lesson_or_one_that_was_read_has_nothing_before_it(desk: Desk) -> None:
    """With three questions there is no rest to speak of, and after reading it is not cold."""
    write_quiz(desk.pack, *(item(f"q{n}") for n in range(3)))
    assert desk.library.refresh()
    assert desk.study.cold_items(FIRST) == ()
    write_quiz(desk.pack, *(item(f"q{n}") for n in range(4)))
    assert desk.library.refresh()
    assert desk.study.cold_items(FIRST) != ()
    desk.study.finish_lesson(FIRST)
    assert desk.study.cold_items(FIRST) == ()


def test_who_disagrees_with_the_reply_check_is_heard(desk: Desk) -> None:
    """Kept with the rule and the words; nothing that is known about the person changes."""
    attempt = desk.study.quiz(FIRST)
    before = desk.progress.standing().lesson(FIRST)
    desk.study.dispute(attempt, attempt.questions[0].id, "non-apology", "sorry if")
    raw = [raw for _id, raw in desk.progress.events() if raw["e"] == "reply-disputed"]
    assert [(one["rule"], one["quote"], one["question"]) for one in raw] == [
        ("non-apology", "sorry if", attempt.questions[0].id)
    ]
    assert desk.progress.standing().lesson(FIRST) == before
