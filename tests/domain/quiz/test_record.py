"""Tests of what is kept of a sitting."""

from playbook_app.domain.quiz.record import ONE_TRY, AttemptRecord, Regraded, Shown, Step, Terms, rescored
from tests.domain.quiz.sample import LESSON, OTHER

SHOWN = tuple(Shown(name, "v", ("a", "b")) for name in ("q1", "q2"))


def record(*steps: Step, tries: int = 1) -> AttemptRecord:
    """Return a record of two questions with these answers."""
    return AttemptRecord("quiz_1", LESSON, 7, Terms(tries=tries), SHOWN, steps)


def test_a_step_is_right_at_the_full_score() -> None:
    """Half a score is not right."""
    assert (Step("q", "a", 1).right, Step("q", "a", 0.5).right) == (True, False)


def test_a_fresh_record_has_no_steps() -> None:
    """Nothing is answered and nothing finished; by default one try and nothing else."""
    fresh = record()
    assert (fresh.steps, fresh.finished, fresh.done, len(fresh.asked)) == ((), False, 0, 2)
    assert Terms() == ONE_TRY == Terms("learn", 1, certainty=False, pass_mark=0)


def test_what_a_question_is_called() -> None:
    """The item's id; with its lesson where that is another, with a count where it came back."""
    assert Shown("q", "v", ()).key == "q"
    assert Shown("q", "v", (), lesson=OTHER).key == "en/spam/q"
    assert Shown("q", "v", (), lesson=OTHER, again=2).key == "en/spam/q~2"


def test_what_is_done() -> None:
    """A question is closed by a right answer, or when its tries are used up."""
    wrong, right = Step("q1", "b", 0), Step("q1", "a", 1)
    assert (record(wrong).done, record(wrong, tries=2).done, record(right, tries=2).done) == (1, 0, 1)
    assert record(wrong, Step("q2", "a", 1), right).steps_of("q1") == (wrong, right)
    assert record(wrong, Step("q2", "a", 1), right).places == (("q1", 1), ("q2", 1), ("q1", 2))


def test_a_question_asked_again() -> None:
    """It stands where it belongs; taken back, the first one counts no more, and nothing is finished."""
    back = Shown("q1", "v", ("b", "a"), again=1)
    answered = record().with_steps(Step("q1", "b", 0))
    again = answered.with_again(back, 2)
    assert ([shown.key for shown in again.shown], again.struck) == (["q1", "q2", "q1~1"], ())
    struck = answered.with_again(back, 1, "q1")
    assert [shown.key for shown in struck.asked] == ["q1~1", "q2"]
    assert (struck.done, struck.steps, struck.finished) == (0, answered.steps, False)


def test_a_noted_mis_click() -> None:
    """Once, and the answer counts."""
    noted = record(Step("q1", "b", 0)).with_note("q1")
    assert (noted.noted, noted.done) == (("q1",), 1)
    assert noted.with_note("q1") == noted


def test_new_scores() -> None:
    """Only the answer that is meant changes; one of another attempt changes nothing."""
    before = record(Step("q1", "b", 0), Step("q1", "a", 1), Step("q2", "a", 1), tries=2)
    change = Regraded(LESSON, "q1", 0, 1, "w", before=0, after=1, day=1, certainty=0)
    assert [step.score for step in rescored(before, [change]).steps] == [1, 1, 1]
    other = Regraded(OTHER, "q1", 0, 1, "w", before=0, after=1, day=1, certainty=0)
    assert rescored(before, [other]) == before
