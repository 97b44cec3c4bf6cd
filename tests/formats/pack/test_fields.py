"""Typed access to a YAML table."""

from playbook_app.formats.pack.fields import LINE, MAX_NAMES, NAME, Fields
from playbook_app.formats.pack.report import Report
from playbook_app.formats.yaml_text import Table, read_yaml
from tests.packs.making import codes


def fields(text: str) -> tuple[Fields, Report]:
    """Return the fields of a YAML text and the report they write to."""
    root = read_yaml(text).root
    assert isinstance(root, Table)
    report = Report()
    return Fields(root, report), report


def test_words_and_text() -> None:
    """``words`` joins lines with spaces, ``text`` keeps them; both drop blank ends."""
    read, report = fields("a: |\n  one\n  two\n\nb: |\n  one\n  two\n\n")
    assert read.words("a") == "one two"
    assert read.text("b") == "one\ntwo"
    assert codes(report) == []


def test_missing_and_empty_fields() -> None:
    """A required field must be there and hold something; an optional one need not."""
    read, report = fields("a:\nb: ''\n")
    assert [read.text(name) for name in "abc"] == ["", "", ""]
    assert read.text("d", required=False) == ""
    assert read.text("a", required=False) == ""
    assert codes(report) == [("missing-field", 1), ("missing-field", 2), ("missing-field", 1)]
    assert report.findings[2].values == {"name": "c"}


def test_wrong_kinds() -> None:
    """A list is no text, a text is no list and no table."""
    read, report = fields("a: [1]\nb: text\nc: text\nd: [1]\n")
    assert read.text("a") == ""
    assert read.listed("b") == ()
    assert read.table("c") is None
    assert read.table("d") is None
    assert [(found.code, found.values["wanted"]) for found in report.findings] == [
        ("wrong-kind", "text"),
        ("wrong-kind", "list"),
        ("wrong-kind", "table"),
        ("wrong-kind", "table"),
    ]


def test_too_long_text_is_cut_and_reported() -> None:
    """A text beyond its cap cannot reach a widget."""
    read, report = fields(f"a: {'x' * (LINE + 1)}")
    assert len(read.words("a")) == LINE
    assert codes(report) == [("field-too-long", 1)]


def test_text_node_keeps_the_line() -> None:
    """A text for Markdown comes with the line it starts on."""
    read, report = fields("x: 1\na: |\n  prose\n")
    node = read.text_node("a")
    assert node is not None
    assert (node.line, node.block) == (2, True)
    assert read.text_node("b") is None
    assert codes(report) == [("missing-field", 1)]


def test_one_of() -> None:
    """A word must be in the list; without a default it must be there."""
    read, report = fields("a: two\nb: four\n")
    assert read.one_of("a", ("one", "two")) == "two"
    assert read.one_of("b", ("", "one")) == ""
    assert read.one_of("c", ("one", "two"), "two") == "two"
    assert read.one_of("c", ("one", "two")) == "one"
    assert codes(report) == [("not-in-list", 2), ("missing-field", 1)]
    assert report.findings[0].values == {"found": "four", "allowed": "one"}


def test_slugs() -> None:
    """Ids are kebab-case, names of numbers snake_case; nothing in them can leave a folder."""
    read, report = fields("a: first-line\nb: ../x\nc: no_dash\nd: Upper\ne: a--b\nf: trust_2\n")
    assert read.slug("a") == "first-line"
    assert read.slug("f", NAME) == "trust_2"
    for name in "bcde":
        read.slug(name)
    read.slug("g")
    assert codes(report) == [("bad-id", line) for line in (2, 3, 4, 5)] + [("missing-field", 1)]


def test_numbers() -> None:
    """Numbers are whole, in digits and in range."""
    read, report = fields("a: 7\nb: -3\nc: 1.5\nd: 0x1F\ne: 11\nf: 5\ng: +4\n")
    assert [read.number(name, -5, 10) for name in "abfg"] == [7, -3, 5, 4]
    assert [read.number(name, 0, 10) for name in "cde"] == [0, 0, 0]
    assert read.number("h", 1, 10, default=5) == 5
    assert read.number("h", 1, 10) == 1
    assert codes(report) == [*[("not-a-number", line) for line in (3, 4, 5)], ("missing-field", 1)]


