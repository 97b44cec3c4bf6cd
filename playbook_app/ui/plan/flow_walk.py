"""Walking through the decision flow, question by question, as somebody does at 23:10."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.call_tree import number_of
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.domain.plan.records.flow import Node
from playbook_app.i18n import _, plan_words
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import clear, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card

KINDS = ("mobile", "landline_direct", "sms", "messenger", "email")
"""Ways to reach somebody, the quickest first."""


class FlowWalk(QWidget):
    """Shows one step; an answer leads to the next. ``wanted`` carries the id of a step or a statement."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.flow.walk")
        self.setAccessibleName(_("Walk through the flow"))
        self._plan: Plan | None = None
        self._path: list[tuple[str, str]] = []
        """Steps that were taken: the id of the step and the answer given there."""
        self._at = ""
        self._so_far, self._title = Label("", "small", "text2"), Label("", "h2")
        self._help = Label("", "body", "text2")
        self._ways = column(gap=8)
        self.back = Button(_("Back"), "ghost", name="plan.flow.walk.back", icon="arrow-left", size="sm")
        self.again = Button(_("From the beginning"), "ghost", name="plan.flow.walk.again", size="sm")
        self.edit = Button(_("Edit this step"), "ghost", name="plan.flow.walk.edit", size="sm")
        self.back.clicked.connect(self._back)
        self.again.clicked.connect(self.begin)
        self.edit.clicked.connect(lambda: self.wanted.emit(self._at))
        body = column(
            self._so_far, 10, self._title, 4, self._help, 14, self._ways, 14,
            row(self.back, self.again, None, self.edit, gap=4),
        )  # fmt: skip
        column(Card(body, margins=(20, 18, 20, 16)), None, parent=self)

    def show_plan(self, plan: Plan) -> None:
        """Follow the plan; a path that is not there any more begins again."""
        self._plan = plan
        if self._node(self._at) is None:
            self._at, self._path = plan.flow[0].id if plan.flow else "", []
        self._show(focus=False)

    def begin(self) -> None:
        """Begin again."""
        self._path.clear()
        self._at = self._plan.flow[0].id if self._plan is not None and self._plan.flow else ""
        self._show(focus=True)

    def _back(self) -> None:
        if self._path:
            self._at = self._path.pop()[0]
            self._show(focus=True)

    def _node(self, key: str) -> Node | None:
        nodes: Sequence[Node] = self._plan.flow if self._plan is not None else ()
        return next((node for node in nodes if node.id == key), None)

    def _go(self, target: str, answer: str) -> None:
        self._path.append((self._at, answer))
        self._at = target
        self._show(focus=True)

    def _show(self, *, focus: bool) -> None:
        node = self._node(self._at)
        clear(self._ways)
        ways: list[Button] = []
        self.back.setEnabled(bool(self._path))
        self.again.setEnabled(bool(self._path))
        self.edit.setEnabled(node is not None)
        taken = [said(one, answer) for key, answer in self._path if (one := self._node(key))]
        self._so_far.setText("\n".join(taken) or _("This is where one begins."))
        self._title.setText(text(node) if node is not None else _("There is no flow yet."))
        self._help.setText(self._about(node) if node is not None else "")
        self._help.setVisible(bool(self._help.text()))
        for number, answer in enumerate(node.answers if node is not None else ()):
            way = Button(answer.label or _("Go on"), "secondary", name=f"plan.flow.walk.{number}")
            way.setEnabled(self._node(answer.goto) is not None)
            way.clicked.connect(partial(self._go, answer.goto, answer.label))
            ways.append(way)
            self._ways.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        ways += self._words(node)
        order_tabs(self)
        if focus:
            announce(self, self._title.text())
            move_focus(ways[0] if ways else self.again)

    def _words(self, node: Node | None) -> list[Button]:
        """Add a button for each statement that fits: the words are one press away."""
        made = []
        for number, key in enumerate(node.statements if node is not None else ()):
            assert self._plan is not None
            said = _("Words: {statement}").format(statement=name_by_id(self._plan, key))
            button = Button(said, "secondary", name=f"plan.flow.walk.words.{number}", icon="chat-text")
            button.clicked.connect(partial(self.wanted.emit, key))
            made.append(button)
            self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def first(self) -> QWidget:
        """Return the first answer, else the way to edit."""
        item = self._ways.itemAt(0)
        answer = item.widget() if item is not None else None
        return answer if answer is not None else self.edit

    def _about(self, node: Node) -> str:
        """Return what stands beside the words of a step: help, outcome, level, who."""
        plan = self._plan
        assert plan is not None
        outcome = plan_words.choice_name("node.outcome", node.outcome) if node.outcome else ""
        role, level = name_by_id(plan, node.role), name_by_id(plan, node.level)
        said = (
            node.help,
            _("Outcome: {outcome}").format(outcome=outcome) if outcome else "",
            _("Level: {level}").format(level=level) if level else "",
            _("Who: {role}").format(role=", ".join((role, *whom(plan, node.role)))) if role else "",
        )
        return "\n".join(part for part in said if part)


def whom(plan: Plan, role_id: str) -> tuple[str, ...]:
    """Return who holds a role and how to reach them, as far as the plan says."""
    held = next((role.primary for role in plan.roles if role.id == role_id), "")
    return tuple(part for part in (name_by_id(plan, held), number_of(plan, held, KINDS)) if part)


def said(node: Node, answer: str) -> str:
    """Return a step that was taken with the answer that was given."""
    asked = text(node)
    return f"{asked} {answer}" if asked.endswith(("?", ".", ":")) else f"{asked}: {answer}"


def text(node: Node) -> str:
    """Return the words of a step."""
    return node.text or plan_words.unnamed("node")
