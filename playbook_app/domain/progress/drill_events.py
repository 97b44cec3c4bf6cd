"""What is done in an inbox drill, as events; ``domain.drill.replay`` makes the morning of them again."""

from dataclasses import dataclass

from playbook_app.domain.progress.event import Event


@dataclass(frozen=True, slots=True)
class DrillStarted(Event):
    """An inbox drill began; ``skills`` are what it trains, ``plan`` the plan it is played with, if any."""

    kind = "drill-started"
    shift: str
    drill: str
    skills: tuple[str, ...]
    plan: str = ""


@dataclass(frozen=True, slots=True)
class DrillActed(Event):
    """One thing done in a drill, see ``drill.state.Action``; ``minute`` is the drill's own clock after it."""

    kind = "drill-acted"
    quick = True
    shift: str
    act: str
    minute: int
    thread: str = ""
    ref: str = ""
    said: str = ""
    sure: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class DrillEnded(Event):
    """A drill was over: three numbers (-1: nothing to judge), whether it was passed, red lines crossed."""

    kind = "drill-ended"
    shift: str
    judgement: int
    obligations: int
    promptness: int
    passed: bool
    red: tuple[str, ...] = ()
