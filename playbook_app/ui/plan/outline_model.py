"""The outline as a model: sections with their records below, kept in step with the plan row by row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.outline import OutlineRecord, OutlineSection
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.signoff import UNSIGNED, Signs
from playbook_app.i18n import _, ngettext, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan import words
from playbook_app.ui.plan.sign_line import LOOKS, sign_words

Index = QModelIndex | QPersistentModelIndex
ROLES = Qt.ItemDataRole
ID_ROLE = ROLES.UserRole + 1
"""Section key or record id."""
ICON_ROLE = ROLES.UserRole + 2
"""Name of the icon that shows the state, and its tone."""
SIGN_ROLE = ROLES.UserRole + 4
"""Name of the icon that shows a signature, and its tone; nothing where nobody has signed."""
COUNT_ROLE = ROLES.UserRole + 3
"""How many findings there are to mend, as text; empty for none."""

STATES: dict[str, tuple[str, str]] = {
    "problem": ("x-circle-fill", "danger"),
    "warning": ("warning-fill", "warning"),
    "complete": ("check-circle-fill", "success"),
    "started": ("circle-half", "text2"),
    "untouched": ("circle-dashed", "text3"),
}


@dataclass(slots=True)
class Node:
    """One row. The key is a section's key or a record's id."""

    key: str
    label: str
    state: str
    count: int
    children: list["Node"] = field(default_factory=list)
    sign: str = ""
    """How its signature stands, in words; empty for none."""
    fresh: bool = False
    """Whether the signature holds."""

    def same(self, other: "Node") -> bool:
        """Tell whether both show the same, their children aside."""
        mine = (self.label, self.state, self.count, self.sign)
        return mine == (other.label, other.state, other.count, other.sign)


def nodes(
    plan: Plan, sections: Sequence[OutlineSection], signs: Signs | None = None, *, warnings: bool
) -> list[Node]:
    """Return the rows for an outline; with ``warnings`` those count as findings too."""
    return [
        Node(
            section.section.key,
            plan_words.section_name(section.section.key),
            *shown_state(section, warnings=warnings),
            [
                Node(
                    one.record.id,
                    words.name_of(plan, one.record),
                    *shown_state(one, warnings=warnings),
                    [],
                    *shown_sign(plan, signs, one.record.id),
                )
                for one in section.records
                if layout(Plan).by_key[collection_of(section, one)].kind is Kind.RECORDS
            ],
            *shown_sign(plan, signs, "" if section.section.key == "control" else section.section.key),
        )
        for section in sections
    ]


def shown_sign(plan: Plan, signs: Signs | None, scope: str) -> tuple[str, bool]:
    """Return how a signature stands in words, and whether it holds."""
    found = signs.of(scope) if signs is not None else UNSIGNED
    return (sign_words(plan, scope, found), found.state == "signed") if found.person else ("", False)


def collection_of(section: OutlineSection, line: OutlineRecord) -> str:
    """Return the collection of a section that records of that type stand in."""
    by_key = layout(Plan).by_key
    return next(key for key in section.section.collections if by_key[key].record is type(line.record))


def shown_state(line: OutlineSection | OutlineRecord, *, warnings: bool) -> tuple[str, int]:
    """Return the state to draw and how many findings to count."""
    if line.state == "problem" or not (warnings and line.warnings):
        return line.state, line.errors
    return "warning", line.warnings


class OutlineModel(QAbstractItemModel):
    """Two levels. ``show`` compares with what stands there and announces only what differs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Node] = []

    # ---------------------------------------------------------------- Qt's questions

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        """Return the index of a row; a child's internal id is its section's number plus one."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's own default
        """Return the section above a record."""
        home = index.internalId() if index.isValid() else 0
        return self.createIndex(home - 1, 0, 0) if home else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many sections there are, or records in one."""
        if not parent.isValid():
            return len(self._sections)
        return 0 if parent.internalId() else len(self._sections[parent.row()].children)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the one column."""
        return 1

    @override
    def data(self, index: Index, role: int = ROLES.DisplayRole) -> Any:
        """Return what a row shows."""
        node = self.node(index)
        said = _SAID.get(role)
        return said(node) if node is not None and said is not None else None

    def node(self, index: Index) -> Node | None:
        """Return the row behind an index."""
        if not index.isValid():
            return None
        home = index.internalId()
        if home:
            return self._sections[home - 1].children[index.row()]
        return self._sections[index.row()]

    def find(self, key: str) -> QModelIndex:
        """Return the index of a section or record, an invalid one when it is not there."""
        for number, section in enumerate(self._sections):
            if section.key == key:
                return self.createIndex(number, 0, 0)
            for place, child in enumerate(section.children):
                if child.key == key:
                    return self.createIndex(place, 0, number + 1)
        return QModelIndex()

    # ---------------------------------------------------------------- following the plan

    def rename(self, key: str, label: str) -> None:
        """Show another name of a section or record."""
        here = self.find(key)
        node = self.node(here)
        if node is not None and node.label != label:
            node.label = label
            self._tell(here)

    def show(self, fresh: Sequence[Node]) -> None:
        """Show these sections and records."""
        if [node.key for node in fresh] != [node.key for node in self._sections]:
            self.beginResetModel()
            self._sections = list(fresh)
            self.endResetModel()
            return
        for number, new in enumerate(fresh):
            old = self._sections[number]
            here = self.createIndex(number, 0, 0)
            self._match_rows(here, old, [child.key for child in new.children], new)
            for place, child in enumerate(new.children):
                if not old.children[place].same(child):
                    old.children[place] = child
                    self._tell(self.createIndex(place, 0, number + 1))
            if not old.same(new):
                old.label, old.state, old.count = new.label, new.state, new.count
                old.sign, old.fresh = new.sign, new.fresh
                self._tell(here)

    def _tell(self, index: QModelIndex) -> None:
        self.dataChanged.emit(index, index)

    def _match_rows(self, here: QModelIndex, old: Node, wanted: list[str], new: Node) -> None:
        """Remove, insert and move rows until the keys are the wanted ones."""
        for place in reversed(range(len(old.children))):
            if old.children[place].key not in wanted:
                self.beginRemoveRows(here, place, place)
                del old.children[place]
                self.endRemoveRows()
        for place, key in enumerate(wanted):
            present = [child.key for child in old.children]
            if key not in present:
                self.beginInsertRows(here, place, place)
                old.children.insert(place, new.children[place])
                self.endInsertRows()
            elif present[place] != key:
                source = present.index(key)
                self.beginMoveRows(here, source, source, here, place)
                old.children.insert(place, old.children.pop(source))
                self.endMoveRows()


def spoken_state(node: Node) -> str:
    """Return a state in words, for who cannot see the icon."""
    if node.state == "problem":
        return ngettext("{n} thing blocks", "{n} things block", node.count).format(n=node.count)
    if node.state == "warning":
        return ngettext("{n} thing to fix", "{n} things to fix", node.count).format(n=node.count)
    return {
        "complete": _("Complete"),
        "started": _("Started"),
        "untouched": _("Nothing here yet"),
    }[node.state]


_SAID: dict[int, Callable[[Node], Any]] = {
    ROLES.DisplayRole: lambda node: node.label,
    ROLES.ToolTipRole: lambda node: f"{node.label}\n{node.sign}" if node.sign else node.label,
    ROLES.AccessibleTextRole: lambda node: f"{node.label}. {spoken_state(node)}. {node.sign}".strip(". "),
    SIGN_ROLE: lambda node: LOOKS["signed" if node.fresh else "stale"] if node.sign else None,
    ID_ROLE: lambda node: node.key,
    ICON_ROLE: lambda node: STATES[node.state],
    COUNT_ROLE: lambda node: str(node.count) if node.count else "",
}
"""What a row says under each role."""
