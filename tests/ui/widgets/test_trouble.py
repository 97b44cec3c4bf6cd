"""What went wrong beside its control, the rule to keep, and the pause against hasty keys."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.ui.widgets.pause import Pause
from playbook_app.ui.widgets.rule import RuleCard
from playbook_app.ui.widgets.trouble import Trouble
from tests.ui import walk
from tests.ui.conftest import Show


def words(widget: QWidget) -> list[str]:
    """Return what is shown."""
    return [part.text() for part in walk.shown(widget) if hasattr(part, "text")]


def test_trouble_says_what_is_wrong_and_what_to_do(show: Show) -> None:
    """Hidden before; an unknown problem has no remedy and says its code."""
    trouble = Trouble(name="trouble")
    page = show(QWidget(), 400, 300)
    trouble.setParent(page)
    assert not trouble.isVisible()
    trouble.show_problem(Problem("disk-full"))
    assert words(trouble)[0] == "The disk is full, so this could not be saved."
    assert trouble.accessibleName() == words(trouble)[0]
    assert len(words(trouble)) == 2
    trouble.show_problem(Problem("never-heard-of"))
    assert words(trouble) == ["Something went wrong (never-heard-of)."]


def test_the_rule_can_change(show: Show) -> None:
    """The card grows with it."""
    card = RuleCard("Keep this rule", "Short.", name="rule")
    show(card, 200, 60)
    card.show_rule("A true small gap makes better company than a perfect record.")
    assert "A true small gap makes better company than a perfect record." in words(card)


def test_a_pause_ends_by_itself(qtbot: QtBot) -> None:
    """What waits for it is called once; stopped, it is not called."""
    called: list[str] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    pause = Pause(owner)
    pause.begin(lambda: called.append("first"))
    assert pause.running
    qtbot.waitUntil(lambda: not pause.running)
    assert called == ["first"]
    pause.begin(lambda: called.append("second"))
    pause.stop()
    assert not pause.running
    pause.begin()
    qtbot.waitUntil(lambda: not pause.running)
    assert called == ["first"]


def test_a_press_that_comes_too_early_starts_the_quiet_anew(qtbot: QtBot) -> None:
    """So that nobody hammers through it; after a moment of quiet a press goes on."""
    owner = QWidget()
    qtbot.addWidget(owner)
    pause = Pause(owner)
    timer = pause._timer
    assert not pause.holds()
    timer.setInterval(600_000)
    pause.begin()
    running = timer.timerId()
    assert pause.holds()
    assert timer.isActive()
    assert timer.timerId() != running
    pause.stop()
    assert not pause.holds()
