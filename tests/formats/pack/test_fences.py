"""Finding fenced blocks."""

from playbook_app.formats.pack.fences import MARK, Fence, take_fences
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes


def take(text: str) -> tuple[list[str], list[Fence], Report]:
    """Split a text that starts on line 10."""
    report = Report()
    prose, fences = take_fences(text.split("\n"), 10, report)
    return prose, fences, report


def test_prose_keeps_its_lines() -> None:
    """A block leaves as many lines as it had, with a mark on the second."""
    prose, fences, report = take("one\n```callout tip\na: 1\nb: 2\n```\ntwo")
    assert prose == ["one", "", f"{MARK}0", "", "", "two"]
    assert fences == [Fence("callout", "tip", "a: 1\nb: 2", 11)]
    assert codes(report) == []


def test_longer_fences_and_tildes() -> None:
    """A fence ends with at least as many of the same marks."""
    _prose, fences, report = take("````takeaway\n```\n````\n~~~takeaway\n```\n~~~~")
    assert [fence.body for fence in fences] == ["```", "```"]
    assert codes(report) == []


def test_open_fence() -> None:
    """A fence that never ends is reported where it starts, and nothing after it is prose."""
    prose, fences, report = take("one\n```post\ntwo")
    assert (prose, fences) == (["one", "", ""], [])
    assert codes(report) == [("fence-open", 11)]


def test_open_fence_on_the_last_line() -> None:
    """The end of the text is no reason to fail."""
    prose, _fences, report = take("```post")
    assert prose == [""]
    assert codes(report) == [("fence-open", 10)]


def test_unknown_and_empty_blocks() -> None:
    """Blocks we do not know, code blocks among them, and empty ones are reported."""
    prose, fences, report = take("```python\nx\n```\n```\nx\n```\n```post\n\n```\n```post\n```")
    assert not any(prose)
    assert fences == []
    assert codes(report) == [
        ("unknown-block", 10),
        ("unknown-block", 13),
        ("block-empty", 16),
        ("block-empty", 19),
    ]


def test_inline_code_is_no_fence() -> None:
    """Three backticks around words in one line stay prose."""
    prose, fences, _report = take("```code```")
    assert (prose, fences) == (["```code```"], [])
