"""The rules of time and score as data; ``i18n.drill_rules`` says each of them in words."""

OPEN, TRIAGE, PLAN, FACTS, DRAFT, PHONE, APPROVAL, PUBLISH = (
    *("open", "triage", "plan", "facts", "draft", "phone", "approval", "publish"),
)
ESCALATE, HAND_OVER, WALK_AWAY, TASK, WAIT, STAND_DOWN = (
    *("escalate", "hand-over", "walk-away", "task", "wait", "stand-down"),
)
COSTS = {
    OPEN: 1,
    TRIAGE: 0,
    PLAN: 2,
    FACTS: 5,
    DRAFT: 4,
    PHONE: 3,
    APPROVAL: 10,
    PUBLISH: 1,
    ESCALATE: 3,
    HAND_OVER: 3,
    WALK_AWAY: 1,
    WAIT: 10,
    STAND_DOWN: 1,
}
"""Minutes that each action takes; a task brings its own. Waiting ends early when something happens."""
LEAST_COSTS = {action: 0 if action == TRIAGE else 1 for action in COSTS}
"""Whatever a drill says, time must pass, or a morning would never end."""

ARRIVED, SHARPER, JOINED, ROSE = "arrived", "sharper", "joined", "rose"
ANSWERED, LATER, CORRECTION, LEVEL = "answered", "later", "correction", "level"
STAGES = (SHARPER, JOINED, ROSE)
"""What silence brings at one, two and three times the target."""
HAPPENED = frozenset({ARRIVED, *STAGES, LATER, CORRECTION})
"""What comes from outside; standing down asks that nothing of it happened for a while."""

CORRECTION_AFTER = 20
"""Minutes until what was said unchecked has to be corrected."""
KEPT = frozenset({PLAN, FACTS, TASK})
"""What fulfils a duty also when it was done before it was asked for."""

RULES = (
    "time-acting",
    "time-silence",
    "time-unverified",
    "time-level",
    "judgement",
    "plan",
    "time",
    "calibration",
    "red-lines",
    "stand-down",
    "pass",
)
"""Every rule that is stated, in the order in which they are read."""
