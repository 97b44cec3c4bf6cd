"""Tests of what is wrong with a conversation."""

from dataclasses import replace

import pytest

from playbook_app.domain.conversation.checks import check_conversation
from playbook_app.domain.conversation.model import Consequence, Conversation, Ending, Meter, Person
from tests.domain.conversation.sample import (
    DELETING,
    backfire,
    choice,
    later,
    line,
    make_conversation,
    outcome,
    pitch,
    turn,
)

OUT = choice("out", outcome("demo"))
BACK = choice("back", outcome("blocked"))
SOUND = turn("first", OUT, BACK)


def found(talk: Conversation) -> list[tuple[str, str]]:
    """Return code and place of every remark."""
    return [(remark.code, remark.where) for remark in check_conversation(talk)]


def test_a_sound_conversation_has_no_remarks() -> None:
    """The sample and the smallest one."""
    assert found(pitch()) == []
    assert found(backfire()) == []
    assert found(make_conversation(SOUND)) == []


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (make_conversation(SOUND, start="nowhere"), ("talk-start", "start")),
        (make_conversation(SOUND, SOUND), ("talk-duplicate", "turns/first")),
        (
            make_conversation(turn("demo", OUT, BACK)),
            ("talk-duplicate", "endings/demo"),
        ),
        (
            make_conversation(SOUND, endings=(*pitch().endings, pitch().endings[0])),
            ("talk-duplicate", "endings/demo"),
        ),
        (
            make_conversation(SOUND, people=(*pitch().people, Person("you", "Me", "me"))),
            ("talk-duplicate", "people"),
        ),
        (
            make_conversation(SOUND, state={"trust": 0}, state_labels={}),
            ("talk-duplicate", "state"),
        ),
        (make_conversation(turn("first", OUT, OUT)), ("talk-duplicate", "turns/first/choices/out")),
        (
            make_conversation(SOUND, meters=(Meter("trust", "T", 101, ("Low",)),)),
            ("talk-meter-start", "meters"),
        ),
        (make_conversation(SOUND, meters=(Meter("trust", "T", 0, ()),)), ("talk-meter-zones", "meters")),
        (make_conversation(SOUND, state_labels={"ghost": "G"}), ("talk-unknown-label", "state")),
        (
            make_conversation(turn("first", OUT, BACK, lines=(line("Hi", who="stranger"),))),
            ("talk-unknown-person", "turns/first"),
        ),
        (
            make_conversation(turn("first", OUT, BACK, lines=(line("Hi", "ghost"),))),
            ("talk-unknown-name", "turns/first"),
        ),
        (
            make_conversation(turn("first", OUT, choice("back", outcome("blocked"), when="ghost > 1"))),
            ("talk-unknown-name", "turns/first/choices/back"),
        ),
        (
            make_conversation(turn("first", OUT, choice("back", outcome("blocked", effects={"ghost": 1})))),
            ("talk-unknown-name", "turns/first/choices/back/outcomes/1"),
        ),
        (
            make_conversation(
                turn("first", OUT, choice("back", outcome("blocked", when="ghost"), outcome("demo")))
            ),
            ("talk-unknown-name", "turns/first/choices/back/outcomes/1"),
        ),
        (
            make_conversation(turn("first", OUT, choice("back"))),
            ("talk-no-outcome", "turns/first/choices/back"),
        ),
        (
            make_conversation(turn("first", OUT, choice("back", outcome("blocked", when="trust > 3")))),
            ("talk-last-outcome", "turns/first/choices/back/outcomes/1"),
        ),
        (
            make_conversation(turn("first", OUT, choice("back", outcome("blocked", 5)))),
            ("talk-quality", "turns/first/choices/back/outcomes/1"),
        ),
        (
            make_conversation(turn("first", OUT, BACK, choice("on", outcome("nowhere")))),
            ("talk-goto", "turns/first/choices/on/outcomes/1"),
        ),
    ],
)
def test_what_is_unsound_in_itself_is_found(talk: Conversation, expected: tuple[str, str]) -> None:
    """One fault, one remark, at its place; nothing is explored then."""
    assert found(talk) == [expected]


def sends(*consequences: Consequence) -> Conversation:
    """Return a sound conversation whose way out sends these consequences."""
    return make_conversation(
        turn("first", OUT, choice("back", replace(outcome("blocked"), later=consequences)))
    )


