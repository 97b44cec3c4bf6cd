"""Tests of practising: behaviours, types, faces, assessed sittings, sittings over several lessons."""

import pytest

from playbook_app.domain.content.items import kept
from playbook_app.domain.content.items.multiple import Choices
from playbook_app.domain.content.items.write import Reply
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress import decoding
from playbook_app.domain.quiz.attempt import CertaintyError, NotOpenError, Results
from playbook_app.domain.quiz.behaviour import CHECK, LEARN
from playbook_app.domain.quiz.behaviour import REVIEW as REVIEW_BEHAVIOUR
from playbook_app.domain.quiz.places import PRACTICE, REVIEW
from playbook_app.services import attempts
from tests.services.sample import FIRST, SECOND, Desk, item, to_tick, to_write, with_faces, write_quiz


def test_walk_through_learning_killed_after_every_step(desk: Desk) -> None:
    """Wrong, hint, wrong again, explained; mis-clicked, asked again, right: a new process stands the same."""
    attempt = desk.study.quiz(FIRST, LEARN.terms())
    first = attempt.questions[0].id
    seen = []
    for option, question in (("b", first), ("c", first), ("", ""), ("a", f"{first}~1")):
        study = desk.study
        attempt = study.answer(attempt, option, question) if option else study.mis_clicked(attempt)
        desk.kill()
        assert desk.study.quiz(FIRST, LEARN.terms()) == attempt
        newest = attempt.record.steps[-1].question
        seen.append(attempt.view(newest).stage if newest not in attempt.record.struck else "struck")
    assert seen == ["again", "explained", "struck", "explained"]
    assert attempt.results == Results(right=1, answered=1, total=3)
    standing = desk.progress.standing().item(FIRST, first)
    assert standing is not None
    assert (standing.answered, standing.missed) == (1, 0)
    assert desk.kinds == [
        "quiz-started",
        "item-answered",
        "item-answered",
        "item-asked-again",
        "item-answered",
    ]


def test_responses_of_other_types(desk: Desk) -> None:
    """Given as values, kept in their written form, and there again after a kill."""
    write_quiz(desk.pack, to_tick("q1"), to_write("q2"))
    desk.kill()
    assert desk.library.refresh()
    attempt = desk.study.quiz(FIRST)
    attempt = desk.study.answer(attempt, Choices(("a", "c")), "q1")
    attempt = desk.study.answer(attempt, Reply("Thank you.", 3), "q2")
    desk.kill()
    last = desk.study.last_quiz(FIRST)
    assert last is not None
    assert last.question("q1").response == Choices(("a", "c"))
    assert last.question("q2").response == Reply("Thank you.", 3)
    assert (last.question("q1").steps[0].score, last.results) == (0, Results(right=0, answered=1, total=1))
    assert desk.progress.standing().item(FIRST, "q2") is not None
    assert desk.library.summary(FIRST).items == (("q1", "listen"),)


def test_what_does_not_fit_is_not_recorded(desk: Desk) -> None:
    """An unfinished response, a certainty that was not asked for, or none where it is."""
    write_quiz(desk.pack, to_tick("q1"), to_tick("q2"))
    assert desk.library.refresh()
    attempt = desk.study.quiz(FIRST)
    with pytest.raises(ValueError, match="nothing ticked"):
        desk.study.answer(attempt, Choices(()))
    with pytest.raises(CertaintyError):
        desk.study.answer(attempt, Choices(("a",)), certainty=3)
    check = desk.study.restart_quiz(FIRST, CHECK.terms())
    with pytest.raises(CertaintyError):
        desk.study.answer(check, Choices(("a",)))
    assert desk.kinds == ["quiz-started", "quiz-started"]


def test_faces_take_turns(desk: Desk) -> None:
    """Three sittings show three faces; the fourth shows the one seen longest ago, and says so."""
    write_quiz(desk.pack, with_faces("q1", "cafe", "bank", "zoo"))
    assert desk.library.refresh()
    seen = []
    for _sitting in range(4):
        attempt = desk.study.answer(desk.study.quiz(FIRST), "a")
        seen.append(attempt.questions[0].shown.face)
        desk.clock.advance(days=1)
    assert (sorted(seen[:3]), seen[3]) == (["bank", "cafe", "zoo"], seen[0])
    assert attempt.questions[0].shown.repeated


