"""Reading posts."""

from playbook_app.domain.content.blocks import Counts, Note, Post, Span
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.posts import read_optional_post, read_post
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes


def read(text: str) -> tuple[Post, Report]:
    """Read one post."""
    report = Report()
    fields = table_fields(text, 1, report)
    assert fields is not None
    return read_post(fields), report


def test_a_whole_post() -> None:
    """Highlights, counts and notes arrive; the handle loses its sign."""
    post, report = read(
        "author: Ann\nhandle: '@ann'\ntime: 12:30\nverdict: weak\n"
        "text: |\n  [[1:Hi]] there,\n  [[2:you]].\n"
        "counts: {replies: 0, likes: 12}\nnotes:\n  - {title: T, text: One}\n  - {title: U, text: Two}\n"
    )
    assert codes(report) == []
    assert post == Post(
        author="Ann",
        handle="ann",
        time="12:30",
        spans=(Span("Hi", 1), Span(" there,\n"), Span("you", 2), Span(".")),
        verdict="weak",
        counts=Counts(replies=0, reposts=None, likes=12),
        notes=(Note("T", "One"), Note("U", "Two")),
    )
    assert post.text == "Hi there,\nyou."


def test_what_is_needed() -> None:
    """A post needs an author and a text."""
    _post, report = read("time: '9'\n")
    assert [(found.code, found.field) for found in report.findings] == [
        ("missing-field", "author"),
        ("missing-field", "text"),
    ]


def test_broken_highlights() -> None:
    """Marks that do not pair up are reported."""
    for text in ("[[1:a", "a]]", "[[a]]", "[[0:a]]", "[[10:a]]", "[[1:]]", "[[1:[[2:a]]]]"):
        _post, report = read(f"author: a\ntext: '{text}'\n")
        assert codes(report) == [("highlight-broken", 2)], text


def test_wrong_values() -> None:
    """Verdict and counts are checked, unknown fields too."""
    _post, report = read("author: a\ntext: b\nverdict: fine\ncounts: {likes: many, shares: 1}\nnote: x\n")
    assert sorted(found.code for found in report.findings) == [
        "not-a-number",
        "not-in-list",
        "unknown-field",
        "unknown-field",
    ]


def test_optional_post() -> None:
    """A post in a field may be left out."""
    report = Report()
    fields = table_fields("post: {author: a, text: b}\n", 1, report)
    assert fields is not None
    post = read_optional_post(fields, "post")
    assert post is not None
    assert post.author == "a"
    assert read_optional_post(fields, "other") is None
