"""Tests of what is known about one question."""

from dataclasses import replace

from playbook_app.domain.progress.marks import DayMark
from playbook_app.domain.progress.values import KEEP_GIVEN, UNTOUCHED, DrillRecord, Exam, Given, ItemStanding
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    change,
    finished,
    stand,
    started,
    talk_ended,
    talk_started,
)


def test_a_question_remembers_counts_recent_answers_and_days() -> None:
    """Right, wrong, right again on the next day."""
    known = ItemStanding("listen")
    for event in (answered("q", 1), answered("q", 0, at(minutes=5)), answered("q", 1, at(1))):
        known = known.answer(event)
    assert (known.answered, known.missed, known.recent) == (3, 1, "101")
    assert (known.last_at, known.last_missed) == (at(1), at(minutes=5))
    monday = MONDAY.toordinal()
    assert known.marks == (DayMark(monday, 1, 2), DayMark(monday + 1, 1, 1))


def test_only_the_last_six_answers_are_remembered_one_by_one() -> None:
    """The rest is in the counts."""
    known = ItemStanding("listen")
    for score in (0, 0, 1, 1, 0, 1, 1, 1):
        known = known.answer(answered("q", score))
    assert (known.recent, known.answered, known.missed) == ("110111", 8, 3)


def test_nothing_is_unfinished_in_an_untouched_lesson() -> None:
    """Neither quiz nor talk."""
    assert (UNTOUCHED.unfinished_attempt, UNTOUCHED.unfinished_talk) == (None, None)


def test_only_first_answers_that_are_graded_count() -> None:
    """A second try and a reply to write leave what is known; that the face was seen is remembered."""
    known = ItemStanding("listen").answer(answered("q", 0, face="cafe"))
    again = known.answer(answered("q", 1, at(1), face="cafe", nth=2))
    assert (again.answered, again.missed, again.marks) == (1, 1, known.marks)
    written = again.answer(answered("q", 1, at(2), face="bank", graded=False))
    assert (written.recent, written.last_at) == ("0", MONDAY)
    monday = MONDAY.toordinal()
    assert (again.faces, written.faces) == (
        (("cafe", monday + 1),),
        (("cafe", monday + 1), ("bank", monday + 2)),
    )


def test_faces_are_remembered_in_the_order_seen() -> None:
    """The newest last, each once."""
    known = ItemStanding("listen")
    for face in ("cafe", "bank", "cafe"):
        known = known.answer(answered("q", face=face))
    assert [face for face, _day in known.faces] == ["bank", "cafe"]


def test_a_mis_click_leaves_no_trace_in_what_is_known() -> None:
    """But that the face was seen."""
    known = ItemStanding("listen").answer(answered("q", 1))
    missed = known.answer(answered("q", 0, at(1)))
    struck = missed.strike(0)
    assert (struck.answered, struck.missed, struck.recent, struck.marks) == (1, 0, "1", known.marks)
    assert (struck.last_missed, len(struck.faces)) == (None, 1)
    empty = known.strike(1)
    assert (empty.answered, empty.missed, empty.recent, empty.marks) == (0, 0, "", ())
    assert empty.strike(0) == empty


def test_an_earlier_miss_is_not_forgotten_with_a_mis_click() -> None:
    """It was there before."""
    known = ItemStanding("listen").answer(answered("q", 0)).answer(answered("q", 0, at(1)))
    assert known.strike(0).last_missed is not None


def test_a_new_score_for_the_newest_answer() -> None:
    """A miss that was none is taken out of every count."""
    known = ItemStanding("listen").answer(answered("q", 1)).answer(answered("q", 0))
    mended = known.regrade(change("q", 0, 1))
    assert (mended.missed, mended.recent, mended.last_missed) == (0, "11", None)
    assert mended.marks == (DayMark(MONDAY.toordinal(), 2, 2),)
    worse = mended.regrade(change("q", 1, 0.5))
    assert (worse.missed, worse.recent, worse.marks[0].earned) == (1, "10", 1.5)


