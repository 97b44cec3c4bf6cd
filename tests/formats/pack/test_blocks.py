"""Fenced blocks to values."""

from playbook_app.domain.content.blocks import Block, Callout, Checklist, Compare, PostBlock, Prose, Takeaway
from playbook_app.formats.pack.blocks import BlockReader
from playbook_app.formats.pack.fences import Fence
from playbook_app.formats.pack.prose import ProseReader
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes


def read(kind: str, body: str, argument: str = "") -> tuple[Block | None, Report]:
    """Read one block whose fence stands on line 20."""
    report = Report()
    return BlockReader(report, ProseReader(report)).read(Fence(kind, argument, body, 20)), report


def test_post() -> None:
    """A post block holds a post."""
    block, report = read("post", "author: Ann\ntext: Hi")
    assert isinstance(block, PostBlock)
    assert block.post.text == "Hi"
    assert codes(report) == []


def test_compare() -> None:
    """The sides of a comparison are weak and better whatever they say."""
    block, report = read("compare", "weak: {author: A, text: a}\nbetter: {author: B, text: b}\ncaption: c")
    assert isinstance(block, Compare)
    assert (block.weak.verdict, block.better.verdict, block.caption) == ("weak", "better", "c")
    assert codes(report) == []


def test_compare_needs_both_sides() -> None:
    """Half a comparison is none."""
    block, report = read("compare", "weak: {author: A, text: a}")
    assert block is None
    assert [(found.code, found.field) for found in report.findings] == [("missing-field", "better")]


def test_checklist() -> None:
    """A checklist needs at least one line."""
    assert read("checklist", "title: T\nitems: [a, b]")[0] == Checklist("T", ("a", "b"))
    assert codes(read("checklist", "title: T")[1]) == [("missing-field", 21)]


def test_callout() -> None:
    """A callout's text is Markdown; its kind stands behind the word."""
    block, report = read("callout", "title: T\ntext: |\n  a *b*\n", "tip")
    assert block == Callout("tip", "T", Prose("<p>a <em>b</em></p>", "a b"))
    assert codes(report) == []
    plain, _report = read("callout", "text: a")
    assert isinstance(plain, Callout)
    assert plain.kind == "note"


def test_callout_lines_are_right() -> None:
    """A fault inside the Markdown of a callout has its line in the file."""
    _block, report = read("callout", "title: T\ntext: |\n  fine\n\n  <b>x\n", "tip")
    assert codes(report) == [("raw-html", 25)]
    _block, report = read("callout", 'text: "<b>x"\n')
    assert codes(report) == [("raw-html", 21)]


def test_callout_faults() -> None:
    """An unknown kind and a missing text are reported."""
    block, report = read("callout", "title: T", "danger")
    assert block == Callout("note", "T", Prose("", ""))
    assert codes(report) == [("not-in-list", 20), ("missing-field", 21)]


def test_takeaway() -> None:
    """A takeaway is one line of plain text, not YAML."""
    assert read("takeaway", "Give: first.\nAlways. ")[0] == Takeaway("Give: first. Always.")
    assert codes(read("takeaway", "x" * 301)[1]) == [("field-too-long", 20)]


def test_what_is_no_table() -> None:
    """A block with a list or broken YAML is reported where it stands."""
    assert codes(read("post", "- a")[1]) == [("wrong-kind", 21)]
    assert codes(read("post", "a: 1\nb: *x")[1]) == [("yaml-alias", 22)]


def test_unknown_field() -> None:
    """A misspelt field in any block is reported."""
    assert codes(read("checklist", "items: [a]\ntitel: b")[1]) == [("unknown-field", 22)]
    assert codes(read("post", "author: A\ntext: a\nauthr: b")[1]) == [("unknown-field", 23)]
