"""What ``playbook check --play`` does with inbox drills: plays each by the key, by chance and unread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.i18n import _
from playbook_app.i18n.naive import strategy_name

if TYPE_CHECKING:
    from playbook_app.domain.drill.play import Played
    from playbook_app.domain.drill.scores import Scores


@dataclass(frozen=True, slots=True)
class PlayedDrills:
    """What playing showed, by lesson."""

    drills: "tuple[tuple[str, Played], ...]"

    @property
    def failed(self) -> bool:
        """Tell whether something was never come to, the key does not pass, or somebody does unread."""
        return any(played.missed or played.rewarded or not played.best.passed for _ref, played in self.drills)

    def as_raw(self) -> dict[str, object]:
        """Return what it adds to ``--json``."""
        return {"drills": [_raw(lesson, played) for lesson, played in self.drills]}

    def as_lines(self) -> list[str]:
        """Return what is wrong, then a line for each drill."""
        return [
            line
            for lesson, played in self.drills
            for line in (*_faults(lesson, played), _line(lesson, played))
        ]


def play_drills(folders: Sequence[Path]) -> PlayedDrills:
    """Play every drill of these packs; templates are left out."""
    from playbook_app.domain.drill.play import play
    from playbook_app.formats.pack.pack import read_drills

    found = [drill for folder in folders for drill in read_drills(folder)]
    return PlayedDrills(tuple((str(ref), play(drill)) for ref, drill in found))


def _raw(lesson: str, played: "Played") -> dict[str, object]:
    from playbook_app.domain.drill.play import WALKS

    drill = played.drill
    replies = sum(len(thread.replies) for thread in drill.threads)
    return {
        "id": lesson,
        "items": len(drill.threads),
        "hit": len(played.threads),
        "replies": replies,
        "replies_hit": len(played.replies),
        "duties": len(drill.plan.duties),
        "duties_hit": len(played.duties),
        "hits": {
            "items": dict(played.threads),
            "replies": dict(played.replies),
            "duties": dict(played.duties),
            "rules": dict(played.rules),
        },
        "best": _scores(played.best),
        "naive": {strategy: _scores(found) for strategy, found in played.naive.items()},
        "chance": {"runs": WALKS, "passed": played.chance_passed},
    }


def _scores(found: "Scores") -> dict[str, object]:
    return {
        "judgement": found.judgement,
        "plan": found.plan,
        "time": found.time,
        "red_lines": [one.line for one in found.red],
        "passed": found.passed,
    }


def _faults(lesson: str, played: "Played") -> Iterator[str]:
    for place in played.missed:
        yield _("{lesson}: error: nobody ever comes to {place}.").format(lesson=lesson, place=place)
    if not played.best.passed:
        yield _("{lesson}: error: going by the key does not pass.").format(lesson=lesson)
    for strategy in played.rewarded:
        words = _("{lesson}: error: doing {strategy} passes.")
        yield words.format(lesson=lesson, strategy=strategy_name(strategy))


def _line(lesson: str, played: "Played") -> str:
    drill = played.drill
    words = _(
        "{lesson}: {hit} of {items} posts, {sent} of {replies} replies and {asked} of {duties} duties; "
        "by the key {judgement}, {plan} and {time}; unread {failed} of {ways} ways fail."
    )
    return words.format(
        lesson=lesson,
        hit=len(played.threads),
        items=len(drill.threads),
        sent=len(played.replies),
        replies=sum(len(thread.replies) for thread in drill.threads),
        asked=len(played.duties),
        duties=len(drill.plan.duties),
        judgement=played.best.judgement,
        plan=played.best.plan,
        time=played.best.time,
        failed=len(played.naive) + 1 - len(played.rewarded),
        ways=len(played.naive) + 1,
    )
