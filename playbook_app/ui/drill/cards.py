"""The parts of a debrief: a number, a post looked at again, a cause with its effect, a duty."""

from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.debrief import Effect, ThreadReview
from playbook_app.domain.drill.duties import DutyState
from playbook_app.domain.drill.model import Reply
from playbook_app.domain.drill.scores import Decision, credit_of
from playbook_app.domain.drill.state import NOBODY, State
from playbook_app.i18n import _
from playbook_app.i18n.items import action_name, rating_words
from playbook_app.ui.drill.words import entry_words, later_of, placed_words, time_at
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, Tag
from playbook_app.ui.widgets.surfaces import Card, Hairline

GOOD, HALF = 1.0, 0.5
_CREDIT = (("check-circle-fill", "success"), ("circle-half", "warning"), ("x-circle-fill", "danger"))


def look_of(credit: float) -> tuple[str, str]:
    """Return icon and tone for what something earned."""
    return _CREDIT[0 if credit >= GOOD else 1 if credit >= HALF else 2]


class NumberCard(Card):
    """One of the four numbers, with what it needs; ``spoken`` says it."""

    def __init__(self, title: str, value: int | None, needed: int, *, name: str) -> None:
        super().__init__(margins=16)
        enough = value is None or value >= needed
        self._value = Label(_("None") if value is None else str(value), "display")
        line = _("Nothing to judge") if value is None else _("{n} needed").format(n=needed)
        self._line = Label(line, "small", "text2")
        head = row((Label(title, "bodyS"), 1), gap=8)
        if value is not None:
            head.addWidget(
                Icon(*(("check-circle-fill", 18, "success") if enough else ("warning-fill", 18, "warning")))
            )
        self.set_content(column(head, self._value, self._line, gap=2), (16, 12, 16, 14))
        self._title, self._name = title, name
        self.spoken = ""
        self.say(self._value.text(), line)

    def say(self, value: str, line: str) -> None:
        """Show another value and line."""
        self._value.setText(value)
        self._line.setText(line)
        self.spoken = f"{self._title}: {value}. {line}"
        set_names(self, f"drill.number.{self._name}", self.spoken)


class ReviewCard(Card):
    """A post looked at again: what it needed and why, what was done, and what else there was."""

    def __init__(self, state: State, review: ThreadReview) -> None:
        super().__init__()
        thread = review.known.thread
        set_names(
            self, f"drill.review.{thread.id}", _("{who}, {place}").format(who=thread.who, place=thread.place)
        )
        arrived = _("{place}, {time}").format(place=thread.place, time=time_at(state.drill, thread.at))
        head = row(
            (Label(thread.who, "h3"), 0, MIDDLE), (Label(arrived, "small", "text2"), 0, MIDDLE), None, gap=10
        )
        body = column(head, Label(thread.text.strip(), "body", "text2"), gap=6)
        body.addSpacing(4)
        needs = _("It needed: {action}").format(action=action_name(thread.needs))
        body.addWidget(_point(needs, thread.reason, "lightbulb", "accent"))
        for decision in review.decisions:
            body.addWidget(_decision(state, decision))
        if review.others:
            body.addWidget(Hairline())
            body.addWidget(Label(_("The other replies"), "capS", "text2"))
            for reply in review.others:
                body.addWidget(_reply(state, reply))
        self.set_content(body)


class EffectRow(Card):
    """What was done, an arrow, and what came of it, with why."""

    def __init__(self, state: State, effect: Effect) -> None:
        super().__init__(margins=16)
        cause, entry = state.log[effect.cause], state.log[effect.entry]
        before, after = placed_words(state, cause), placed_words(state, entry)
        reason = ""
        if entry.kind == rules.LATER:
            reason = later_of(state.drill, entry).reason
        elif entry.kind == rules.CORRECTION:
            reason = state.drill.fact(entry.ref).found
        came = column(Label(after, "bodyM"), gap=3)
        if reason:
            came.addWidget(Label(reason, "body", "text2"))
        arrow = row(
            (Icon("arrow-right-bold", 18, "warning"), 0, TOP), (came, 1), gap=10, margins=(12, 0, 0, 0)
        )
        self.set_content(column(Label(before, "body"), arrow, gap=8), (16, 14, 16, 14))
        set_names(
            self,
            f"drill.effect.{effect.entry}",
            _("{cause} led to: {effect}").format(cause=before, effect=after),
        )


