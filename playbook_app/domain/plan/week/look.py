"""One start looked at closely: who answers, who approves, who posts, and what it waits for."""

from collections.abc import Iterable
from dataclasses import dataclass

from playbook_app.domain.plan.week.minutes import WEEK
from playbook_app.domain.plan.week.promises import Approval, Member, Promise, Reach, Team

NEVER = WEEK
"""As many minutes as it takes when it does not happen at all."""


@dataclass(frozen=True, slots=True, order=True)
class Done:
    """Something happens ``after`` minutes, by a person; ``record`` is the role, rule, channel or step."""

    after: int
    person: str = ""
    record: str = ""


NOBODY = Done(NEVER)


@dataclass(frozen=True, slots=True)
class Look:
    """What happens when something starts in minute ``start`` of the week; times are minutes after it."""

    level: str
    within: int
    start: int
    answered: Done
    approved: Done
    posted: Done
    """When somebody is there who may post."""
    cleared: bool
    """No approval is needed."""

    @property
    def out(self) -> int:
        """Minutes until the first words are out; ``NEVER`` at most."""
        return min(max(self.answered.after, self.approved.after, self.posted.after), NEVER)

    @property
    def late(self) -> int:
        """Minutes beyond the promise, 0 when it is kept."""
        return max(0, self.out - self.within)


class Clock:
    """Follows one promise from one start tick."""

    def __init__(self, promise: Promise, start: int) -> None:
        """Ring who has to be rung, until the first answer."""
        self.promise, self.start = promise, start
        self._grid = promise.grid
        self._rung: dict[str, int] = {}
        for call in promise.calls:
            self._rung[call.member.person] = min(call.after, self._rung.get(call.member.person, NEVER))
        answers = (
            Done(self._answer(call.member.reach, call.after), call.member.person, call.step)
            for call in promise.calls
        )
        self.answered = earliest(answers)

    def _answer(self, reach: Reach, asked: int) -> int:
        """Return after how many minutes somebody answers who is asked ``asked`` ticks after the start."""
        waits = ((self._grid.wait(bits, self.start + asked), answer) for answer, bits in reach)
        ticks = (asked + wait + answer for wait, answer in waits if wait is not None)
        return min((tick * self._grid.tick for tick in ticks), default=NEVER)

    def ready(self, team: Team) -> Done:
        """Return when the first of a team is there, and who that is."""
        return earliest(Done(self._there(member), member.person, team.record) for member in team.members)

    def _there(self, member: Member) -> int:
        told = self.answered.after
        if told >= NEVER:
            return NEVER
        rung = min(self._rung.get(member.person, NEVER), told // self._grid.tick)
        return max(self._answer(member.reach, rung), told)

    def approved(self, rule: Approval) -> Done:
        """Return when a rule is content, and by whose yes."""
        asked, each = self.answered, []
        for team in rule.approvers:
            each.append(self._yes(rule, team, asked.after))
            if rule.mode == "in_order":
                asked = each[-1]
        return min(each) if rule.mode == "any" else max(each)

    def _yes(self, rule: Approval, team: Team, asked: int) -> Done:
        yes = self.ready(team)
        own = Done(max(asked, yes.after), yes.person, team.record)
        if rule.instead is None or rule.patience is None:
            return own
        heir, patience = self.ready(rule.instead), rule.patience * self._grid.tick
        return min(own, Done(max(asked + patience, heir.after), heir.person, rule.instead.record))


def earliest(found: Iterable[Done]) -> Done:
    """Return what happens first; a week is as late as never."""
    first = min(found, default=NOBODY)
    return first if first.after < NEVER else NOBODY


def look(promise: Promise, start: int) -> Look:
    """Follow ``promise`` for what starts in tick ``start`` of the week."""
    clock = Clock(promise, start)
    answered = clock.answered
    approvals = [clock.approved(rule) for rule in promise.approvals]
    posted = earliest(
        Done(done.after, done.person, team.record) for team in promise.posters for done in [clock.ready(team)]
    )
    return Look(
        level=promise.level,
        within=promise.within * promise.grid.tick,
        start=start * promise.grid.tick,
        answered=answered,
        approved=max(approvals, default=answered),
        posted=posted,
        cleared=not promise.approvals,
    )
