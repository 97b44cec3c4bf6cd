"""Removing a record that is used: says where, and what happens to those places."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.references import Use, uses
from playbook_app.domain.plan.tree import find, index, places
from playbook_app.i18n import _, ngettext, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan import words
from playbook_app.ui.plan.checks import top_record
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.label import Label

_MOST = 8


def outside_uses(plan: Plan, record_id: str) -> tuple[Use, ...]:
    """Return who points to a record, without what goes with it."""
    record = find(plan, record_id).record
    inside = {record.id, *(place.record.id for place in places(record))}
    return tuple(use for use in uses(plan, record_id) if use.record.id not in inside)


def heirs(plan: Plan, record_id: str) -> tuple[Record, ...]:
    """Return the records that could take its places."""
    place = find(plan, record_id)
    siblings: tuple[Record, ...] = getattr(place.parent, place.field.key)
    return tuple(record for record in siblings if record.id != record_id)


class RemoveDialog(Dialog):
    """``confirmed`` carries the id of the heir, ``""`` for none."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget, plan: Plan, record_id: str, found: Sequence[Use]) -> None:
        name = words.name_of(plan, find(plan, record_id).record)
        self.heir = ComboBox(name="plan.remove.heir", label=_("What takes its place"))
        self.heir.addItem(_("Nothing: leave those places empty"), "")
        for record in heirs(plan, record_id):
            self.heir.addItem(words.name_of(plan, record), record.id)
        self.heir.currentIndexChanged.connect(self._heir_changed)
        content = QWidget()
        field = LabeledField(_("What takes its place"), self.heir)
        column(*use_lines(plan, found), 10, field, parent=content)
        count = ngettext("It is used in {n} place:", "It is used in {n} places:", len(found))
        super().__init__(
            parent,
            _("Remove “{name}”?").format(name=name),
            count.format(n=len(found)),
            action=_("Remove"),
            safe=_("Cancel"),
            kind="danger",
            name="plan.remove",
            content=content,
        )
        self.focus_first(self.heir)

    def _heir_changed(self) -> None:
        self.action.change(_("Hand over and remove") if self.heir.currentData() else _("Remove"))

    @override
    def accept(self) -> None:
        """Close and hand over the choice: what follows may take the cursor."""
        heir = self.heir.currentData() or ""
        super().accept()
        self.confirmed.emit(heir)


def use_lines(plan: Plan, found: Sequence[Use]) -> list[Label]:
    """Return a line for each place, the first few by name."""
    by_id = index(plan)
    lines = []
    for use in found[:_MOST]:
        top = top_record(by_id, plan, use.record.id).record
        record = words.name_of(plan, top)
        said = _("{record}, {field}").format(record=record, field=plan_words.label(use.field.code))
        lines.append(Label(f"• {said}", "small"))
    rest = len(found) - _MOST
    if rest > 0:
        lines.append(Label(ngettext("and {n} more", "and {n} more", rest).format(n=rest), "small", "text2"))
    return lines
