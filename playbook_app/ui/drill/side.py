"""The right side of a drill: what concerns all of it. People, tasks, the plan, the timeline, the rules."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.duties import triggered
from playbook_app.domain.drill.state import Action, State, cost
from playbook_app.domain.drill.step import available, waiting_time
from playbook_app.i18n import _
from playbook_app.ui.drill.acts import ActRow
from playbook_app.ui.drill.timeline import TimelineView
from playbook_app.ui.drill.words import act_words, rules_of
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Panel
from playbook_app.ui.widgets.toggles import Segmented

DO, PLAN, TIMES, RULES = range(4)
_SIDES = (20, 20, 16, 16)
_HEARD = 3
"""So many minutes what was said on the phone stays in sight."""


class DrillSide(Panel):
    """Four views of the whole. ``wanted`` gives an action."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "drill.side", _("The whole morning"))
        words = (_("Act"), _("Plan"), _("Time"), _("Rules"))
        self.views = Segmented(words, name="drill.views", label=_("The whole morning"))
        self.views.changed.connect(lambda _index: self._show())
        self._place = column(gap=6)
        self._inside = QWidget()
        column(row(self.views, None), 14, self._place, None, margins=_SIDES, parent=self._inside)
        self.scroller = ScrollPage(self._inside, name="drill.side.scroll")
        column(self.scroller, margins=(1, 0, 0, 0), parent=self)
        self._state: State | None = None
        self._shown: tuple[object, ...] = ()

    def show_state(self, state: State) -> None:
        """Show the view that is on for this state."""
        self._state = state
        self._show()

    def show_plan(self) -> None:
        """Turn to the plan."""
        self.views.choose(PLAN)
        self._show()

    def first_stop(self) -> QWidget | None:
        """Return the first thing that can be done, where that view is on."""
        items = (self._place.itemAt(index) for index in range(self._place.count()))
        parts = (item.widget() for item in items if item is not None)
        return next((part for part in parts if isinstance(part, ActRow)), None)

    def least_width(self) -> int:
        """Return the width below which something would be cut."""
        return self._inside.minimumSizeHint().width() + 1

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        looks = (self.views.current(), state.drill.plan.title, *self._looks(state))
        if looks == self._shown:
            return
        self._shown = looks
        now = self.window().focusWidget()
        focused = now.objectName() if now is not None and self.isAncestorOf(now) else ""
        clear_layout(self._place)
        (self._acts, self._plan, self._times, self._rules)[self.views.current()](state)
        back = self.findChild(QWidget, focused) if focused else None
        if back is not None:
            move_focus(back)

    def _looks(self, state: State) -> tuple[object, ...]:
        """Return all that the view which is on shows of a state: while it is the same, so is the view."""
        view = self.views.current()
        if view == DO:
            whole = tuple(one for one in available(state) if not one.thread)
            return (*whole, waiting_time(state), self._heard(state))
        if view == PLAN:
            met = tuple(one.duty.id for one in triggered(state) if one.met)
            return (state.plan_read, state.level, *met, *state.drill.plan.levels)
        return (state.minute, state.log) if view == TIMES else ()

    # ------------------------------------------------------------------ views

    def _acts(self, state: State) -> None:
        can = [one for one in available(state) if not one.thread]
        self._caption(_("Look"))
        self._buttons(state, [one for one in can if one.kind == rules.PLAN], keys="P")
        self._caption(_("Call somebody"))
        self._buttons(state, [one for one in can if one.kind == rules.PHONE])
        self._last_call(state)
        tasks = [one for one in can if one.kind == rules.TASK]
        if tasks:
            self._caption(_("Do something else"))
            self._buttons(state, tasks)
        self._caption(_("The whole of it"))
        self._buttons(state, [one for one in can if one.kind in {rules.ESCALATE, rules.STAND_DOWN}])
        self._caption(_("Or let time pass"))
        self._buttons(state, [Action(rules.WAIT)], keys="W", minutes=waiting_time(state))

    def _last_call(self, state: State) -> None:
        words = self._heard(state)
        if words:
            self._place.addWidget(Label(words, "small", "text2"))

    @staticmethod
    def _heard(state: State) -> str:
        """Return what was said on the phone, for as long as it rings in one's ears."""
        calls = [entry for entry in state.log if entry.kind == rules.PHONE]
        if not calls or (state.log[-1] is not calls[-1] and state.minute - calls[-1].minute > _HEARD):
            return ""
        person = state.drill.plan.person(calls[-1].ref)
        words = _("Nobody answers.") if person.away else person.says
        return _("{name}: {words}").format(name=person.name, words=words)

    def _plan(self, state: State) -> None:
        plan = state.drill.plan
        self._place.addWidget(Label(plan.title, "h3"))
        if not state.plan_read:
            words = _("It lies in the drawer. Checking it takes minutes, and it knows things.")
            self._place.addWidget(Label(words, "small", "text2"))
            self._buttons(state, [one for one in available(state) if one.kind == rules.PLAN], keys="P")
            return
        self._levels_and_duties(state)
        self._caption(_("People"))
        for person in plan.people:
            self._line(person.name, person.role, "chat-circle", "text3")
        if plan.statements:
            self._caption(_("Words that are signed off"))
        for statement in plan.statements:
            self._line(statement.title, statement.text, "seal-check", "text3")
        if plan.notes:
            self._caption(_("House rules"))
        for note in plan.notes:
            self._line(note, "", "info", "text3")

    def _levels_and_duties(self, state: State) -> None:
        plan = state.drill.plan
        self._caption(_("Levels"))
        for number, level in enumerate(plan.levels):
            head = _("{level}: first answer within {n} min").format(level=level.name, n=level.target)
            self._line(head, level.meaning, *_mark(number == state.level, "accent"))
        self._caption(_("Duties"))
        now = {one.duty.id: one for one in triggered(state)}
        for duty in plan.duties:
            asked = now.get(duty.id)
            done = asked is not None and asked.met and not duty.never
            self._line(duty.text, "", *_mark(done, "success"))

    def _times(self, state: State) -> None:
        self._place.addWidget(Label(_("What was on fire when"), "h3"))
        self._place.addWidget(TimelineView(state, name="drill.timeline"))

    def _rules(self, state: State) -> None:
        for title, text in rules_of(state.drill):
            self._line(title, text, "info", "text3")

    # ------------------------------------------------------------------ parts

    def _caption(self, words: str) -> None:
        if self._place.count():
            self._place.addSpacing(10)
        self._place.addWidget(Label(words, "capS", "text2"))

    def _line(self, title: str, text: str, icon: str, tone: str) -> None:
        words = column(Label(title, "smallM"), gap=1)
        if text:
            words.addWidget(Label(text, "small", "text2"))
        self._place.addWidget(holder(row((Icon(icon, 16, tone), 0, TOP), (words, 1), gap=8)))

    def _buttons(
        self, state: State, actions: Sequence[Action], *, keys: str = "", minutes: int | None = None
    ) -> None:
        for action in actions:
            name = ".".join(part for part in ("drill.all", action.kind, action.ref) if part)
            takes = cost(state.drill, action.kind, action.ref) if minutes is None else minutes
            button = ActRow(act_words(state, action, 0), takes, name=name, keys=keys)
            button.clicked.connect(lambda _on=False, action=action: self.wanted.emit(action))
            self._place.addWidget(button)


def _mark(on: bool, tone: str) -> tuple[str, str]:
    """Return icon and tone of a line that holds, or does not."""
    return ("check-circle-fill", tone) if on else ("circle-dashed", "text3")
