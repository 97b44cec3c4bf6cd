"""What one-click fixes are called on their buttons, and the sentences that they write into a plan."""

from collections.abc import Mapping

from playbook_app.i18n import N_, _

LABELS = {
    "CP002": N_("Reviewed today"),
    "CP003": N_("Run today"),
    "CP004": N_("True for us"),
    "CP004.empty": N_("Remove the entry"),
    "CP006": N_("Copied today"),
    "CP103": N_("Tried today, it works"),
    "CP105": N_("Let somebody speak who may"),
    "CP106": N_("Practised today"),
    "CP201": N_("Swap the two times"),
    "CP201.staff_last": N_("Tell staff as soon as the public"),
    "CP204": N_("Clear the first words beforehand"),
    "CP206": N_("Make the change that helps most"),
    "CP207": N_("Let one yes be enough"),
    "CP302": N_("Say where it is kept"),
    "CP304": N_("Add the pausing"),
    "CP401": N_("Draft the first words"),
    "CP403": N_("Make it a blank"),
    "CP403.undefined": N_("Describe the blank"),
    "CP403.unused": N_("Remove the blank"),
    "CP404": N_("Take the approval back"),
    "CP405": N_("Add sentences to fill in"),
    "CP412": N_("Sign for us"),
    "CP414": N_("Put it on the checklist"),
    "CP414.no_end": N_("Draft the last words"),
    "CP501": N_("Leave it or answer it"),
    "CP504": N_("Ask for facts"),
    "CP504.hidden": N_("Add the tie to us"),
    "CP505": N_("Tell staff first"),
    "CP505.no_words": N_("Draft the words for staff"),
    "CP506": N_("Two answers, then stop"),
    "CP507": N_("Over after 72 quiet hours"),
    "CP507.no_reopen": N_("Say when it begins again"),
    "CP508": N_("Watch for 14 days"),
    "CP510": N_("Keep evidence first"),
    "CP510.duty": N_("Add the duty to ask"),
}
"""Rule id, and case where a rule's fixes differ, to the button and the name of the step."""

TEXTS = {
    "signed": N_("All of us"),
    "vault": N_("see the password safe"),
    "pause_steps": N_(
        "Open the planner, choose everything that is planned and pause it. Switch off the ads."
    ),
    "pause_item": N_("Pause everything that is planned, on every channel, and the ads"),
    "evidence_item": N_("Take a screenshot with its time and address before anybody answers"),
    "duty_title": N_("Ask a lawyer whether we have to report it"),
    "duty_to": N_("Our lawyer or insurer"),
    "leave_rule": N_("Answer the complaint where it stands, or leave it there"),
    "ask_facts": N_("Ask them to say what they saw, in their own words, and how they know us"),
    "tie": N_("I know the people who work here"),
    "holding_title": N_("We have seen it"),
    "holding_use": N_("Before anything is certain"),
    "holding_body": N_(
        "We have read what {{people}} report, and we are sorry for the worry. "
        "We do not yet know {{unknown}}. We are checking now. More here at {{next_update}}."
    ),
    "blank_people": N_("Who says it"),
    "blank_known": N_("What is confirmed"),
    "blank_unknown": N_("What we do not know"),
    "blank_next_update": N_("When do we write again"),
    "part_empathy": N_("We understand that this is worrying."),
    "part_known": N_("What we know so far: {{known}}."),
    "part_unknown": N_("We do not yet know {{unknown}}."),
    "part_doing": N_("We are checking it now."),
    "part_next_update": N_("Our next update comes at {{next_update}}."),
    "part_where": N_("You read it here."),
    "staff_group": N_("Everybody who works here"),
    "staff_reach": N_("The team chat, with a thumb up from each"),
    "staff_title": N_("If somebody asks you"),
    "staff_use": N_("Before the first public words"),
    "staff_body": N_(
        "We have seen it and we are on it. If somebody asks you, say just that, and who answers questions. "
        "You do not have to defend us, and please do not post about it."
    ),
    "limit_title": N_("Two answers, then stop"),
    "limit_stop": N_("The same point comes back without anything new"),
    "limit_except": N_("Somebody may be in danger, or there is a new fact"),
    "exit_title": N_("Last words to one person"),
    "exit_use": N_("We have answered twice and nothing new comes"),
    "exit_body": N_(
        "We have said here what we can say, and we see that you look at it differently. Your comment stays. "
        "We would rather talk than write back and forth."
    ),
    "closing_title": N_("Thank you, and what has changed"),
    "closing_use": N_("It is over"),
    "closing_body": N_("It is over, and this is what is different now. Thank you to everybody who told us."),
    "end_title": N_("When it is over"),
    "end_quiet": N_("Nobody new has taken it up"),
    "end_tell": N_("Everybody who was told that it began"),
    "end_resume": N_("Switch planned posts on again, one by one"),
    "end_reopen": N_("Somebody else reports the same thing"),
}
"""What a fix writes, in the words of this house; braces are blanks of a statement."""


def label(rule: str, case: str = "") -> str:
    """Return what a fix is called."""
    return _(LABELS.get(f"{rule}.{case}", LABELS[rule]))


def texts() -> Mapping[str, str]:
    """Return the sentences that fixes may write, in the language of the window."""
    return {key: _(text) for key, text in TEXTS.items()}
