"""Which input edits which kind of field."""

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.inputs.base import Input
from playbook_app.ui.plan.inputs.choosing import ChoiceInput, OrderInput, TicksInput, YesNoInput
from playbook_app.ui.plan.inputs.clock import ClockInput
from playbook_app.ui.plan.inputs.lines import LinesInput
from playbook_app.ui.plan.inputs.statement import StatementInput
from playbook_app.ui.plan.inputs.text import DayInput, LineInput, LongInput, NumberInput, SentenceInput

IN_ORDER = frozenset({"role.deputies", "step.methods", "approval.approvers"})
"""Fields whose entries are taken one after the other."""
WIDE = frozenset({Kind.LONG, Kind.LIST, Kind.CHOICES, Kind.REFS, Kind.RECORDS})
"""Kinds that take the whole width of a form."""
SENTENCES = frozenset(
    {
        "action.text",
        "advocates.activate_when",
        "advocates.ask",
        "advocates.disclosure_line",
        "continuity.fallback",
        "duty.trigger",
        "evidence.how",
        "evidence.kept_in",
        "evidence.what",
        "map.question",
        "message.text",
        "moderation.definition",
        "mustnot.note",
        "neutrality.reason",
        "node.help",
        "node.text",
        "policy.saving_clause",
        "policy.text",
        "policy.why",
        "qa.question",
        "scenario.good_of_it",
        "waiver.reason",
        "channel.purpose",
        "criterion.text",
        "item.done_when",
        "item.text",
        "level.meaning",
        "principle.text",
        "principle.why",
        "role.purpose",
        "statement.not_when",
        "statement.use_when",
        "step.say",
        "trigger.note",
    }
)
"""Lines that hold a whole sentence; they take the whole width too, so that it can be read."""


def is_wide(field: Field) -> bool:
    """Tell whether a field takes the whole width of a form."""
    return field.kind in WIDE or field.code in SENTENCES


def make_input(field: Field, desk: Desk) -> Input:
    """Return the input for a field that holds no records."""
    if field.code == "variant.body":
        return StatementInput(field, desk)
    if field.code in SENTENCES:
        return SentenceInput(field)
    if field.kind in (Kind.CHOICES, Kind.REFS):
        return OrderInput(field) if field.code in IN_ORDER else TicksInput(field)
    if field.kind is Kind.DATE:
        return DayInput(field, desk.today)
    return _PLAIN[field.kind](field)


_PLAIN: dict[Kind, type[Input]] = {
    Kind.TEXT: LineInput,
    Kind.LONG: LongInput,
    Kind.NUMBER: NumberInput,
    Kind.MINUTES: NumberInput,
    Kind.CLOCK: ClockInput,
    Kind.BOOL: YesNoInput,
    Kind.CHOICE: ChoiceInput,
    Kind.REF: ChoiceInput,
    Kind.LIST: LinesInput,
}
