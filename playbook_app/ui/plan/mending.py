"""What the buttons of a finding do: mend it as one step, set it aside, take it up again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.fixes import fix_for
from playbook_app.domain.plan.fixes.base import Task
from playbook_app.domain.plan.records.waivers import Waiver
from playbook_app.i18n import _, fix_words, plan_findings
from playbook_app.ui.plan.aside_dialog import AsideDialog
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.findings_list import FindingsList
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.base import announce


class Mending(QObject):
    """Acts on findings of the plan on the desk; ``check`` looks at the plan again at once."""

    def __init__(self, owner: QWidget, desk: Desk, check: Callable[[], object]) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._check = owner, desk, check

    def serve(self, findings: FindingsList) -> None:
        """Do what the buttons of a list ask for."""
        findings.locked = self._desk.read_only
        findings.fix_wanted.connect(self.mend)
        findings.aside_wanted.connect(self.aside)

    def mend(self, finding: Finding) -> None:
        """Make the fix as one named step and say so; go to the field when this plan gives it no hold."""
        fix, desk = fix_for(finding), self._desk
        if fix is None or desk.read_only:
            return
        task = Task(desk.plan, finding, desk.today, self._new_id, fix_words.texts())
        after = fix.apply(task)
        if after is None:
            words = _("This wants your eye: {advice}").format(advice=plan_findings.fix(finding.rule))
            announce(self._owner, words, assertive=True)
            desk.wanted.emit(Spot(finding.record, finding.field, finding.index, finding.span))
            return
        label = fix_words.label(finding.rule, finding.case)
        desk.take(label, after)
        self._check()
        announce(self._owner, _("Done: {step}. Ctrl+Z takes it back.").format(step=label))

    def _new_id(self, kind: str) -> str:
        return self._desk.make(kind).id

    def aside(self, finding: Finding) -> None:
        """Ask why and until when a finding can wait, or take it up again."""
        if self._desk.read_only:
            return
        if finding.waiver is not None:
            self._desk.remove(finding.waiver.id)
            self._check()
            announce(self._owner, _("Taken up again"))
            return
        dialog = AsideDialog(self._owner, finding, self._desk.today)
        dialog.decided.connect(lambda reason, until: self._set_aside(finding, reason, until))
        dialog.open()

    def _set_aside(self, finding: Finding, reason: str, until: date) -> None:
        values = {"rule": finding.rule, "reason": reason, "until": until, "subject": finding.record}
        waiver = self._desk.make(Waiver.TYPE, **values)
        if self._desk.put(waiver):
            self._check()
            announce(self._owner, plan_findings.advice(finding.rule, reason, until))
