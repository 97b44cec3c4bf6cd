"""Setting a finding aside for a while: why, and until when."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.records.waivers import LONGEST_DAYS
from playbook_app.i18n import _, dates, plan_findings
from playbook_app.ui.override import override
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField, LineEdit
from playbook_app.ui.widgets.floating import Dialog

_DAYS = (30, 90, LONGEST_DAYS)


class AsideDialog(Dialog):
    """``decided`` carries the reason and the last day; without a reason the dialog stays."""

    decided = Signal(str, object)

    def __init__(self, parent: QWidget, finding: Finding, today: date) -> None:
        name = "plan.aside"
        self.reason = LineEdit(name=f"{name}.reason")
        self.until = ComboBox(name=f"{name}.until", label=_("Until"))
        for days in _DAYS:
            day = today + timedelta(days=days)
            self.until.addItem(dates.day_with_year(day), day)
        self._reason = LabeledField(_("Why it can wait"), self.reason, required=True)
        content = QWidget()
        column(self._reason, 8, LabeledField(_("Until"), self.until), parent=content)
        super().__init__(
            parent,
            _("Set aside for a while"),
            plan_findings.sentence(finding.rule, finding.values),
            action=_("Set aside"),
            safe=_("Cancel"),
            name=name,
            content=content,
        )
        self.focus_first(self.reason)

    @override
    def accept(self) -> None:
        """Close with a reason; say that one is needed when there is none."""
        reason = self.reason.text().strip()
        if not reason:
            words = _("Write in one line why it can wait. In half a year somebody will ask.")
            self._reason.set_error(words)
            announce(self, words, assertive=True)
            self.fit()
            self.reason.setFocus()
            return
        super().accept()
        self.decided.emit(reason, self.until.currentData())
