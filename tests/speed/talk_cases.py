"""What a conversation of 2,000 turns costs when it is opened, started and played."""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.run import choose, start
from playbook_app.domain.conversation.talk_map import make_map
from playbook_app.formats.pack.talk import MAX_TURNS
from playbook_app.services.library import Library
from tests.packs.making import make_pack
from tests.speed.case import Case

ROUNDS = 9
OPEN_MS, STEP_MS, MAP_MS = 200.0, 5.0, 200.0
REF = LessonRef("test", "lesson")
_HEAD = """\
id: long-day
title: A long day
situation: You answer for a shop.
you: {name: Shop}
people: [{id: ann, name: Ann}]
meters: [{id: customer, start: 50}, {id: onlookers, start: 50}]
start: t0
turns:
"""
_TURN = """\
  - id: t{n}
    lines: [{{who: ann, text: "Question {n}, with as many words as such a line usually has."}}]
    hints: [Read it again.]
    choices:
"""
_CHOICE = """\
      - id: c{c}
        label: Answer in way {c}
        text: Answer {n} in way {c}, in a sentence about as long as replies are on such a page.
        outcomes:
          - {{quality: {quality}, title: You answered, reason: It does so, rule: Do., goto: {goto},
            effects: {{customer: {effect}}}}}
"""
_ENDINGS = """\
endings:
  - {id: good, title: Good, verdict: good, text: Well done.}
  - {id: bad, title: Bad, verdict: bad, text: It is over.}
"""


def long_talk(turns: int) -> str:
    """Return ``conversation.yaml`` with so many turns, one after the other, three choices each."""
    parts = [_HEAD]
    for n in range(turns):
        parts.append(_TURN.format(n=n))
        for c in range(3):
            last = "good" if c == 0 else "bad"
            goto = f"t{n + 1}" if n + 1 < turns else last
            parts.append(_CHOICE.format(n=n, c=c, quality=4 - c, goto=goto, effect=1 - c))
    return "".join([*parts, _ENDINGS])


def milliseconds(action: Callable[[], object]) -> float:
    """Return how long ``action`` keeps the processor; what else the computer does is not counted."""
    begun = time.process_time()
    action()
    return 1000 * (time.process_time() - begun)


def cases() -> Iterator[Case]:
    """Open, start, take every step, draw the map."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        make_pack(folder / "pack", talk=long_talk(MAX_TURNS))
        Library([folder], folder / "cache" / "packs.json").refresh()
        opened = [milliseconds(lambda: _open(folder)) for _round in range(ROUNDS)]
        name = f"conversation of {MAX_TURNS} turns"
        yield _case(f"{name}: open and start", median(opened), OPEN_MS)
        run, steps = start("talk_1", REF, _open(folder).conversation(REF)), []
        while not run.ended:
            begun = time.process_time()
            run = choose(run, "c0")
            steps.append(1000 * (time.process_time() - begun))
        yield _case(f"{name}: slowest step but 1 in 100", sorted(steps)[-len(steps) // 100], STEP_MS)
        drawn = [milliseconds(lambda: make_map(run.conversation, run.path)) for _round in range(ROUNDS)]
        yield _case(f"{name}: lay out its map", median(drawn), MAP_MS)


def _open(folder: Path) -> Library:
    library = Library([folder], folder / "cache" / "packs.json")
    start("talk_1", REF, library.conversation(REF))
    return library


def _case(name: str, value: float, goal: float) -> Case:
    return Case(name, value, "ms", f"<= {goal:g}", met=value <= goal)
