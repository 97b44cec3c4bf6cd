"""Field words of sections 5 and 13."""

from playbook_app.i18n import N_

LEVEL_FIELDS: dict[str, tuple[str, ...]] = {
    "level.rank": (N_("Rank"), N_("1 is the worst. In doubt the lower number wins.")),
    "level.name": (
        N_("Name"),
        N_("It is said aloud on the phone, so it must not be mistaken."),
        N_("Fire"),
        N_("Severity category B (amber)"),
    ),
    "level.meaning": (
        N_("Meaning"),
        N_("One sentence that two people read the same way."),
        N_("Somebody may be hurt, or the press has called."),
        N_("A serious incident."),
    ),
    "level.examples": (
        N_("Examples"),
        N_("People compare with cases faster than with definitions."),
        N_("A guest says our cake made her child ill"),
        N_("Bad things"),
    ),
    "level.triggers": (N_("Triggers"), N_("Signs that make it this level without a discussion.")),
    "level.ack_min": (N_("Seen within (min)"), N_("Until somebody has taken it, nobody has.")),
    "level.internal_notify_min": (
        N_("Our people know within (min)"),
        N_("Staff who learn it from strangers cannot help us."),
    ),
    "level.first_public_min": (
        N_("First words within (min)"),
        N_("Until we speak, others explain us."),
    ),
    "level.update_min": (
        N_("Update at least every (min)"),
        N_("Silence after the first words reads as hiding."),
    ),
    "level.exec_notify_min": (
        N_("Management knows within (min)"),
        N_("Nobody above should learn it from the press."),
    ),
    "level.decider": (N_("Decides"), N_("One role has the last word, so that nobody waits for a vote.")),
    "level.team": (N_("Team"), N_("These roles drop what they do when the level is declared.")),
    "level.playbook": (N_("First-hour checklist"), N_("What is done first should not be thought up then.")),
    "level.stand_down": (N_("Ends by"), N_("Without a way to end, it fades and comes back.")),
    "level.pause_scheduled": (
        N_("Pause planned posts"),
        N_("A cheerful post in the middle of it is remembered for years."),
    ),
    "level.pause_ads": (N_("Pause advertising"), N_("A cheerful ad beside bad news is the next bad news.")),
    "level.review_within_days": (
        N_("Look back within (days)"),
        N_("Only where this level differs from the others."),
    ),
    "level.go_higher_in_doubt": (
        N_("In doubt take the worse level"),
        N_("Stepping down later costs little; starting late costs much."),
    ),
    "trigger.kind": (N_("Sign"), N_("Numbers can be watched; facts need one clear sentence.")),
    "trigger.threshold": (N_("From (number)"), N_("Without a number two people would disagree.")),
    "trigger.window_min": (N_("Within (min)"), N_("Five in an hour is not five in a week.")),
    "trigger.sustain_min": (N_("For at least (min)"), N_("One loud minute is not yet a storm.")),
    "trigger.baseline": (N_("Compared with"), N_("Ten times as many as what? As this.")),
    "trigger.note": (
        N_("Definition"),
        N_("What exactly must be true for this to count."),
        N_("A guest says in public that something we sold made them ill"),
        N_("Serious health issue"),
    ),
    "playbook.title": (
        N_("Title"),
        N_("It is called out when the checklist is needed."),
        N_("First hour, any level"),
        N_("Checklist 2"),
    ),
    "playbook.items": (N_("Items"), N_("Twelve at most, or nobody can use it standing up.")),
    "item.text": (
        N_("What to do"),
        N_("A verb first, short enough to read in a corridor."),
        N_("Take a screenshot of the post with its time and address"),
        N_("Evidence should be considered"),
    ),
    "item.role": (N_("Who"), N_("A task for everybody is done by nobody.")),
    "item.due_min": (N_("Within (min)"), N_("Without a time it is done last.")),
    "item.clock": (N_("Counted from"), N_("Everybody must start the same clock.")),
    "item.kind": (N_("Kind"), N_("Decisions, calls and pauses are looked for separately.")),
    "item.must": (N_("Must be done"), N_("What may be skipped is skipped first.")),
    "item.statement": (N_("Words that go with it"), N_("One press instead of a search.")),
    "item.only_if": (
        N_("Only if"),
        N_("Steps that do not apply cost minutes."),
        N_("Somebody may be hurt"),
        N_("If applicable"),
    ),
    "item.done_when": (
        N_("Done when"),
        N_("Otherwise half done counts as done."),
        N_("The lead has said “I have it”"),
        N_("Finished"),
    ),
}
