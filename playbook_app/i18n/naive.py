"""What the ways of answering without reading are called."""

from playbook_app.i18n import N_, _

STRATEGIES: dict[str, str] = {
    "first": N_("always the first"),
    "longest": N_("always the longest"),
    "polite": N_("always the most polite"),
    "escalate": N_("always “escalate”"),
    "random": N_("by chance"),
    "chance": N_("anything, by chance"),
    "answer-all": N_("the first reply to everything at once"),
    "silent": N_("nothing at all"),
}
"""The names of ``domain.quiz.naive.STRATEGIES`` and ``domain.drill.bots.STRATEGIES``."""


def strategy_name(strategy: str) -> str:
    """Return what a strategy is called in the language in use."""
    return _(STRATEGIES[strategy])
