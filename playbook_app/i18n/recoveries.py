"""Words for damage that was found and worked around when the data folder was read."""

from pathlib import Path

from playbook_app.i18n import N_, _

WORDS: dict[str, str] = {
    "recovered-journal": N_(
        "Part of your recorded progress was damaged on the disk. Everything before and after it is there. "
        "The damaged part was kept in {file}."
    ),
    "recovered-state": N_(
        "The file with settings and profiles was damaged on the disk and was replaced. "
        "The damaged one was kept as {file}."
    ),
    "recovered-tail": N_(
        "Playbook was interrupted while it saved. Everything saved before is there. "
        "The unfinished rest was kept in {file}."
    ),
}
"""Code of a ``storage`` recovery to what happened, alphabetical; ``{file}`` is where the rest went."""


def describe(code: str, kept: Path) -> str:
    """Return what happened and where the damaged bytes are now; raises ``KeyError`` for an unknown code."""
    return _(WORDS[code]).format(file=kept)
