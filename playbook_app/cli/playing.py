"""What ``playbook check --play`` does: lets those who do not read sit the assessed sittings of packs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.naive import strategy_name

if TYPE_CHECKING:
    from playbook_app.domain.quiz.naive import Rate


@dataclass(frozen=True, slots=True)
class Played:
    """How often each strategy passes each lesson."""

    rates: "tuple[Rate, ...]"

    @property
    def failed(self) -> bool:
        """Tell whether any strategy passes more often than luck may."""
        return any(not rate.accepted for rate in self.rates)

    def as_raw(self) -> dict[str, object]:
        """Return what it adds to ``--json``."""
        return {
            "lessons": [
                {"id": str(rate.lesson), "strategy": rate.strategy, "pass_rate": rate.passed}
                for rate in self.rates
            ]
        }

    def as_lines(self) -> list[str]:
        """Return two lines for each strategy that passes too often, then one for all."""
        return [
            *(line for rate in self.rates if not rate.accepted for line in _too_easy(rate)),
            self._closing,
        ]

    @property
    def _closing(self) -> str:
        from playbook_app.domain.quiz.naive import RUNS

        if not self.rates:
            return _("There is no assessed sitting to play.")
        lessons = len({rate.lesson for rate in self.rates})
        furthest = max(self.rates, key=lambda rate: rate.passed)
        played = ngettext(
            "{n} lesson sat {runs} times without reading",
            "{n} lessons sat {runs} times without reading",
            lessons,
        ).format(n=lessons, runs=RUNS)
        return _("{played}; what passes most often: {strategy} in {lesson}, {rate}.").format(
            played=played,
            strategy=strategy_name(furthest.strategy),
            lesson=furthest.lesson,
            rate=_percent(furthest.passed),
        )


def play_all(folders: Sequence[Path]) -> Played:
    """Sit every lesson of these packs that has graded questions; templates are left out."""
    from playbook_app.domain.quiz.assessed import gradable
    from playbook_app.domain.quiz.naive import play
    from playbook_app.formats.pack.pack import read_lessons

    lessons = [lesson for folder in folders for lesson in read_lessons(folder) if gradable(lesson.items)]
    return Played(tuple(rate for lesson in lessons for rate in play(lesson.ref, lesson.items)))


def _too_easy(rate: "Rate") -> tuple[str, str]:
    from playbook_app.domain.quiz.naive import ACCEPTED

    words = _(
        "{lesson}: error: answering {strategy} passes {rate} of the assessed sittings, more than {most}."
    )
    return (
        words.format(
            lesson=rate.lesson,
            strategy=strategy_name(rate.strategy),
            rate=_percent(rate.passed),
            most=_percent(ACCEPTED),
        ),
        "    " + _("Give wrong options the looks of right ones, add questions, or ask in another way."),
    )


def _percent(share: float) -> str:
    return _("{n} %").format(n=f"{100 * share:.1f}")
