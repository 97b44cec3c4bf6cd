"""What stands in the middle: a record with its form, or a section with what is in it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.grids import grids_of
from playbook_app.domain.plan.model import Plan, Section
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.simple import in_simple
from playbook_app.i18n import _, plan_words
from playbook_app.ui.plan import words
from playbook_app.ui.plan.call_board import CallBoard
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.flow_board import FlowBoard
from playbook_app.ui.plan.form import RecordForm
from playbook_app.ui.plan.grid_board import GridBoard
from playbook_app.ui.plan.record_list import RecordList
from playbook_app.ui.plan.sign_line import SignLine
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.scroll import ScrollPage

_SIDE, _TOP = 28, 20
Margins = tuple[int, int, int, int]
MARGINS: Margins = (_SIDE, _TOP, _SIDE, 28)


class View(QWidget):
    """Something that can stand in the middle."""

    def refresh(self, states: dict[str, str]) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def show_marks(self) -> None:
        """Show what the checks say now."""
        raise NotImplementedError

    def reveal(self, spot: Spot) -> QWidget | None:
        """Return the control that a spot is about."""
        raise NotImplementedError

    def first(self) -> QWidget | None:
        """Return the control with which one begins here."""
        raise NotImplementedError


class RecordView(View):
    """A record's heading with its tools, over its form. One per type, used for every record of it."""

    def __init__(self, kind: type[Record], desk: Desk) -> None:
        super().__init__()
        self.setObjectName(f"plan.view.{kind.TYPE}")
        self._desk = desk
        self.record_id = ""
        self._title = Label("", "h2")
        self._kind = Tag(plan_words.record_name(kind.TYPE), "neutral")
        self.form = RecordForm(kind, desk)
        content = QWidget()
        self.sign = Button(_("Sign the plan as it is now"), name="plan.record.sign", icon="seal-check")
        self.sign.clicked.connect(lambda: self._desk.sign(self.record_id))
        foot = row(self.sign, None)
        self.signed = SignLine(desk, f"plan.view.{kind.TYPE}")
        column(
            self._head(kind), 4, self.signed, 12, self.form, 12, foot, None, margins=MARGINS, parent=content
        )
        self.sign.setVisible(kind is Endorsement)
        self.signed.setVisible(kind is Statement)
        self._scroll = ScrollPage(content)
        column(self._scroll, parent=self)

    def _head(self, kind: type[Record]) -> QHBoxLayout:
        name = f"plan.record.{kind.TYPE}"
        self.up = IconButton("arrow-up", _("Move up"), name=f"{name}.up")
        self.down = IconButton("arrow-down", _("Move down"), name=f"{name}.down")
        self.remove = IconButton("trash", _("Remove"), name=f"{name}.remove")
        self.up.clicked.connect(lambda: self._desk.move(self.record_id, -1))
        self.down.clicked.connect(lambda: self._desk.move(self.record_id, 1))
        self.remove.clicked.connect(lambda: self._desk.removal_wanted.emit(self.record_id))
        tools = row(self.up, self.down, self.remove, gap=2)
        return row((self._title, 0, MIDDLE), (self._kind, 0, MIDDLE), None, tools, gap=10)

    def show_record(self, record_id: str) -> None:
        """Show another record, from its top."""
        if record_id != self.record_id:
            self.record_id = record_id
            self._scroll.to_top()

    def refresh(self, states: dict[str, str]) -> None:  # noqa: D102 - see View
        del states
        place = self._desk.place(self.record_id)
        count = len(getattr(place.parent, place.field.key))
        self._title.setText(words.name_of(self._desk.plan, place.record))
        self._show_sign()
        self.up.setEnabled(place.index > 0 and not self._desk.read_only)
        self.down.setEnabled(place.index < count - 1 and not self._desk.read_only)
        self.remove.setEnabled(not self._desk.read_only)
        self.sign.setEnabled(not self._desk.read_only)
        self.form.show_record(place.record)

    def _show_sign(self) -> None:
        if self.form.kind is Statement:
            self.signed.show_scope(self.record_id)

    def show_marks(self) -> None:  # noqa: D102 - see View
        self._show_sign()
        self.form.show_marks()

    def reveal(self, spot: Spot) -> QWidget | None:  # noqa: D102 - see View
        return self.form.reveal(spot)

    def first(self) -> QWidget | None:  # noqa: D102 - see View
        return self.form.reveal(Spot(self.record_id))


