"""Lessons as a table of cards: lines of ``columns`` cells under headings that fill a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from playbook_app.domain.content.model import LessonRef, LessonSummary
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
    """Headings and cards, line by line. ``columns`` is how many cards stand in a line.

    A card is made when somebody asks for it, and kept until something else is to be shown of its lesson.
    """

    def __init__(self) -> None:
        super().__init__()
        self.columns = 1
        self._browse: Browse | None = None
        self._cells: dict[LessonRef, Cell] = {}
        self._groups: list[tuple[Heading, tuple[LessonRow, ...]]] = []
        self._lines: list[tuple[int, int]] = []
        """For each line the place of its group, and of its first lesson there; -1 is the heading."""

    def show_groups(self, groups: Sequence[Group], browse: Browse) -> list[int] | None:
        """Show other lessons. Return the lines in which something changed; ``None``: all are others."""
        before, self._browse = self._browse, browse
        changed = None if before is None else browse.changed_since(before)
        if changed is None:
            self._cells.clear()
        for ref in changed or ():
            self._cells.pop(ref, None)
        old, self._groups = self._groups, [(_heading(group), group.rows) for group in groups]
        if changed is None or _lessons_in(old) != _lessons_in(self._groups):
            self._arrange()
            return None
        headings = {
            place for place, (one, two) in enumerate(zip(old, self._groups, strict=True)) if one[0] != two[0]
        }
        lines = self._lines_with(headings, {ref.slug for ref in changed})
        for line in lines:
            self.dataChanged.emit(self.index(line, 0), self.index(line, self.columns - 1))
        return lines

    def _lines_with(self, headings: set[int], slugs: set[str]) -> list[int]:
        """Return the lines with these headings, by place, and with lessons that are called so."""
        lines: set[int] = set()
        for group, (line, (_heading, rows)) in enumerate(
            zip(self.heading_lines(), self._groups, strict=True)
        ):
            if group in headings:
                lines.add(line)
            there = [place for place, row in enumerate(rows) if row.lesson.ref.slug in slugs]
            lines.update(line + 1 + place // self.columns for place in there)
        return sorted(lines)

    def set_columns(self, columns: int) -> None:
        """Put another number of cards into a line."""
        if columns != self.columns:
            self.columns = columns
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._lines = [
            (group, start)
            for group, (_heading, rows) in enumerate(self._groups)
            for start in (-1, *range(0, len(rows), self.columns))
        ]
        self.endResetModel()

    def _rows_in(self, group: int, start: int) -> Sequence[LessonRow]:
        return self._groups[group][1][start : start + self.columns]

    def entry(self, line: int, place: int) -> Entry:
        """Return what stands at a place of a line."""
        group, start = self._lines[line]
        if start < 0:
            return self._groups[group][0] if place == 0 else None
        rows = self._rows_in(group, start)
        return self._cell(rows[place]) if place < len(rows) else None

    def _cell(self, row: LessonRow) -> Cell:
        assert self._browse is not None
        ref = row.lesson.ref
        if ref not in self._cells:
            self._cells[ref] = _cell(row, self._browse, self._browse.overview.today)
        return self._cells[ref]

    def cells_in(self, line: int) -> int:
        """Return how many cards stand in a line; 0 for a heading."""
        group, start = self._lines[line]
        return 0 if start < 0 else len(self._rows_in(group, start))

    def cells_of(self, line: int) -> list[Cell]:
        """Return the cards of a line; none for a heading."""
        group, start = self._lines[line]
        return [] if start < 0 else [self._cell(row) for row in self._rows_in(group, start)]

    def heading_lines(self) -> list[int]:
        """Return the lines that are headings."""
        return [line for line, (_group, start) in enumerate(self._lines) if start < 0]

    def find(self, ref: LessonRef | None) -> tuple[int, int] | None:
        """Return where a lesson stands first: (line, place)."""
        for line, (group, start) in enumerate(self._lines):
            for place, row in enumerate(self._rows_in(group, start) if start >= 0 else ()):
                if row.lesson.ref == ref:
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


def _lessons_in(groups: Sequence[tuple[Heading, tuple[LessonRow, ...]]]) -> list[list[LessonSummary]]:
    return [[row.lesson for row in rows] for _heading, rows in groups]


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
