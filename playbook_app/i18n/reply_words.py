"""Words of the reply check: what a reply does, what is missing, what makes it worse, and how to mend it.

The domain hands over kind, rule and values; ``case`` among them picks between a rule's sentences.
Source of the rules: reference "training", F7.
"""

from collections.abc import Mapping

from playbook_app.i18n import N_, _, ngettext

NAMES: dict[str, str] = {
    "problem": N_("Names the problem"),
    "ownership": N_("Owns it, or says what is known"),
    "next-step": N_("Next step with a time"),
    "channel": N_("The right channel"),
    "person": N_("A person's name"),
    "blame": N_("Blame"),
    "excuse": N_("Excuse"),
    "non-apology": N_("An apology that is none"),
    "personal-data": N_("Personal data"),
    "over-promise": N_("Promises too much"),
    "pitch": N_("Sells something"),
    "copy-paste": N_("Copy and paste"),
    "hostile": N_("Hostile words"),
    "blank": N_("Blank not filled"),
    "no-time": N_("No time"),
    "passed-on": N_("Passed on"),
}
"""Rule to its short name."""

MADE: dict[str, str] = {
    "problem": N_("“{quote}” shows that you have read the post."),
    "ownership.own": N_("“{quote}” says that it is yours."),
    "ownership.known": N_("“{quote}” says what is known."),
    "next-step.timed": N_("“{quote}” is a step with a time."),
    "channel.here": N_("“{quote}” says where it goes on."),
    "channel.done": N_("“{quote}” settles it here."),
    "person": N_("“{quote}” is somebody to turn to."),
}
"""Rule, and case where it has several, to what a made move does."""

MISSING: dict[str, tuple[str, str]] = {
    "problem.none": (
        N_("Nothing in it speaks of what happened to this person. It would fit any post."),
        N_("Say in a few words of theirs what went wrong."),
    ),
    "ownership.none": (
        N_("It does not say whose doing it was, or what you know so far."),
        N_("Say what went wrong on your side, or what you have found and what you do not know yet."),
    ),
    "next-step.none": (
        N_("It does not say what happens next."),
        N_("Say what you do now and by when."),
    ),
    "next-step.no-time": (
        N_("“{quote}” is a step, but nobody could be late for it."),
        N_("Add a time you can keep: an hour, a day, a date."),
    ),
    "next-step.vague": (
        N_("“{quote}” is a step, but its time is no time."),
        N_("Put an hour, a day or a date in its place."),
    ),
    "channel.none": (
        N_("It does not say where this goes on, or with whom."),
        N_("Say where they reach you, or that you reach them. Take private details out of public view."),
    ),
    "person.none": (
        N_("Nobody stands behind it."),
        N_("Sign with your name, or name the person who takes care of it."),
    ),
    "person.team": (
        N_("“{quote}” is nobody in particular."),
        N_("Put a person's name in front of it."),
    ),
    "person.initials": (
        N_("“{quote}” is a mark for colleagues. A reader cannot ask for it."),
        N_("Write the name out."),
    ),
    "person.stranger": (
        N_("{name} is not among those who may sign."),
        N_("Sign with a name from the list, or have it added."),
    ),
}
"""Rule and case to what a missing move costs, and how to make it."""