def test_only_western_digits_are_numbers() -> None:
    """``int`` would take other digits; the schema does not."""
    read, report = fields("a: ٣\n")
    assert read.number("a", 0, 10) == 0
    assert codes(report) == [("not-a-number", 1)]


def test_flags() -> None:
    """Yes and no in their plain spellings; nothing is no."""
    read, report = fields("a: true\nb: no\nc: maybe\n")
    assert [read.flag(name) for name in "abcd"] == [True, False, False, False]
    assert codes(report) == [("not-in-list", 3)]


def test_lists_of_texts() -> None:
    """Every entry is a text of some length."""
    read, report = fields("a:\n  - one\n  - \n  - [two]\n  - three\nb: []\nc:\n")
    assert read.listed("a") == ("one", "three")
    assert read.listed("b") == ()
    assert read.listed("c", required=False) == ()
    assert read.listed("d", required=False) == ()
    assert codes(report) == [("bad-list-entry", 3), ("bad-list-entry", 4), ("missing-field", 6)]


def test_lists_are_capped() -> None:
    """More entries than allowed are left out and reported."""
    read, report = fields("a: [1, 2, 3]\n")
    assert read.listed("a", most=2) == ("1", "2")
    assert codes(report) == [("too-many", 1)]


def test_tables_know_their_path() -> None:
    """A finding inside a list of tables names the way to the field."""
    read, report = fields("a:\n  - {x: 1}\n  - text\n  - {y: 2}\n")
    inner = read.tables("a")
    assert [entry.line for entry in inner] == [2, 4]
    inner[1].words("x")
    assert [(found.code, found.line, found.field) for found in report.findings] == [
        ("wrong-kind", 3, "a"),
        ("missing-field", 4, "a[3].x"),
    ]


def test_optional_tables() -> None:
    """An empty optional table is none; an empty required one is missing."""
    read, report = fields("a:\nb:\n")
    assert read.table("a", required=False) is None
    assert read.table("b") is None
    assert read.table("c") is None
    assert codes(report) == [("missing-field", 2), ("missing-field", 1)]


def test_named_values() -> None:
    """Effects and labels are tables with free names."""
    read, report = fields("a: {trust: 5, Bad: 1}\nb: {trust: Label}\n")
    assert read.numbers("a", -10, 10) == {"trust": 5, "Bad": 1}
    assert read.by_name("b") == {"trust": "Label"}
    assert read.numbers("c", 0, 1) == {}
    assert read.by_name("c") == {}
    assert codes(report) == [("bad-id", 1)]


def test_named_values_are_capped() -> None:
    """More names than allowed are left out and reported."""
    read, report = fields("a: {" + ", ".join(f"n{number}: 1" for number in range(60)) + "}")
    assert len(read.numbers("a", 0, 1)) == MAX_NAMES
    assert [(found.code, found.field) for found in report.findings] == [("too-many", "a")]


def test_unknown_fields_are_reported() -> None:
    """A field nobody asked for is usually misspelt."""
    read, report = fields("title: a\ntitel: b\n")
    read.words("title")
    assert read.has("titel")
    read.done()
    assert [(found.code, found.line, found.values) for found in report.findings] == [
        ("unknown-field", 2, {"name": "titel", "known": "title"})
    ]


def test_tables_laid_over_this_one() -> None:
    """Each has this table's fields where it has none of its own, but for those set apart."""
    read, report = fields("a: 1\nb: 2\nid: x\nrows:\n  - {id: r, a: 3}\n  - {id: s, c: 4}\n")
    first, second = read.laid_over("rows", ("id", "rows"), 9)
    assert [first.words(name) for name in ("id", "a", "b")] == ["r", "3", "2"]
    assert [second.words(name) for name in ("id", "a", "b", "c")] == ["s", "1", "2", "4"]
    for table in (read, first, second):
        table.done()
    assert codes(report) == [("unknown-field", 3)]
    assert (report.line_of("rows/2"), second.line_of("b")) == (6, 2)


def test_sentences_are_bounded() -> None:
    """What is shown of a question is kept, so it may not be endless."""
    read, report = fields(f"a: {'x' * 1001}\n")
    assert len(read.sentences("a")) == 1000
    assert codes(report) == [("field-too-long", 1)]
