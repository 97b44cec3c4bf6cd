"""The table of item types."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.base import AnyFace
from playbook_app.domain.content.items.kinds import KINDS
from playbook_app.domain.content.items.taste import TASTES, chance
from tests.domain.content.items.sample import codes, every_face

FACES = every_face()


def test_every_type_stands_under_its_word() -> None:
    """Nine types, and a sample of each."""
    assert {word: kind.type for word, kind in KINDS.items()} == {face.type: face.type for face in FACES}
    assert len(KINDS) == 9


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.type)
def test_the_key_earns_everything(face: AnyFace) -> None:
    """The best response can be submitted, comes back from its written form and gets the full score."""
    best = face.best()
    face.fit(best)
    assert face.parse(best.text) == best
    assert face.mark(best).score == 1
    assert codes(face) == []


@given(st.sampled_from(FACES), st.integers(0, 2**32), st.sampled_from([*TASTES, "chance"]))
def test_a_naive_answer_can_be_submitted(face: AnyFace, seed: int, name: str) -> None:
    """Every taste gives every type something that fits, with a score from 0 to 1."""
    dice = random.Random(seed)
    pieces = [piece.id for piece in face.elements()]
    shown = face.settled(tuple(dice.sample(pieces, len(pieces))))
    response = face.naive(TASTES.get(name, chance(dice)), shown)
    face.fit(response)
    assert face.parse(response.text) == response
    assert 0 <= face.mark(response).score <= 1


@pytest.mark.parametrize("face", [face for face in FACES if face.graded], ids=lambda face: face.type)
def test_every_part_has_its_reason(face: AnyFace) -> None:
    """The explanation of the right answer leaves nothing unexplained."""
    assert all(part.reason for part in face.mark(face.best()).parts)