def test_another_behaviour_begins_another_attempt(desk: Desk) -> None:
    """Going on means going on under the same terms."""
    learning = desk.study.answer(desk.study.quiz(FIRST, LEARN.terms()), "b")
    checking = desk.study.quiz(FIRST, CHECK.terms())
    assert checking.id != learning.id
    assert desk.study.quiz(FIRST, CHECK.terms()) == checking


def test_a_mis_click_of_an_attempt_that_is_behind(desk: Desk) -> None:
    """It takes nothing back and comes back as it stands; one that was left behind takes nothing."""
    begun = desk.study.quiz(FIRST)
    answered = desk.study.answer(begun, "b")
    assert desk.study.mis_clicked(begun) == answered
    back = desk.study.mis_clicked(answered)
    assert desk.study.mis_clicked(answered) == back
    desk.study.restart_quiz(FIRST)
    with pytest.raises(NotOpenError):
        desk.study.mis_clicked(back)


def test_walk_through_an_assessed_sitting(desk: Desk) -> None:
    """It says what will be seen, asks what counts, tells nothing before the end, and keeps the result."""
    write_quiz(desk.pack, item("q1"), item("q2"), to_write("q3"))
    assert desk.library.refresh()
    notice = desk.study.notice(FIRST)
    assert (notice.questions, notice.pass_mark, notice.certainty) == (2, 80, True)
    assert not desk.study.notice(FIRST, certainty=False).certainty
    practice = desk.study.answer(desk.study.quiz(FIRST), "b", "q1")
    exam = desk.study.begin_exam(FIRST)
    assert desk.study.exam(FIRST) == exam
    exam = desk.study.answer(exam, "a", certainty=3)
    assert exam.view(exam.questions[0].id).stage == "kept"
    desk.kill()
    assert desk.study.exam(FIRST) == exam
    exam = desk.study.answer(exam, "a", certainty=1)
    assert (exam.passed, exam.percent, len(exam.questions)) == (True, 100, 2)
    known = desk.progress.standing().lesson(FIRST)
    assert [(result.percent, result.passed, result.sitting) for result in known.exams] == [(100, True, 1)]
    assert desk.study.quiz(FIRST) == practice
    assert desk.study.calibration().sure == (1, 1)


def test_an_assessed_sitting_does_not_change_with_the_pack(desk: Desk) -> None:
    """The questions are those of its start, in their words, also when they are no more."""
    exam = desk.study.begin_exam(FIRST, certainty=False)
    asked = [question.item.prompt for question in exam.questions if question.item]
    write_quiz(desk.pack, item("q1", "New words"), item("q9"))
    desk.kill()
    assert desk.library.refresh()
    resumed = desk.study.exam(FIRST)
    assert resumed is not None
    assert ([question.item.prompt for question in resumed.questions if question.item], resumed.left_out) == (
        asked,
        (),
    )
    for _question in range(3):
        resumed = desk.study.answer(resumed, "a")
    assert (resumed.percent, resumed.passed) == (100, True)
    assert desk.study.exam(SECOND) is None


def test_walk_through_a_sitting_over_two_lessons(desk: Desk) -> None:
    """Answers count for the questions of their lessons; the sitting is found again at its place."""
    chosen = [
        (FIRST, "q1"),
        (SECOND, "q1"),
        (SECOND, "q2"),
        (FIRST, "q9"),
        (LessonRef("sample", "gone"), "q1"),
    ]
    attempt = desk.study.begin_sitting(REVIEW, chosen, REVIEW_BEHAVIOUR.terms(certainty=False))
    assert sorted(question.id for question in attempt.questions) == [
        "sample/first/q1",
        "sample/second/q1",
        "sample/second/q2",
    ]
    attempt = desk.study.answer(attempt, "b", "sample/second/q1")
    desk.kill()
    assert desk.study.last_quiz(REVIEW) == attempt
    found = desk.progress.standing().item(SECOND, "q1")
    assert found is not None
    assert (found.missed, desk.progress.standing().item(FIRST, "q1")) == (1, None)
    attempt = desk.study.answer(desk.study.answer(attempt, "a"), "a")
    assert desk.progress.standing().lesson(REVIEW).quizzes == 1
    assert attempt.complete


