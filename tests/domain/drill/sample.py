"""A small drill to test with: a late cake, an allergy to pass on, a joke to leave alone, a kind word."""

from dataclasses import replace
from typing import Any

from playbook_app.domain.drill.model import (
    Drill,
    Duty,
    Fact,
    Late,
    Later,
    Level,
    Pattern,
    Person,
    Reply,
    Said,
    SmallPlan,
    Statement,
    Task,
    Thread,
)
from playbook_app.domain.drill.passing import start
from playbook_app.domain.drill.state import Action, State
from playbook_app.domain.drill.step import step

LATE = Late("Still waiting.", Said("Lou", "Me, too."), "It is in the town's group.")
IDA = Person("ida", "Ida", "Owner", "On my way.", deputy="jo")
JO = Person("jo", "Jo", "Deputy", "Fine.")
AWAY = Person("kay", "Kay", "Press", "", away=True)
TELL = Duty(
    "tell", "Tell Ida.", "She decides.", Pattern("phone", refs=("ida",)), 10, Pattern("arrived", "nuts")
)
READ = Duty("read", "Read the plan.", "It has changed.", Pattern("plan"), 20)
NEVER = Duty("never", "Never blame.", "It is not theirs.", Pattern("publish", refs=("blame",)), never=True)
PLAN = SmallPlan(
    "Plan",
    (Level("calm", "Calm", "One waits.", 20, "ida"), Level("harm", "Harm", "Somebody is ill.", 10, "ida")),
    (IDA, JO, AWAY),
    (TELL, READ, NEVER),
    (Statement("holding", "Holding line", "We know and are looking into it."),),
    ("House rule",),
    quiet=10,
)
SORRY = Reply(
    "sorry", "Say sorry", "Sorry, it comes at three.", 4, "It helps.", "Say when.", Said("Sana", "Ok.")
)
SOON = Reply(
    "soon", "Promise the van", "The van is on its way!", 3, "Nobody looked.", "Look.", asserts=("van",)
)
BACK = Later(
    "picture", 5, "A picture", "She kept it.", Said("Sana", "Look."), unless=Pattern("phone", refs=("jo",))
)
BLAME = Reply(*("blame", "Delete it", "", 1, "It hides.", "Keep it."), red="deleted-criticism", later=(BACK,))
REFUND = Reply(
    "refund", "Pay back", "You get your money back.", 4, "It is fair.", "Ask first.", sign_off=True
)
LINE = Reply(*("line", "Use the line", "", 3, "It holds.", "Use it."), sign_off=True, statement="holding")
CAKE = Thread(
    *("late", 0, "review", "Reviews", "Sana", "sana", "No cake.", "fix", "She needs the cake."),
    replies=(SOON, SORRY, BLAME, REFUND, LINE),
    level="calm",
    almost=("answer",),
    facts=("van",),
    late=LATE,
)  # fmt: skip
NUTS = Thread(
    *("nuts", 12, "message", "Messages", "Ben", "", "Are there nuts?", "escalate", "Not yours to guess."),
    replies=(),
    level="harm",
    late=LATE,
    owner="ida",
)
JOKE = Thread(
    *("joke", 20, "post", "Comments", "pun", "", "Knead help?", "monitor", "A pun."), replies=(), level="calm"
)
VAN = Fact("van", "The van is on its way.", "It has a flat tyre.", "The van was not on its way.")
SIGN = Task("sign", "Put up a sign", "It helps.", 2)
DRILL = Drill(
    *("late-cake", "A late cake", "One cake has not arrived.", "Mo", "Bakery"),
    clock=540,
    length=90,
    plan=PLAN,
    threads=(CAKE, NUTS, JOKE),
    facts=(VAN,),
    tasks=(SIGN,),
    skills=("listen",),
)  # fmt: skip


def do(*actions: Action, drill: Drill = DRILL) -> State:
    """Return the state after these actions."""
    state = start(drill)
    for action in actions:
        state = step(state, action)
    return state


def waiting(times: int, minutes: int = 10) -> tuple[Action, ...]:
    """Return waiting so often for so many minutes at most."""
    return tuple(Action("wait", minutes=minutes) for _time in range(times))


def with_plan(**changes: Any) -> Drill:
    """Return the drill with another plan."""
    return replace(DRILL, plan=replace(PLAN, **changes))


OPEN = Action("open", "late")
SEND = (OPEN, Action("draft", "late", "sorry"), Action("publish", "late"))


def later(minute: int, *actions: Action, drill: Drill = DRILL) -> State:
    """Return the state in a later minute, after these actions at the start and then nothing."""
    state = do(*actions, drill=drill)
    while state.minute < minute:
        state = step(state, Action("wait", minutes=minute - state.minute))
    return state
