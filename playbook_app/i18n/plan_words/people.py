"""Field words of sections 6 and 7."""

from playbook_app.i18n import N_

PEOPLE_FIELDS: dict[str, tuple[str, ...]] = {
    "person.name": (
        N_("Name"),
        N_("The name people use when they call."),
        N_("Imani Okoro"),
        N_("The manager"),
    ),
    "person.job_title": (
        N_("What they do"),
        N_("Strangers who help need to know whom they are talking to."),
        N_("Shop manager, Hill Street"),
        N_("Staff"),
    ),
    "person.status": (N_("Status"), N_("A plan full of people who have left reaches nobody.")),
    "person.employer": (N_("Works for"), N_("Somebody from outside may owe us nothing at night.")),
    "person.contacts": (N_("Contacts"), N_("At least one must ring at five on a Sunday morning.")),
    "person.languages": (
        N_("Languages"),
        N_("Some answers have to be given in another language."),
        N_("en"),
        N_("some"),
    ),
    "person.media_trained_on": (
        N_("Last trained to speak to the press"),
        N_("What was learned fades within two years."),
    ),
    "person.consent": (
        N_("Agreed that this is kept here"),
        N_("Private numbers may only stand here if their owner says so."),
    ),
    "contact.kind": (N_("Kind"), N_("Only some kinds ring at night.")),
    "contact.value": (
        N_("Number or address"),
        N_("It is dialled from this page, by somebody whose hands shake."),
        N_("+44 7700 900123"),
        N_("see staff list"),
    ),
    "contact.out_of_hours": (N_("Works out of hours"), N_("Bad days begin in the evening.")),
    "contact.verified_on": (N_("Last tried on"), N_("A number is right only if somebody has tried it.")),
    "role.key": (N_("Kind of role"), N_("Checks know by it what the role has to be able to do.")),
    "role.name": (
        N_("Name"),
        N_("What people call it: “get me the lead”."),
        N_("Owner"),
        N_("Responsible person for matters of communication"),
    ),
    "role.purpose": (
        N_("What it is for"),
        N_("One sentence, so that a deputy can take over without asking."),
        N_("Decides how bad it is and what we say."),
        N_("Leadership."),
    ),
    "role.duties": (
        N_("Duties"),
        N_("One to eight, each beginning with a verb."),
        N_("Say yes or no to the first words within ten minutes"),
        N_("Communication"),
    ),
    "role.primary": (N_("Held by"), N_("One name. Two names mean that each waits for the other.")),
    "role.deputies": (N_("Deputies"), N_("Whoever is on a plane today is the one we need.")),
    "role.may_declare": (
        N_("May declare a level"),
        N_("If only one person may, we wait for that person."),
    ),
    "role.may_post": (N_("May post"), N_("Posting without being allowed makes a second crisis.")),
    "role.may_stand_down": (
        N_("May end it"),
        N_("Whoever is tired wants to end it. Name who may."),
    ),
    "step.level": (N_("At level"), N_("A grumble does not wake the owner; a fire does.")),
    "step.notify": (N_("Call"), N_("A role, so that its deputies are called too.")),
    "step.methods": (N_("By"), N_("In this order. A message is not a call.")),
    "step.wait_min": (N_("Wait (min)"), N_("Long enough to find the phone, no longer.")),
    "step.if_no_answer": (N_("If nobody answers"), N_("Without this line everybody waits.")),
    "step.say": (
        N_("Say first"),
        N_("The first sentence on the phone, so that nobody has to explain."),
        N_("This is a fire. I have sent you a screenshot. Please look at it now."),
        N_("Call me back when you can"),
    ),
    "approval.level": (N_("At level"), N_("The worse it is, the fewer may be asked.")),
    "approval.message_kind": (N_("For"), N_("The first words need a faster yes than the last.")),
    "approval.approvers": (N_("Approved by"), N_("Everybody who is asked adds minutes.")),
    "approval.mode": (N_("How many"), N_("One after another is a queue.")),
    "approval.max_min": (N_("Each may take (min)"), N_("After that the next line decides.")),
    "approval.if_silent": (N_("If they are silent"), N_("Waiting is not an answer.")),
    "approval.escalate_to": (N_("Then ask"), N_("Somebody else, not the same person again.")),
}
