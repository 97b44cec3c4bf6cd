"""Where one can go in the window. A screen is handed ``go`` and calls it with one of these."""

from collections.abc import Callable
from dataclasses import dataclass

from playbook_app.domain.content.model import LessonRef

LEARNING, CHECKING, ASSESSING, COLDLY = "", "check", "assessed", "cold"
"""How questions are taken: feedback at once, feedback at the end, for the record, before reading."""

# Making a dataclass costs a start half a millisecond, so what holds the same shares one.


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the window; two are equal when they are of one kind and about the same."""


@dataclass(frozen=True, slots=True)
class _Exercise(_Place):
    ref: LessonRef
    again: bool = False
    mode: str = LEARNING


class Today(_Place):
    """The first page."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Library(_Place):
    """All lessons; ``find`` puts the cursor into the search field."""

    find: bool = False


@dataclass(frozen=True, slots=True)
class _AboutLesson(_Place):
    ref: LessonRef


class LessonPage(_AboutLesson):
    """A lesson, at the section where reading stopped."""

    __slots__ = ()


class Questions(_AboutLesson):
    """How each question of a lesson went."""

    __slots__ = ()


class Quiz(_Exercise):
    """A lesson's questions, or the sitting at a place; ``again`` starts a new attempt, ``mode`` how."""

    __slots__ = ()


class Talk(_Exercise):
    """A lesson's conversation; ``again`` starts it anew."""

    __slots__ = ()


class Drill(_Exercise):
    """A lesson's inbox drill; ``again`` starts it anew."""

    __slots__ = ()


class Practice(_Place):
    """Quizzes and conversations to go on with or to play."""

    __slots__ = ()


class Progress(_Place):
    """What is held and what slips."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Plan(_Place):
    """The crisis plan; with a ``key`` that plan, at one of its records."""

    key: str = ""
    record: str = ""


class Sharing(_Place):
    """What a manager can see, and everything that is kept: to export, to erase."""

    __slots__ = ()


class Settings(_Place):
    """Profiles, looks, keys, data, about."""

    __slots__ = ()


Destination = (
    Today
    | Library
    | LessonPage
    | Quiz
    | Talk
    | Drill
    | Practice
    | Progress
    | Questions
    | Plan
    | Sharing
    | Settings
)
Go = Callable[[Destination], None]
"""Opens a destination; the page left behind is kept for going back."""
