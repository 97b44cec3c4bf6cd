"""Tests of the language of conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation import condition as module
from playbook_app.domain.conversation.condition import ALWAYS, Condition, ConditionError, parse_condition

NUMBERS = {"trust": 40, "permission": 3, "warned": 0}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("trust < 41", True),
        ("trust < 40", False),
        ("trust <= 40", True),
        ("trust == 40", True),
        ("trust != 40", False),
        ("trust >= 40", True),
        ("trust > 40", False),
        ("trust > -5", True),
        ("permission", True),
        ("warned", False),
        ("not warned", True),
        ("not not warned", False),
        ("warned or permission", True),
        ("warned and permission", False),
        ("warned and warned or permission", True),
        ("warned and (warned or permission)", False),
        ("not (warned == 1 or trust < 20)", True),
        ("permission>=3and trust>=40", True),
    ],
)
def test_a_condition_holds(text: str, holds: bool) -> None:
    """Comparison, negation, both, either, brackets: the usual order of binding."""
    assert parse_condition(text).holds(NUMBERS) is holds


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_no_condition_always_holds(text: str) -> None:
    """Nothing written is nothing asked."""
    assert parse_condition(text) == ALWAYS
    assert ALWAYS.holds({})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("trust >= ", "expected a number, found 'the end'"),
        ("trust >= warned", "expected a number, found 'warned'"),
        ("3 > trust", "expected a name, found '3'"),
        ("and", "expected a name, found 'and'"),
        ("trust and", "expected a name, found 'the end'"),
        ("(trust", "a bracket is not closed"),
        ("trust)", "did not expect ')'"),
        ("trust 4", "did not expect '4'"),
        ("trust = 4", "cannot read '= 4'"),
        ("__import__('os')", "cannot read \"__import__('os')\""),
        ("Trust", "cannot read 'Trust'"),
        ("trust >= 1234567", "did not expect '7'"),
        ("not " * 30 + "trust", "nested deeper than 20"),
        ("(" * 30 + "trust" + ")" * 30, "nested deeper than 20"),
        ("trust or " * 40 + "trust", "longer than 300 characters"),
    ],
)
def test_what_is_no_condition_says_what_was_expected(text: str, message: str) -> None:
    """The message is for the person who writes the pack."""
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert str(caught.value) == message


def test_a_name_without_a_number_counts_as_nothing() -> None:
    """A name that has no number counts as 0; the checks find it when the pack is read."""
    assert not parse_condition("unheard_of > 3").holds(NUMBERS)
    assert parse_condition("unheard_of < 3 and not unheard_of").holds({})


@given(
    st.text(alphabet="abc<>=!()-0123456789 andornot_", max_size=60),
    st.dictionaries(st.sampled_from("abc"), st.integers()),
)
def test_any_text_is_a_condition_with_an_answer_or_no_condition(text: str, numbers: dict[str, int]) -> None:
    """Nothing else can happen, whatever somebody wrote and however the numbers stand."""
    try:
        condition = parse_condition(text)
    except ConditionError:
        return
    assert condition.holds(numbers) in (True, False)


def test_a_condition_knows_where_it_changes_its_mind() -> None:
    """Names for the checks, numbers for exploring: between two splits of a name its value does not matter."""
    found = parse_condition("trust >= 20 and not (warned or trust < -3 or trust > 30 or pitched == 2)")
    assert found.names == {"trust", "warned", "pitched"}
    assert found.splits == {
        *(("trust", number) for number in (-3, 20, 31)),
        *(("warned", number) for number in (0, 1)),
        *(("pitched", number) for number in (2, 3)),
    }


def test_a_condition_that_was_not_parsed_here_is_read_when_it_is_asked() -> None:
    """A condition from elsewhere works too."""
    module._cache.pop("trust == 7", None)
    assert not Condition("trust == 7").holds(NUMBERS)


@given(st.text(max_size=60) | st.text("trust()and or not<>=!1234567890 ", max_size=60))
def test_the_language_is_total(text: str) -> None:
    """Any text is a condition that answers yes or no, or it is a ``ConditionError``."""
    try:
        found = parse_condition(text)
    except ConditionError:
        return
    assert found.holds(dict.fromkeys(found.names, 1)) in {True, False}
