"""Tests of marking one response."""

import pytest

from playbook_app.domain.content.items.single import Choice
from playbook_app.domain.quiz.marking import fingerprint, mark, take
from tests.domain.content.items.sample import multiple
from tests.domain.quiz.sample import make_face


def test_a_right_answer_gets_the_full_score() -> None:
    """The key earns 1 and is what was chosen."""
    found = mark(make_face("q", key=1), "b")
    assert (found.score, found.right, found.chosen, found.key) == (1.0, True, found.key, found.key)


def test_a_wrong_answer_gets_nothing_and_names_the_key() -> None:
    """A distractor earns 0; both options are there for their reasons."""
    found = mark(make_face("q", key=1), Choice("c"))
    assert (found.score, found.right) == (0.0, False)
    assert (found.chosen.reason, found.key.reason) == ("reason 2", "reason 1")


def test_a_text_is_the_written_form() -> None:
    """Of a single choice the option's id, of other types what their responses write."""
    assert take(make_face("q"), "b") == Choice("b")
    assert take(multiple(), '["d","a"]') == multiple().best()


def test_what_does_not_fit_is_no_response() -> None:
    """What was never offered, what is unfinished, what cannot be read."""
    with pytest.raises(KeyError):
        mark(make_face("q"), "z")
    for text in ("[]", "nonsense"):
        with pytest.raises(ValueError, match=r".*"):
            mark(multiple(), text)


def test_fingerprints_of_the_first_version_still_hold() -> None:
    """They are kept in events of single choices."""
    assert fingerprint(make_face("q")) == "7b24a31e"
