"""What makes questions good enough to teach and to test with."""

from dataclasses import replace
from typing import Any

from playbook_app.domain.content.blocks import Note, Post, Span
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.item_checks import check_items
from playbook_app.domain.content.items.base import Item
from playbook_app.domain.content.items.single import SingleChoice
from tests.domain.content.items.sample import options, rate, single, write


def item(name: str = "one", key: int = 0, texts: tuple[str, ...] = ("aa", "bb", "cc"), **more: Any) -> Item:
    """Return a sound question with one face; option ``key`` is right."""
    letter = "abcdefghij"[key]
    return Item((single(id=name, prompt=f"{name}?", options=options(*texts, right=letter), **more),))


def codes(remarks: tuple[Remark, ...]) -> list[tuple[str, str]]:
    """Return codes and places."""
    return [(remark.code, remark.where) for remark in remarks]


def test_good_items_have_no_remarks() -> None:
    """Five sound questions with the right answer moving about."""
    items = [item(f"i{number}", number % 3) for number in range(5)]
    assert check_items(items, ("courtesy",)) == ()


def test_item_faults() -> None:
    """Each fault of a question has its place; what a type finds stands there too."""
    post = Post("A", "a", "9:00", (Span("x", 1),), notes=())
    noted = replace(post, notes=(Note("A", "b"),))
    items = [
        item("one"),
        item("one"),
        item("three", skill="listen"),
        item("four", texts=("a", "b")),
        item("five", post=post),
        item("six", post=noted),
    ]
    assert codes(check_items(items, ("courtesy",))) == [
        ("duplicate-id", "items/2"),
        ("skill-not-in-lesson", "items/3"),
        ("option-count", "items/4"),
        ("highlight-without-note", "items/5"),
    ]


def test_unknown_lesson_skills_are_not_held_against_items() -> None:
    """When the lesson is broken, its questions are checked without its skills."""
    assert check_items([item(skill="listen")], None) == ()


def faces(*changes: dict[str, Any]) -> Item:
    """Return a question with these faces."""
    return Item(tuple(single(**change) for change in changes))


def test_faces_are_checked_each_in_its_place() -> None:
    """Ids, what the type finds, and that no two ask the same."""
    found = faces(
        {"face": "cafe"},
        {"face": "bank", "prompt": "And here?", "options": options("a", "b", right="a")},
        {"face": "bank", "hint": "Only the hint differs."},
    )
    assert codes(check_items([found], None)) == [
        ("duplicate-id", "items/1/faces/3"),
        ("option-count", "items/1/faces/2"),
        ("same-face", "items/1/faces/3"),
    ]


def test_a_pack_may_promise_faces() -> None:
    """Fewer are worth a warning, and take nothing out."""
    (remark,) = check_items([item("one")], None, least_faces=2)
    assert (remark.level, remark.code, remark.values) == ("warning", "few-faces", {"found": 1, "least": 2})
    both = faces({"face": "cafe"}, {"face": "bank", "prompt": "And here?"})
    assert check_items([both], None, least_faces=2) == ()


def test_key_found_by_length() -> None:
    """More than 40 % give the answer away, from five faces on; equal lengths give nothing away."""
    longest = [item(f"i{number}", number % 3) for number in range(5)]
    for number in (0, 1):
        texts = tuple("long" if n == number else "b" * (n + 1) for n in range(3))
        longest[number] = item(f"i{number}", number, texts)
    assert check_items(longest, ("courtesy",)) == ()
    longest[2] = item("i2", 2, ("a", "b", "long"))
    (remark,) = check_items(longest, ("courtesy",))
    assert (remark.code, remark.values) == ("key-longest", {"found": 3, "items": 5})
    assert check_items(longest[:4], ("courtesy",)) == ()


def test_faces_of_every_graded_type_count_for_length() -> None:
    """Rating by length works here; a reply to write is not looked at."""
    told = [replace(reply, text="x" * reply.rating) for reply in rate().replies]
    rated = Item(tuple(rate(id="r", face=f"f{n}", prompt=f"{n}?", replies=tuple(told)) for n in range(5)))
    written = Item(tuple(write(id="w", face=f"f{n}", prompt=f"{n}?") for n in range(5)))
    (remark,) = check_items([rated, written], None)
    assert (remark.code, remark.values) == ("key-longest", {"found": 5, "items": 5})


def test_key_found_by_position() -> None:
    """The same place in more than half of at least five single choices is a pattern."""
    items = [item(f"i{number}", 1 if number < 3 else number % 2 * 2) for number in range(5)]
    (remark,) = check_items(items, ("courtesy",))
    assert (remark.code, remark.values) == ("key-position", {"found": 3, "items": 5, "position": 2})
    assert check_items([item(f"i{number}") for number in range(4)], ("courtesy",)) == ()


def test_patterns_wait_until_the_errors_are_mended() -> None:
    """A question that is taken out says nothing about the others."""
    broken = [item(f"i{number}") for number in range(5)] + [item("i5", 9)]
    assert codes(check_items(broken, None)) == [("correct-count", "items/6")]
    assert isinstance(broken[0].faces[0], SingleChoice)
