"""Where one can go in the window. A screen is handed ``go`` and calls it with one of these."""

from collections.abc import Callable
from dataclasses import dataclass

from playbook_app.domain.content.model import LessonRef


@dataclass(frozen=True, slots=True)
class Today:
    """The first page."""


@dataclass(frozen=True, slots=True)
class Library:
    """All lessons; ``find`` puts the cursor into the search field."""

    find: bool = False


@dataclass(frozen=True, slots=True)
class LessonPage:
    """A lesson, at the section where reading stopped."""

    ref: LessonRef


@dataclass(frozen=True, slots=True)
class Quiz:
    """A lesson's questions; ``again`` starts a new attempt."""

    ref: LessonRef
    again: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """A lesson's conversation; ``again`` starts it anew."""

    ref: LessonRef
    again: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """Quizzes and conversations to go on with or to play."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What is held and what slips."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The crisis plan."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Profiles, looks, keys, data, about."""


Destination = Today | Library | LessonPage | Quiz | Talk | Practice | Progress | Plan | Settings
Go = Callable[[Destination], None]
"""Opens a destination; the page left behind is kept for going back."""
