"""Tests of one sitting of a quiz."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.model import SingleChoice
from playbook_app.domain.quiz import attempt as module
from playbook_app.domain.quiz.attempt import NotOpenError, QuizAttempt, Results, resume, start
from playbook_app.domain.quiz.behaviour import Behaviour
from tests.domain.quiz.sample import LESSON, items, make_item, make_items

SEED = 7


def begin(count: int = 4) -> QuizAttempt:
    """Return a fresh attempt."""
    return start("quiz_1", LESSON, make_items(count), SEED)


def answer_all(attempt: QuizAttempt, option: str) -> QuizAttempt:
    """Answer everything that is open with the same option."""
    while attempt.current is not None:
        attempt = attempt.answer(option)
    return attempt


def test_walk_through_of_a_quiz_of_two() -> None:
    """Start, wrong answer, feedback, next, right answer, end: position, marks and what is shown."""
    attempt = begin(2)
    first, second = attempt.questions
    assert (attempt.index, attempt.current, attempt.complete) == (0, first, False)
    assert (first.mark, first.last, first.closed, first.skill) == (None, None, False, "listen")
    assert attempt.results == Results(right=0, answered=0, total=2)
    assert not attempt.shows_feedback(first.id)

    attempt = attempt.answer("b")
    answered = attempt.question(first.id)
    assert answered.mark is not None
    assert (answered.mark.right, answered.mark.key.id, answered.closed) == (False, "a", True)
    assert (attempt.shows_feedback(first.id), attempt.shows_feedback(second.id)) == (True, False)
    assert (attempt.index, attempt.current) == (1, second)

    attempt = attempt.answer("a")
    assert (attempt.index, attempt.current, attempt.complete) == (2, None, True)
    assert attempt.results == Results(right=1, answered=2, total=2)
    with pytest.raises(NotOpenError):
        attempt.answer("a")


def test_the_seed_decides_what_is_shown() -> None:
    """The same seed shows the same order; some other seed does not."""
    assert begin(6).record == begin(6).record
    orders = {start("quiz_1", LESSON, make_items(6), seed).record.shown for seed in range(5)}
    assert len(orders) > 1


def test_what_is_shown_is_recorded() -> None:
    """Every question names its item, its version and its options in shown order."""
    attempt = begin()
    assert (attempt.id, attempt.lesson, attempt.record.seed) == ("quiz_1", LESSON, SEED)
    for question in attempt.questions:
        assert question.item is not None
        assert question.shown.options == tuple(option.id for option in question.options)
        assert sorted(question.shown.options) == ["a", "b", "c"]
        assert question.shown.version == module.fingerprint(question.item)


@given(items(), st.integers(0, 2**32 - 1), st.randoms(use_true_random=False))
def test_a_replayed_attempt_is_identical(
    drawn: tuple[SingleChoice, ...], seed: int, dice: random.Random
) -> None:
    """Whatever is answered: nothing is lost, and the record alone brings the same attempt back."""
    attempt = start("quiz_1", LESSON, drawn, seed)
    chosen = {}
    while attempt.current is not None:
        question = attempt.current
        chosen[question.id] = dice.choice(question.options).id
        attempt = attempt.answer(chosen[question.id])
        assert resume(attempt.record, drawn) == attempt
        assert {step.item: step.chosen for step in attempt.record.steps} == chosen
    assert sorted(chosen) == sorted(item.id for item in drawn)


@given(items(), st.lists(st.tuples(st.integers(0, 7), st.sampled_from("abcdez"))))
def test_no_sequence_of_actions_loses_an_answer(
    drawn: tuple[SingleChoice, ...], actions: list[tuple[int, str]]
) -> None:
    """Steps only grow, one per accepted answer; what is refused changes nothing."""
    attempt = start("quiz_1", LESSON, drawn, SEED)
    for number, option in actions:
        before = attempt
        try:
            attempt = attempt.answer(option, f"q{number}")
        except (NotOpenError, KeyError):
            assert attempt is before
        assert attempt.record.steps[: len(before.record.steps)] == before.record.steps
        assert len(attempt.record.steps) <= len(drawn)


def test_an_answer_may_name_its_question() -> None:
    """Questions can be taken out of order; the position stays at the first open one."""
    attempt = begin(3)
    last = attempt.questions[2].id
    attempt = attempt.answer("a", last)
    assert (attempt.index, attempt.question(last).closed) == (0, True)
    with pytest.raises(NotOpenError):
        attempt.answer("b", last)
    with pytest.raises(KeyError):
        attempt.answer("a", "unheard-of")
    with pytest.raises(KeyError):
        attempt.answer("z")


def test_a_changed_item_is_left_out_when_unanswered() -> None:
    """After a pack update the attempt goes on with what still matches."""
    attempt = begin(3)
    first, second, third = (question.id for question in attempt.questions)
    attempt = attempt.answer("b")
    now = [item for item in make_items(3) if item.id == first]
    now += [make_item(second, prompt="asked in another way")]
    resumed = resume(attempt.record, now)
    assert [question.id for question in resumed.questions] == [first]
    assert (resumed.left_out, resumed.complete) == ((second, third), True)


def test_an_answered_item_stays_as_it_was_when_it_changes() -> None:
    """Its step and score are those of then, though the key is another now; there is no mark to show."""
    attempt = begin(2)
    first = attempt.questions[0].id
    attempt = attempt.answer("a")
    now = [make_item(item.id, key=1) if item.id == first else item for item in make_items(2)]
    resumed = resume(attempt.record, now)
    question = resumed.question(first)
    assert question.last is not None
    assert (question.last.right, question.closed, question.mark, question.item) == (True, True, None, None)
    assert (question.options, question.skill) == ((), "")
    assert (resumed.results.right, resumed.left_out, resumed.index) == (1, (), 1)
    with pytest.raises(NotOpenError):
        resumed.answer("a", first)


def test_a_new_behaviour_needs_no_new_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two tries and feedback at the end, as a later policy may want it."""
    strict = Behaviour(id="strict", feedback_at_once=False, tries=2)
    monkeypatch.setitem(module.BEHAVIOURS, "strict", strict)
    attempt = resume(replace(begin(2).record, behaviour="strict"), make_items(2))
    first, second = (question.id for question in attempt.questions)
    attempt = attempt.answer("b").answer("a")
    assert (attempt.question(first).closed, attempt.shows_feedback(first)) == (True, False)
    attempt = attempt.answer("b", second).answer("c", second)
    assert (attempt.complete, attempt.shows_feedback(first)) == (True, True)
    assert attempt.results == Results(right=0, answered=2, total=2)


def test_an_unknown_behaviour_is_taken_as_learn() -> None:
    """An attempt that a newer version began can be finished here."""
    attempt = resume(replace(begin(1).record, behaviour="of-tomorrow"), make_items(1))
    assert attempt.answer("b").complete


def test_a_quiz_without_items_is_complete() -> None:
    """Nothing to ask is not an error."""
    attempt = start("quiz_1", LESSON, (), SEED)
    assert (attempt.complete, attempt.current, attempt.results.total) == (True, None, 0)


def test_all_right_and_all_wrong() -> None:
    """The results count the first answers."""
    assert answer_all(begin(), "a").results == Results(right=4, answered=4, total=4)
    assert answer_all(begin(), "c").results == Results(right=0, answered=4, total=4)
