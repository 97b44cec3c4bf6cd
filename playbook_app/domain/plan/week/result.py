"""The week as a whole: which hours are met, which is the worst and why."""

from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.week.kept import Race, kept
from playbook_app.domain.plan.week.look import NEVER, NOBODY, Done, Look, look
from playbook_app.domain.plan.week.minutes import HOURS
from playbook_app.domain.plan.week.promises import Promise, promises

SLACK = 240
"""Minutes beyond the promise up to which an hour is late, not lost."""
Grade = Literal["met", "late", "lost"]
CauseCode = Literal["no_promise", "no_calls", "no_channel", "answer", "approval", "posting"]


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a promise is broken, as a code with ids; ``record`` and ``field`` are where it is mended.

    ``after`` is when it would happen (minutes after the start, ``NEVER`` when not within a
    week), ``within`` what the level promises, ``who`` the role, channel or "" that is waited for,
    ``person`` who comes at last, ``start`` the minute of the week in which it starts.
    """

    code: CauseCode
    level: str = ""
    record: str = ""
    field: str = ""
    who: str = ""
    person: str = ""
    after: int = NEVER
    within: int = 0
    start: int = 0

    @property
    def never(self) -> bool:
        """Whether it does not happen at all."""
        return self.after >= NEVER


@dataclass(frozen=True, slots=True)
class Worst:
    """The longest stretch of hours that are not met, from ``hour`` on (0 is Monday 00:00), and its cause."""

    hour: int
    length: int
    """In hours; it may go around the end of the week."""
    cause: Cause


@dataclass(frozen=True, slots=True)
class Week:
    """What the test found. ``kept`` has a set of start ticks for each of ``promises``."""

    plan: Plan
    promises: tuple[Promise, ...]
    kept: tuple[int, ...]
    hours: tuple[bool, ...]
    grades: tuple[Grade, ...]
    """For each hour whether it is met, late (every start is at most ``SLACK`` late), or lost."""

    @property
    def worst(self) -> Worst | None:
        """Where the plan fails longest; of several stretches the first; ``None`` when all hours are met."""
        hour, length = longest_stretch(self.hours)
        cause = self.cause(hour) if length else None
        return Worst(hour, length, cause) if cause is not None else None

    @property
    def met(self) -> int:
        """How many of the 168 hours are met."""
        return sum(self.hours)

    def met_at(self, level: str) -> int:
        """Return in how many hours the promise of one level is kept."""
        return sum(
            sum(promise.grid.full_hours(starts))
            for promise, starts in zip(self.promises, self.kept, strict=True)
            if promise.level == level
        )

    def look(self, hour: int) -> Look | None:
        """Return what happens in an hour: its latest broken promise, else its slowest; ``None`` for none."""
        found = [
            look(promise, promise.grid.hour * hour if missing is None else missing)
            for promise, starts in zip(self.promises, self.kept, strict=True)
            for missing in [promise.grid.first_missing(starts, hour)]
        ]
        return max(found, key=lambda one: (one.late, one.out), default=None)

    def cause(self, hour: int) -> Cause | None:
        """Return why an hour is not met, ``None`` when it is."""
        if self.hours[hour]:
            return None
        found = self.look(hour)
        if found is None:
            return Cause("no_promise", record=self.plan.id, field="levels")
        promise = next(one for one in self.promises if one.level == found.level)
        return cause_of(self.plan, promise, found)


def kept_hours(
    plan: Plan, without: str = ""
) -> tuple[tuple[Promise, ...], tuple[int, ...], tuple[bool, ...]]:
    """Return promises, their kept starts, and which hours are met; ``without`` as for ``promises``."""
    found = promises(plan, without)
    starts = tuple(kept(promise) for promise in found)
    return found, starts, common_hours(found, starts)


def common_hours(found: tuple[Promise, ...], starts: tuple[int, ...]) -> tuple[bool, ...]:
    """Return in which hours every start is there for every promise; none without a promise."""
    hours = [bool(found)] * HOURS
    for promise, bits in zip(found, starts, strict=True):
        hours = [both and one for both, one in zip(hours, promise.grid.full_hours(bits), strict=True)]
    return tuple(hours)


def week_test(plan: Plan) -> Week:
    """Run the test on a plan."""
    found = promises(plan)
    races = [Race(promise, SLACK // promise.grid.tick) for promise in found]
    starts = tuple(race.out(race.promise.within) for race in races)
    hours = common_hours(found, starts)
    later = common_hours(found, tuple(race.out(race.last) for race in races))
    grades = tuple(grade(met=met, late=late) for met, late in zip(hours, later, strict=True))
    return Week(plan, found, starts, hours, grades)


def grade(*, met: bool, late: bool) -> Grade:
    """Return the grade of an hour."""
    return "met" if met else "late" if late else "lost"


def longest_stretch(hours: tuple[bool, ...]) -> tuple[int, int]:
    """Return where the longest run of hours that are not met begins, and how long it is."""
    if not any(hours):
        return 0, len(hours)
    best, length = (0, 0), 0
    first = hours.index(True)
    for number in range(first + 1, first + 1 + len(hours)):
        length = 0 if hours[number % len(hours)] else length + 1
        best = max(best, ((number + 1 - length) % len(hours), length), key=lambda run: (run[1], -run[0]))
    return best if best[1] else (0, 0)


def cause_of(plan: Plan, promise: Promise, seen: Look) -> Cause:
    """Return what holds up a start that is late: the stage that takes longest, the earlier one if equal."""
    step = next((one.id for one in plan.steps if one.level == promise.level), "")
    code: CauseCode
    if not promise.calls:
        return located("no_calls", seen, NOBODY, (step or plan.id, "notify" if step else "steps", ""))
    if not promise.posters:
        return located("no_channel", seen, NOBODY, (plan.id, "channels", ""))
    if seen.answered.after >= max(seen.approved.after, seen.posted.after):
        code, done, record, field, who = "answer", seen.answered, step, "notify", ""
    elif seen.approved.after >= seen.posted.after:
        who = waited_for(promise, seen)
        record, field = (who, "deputies") if who else (promise.approvals[0].record, "approvers")
        code, done = "approval", seen.approved
    else:
        who = promise.posters[0].record
        code, done, record, field = "posting", seen.posted, who, "publishers"
    return located(code, seen, done, (record, field, who))


def located(code: CauseCode, seen: Look, done: Done, place: tuple[str, str, str]) -> Cause:
    """Return a cause at its place, with when it would happen after all and by whom."""
    record, field, who = place
    return Cause(
        code, seen.level, record, field, who, done.person, min(done.after, NEVER), seen.within, seen.start
    )


def waited_for(promise: Promise, seen: Look) -> str:
    """Return the role whose yes comes last, ``""`` when no role is named."""
    if seen.approved.after < NEVER:
        return seen.approved.record
    return next((team.record for rule in promise.approvals for team in rule.approvers if team.record), "")
