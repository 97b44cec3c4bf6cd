"""Going anywhere by name (Ctrl+P): sections, records and fields, the best match first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import children
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan import words
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.boxes import clear, column, row
from playbook_app.ui.widgets.fields import SearchField
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import CardButton

_MOST = 6


@dataclass(frozen=True, slots=True)
class Target:
    """Somewhere to go: a name, what it is, and the spot; a section has its key as record."""

    name: str
    about: str
    spot: Spot

    def rank(self, query: str) -> int:
        """Return how well it fits, 0 best; -1 for not at all. Every word asked for must be in it."""
        name, whole = self.name.casefold(), f"{self.name} {self.about}".casefold()
        if not all(word in whole for word in query.split()):
            return -1
        if name.startswith(query):
            return 0
        return 1 if f" {query}" in f" {name}" else 2 if query in name else 3


def targets(plan: Plan) -> list[Target]:
    """Return everything one can go to, in outline order."""
    found: list[Target] = []
    for section in SECTIONS:
        name = plan_words.section_name(section.key)
        found.append(Target(name, _("Section"), Spot(section.key)))
        for key in section.collections:
            field = layout(Plan).by_key[key]
            for record in children(plan, field):
                title = words.name_of(plan, record)
                if field.kind is Kind.RECORDS:
                    found.append(Target(title, plan_words.record_name(record.TYPE), Spot(record.id)))
                    continue
                found += [
                    Target(plan_words.label(one.code), name, Spot(record.id, one.key))
                    for one in layout(type(record)).fields
                    if not one.hidden
                ]
    return found


def matching(found: Sequence[Target], query: str) -> list[Target]:
    """Return what fits a query, the best first."""
    asked = query.casefold().strip()
    ranked = [(target.rank(asked), number) for number, target in enumerate(found)]
    return [found[number] for rank, number in sorted(ranked) if rank >= 0]


class JumpDialog(Dialog):
    """Type a few letters; Enter goes to the first, arrows lead to the others. ``chosen``: a ``Target``."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, plan: Plan) -> None:
        self.field = SearchField(name="plan.jump.field", label=_("Go to"), placeholder=_("Name or kind"))
        self._rows = column(gap=4)
        self._none = Label(_("Nothing is called like that."), "small", "text2")
        content = QWidget()
        column(self.field, 10, self._rows, self._none, parent=content)
        super().__init__(
            parent, _("Go to"), action=_("Go"), safe=_("Cancel"), name="plan.jump", content=content
        )
        self._found = targets(plan)
        self._shown: list[Target] = []
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.focus_first(self.field)
        self._search("")

    def _search(self, query: str) -> None:
        self._shown = matching(self._found, query)[:_MOST]
        clear(self._rows)
        for number, target in enumerate(self._shown):
            text = row((Label(target.name, "smallM"), 1), (Label(target.about, "cap", "text2"), 0), gap=10)
            line = CardButton(text, f"{target.name}. {target.about}", margins=(12, 6, 12, 6))
            line.setObjectName(f"plan.jump.{number}")
            line.clicked.connect(partial(self._go, target))
            line.installEventFilter(self)
            self._rows.addWidget(line)
        self._none.setVisible(not self._shown)
        self.action.setEnabled(bool(self._shown))
        self.fit()

    def _go(self, target: Target) -> None:
        super().accept()
        self.chosen.emit(target)

    @override
    def accept(self) -> None:
        """Go to the first that fits."""
        if self._shown:
            self._go(self._shown[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go from the field through the lines and back, and Enter go to the first."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        stops = [self.field, *(self.findChild(QWidget, f"plan.jump.{n}") for n in range(len(self._shown)))]
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and watched in stops:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            stop = stops[(stops.index(watched) + step) % len(stops)]  # type: ignore[arg-type]
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.field:
            self.accept()
            return True
        return False
