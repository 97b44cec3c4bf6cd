"""The dot on Plan says that there are gaps, and goes when there are none."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.services.plan_glance import PlanGlance
from playbook_app.ui.shell import plan_dot
from playbook_app.ui.shell.plan_dot import PlanDot, meaning
from playbook_app.ui.shell.rail import ENTRIES, RailItem


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, ""),
        (PlanGlance("Oakline", 100, 0, ()), ""),
        (PlanGlance("Oakline", 40, 1, ()), "1 gap left to close"),
        (PlanGlance("Oakline", 40, 3, ()), "3 gaps left to close"),
        (PlanGlance("Oakline", 0, 0, (), Problem("no-version", Path("plan"))), "This does not look like"),
    ],
)
def test_what_the_dot_says(found: PlanGlance | None, words: str) -> None:
    """No plan and no gaps give no dot; a plan that cannot be read says so."""
    assert meaning(found).startswith(words)
    assert bool(meaning(found)) == bool(words)


def test_it_reads_in_steps(qtbot: QtBot, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan is read after all its steps, and the item then says what it needs."""
    item = RailItem(ENTRIES[4], "Ctrl+5")
    qtbot.addWidget(item)
    monkeypatch.setattr(plan_dot, "prepare", lambda: iter([None, None]))
    monkeypatch.setattr(plan_dot, "glance", lambda _planning, _today: PlanGlance("Oakline", 40, 2, ()))
    dot = PlanDot(item, None, clock)
    dot.refresh()
    qtbot.waitUntil(lambda: bool(item.accessibleDescription()))
    assert item.accessibleDescription() == "2 gaps left to close"
