"""Pages, memories and services that stand in for the real ones in tests of the window."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.ui.override import override
from playbook_app.ui.shell.window import MainWindow
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.page import Page

REF = LessonRef("en", "spam")
ALL = (
    *("today", "library", "lesson", "quiz", "conversation", "practice", "progress", "questions"),
    *("plan", "sharing", "settings"),
)


class Memory:
    """Remembers places; refuses when told to."""

    def __init__(self, **kept: dict[str, Any]) -> None:
        """Start with what was kept."""
        self.kept = dict(kept)
        self.full = False

    def place(self, key: str) -> dict[str, Any] | None:
        """Return what was kept."""
        return self.kept.get(key)

    def put_place(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep it, unless the disk is full."""
        if self.full:
            raise Problem("disk-full")
        self.kept[key] = dict(value)


class StandIn(Page):
    """A page with two buttons that notes what happens to it."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, title=name.capitalize())
        self.log: list[object] = []
        self.broken = False
        self.takes_escape = False
        self.one, self.two = Button("One", name=f"{name}.one"), Button("Two", name=f"{name}.two")
        column(self.one, self.two, parent=self)
        self.bind("H", f"Hint of {name}", lambda: self.log.append("hint"))

    @override
    def arrive(self) -> None:
        """Note it, or fail."""
        if self.broken:
            raise Problem("lesson-broken", "lesson.md")
        self.log.append("arrive")

    @override
    def leave(self) -> None:
        """Note it."""
        self.log.append("leave")

    @override
    def panes(self) -> list[QWidget]:
        """Return both buttons as panes."""
        return [self.one, self.two]

    @override
    def escape(self) -> bool:
        """Take Esc when told to."""
        return self.takes_escape

    def show_lesson(self, ref: LessonRef) -> None:
        """Note it."""
        self.log.append(ref)

    def show_quiz(self, ref: LessonRef, again: bool, mode: str) -> None:
        """Note it."""
        self.log.append((ref, again, mode))

    def show_talk(self, ref: LessonRef, again: bool) -> None:
        """Note it."""
        self.log.append((ref, again))

    def find(self) -> None:
        """Note it."""
        self.log.append("find")


class Stage:
    """A window whose pages are stand-ins."""

    def __init__(self, memory: Memory | None = None, screens: tuple[str, ...] = ALL) -> None:
        """Make the window; pages come when they are gone to."""
        self.pages: dict[str, StandIn] = {}
        self.memory = memory or Memory()
        self.window = MainWindow(self.memory, screens)
        self.window.set_factories({name: lambda name=name: self.make(name) for name in screens})

    def make(self, name: str) -> StandIn:
        """Make a page and keep it."""
        self.pages[name] = StandIn(name)
        return self.pages[name]
