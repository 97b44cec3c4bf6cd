"""Words of what is wrong with an inbox drill: code to message and remedy."""

from playbook_app.i18n import N_

DRILL_WORDS: dict[str, tuple[str, str]] = {
    "drill-almost-is-key": (
        N_("“{action}” is already what the post needs."),
        N_("Name something else in almost, or leave it out."),
    ),
    "drill-cannot-pass": (
        N_("Going by the key does not pass: judgement {judgement}, plan {plan}, time {time}."),
        N_("Give more time, let things arrive further apart, or ask for fewer duties."),
    ),
    "drill-cost": (
        N_("“{action}” takes less than {least} minutes."),
        N_("Let it take at least as long, or the morning never ends."),
    ),
    "drill-duplicate": (N_("The id “{id}” is used twice."), N_("Give one of them another id.")),
    "drill-duty-never": (
        N_("The duty “{duty}” is never asked for."),
        N_("Check what it waits for, or whether its time runs beyond the end."),
    ),
    "drill-fact-unused": (
        N_("No post names the fact “{fact}”, so that nobody can check it."),
        N_("Name it in the facts of a post, or remove it."),
    ),
    "drill-few-levels": (N_("The plan has a single level."), N_("Give it at least two, the calmest first.")),
    "drill-few-replies": (N_("This post has {found} replies."), N_("Give it at least {fewest}.")),
    "drill-longest-best": (
        N_("The longest reply is the best one in {found} of {threads} posts."),
        N_("Shorten good replies or make weaker ones fuller."),
    ),
    "drill-naive": (
        N_("Somebody passes who does not read: {strategy}."),
        N_("Make what does harm more tempting, or what is right less so."),
    ),
    "drill-no-correction": (
        N_("A reply relies on the fact “{fact}”, and nothing says how it is corrected."),
        N_("Give the fact a correction."),
    ),
    "drill-no-late": (
        N_("A clock runs for this post, and nothing says what silence brings."),
        N_("Give it late: sharper, joins and rises."),
    ),
    "drill-no-owner": (
        N_("This post must be passed on, and nothing says to whom."),
        N_("Name a person of the plan as its owner."),
    ),
    "drill-no-way-out": (
        N_("No reply is good enough for what this post needs ({needs})."),
        N_("Give one quality 3 or 4, without a red line."),
    ),
    "drill-too-late": (
        N_("This arrives at minute {at}, when the drill of {length} minutes is over."),
        N_("Let it arrive earlier, or make the drill longer."),
    ),
    "drill-unknown": (
        N_("There is no {kind} called “{name}”."),
        N_("Check the spelling, or add it."),
    ),
}
