"""Records inside a record (contacts of a person, things to do of a checklist): cards that open."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.i18n import _, plan_words
from playbook_app.ui.plan import words
from playbook_app.ui.plan.desk import Desk, family
from playbook_app.ui.plan.fold import FoldButton
from playbook_app.ui.plan.frame import MarkLines
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card

_FEW_FIELDS, _FEW_RECORDS = 4, 4
"""Up to so many records of so few fields all stand open: nothing to click before a number can be typed."""


class Form(QWidget):
    """What a card needs of the form inside it."""

    def show_record(self, record: Record) -> None:
        """Show a record as it is now."""
        raise NotImplementedError

    def show_marks(self) -> None:
        """Show what the checks say now."""
        raise NotImplementedError

    def reveal(self, spot: Spot) -> QWidget | None:
        """Return the control that a spot is about."""
        raise NotImplementedError


MakeForm = Callable[[type[Record], Desk], Form]


class NestedList(QWidget):
    """The records in one field, in their order, with a button to add one."""

    def __init__(self, field: Field, desk: Desk, make_form: MakeForm) -> None:
        super().__init__()
        assert field.record is not None
        self.field, self._kind = field, field.record
        self._desk, self._make_form = desk, make_form
        self._owner: Record | None = None
        self._open: set[str] = set()
        self._cards: list[NestedCard] = []
        label = plan_words.label(field.code)
        self.heading = Label(f"{label} *" if field.required else label, "smallM")
        self.add = Button(
            plan_words.add_record(self._kind.TYPE), "ghost", name="add", icon="plus-bold", size="sm"
        )
        self.add.clicked.connect(self._add)
        self._under = MarkLines()
        self._list = column(gap=8)
        head = row((self.heading, 1, MIDDLE), (self.add, 0, MIDDLE), gap=8)
        column(head, 4, self._list, self._under, parent=self)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records in the field now."""
        return getattr(self._owner, self.field.key) if self._owner is not None else ()

    def show_record(self, owner: Record) -> None:
        """Show the records inside ``owner``."""
        if self._owner is None or self._owner.id != owner.id:
            name = f"plan.field.{owner.id}.{self.field.key}"
            set_names(self, name, plan_words.label(self.field.code))
            self.add.setObjectName(f"{name}.add")
            self._owner = owner
            self._open = self._first_open()
        self._owner = owner
        self.add.setEnabled(not self._desk.read_only)
        self._show_cards()

    def _first_open(self) -> set[str]:
        few = len(layout(self._kind).fields) <= _FEW_FIELDS and len(self.records) <= _FEW_RECORDS
        return {record.id for record in self.records} if few or len(self.records) == 1 else set()

    def _show_cards(self) -> None:
        while len(self._cards) < len(self.records):
            card = NestedCard(self, self._desk)
            self._cards.append(card)
            self._list.addWidget(card)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(self.records))
            if number < len(self.records):
                record = self.records[number]
                card.show_record(record, number, last=number == len(self.records) - 1)
                card.show_open(on=record.id in self._open)

    def make_form(self) -> Form:
        """Return a form for one of the records."""
        return self._make_form(self._kind, self._desk)

    def toggle(self, record_id: str, *, on: bool) -> None:
        """Remember that a card is open or closed."""
        (self._open.add if on else self._open.discard)(record_id)

    def show_marks(self) -> None:
        """Show what the checks say about the list and its records."""
        if self._owner is None:
            return
        self._under.show_marks(self._desk.marks.get((self._owner.id, self.field.key), ()))
        for card in self._cards[: len(self.records)]:
            card.show_marks()

    def holds(self, record_id: str) -> bool:
        """Tell whether a record stands in this list, or inside one that does."""
        return any(inside.id == record_id for record in self.records for inside in family(record))

    def reveal(self, spot: Spot) -> QWidget:
        """Open the card that a spot is in and return the control; the button to add for the list itself."""
        for record, card in zip(self.records, self._cards, strict=False):
            if any(inside.id == spot.record for inside in family(record)):
                self._open.add(record.id)
                card.show_open(on=True)
                return card.reveal(spot) or card.fold
        return self.add

    def _add(self) -> None:
        if self._owner is None:
            return
        made = self._desk.add(self._kind, self._owner.id)
        if made:
            self._open.add(made)
            self._desk.wanted.emit(Spot(made))

    def shift(self, record_id: str, step: int) -> None:
        """Move a record up or down and keep the cursor with it."""
        if self._desk.move(record_id, step):
            place = next(n for n, record in enumerate(self.records) if record.id == record_id)
            move_focus(self._cards[place].fold)

    def drop(self, record_id: str) -> None:
        """Remove a record; the cursor goes to its neighbour."""
        place = next(n for n, record in enumerate(self.records) if record.id == record_id)
        name = words.name_of(self._desk.plan, self.records[place])
        self._desk.remove(record_id)
        self._desk.removed.emit(name)
        left = len(self.records)
        move_focus(self._cards[min(place, left - 1)].fold if left else self.add)


