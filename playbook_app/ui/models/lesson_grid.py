"""Lessons as a table of cards: lines of ``columns`` cells under headings that fill a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import LessonRow
from playbook_app.i18n import N_, _
from playbook_app.i18n.dates import minutes
from playbook_app.i18n.standing import lesson_state
from playbook_app.services.browse import Browse, Group
from playbook_app.ui.override import override

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""Under this role an index gives its ``Heading`` or ``Cell``; nothing where a line has no more lessons."""
TAGS = {
    "next": (N_("Next"), "accent"),
    "known": (N_("Known already"), "success"),
    "shaky": (N_("Shaky"), "warning"),
    "slipping": (N_("Slipping"), "warning"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's title, what it is about, and its mastery in words and 0 to 100."""

    title: str
    summary: str
    mastery: int
    said: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A lesson as its card shows it. ``tag`` is its word and tone, empty words for none."""

    ref: LessonRef
    title: str
    line: str
    mastery: int
    tag: tuple[str, str]

    def spoken(self) -> str:
        """Return everything on the card for a screen reader."""
        held = _("mastery {n} of 100").format(n=self.mastery)
        return ". ".join(part for part in (self.title, held, self.tag[0], self.line) if part)


Entry = Heading | Cell | None


class LessonGridModel(QAbstractTableModel):
    """Headings and cards, line by line. ``columns`` is how many cards stand in a line."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = 1
        self._groups: list[tuple[Heading, list[Cell]]] = []
        self._lines: list[list[Entry]] = []

    def show_groups(self, groups: Sequence[Group], browse: Browse) -> None:
        """Show other lessons."""
        today = browse.overview.today
        self._groups = [
            (_heading(group), [_cell(row, browse, today) for row in group.rows]) for group in groups
        ]
        self._arrange()

    def set_columns(self, columns: int) -> None:
        """Put another number of cards into a line."""
        if columns != self.columns:
            self.columns = columns
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        lines: list[list[Entry]] = []
        for heading, cells in self._groups:
            lines.append([heading])
            lines += [
                list[Entry](cells[start : start + self.columns])
                for start in range(0, len(cells), self.columns)
            ]
        self._lines = lines
        self.endResetModel()

    def entry(self, line: int, place: int) -> Entry:
        """Return what stands at a place of a line."""
        entries = self._lines[line]
        return entries[place] if place < len(entries) else None

    def cells_in(self, line: int) -> int:
        """Return how many cards stand in a line; 0 for a heading."""
        entries = self._lines[line]
        return 0 if isinstance(entries[0], Heading) else len(entries)

    def heading_lines(self) -> list[int]:
        """Return the lines that are headings."""
        return [line for line, entries in enumerate(self._lines) if isinstance(entries[0], Heading)]

    def find(self, ref: LessonRef | None) -> tuple[int, int] | None:
        """Return where a lesson stands first: (line, place)."""
        for line, entries in enumerate(self._lines):
            for place, entry in enumerate(entries):
                if isinstance(entry, Cell) and entry.ref == ref:
                    return line, place
        return None

    # ---------------------------------------------------------------- Qt

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of cards in a line."""
        return 0 if parent.isValid() else self.columns

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the spoken text, or the entry itself."""
        entry = self.entry(index.row(), index.column()) if index.isValid() else None
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken() if isinstance(entry, Cell) else f"{entry.title}. {entry.said}"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be gone to; headings and gaps are only there to be seen."""
        entry = self.entry(index.row(), index.column()) if index.isValid() else None
        if isinstance(entry, Cell):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled if entry is not None else Qt.ItemFlag.NoItemFlags


def _heading(group: Group) -> Heading:
    said = _("{n}% mastered").format(n=group.mastery)
    return Heading(group.title, group.summary, group.mastery, said)


def _cell(row: LessonRow, browse: Browse, today: date) -> Cell:
    lesson = row.lesson
    days = (today - row.last_at.date()).days if row.last_at is not None else None
    mark = browse.mark(row)
    word, tone = TAGS.get(mark, ("", ""))
    line = lesson_state(row.stage, days, minutes(lesson.minutes))
    if mark == "known":
        line = _("Right in the placement, {minutes} to read").format(minutes=minutes(lesson.minutes))
    elif row.stage == "new" and (before := browse.better_after(row)):
        line = _("{state}, better after “{lesson}”").format(state=line, lesson=before[0].title)
    return Cell(lesson.ref, lesson.title, line, row.mastery, (_(word), tone))
