"""Words of what is wrong with a conversation: code to message and remedy."""

from playbook_app.i18n import N_

TALK_WORDS: dict[str, tuple[str, str]] = {
    "bad-condition": (
        N_("The condition cannot be read: {problem}."),
        N_("Write it like: permission >= 3 and not (warned == 1)."),
    ),
    "talk-choice-never": (
        N_("This choice is never available."),
        N_("Check its condition and what changes the numbers in it."),
    ),
    "talk-dead-end": (
        N_("This turn can be reached with no choice available."),
        N_("Give it a choice without a condition."),
    ),
    "talk-duplicate": (N_("The id “{id}” is used twice."), N_("Give one of them another id.")),
    "talk-few-choices": (N_("This turn has {found} choices."), N_("Give at least {fewest}.")),
    "talk-goto": (N_("There is no turn or ending called “{goto}”."), N_("Check the spelling, or add it.")),
    "talk-last-outcome": (
        N_("The last outcome has a condition, so that sometimes none holds."),
        N_("Take the condition away, or add an outcome without one."),
    ),
    "talk-meter-start": (N_("The meter starts at {start}."), N_("Use a number from 0 to 100.")),
    "talk-meter-zones": (N_("A meter has no zones."), N_("Name at least one.")),
    "talk-no-bad-ending": (N_("No ending is bad."), N_("Give one ending verdict: bad.")),
    "talk-no-exit": (
        N_("From this turn the talk can go round for ever without reaching an ending."),
        N_("Let one choice lead on, or count the rounds in a hidden number."),
    ),
    "talk-no-good-ending": (N_("No ending is good."), N_("Give one ending verdict: good.")),
    "talk-no-outcome": (N_("This choice has no outcome."), N_("Add one without a condition.")),
    "talk-outcome-never": (
        N_("This outcome is never taken."),
        N_("Check its condition, and those of the outcomes before it."),
    ),
    "talk-quality": (N_("The quality is {quality}."), N_("Use a number from 1 (worst) to 4 (best).")),
    "talk-start": (N_("The talk starts at “{start}”, which is no turn."), N_("Use the id of a turn.")),
    "talk-too-large": (
        N_("The talk has more than {states} states, so that not all of it was checked."),
        N_("Use fewer hidden numbers, or smaller ones."),
    ),
    "talk-unknown-label": (
        N_("state_labels names “{name}”, which is no hidden number."),
        N_("Check the spelling, or add it to state."),
    ),
    "talk-unknown-name": (
        N_("“{name}” is neither a meter nor a hidden number."),
        N_("Check the spelling, or add it to state."),
    ),
    "talk-unknown-person": (
        N_("Nobody here is called “{who}”."),
        N_("Use the id of one of the people, or you."),
    ),
    "talk-unreachable-ending": (
        N_("No way leads to this ending."),
        N_("Let an outcome go to it, or remove it."),
    ),
    "talk-unreachable-turn": (N_("No way leads to this turn."), N_("Let an outcome go to it, or remove it.")),
    "talk-after": (
        N_("“{found}” is no time after which something can come due."),
        N_("Write it like: 25 minutes, or 2 turns."),
    ),
    "talk-clock": (N_("“{found}” is no time of day."), N_("Write it like 09:12.")),
    "talk-consequence-never": (
        N_("What should come due later never happens."),
        N_("Check its condition and how long it takes."),
    ),
    "talk-contradiction": (
        N_("The condition “{condition}” can never hold."),
        N_("Check the numbers in it, and whether or is meant instead of and."),
    ),
    "talk-free-words": (
        N_("A reply may be typed here, but only {found} choices have words to compare it with."),
        N_("Give words to at least {fewest} choices, or take free away."),
    ),
    "talk-longest-best": (
        N_("The longest reply is the best one in {found} of {turns} turns."),
        N_("Shorten good replies or make weaker ones fuller."),
    ),
    "talk-reserved-name": (
        N_("“{name}” is counted by the program itself."),
        N_("Choose another name; minutes, turns and names that start with been_ are taken."),
    ),
    "talk-unknown-rule": (
        N_("There is no rule called “{rule}”."),
        N_("Check the spelling, or add it to rules."),
    ),
    "talk-unused-rule": (
        N_("No outcome names the rule “{rule}”."),
        N_("Name it where it applies, or remove it."),
    ),
}