class DutyRow(Card):
    """A duty: met or not, when, and what it is good for."""

    def __init__(self, state: State, found: DutyState) -> None:
        super().__init__(margins=16)
        until = time_at(state.drill, found.until)
        if found.duty.never:
            when = _("Kept") if found.met else _("Broken at {time}").format(time=self._at(state, found.entry))
        elif found.met:
            when = _("Done at {time}, due by {until}").format(time=self._at(state, found.entry), until=until)
        else:
            when = _("Not done by {until}").format(until=until)
        icon, tone = look_of(float(found.met))
        words = column(
            Label(found.duty.text, "bodyM"),
            Label(when, "small", tone),
            Label(found.duty.reason, "body", "text2"),
            gap=3,
        )
        self.set_content(row((Icon(icon, 20, tone), 0, TOP), (words, 1), gap=12), (16, 14, 16, 14))
        set_names(self, f"drill.duty.{found.duty.id}", f"{found.duty.text} {when}")

    @staticmethod
    def _at(state: State, entry: int) -> str:
        return "" if entry == NOBODY else time_at(state.drill, state.log[entry].minute)


def call_words(state: State, call: Decision) -> tuple[str, str, str, str]:
    """Return title, text, icon and tone for raising the level or standing down."""
    words = entry_words(state, state.log[call.entry])
    if call.kind == rules.STAND_DOWN:
        text = (
            _("Nobody waited, and it was quiet.")
            if call.credit
            else _("It was not over. The morning went on alone.")
        )
    else:
        text = _("Something was as bad as that.") if call.credit else _("Nothing was as bad as that.")
    return (words, text, *look_of(call.credit))


def _point(title: str, text: str, icon: str, tone: str, tag: str = "") -> QWidget:
    head = row((Label(title, "bodyM"), 1), gap=8)
    if tag:
        head.addWidget(Tag(tag, "neutral"), 0, TOP)
    words = column(head, gap=2)
    if text:
        words.addWidget(Label(text, "small", "text2"))
    return holder(row((Icon(icon, 18, tone), 0, TOP), (words, 1), gap=10))


def _decision(state: State, decision: Decision) -> QWidget:
    drill, thread = state.drill, state.drill.thread(decision.thread)
    icon, tone = look_of(decision.credit)
    if decision.kind == rules.TRIAGE:
        if not decision.ref:
            return _point(_("You did not sort it"), "", icon, tone)
        return _point(
            _("You sorted it as: {action}").format(action=action_name(decision.ref)), "", icon, tone
        )
    if decision.kind == rules.PUBLISH:
        return _sent(state, decision, icon, tone)
    if decision.kind == rules.HAND_OVER:
        who = drill.plan.person(decision.ref).name
        right = _("It was theirs.") if decision.credit else _("It was not theirs, so it stayed with you.")
        return _point(_("You passed it on to {who}").format(who=who), right, icon, tone)
    if decision.kind == rules.WALK_AWAY:
        text = _("Somebody still waited.") if thread.waits else _("There was nothing to win here.")
        return _point(_("You walked away"), text, icon, tone)
    return _point(_("Nobody answered"), _("Silence is an answer, too."), icon, tone)


def _sent(state: State, decision: Decision, icon: str, tone: str) -> QWidget:
    thread = state.drill.thread(decision.thread)
    reply = thread.reply(decision.ref)
    known = state.known(thread.id)
    assert known is not None
    sent = next(one for one in known.published if one.entry == decision.entry)
    title = _("You published: {label}").format(label=reply.label)
    if sent.unsigned:
        title = _("{title}, unsigned").format(title=title)
    if sent.charged:
        title = _("{title}, and had to correct it").format(title=title)
    return _point(title, f"{reply.reason} {reply.rule}", icon, tone, rating_words(str(sent.quality)))


def _reply(state: State, reply: Reply) -> QWidget:
    icon, tone = look_of(credit_of(reply.quality))
    text = state.drill.words(reply)
    said = _("“{text}”").format(text=text.strip()) if text else _("Without a word")
    return _point(reply.label, f"{said}\n{reply.reason}", icon, tone, rating_words(str(reply.quality)))
