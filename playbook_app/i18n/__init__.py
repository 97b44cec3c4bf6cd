"""Words for people: gettext catalogues for window, command line and documents alike.

English is the language of the source. ``_("text")`` translates now, ``N_("text")`` only
marks a text in a table for later translation by ``_``. Use named placeholders
(``_("{n} of {total}").format(n=1, total=5)``), never f-strings, inside ``_``.
"""

import gettext
from pathlib import Path

DOMAIN = "playbook"
CATALOGUES = Path(__file__).parent / "catalogues"

_current: gettext.NullTranslations = gettext.NullTranslations()


def install(language: str, catalogues: Path = CATALOGUES) -> None:
    """Use ``language`` ("en", "de", ...) from now on; a missing catalogue leaves English."""
    global _current  # noqa: PLW0603 - the one language of the process, set by main and by Settings
    _current = gettext.translation(DOMAIN, catalogues, [language], fallback=True)


def _(text: str) -> str:
    """Return ``text`` in the language in use."""
    return _current.gettext(text) if text else text


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form that fits ``count``; fill ``{n}`` yourself."""
    return _current.ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name
    """Mark ``text`` for translation and return it unchanged."""
    return text
