"""Choosing what goes out: which format, for whom, on which paper; says what the copy leaves out."""

from typing import Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.i18n.plan_copies import COPIES, copy_about, copy_name
from playbook_app.services.plan_exports import EXPORTS, Order
from playbook_app.ui.override import override
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.label import Label

_BY_ID = {known.id: known for known in EXPORTS}


class ExportDialog(Dialog):
    """``ordered`` carries the ``Order``; it opens with ``last``, the choice before."""

    ordered = Signal(object)

    def __init__(self, parent: QWidget, last: Order) -> None:
        name = "plan.export.dialog"
        self.kind = ComboBox(name=f"{name}.kind", label=_("Format"))
        for known in EXPORTS:
            self.kind.addItem(known.name, known.id)
        self.profile = ComboBox(name=f"{name}.profile", label=_("Who will read it"))
        for profile in COPIES:
            self.profile.addItem(copy_name(profile), profile)
        self.paper = ComboBox(name=f"{name}.paper", label=_("Paper"))
        for size in ("a4", "a3"):
            self.paper.addItem(size.upper(), size)
        self.use, self.leaves_out = Label("", "small", "text2"), Label("", "small", "text2")
        self._paper_field = LabeledField(_("Paper"), self.paper)
        content = QWidget()
        column(
            LabeledField(_("Format"), self.kind), self.use, 12, self._paper_field,
            LabeledField(_("Who will read it"), self.profile), self.leaves_out,
            parent=content,
        )  # fmt: skip
        super().__init__(
            parent,
            _("Export the plan"),
            _("The file is written and nothing is opened or sent."),
            action=_("Choose a place"),
            safe=_("Cancel"),
            name=name,
            content=content,
        )
        self.kind.choose(last.kind)
        self.profile.choose(last.profile)
        self.paper.choose(last.paper)
        for combo in (self.kind, self.profile):
            combo.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def order(self) -> Order:
        """What is chosen now."""
        paper = cast("Literal['a4', 'a3']", self.paper.currentData())
        return Order(self.kind.currentData(), self.profile.currentData(), paper)

    def _show(self) -> None:
        order = self.order
        self.use.setText(_BY_ID[order.kind].use)
        self.leaves_out.setText(copy_about(order.profile))
        self.kind.setAccessibleDescription(self.use.text())
        self.profile.setAccessibleDescription(self.leaves_out.text())
        self._paper_field.setVisible(order.kind == "poster")
        if self.isVisible():
            self.fit()

    @override
    def accept(self) -> None:
        """Close and hand over the choice: what follows opens a dialog of its own."""
        order = self.order
        super().accept()
        self.ordered.emit(order)
