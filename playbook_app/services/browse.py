"""Looking for a lesson: which ones a filter and a few typed words leave, and in which groups they stand."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary, Track
from playbook_app.domain.content.skills import SKILLS
from playbook_app.domain.progress.overview import BEGUN, HELD, LessonRow, Overview
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
Keep = Callable[[Iterable[LessonRow]], tuple[LessonRow, ...]]
"""Returns those of some lessons that a filter and words leave."""


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
    what is not there is found by its title and the like alone. ``texts`` keeps what else lessons
    are found by, from one of these to the next.
    """

    def __init__(
        self,
        overview: Overview,
        tracks: Sequence[Track],
        known: Collection[LessonRef] = (),
        *,
        path: LessonPath | None = None,
        bodies: Mapping[LessonRef, str] | None = None,
        texts: dict[LessonRef, str] | None = None,
    ) -> None:
        self._bodies = bodies or {}
        self._kept_texts = {} if texts is None else texts
        self._path = path
        self.overview = overview
        self._tracks = tuple(tracks)
        self._weak = {spot.lesson for spot in overview.weak}
        self.marked: dict[LessonRef, Mark] = dict.fromkeys(self._weak, "shaky")
        """What is special about lessons, but for those that are only slipping."""
        if overview.next_lesson:
            self.marked[overview.next_lesson.lesson.ref] = "next"
        self.marked.update(dict.fromkeys(known, "known"))

    def mark(self, row: LessonRow) -> Mark:
        """Return what is special about a lesson: known already, next, shaky, slipping, or nothing."""
        return self.marked.get(row.lesson.ref, "slipping" if row.slipping else "")

    def prepare(self) -> None:
        """Do what finding needs once, before the first letter asks for it."""
        self._texts  # noqa: B018 - reckons and keeps them

    def better_after(self, row: LessonRow) -> tuple[LessonSummary, ...]:
        """Return the lessons that are better read before one, and are not read yet; a suggestion."""
        before = (self._rows.get((row.lesson.ref.pack, slug)) for slug in row.lesson.after)
        return tuple(one.lesson for one in before if one is not None and one.stage in {"new", "reading"})

    def changed_since(self, before: "Browse") -> set[LessonRef] | None:
        """Return the lessons of which something else is to be shown; ``None``: of all, or of others."""
        now, old = self.overview.lessons, before.overview.lessons
        same_day = self.overview.today == before.overview.today
        if not same_day or [row.lesson for row in now] != [row.lesson for row in old]:
            return None
        moved = {row.lesson.ref for row, was in zip(now, old, strict=True) if row is not was and row != was}
        slugs = {ref.slug for ref in moved}
        after = {row.lesson.ref for row in now if row.lesson.after and not slugs.isdisjoint(row.lesson.after)}
        return moved | after | {ref for ref, _mark in self.marked.items() ^ before.marked.items()}

    def counts(self) -> dict[Filter, int]:
        """Return how many lessons each filter leaves when nothing is typed."""
        rows = self.overview.lessons
        stages = Counter([row.stage for row in rows])
        slipping = {row.lesson.ref for row in rows if row.slipping}
        return {
            "all": len(rows),
            "new": stages["new"],
            "begun": stages["reading"] + stages["quiz"],
            "shaky": len(self._weak | slipping),
            "done": stages["done"],
        }

    def groups(self, by: Grouping, only: Filter = "all", text: str = "") -> tuple[Group, ...]:
        """Return the groups that have a lesson left, in order; a lesson with two skills stands twice.

        Last come the lessons in whose text the words stand as they are typed.
        """
        words = folded(text).split()
        ways = {
            "track": self._by_track,
            "skill": self._by_skill,
            "weakness": self._by_weakness,
            "path": self._by_path,
        }
        keep = self._keeper(only, words)
        found = [*ways[by](keep)]
        if words:
            found.append(self._by_words(only, " ".join(words), keep))
        return tuple(group for group in found if group.rows)

    def _keeper(self, only: Filter, words: Sequence[str]) -> Keep:
        """Return what picks the lessons that are left; nobody asks each of them when all are."""
        if only == "all" and not words:
            return tuple
        left = {
            row.lesson.ref
            for row in self.overview.lessons
            if self._passes(row, only) and all(word in self._texts[row.lesson.ref] for word in words)
        }
        return lambda rows: tuple(row for row in rows if row.lesson.ref in left)

    def _by_words(self, only: Filter, phrase: str, keep: Keep) -> Group:
        """Return the lessons in whose own words the phrase stands, and which nothing else found."""
        found = {row.lesson.ref for row in keep(self.overview.lessons)}
        rows = tuple(
            row
            for row in self.overview.lessons
            if row.lesson.ref not in found and self._passes(row, only)
            if phrase in self._bodies.get(row.lesson.ref, "")
        )
        return Group("text", _("In the text"), "", _mean(rows), rows)

    def _passes(self, row: LessonRow, only: Filter) -> bool:
        if only == "all":
            return True
        if only == "begun":
            return row.stage in BEGUN
        if only == "shaky":
            return self._is_shaky(row)
        return row.stage == only

    def _is_shaky(self, row: LessonRow) -> bool:
        tried = bool(row.answered or row.endings)  # others cannot be weak
        return row.slipping or (tried and row.lesson.ref in self._weak)

    @cached_property
    def _texts(self) -> Mapping[LessonRef, str]:
        texts = self._kept_texts
        lessons = (row.lesson for row in self.overview.lessons)
        texts.update((lesson.ref, searchable(lesson)) for lesson in lessons if lesson.ref not in texts)
        return texts

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str], LessonRow]:
        """The lessons by pack and slug: a pair is looked up faster than a ``LessonRef``."""
        return {(row.lesson.ref.pack, row.lesson.ref.slug): row for row in self.overview.lessons}

    def _rows_of(self, refs: Iterable[LessonRef]) -> tuple[LessonRow, ...]:
        """Return the rows of those of these lessons that there are."""
        found = (self._rows.get((ref.pack, ref.slug)) for ref in refs)
        return tuple(row for row in found if row is not None)

    def _in_tracks(self) -> Iterator[tuple[Track, Sequence[LessonRow]]]:
        """Yield the rows of each track: the next ones, as a rule, for lessons stand in reading order."""
        at = 0
        for track in self._tracks:
            rows = self.overview.lessons[at : at + len(track.lessons)]
            if [row.lesson for row in rows] == list(track.lessons):
                at += len(rows)
            else:
                rows = self._rows_of(lesson.ref for lesson in track.lessons)
            yield track, rows

    def _by_track(self, keep: Keep) -> Iterable[Group]:
        for track, rows in self._in_tracks():
            yield Group(f"track.{track.id}", track.title, track.summary, _mean(rows), keep(rows))

    def _by_path(self, keep: Keep) -> Iterable[Group]:
        on = self._path.lessons if self._path is not None else ()
        if self._path is not None:
            rows = self._rows_of(on)
            yield Group(f"path.{self._path}", self._path.title, self._path.summary, _mean(rows), keep(rows))
        rest = [row for row in self.overview.lessons if row.lesson.ref not in on]
        title = _("Not on this path") if on else _("All lessons")
        yield Group("path.rest", title, "", _mean(rest), keep(rest))

    def _by_skill(self, keep: Keep) -> Iterable[Group]:
        mastery = {row.skill: row.mastery for row in self.overview.skills}
        left = keep(self.overview.lessons)
        for skill in SKILLS:
            rows = tuple(row for row in left if skill in row.lesson.skills)
            yield Group(f"skill.{skill}", skill_name(skill), "", mastery.get(skill, 0), rows)

    def _by_weakness(self, keep: Keep) -> Iterable[Group]:
        sections: defaultdict[str, list[LessonRow]] = defaultdict(list)
        for row in self.overview.lessons:
            sections[self._section(row)].append(row)
        for code, (title, summary) in SECTIONS.items():
            rows = sorted(keep(sections[code]), key=lambda row: row.mastery)
            yield Group(f"weakness.{code}", _(title), _(summary), _mean(sections[code]), tuple(rows))

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
