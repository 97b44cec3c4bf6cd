"""Every code of the question types has its words."""

from playbook_app.domain.content.items.kinds import KINDS
from playbook_app.domain.content.items.rate import HIGHEST, LOWEST
from playbook_app.domain.content.items.triage import ACTIONS
from playbook_app.domain.quiz.assessed import NOT_SEEN as HIDDEN
from playbook_app.domain.quiz.assessed import SEEN as FIELDS
from playbook_app.domain.quiz.behaviour import BEHAVIOURS
from playbook_app.domain.quiz.certainty import LEVELS
from playbook_app.i18n import items


def test_every_code_has_words() -> None:
    """None is missing, and none is left over."""
    assert tuple(items.ACTION_NAMES) == ACTIONS
    assert list(items.RATING_WORDS) == [str(rating) for rating in range(LOWEST, HIGHEST + 1)]
    assert items.INSTRUCTIONS.keys() == items.HOW.keys() == KINDS.keys()
    assert tuple(items.CERTAINTY) == LEVELS
    assert items.BEHAVIOUR_NAMES.keys() == BEHAVIOURS.keys()


def test_what_a_manager_sees_is_told_completely() -> None:
    """Every field of the value that a manager gets, and what is in none."""
    assert tuple(items.SEEN) == FIELDS
    assert tuple(items.NOT_SEEN) == HIDDEN


def test_words_are_given_by_code() -> None:
    """In the language in use."""
    assert (items.action_name("fix"), items.rating_words("1")) == ("Put right", "Makes it worse")
    assert items.state_words("near") == "Nearly"


def test_marks_of_certainty_have_their_sign() -> None:
    """In words with the level; nothing where nobody was asked."""
    assert [items.signed(mark) for mark in (3, 0, -6, 1.5, -0.04)] == [
        "+3",
        "0",
        "\N{MINUS SIGN}6",
        "+1.5",
        "0",
    ]
    assert items.certainty_earned(2, -2) == "You were fairly sure: \N{MINUS SIGN}2"
    assert items.marks_earned(7.0, 12).startswith("Saying how sure you were earned +7 of 12 marks.")
    assert (items.certainty_earned(0, 1), items.marks_earned(0, 0)) == ("", "")
