"""Playing a drill by machine: by the key, every reply once, by chance, and by those who do not read."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from playbook_app.domain.drill.bots import STRATEGIES, Bot, Expert, chance
from playbook_app.domain.drill.duties import triggered
from playbook_app.domain.drill.model import Drill
from playbook_app.domain.drill.passing import start
from playbook_app.domain.drill.rules import CORRECTION, LATER, PUBLISH, STAGES
from playbook_app.domain.drill.scores import Scores, scores
from playbook_app.domain.drill.state import State
from playbook_app.domain.drill.step import step

WALKS, SEED = 30, 4
MOST_STEPS = 400
"""Where a walk is given up that only sorts and sorts again; time passes with everything else."""


@dataclass(frozen=True, slots=True)
class Played:
    """What playing showed: how often each thread, reply (``thread/reply``), duty and rule was come to.

    ``naive`` has the scores of each way of not reading, ``best`` those of going by the key;
    ``chance_passed`` is how many of the random walks passed.
    """

    drill: Drill
    threads: Counter[str]
    replies: Counter[str]
    duties: Counter[str]
    rules: Counter[str]
    naive: dict[str, Scores]
    best: Scores
    chance_passed: int

    @property
    def missed(self) -> tuple[str, ...]:
        """Threads, replies and duties that nobody came to."""
        drill = self.drill
        replies = [f"{thread.id}/{reply.id}" for thread in drill.threads for reply in thread.replies]
        return (
            *(thread.id for thread in drill.threads if not self.threads[thread.id]),
            *(reply for reply in replies if not self.replies[reply]),
            *(duty.id for duty in drill.plan.duties if not self.duties[duty.id]),
        )

    @property
    def rewarded(self) -> tuple[str, ...]:
        """The ways of not reading that pass."""
        found = [strategy for strategy, result in self.naive.items() if result.passed]
        return (*found, *(["chance"] if self.chance_passed else []))


def run(drill: Drill, bot: Bot) -> State:
    """Play to the end; given up after ``MOST_STEPS``, with the morning going on to its end by itself."""
    state = start(drill)
    for _step in range(MOST_STEPS):
        if state.ended:
            break
        state = step(state, bot(state))
    while not state.ended:
        state = step(state, STRATEGIES["silent"](state))
    return state


def each_reply(drill: Drill) -> Iterator[State]:
    """Yield how it ends for somebody who goes by the key but for one reply, for every reply there is."""
    for thread in drill.threads:
        for reply in thread.replies:
            yield run(drill, Expert((thread.id, reply.id)))


def play(drill: Drill, walks: int = WALKS, seed: int = SEED) -> Played:
    """Play a sound drill (``checks`` makes sure) every way there is."""
    dice = random.Random(seed)  # noqa: S311 - walks to be repeated, not a secret
    best = run(drill, Expert())
    naive = {strategy: run(drill, bot) for strategy, bot in STRATEGIES.items()}
    random_runs = [run(drill, chance(dice)) for _walk in range(walks)]
    runs = (best, *naive.values(), *random_runs, *each_reply(drill))
    return Played(
        drill=drill,
        threads=Counter(known.id for state in runs for known in state.threads),
        replies=Counter(
            f"{one.thread}/{one.ref}" for state in runs for one in state.log if one.kind == PUBLISH
        ),
        duties=Counter(one.duty.id for state in runs for one in triggered(state)),
        rules=Counter(one.kind for state in runs for one in state.log if one.kind in _RULES),
        naive={strategy: scores(state) for strategy, state in naive.items()},
        best=scores(best),
        chance_passed=sum(scores(state).passed for state in random_runs),
    )


_RULES = frozenset({*STAGES, LATER, CORRECTION})
