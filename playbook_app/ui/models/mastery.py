"""Mastery now and before, of lessons in their tracks and of skills: as lines for a chart and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.domain.progress.overview import Overview
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.names import skill_name
from playbook_app.ui.override import override

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class MasteryLine:
    """One bar: mastery 0 to 100, now and where the range begins; ``before`` is ``None`` without one."""

    name: str
    now: int
    before: int | None
    ref: LessonRef | None = None

    @property
    def slipping(self) -> bool:
        """Tell whether it is lower than it was."""
        return self.before is not None and self.now < self.before


@dataclass(frozen=True, slots=True)
class MasteryGroup:
    """Bars under a heading, which is empty for skills."""

    title: str
    lines: tuple[MasteryLine, ...]


def lesson_groups(overview: Overview, tracks: Sequence[Track], *, compare: bool) -> tuple[MasteryGroup, ...]:
    """Return the lessons of each track; without ``compare`` there is nothing before."""
    rows = {row.lesson.ref: row for row in overview.lessons}
    groups = []
    for track in tracks:
        known = [rows[lesson.ref] for lesson in track.lessons if lesson.ref in rows]
        lines = tuple(
            MasteryLine(row.lesson.title, row.mastery, row.before if compare else None, row.lesson.ref)
            for row in known
        )
        if lines:
            groups.append(MasteryGroup(track.title, lines))
    return tuple(groups)


def skill_groups(overview: Overview, *, compare: bool) -> tuple[MasteryGroup, ...]:
    """Return the skills, in one group without a heading."""
    lines = tuple(
        MasteryLine(skill_name(row.skill), row.mastery, row.before if compare else None)
        for row in overview.skills
    )
    return (MasteryGroup("", lines),) if lines else ()


def summary(groups: Sequence[MasteryGroup], title: str) -> str:
    """Return a chart in words: the lowest and highest, and what slips."""
    lines = [line for group in groups for line in group.lines]
    if not lines:
        return title
    low, high = min(lines, key=lambda line: line.now), max(lines, key=lambda line: line.now)
    said = _("{title}. Highest: {high}, {high_n} of 100. Lowest: {low}, {low_n} of 100.").format(
        title=title, high=high.name, high_n=high.now, low=low.name, low_n=low.now
    )
    slipping = [line.name for line in lines if line.slipping]
    if slipping:
        said += " " + _("Slipping: {names}.").format(names=", ".join(slipping))
    return said


class MasteryTable(QAbstractTableModel):
    """The same lines as a table. ``days`` is how long ago the older values are, 0 for none."""

    def __init__(self, groups: Sequence[MasteryGroup], *, first: str, days: int) -> None:
        super().__init__()
        self._lines = [(line, group.title) for group in groups for line in group.lines]
        self._titles = [first]
        if any(group.title for group in groups):
            self._titles.append(_("Track"))
        self.words = len(self._titles)
        """How many columns are words; the rest are numbers."""
        self._titles.append(_("Now"))
        if days:
            self._titles.append(ngettext("{n} day ago", "{n} days ago", days).format(n=days))
            self._titles.append(_("Change"))

    def line(self, row: int) -> MasteryLine:
        """Return what a row shows."""
        return self._lines[row][0]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title and on which side it stands."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section >= self.words else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text and on which side it stands."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() >= self.words else None
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        line, group = self._lines[index.row()]
        if index.column() < self.words:
            return (line.name, group)[index.column()]
        return _number(line, index.column() - self.words)


def _number(line: MasteryLine, column: int) -> str:
    before = line.before or 0
    return (str(line.now), str(before), f"{line.now - before:+d}" if line.now != before else "0")[column]
