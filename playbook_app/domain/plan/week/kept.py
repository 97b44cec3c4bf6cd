"""For which minutes of the week a promise is kept: all of them at once, as sets of start ticks."""

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from operator import or_

from playbook_app.domain.plan.week.minutes import union
from playbook_app.domain.plan.week.promises import Approval, Member, Promise, Team


class Race:
    """One promise against the clock. A set of starts is an integer with a bit for each start tick."""

    def __init__(self, promise: Promise, slack: int = 0) -> None:
        """Look at ``promise``, up to ``slack`` ticks later than promised, less than a week in all."""
        self.promise = promise
        self.grid = promise.grid
        self.last = min(promise.within + slack, promise.grid.week - 1)
        self._ready: dict[tuple[str, int], int] = {}
        self._told: dict[str, dict[int, list[int]]] = {}

    @cached_property
    def rung(self) -> dict[str, int]:
        """After how long each person on the list of calls is rung first."""
        found: dict[str, int] = {}
        for call in self.promise.calls:
            found[call.member.person] = min(call.after, found.get(call.member.person, call.after))
        return found

    @cached_property
    def answered(self) -> list[int]:
        """The starts for which somebody has answered after 0, 1, 2 ... ticks, up to the last."""
        groups: dict[tuple[int, int], int] = {}
        for call in self.promise.calls:
            for answer, bits in call.member.reach:
                key = (call.after, answer)
                groups[key] = groups.get(key, 0) | bits
        found, so_far = [], 0
        for tick in range(self.last + 1):
            for (after, answer), bits in groups.items():
                if tick - answer >= after:
                    so_far |= bits >> (tick - answer)
            so_far &= self.grid.all
            found.append(so_far)
        return found

    def ready(self, team: Team, tick: int) -> int:
        """Return the starts for which somebody of ``team`` is there after ``tick`` ticks."""
        key = (team.record, tick)
        if key not in self._ready:
            early = self._rung_by(team.members, tick)
            self._ready[key] = (early | self._told_by(team, tick)) & self.answered[tick]
        return self._ready[key]

    def _rung_by(self, members: Iterable[Member], tick: int) -> int:
        """Return the starts for which somebody answers the call that came before anybody had answered."""
        return union(
            self.grid.within(bits, self.rung[member.person], tick - answer)
            for member in members
            if member.person in self.rung
            for answer, bits in member.reach
        )

    def _told_by(self, team: Team, tick: int) -> int:
        """Return the starts for which somebody answers whoever answered first."""
        if team.record not in self._told:
            self._told[team.record] = self._meetings(team.members)
        return union(
            soonest[tick - answer] for answer, soonest in self._told[team.record].items() if tick >= answer
        )

    def _meetings(self, members: Iterable[Member]) -> dict[int, list[int]]:
        """Return, by ticks until an answer, for which starts somebody is told while they can be reached.

        That is for each tick up to the last: told by then.
        """
        groups: dict[int, int] = {}
        for member in members:
            for answer, bits in member.reach:
                groups[answer] = groups.get(answer, 0) | bits
        return {
            answer: list(accumulate((now & bits >> told for told, now in enumerate(self.answered)), or_))
            for answer, bits in groups.items()
        }

    # ---------------------------------------------------------------- approval

    def approved(self, rule: Approval, tick: int) -> int:
        """Return the starts for which a rule is content after ``tick`` ticks."""
        if rule.mode == "in_order":
            return self._in_turn(rule, len(rule.approvers), tick)
        each = [self._yes(rule, team, tick) for team in rule.approvers]
        if rule.mode == "any":
            return union(each)
        every = self.grid.all
        for starts in each:
            every &= starts
        return every

    def _yes(self, rule: Approval, team: Team, tick: int) -> int:
        return self.ready(team, tick) | self._instead(rule, 0, tick)

    def _instead(self, rule: Approval, before: int, tick: int) -> int:
        """Return the starts for which the one who decides instead may do so, ``before`` having said yes."""
        if rule.instead is None or rule.patience is None:
            return 0
        return self._in_turn(rule, before, tick - rule.patience) & self.ready(rule.instead, tick)

    def _in_turn(self, rule: Approval, count: int, tick: int) -> int:
        """Return the starts for which the first ``count`` approvers have said yes one after another."""
        if tick < 0:
            return 0
        if count == 0:
            return self.answered[tick]
        team = rule.approvers[count - 1]
        yes = self._in_turn(rule, count - 1, tick) & self.ready(team, tick)
        return yes | self._instead(rule, count - 1, tick)

    # ---------------------------------------------------------------- all of it

    def out(self, tick: int) -> int:
        """Return the starts for which the first words are out after ``tick`` ticks."""
        starts = union(self.ready(team, tick) for team in self.promise.posters)
        for rule in self.promise.approvals:
            starts &= self.approved(rule, tick)
        return starts


def kept(promise: Promise) -> int:
    """Return the ticks of the week in which ``promise`` is kept for what starts then."""
    return Race(promise).out(promise.within)