def test_a_new_score_for_an_older_answer() -> None:
    """Its day is corrected; which of the last answers it was is not known any more."""
    known = ItemStanding("listen").answer(answered("q", 0)).answer(answered("q", 0, at(3)))
    mended = known.regrade(change("q", 0, 1))
    assert (mended.missed, mended.recent, mended.last_missed) == (1, "00", at(3))
    assert [mark.share for mark in mended.marks] == [1, 0]
    assert ItemStanding("listen").regrade(change("q", 0, 1)).recent == ""


def test_answers_taken_in_together_are_as_one_after_the_other() -> None:
    """Whatever they are: right, wrong, sure, a second try, over several days and faces."""
    events = [
        answered("q", n % 3 // 2, at(n // 4), face="cafe" if n % 2 else "", certainty=n % 4, nth=1 + (n == 5))
        for n in range(40)
    ]
    one_by_one = ItemStanding("listen")
    for event in events:
        one_by_one = one_by_one.answer(event)
    assert ItemStanding("listen").answer(*events[:7]).answer(*events[7:]) == one_by_one


def test_what_was_chosen_is_counted_with_what_came_of_it() -> None:
    """By version and response, the newest last; how sure one was beside it; a mis-click leaves neither."""
    known = ItemStanding("listen").answer(
        answered("q", 0, chosen="b", certainty=3),
        answered("q", 1, chosen="a", certainty=2),
        answered("q", 0, chosen="b", certainty=3),
        answered("q", 1, chosen="b", nth=2),
        answered("q", 1, chosen="Sorry, Ana.", graded=False),
    )
    version = known.version
    assert known.given == (Given(version, "a", 1, 0), Given(version, "b", 2, 2))
    assert (known.asked, known.answered, known.calibration.counts) == (4, 3, ((0, 0), (1, 1), (0, 2)))
    once = known.strike(0, 3)
    assert (once.given[-1].times, once.given[-1].missed, once.asked) == (1, 1, 3)
    twice = once.strike(0, 3)
    assert (twice.given, twice.calibration.sure) == (known.given[:1], (0, 0))
    assert ItemStanding("listen").strike(0).given == ()


def test_only_so_many_responses_are_kept() -> None:
    """The one not given for longest goes."""
    many = [answered("q", 0, chosen=f"w{n}") for n in range(KEEP_GIVEN + 2)]
    known = ItemStanding("listen").answer(*many)
    assert [given.chosen for given in known.given] == [f"w{n}" for n in range(2, KEEP_GIVEN + 2)]


def test_a_new_score_reaches_what_came_of_being_sure() -> None:
    """What was marked then stays beside the response."""
    known = ItemStanding("listen").answer(answered("q", 0, certainty=3))
    mended = known.regrade(change("q", 0, 1, certainty=3))
    assert (mended.calibration.sure, mended.given) == ((1, 1), known.given)


def test_what_is_unfinished_can_be_gone_on_with() -> None:
    """A quiz, an assessed sitting, a talk; none that is finished."""
    quiz = started("q1")
    exam = replace(quiz, attempt="quiz_2", behaviour="assessed")
    standing = stand(quiz, exam, talk_started())
    found, talk = standing.lesson(SILENCE), standing.lesson(PITCH).unfinished_talk
    assert (found.unfinished_attempt, found.unfinished_exam) == (found.attempt, found.exam)
    assert found.exam is not None
    assert talk is not None
    standing = stand(quiz, finished(1, 1), exam, finished(1, 1, "quiz_2"), talk_started(), talk_ended())
    found, talk = standing.lesson(SILENCE), standing.lesson(PITCH).unfinished_talk
    assert (found.unfinished_attempt, found.unfinished_exam, talk) == (None, None, None)
    drill = DrillRecord("drill_1", "rain", ("listen",))
    going = replace(UNTOUCHED, drill=drill)
    assert (UNTOUCHED.unfinished_drill, going.unfinished_drill) == (None, drill)
    assert replace(going, drill=replace(drill, ended=True)).unfinished_drill is None


def test_an_assessed_sitting_is_passed_at_its_mark() -> None:
    """80 of 80 pass, 79 do not."""
    assert [Exam("quiz_1", 1, MONDAY, percent, 80).passed for percent in (80, 79)] == [True, False]
    assert UNTOUCHED.unfinished_exam is None
