"""Field words of sections 1 and 2."""

from playbook_app.i18n import N_

CONTROL_FIELDS: dict[str, tuple[str, ...]] = {
    "control.title": (
        N_("Title"),
        N_("People look for the plan by this name when they are in a hurry."),
        N_("Crisis plan, Oakline Bikes"),
        N_("Document 3 final v2"),
    ),
    "control.organisation": (
        N_("Organisation"),
        N_("Everything in the plan is said and done in this name."),
        N_("Oakline Bikes"),
        N_("We"),
    ),
    "control.profile": (N_("Kind of organisation"), N_("Some checks are milder or stricter for it.")),
    "control.owner": (N_("Owner of the plan"), N_("Somebody has to notice when the plan no longer fits.")),
    "control.status": (N_("Status"), N_("A changed plan is a draft until somebody has looked at it again.")),
    "control.version": (
        N_("Version"),
        N_("On a printed copy it tells whether this is the plan in force."),
        N_("2.0"),
        N_("new"),
    ),
    "control.effective_from": (N_("In force from"), N_("From this day people may be held to it.")),
    "control.review_every_days": (
        N_("Review every (days)"),
        N_("Phone numbers and people change faster than anybody remembers."),
    ),
    "control.last_reviewed": (N_("Last reviewed"), N_("The next review is counted from this day.")),
    "control.jurisdictions": (
        N_("Countries or states"),
        N_("Whose law may ask something of us on a bad day."),
        N_("Scotland"),
        N_("the usual ones"),
    ),
    "control.timezone": (
        N_("Time zone"),
        N_("The hours in this plan are hours of this place."),
        N_("Europe/London"),
        N_("local"),
    ),
    "control.client": (
        N_("Client"),
        N_("For agencies: whose accounts this plan is about."),
        N_("Harbour Street Market"),
        N_("various"),
    ),
    "control.starter": (N_("The starter's words"), N_("Kept by the program.")),
    "control.languages": (
        N_("Languages"),
        N_("The first is the one statements are written in."),
        N_("en"),
        N_("English and others"),
    ),
    "endorsement.person": (N_("Signed by"), N_("In a crisis people ask who agreed to this.")),
    "endorsement.role": (N_("In the role of"), N_("The role says why this signature counts.")),
    "endorsement.decision": (N_("Decision"), N_("Only an approval makes the plan valid.")),
    "endorsement.signed_on": (N_("Signed on"), N_("What changes after this day is no longer signed.")),
    "endorsement.fingerprint": (N_("Words signed"), N_("Kept by the program to notice later changes.")),
    "endorsement.scope": (N_("What was signed"), N_("Kept by the program: the plan or one section.")),
    "endorsement.comment": (
        N_("Comment"),
        N_("A condition that is not written down is forgotten."),
        N_("Agreed for both shops. The Hill Street shop needs its own numbers by May."),
        N_("Fine"),
    ),
    "purpose.purpose": (
        N_("What this plan is for"),
        N_("It decides what counts as success when there is no good option."),
        N_("So that people hear from us within half an hour, from somebody who knows what is true."),
        N_("To protect our image."),
    ),
    "purpose.scope": (
        N_("What it covers, what it does not"),
        N_("Otherwise two people wait for each other."),
        N_("Anything said about us in public. Not: accidents at work, see the safety plan."),
        N_("All crises."),
    ),
    "purpose.first_duty": (
        N_("Who comes first"),
        N_("Said once here, it need not be argued at eleven at night."),
        N_("People who may be harmed, then staff, then everybody else, then our reputation."),
        N_("The brand."),
    ),
    "neutrality.stance": (N_("Politics and faith"), N_("Half of our readers stand on the other side.")),
    "neutrality.allowed_topics": (
        N_("Topics that are our purpose"),
        N_("The checks leave these words alone."),
        N_("housing"),
        N_("anything important"),
    ),
    "neutrality.reason": (
        N_("Why"),
        N_("The next person who wants to take a side needs an answer."),
        N_("People of every party eat here"),
        N_("It is safer"),
    ),
    "principle.kind": (N_("Kind"), N_("“We do not” turns the sentence round, so read the two together.")),
    "principle.text": (
        N_("Principle"),
        N_("A rule that is easy to remember is followed at night."),
        N_("Answer a complaint where it was made"),
        N_("Manage negative sentiment"),
    ),
    "principle.why": (
        N_("Reason"),
        N_("People keep a rule whose reason they know."),
        N_("Everybody who read the complaint should be able to read the answer."),
        N_("Policy."),
    ),
}
