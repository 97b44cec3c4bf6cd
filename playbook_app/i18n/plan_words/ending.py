"""Field words of sections 16 and 17."""

from playbook_app.i18n import N_

ENDING_FIELDS: dict[str, tuple[str, ...]] = {
    "limit.title": (
        N_("Title"),
        N_("A short name that can be said across the counter."),
        N_("Two answers, then private"),
        N_("Limit"),
    ),
    "limit.max_public_replies": (
        N_("Most public replies to one person"),
        N_("The third answer is read by others as a quarrel."),
    ),
    "limit.move_private_after": (
        N_("Offer to talk privately after (replies)"),
        N_("Some things are settled only on the phone."),
    ),
    "limit.stop_when": (
        N_("Stop when"),
        N_("Signs that more words will not help."),
        N_("The same point comes back a third time without anything new"),
        N_("They are annoying"),
    ),
    "limit.exit_line": (N_("Last words"), N_("Leaving without a word looks like running away.")),
    "limit.decider": (N_("Decides"), N_("The person in the quarrel should not judge it.")),
    "limit.exceptions": (
        N_("Go on all the same when"),
        N_("Some people must be answered however often they write."),
        N_("Somebody may be in danger"),
        N_("Important cases"),
    ),
    "limit.re_engage_if": (
        N_("Answer again when"),
        N_("A closed door has to open for a new fact."),
        N_("They bring a new fact or a receipt"),
        N_("Later"),
    ),
    "standdown.title": (
        N_("Title"),
        N_("It says what is over."),
        N_("Three quiet days"),
        N_("End"),
    ),
    "standdown.criteria": (N_("Criteria"), N_("All must hold, or it is ended by tiredness.")),
    "standdown.decider": (N_("Decides"), N_("Ending it is a decision, not a feeling.")),
    "standdown.tell": (
        N_("Tell"),
        N_("People who stay on alert for nothing do not come the next time."),
        N_("Everybody on the team, by message"),
        N_("All concerned"),
    ),
    "standdown.closing_statement": (N_("Last statement"), N_("It thanks people and says what has changed.")),
    "standdown.resume_steps": (
        N_("Back to normal"),
        N_("What was paused has to be started again, by somebody."),
        N_("Read every planned post again before switching the planner on"),
        N_("Resume operations"),
    ),
    "standdown.aftercare_days": (N_("Keep watching (days)"), N_("The second wave comes when nobody looks.")),
    "standdown.reopen_if": (
        N_("Begin again when"),
        N_("Decided now, it is quick then."),
        N_("A second person reports the same thing"),
        N_("Problems"),
    ),
    "criterion.kind": (N_("Kind"), N_("What can be counted ends the argument.")),
    "criterion.text": (
        N_("Criterion"),
        N_("Two people must agree whether it is met."),
        N_("No more mentions than on a usual day"),
        N_("It has calmed down"),
    ),
    "criterion.threshold": (N_("At most (number)"), N_("The number that still counts as quiet.")),
    "criterion.sustained_hours": (N_("For (hours)"), N_("One quiet hour proves nothing.")),
}
