"""The rules of an inbox drill in words, with the numbers that hold in the drill that is played."""

from collections.abc import Mapping

from playbook_app.i18n import N_, _

RULE_WORDS: dict[str, tuple[str, str]] = {
    "time-acting": (
        N_("Acting takes time"),
        N_(
            "The clock moves when you act: open {open} min, check the plan {plan}, check facts {facts}, "
            "write {draft}, phone {phone}, wait for approval {approval}, publish {publish}, pass on "
            "{hand_over}. Sorting costs nothing."
        ),
    ),
    "time-silence": (
        N_("Silence is heard"),
        N_(
            "Past its target a post gets sharper. At twice the target somebody joins in. At three times "
            "the level rises."
        ),
    ),
    "time-unverified": (
        N_("Unchecked comes back"),
        N_(
            "A reply that relies on something nobody has checked is corrected {correction} minutes "
            "later, in public, and is then worth nothing."
        ),
    ),
    "time-level": (
        N_("Levels set the targets"),
        N_("Within how many minutes a first answer is due stands in the plan: {targets}."),
    ),
    "judgement": (
        N_("Judgement"),
        N_(
            "For every post: sorting it (half for what would also do), and what you did with it, by our "
            "key from 1 to 4. Raising the level counts as right while something is as bad as that."
        ),
    ),
    "plan": (
        N_("Plan"),
        N_("Duties met, of those that this morning asked for. What it did not ask for does not count."),
    ),
    "time": (
        N_("Time"),
        N_(
            "For every post with a clock: full until its target, nothing from three times it on, a "
            "straight line between. Nothing for haste. Only a reply worth 3 or 4 stops the clock, or "
            "passing it on to whom it belongs."
        ),
    ),
    "calibration": (
        N_("How sure"),
        N_("Where you said how sure you were: how often you were right. It is shown and counts nowhere."),
    ),
    "red-lines": (
        N_("Red lines"),
        N_(
            "Publishing somebody's personal data, deleting fair criticism, or going beyond your authority "
            "is not passed, whatever the numbers say."
        ),
    ),
    "stand-down": (
        N_("Standing down"),
        N_(
            "In order when nobody waits, nothing is on its way, and nothing new has come for {quiet} "
            "minutes. Too early, and the morning goes on without you."
        ),
    ),
    "pass": (
        N_("Passed"),
        N_("Judgement {judgement}, plan {plan_pass} and time {time} at least, each by itself."),
    ),
}
"""The names of ``domain.drill.rules.RULES`` to a title and a text."""
RED_WORDS: dict[str, str] = {
    "personal-data": N_("You published somebody's personal data."),
    "deleted-criticism": N_("You deleted fair criticism."),
    "exceeded-authority": N_("You went beyond your authority: nobody who may had signed it."),
}
"""Red line to what crossing it means."""


def rule_words(rule: str, numbers: Mapping[str, object]) -> tuple[str, str]:
    """Return title and text of a rule, with the numbers of a drill."""
    title, text = RULE_WORDS[rule]
    return _(title), _(text).format_map(numbers)


def red_words(line: str) -> str:
    """Return what crossing a red line means."""
    return _(RED_WORDS[line])
