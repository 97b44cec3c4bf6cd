"""What ``playbook check --play`` does with conversations: plays each of them every way there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.naive import strategy_name

if TYPE_CHECKING:
    from playbook_app.domain.conversation.walks import Played


@dataclass(frozen=True, slots=True)
class PlayedTalks:
    """What playing showed, by lesson."""

    talks: "tuple[tuple[str, Played], ...]"

    @property
    def failed(self) -> bool:
        """Tell whether something was never come to, or somebody got through without reading."""
        return any(played.missed or played.one_sided or played.rewarded for _lesson, played in self.talks)

    def as_raw(self) -> dict[str, object]:
        """Return what it adds to ``--json``."""
        return {"conversations": [_raw(lesson, played) for lesson, played in self.talks]}

    def as_lines(self) -> list[str]:
        """Return what is wrong, then a line for each conversation with the hits of its turns."""
        return [
            line
            for lesson, played in self.talks
            for line in (*_faults(lesson, played), _line(lesson, played))
        ]


def play_talks(folders: Sequence[Path]) -> PlayedTalks:
    """Play every conversation of these packs; templates are left out."""
    from playbook_app.domain.conversation.walks import play
    from playbook_app.formats.pack.pack import read_talks

    found = [talk for folder in folders for talk in read_talks(folder)]
    return PlayedTalks(tuple((str(ref), play(conversation)) for ref, conversation in found))


def _raw(lesson: str, played: "Played") -> dict[str, object]:
    talk = played.conversation
    return {
        "id": lesson,
        "turns": len(talk.turns),
        "hit": played.turns_hit,
        "endings": len(talk.endings),
        "reached": played.endings_reached,
        "choices": sum(len(turn.choices) for turn in talk.turns),
        "choices_hit": len(played.choices),
        "hits": {turn.id: played.hits[turn.id] for turn in talk.turns},
        "one_sided": [{"turn": turn, "condition": condition} for turn, condition in played.one_sided],
        "naive": played.naive,
    }


def _faults(lesson: str, played: "Played") -> Iterator[str]:
    for place in played.missed:
        yield _("{lesson}: error: nobody ever comes to {place}.").format(lesson=lesson, place=place)
    for turn, condition in played.one_sided:
        words = _("{lesson}: error: the condition “{condition}” at {turn} comes out the same every time.")
        yield words.format(lesson=lesson, condition=condition, turn=turn)
    for strategy in played.rewarded:
        words = _("{lesson}: error: taking {strategy} leads to the good ending {ending}.")
        ending = played.naive[strategy]
        yield words.format(lesson=lesson, strategy=strategy_name(strategy), ending=ending)


def _line(lesson: str, played: "Played") -> str:
    from playbook_app.domain.conversation.walks import WALKS

    talk = played.conversation
    words = _("{lesson}: {hit} of {turns} turns and {reached} of {endings} endings in {walks}; {hits}.")
    hits = ", ".join(f"{turn.id} {played.hits[turn.id]}" for turn in talk.turns)
    return words.format(
        lesson=lesson,
        hit=played.turns_hit,
        turns=len(talk.turns),
        reached=played.endings_reached,
        endings=len(talk.endings),
        walks=ngettext("{n} random walk", "{n} random walks", WALKS).format(n=WALKS),
        hits=hits,
    )