def test_a_sitting_goes_on_without_a_lesson_that_has_gone(desk: Desk) -> None:
    """What is left can be answered, and what was answered is shown in its words of then."""
    chosen = [(FIRST, "q1"), (FIRST, "q2"), (SECOND, "q1")]
    attempt = desk.study.begin_sitting(PRACTICE, chosen, CHECK.terms(certainty=False))
    attempt = desk.study.answer(attempt, "b", "sample/first/q1")
    (desk.pack / "track" / "01-first" / "lesson.md").unlink()
    desk.kill()
    assert desk.library.refresh()
    resumed = desk.study.last_quiz(PRACTICE)
    assert resumed is not None
    assert resumed.left_out == ("sample/first/q2",)
    gone = resumed.question("sample/first/q1")
    assert gone.mark is not None
    assert (gone.outdated, gone.mark.key.id) == (True, "a")
    assert desk.study.answer(resumed, "a").complete


def test_a_sure_error_comes_back_in_the_same_review(desk: Desk) -> None:
    """Recorded with the answer, in one write."""
    write_quiz(desk.pack, *(item(f"q{n}") for n in range(5)))
    assert desk.library.refresh()
    chosen = [(FIRST, f"q{n}") for n in range(5)]
    attempt = desk.study.begin_sitting(REVIEW, chosen, REVIEW_BEHAVIOUR.terms())
    attempt = desk.study.answer(attempt, "b", certainty=3)
    assert desk.kinds == ["quiz-started", "item-answered", "item-asked-again"]
    desk.kill()
    assert desk.study.last_quiz(REVIEW) == attempt
    assert len(attempt.questions) == 6


def words_kept(desk: Desk) -> list[str]:
    """Return what was kept of the words shown, as item/face, in the order it was."""
    assert desk.profiles.current is not None
    events = [raw for _id, raw in desk.store.events(desk.profiles.current.id)]
    return [f"{words[1]}/{words[2]}" for raw in events for words in raw.get("words", [])]


def test_words_are_kept_once(desk: Desk) -> None:
    """When they are shown for the first time, and again when they change; never twice the same."""
    write_quiz(desk.pack, with_faces("q1", "cafe", "bank"))
    assert desk.library.refresh()
    for _sitting in range(4):
        desk.study.answer(desk.study.restart_quiz(FIRST), "b")
    assert sorted(words_kept(desk)) == ["q1/bank", "q1/cafe"]
    mended = with_faces("q1", "cafe", "bank") | {"rule": "A better rule."}
    write_quiz(desk.pack, mended)
    desk.kill()
    assert desk.library.refresh()
    for _sitting in range(4):
        desk.study.answer(desk.study.restart_quiz(FIRST), "b")
    assert len(words_kept(desk)) == 4


def test_a_changed_question_is_shown_in_its_words_of_then(desk: Desk) -> None:
    """After a pack update the answer can still be looked at."""
    attempt = desk.study.answer(desk.study.quiz(FIRST), "b")
    first = attempt.questions[0]
    write_quiz(desk.pack, item(first.id, "New words"))
    desk.kill()
    assert desk.library.refresh()
    last = desk.study.last_quiz(FIRST)
    assert last is not None
    question = last.question(first.id)
    assert question.item == first.item
    assert question.mark is not None
    assert (question.outdated, question.mark.chosen.id) == (True, "b")


def test_words_that_cannot_be_read_are_no_reason_to_fail(desk: Desk) -> None:
    """A type of a newer program, or words that are not those of the version: there is no face then."""
    first, second, _third = desk.study.quiz(FIRST).questions
    shown = first.shown
    for content in ({"type": "riddle"}, kept.to_raw(second.item), kept.to_raw(first.item)):
        (words,) = decoding.words([[str(FIRST), shown.item, "", shown.version, "0", content]])
        found = attempts._face_of(words, shown.key)
        assert found == (
            {shown.key: first.item} if content["type"] == "single" and content["id"] == first.id else {}
        )
