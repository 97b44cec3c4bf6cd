"""Looking for a lesson: which ones a filter and a few typed words leave, and in which groups they stand."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary, Track
from playbook_app.domain.content.skills import SKILLS
from playbook_app.domain.progress.overview import HELD, LessonRow, Overview
from playbook_app.i18n import _
from playbook_app.i18n.names import skill_name
from playbook_app.i18n.standing import SECTIONS

Filter = Literal["all", "new", "begun", "shaky", "done"]
Grouping = Literal["track", "skill", "weakness", "path"]
FILTERS: tuple[Filter, ...] = ("all", "new", "begun", "shaky", "done")
GROUPINGS: tuple[Grouping, ...] = ("track", "skill", "weakness", "path")
_MARKS = re.compile(r"\[\[\d:|\]\]|[*`]+|^#+", re.MULTILINE)
_FIELD = re.compile(
    r"\b(?:author|handle|time|verdict|text|title|notes|counts|items|caption|weak|better|replies|reposts|likes):"
)
Mark = Literal["", "next", "known", "shaky", "slipping"]


@dataclass(frozen=True, slots=True)
class Group:
    """Lessons under a heading. ``mastery`` is of all lessons of the group, shown or not."""

    key: str
    title: str
    summary: str
    mastery: int
    rows: tuple[LessonRow, ...]


class Browse:
    """What can be looked through: the lessons of an overview, in the tracks of the packs.

    ``known`` are lessons never read that somebody holds all the same, as a placement found;
    ``path`` is what they follow. ``bodies`` are the words of lessons, as ``body_of`` gives them;
    what is not there is found by its title and the like alone.
    """

    def __init__(
        self,
        overview: Overview,
        tracks: Sequence[Track],
        known: Collection[LessonRef] = (),
        path: LessonPath | None = None,
        bodies: Mapping[LessonRef, str] | None = None,
    ) -> None:
        self._bodies = bodies or {}
        self._path = path
        self.overview = overview
        self._tracks, self._known = tuple(tracks), frozenset(known)
        self._weak = {spot.lesson for spot in overview.weak}
        self._next = overview.next_lesson.lesson.ref if overview.next_lesson else None

    def mark(self, row: LessonRow) -> Mark:
        """Return what is special about a lesson: known already, next, shaky, slipping, or nothing."""
        if row.lesson.ref in self._known:
            return "known"
        if row.lesson.ref == self._next:
            return "next"
        if row.lesson.ref in self._weak:
            return "shaky"
        return "slipping" if row.slipping else ""

    def prepare(self) -> None:
        """Do what finding needs once, before the first letter asks for it."""
        self._texts  # noqa: B018 - reckons and keeps them

    def better_after(self, row: LessonRow) -> tuple[LessonSummary, ...]:
        """Return the lessons that are better read before one, and are not read yet; a suggestion."""
        pack = row.lesson.ref.pack
        before = (self._rows.get(LessonRef(pack, slug)) for slug in row.lesson.after)
        return tuple(one.lesson for one in before if one is not None and one.stage in {"new", "reading"})

    def counts(self) -> dict[Filter, int]:
        """Return how many lessons each filter leaves when nothing is typed."""
        return {name: sum(self._passes(row, name) for row in self.overview.lessons) for name in FILTERS}

    def groups(self, by: Grouping, only: Filter = "all", text: str = "") -> tuple[Group, ...]:
        """Return the groups that have a lesson left, in order; a lesson with two skills stands twice.

        Last come the lessons in whose text the words stand as they are typed.
        """
        words = folded(text).split()
        left = {
            row.lesson.ref: row
            for row in self.overview.lessons
            if self._passes(row, only) and all(word in self._texts[row.lesson.ref] for word in words)
        }
        ways = {
            "track": self._by_track,
            "skill": self._by_skill,
            "weakness": self._by_weakness,
            "path": self._by_path,
        }
        found = (*ways[by](left), self._by_words(only, " ".join(words), left))
        return tuple(group for group in found if group.rows)

    def _by_words(self, only: Filter, phrase: str, left: Mapping[LessonRef, LessonRow]) -> Group:
        """Return the lessons in whose own words the phrase stands, and which nothing else found."""
        rows = tuple(
            row
            for row in self.overview.lessons
            if phrase and row.lesson.ref not in left and self._passes(row, only)
            if phrase in self._bodies.get(row.lesson.ref, "")
        )
        return Group("text", _("In the text"), "", _mean(rows), rows)

    def _passes(self, row: LessonRow, only: Filter) -> bool:
        if only == "all":
            return True
        if only == "begun":
            return row.stage in {"reading", "quiz"}
        if only == "shaky":
            return self._is_shaky(row)
        return row.stage == only

    def _is_shaky(self, row: LessonRow) -> bool:
        return row.lesson.ref in self._weak or row.slipping

    @cached_property
    def _texts(self) -> Mapping[LessonRef, str]:
        return {row.lesson.ref: searchable(row.lesson) for row in self.overview.lessons}

    @cached_property
    def _rows(self) -> Mapping[LessonRef, LessonRow]:
        return {row.lesson.ref: row for row in self.overview.lessons}

    def _by_track(self, left: Mapping[LessonRef, LessonRow]) -> Iterable[Group]:
        for track in self._tracks:
            everything = [self._rows[lesson.ref] for lesson in track.lessons if lesson.ref in self._rows]
            rows = tuple(left[row.lesson.ref] for row in everything if row.lesson.ref in left)
            yield Group(f"track.{track.id}", track.title, track.summary, _mean(everything), rows)

    def _by_path(self, left: Mapping[LessonRef, LessonRow]) -> Iterable[Group]:
        on = self._path.lessons if self._path is not None else ()
        if self._path is not None:
            everything = [self._rows[ref] for ref in on if ref in self._rows]
            rows = tuple(row for row in everything if row.lesson.ref in left)
            yield Group(f"path.{self._path}", self._path.title, self._path.summary, _mean(everything), rows)
        rest = [row for row in self.overview.lessons if row.lesson.ref not in on]
        rows = tuple(row for row in rest if row.lesson.ref in left)
        yield Group("path.rest", _("Not on this path") if on else _("All lessons"), "", _mean(rest), rows)

    def _by_skill(self, left: Mapping[LessonRef, LessonRow]) -> Iterable[Group]:
        mastery = {row.skill: row.mastery for row in self.overview.skills}
        for skill in SKILLS:
            rows = tuple(row for row in left.values() if skill in row.lesson.skills)
            yield Group(f"skill.{skill}", skill_name(skill), "", mastery.get(skill, 0), rows)

    def _by_weakness(self, left: Mapping[LessonRef, LessonRow]) -> Iterable[Group]:
        for code, (title, summary) in SECTIONS.items():
            everything = [row for row in self.overview.lessons if self._section(row) == code]
            rows = sorted((row for row in everything if row.lesson.ref in left), key=lambda row: row.mastery)
            yield Group(f"weakness.{code}", _(title), _(summary), _mean(everything), tuple(rows))

    def _section(self, row: LessonRow) -> str:
        if self._is_shaky(row):
            return "shaky"
        if row.mastery >= HELD:
            return "held"
        return "growing" if row.stage != "new" else "new"


def first_rows(groups: Sequence[Group], most: int) -> tuple[Group, ...]:
    """Return the groups with only their first rows, so many in all."""
    shown = []
    for group in groups:
        if most > 0:
            shown.append(replace(group, rows=group.rows[:most]))
        most -= len(group.rows)
    return tuple(shown)


def searchable(lesson: LessonSummary) -> str:
    """Return everything a lesson can be found by, folded."""
    skills = [skill_name(skill) for skill in lesson.skills]
    return folded(" ".join((lesson.title, lesson.promise, lesson.takeaway, lesson.sin, *skills)))


def body_of(markdown: str) -> str:
    """Return the words of a ``lesson.md``, folded, without its front matter, marks and field names."""
    _before, _fence, body = markdown.removeprefix("---").partition("\n---\n")
    return " ".join(folded(_FIELD.sub(" ", _MARKS.sub("", body))).split())


def folded(text: str) -> str:
    """Return ``text`` without case and accents, so that "resume" finds "Résumé"."""
    before = ""
    while text != before:  # taking a sign apart may bring out a capital, and the reverse
        apart = unicodedata.normalize("NFKD", text.casefold())
        accents = {ord(sign): None for sign in set(apart) if unicodedata.combining(sign)}
        before, text = text, apart.translate(accents) if accents else apart
    return text


def _mean(rows: Sequence[LessonRow]) -> int:
    return round(sum(row.mastery for row in rows) / len(rows)) if rows else 0
