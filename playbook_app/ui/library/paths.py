"""The paths over the cards: a chip for each, the one that Today follows is on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.model import LessonPath
from playbook_app.domain.progress.effort import path_minutes
from playbook_app.domain.progress.overview import Overview
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.standing import about_time
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.toggles import Chip


class PathChips(QWidget):
    """Chooses a path; choosing suggests an order and locks nothing."""

    chosen = Signal(object)
    """The ``LessonPath`` that the person wants to follow."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "library.paths", _("Your path"))
        self._paths: tuple[LessonPath, ...] = ()
        self._flow = Flow(gap=8)
        self._line = Label("", "small", "text2")
        column(self._flow, 8, self._line, parent=self)

    def show_paths(self, paths: Sequence[LessonPath], current: LessonPath | None, overview: Overview) -> None:
        """Show these paths; the chips are made anew only when there are others."""
        if tuple(paths) != self._paths:
            self._paths = tuple(paths)
            self._flow.clear()
            self._flow.add_all([self._chip(path, on=path == current) for path in paths])
        self._line.setText("" if current is None else _about(current, overview))

    def _chip(self, path: LessonPath, *, on: bool) -> Chip:
        chip = Chip(path.title, name=f"library.path.{path.pack}.{path.id}", checked=on)
        chip.setAccessibleDescription(path.summary)
        chip.toggled.connect(lambda now: self.chosen.emit(path) if now else None)
        return chip


def _about(path: LessonPath, overview: Overview) -> str:
    lessons = ngettext("{n} lesson", "{n} lessons", len(path.lessons)).format(n=len(path.lessons))
    words = _("{lessons}, {time} with their questions. Today goes along this path; nothing is locked.")
    return words.format(lessons=lessons, time=about_time(path_minutes(path, overview)))
