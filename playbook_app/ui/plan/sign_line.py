"""Under a heading: who has signed this, whether it has changed since, and a button to sign."""

from functools import partial

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.domain.plan.signoff import Sign, Signs
from playbook_app.i18n import _, dates, ngettext
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.widgets.boxes import MIDDLE, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.menus import Menu

LOOKS: dict[str, tuple[str, str]] = {
    "unsigned": ("circle-dashed", "text3"),
    "signed": ("seal-check-fill", "success"),
    "stale": ("clock", "warning"),
    "expired": ("clock", "warning"),
    "refused": ("x-circle-fill", "danger"),
}
"""Icon and tone of each state."""


class SignLine(QWidget):
    """Follows the scope it is given: "" for the plan, a section's key, a statement's id."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk, self._scope = desk, ""
        self.setObjectName(f"{name}.sign")
        self._icon = Icon("circle-dashed", 16, "text3")
        self._words = Label("", "small", "text2")
        self.button = Button(_("Sign"), "ghost", name=f"{name}.sign.button", icon="seal-check", size="sm")
        self.button.clicked.connect(self._choose)
        row((self._icon, 0, MIDDLE), (self._words, 1, MIDDLE), (self.button, 0, MIDDLE), gap=8, parent=self)

    def show_scope(self, scope: str) -> None:
        """Show how a scope stands now."""
        self._scope = scope
        found = self._desk.signs.of(scope) if self._desk.signs is not None else Sign("unsigned")
        self._icon.change(*LOOKS[found.state])
        self._words.setText(sign_words(self._desk.plan, scope, found))
        self.button.change(_("Sign") if found.state == "unsigned" else _("Sign again"))
        self.button.setVisible(found.state != "signed")
        self.button.setEnabled(not self._desk.read_only and bool(self._desk.plan.people))

    def _choose(self) -> None:
        """Ask who signs."""
        menu = Menu(self, name="plan.sign.menu")
        for person in self._desk.plan.people:
            if person.status == "active" and person.name:
                sign = partial(self._desk.sign_scope, self._scope, person.id)
                menu.add(_("Sign as {person}").format(person=person.name), sign)
        menu.open_below(self.button)


def sign_words(plan: Plan, scope: str, found: Sign) -> str:
    """Return how a scope stands, in a sentence."""
    day = dates.day_with_year(found.on) if found.on is not None else _("an unknown day")
    words = {
        "unsigned": _("Nobody has signed this.") if scope else _("Nobody has signed the plan."),
        "signed": _("Signed by {person} on {date}."),
        "stale": _("Changed since {person} signed it on {date}."),
        "expired": _("The approval of {person} from {date} has run out."),
        "refused": _("{person} asked for changes on {date}."),
    }[found.state]
    return words.format(person=name_by_id(plan, found.person) or _("somebody"), date=day)


def summary(plan: Plan, found: Signs) -> str:
    """Return how the plan stands, and how many of its parts have changed since they were signed."""
    old = [one for one in (*found.sections.values(), *found.statements.values()) if one.state != "signed"]
    words = sign_words(plan, "", found.plan)
    if not old:
        return words
    more = ngettext(
        "{n} signed part has changed or run out.", "{n} signed parts have changed or run out.", len(old)
    )
    return f"{words} {more.format(n=len(old))}"
