"""Packs, tracks and lessons as frozen values; identity is the pack id plus the slug.

Questions are in ``items``, which lists do not need and a start does not import.
"""

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a score of classes that nothing needs before a lesson is opened
    from playbook_app.domain.content.blocks import Section
    from playbook_app.domain.content.items.base import Item

TONES = ("friendly", "joking", "asking", "worried", "let-down", "angry", "mocking")
SEVERITIES = ("low", "medium", "high")


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
    """(item id, skill id) of every question that counts, in order."""
    conversation: str = ""
    """Title of the lesson's conversation, empty when it has none."""
    drill: str = ""
    """Title of the lesson's inbox drill, empty when it has none."""
    opening: tuple[tuple[str, str, str], ...] = ()
    """(author, handle, text) of the first two posts, for the picture on Today."""
    rehearse_with: str = ""
    """Slug of the lesson of the same pack whose conversation or drill this one shares; empty for none."""
    after: tuple[str, ...] = ()
    """Slugs of lessons of the same pack that are better read before; a suggestion that locks nothing."""

    @property
    def folder(self) -> str:
        """The lesson's folder, relative to the pack's."""
        return f"{self.track}/{self.number:02d}-{self.ref.slug}"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a lesson's case takes place, in a word or two each; empty for what the lesson leaves open."""

    sector: str = ""
    country: str = ""
    platform: str = ""
    tone: str = ""
    """How whoever writes in sounds, one of ``TONES``."""
    severity: str = ""
    """What is at stake for them, one of ``SEVERITIES``."""
    ages: str = ""
    """How old the people are, where the case says so."""


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
    items: "tuple[Item, ...]" = ()
    setting: Setting = Setting()
    rehearse_with: str = ""
    """Slug of the lesson whose conversation or drill this one shares."""
    after: tuple[str, ...] = ()
    """Slugs of lessons that are better read before."""


@dataclass(frozen=True, slots=True)
class Track:
    """A row of lessons with a name; ``id`` is the folder's name."""

    id: str
    title: str
    summary: str
    lessons: tuple[LessonSummary, ...]


class Term(NamedTuple):
    """A word of the trade, other forms of it, and what it means in at most two sentences."""

    term: str
    text: str
    also: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form by which it is recognised."""
        return (self.term, *self.also)


@dataclass(frozen=True, slots=True)
class LessonPath:
    """Lessons of one pack in an order that somebody recommends; it suggests and never locks."""

    pack: str
    id: str
    title: str
    summary: str
    lessons: tuple[LessonRef, ...]

    def __str__(self) -> str:
        """Return the written form, as a choice is kept."""
        return f"{self.pack}/{self.id}"


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
    faces: int = 1
    """How many faces the pack promises for every question; the check says where there are fewer."""
    paths: tuple[LessonPath, ...] = ()
    """The first one is what somebody new follows."""
    glossary: tuple[Term, ...] = ()
    """The words that its lessons explain at their first use."""

    @property
    def lessons(self) -> tuple[LessonSummary, ...]:
        """Every lesson in reading order."""
        return tuple(chain.from_iterable(track.lessons for track in self.tracks))
