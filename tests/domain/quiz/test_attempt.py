"""Tests of one sitting of a quiz."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.base import Item, fingerprint
from playbook_app.domain.content.items.single import Choice
from playbook_app.domain.content.items.write import Reply
from playbook_app.domain.quiz.attempt import CertaintyError, NotOpenError, QuizAttempt, Results, start
from playbook_app.domain.quiz.behaviour import ASSESSED, CHECK, LEARN, REVIEW
from playbook_app.domain.quiz.record import Terms
from playbook_app.domain.quiz.showing import Pick, SeenFace
from tests.domain.content.items.sample import write
from tests.domain.quiz.sample import (
    LESSON,
    OTHER,
    answer_all,
    begin,
    items,
    make_face,
    make_item,
    make_items,
    many_faces,
    resume,
)

CALM_REVIEW = REVIEW.terms(certainty=True)


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
    assert (answered.mark.chosen.id, answered.response) == ("b", Choice("b"))
    assert (attempt.shows_feedback(first.id), attempt.shows_feedback(second.id)) == (True, False)
    assert (attempt.index, attempt.current) == (1, second)

    attempt = attempt.answer(Choice("a"))
    assert (attempt.index, attempt.current, attempt.complete) == (2, None, True)
    assert attempt.results == Results(right=1, answered=2, total=2)
    assert (attempt.share, attempt.percent, attempt.passed, attempt.record.finished) == (0.5, 50, None, True)
    with pytest.raises(NotOpenError):
        attempt.answer("a")


def test_the_seed_decides_what_is_shown() -> None:
    """The same seed shows the same order; some other seed does not."""
    assert begin(6).record == begin(6).record
    orders = {begin(6, seed=seed).record.shown for seed in range(5)}
    assert len(orders) > 1


def test_what_is_shown_is_recorded() -> None:
    """Every question names its item, its version and its options in shown order."""
    attempt = begin()
    assert (attempt.id, attempt.lesson, attempt.record.seed, attempt.behaviour) == (
        "quiz_1",
        LESSON,
        7,
        LEARN,
    )
    for question in attempt.questions:
        assert question.item is not None
        assert question.shown.options == tuple(option.id for option in question.options)
        assert sorted(question.shown.options) == ["a", "b", "c"]
        assert question.shown.version == fingerprint(question.item)


def test_faces_not_seen_lately_come_first() -> None:
    """What a person saw decides the face, and the record says when nothing fresh was left."""
    item = many_faces("q", "cafe", "bank")
    memory = {(LESSON, "q"): [SeenFace("cafe", 3)]}
    assert begin([item], memory=memory).record.shown[0].face == "bank"
    memory = {(LESSON, "q"): [SeenFace("bank", 9), SeenFace("cafe", 3)]}
    shown = begin([item], memory=memory).record.shown[0]
    assert (shown.face, shown.repeated) == ("bank", True)


@given(items(), st.integers(0, 2**32 - 1), st.randoms(use_true_random=False), st.sampled_from([1, 2]))
def test_a_replayed_attempt_is_identical(
    drawn: tuple[Item, ...], seed: int, dice: random.Random, tries: int
) -> None:
    """Whatever is answered: nothing is lost, and the record alone brings the same attempt back."""
    attempt = begin(drawn, Terms(tries=tries), seed)
    given_ = []
    while attempt.current is not None:
        question = attempt.current
        given_.append((question.id, dice.choice(question.options).id))
        attempt = attempt.answer(given_[-1][1])
        again = resume(attempt, drawn)
        assert (again.questions, again.index, again.results) == (
            attempt.questions,
            attempt.index,
            attempt.results,
        )
        assert [(step.question, step.chosen) for step in attempt.record.steps] == given_
    assert {name for name, _option in given_} == {item.id for item in drawn}


@given(
    items(),
    st.sampled_from([LEARN, CHECK, REVIEW, ASSESSED]),
    st.lists(st.tuples(st.integers(0, 7), st.sampled_from("abcdez"), st.integers(0, 4))),
)
def test_no_sequence_of_actions_loses_an_answer(
    drawn: tuple[Item, ...], behaviour: object, actions: list[tuple[int, str, int]]
) -> None:
    """Steps only grow, one per accepted answer; what is refused changes nothing, nor does a mis-click."""
    attempt = begin(drawn, behaviour.terms())  # type: ignore[attr-defined]  # one of the four
    for number, option, certainty in actions:
        before = attempt
        try:
            attempt = (
                attempt.mis_clicked()
                if certainty > 3
                else attempt.answer(option, f"q{number}" if number < 6 else "", certainty=certainty)
            )
        except (NotOpenError, KeyError, CertaintyError):
            assert attempt is before
        assert attempt.record.steps[: len(before.record.steps)] == before.record.steps
        assert len(attempt.record.steps) - len(before.record.steps) in {0, 1}
        assert len(attempt.questions) >= len(drawn)
        assert resume(attempt, drawn).questions == attempt.questions
        assert 0 <= attempt.share <= 1


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


def test_certainty_is_given_exactly_where_it_is_asked() -> None:
    """Never preselected: without it an answer is refused, and so is one that was not asked for."""
    attempt = begin(2, CHECK.terms())
    for certainty in (0, 4):
        with pytest.raises(CertaintyError):
            attempt.answer("a", certainty=certainty)
    attempt = attempt.answer("a", certainty=3).answer("b", certainty=1)
    assert attempt.calibration.counts == ((0, 1), (0, 0), (1, 1))
    with pytest.raises(CertaintyError):
        begin(2).answer("a", certainty=2)


def test_nobody_is_sure_of_what_is_not_graded() -> None:
    """A written reply takes no certainty, also where every other answer needs one."""
    attempt = begin([Item((write(id="q0"),))], CHECK.terms())
    assert not attempt.view("q0").certainty
    reply = Reply("Thank you, Ann.", 3)
    with pytest.raises(CertaintyError):
        attempt.answer(reply, certainty=2)
    assert attempt.answer(reply).complete


def test_certainty_changes_neither_score_nor_pass() -> None:
    """The same answers pass whoever gives them."""
    sure, unsure = (answer_all(begin(4, ASSESSED.terms()), "a", certainty) for certainty in (3, 1))
    assert (sure.percent, sure.passed) == (unsure.percent, unsure.passed) == (100, True)


def test_a_pass_needs_the_mark() -> None:
    """Four of five are 80 %, three are not; before the end there is no verdict."""
    attempt = begin(5, ASSESSED.terms(certainty=False))
    for option in "aaab":
        attempt = attempt.answer(option)
    assert attempt.passed is None
    assert (attempt.answer("a").percent, attempt.answer("a").passed) == (80, True)
    assert (attempt.answer("b").percent, attempt.answer("b").passed) == (60, False)


def test_a_second_try_closes_the_question() -> None:
    """The first answer is what counts."""
    attempt = begin(1, LEARN.terms())
    attempt = attempt.answer("b")
    question = attempt.current
    assert question is not None
    assert (question.closed, len(question.steps)) == (False, 1)
    attempt = attempt.answer("a")
    assert (attempt.complete, attempt.results) == (True, Results(right=0, answered=1, total=1))


def test_a_right_first_try_closes_it_too() -> None:
    """There is nothing to try again."""
    assert begin(1, LEARN.terms()).answer("a").complete


def test_what_is_not_graded_does_not_count() -> None:
    """A reply to write is part of the sitting and of no result."""
    attempt = begin([make_item("q0"), Item((write(id="w"),))])
    while attempt.current is not None:
        face = attempt.current.item
        assert face is not None
        attempt = attempt.answer(face.best())
    assert (len(attempt.questions), attempt.results) == (2, Results(right=1, answered=1, total=1))
    only = begin([Item((write(id="w"),))])
    assert (only.results.total, only.share) == (0, 1.0)


# ---------------------------------------------------------------------- mis-clicks and coming back


def test_a_mis_click_in_an_assessed_sitting_is_a_note() -> None:
    """Nothing is taken back; at the end it is noted, once, and the score stays."""
    going = begin(2, ASSESSED.terms(certainty=False)).answer("b")
    done = answer_all(going, "a")
    with pytest.raises(NotOpenError):
        going.with_note(going.record.steps[0].question)
    noted = done.with_note(done.questions[0].id)
    assert (noted.percent, noted.record.noted, noted.questions) == (
        50,
        (done.questions[0].id,),
        done.questions,
    )
    with pytest.raises(NotOpenError):
        noted.with_note(done.questions[0].id)


def test_a_mis_click_is_taken_back_and_asked_again_later() -> None:
    """The answer stays on record and counts no more; three others come first, and another face."""
    attempt = begin([many_faces("q", "cafe", "bank"), *make_items(5)], LEARN.terms())
    attempt = attempt.answer("b", "q")
    assert attempt.view("q").mis_click
    back = attempt.mis_clicked()
    assert [step.question for step in back.record.steps] == ["q"]
    assert (back.record.struck, back.results.answered) == (("q",), 0)
    asked = [question.id for question in back.questions]
    assert "q" not in asked
    others = [question.id for question in attempt.questions if question.id != "q"]
    assert asked == [*others[:3], "q~1", *others[3:]]
    assert back.question("q~1").shown.face != attempt.question("q").shown.face
    assert back.question("q~1").steps == ()


def test_a_mis_click_comes_last_where_few_are_left() -> None:
    """It comes back even after the end, which is no end then."""
    attempt = answer_all(begin(2, LEARN.terms()), "a")
    newest = attempt.record.steps[-1].question
    back = attempt.mis_clicked()
    assert (back.complete, back.record.finished, back.questions[-1].id) == (False, False, f"{newest}~1")
    done = back.answer("a")
    assert (done.complete, done.record.finished, done.results.total) == (True, True, 2)


def test_what_cannot_be_taken_back() -> None:
    """Nothing answered; not the newest; twice; or after the end of a test has shown what was right."""
    attempt = begin(4, CHECK.terms(certainty=False))
    with pytest.raises(NotOpenError):
        attempt.mis_clicked()
    attempt = attempt.answer("b")
    first = attempt.record.steps[0].question
    assert not attempt.answer("a").view(first).mis_click
    back = attempt.mis_clicked()
    with pytest.raises(NotOpenError):
        back.mis_clicked()
    again = back.answer("b", f"{first}~1")
    with pytest.raises(NotOpenError):
        again.mis_clicked()
    with pytest.raises(NotOpenError):
        answer_all(again, "a").mis_clicked()


def test_a_sure_error_returns_in_the_same_review() -> None:
    """After three others, once; a wrong guess does not, nor what was right."""
    attempt = begin(6, CALM_REVIEW)
    first = attempt.questions[0].id
    assert len(attempt.answer("b", certainty=2).questions) == 6
    assert len(attempt.answer("a", certainty=3).questions) == 6
    attempt = attempt.answer("b", certainty=3)
    assert [question.id for question in attempt.questions][4] == f"{first}~1"
    assert (attempt.record.struck, attempt.results.answered) == ((), 1)
    again = attempt.answer("b", f"{first}~1", certainty=3)
    assert len(again.questions) == 7


def test_a_sure_error_does_not_return_without_others_between() -> None:
    """With two left it waits for another day; nor does one return outside a review."""
    attempt = begin(3, CALM_REVIEW).answer("b", certainty=3)
    assert len(attempt.questions) == 3
    assert len(begin(6, CHECK.terms()).answer("b", certainty=3).questions) == 6


# ---------------------------------------------------------------------- over several lessons


def test_a_sitting_over_several_lessons() -> None:
    """Items of one id keep apart; each knows its lesson."""
    place, item = LESSON, make_item("q")
    attempt = start("quiz_1", place, [Pick(LESSON, item), Pick(OTHER, item)], 3)
    assert sorted(question.id for question in attempt.questions) == ["en/spam/q", "q"]
    attempt = attempt.answer("a", "en/spam/q")
    assert (attempt.question("en/spam/q").closed, attempt.question("q").closed) == (True, False)
    assert QuizAttempt(attempt.record, attempt.items).questions == attempt.questions


# ---------------------------------------------------------------------- packs that change


def test_a_changed_item_is_left_out_when_unanswered() -> None:
    """After a pack update the attempt goes on with what still matches."""
    attempt = begin(3)
    first, second, third = (question.id for question in attempt.questions)
    attempt = attempt.answer("b")
    now = [item for item in make_items(3) if item.id == first]
    now += [make_item(second, prompt="asked in another way")]
    resumed = resume(attempt, now)
    assert [question.id for question in resumed.questions] == [first]
    assert (resumed.left_out, resumed.complete) == ((second, third), True)


def test_an_answered_item_stays_as_it_was_when_it_changes() -> None:
    """Its step and score are those of then, though the key is another now; there is no mark to show."""
    attempt = begin(2)
    first = attempt.questions[0].id
    attempt = attempt.answer("a")
    now = [make_item(item.id, key=1) if item.id == first else item for item in make_items(2)]
    resumed = resume(attempt, now)
    question = resumed.question(first)
    assert question.last is not None
    assert (question.last.right, question.closed, question.mark, question.item) == (True, True, None, None)
    assert (question.options, question.skill, question.outdated, question.graded) == ((), "", True, True)
    assert (resumed.results.right, resumed.left_out, resumed.index) == (1, (), 1)
    with pytest.raises(NotOpenError):
        resumed.answer("a", first)
    with pytest.raises(NotOpenError):
        resumed.mis_clicked()


def test_what_was_kept_shows_what_was_shown() -> None:
    """With its words of then the old question can be looked at, and its mark is that of then."""
    attempt = begin(2, LEARN.terms())
    first = attempt.questions[0].id
    attempt = attempt.answer("b")
    now = [make_item(item.id, key=1) for item in make_items(2)]
    resumed = resume(attempt, now, {first: make_face(first)})
    question = resumed.question(first)
    assert question.mark is not None
    assert (question.mark.right, question.mark.key.id, question.outdated) == (False, "a", True)
    assert question.closed, "a changed question takes no second try"


def test_an_assessed_sitting_asks_what_was_frozen() -> None:
    """A pack update in between changes neither the questions nor how many there are."""
    attempt = begin(3, ASSESSED.terms(certainty=False))
    then = {item.id: item.faces[0] for item in make_items(3)}
    now = [make_item(item.id, key=1) for item in make_items(2)]
    resumed = resume(attempt, now, then)
    assert (len(resumed.questions), resumed.left_out) == (3, ())
    asked = resumed.current
    assert asked is not None
    assert asked.item is not None
    assert (asked.item.key.id, asked.outdated) == ("a", True)  # type: ignore[attr-defined]  # a single choice
    assert answer_all(resumed, "a").percent == 100
    assert resume(attempt, now).left_out != ()


def test_an_unknown_behaviour_is_taken_as_learn() -> None:
    """An attempt that a newer version began can be finished here."""
    attempt = begin(1, Terms("of-tomorrow"))
    assert attempt.behaviour == LEARN
    assert attempt.answer("b").complete


def test_a_quiz_without_items_is_complete() -> None:
    """Nothing to ask is not an error."""
    attempt = begin([])
    assert (attempt.complete, attempt.current, attempt.results.total) == (True, None, 0)


def test_all_right_and_all_wrong() -> None:
    """The results count the first answers."""
    assert answer_all(begin(), "a").results == Results(right=4, answered=4, total=4)
    assert answer_all(begin(), "c").results == Results(right=0, answered=4, total=4)
