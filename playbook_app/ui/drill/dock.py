"""What can be done with the thread in front, each with the minutes it takes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.triage import ACTIONS
from playbook_app.domain.drill import rules
from playbook_app.domain.drill.state import Action, State, ThreadState, cost
from playbook_app.domain.drill.step import available, needs_signature
from playbook_app.i18n import _
from playbook_app.i18n.drill_words import with_minutes
from playbook_app.i18n.items import CERTAINTY, action_name
from playbook_app.services.planning import RecentPlan
from playbook_app.ui.drill.words import act_words
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.toggles import Segmented
from playbook_app.ui.widgets.typed import TypedReply

_LEAST = 300


class ThreadDock(QWidget):
    """Built anew for every state. ``wanted`` gives the action; ``read_wanted`` what was typed.

    ``plan_wanted`` gives the key of a plan to begin anew with, empty for the drill's own.
    """

    wanted = Signal(object)
    read_wanted = Signal(str)
    plan_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "drill.dock", _("What you can do"))
        self._place = column(gap=6)
        column(self._place, parent=self)
        self.choices: ChoiceList | None = None
        self.typed: TypedReply | None = None
        self._sure: Segmented | None = None
        self._thread = ""
        self._shown: tuple[object, ...] = ()

    def show_nothing(self, plans: Sequence[RecentPlan] = (), title: str = "") -> None:
        """Show no thread; before anything was done, the plans it may be played with, ``title`` on."""
        shown = ("", title, *(plan.key for plan in plans))
        if self._place.count() and shown == self._shown:
            return
        self._clear()
        self._thread, self._shown = "", shown
        if not plans:
            return
        chooser = ComboBox(name="drill.plan", label=_("Played with the plan"))
        chooser.addItem(_("The drill's own plan"), "")
        for plan in plans:
            chooser.addItem(plan.title, plan.key)
        chooser.setCurrentIndex(max(0, chooser.findText(title)))
        chooser.activated.connect(lambda _index: self.plan_wanted.emit(str(chooser.currentData())))
        words = _("Targets, people, levels and words then come from it, and stay as they are today.")
        self._place.addWidget(LabeledField(_("Played with the plan"), chooser, hint=words))

    def show_thread(self, state: State, known: ThreadState) -> None:
        """Offer what can be done with a thread; while that stays the same, so does what is typed here."""
        can = [one for one in available(state) if one.thread == known.id]
        shown = (state.drill.id, known.id, known.draft, known.triage, known.signed, known.closed, *can)
        if shown == self._shown:
            return
        focused, typed = self._focused(), self._typed_words() if self._thread == known.id else ""
        self._clear()
        self._thread, self._shown = known.id, shown
        if known.opened and not known.closed:
            self._sorting(known, can)
            self._finding(state, can)
            if known.draft:
                self._draft(state, known, can)
            self._replies(state, known, can)
            self._passing(state, can)
            if self.typed is not None and typed and not known.draft:
                self.typed.field.setPlainText(typed)
        elif known.closed:
            self._place.addWidget(Label(_("Nothing more is to be done here."), "small", "text2"))
        back = self.findChild(QWidget, focused) if focused else None
        if back is not None and back.isEnabled():
            move_focus(back)

    def show_matches(self, matches: Sequence[object]) -> None:
        """Show what typed words are taken for."""
        if self.typed is not None:
            self.typed.show_matches(matches)  # type: ignore[arg-type]

    def _typed_words(self) -> str:
        return "" if self.typed is None else self.typed.words()

    def sure(self) -> int:
        """Return how sure the person says to be, 0 where nothing was said."""
        return 0 if self._sure is None else self._sure.current()

    def first_stop(self) -> QWidget | None:
        """Return the first control that takes focus."""
        return next(iter(self.findChildren(Button)), None)

    # ------------------------------------------------------------------ parts

    def _clear(self) -> None:
        self.choices = self.typed = self._sure = None
        self._shown = ()
        clear_layout(self._place)

    def _focused(self) -> str:
        now = self.window().focusWidget()
        return now.objectName() if now is not None and self.isAncestorOf(now) else ""

    def _caption(self, words: str) -> None:
        if self._place.count():
            self._place.addSpacing(8)
        self._place.addWidget(Label(words, "capS", "text2"))

    def _button(self, state: State, action: Action, *, kind: str = "secondary", keys: str = "") -> Button:
        name = ".".join(part for part in ("drill", action.kind, action.ref) if part)
        button = Button(act_words(state, action), kind, name=name, size="sm", keys=keys)  # type: ignore[arg-type]
        button.clicked.connect(lambda: self.wanted.emit(action))
        return button

    def _flow(self, buttons: Sequence[QWidget]) -> None:
        flow = Flow(gap=8)
        flow.add_all(buttons)
        self._place.addWidget(flow)

    def _sorting(self, known: ThreadState, can: Sequence[Action]) -> None:
        self._caption(_("What does it need?"))
        words = [action_name(action) for action in ACTIONS]
        made = []
        for action, word in zip(ACTIONS, words, strict=True):
            chosen = action == known.triage
            button = Button(
                word,
                "secondary",
                name=f"drill.triage.{action}",
                size="sm",
                icon="check-bold" if chosen else "",
            )
            button.setAccessibleName(_("{action}, chosen").format(action=word) if chosen else word)
            act = Action(rules.TRIAGE, known.id, action)
            button.setEnabled(chosen or act in can)
            if not chosen:
                button.clicked.connect(lambda _on=False, act=act: self.wanted.emit(act))
            made.append(button)
        self._flow(made)

    def _finding(self, state: State, can: Sequence[Action]) -> None:
        facts = [one for one in can if one.kind == rules.FACTS]
        if facts:
            self._caption(_("Something here has not been checked"))
            self._flow([self._button(state, facts[0], keys="F")])

    def _draft(self, state: State, known: ThreadState, can: Sequence[Action]) -> None:
        reply = known.thread.reply(known.draft)
        words = known.words or state.drill.words(reply) or _("Without a word")
        title = row((Label(_("Your draft: {label}").format(label=reply.label), "bodyS"), 1), gap=8)
        if reply.statement:
            title.addWidget(Tag(_("Signed off in the plan"), "success", "seal-check"))
        elif known.signed:
            title.addWidget(Tag(_("Signed"), "success", "seal-check"))
        elif needs_signature(reply):
            title.addWidget(Tag(_("Has to be signed"), "warning", "seal-check"))
        buttons = Flow(gap=8)
        for one in can:
            if one.kind == rules.PUBLISH:
                buttons.add(self._button(state, one, kind="primary"))
            elif one.kind == rules.APPROVAL and needs_signature(reply):
                buttons.add(self._button(state, one))
        card = Card(fill="accentSoft", border="accentBorder", radius=10)
        card.set_content(column(title, Label(words, "body"), 4, buttons, gap=6), (14, 12, 14, 12))
        set_names(card, "drill.draft", _("Your draft: {label}").format(label=reply.label))
        self._place.addSpacing(8)
        self._place.addWidget(card)

    def _replies(self, state: State, known: ThreadState, can: Sequence[Action]) -> None:
        drafts = [one for one in can if one.kind == rules.DRAFT]
        if not drafts:
            return
        takes = cost(state.drill, rules.DRAFT)
        words = _("Write another") if known.draft else _("Write a reply")
        self._caption(with_minutes(words, takes))
        options = [_("Not said"), *(_(word) for word in CERTAINTY.values())]
        self._sure = Segmented(options, name="drill.sure", label=_("How sure are you?"))
        sure = Flow(gap=8)
        sure.add_all([Label(_("How sure are you?"), "small", "text2"), self._sure])
        self._place.addWidget(sure)
        choices = ChoiceList(label=_("Replies"), columns=1, least=_LEAST)
        rows = []
        for number, one in enumerate(drafts, 1):
            reply = known.thread.reply(one.ref)
            detail = state.drill.words(reply) or _("Without a word")
            made = ChoiceRow(str(number), reply.label, name=f"drill.reply.{reply.id}", detail=detail)
            made.setAutoExclusive(False)  # none stays picked, and Tab goes to each of them
            rows.append(made)
        choices.set_rows(rows)
        choices.chosen.connect(lambda index: self._drafted(drafts[index]))
        self.choices = choices
        self._place.addWidget(choices)
        if any(state.drill.words(known.thread.reply(one.ref)) for one in drafts):
            self._typing(drafts)

    def _typing(self, drafts: Sequence[Action]) -> None:
        typed = TypedReply(name="drill.typed", send=_("Take it as my draft"))
        typed.wanted.connect(self.read_wanted)
        typed.sent.connect(
            lambda ref: self._drafted(next(one for one in drafts if one.ref == ref), typed.words())
        )
        typed.show_list.hide()
        typed.list_wanted.connect(self._to_list)
        self.typed = typed
        self._place.addSpacing(6)
        self._place.addWidget(typed)

    def _to_list(self) -> None:
        """Turn to the authored replies: another one was meant."""
        first = self.choices.focus_first() if self.choices is not None else None
        if first is not None:
            move_focus(first)

    def _drafted(self, action: Action, words: str = "") -> None:
        made = Action(action.kind, action.thread, action.ref, words, self.sure())
        self.wanted.emit(made)

    def _passing(self, state: State, can: Sequence[Action]) -> None:
        rest = [one for one in can if one.kind in {rules.HAND_OVER, rules.WALK_AWAY}]
        if rest:
            self._caption(_("Or leave it to somebody, or leave it"))
            self._flow([self._button(state, one) for one in rest])
