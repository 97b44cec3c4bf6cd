"""YAML that stays text, and everything it refuses."""

import time
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.formats import yaml_text
from playbook_app.formats.yaml_text import Document, Limits, Listing, Node, Table, Text, read_yaml


def plain(node: Node | None) -> object:
    """Return a node as dictionaries, lists and texts."""
    if isinstance(node, Table):
        return {key: plain(child) for key, child in node.entries.items()}
    if isinstance(node, Listing):
        return [plain(child) for child in node.items]
    return None if node is None else node.value


def found(document: Document) -> list[tuple[str, int]]:
    """Return codes and lines of what was found."""
    return [(fault.code, fault.line) for fault in document.faults]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with the C parser and with the one in Python."""
    monkeypatch.setattr(yaml_text, "_LOADER", getattr(yaml, request.param))


@pytest.mark.usefixtures("any_parser")
def test_scalars_stay_as_written() -> None:
    """Nothing is guessed: numbers, truth values, times and dates stay text."""
    text = "phone: 0123\ntime: 12:30:45\nversion: 1.10\nlang: no\nday: 2026-02-30\nnothing:\nquoted: '~'\n"
    document = read_yaml(text)
    assert document.faults == ()
    assert plain(document.root) == {
        "phone": "0123",
        "time": "12:30:45",
        "version": "1.10",
        "lang": "no",
        "day": "2026-02-30",
        "nothing": "",
        "quoted": "~",
    }


@pytest.mark.usefixtures("any_parser")
def test_every_node_knows_its_line() -> None:
    """Lines count from the given first line; a block text says that it starts one line lower."""
    document = read_yaml("a: one\nb:\n  - two\n  - c: |\n      three\n", first_line=10)
    assert isinstance(document.root, Table)
    assert document.root.lines == {"a": 10, "b": 11}
    items = document.root.entries["b"]
    assert isinstance(items, Listing)
    assert items.items[0] == Text("two", 12)
    assert isinstance(items.items[1], Table)
    assert items.items[1].entries["c"] == Text("three\n", 13, block=True)


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: 2", [("yaml-alias", 1)]),
        ("a: &x 1\nb: *x", [("yaml-alias", 1), ("yaml-alias", 2)]),
        ("a: 1\n<<: {b: 2}", [("yaml-merge", 2)]),
        ("a: !!python/object/apply:os.system [ls]", [("yaml-tag", 1)]),
        ("a: ! b", [("yaml-tag", 1)]),
        ("%YAML 1.1\n---\na: 1", [("yaml-directive", 2)]),
        ("a: 1\n---\nb: 2", [("yaml-documents", 2)]),
        ("a: 1\nb: 2\na: 3", [("duplicate-key", 3)]),
        ("? [a]\n: b", [("yaml-key", 1)]),
        ('a: "b\\0"', [("control-character", 1)]),
        ("a: [1, 2", [("yaml-syntax", 2)]),
        ("a: b: c", [("yaml-syntax", 1)]),
        ("\ta: 1", [("yaml-syntax", 1)]),
    ],
)
def test_what_is_refused(text: str, expected: list[tuple[str, int]]) -> None:
    """Everything clever is refused with its line, and the document is not used."""
    document = read_yaml(text)
    assert [code for code, _line in found(document)] == [code for code, _line in expected]
    if expected[0][0] not in {"yaml-syntax", "yaml-directive"}:  # the two parsers count those differently
        assert found(document) == expected
    assert document.root is None


def test_duplicate_key_names_both_lines() -> None:
    """The second of two equal fields is reported with the line of the first."""
    (fault,) = read_yaml("a: 1\na: 2", first_line=5).faults
    assert (fault.line, fault.values) == (6, {"key": "a", "first": 5})


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_empty_text_has_no_faults(text: str) -> None:
    """Nothing written is nothing wrong; what it means is for the schema."""
    document = read_yaml(text)
    assert document.faults == ()
    assert plain(document.root) in (None, "")


def caps() -> Iterator[tuple[str, str]]:
    """Yield texts that break a cap, with the code for it."""
    yield "x" * (yaml_text.MAX_LINE + 1), "line-too-long"
    yield "a\n" * (yaml_text.USUAL.characters // 2 + 1), "too-long"
    yield "[" * 500, "yaml-depth"
    yield "- " * 500, "yaml-depth"
    yield "- a\n" * (yaml_text.USUAL.nodes + 1), "yaml-nodes"
    yield "\n".join(" " * depth + "a:" for depth in range(200)), "yaml-depth"


def test_every_long_line_is_named() -> None:
    """A text with several lines beyond the cap says all of them at once."""
    long = "x" * (yaml_text.MAX_LINE + 1)
    faults = yaml_text.read_yaml(f"a: b\n{long}\n{long}", 1).faults
    assert [(fault.code, fault.line) for fault in faults] == [("line-too-long", 2), ("line-too-long", 3)]


@pytest.mark.parametrize(("text", "code"), list(caps()))
def test_caps_end_quickly(text: str, code: str) -> None:
    """Too long, too deep and too many are found without reading on."""
    start = time.perf_counter()
    document = read_yaml(text)
    assert [fault.code for fault in document.faults] == [code]
    assert document.root is None
    assert time.perf_counter() - start < 1


def test_bombs_end_quickly() -> None:
    """Alias and merge bombs are refused at their first line, not expanded."""
    alias = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(40))
    merge = "a: &a {x: 1}\n" + "".join(f"m{n}: &m{n} {{<<: [*a, *a]}}\n" for n in range(40))
    start = time.perf_counter()
    for text in (alias, merge):
        document = read_yaml(text)
        assert document.root is None
        assert found(document)[0] == ("yaml-alias", 1)
        assert len(document.faults) == yaml_text.MAX_FAULTS
    assert time.perf_counter() - start < 1


def test_whatever_the_parser_raises_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors that are no YAMLError end as a finding too."""

    def broken(_text: str, **_options: object) -> Iterator[yaml.Event]:
        raise OverflowError

    monkeypatch.setattr(yaml, "parse", broken)
    assert [fault.values for fault in read_yaml("a: 1").faults] == [{"problem": "OverflowError"}]


def test_halves_of_characters_are_a_fault() -> None:
    """A text that cannot be stored as UTF-8 is refused, not raised."""
    assert [fault.code for fault in read_yaml("a: \ud800").faults] == ["yaml-syntax"]


PIECES = (
    *"a-[]{}#'\"@`|, \n\t\x85",
    *("b: ", "- ", "  ", "&x ", "*x", "<<: ", "!t ", "|\n", ">-\n", "? ", ": "),
    *("---\n", "...\n", "%YAML 1.2\n", "\\u0000", "\\x"),
)
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(YAML_LIKE, st.text(max_size=200)))
def test_never_raises(text: str) -> None:
    """Any text gives a document or faults, with lines inside the text."""
    document = read_yaml(text)
    assert document.root is None or not document.faults
    assert all(
        1 <= fault.line <= text.count("\n") + text.count("\r") + text.count("\x85") + 2
        for fault in document.faults
    )


def test_a_reader_may_allow_more_or_less() -> None:
    """The limits are part of the question; what is beyond them is said with the limit."""
    for limits, code, most in ((Limits(nodes=3), "yaml-nodes", 3), (Limits(characters=9), "too-long", 9)):
        document = read_yaml("- a\n- b\n- c\n", 1, limits)
        assert document.root is None
        assert [(fault.code, fault.values) for fault in document.faults] == [(code, {"most": most})]
    assert read_yaml("- a\n", 1, Limits(characters=9, nodes=3)).faults == ()
