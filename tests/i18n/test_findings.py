"""Words for findings."""

import string

import pytest

from playbook_app.i18n.findings import WORDS, describe, level_name
from tests.pack_codes import README, finding_codes, readme_with_table


def test_every_code_has_words_and_no_words_are_left_over() -> None:
    """A code without words would reach people as it is."""
    assert finding_codes().keys() == WORDS.keys()


@pytest.mark.parametrize("code", sorted(WORDS))
def test_words_are_sentences(code: str) -> None:
    """What is wrong and how to mend it, each a whole sentence with named placeholders."""
    for sentence in WORDS[code]:
        assert sentence.endswith(".")
        assert "!" not in sentence.replace("(!)", "")
        assert all(
            name is None or name.isidentifier()
            for _text, name, _spec, _conversion in string.Formatter().parse(sentence)
        )


def test_values_are_filled_in() -> None:
    """Words of ours among the values are put into words too; a missing value does no harm."""
    assert describe("wrong-kind", {"wanted": "list"}).message == "This should be a list."
    assert describe("wrong-kind", {"wanted": "riddle"}).message == "This should be riddle."
    assert describe("bad-id", {}).message == "“?” cannot be used as a name."
    assert describe("missing-field", {"name": "title"}).whole == (
        "The field “title” is missing or empty. Add it."
    )


def test_unknown_codes_are_shown() -> None:
    """A finding of a newer program is not hidden."""
    words = describe("from-the-future", {})
    assert (words.message, words.remedy) == ("Something is wrong: from-the-future.", "")
    assert words.whole == words.message


def test_levels() -> None:
    """Levels have names."""
    assert [level_name(level) for level in ("error", "warning", "other")] == ["error", "warning", "other"]


def test_the_readme_lists_every_code() -> None:
    """content/README.md is up to date; write it with python -m tests.pack_codes."""
    text = README.read_text(encoding="utf-8")
    assert text == readme_with_table(text)
