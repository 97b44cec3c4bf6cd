"""Tests of looking back at attempts."""

import pytest

from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.quiz.attempt import NotOpenError, QuizAttempt
from playbook_app.domain.quiz.behaviour import CHECK, LEARN
from playbook_app.domain.quiz.places import REVIEW
from playbook_app.domain.quiz.record import ONE_TRY
from playbook_app.services.look_back import LookBack
from playbook_app.services.reports import Reports, manager_view
from playbook_app.services.sharing import results_sheet, whole_results_sheet
from tests.domain.progress.sample import answered
from tests.services.sample import FIRST, SECOND, Desk, item, write_quiz


def reports(desk: Desk) -> Reports:
    """Return the reports of the profile in use."""
    return Reports(desk.study, desk.progress)


def finish(desk: Desk, attempt: QuizAttempt, option: str = "b", certainty: int = 0) -> QuizAttempt:
    """Answer everything that is open."""
    while attempt.current is not None:
        attempt = desk.study.answer(attempt, option, certainty=certainty)
        desk.clock.advance(seconds=30)
    return attempt


def other_key(item_id: str, prompt: str = "What now?") -> dict[str, object]:
    """Return a question of which option b is right, as it stands in quiz.yaml."""
    raw = item(item_id, prompt)
    options = [dict(option) for option in raw["options"]]
    options[0]["correct"], options[1]["correct"] = "false", "true"
    return raw | {"options": options}


def test_sittings_as_the_events_tell_them(desk: Desk) -> None:
    """Begun, answered, taken back, finished; counted per lesson and behaviour."""
    desk.study.open_lesson(FIRST)
    done = finish(desk, desk.study.quiz(FIRST, LEARN.terms()))
    assert desk.profiles.current is not None
    desk.store.append(desk.profiles.current.id, [answered("q1", attempt="quiz_of_nobody").to_raw()])
    left = desk.study.answer(desk.study.restart_quiz(FIRST, LEARN.terms()), "b")
    back = desk.study.mis_clicked(left)
    check = desk.study.quiz(SECOND, CHECK.terms())
    first, second = reports(desk).sittings(FIRST)
    assert (first.record, first.sitting, len(first.days)) == (done.record, 1, 6)
    assert (second.record, second.sitting, second.finished_at) == (back.record, 2, None)
    assert first.finished_at is not None
    assert first.started_at < first.finished_at
    assert [sitting.record.id for sitting in reports(desk).sittings()] == [done.id, back.id, check.id]
    assert reports(desk).sittings(REVIEW) == ()


def test_a_mis_click_at_the_end_is_no_end(desk: Desk) -> None:
    """Until the question that came back is answered."""
    attempt = desk.study.mis_clicked(finish(desk, desk.study.quiz(SECOND), "a"))
    assert reports(desk).sittings()[0].finished_at is None
    finish(desk, attempt, "a")
    assert reports(desk).sittings()[0].finished_at is not None


def test_a_report_shows_what_was_shown(desk: Desk) -> None:
    """In the words of then, reasons included, also when the lesson has gone."""
    attempt = finish(desk, desk.study.quiz(FIRST))
    mended = [item(f"q{n}") | {"rule": "A better rule."} for n in (1, 2, 3)]
    write_quiz(desk.pack, *mended)
    desk.kill()
    assert desk.library.refresh()
    (desk.pack / "track" / "01-first" / "lesson.md").unlink()
    assert desk.library.refresh()
    report = reports(desk).report(attempt.id)
    assert {question.item.rule for question in report.attempt.questions if question.item} == {"A rule."}
    assert report.attempt.results == attempt.results
    assert (report.sitting, report.result, report.regradings) == (1, None, ())
    with pytest.raises(KeyError):
        reports(desk).report("quiz_9999999999")


def test_a_report_of_an_attempt_before_words_were_kept(desk: Desk) -> None:
    """It shows the words of now, as long as what was asked is the same."""
    attempt = desk.study.quiz(FIRST)
    assert desk.profiles.current is not None
    (raw,) = [raw for _id, raw in desk.store.events(desk.profiles.current.id)]
    del raw["words"]
    ben = desk.profiles.add("Ben")
    desk.store.append(ben.id, [raw])
    desk.progress._standing = None
    done = finish(desk, attempt)
    report = reports(desk).report(done.id)
    assert [question.item for question in report.attempt.questions] == [
        question.item for question in done.questions
    ]


def test_what_a_manager_sees(desk: Desk) -> None:
    """Of a finished assessed sitting; nothing while it goes on."""
    exam = desk.study.begin_exam(FIRST, certainty=False)
    assert reports(desk).report(exam.id, "Ada").result is None
    finish(desk, exam, "a")
    result = reports(desk).report(exam.id, "Ada").result
    assert result is not None
    assert (result.person, result.lesson, result.sitting) == ("Ada", FIRST, 1)
    assert (result.percent, result.passed, len(result.answers)) == (100, True, 3)
    assert result.started_at < result.finished_at


