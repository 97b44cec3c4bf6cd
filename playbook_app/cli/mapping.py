"""What ``playbook check --maps FOLDER`` does: draws the map of every conversation, sound or not."""

from collections.abc import Sequence
from pathlib import Path

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.i18n import _, ngettext


def draw_maps(folders: Sequence[Path], target: Path) -> str:
    """Write an SVG for each conversation of these packs; return what was done.

    Raises ``Problem`` when one cannot be written.
    """
    from playbook_app.formats.pack.talk_maps import read_talk_maps

    drawn = 0
    for folder in folders:
        for name, text in read_talk_maps(folder):
            file = target / f"{name}.svg"
            try:
                target.mkdir(parents=True, exist_ok=True)
                write_atomic(file, text.encode())
            except OSError as error:
                raise write_problem(error, file) from error
            drawn += 1
    words = ngettext("{n} map was drawn in {folder}.", "{n} maps were drawn in {folder}.", drawn)
    return words.format(n=drawn, folder=target) if drawn else _("There is no conversation to draw.")
