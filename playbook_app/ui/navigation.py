"""Where one can go in the window, and what a screen may ask of the window. Screens know only this."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QUrl

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef


class Screen(StrEnum):
    """The screens there can be."""

    TODAY = "today"
    LIBRARY = "library"
    LESSON = "lesson"
    QUIZ = "quiz"
    CONVERSATION = "conversation"
    PRACTICE = "practice"
    PROGRESS = "progress"
    PLAN = "plan"
    SETTINGS = "settings"


NEEDS_LESSON = {Screen.LESSON, Screen.QUIZ, Screen.CONVERSATION}


@dataclass(frozen=True, slots=True)
class Place:
    """A destination: ``Place(Screen.LESSON, ref)``.

    ``search`` belongs to the library: ``None`` shows it plainly, a text puts it into the search
    field and focus with it.
    """

    screen: Screen
    ref: LessonRef | None = None
    search: str | None = None

    def __post_init__(self) -> None:
        """Refuse a lesson screen without its lesson."""
        if (self.ref is None) == (self.screen in NEEDS_LESSON):
            raise ValueError(f"{self.screen} with {self.ref}")

    def to_raw(self) -> dict[str, Any]:
        """Return what is kept as the last place; a search is not remembered."""
        return {"screen": str(self.screen), **({"ref": str(self.ref)} if self.ref else {})}

    @classmethod
    def from_raw(cls, raw: Mapping[str, Any]) -> "Place | None":
        """Read a kept place; ``None`` when it is none (written by another version, or damaged)."""
        ref = raw.get("ref")
        try:
            return cls(Screen(raw.get("screen")), LessonRef.parse(str(ref)) if ref is not None else None)
        except ValueError:
            return None


class Navigator(Protocol):
    """What a screen may ask of the window it is shown in."""

    def go(self, place: Place) -> None:
        """Show another screen; the present one is remembered for ``back``."""
        ...

    def back(self) -> None:
        """Show the screen before this one, Today when there is none."""
        ...

    def toast(
        self,
        text: str,
        *,
        problem: bool = False,
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Say what has happened, for five seconds, with at most one button."""
        ...

    def report(self, problem: Problem) -> None:
        """Show what is wrong and what to do as a notice over the screen, until it is closed."""
        ...

    def open_link(self, url: QUrl) -> None:
        """Open a link (https or mailto only) in the person's browser or mail program."""
        ...
