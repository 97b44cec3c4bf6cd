"""The interview by keyboard: from an empty folder to a plan that nothing blocks; simple mode after it."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from playbook_app.domain.plan.simple import simple_sections
from tests.ui.plan.conftest import CTRL, Hands
from tests.ui.plan.test_walk import faults
from tests.ui.walk import missed_by_tab

MOST_KEYS = 400
LINES = (
    ("Blue Heron",),
    ("Ana Silva", "+44 7700 900120"),
    ("Ben Okafor", "+44 7700 900121"),
    ("Cleo Marin", "+44 7700 900122"),
    ("08:00", "22:00", "15"),
    ("@blueheron", "@blueheron", "Blue Heron, 4 Mill Lane", "Millside"),
)


def fill(hands: Hands, words: tuple[str, ...]) -> None:
    """Type into one field after the other and go on with Enter."""
    for number, text in enumerate(words):
        if number:
            hands.press(Qt.Key.Key_Tab)
        hands.overwrite(text)
    hands.press(Qt.Key.Key_Return)


def test_twelve_answers_by_keyboard(sit: Callable[..., Hands]) -> None:
    """Every answer is a step; it can be left and resumed; nothing blocks at the end."""
    hands = sit()
    hands.tab_to("plan.start.interview")
    hands.press(Qt.Key.Key_Return)
    assert hands.focus().objectName() == "plan.kind.small_business"
    assert faults(hands.focus().window()) == []
    hands.press(Qt.Key.Key_Return)
    pane = hands.session.interview
    assert pane is not None
    begun = hands.session.opened.plan
    assert hands.focus().objectName() == "plan.interview.organisation.organisation"
    hands.press(Qt.Key.Key_Return)
    assert "Fill in “Name of your organisation” first" in hands.texts()
    assert faults(hands.page) == []
    for words in LINES:
        fill(hands, words)
    assert pane.at == len(LINES)
    assert pane._bar.value() == 50
    assert "The plan answers this already" in hands.texts()
    assert hands.session.opened.editor.undo_names[0] == "Answer: What are you called there?"
    assert hands.session.opened.plan.control.title == "Crisis plan, Blue Heron"
    assert hands.page.escape()
    hands.settle()
    assert hands.session.interview_at is None
    hands.session.show_interview()
    assert pane.at == len(LINES) + 5, "the starter answers all but the signature"
    hands.session.show_interview(len(LINES) - 1)
    hands.session.opened.editor.undo()
    hands.session.opened.editor.undo()
    hands.session.show_interview(len(LINES) - 1)
    assert "The plan answers this already" not in hands.texts(), "the accounts have no names yet"
    hands.session.opened.editor.redo()
    hands.session.opened.editor.redo()
    hands.session.show_interview(len(LINES))
    assert list(missed_by_tab(hands.page)) == []
    for _question in range(5):
        hands.press(Qt.Key.Key_Return, CTRL)
    assert "Sign and finish" in pane.next.text()
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.session.interview_at is None
    checked = hands.session.pane.checker.run()
    assert checked.readiness.errors == 0
    print(hands.effort("By interview", begun))
    assert hands.keys < MOST_KEYS
    assert checked.readiness.built >= 60
    assert "The interview is done." in hands.said[-1].text
    hands.session.undo()
    assert not hands.session.opened.plan.endorsements


def test_the_interview_begins_from_any_starter(sit: Callable[..., Hands]) -> None:
    """The dialog offers all four; the one that is pressed is what the plan begins from."""
    hands = sit()
    hands.tab_to("plan.start.interview", most=5)  # straight after the four starters
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("plan.kind.nonprofit", most=3)
    hands.press(Qt.Key.Key_Return)
    assert hands.session.interview_at == 0
    assert hands.session.opened.plan.control.profile == "nonprofit"
    assert hands.focus().objectName() == "plan.interview.organisation.organisation"
    assert hands.session.interview is not None
    assert hands.session.interview._bar.value() == 0


def test_simple_mode_hides_and_shows(started: Hands) -> None:
    """Fewer sections and fields over the same records; what was found is shown all the same; full is all."""
    pane, plan = started.session.pane, started.session.opened.plan
    pane.bench.show_place("purpose")
    pane.outline.mode.changed.emit(0)
    started.check()
    shown = {pane.outline.model.index(row, 0).data() for row in range(pane.outline.model.rowCount())}
    assert len(shown) <= len(simple_sections()) + 2
    assert "Purpose and principles" in shown, "it is on the table"
    level = plan.levels[0]
    pane.bench.show_place(level.id)
    started.settle()
    names = [
        w.objectName() for w in pane.bench.findChildren(object) if hasattr(w, "isVisible") and w.isVisible()
    ]
    assert f"plan.field.{level.id}.first_public_min" in names
    assert f"plan.field.{level.id}.update_min" not in names
    with started.session.opened.editor.edit("Edit") as draft:
        draft.set(level.id, update_min=None, ack_min=None, internal_notify_min=None)
    started.check()
    assert faults(started.page) == []
    assert pane.view_state()["simple"] is True
    pane.outline.mode.changed.emit(1)
    started.settle()
    assert pane.outline.model.rowCount() == 21
