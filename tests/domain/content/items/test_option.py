"""Options to choose from."""

from playbook_app.domain.content.items import option
from playbook_app.domain.content.items.option import Option
from tests.domain.content.items.sample import PlainForm, options

GIVEN = options("one", "two", "three", right="b")


def test_reading() -> None:
    """Id, text, key and reason; a misspelt field is noted."""
    form = PlainForm({"options": [{"id": "a", "text": "One", "reason": "No."}, {"id": "b", "corect": True}]})
    found = option.read_options(form, 8)
    assert found[0] == Option("a", "One", correct=False, reason="No.")
    assert form.faults == ["missing-field text", "missing-field reason", "unknown-field corect"]


def test_a_line_for_every_option() -> None:
    """What was taken, what is right, and the reason of each."""
    states = [(part.id, part.state, part.reason) for part in option.parts(GIVEN, ("a",))]
    assert states == [("a", "wrong", "reason a"), ("b", "missed", "reason b"), ("c", "other", "reason c")]
    assert [part.credit for part in option.parts(GIVEN, ("b", "a"))] == [0, 1, 0]


def test_what_is_asked_and_what_there_is_to_prefer() -> None:
    """Ids, texts and keys; for a taste the texts alone."""
    assert list(option.asked(GIVEN))[:3] == ["a", "one", "False"]
    assert option.candidates(GIVEN)[1] == ("b", "two")


def test_checks() -> None:
    """Their number, their ids, their texts."""
    twice = (*GIVEN[:2], GIVEN[0])
    found = [(remark.code, remark.where) for remark in option.option_remarks(twice, "items/1", 4, 8)]
    assert found == [
        ("option-count", "items/1"),
        ("duplicate-id", "items/1/options/3"),
        ("same-option-text", "items/1/options/3"),
    ]
    assert list(option.option_remarks(GIVEN, "items/1", 3, 4)) == []
