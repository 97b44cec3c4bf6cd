"""Field words of sections 10 and 12."""

from playbook_app.i18n import N_

CONDUCT_FIELDS: dict[str, tuple[str, ...]] = {
    "policy.applies_to": (N_("Holds for"), N_("What holds on the page need not hold at somebody's home.")),
    "policy.kind": (N_("Kind"), N_("Whether we do it, do not, or only so far.")),
    "policy.text": (
        N_("Rule"),
        N_("One sentence that a new colleague can follow on the first day."),
        N_("Say that you work here whenever you write about us"),
        N_("Behave appropriately"),
    ),
    "policy.why": (
        N_("Why"),
        N_("A rule without a reason is broken by the first clever person."),
        N_("Readers find out, and then it looks like a trick"),
        N_("Because it is policy"),
    ),
    "policy.saving_clause": (
        N_("What it does not forbid"),
        N_("Rules about what staff say can be unlawful without it. Ask a lawyer."),
        N_("Nobody is kept from talking about pay, hours or conditions, or from reporting a wrong"),
        N_("Exceptions may apply"),
    ),
    "policy.jurisdiction": (
        N_("Country or state"),
        N_("Rules about speech differ from place to place."),
        N_("England and Wales"),
        N_("worldwide"),
    ),
    "moderation.category": (N_("Kind of post"), N_("Complaints and criticism stay, whoever writes them.")),
    "moderation.definition": (
        N_("What counts"),
        N_("Say what is in it, not which side it takes."),
        N_("A post that says where somebody lives or how to phone them"),
        N_("Posts by troublemakers"),
    ),
    "moderation.action": (N_("What we do"), N_("Removing is the last thing, and never for criticism.")),
    "moderation.decider": (N_("Decides"), N_("Not the person who was insulted.")),
    "moderation.evidence_first": (N_("Take a picture first"), N_("What is gone cannot be shown any more.")),
    "moderation.log": (N_("Note it in the log"), N_("Removing without a record looks like hiding.")),
    "moderation.notice": (N_("Tell the author"), N_("Whoever is not told writes that we hide the truth.")),
    "moderation.appeal_to": (N_("Appeal to"), N_("We make mistakes, too.")),
    "moderation.keep_days": (N_("Keep the record (days)"), N_("Some records have to be kept by law.")),
    "map.question": (
        N_("Question"),
        N_("In the words in which people will ask it."),
        N_("Is it safe to eat at your place?"),
        N_("Safety enquiry"),
    ),
    "map.audience": (N_("Who asks"), N_("Parents and inspectors need different answers.")),
    "map.messages": (
        N_("Messages"),
        N_("At most three, together twenty-seven words: that is what is quoted."),
    ),
    "message.text": (
        N_("Message"),
        N_("One short sentence that survives being passed on."),
        N_("The kitchen is closed until it has been tested."),
        N_("Appropriate measures have been initiated."),
    ),
    "message.supports": (
        N_("What supports it"),
        N_("At most three facts that can be checked."),
        N_("The inspector was here at noon"),
        N_("Trust us"),
    ),
    "qa.question": (
        N_("Question"),
        N_("The one you hope nobody asks."),
        N_("Did you know about it last week?"),
        N_("Timeline"),
    ),
    "qa.answer": (
        N_("Answer"),
        N_("Written on a quiet day, it is shorter and truer."),
        N_("Yes. We were told on Tuesday and should have closed that day."),
        N_("We take all concerns very seriously."),
    ),
    "qa.hard": (N_("Only the spokesperson answers"), N_("Some questions need the person who decides.")),
}
