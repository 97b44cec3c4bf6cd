"""What every type of item has in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items import base
from playbook_app.domain.content.items.base import Assigned, Item, Mark, Part, fingerprint
from tests.domain.content.items.sample import every_face, match, options, post, single, write


def test_an_item_is_its_faces() -> None:
    """Id, skill and type are those of any face; a face is found by its own id."""
    item = Item((single(face="cafe"), single(face="bank", prompt="And here?")))
    assert (item.id, item.skill, item.type, item.graded) == ("item", "courtesy", "single", True)
    assert item.face("bank").prompt == "And here?"
    assert not Item((write(),)).graded
    with pytest.raises(KeyError):
        item.face("zoo")


@pytest.mark.parametrize(
    ("given", "key", "credit", "state"),
    [
        ("", "", 0.0, "other"),
        ("", "chosen", 0.0, "missed"),
        ("chosen", "", 0.0, "wrong"),
        ("chosen", "chosen", 1.0, "right"),
        ("3", "4", 2 / 3, "near"),
    ],
)
def test_how_a_part_went(given: str, key: str, credit: float, state: str) -> None:
    """Taken or not, right or not, or half right."""
    assert Part("a", "text", "reason", given, key, credit).state == state


def test_a_mark_of_a_single_choice() -> None:
    """It knows what was taken and what was right; right means that nothing was missing."""
    found = single().mark(single().parse("a"))
    assert (found.right, found.chosen.id, found.key.id) == (False, "a", "b")
    assert (Mark(1.0, ()).right, Mark(0.99, ()).right) == (True, False)


def test_pieces_in_the_order_shown() -> None:
    """A type that shuffles nothing has no pieces; an unknown piece is an error."""
    assert [one.id for one in single().arranged("cab")] == ["c", "a", "b"]
    assert (write().elements(), write().arranged(()), write().settled(())) == ((), (), ())
    assert match().settled(("a",)) == ("a",)
    with pytest.raises(KeyError):
        single().arranged("z")


def test_a_fingerprint_follows_what_is_asked() -> None:
    """Type, prompt, post, texts and key change it; hint, reasons, rule and the face's id do not."""
    plain = single()
    others = [
        plain,
        single(prompt="another"),
        single(post=post("one")),
        single(post=post("two")),
        single(options=options("new", "second", "longest text", right="b")),
        single(options=options("one", "second", "longest text", right="a")),
        *every_face()[1:],
    ]
    assert len({fingerprint(face) for face in others}) == len(others)
    mended = single(hint="look", rule="new", face="cafe", skill="listen")
    assert fingerprint(mended) == fingerprint(plain)


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    """It is kept in events, so it may not depend on hash seeds; and half a character does not stop it."""
    asked = ["single", "What-now?", "a", "one", "False", "b", "second", "True", "c", "longest-text", "False"]
    assert fingerprint(single()) == base.checksum("\0".join(word.replace("-", " ") for word in asked))
    assert len(fingerprint(single(prompt="\ud83d"))) == 8


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(-5, 5))
def test_a_score_above_what_is_naive_is_bounded(earned: float, naive: float, most: float) -> None:
    """From 0 to 1, also where nothing lies between the two."""
    assert 0 <= base.above(earned, naive, most) <= 1


def test_the_ends_of_a_score() -> None:
    """What a naive answer earns is nothing, the most is everything."""
    assert (base.above(1, 1, 3), base.above(2, 1, 3), base.above(3, 1, 3)) == (0, 0.5, 1)
    assert (base.above(0, 1, 1), base.above(1, 1, 1)) == (0, 1)


@pytest.mark.parametrize("text", ["7", '{"a":"b"}', "[1]", "[", '["a",2]'])
def test_lists_are_read_with_care(text: str) -> None:
    """Anything but a list of texts is refused."""
    with pytest.raises(ValueError, match=r".*"):
        base.read_texts(text)


@pytest.mark.parametrize("text", ["7", '["a"]', '{"a":1}', "{"])
def test_tables_are_read_with_care(text: str) -> None:
    """Anything but a table of texts is refused."""
    with pytest.raises(ValueError, match=r".*"):
        base.read_table(text)


def test_what_is_written_is_read_again() -> None:
    """Equal values have equal texts."""
    assert base.written({"b": "1", "a": "é"}) == '{"a":"é","b":"1"}'
    assert base.read_table(base.written({"b": "1", "a": "é"})) == {"a": "é", "b": "1"}
    assert base.read_texts(base.written(("b", "a"))) == ("b", "a")


def test_everything_must_be_given_and_nothing_else() -> None:
    """An unknown id is a fault of the caller, a missing one is unfinished."""
    base.fit_all("ab", "ba")
    with pytest.raises(KeyError, match="c"):
        base.fit_all("abc", "ab")
    with pytest.raises(ValueError, match="nothing given for b"):
        base.fit_all("a", "ab")


def test_ids_texts_and_counts() -> None:
    """Repeated ids and texts have their place; a number out of range is one error."""
    assert [(found.code, found.where) for found in base.duplicates("x", ["a", "b", "a"])] == [
        ("duplicate-id", "x/3")
    ]
    texts = [("a", "Hello  there"), ("b", "hello there"), ("c", "bye")]
    assert [(found.where, found.values) for found in base.same_texts("x", texts)] == [("x/2", {"id": "b"})]
    assert [found.code for found in base.count_remarks("x", 2, 3, 4)] == ["option-count"]
    assert list(base.count_remarks("x", 3, 3, 4)) == []
    assert base.by_id(single().options)["c"].text == "longest text"


def test_what_parts_are_given() -> None:
    """In order of the ids, with one written form, whatever is given."""
    assert Assigned.of({"b": 1, "a": 4}) == Assigned((("a", 4), ("b", 1)))
    assert Assigned.of({"b": "x", "a": "y"}).text == '{"a":"y","b":"x"}'
    assert Assigned.of({"b": 1}).text == '{"b":"1"}'


def test_pieces_are_read_one_by_one() -> None:
    """Each in turn, and each is asked what else stood there."""
    asked = []

    class Table:
        """A table with one word."""

        def __init__(self, word: str) -> None:
            """Hold it."""
            self.word = word

        def done(self) -> None:
            """Note that nothing else is wanted."""
            asked.append(self.word)

    tables = [Table("a"), Table("b")]
    assert base.read_each(tables, lambda table: table.word * 2) == ("aa", "bb")
    assert asked == ["a", "b"]
    assert base.read_each([], lambda table: table) == ()
