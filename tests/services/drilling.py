"""A small drill for the first lesson of the sample pack: the one of the blank pack."""

from pathlib import Path

from playbook_app.domain.drill.bots import Bot
from playbook_app.domain.drill.replay import Shift
from tests.services.sample import FIRST, Desk

ROOT = Path(__file__).resolve().parents[2]
SITE = (ROOT / "content/blank/first-track/01-first-lesson/drill.yaml").read_text(encoding="utf-8")


def with_drill(desk: Desk, text: str = SITE) -> None:
    """Give the first lesson a drill, and let the library see it."""
    path = desk.pack / "track" / "01-first" / "drill.yaml"
    path.write_text(text, encoding="utf-8")
    desk.library.refresh()


def play(desk: Desk, bot: Bot) -> Shift:
    """Play it to its end."""
    shift = desk.drills.shift(FIRST)
    while not shift.state.ended:
        shift = desk.drills.act(shift, bot(shift.state))
    return shift
