"""Words for what was recovered."""

from pathlib import Path

import pytest

from playbook_app.i18n import recoveries


@pytest.mark.parametrize("code", sorted(recoveries.WORDS))
def test_every_recovery_says_where_the_damage_went(code: str) -> None:
    """The sentence names the file."""
    assert "damaged/state.json" in recoveries.describe(code, Path("damaged/state.json"))


def test_every_code_of_the_store_has_words() -> None:
    """The codes in the source of ``storage`` and those here are the same."""
    storage = Path(recoveries.__file__).parent.parent / "storage"
    text = "".join(file.read_text(encoding="utf-8") for file in storage.glob("*.py"))
    assert {part.split('"')[0] for part in text.split('keep("')[1:]} == set(recoveries.WORDS)