BACK_OUTCOME = "turns/first/choices/back/outcomes/1"


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (make_conversation(SOUND, state={"been_first": 0}, state_labels={}), ("talk-reserved-name", "state")),
        (
            make_conversation(SOUND, rules=(replace(DELETING, effects={"ghost": 1}),)),
            ("talk-unknown-name", "rules"),
        ),
        (
            make_conversation(
                turn("first", OUT, choice("back", outcome("blocked"), when="trust > 5 and trust < 5"))
            ),
            ("talk-contradiction", "turns/first/choices/back"),
        ),
        (
            make_conversation(turn("first", OUT, BACK, lines=(line("Hi", "trust > 100"),))),
            ("talk-contradiction", "turns/first"),
        ),
        (
            make_conversation(
                replace(turn("first", OUT, choice("back", outcome("blocked"), text="")), free=True)
            ),
            ("talk-free-words", "turns/first"),
        ),
        (sends(later("one", 1, effects={"ghost": 1})), ("talk-unknown-name", BACK_OUTCOME)),
        (sends(later("one", 1, when="ghost")), ("talk-unknown-name", BACK_OUTCOME)),
        (sends(later("one", 1, lines=(line("Hi", who="stranger"),))), ("talk-unknown-person", BACK_OUTCOME)),
        (sends(later("one", 1), later("one", 2)), ("talk-duplicate", BACK_OUTCOME)),
        (sends(later("one", 1, when="permission > 3")), ("talk-consequence-never", BACK_OUTCOME)),
        (make_conversation(SOUND, rules=(DELETING,)), ("talk-unused-rule", "rules")),
    ],
)
def test_what_is_wrong_with_rules_and_consequences_is_found(
    talk: Conversation, expected: tuple[str, str]
) -> None:
    """One fault, one remark, at its place."""
    assert found(talk) == [expected]


def test_conditions_may_ask_for_what_is_counted() -> None:
    """Minutes, moves and visits are known without being declared."""
    lines = (line("Hi", "minutes < 3 and turns < 9 and been_first == 1"),)
    assert found(make_conversation(turn("first", OUT, BACK, lines=lines))) == []


def test_going_by_length_must_not_pay() -> None:
    """From five turns on, the longest reply may be the best one in two of five."""

    def talk(long: int) -> Conversation:
        names = ["a", "b", "c", "d", "e", "demo"]
        turns = [
            turn(
                names[n],
                choice("good", outcome(names[n + 1], 4), text="long" * 9 if n < long else "short"),
                choice("bad", outcome("blocked", 1), text="not so short"),
            )
            for n in range(5)
        ]
        return make_conversation(*turns)

    assert found(talk(2)) == []
    (remark,) = check_conversation(talk(3))
    assert (remark.level, remark.code, remark.values) == (
        "warning",
        "talk-longest-best",
        {"found": 3, "turns": 5},
    )


def test_a_turn_needs_two_choices() -> None:
    """With one there is nothing to decide."""
    remarks = check_conversation(make_conversation(turn("first", OUT)))
    assert [(remark.code, remark.values) for remark in remarks] == [
        ("talk-few-choices", {"found": 1, "fewest": 2})
    ]


def test_there_must_be_a_good_and_a_bad_ending() -> None:
    """Otherwise nothing is at stake, or nothing to win."""
    mixed = (Ending("demo", "D", "mixed", ""), Ending("blocked", "B", "mixed", "", (line("Bye", who="x"),)))
    assert found(make_conversation(SOUND, endings=mixed)) == [
        ("talk-no-good-ending", "endings"),
        ("talk-no-bad-ending", "endings"),
        ("talk-unknown-person", "endings/blocked"),
    ]


def test_a_dead_end_is_found() -> None:
    """A turn that can be reached with nothing to choose."""
    never = (choice("x", outcome("demo"), when="trust > 90"), choice("y", outcome("demo"), when="trust < 9"))
    talk = make_conversation(turn("first", OUT, BACK, choice("on", outcome("end"))), turn("end", *never))
    assert found(talk) == [
        ("talk-dead-end", "turns/end"),
        ("talk-choice-never", "turns/end/choices/x"),
        ("talk-choice-never", "turns/end/choices/y"),
    ]


def test_a_cycle_without_an_exit_is_found() -> None:
    """Going round for ever."""
    loop = turn("round", choice("x", outcome("round")), choice("y", outcome("round")))
    talk = make_conversation(turn("first", OUT, BACK, choice("on", outcome("round"))), loop)
    assert found(talk) == [("talk-no-exit", "turns/round")]


def test_what_is_never_reached_is_found() -> None:
    """An ending, a turn, a choice and an outcome that no state leads to."""
    talk = make_conversation(
        turn(
            "first",
            OUT,
            choice("never", outcome("blocked"), outcome("demo"), when="permission > 3"),
            choice(
                "maybe", outcome("blocked", when="pitched"), outcome("demo", when="trust"), outcome("demo")
            ),
        ),
        turn("island", OUT, BACK),
    )
    assert found(talk) == [
        ("talk-unreachable-ending", "endings/blocked"),
        ("talk-unreachable-turn", "turns/island"),
        ("talk-choice-never", "turns/first/choices/never"),
        ("talk-outcome-never", "turns/first/choices/maybe/outcomes/1"),
        ("talk-outcome-never", "turns/first/choices/maybe/outcomes/3"),
    ]


def test_too_many_states_are_a_warning() -> None:
    """What was found stands; what was not is not claimed."""
    loop = turn(
        "first",
        choice("up", outcome("first", effects={"permission": 1})),
        choice("down", outcome("first", effects={"permission": -1})),
        choice("out", outcome("demo"), when="permission == 9999"),
    )
    (remark,) = check_conversation(make_conversation(loop), cap=100)
    assert (remark.level, remark.code, remark.where) == ("warning", "talk-too-large", "")
    assert check_conversation(make_conversation(loop), cap=0) == ()


def test_a_hidden_number_may_go_without_a_label() -> None:
    """Bookkeeping is nobody's business."""
    assert found(replace(pitch(), state_labels={})) == []