VIOLATIONS: dict[str, tuple[str, str]] = {
    "blame.should": (
        N_("“{quote}” tells them what they did wrong."),
        N_("Leave it out. Say what you do now; how to avoid it can wait until it is mended."),
    ),
    "blame.yours": (
        N_("“{quote}” puts it on them."),
        N_("Even when it is true, start with what you can do. Ask instead of telling."),
    ),
    "blame.terms": (
        N_("“{quote}” says that they could have known. Readers see somebody being lectured."),
        N_("Leave the terms out, or say in your own words what they mean for this case."),
    ),
    "blame.only-you": (
        N_("“{quote}” says that nobody else minds."),
        N_("Leave the others out. This person has the problem."),
    ),
    "excuse.pointing": (
        N_("“{quote}” points at somebody else. Their business is with you."),
        N_("Keep the cause if it helps, and go on with what you should have done and do now."),
    ),
    "excuse.hands": (
        N_("“{quote}” says that you will not take care of it."),
        N_("Say what you can do, however small."),
    ),
    "excuse.busy": (
        N_("“{quote}” asks them to understand you."),
        N_("Say what it meant for them, and what you change."),
    ),
    "non-apology.if": (
        N_("“{quote}” doubts that anything happened."),
        N_("Say sorry for what you did, or for what happened. No “if”."),
    ),
    "non-apology.feel": (
        N_("“{quote}” is sorry for their feelings, as if those were the fault."),
        N_("Say sorry for what was done."),
    ),
    "non-apology.inconvenience": (
        N_("“{quote}” is a word for everything. It belittles what happened."),
        N_("Name it: the two hours, the cold soup, the missed train."),
    ),
    "non-apology.nobody": (
        N_("In “{quote}” nobody did anything."),
        N_("Begin with “we” or “I” and say what you did."),
    ),
    "personal-data.number": (
        N_("“{quote}” lets strangers act in their name."),
        N_("Take it out and use a private message."),
    ),
    "personal-data.contact": (
        N_("“{quote}” is how to reach them, for everybody to see."),
        N_("Take it out. Say “the number we have” instead."),
    ),
    "personal-data.address": (
        N_("“{quote}” tells everybody where they live."),
        N_("Take it out and use a private message."),
    ),
    "personal-data.birth": (
        N_("“{quote}” is half of what a thief needs."),
        N_("Take it out and use a private message."),
    ),
    "personal-data.money": (
        N_("“{quote}” tells everybody how they stand with money."),
        N_("Take it out and use a private message. Do not even say that something is owed."),
    ),
    "personal-data.health": (
        N_("“{quote}” is about somebody's health. It can never be made private again."),
        N_("Take it out. Do not even confirm that they were with you."),
    ),
    "personal-data.somebody": (
        N_("“{quote}” is about somebody else, who did not ask for it."),
        N_("Take it out, in private messages as well."),
    ),
    "over-promise.absolute": (
        N_("You may have to eat “{quote}”."),
        N_("Say what you do, and that you are not certain of the rest."),
    ),
    "over-promise.authority": (
        N_("“{quote}” promises {promise}, which is not yours to promise."),
        N_("Say who decides and when they will know."),
    ),
    "over-promise.sweeping": (
        N_("“{quote}” promises {promise}, all of it, before anybody has decided that."),
        N_(
            "If it has been decided, say that it is done and when it arrives. If not, say who decides and "
            "when they will know."
        ),
    ),
    "pitch.buy": (
        N_("“{quote}” sells something to somebody who came with a problem."),
        N_("Leave it out. Solve this first."),
    ),
    "pitch.try": (
        N_("“{quote}” talks of your offers. They did not ask."),
        N_("Leave it out, unless they ask for it."),
    ),
    "copy-paste.earlier": (
        N_("This is {share}% the same as a reply you have posted. People scroll down and see it."),
        N_("Start with what only this post says."),
    ),
    "copy-paste.stock": (
        N_("“{quote}” has been read a thousand times. Nobody seems to be speaking."),
        N_("Say it as you would at the counter, or leave it out."),
    ),
    "hostile.insult": (
        N_("“{quote}” is about the person. It is what will be quoted."),
        N_("Take it out and answer the matter."),
    ),
    "hostile.mock": (
        N_("“{quote}” makes fun of somebody who is unhappy."),
        N_("Leave the wit out, or aim it at yourself."),
    ),
    "hostile.sign": (
        N_("“{quote}” laughs at them."),
        N_("Take it out."),
    ),
    "hostile.threat": (
        N_("“{quote}” is a threat. From here on it is a fight."),
        N_("Take it out. If it is serious, a lawyer writes, and not here."),
    ),
    "hostile.door": (
        N_("“{quote}” shows them the door, and everybody who reads it."),
        N_("Take it out. Leave a way back."),
    ),
    "blank.mark": (
        N_("“{quote}” was to be filled in."),
        N_("Fill it in, or write the sentence without it."),
    ),
    "blank.note": (
        N_("“{quote}” is a note to yourself."),
        N_("Find it out, or say that you do not know it yet and when you will."),
    ),
    "no-time": (
        N_("“{quote}” is not a time. Nobody can be late for it."),
        N_("Write an hour, a day or a date, even if it is only for the next message."),
    ),
    "passed-on": (
        N_("“{quote}” sends them away with the problem they came with."),
        N_("Ask there yourself, or do the first step before you pass them on."),
    ),
}
"""Rule, and case where it has several, to why it makes a reply worse, and how to mend it."""

PROMISES: dict[str, str] = {
    "refund": N_("money back"),
    "replacement": N_("a replacement"),
    "goodwill": N_("something free or cheaper"),
    "compensation": N_("to pay for damage"),
    "repair-time": N_("when it will work again"),
    "staff": N_("consequences for a colleague"),
}
"""What may need somebody else's word."""

LIMITS = N_(
    "The check knows phrases, not meaning. It overlooks irony and whatever is said in other words, and it "
    "can be wrong. It advises; it never decides whether you pass."
)
"""Stands under every report."""
NOT_COVERED = N_("There are no rules for this language yet. Only blanks and copies were looked for.")
"""Stands above a report in a language without rules."""


def name(rule: str) -> str:
    """Return the short name of a move or violation."""
    return _(NAMES[rule])


def promise_name(promise: str) -> str:
    """Return what a promise is about."""
    return _(PROMISES[promise])


def made(rule: str, quote: str, values: Mapping[str, object]) -> str:
    """Return what a move does that was made with the words ``quote``."""
    return _(MADE[_key(rule, values)]).format(quote=quote)


def missing(rule: str, quote: str, values: Mapping[str, object]) -> tuple[str, str]:
    """Return what a missing move costs, and how to make it."""
    return _filled(MISSING[_key(rule, values)], quote, values)


def violation(rule: str, quote: str, values: Mapping[str, object]) -> tuple[str, str]:
    """Return why something makes the reply worse, and how to mend it."""
    return _filled(VIOLATIONS[_key(rule, values)], quote, values)


def summary(moves: int, violations: int) -> str:
    """Return one line for a report: how many of the five moves, how many rules broken."""
    done = _("{n} of 5 moves").format(n=moves)
    if not violations:
        return done
    worse = ngettext("{n} thing that makes it worse", "{n} things that make it worse", violations)
    return _("{done}, {worse}").format(done=done, worse=worse.format(n=violations))


def _key(rule: str, values: Mapping[str, object]) -> str:
    """Return where the words for a finding stand."""
    case = values.get("case")
    return f"{rule}.{case}" if case else rule


def _filled(words: tuple[str, str], quote: str, values: Mapping[str, object]) -> tuple[str, str]:
    """Return both sentences with the finding's values in words."""
    filling = {**values, "quote": quote}
    if "promise" in values:
        filling["promise"] = promise_name(str(values["promise"]))
    why, mend = words
    return _(why).format(**filling), _(mend).format(**filling)
