"""Tests of which face is shown, and in which order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.base import Item
from playbook_app.domain.quiz.record import Shown
from playbook_app.domain.quiz.showing import LATELY, Pick, SeenFace, choose_face, show, show_again
from tests.domain.content.items.sample import order
from tests.domain.quiz.sample import LESSON, OTHER, make_item, many_faces

FACES = many_faces("q", "cafe", "bank", "zoo")


def test_a_face_never_seen_comes_first() -> None:
    """Whichever of them the dice say."""
    seen = [SeenFace("bank", 300)]
    chosen = {choose_face(FACES, seen, random.Random(seed))[0].face for seed in range(20)}
    assert chosen == {"cafe", "zoo"}
    assert not choose_face(FACES, seen, random.Random(1))[1]


def test_then_the_one_seen_longest_ago() -> None:
    """Of two on the same day the earlier; faces that are no more do not matter."""
    seen = [SeenFace("gone", 99), SeenFace("zoo", 30), SeenFace("bank", 30), SeenFace("cafe", 2)]
    face, repeated = choose_face(FACES, seen, random.Random(1))
    assert (face.face, repeated) == ("zoo", False)


def test_it_says_so_when_all_were_seen_lately() -> None:
    """Three weeks count as lately."""
    item = many_faces("q", "cafe")
    for days in (0, LATELY, LATELY + 1):
        assert choose_face(item, [SeenFace("cafe", days)], random.Random(1))[1] is (days <= LATELY)


@given(st.integers(0, 2**32))
def test_showing_is_repeatable(seed: int) -> None:
    """The same dice show the same; every piece is there once; the right order of steps is never shown."""
    pick = Pick(OTHER, Item((order(),)))
    shown = show(pick, LESSON, (), random.Random(seed))
    assert shown == show(pick, LESSON, (), random.Random(seed))
    assert (sorted(shown.options), shown.lesson, shown.again) == (["a", "b", "c", "d"], OTHER, 0)
    assert shown.options != ("a", "b", "c", "d")


def test_coming_back_with_another_face() -> None:
    """Where there is one; and counted."""
    shown = Shown("q", "v", (), "cafe", OTHER, again=1)
    back = show_again(shown, many_faces("q", "cafe", "bank"), LESSON, 7)
    assert (back.face, back.again, back.lesson, back.repeated) == ("bank", 2, OTHER, False)
    alone = show_again(Shown("q", "v", ()), make_item("q"), LESSON, 7)
    assert (alone.face, alone.again, alone.lesson, alone.repeated) == ("", 1, None, True)
    assert alone == show_again(Shown("q", "v", ()), make_item("q"), LESSON, 7)
