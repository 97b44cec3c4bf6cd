"""Packs, tracks, lessons and questions as frozen values; identity is the pack id plus the slug."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # eleven classes that nothing needs before a lesson is opened
    from playbook_app.domain.content.blocks import Post, Section


@dataclass(frozen=True, slots=True, order=True)
class LessonRef:
    """Points at a lesson; written as ``pack/slug`` in files and events."""

    pack: str
    slug: str

    def __str__(self) -> str:
        """Return the written form."""
        return f"{self.pack}/{self.slug}"

    @classmethod
    def parse(cls, text: str) -> "LessonRef":
        """Read the written form; raises ``ValueError`` when there is no slash."""
        pack, slug = text.split("/", 1)
        return cls(pack, slug)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; every option says why it is right or wrong."""

    id: str
    text: str
    correct: bool
    reason: str


@dataclass(frozen=True, slots=True)
class SingleChoice:
    """A question with exactly one right option. ``rule`` is the line to keep afterwards."""

    id: str
    skill: str
    prompt: str
    options: tuple[Option, ...]
    rule: str
    post: "Post | None" = None
    hint: str = ""
    type: str = field(default="single", init=False)

    def option(self, option_id: str) -> Option:
        """Return the option with that id; raises ``KeyError``."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)

    @property
    def key(self) -> Option:
        """The right option."""
        return next(option for option in self.options if option.correct)


Item = SingleChoice
"""Anything a quiz can ask; more types join the union as they come."""


@dataclass(frozen=True, slots=True)
class LessonSummary:
    """What lists and Today need to know of a lesson without opening it."""

    ref: LessonRef
    track: str
    number: int
    title: str
    promise: str
    sin: str
    skills: tuple[str, ...]
    minutes: int
    takeaway: str
    items: tuple[tuple[str, str], ...]
    """(item id, skill id) of every question, in order."""
    conversation: str = ""
    """Title of the lesson's conversation, empty when it has none."""
    opening: tuple[tuple[str, str, str], ...] = ()
    """(author, handle, text) of the first two posts, for the picture on Today."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A whole lesson, as read from its folder."""

    ref: LessonRef
    track: str
    number: int
    title: str
    promise: str
    sin: str
    skills: tuple[str, ...]
    minutes: int
    sources: tuple[str, ...]
    related: tuple[str, ...]
    """Slugs of lessons in the same pack."""
    sections: "tuple[Section, ...]"
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A row of lessons with a name; ``id`` is the folder's name."""

    id: str
    title: str
    summary: str
    lessons: tuple[LessonSummary, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of tracks in one language, as listed in the index."""

    id: str
    title: str
    language: str
    version: str
    licence: str
    tracks: tuple[Track, ...]
    summary: str = ""
    template: bool = False
    """A pattern for writing packs; checked like any other, not shown in the app."""

    @property
    def lessons(self) -> tuple[LessonSummary, ...]:
        """Every lesson in reading order."""
        return tuple(lesson for track in self.tracks for lesson in track.lessons)
