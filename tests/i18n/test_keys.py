"""Names of keys."""

from pathlib import Path

import pytest

from playbook_app import i18n
from playbook_app.i18n.keys import key_words
from tests.ui.pseudo import LANGUAGE, install_pseudo


@pytest.mark.parametrize("keys", ["Ctrl+Shift+D", "Ctrl+,", "F1", "1", "Space", "Ctrl+Shift+Up/Down", "/"])
def test_in_english_keys_are_called_as_written(keys: str) -> None:
    """Nothing changes in the language of the source."""
    assert key_words(keys) == keys


def test_only_named_keys_are_translated(tmp_path: Path) -> None:
    """Letters stay, names follow the keyboard."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path))
    assert key_words("Ctrl+D") != "Ctrl+D"
    assert key_words("Ctrl+D").endswith("+D")
    assert key_words("Alt+Up/Down").count("/") == 1
