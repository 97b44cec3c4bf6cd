"""Words for how sure somebody was and how that went. It is information, never a verdict."""

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.items import CERTAINTY


def certainty_line(level: int, count: tuple[int, int]) -> str:
    """Return what came of one level of certainty (1 to 3); ``count`` is (right, of how many)."""
    right, answered = count
    if level == 1:
        words = ngettext(
            "When you were not sure, you were right {right} of {n} time.",
            "When you were not sure, you were right {right} of {n} times.",
            answered,
        )
    elif level == 2:  # noqa: PLR2004 - the middle one of three
        words = ngettext(
            "When you were fairly sure, you were right {right} of {n} time.",
            "When you were fairly sure, you were right {right} of {n} times.",
            answered,
        )
    else:
        words = ngettext(
            "When you were sure, you were right {right} of {n} time.",
            "When you were sure, you were right {right} of {n} times.",
            answered,
        )
    return words.format(right=right, n=answered)


def level_name(level: int) -> str:
    """Return what a level of certainty (1 to 3) is called."""
    return _(CERTAINTY[level])