class SectionView(View):
    """A section: what it is for, its single record's form, and its records as rows."""

    def __init__(self, section: Section, desk: Desk) -> None:
        super().__init__()
        self.setObjectName(f"plan.view.{section.key}")
        self._desk = desk
        self.section = section
        fields = [layout(Plan).by_key[key] for key in section.collections]
        self._lists = [
            RecordList(field, desk, heading=len(fields) > 1) for field in fields if field.kind is Kind.RECORDS
        ]
        self._forms: list[tuple[str, RecordForm]] = [
            (field.key, RecordForm(field.record, desk))
            for field in fields
            if field.kind is Kind.RECORD and field.record is not None
        ]
        content = QWidget()
        column(*self._parts(), None, margins=MARGINS, parent=content)
        column(ScrollPage(content), parent=self)

    def _parts(self) -> Sequence[QWidget | int]:
        title = Label(plan_words.section_name(self.section.key), "h2")
        about = Label(plan_words.section_about(self.section.key), "body", "text2")
        self.signed = SignLine(self._desk, f"plan.view.{self.section.key}")
        parts: list[QWidget | int] = [title, 2, about, 6, self.signed]
        self.board = self._make_board()
        boards = [self.board] if self.board is not None else []
        for part in (*(form for _key, form in self._forms), *(boards or self._lists)):
            parts += [20, part]
        return parts

    def _make_board(self) -> FlowBoard | CallBoard | GridBoard | None:
        """Return what shows the records of the section in other ways than as a list."""
        if self.section.key == "flow":
            return FlowBoard(self._desk, self._lists[0])
        if self.section.key == "escalation":
            return CallBoard(self._desk, self._lists)
        grids = grids_of(self.section.collections)
        return GridBoard(self.section.key, self._desk, self._lists, grids) if grids else None

    def next_way(self) -> str:
        """Show the records in the next way there is and return what it is called; ``""`` for only one."""
        if self.board is None:
            return ""
        self.board.show_way(self.board.ways.following())
        return self.board.ways.word()

    def stays_at(self, spot: Spot) -> bool:
        """Go to a spot in a table that is shown; ``False`` when there is no such table."""
        return isinstance(self.board, GridBoard | CallBoard) and self.board.show_spot(spot)

    def refresh(self, states: dict[str, str]) -> None:  # noqa: D102 - see View
        self._show_sign()
        for key, form in self._forms:
            form.show_record(getattr(self._desk.plan, key))
            form.setVisible(not self._desk.simple or in_simple(form.kind))
        for records in self._lists:
            records.show_records(states)
            if self.board is None:
                records.setVisible(not self._desk.simple or in_simple(records.kind))
        if self.board is not None:
            self.board.refresh()

    def _show_sign(self) -> None:
        """Show who signed the section; the front page stands for the whole plan."""
        self.signed.show_scope("" if self.section.key == "control" else self.section.key)

    def show_marks(self) -> None:  # noqa: D102 - see View
        self._show_sign()
        for _key, form in self._forms:
            form.show_marks()
        for records in self._lists:
            records.show_marks()
        if self.board is not None:
            self.board.show_marks()

    def reveal(self, spot: Spot) -> QWidget | None:  # noqa: D102 - see View
        for records in self._lists:
            if records.field.key == spot.field and spot.record == self._desk.plan.id:
                if self.board is not None:
                    self.board.show_way(0)
                records.show()
                return records.reveal()
        for _key, form in self._forms:
            found = form.reveal(spot)
            if found is not None:
                form.show()
                return found
        return self.first()

    def first(self) -> QWidget | None:  # noqa: D102 - see View
        for key, form in self._forms:
            if not form.isHidden():
                return form.reveal(Spot(getattr(self._desk.plan, key).id))
        if self.board is not None and (begin := self.board.first()) is not None:
            return begin
        return next((records.reveal() for records in self._lists if not records.isHidden()), None)
