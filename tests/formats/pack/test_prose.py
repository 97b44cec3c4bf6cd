"""Markdown to sanitised prose."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.content.blocks import Prose, Section, Takeaway
from playbook_app.formats.pack.fences import MARK
from playbook_app.formats.pack.prose import TAGS, ProseReader, sanitised
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes


def render(text: str, first_line: int = 1) -> tuple[Prose, Report]:
    """Return the prose of a text and what was found."""
    report = Report()
    return ProseReader(report).prose(text, first_line), report


def test_everything_a_lesson_may_use() -> None:
    """Paragraphs, emphasis, lists, links, quotes, small headings, code and tables come out as written."""
    prose, report = render(
        "A **bold** and *soft* `word` with [a link](https://www.example.org/x?a=1&b=2).\n\n"
        "- one\n- two\n\n1. first\n\n> said\n\n### Small\n\n| a | b |\n| --- | :-: |\n| 1 | 2 |\n"
    )
    assert codes(report) == []
    assert prose.html.replace("\n", "") == (
        "<p>A <strong>bold</strong> and <em>soft</em> <code>word</code> with "
        '<a href="https://www.example.org/x?a=1&amp;b=2">a link</a>.</p>'
        "<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>"
        "<blockquote><p>said</p></blockquote><h3>Small</h3>"
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    )
    assert prose.text == "A bold and soft word with a link.\none\ntwo\nfirst\nsaid\nSmall\na b\n1 2"


def test_plain_text_has_no_entities() -> None:
    """The text beside the HTML is what a reader reads."""
    prose, report = render("AT&T &amp; caf&eacute; \\*kept\\* 1 < 2\n\nWrite <mailto:me@shop.example> now")
    assert prose.text == "AT&T & café *kept* 1 < 2\nWrite me@shop.example now"
    assert codes(report) == []


def test_mail_addresses_are_links() -> None:
    """An address in angle brackets becomes a mailto link, however Markdown spells it."""
    prose, report = render("<me@shop.example>")
    assert '<a href="mailto:me@shop.example">me@shop.example</a>' in prose.html
    assert codes(report) == []


@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script>",
        "a <b>bold</b> word",
        "<img src=x onerror=alert(1)>",
        "<table><td colspan=100000000>x</table>",
        "<!-- hidden -->",
        "<div\n>x</div>",
        "<style>p{}</style>",
    ],
)
def test_raw_html_is_text(raw: str) -> None:
    """HTML is shown as it is written and reported."""
    prose, report = render(f"First.\n\n{raw}", 10)
    assert {code for code, _line in codes(report)} == {"raw-html"}
    assert codes(report)[0][1] in {12, 13}
    assert "&lt;" in prose.html
    assert not any(f"<{tag}" in prose.html for tag in ("script", "b>", "img", "table", "div", "style", "!--"))


def test_html_in_code_is_fine() -> None:
    """A tag in backticks is meant to be read."""
    prose, report = render("Write `<b>` for bold.")
    assert codes(report) == []
    assert "<code>&lt;b&gt;</code>" in prose.html


@pytest.mark.parametrize(
    "target",
    [
        "http://plain.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//server/share",
        "\\\\\\\\server\\\\share",
        "other.md",
        "vbscript:x",
        "java&#115;cript:alert(1)",
        "#top",
    ],
)
def test_other_links_are_refused(target: str) -> None:
    """Only https and mailto may be clicked; the words stay."""
    prose, report = render(f"Hello\n\nsee [this]({target})", 4)
    assert codes(report) == [("link-refused", 6)]
    assert "href" not in prose.html
    assert "this" in prose.text


def test_link_by_reference_is_checked_too() -> None:
    """The target may stand elsewhere; the finding names its line."""
    prose, report = render("see [this][x]\n\n[x]: http://plain.example")
    assert codes(report) == [("link-refused", 3)]
    assert "href" not in prose.html


@pytest.mark.parametrize(
    "target",
    ["a.png", "https://x.example/a.png", "\\\\\\\\server\\\\a.png", "data:image/png;base64,AA", "file:///a"],
)
def test_pictures_are_refused(target: str) -> None:
    """No picture is ever asked for, from wherever."""
    prose, report = render(f"one\n\n![alt]({target})")
    assert codes(report) == [("picture", 3)]
    assert "img" not in prose.html


def test_every_occurrence_has_its_own_line() -> None:
    """The same fault twice is two findings on two lines."""
    _prose, report = render("![](a.png)\n\ntext\n\n![](a.png)")
    assert codes(report) == [("picture", 1), ("picture", 5)]


def test_markup_that_is_not_shown() -> None:
    """Rules are dropped with a warning; deep headings become the deepest we show."""
    prose, report = render("a\n\n***\n\n###### deep")
    assert [(found.level, found.code) for found in report.findings] == [("warning", "markup-not-shown")]
    assert report.findings[0].line == 3
    assert "<h4>deep</h4>" in prose.html


def test_sections_and_blocks() -> None:
    """Second-level headings part the text; blocks stand where their marks were."""
    report = Report()
    takeaway = Takeaway("keep")
    lines = ["intro", "", f"{MARK}0", "", "more", "", "## Why *so*", "", f"{MARK}1", "", "end"]
    sections = ProseReader(report).sections(lines, 1, [takeaway, None])
    assert sections == (
        Section("", (Prose("<p>intro</p>", "intro"), takeaway, Prose("<p>more</p>", "more"))),
        Section("Why so", (Prose("<p>end</p>", "end"),)),
    )
    assert codes(report) == []


def test_first_level_heading() -> None:
    """A first-level heading works as a section, with a warning on its line."""
    report = Report()
    sections = ProseReader(report).sections(["text", "", "# Big", "", "more"], 5, [])
    assert [section.title for section in sections] == ["", "Big"]
    assert [(found.level, found.code, found.line) for found in report.findings] == [
        ("warning", "heading-level", 7)
    ]


def test_prose_beyond_a_cap_is_left_out() -> None:
    """Markdown never sees what the caps refuse."""
    prose, report = render("[" * 4000)
    assert prose == Prose("", "")
    assert codes(report) == [("line-too-long", 1)]


def test_the_rest_is_read_beside_what_a_cap_refuses() -> None:
    """A line that is too long hides no other finding of the same text."""
    prose, report = render("[" * 4000 + "\n\nSee ![it](//host/share.png).\n\nFine.")
    assert [code for code, _line in codes(report)] == ["line-too-long", "picture"]
    assert "Fine." in prose.text


def test_failing_markdown_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever Markdown raises, the pack goes on."""
    report = Report()
    reader = ProseReader(report)

    def broken(_text: str) -> str:
        raise RecursionError

    monkeypatch.setattr(reader._markdown, "convert", broken)
    assert reader.prose("text", 3) == Prose("", "")
    assert codes(report) == [("markdown-failed", 3)]


