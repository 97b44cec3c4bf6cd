"""Tests of how each question went."""

from dataclasses import replace

from playbook_app.domain.content.items.base import Item, fingerprint
from playbook_app.domain.progress.questions import NEVER, question_rows
from tests.domain.content.items.sample import single
from tests.domain.progress.sample import SILENCE, answered, stand

FACE = single()
VERSION = fingerprint(FACE)


def test_a_question_that_was_asked() -> None:
    """How often right, of a hundred, and what was chosen instead, the most frequent first."""
    given = [("b", 0), ("a", 1), ("c", 0), ("c", 0)]
    standing = stand(
        *(answered(FACE.id, score, chosen=chosen, version=VERSION) for chosen, score in given),
        answered(FACE.id, 0, chosen="x", version="0ther000"),
    )
    (row,) = question_rows(standing, SILENCE, [Item((FACE,))])
    assert (row.right, row.percent, row.known.asked) == (1, 20, 5)
    assert [(one.chosen, one.missed) for one in row.missed] == [("c", 2), ("x", 1), ("b", 1)]
    assert row.older == {"0ther000"}
    assert (row.face_of(VERSION), row.face_of("0ther000")) == (FACE, None)


def test_a_question_never_asked() -> None:
    """Nothing is right of nothing, and nothing is old."""
    (row,) = question_rows(stand(), SILENCE, [Item((replace(FACE, id="new"),))])
    assert (row.known, row.right, row.percent, row.missed, row.older) == (NEVER, 0, None, (), frozenset())
