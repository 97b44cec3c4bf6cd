"""Reading ``glossary.yaml``."""

from pathlib import Path

import pytest

from playbook_app.domain.content.model import Term
from playbook_app.formats.pack.pack import check_pack, read_pack_index
from tests.packs.making import make_pack, write

ONE = "  - {term: thread, text: A post with its replies., also: [threads]}\n"


def test_terms_are_read_and_unused_ones_told(tmp_path: Path) -> None:
    """In their order; a pack may have none."""
    make_pack(tmp_path, "A thread.\n")
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    assert pack.glossary == ()
    write(tmp_path, "glossary.yaml", f"terms:\n{ONE}  - {{term: rota, text: A list.}}\n")
    pack, findings = read_pack_index(tmp_path)
    assert pack is not None
    assert pack.glossary == (
        Term("thread", "A post with its replies.", ("threads",)),
        Term("rota", "A list."),
    )
    assert not [found for found in findings if found.file == "glossary.yaml"]
    _counts, findings = check_pack(tmp_path)
    [unused] = [found for found in findings if found.file == "glossary.yaml"]
    assert (unused.level, unused.code, unused.field) == ("warning", "term-unused", "terms[2]")


@pytest.mark.parametrize(
    ("written", "code", "left"),
    [
        ("[", "yaml-syntax", 0),
        ("terms: none\n", "wrong-kind", 0),
        (f"terms:\n{ONE}  - {{term: Threads, text: Again.}}\n", "term-twice", 1),
        (f"terms:\n{ONE}  - {{term: rota, text: One. Two. Three.}}\n", "term-long", 1),
        (f"terms:\n{ONE}  - {{term: rota}}\n", "missing-field", 1),
        (f"terms:\n{ONE}  - {{term: rota, text: A list., colour: red}}\n", "unknown-field", 1),
        (f"terms:\n{ONE}  - {{term: {'x' * 41}, text: A list.}}\n", "field-too-long", 1),
        (f"terms:\n{ONE}more: 1\n", "unknown-field", 1),
    ],
)
def test_what_is_wrong_is_told_by_its_line(tmp_path: Path, written: str, code: str, left: int) -> None:
    """One bad term leaves the others; a bad file leaves the pack."""
    make_pack(tmp_path)
    write(tmp_path, "glossary.yaml", written)
    pack, findings = read_pack_index(tmp_path)
    assert pack is not None
    assert len(pack.glossary) == left
    [error] = [found for found in findings if found.level == "error"]
    assert (error.file, error.code) == ("glossary.yaml", code)
    assert error.line > 0