def test_sanitising_lets_nothing_else_through() -> None:
    """Even HTML that Markdown would have made is cut down to our tags and no attributes."""
    raw = (
        '<p style="x" onclick="y">a</p><table><tr><td colspan="100000000" rowspan=9>b</td></tr></table>'
        '<a href="https://a.example" target="_blank">c</a><a href="HTTPS://b.example">d</a>'
        '<a href="/local">e</a><img src="https://c.example/d.png"><iframe src="x"></iframe>'
    )
    clean = sanitised(raw)
    assert "colspan" not in clean
    assert "style" not in clean
    assert "img" not in clean
    assert "local" not in clean
    assert '<a href="https://a.example">c</a><a href="HTTPS://b.example">d</a><a>e</a>' in clean


PIECES = (
    *"[]()`*_<>!&\\#\na|\"':é",
    *("- ", "1. ", "> ", "    ", "\n\n", "https://a.example", "<script>", "</p>", "---", "&lt;", "&#115;"),
    "| a | b |\n|---|---|\n",
)
MARKDOWN_LIKE = st.lists(st.sampled_from(PIECES), max_size=80).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(MARKDOWN_LIKE, st.text(max_size=200)))
def test_any_text_gives_only_our_tags(text: str) -> None:
    """No text raises, and none gets a tag or an attribute of its own into the HTML."""
    prose, _report = render(text)
    for tag, attributes in re.findall(r"<(?:/?)([a-zA-Z0-9]+)([^>]*)>", prose.html):
        assert tag in TAGS
        assert attributes == "" or re.fullmatch(r' href="(?i:https|mailto):[^"<>]*"', attributes)


def test_a_file_has_room_for_so_much_prose() -> None:
    """Many texts in one file share the cap."""
    report = Report()
    reader = ProseReader(report)
    text = "word word\n\n" * 900
    for number in range(8):
        reader.prose(text, number)
    assert codes(report) == [("too-long", 7)]