def test_marking_again_after_a_key_was_mended(desk: Desk) -> None:
    """Scores, results and what is known follow; the audit line stays; what was shown stays as it was."""
    exam = finish(desk, desk.study.begin_exam(FIRST), "b", 3)
    assert (exam.passed, desk.study.calibration().sure) == (False, (0, 3))
    write_quiz(desk.pack, other_key("q1"), other_key("q2"), other_key("q3"))
    desk.kill()
    assert desk.library.refresh()
    found = reports(desk).regrade(exam.id, "The key was wrong.")
    assert ([change.after for change in found.changes], found.unmarkable) == ([1, 1, 1], ())
    known = desk.progress.standing().lesson(FIRST)
    assert [(result.percent, result.passed) for result in known.exams] == [(100, True)]
    standing = desk.progress.standing().item(FIRST, "q1")
    assert standing is not None
    assert (standing.missed, desk.study.calibration().sure) == (0, (3, 3))
    report = reports(desk).report(exam.id)
    (line,) = report.regradings
    assert (line.reason, line.right, line.percent) == ("The key was wrong.", 3, 100)
    face = report.attempt.questions[0].item
    assert isinstance(face, SingleChoice)
    assert face.key.id == "a"
    assert report.attempt.results.right == 3
    view = manager_view(reports(desk).for_manager().whole(), "Ada")
    (seen,) = view.results
    assert [(one.at, one.reason, one.before, one.after) for one in seen.remarked] == [
        (line.at, "The key was wrong.", 0, 100)
    ]
    for sheet in (results_sheet(view, {}), whole_results_sheet(view, {})):
        assert sheet.header[-1] == "Marked again"
        assert sheet.rows[0][-1].endswith(": 0 \u2192 100 (The key was wrong.)")
    desk.kill()
    assert reports(desk).report(exam.id).attempt.results.right == 3


def test_marking_again_what_did_not_change(desk: Desk) -> None:
    """Nothing is recorded; an attempt that goes on is not marked again."""
    done = finish(desk, desk.study.quiz(FIRST))
    before = desk.kinds
    assert reports(desk).regrade(done.id, "Just in case.").changes == ()
    assert desk.kinds == before
    going = desk.study.restart_quiz(FIRST)
    with pytest.raises(ValueError, match="goes on"):
        reports(desk).regrade(going.id, "")


def test_marking_the_changed_questions_of_a_lesson_again(desk: Desk) -> None:
    """Every finished sitting that asked them, read bit by bit, with the words of then; once."""
    done = finish(desk, desk.study.begin_sitting(REVIEW, [(FIRST, "q1"), (SECOND, "q1")], ONE_TRY), "b")
    going = desk.study.answer(desk.study.restart_quiz(FIRST), "b")
    finish(desk, desk.study.quiz(SECOND))
    exam = finish(desk, desk.study.begin_exam(FIRST), "b", 3)
    write_quiz(desk.pack, other_key("q1"), other_key("q2"), other_key("q3"))
    desk.kill()
    assert desk.library.refresh()
    looked = reports(desk).look_back(FIRST)
    steps = 1
    while looked.step(2):
        steps += 1
    assert steps > 3
    assert [sitting.record.id for sitting in looked.sittings] == [done.id, going.id, exam.id]
    assert {face.id for face in looked.faces.values()} == {"q1", "q2", "q3"}
    work = reports(desk).regradable(FIRST, looked)
    assert [work.step(1), work.step(1)] == [True, False]
    (found,) = work.found  # what was assessed keeps its result
    assert [(change.item, change.lesson, change.after) for change in found.changes] == [("q1", FIRST, 1)]
    recording = reports(desk).recording([found], "The key was wrong.")
    assert [recording.step(1), recording.step(1)] == [True, False]
    standing = desk.progress.standing().item(FIRST, "q1")
    assert standing is not None
    assert standing.missed == 2, "the sitting that goes on and the assessed one are left alone"
    again = reports(desk).look_back(FIRST).whole()
    left = reports(desk).regradable(FIRST, again)
    assert (left.step(), left.found) == (False, [])
    assert [len(sitting.regradings) for sitting in again.sittings] == [1, 0, 0]


def test_all_that_a_manager_sees(desk: Desk) -> None:
    """Finished assessed sittings, mis-clicks noted in them, and where somebody disagreed with a rule."""
    finish(desk, desk.study.quiz(FIRST))
    done = finish(desk, desk.study.begin_exam(FIRST, certainty=False), "a")
    noted = desk.study.note_mis_click(done, done.questions[1].id)
    assert desk.progress.standing().lesson(FIRST).exam == noted.record
    desk.study.begin_exam(SECOND)
    desk.study.dispute(done, done.questions[0].id, "non-apology", "sorry if")
    view = manager_view(reports(desk).for_manager().whole(), "Ada")
    assert [(one.person, one.percent, one.mis_clicks) for one in view.results] == [("Ada", 100, 1)]
    assert view.results == (reports(desk).report(done.id, "Ada").result,)
    assert [(one.rule, one.quote) for one in view.disputes] == [("non-apology", "sorry if")]
    with pytest.raises(NotOpenError):
        desk.study.note_mis_click(noted, done.questions[1].id)


def test_words_that_cannot_be_read_are_passed_over(desk: Desk) -> None:
    """Those of another program, and those that do not fit their version."""
    attempt = desk.study.quiz(FIRST)
    assert desk.profiles.current is not None
    (raw,) = [raw for _id, raw in desk.store.events(desk.profiles.current.id)]
    raw["words"][0][5], raw["words"][1][3] = {"type": "dance"}, "00000000"
    looked = LookBack(iter([(1, raw), (2, {"e": "quiz-started"})]), FIRST).whole()
    assert (len(looked.faces), [one.record.id for one in looked.sittings]) == (1, [attempt.id])