class NestedCard(Card):
    """One record: a heading that opens it, arrows, a bin, and its form once it has been open."""

    def __init__(self, home: NestedList, desk: Desk) -> None:
        super().__init__(fill="surface", radius=10)
        self._home, self._desk = home, desk
        self._record: Record | None = None
        self._form: Form | None = None
        self.fold = FoldButton()
        self.fold.clicked.connect(self._clicked)
        self.up = IconButton("arrow-up", "", name="up")
        self.down = IconButton("arrow-down", "", name="down")
        self.remove = IconButton("trash", "", name="remove")
        self.up.clicked.connect(lambda: home.shift(self._id(), -1))
        self.down.clicked.connect(lambda: home.shift(self._id(), 1))
        self.remove.clicked.connect(lambda: home.drop(self._id()))
        buttons = ((self.up, 0, MIDDLE), (self.down, 0, MIDDLE), (self.remove, 0, MIDDLE))
        self._body = QWidget()
        self._inside = column(margins=(8, 6, 8, 8), parent=self._body)
        head = row((self.fold, 1), *buttons, gap=2)
        self.set_content(column(head, self._body), (4, 4, 6, 4))

    def _id(self) -> str:
        return self._record.id if self._record is not None else ""

    def show_record(self, record: Record, number: int, *, last: bool) -> None:
        """Show a record as the ``number``-th of the list."""
        if record.id != self._id():
            name = f"plan.card.{record.id}"
            self.setObjectName(name)
            self.fold.setObjectName(f"{name}.open")
            for button, part in ((self.up, "up"), (self.down, "down"), (self.remove, "remove")):
                button.setObjectName(f"{name}.{part}")
        self._record = record
        locked = self._desk.read_only
        self.up.setEnabled(number > 0 and not locked)
        self.down.setEnabled(not last and not locked)
        self.remove.setEnabled(not locked)
        self._name()
        if self.fold.isChecked() and self._form is not None:
            self._form.show_record(record)

    def _name(self) -> None:
        assert self._record is not None
        plan = self._desk.plan
        title = words.name_of(plan, self._record)
        marks = self._desk.marks_of(self._record.id)
        worst = next((level for level in ("block", "warn") if any(m.level == level for m in marks)), "")
        self.fold.show_words(title, words.essentials(plan, self._record), worst)
        for button, what in (
            (self.up, _("Move {name} up")),
            (self.down, _("Move {name} down")),
            (self.remove, _("Remove {name}")),
        ):
            button.setAccessibleName(what.format(name=title))
            button.setToolTip(what.format(name=title))

    def show_open(self, *, on: bool) -> None:
        """Open or close the card; the form is made at the first opening."""
        self.fold.setChecked(on)
        if on and self._form is None:
            self._form = self._home.make_form()
            self._inside.addWidget(self._form)
        self._body.setVisible(on)
        if on and self._form is not None and self._record is not None:
            self._form.show_record(self._record)

    def _clicked(self) -> None:
        self._home.toggle(self._id(), on=self.fold.isChecked())
        self.show_open(on=self.fold.isChecked())

    def show_marks(self) -> None:
        """Show what the checks say."""
        self._name()
        if self.fold.isChecked() and self._form is not None:
            self._form.show_marks()

    def reveal(self, spot: Spot) -> QWidget | None:
        """Return the control that a spot is about."""
        return self._form.reveal(spot) if self._form is not None else None
