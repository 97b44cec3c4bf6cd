"""A simulated year: forty trainees who forget differently, stay away, fly, and have clocks that go wrong.

Everything but the people is real: events, standing, agenda, the choice of questions. The truth
that mastery is compared with is a forgetting of another shape than the timetable's own, so that
agreeing with it means something.
"""

import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import correlation, mean
from zoneinfo import ZoneInfo

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.content.skills import SKILLS
from playbook_app.domain.progress.events import ItemAnswered, LessonOpened
from playbook_app.domain.progress.mastery import lesson_mastery
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.quiz.places import REVIEW
from playbook_app.domain.review.agenda import A_DAY, Agenda, Card, agenda
from playbook_app.domain.review.days import DAY_START, is_late, own_day
from playbook_app.domain.review.sitting import NEVER, Choice, choose
from tests.speed.case import Case

PEOPLE, DAYS, LESSONS, ITEMS = 40, 365, 24, 6
FIRST_DAY = datetime(2026, 1, 5, 8, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
MONTH = 30
GUESS = 0.25
"""Chance to be right without knowing."""
AHEAD, BEHIND = 700, -4000
"""Days by which a clock is wrong for a while."""
EVENTS = 50_000
Key = tuple[LessonRef, str]


def make_lesson(number: int) -> LessonSummary:
    """Return a lesson whose questions train one or two skills."""
    skills = (SKILLS[number % len(SKILLS)], SKILLS[(number * 3 + 1) % len(SKILLS)])[: 1 + number % 2]
    items = tuple((f"q{n}", skills[n % len(skills)]) for n in range(ITEMS))
    ref = LessonRef("en", f"lesson-{number}")
    return LessonSummary(ref, "one", number, ref.slug, "", "", skills, 5, "", items)


COURSE = [make_lesson(number) for number in range(LESSONS)]


@dataclass
class Trainee:
    """Somebody with a memory of their own. ``holds`` is the days after which a third is left, by key."""

    dice: random.Random
    zone: ZoneInfo
    talent: float
    first: float
    diligence: float
    pauses: tuple[range, ...]
    wrong_clock: tuple[range, int]
    standing: Standing = field(default_factory=Standing)
    holds: dict[Key, float] = field(default_factory=dict)
    last: dict[Key, int] = field(default_factory=dict)
    waited: dict[Key, int] = field(default_factory=dict)
    longest_wait: int = 0
    asked: list[int] = field(default_factory=list)
    reviewed: list[bool] = field(default_factory=list)
    compared: list[tuple[float, float]] = field(default_factory=list)
    events: int = 0

    def clock(self, day: int, minute: int) -> datetime:
        """Return what the wall shows on a day of the simulation: wrong for a while, late on some nights."""
        moment = (FIRST_DAY + timedelta(days=day, minutes=minute)).astimezone(self.zone)
        if day % 9 == 0:
            moment = (FIRST_DAY + timedelta(days=day, hours=14, minutes=minute)).astimezone(self.zone)
        stretch, error = self.wrong_clock
        return moment + timedelta(days=error) if day in stretch else moment

    def knows(self, key: Key, day: int) -> float:
        """Return the true chance that it is still known."""
        return math.exp(-(day - self.last[key]) / self.holds[key]) if key in self.holds else 0.0

    def answer(self, key: Key, item: str, day: int, minute: int, *, review: bool) -> None:
        """Answer one question, learn from its explanation, and record it."""
        known = self.dice.random() < self.knows(key, day)
        right = known or self.dice.random() < GUESS
        sure = 3 if known else self.dice.choice([1, 1, 2])
        if known:
            gap = day - self.last[key]
            grown = self.holds[key] * (1 + self.talent * min(1.0, gap / self.holds[key]))
            self.holds[key] = min(400.0, max(self.holds[key], grown))
        else:
            self.holds[key] = max(self.first, self.holds.get(key, 0.0) * 0.4)
        self.last[key] = day
        if review:
            self.reviewed.append(right)
        self.record(key, item, right=right, sure=sure, at=self.clock(day, minute), review=review)

    def record(self, key: Key, item: str, *, right: bool, sure: int, at: datetime, review: bool) -> None:
        """Write an answer down as the app does."""
        lesson, skill = key
        self.events += 1
        event = ItemAnswered(
            at,
            lesson,
            attempt=f"quiz_{at:%y%j}",
            item=item,
            version="00000000",
            skill=skill,
            options=("a", "b", "c"),
            chosen="a" if right else "b",
            score=float(right),
            face=self.dice.choice("xy"),
            certainty=sure,
            place=REVIEW if review else None,
            late=is_late(at, DAY_START),
        )
        self.standing.apply(self.events, event)

    def agenda(self, day: int) -> Agenda:
        """Return what the app shows on a day."""
        met = {ref for ref, known in self.standing.lessons.items() if known.opened_at is not None}
        return agenda(self.standing.schedules.all, COURSE, met, own_day(self.clock(day, 0), DAY_START))

    def learn(self, day: int) -> None:
        """Read the next lesson and answer its questions."""
        ahead = [one for one in COURSE if self.standing.lesson(one.ref).opened_at is None]
        if ahead:
            self.events += 1
            self.standing.apply(self.events, LessonOpened(self.clock(day, 30), ahead[0].ref))
            for number, (item, skill) in enumerate(ahead[0].items):
                self.answer((ahead[0].ref, skill), item, day, 31 + number, review=False)

    def review(self, day: int) -> None:
        """Do what today asks for."""
        shown = self.agenda(day)
        chosen = set(choose(shown.asked, self.choices))
        self.asked.append(len(shown.asked))
        skills = {(one.ref, item): skill for one in COURSE for item, skill in one.items}
        done = set()
        for minute, (ref, item) in enumerate(sorted(chosen)):
            key = (ref, skills[ref, item])
            done.add(key)
            self.answer(key, item, day, minute, review=True)
        left = {(card.lesson.ref, card.skill) for card in shown.due} - done
        self.waited = {key: self.waited.get(key, 0) + 1 for key in left}
        self.longest_wait = max(self.longest_wait, *self.waited.values(), 0)

    def choices(self, card: Card) -> list[Choice]:
        """Return what can be asked of a lesson × skill."""
        found = []
        for item, skill in card.lesson.items:
            if skill == card.skill:
                known = self.standing.item(card.lesson.ref, item)
                days = [day for _face, day in known.faces] if known is not None else []
                found.append(Choice(item, len(days) < 2, max(days, default=NEVER)))
        return found

    def live(self) -> None:
        """Go through the year."""
        for day in range(DAYS):
            away = any(day in pause for pause in self.pauses)
            if not away and self.dice.random() < self.diligence:
                self.review(day)
                if day % 3 == 0:
                    self.learn(day)
            if day % MONTH == 0:
                self.compared += self.compare(day)

    def compare(self, day: int) -> list[tuple[float, float]]:
        """Return for every lesson what the app says of it, and how much of it is really known; 0 to 1."""
        return [
            (
                lesson_mastery(self.standing, lesson) / 100,
                mean(self.knows((lesson.ref, skill), day) for skill in lesson.skills),
            )
            for lesson in COURSE
        ]


def make_trainee(number: int) -> Trainee:
    """Return somebody: forgetful or not, diligent or not, with pauses and perhaps a broken clock."""
    dice = random.Random(number)
    begins = [dice.randrange(40, DAYS - 60) for _pause in range(2)]
    error = (0, 0, AHEAD, BEHIND)[number % 4]
    broken = dice.randrange(60, DAYS - 90)
    return Trainee(
        dice=dice,
        zone=ZoneInfo(ZONES[number % len(ZONES)]),
        talent=dice.uniform(0.3, 2.5),
        first=dice.uniform(3, 15),
        diligence=dice.uniform(0.4, 0.95),
        pauses=tuple(range(begin, begin + dice.randrange(7, 45)) for begin in begins),
        wrong_clock=(range(broken, broken + 4), error),
    )


def neglected(person: Trainee) -> int:
    """Return how many lesson × skills were not asked in the last half year although they were met."""
    return sum(day < DAYS - 183 for day in person.last.values())


def year_cases() -> Iterator[Case]:
    """Live the year and look at it."""
    people = [make_trainee(number) for number in range(PEOPLE)]
    for person in people:
        person.live()
    busy = max(max(person.asked) for person in people)
    yield Case("most reviews asked for on one day", busy, "reviews", f"<= {A_DAY}", busy <= A_DAY)
    usual = mean(mean(person.asked[-90:]) for person in people)
    yield Case("reviews asked for on a day, last quarter, mean", usual, "reviews", "1 to 9", 1 <= usual <= 9)
    wait = max(person.longest_wait for person in people)
    yield Case("longest wait of anything due, in practised days", wait, "days", "<= 8", wait <= 8)
    left = sum(neglected(person) for person in people)
    yield Case("lesson × skills not asked for half a year", left, "", "= 0", left == 0)
    right = mean(mean(person.reviewed) for person in people)
    yield Case("right in reviews, mean over people", right, "", "0.7 to 0.98", 0.7 <= right <= 0.98)
    yield from truth_cases(people)


def truth_cases(people: list[Trainee]) -> Iterator[Case]:
    """Compare mastery with what is really known."""
    ends = [person.compare(DAYS) for person in people]
    means = [(mean(said for said, _true in end), mean(true for _said, true in end)) for end in ends]
    whole = correlation(*zip(*means, strict=True))
    yield Case("mastery and truth, r over people at the end", whole, "r", ">= 0.6", whole >= 0.6)
    pairs = [pair for person in people for pair in person.compared]
    course = correlation(*zip(*pairs, strict=True))
    yield Case("mastery and truth, r over lessons and months", course, "r", ">= 0.7", course >= 0.7)
    last = correlation(*zip(*(pair for end in ends for pair in end), strict=True))
    yield Case("mastery and truth, r over lessons at the end", last, "r", "(information)", met=True)


def rebuild_case() -> Case:
    """Rebuild a standing from a long history, as after a change of formula."""
    person = make_trainee(0)
    dice, raws = person.dice, []
    for number in range(EVENTS):
        lesson = COURSE[number // 6 % LESSONS]
        item, skill = lesson.items[number % ITEMS]
        right = dice.random() < 0.8
        at = FIRST_DAY + timedelta(minutes=number * 21)
        event = ItemAnswered(
            at, lesson.ref, f"quiz_{number // 6}", item, "00000000", skill, ("a", "b"), "a", float(right)
        )
        raws.append((number + 1, event.to_raw()))
    times = []
    for _round in range(5):
        before = time.process_time()
        assert Standing().take(raws) == EVENTS
        times.append(time.process_time() - before)
    quick = min(times)
    return Case(f"standing rebuilt from {EVENTS:,} events, CPU", quick, "s", "< 1", quick < 1)


def cases() -> Iterator[Case]:
    """Yield the year's cases and the rebuilding of a long history."""
    yield rebuild_case()
    yield from year_cases()
