"""A good and a bad example for choices, references and ticks: what is chosen before the first hour."""

from playbook_app.i18n import N_

PICKS: dict[str, tuple[str, str]] = {
    "control.profile": (
        N_("Small local business: its checks fit six people."),
        N_("Public body, because it sounds important."),
    ),
    "control.owner": (
        N_("Right hand: she has the keys and the calendar."),
        N_("A role that nobody has held since spring."),
    ),
    "control.status": (
        N_("Published: signed, read, and on the wall."),
        N_("Approved, because the meeting was long."),
    ),
    "neutrality.stance": (
        N_("We take no side: the bakery sells bread to all."),
        N_("A list of topics, one of which is the election."),
    ),
    "monitoring.days": (N_("All seven: guests write on Sundays."), N_("Monday to Friday, like the office.")),
    "monitoring.role": (N_("Right hand: it is on her phone anyway."), N_("A role without a person.")),
    "review.facilitator": (
        N_("Outside friend: was not there, asks plainly."),
        N_("Owner, who also decided everything."),
    ),
    "review.blameless": (
        N_("Yes, and it is said aloud at the beginning."),
        N_("No: first we want to know who it was."),
    ),
    "review.publish_to": (
        N_("The team, and the guests who were hurt."),
        N_("Nobody, to be on the safe side."),
    ),
    "reading.who": (N_("Every role that can be called at night."), N_("Only the owner, who wrote it.")),
    "reading.quiz": (N_("Yes: five questions, ten minutes, with cake."), N_("No, everybody nods so nicely.")),
    "endorsement.person": (N_("Imani Okoro, who pays for what it promises."), N_("The intern who typed it.")),
    "endorsement.role": (N_("Owner: may spend and may apologise."), N_("Scribe, because the box was there.")),
    "endorsement.decision": (
        N_("Approve, after reading it to the end."),
        N_("Approve, with a list of changes in a mail."),
    ),
    "waiver.person": (N_("Ravi, who lives with the gap until May."), N_("Nobody, so that nobody is asked.")),
    "principle.kind": (N_("We do not: “delete a complaint”."), N_("We do: “delete a complaint”.")),
    "scenario.cluster": (
        N_("Our own fault: the label was wrong."),
        N_("Done to us, because that hurts less."),
    ),
    "scenario.happened_before": (
        N_("Yes: in March, with the same fridge."),
        N_("No, because nobody photographed it."),
    ),
    "scenario.poor_reputation": (
        N_("Yes: two stars, and the paper knows us."),
        N_("No, our regulars like us."),
    ),
    "scenario.touches": (
        N_("Somebody’s health: there was an allergy."),
        N_("Nothing, it will surely be fine."),
    ),
    "scenario.level": (N_("Fire: somebody was ill."), N_("Grumble: let us see how it goes.")),
    "scenario.spokesperson": (
        N_("Right hand: was not in the film."),
        N_("Owner, who is the one in the film."),
    ),
    "scenario.statements": (
        N_("“We have seen it” and “We got it wrong”."),
        N_("All ten, somebody will choose."),
    ),
    "scenario.playbook": (
        N_("The hygiene checklist: it calls the inspector."),
        N_("The same as its level, only to be sure."),
    ),
    "scenario.audiences": (
        N_("The team, then the family, then guests."),
        N_("The press, who ask most politely."),
    ),
    "scenario.duties": (N_("Tell the food authority."), N_("None, because nobody has looked.")),
    "baseline.metric": (
        N_("Mentions in a day: everybody can count them."),
        N_("Reach, which only the platform knows."),
    ),
    "level.triggers": (N_("Ten complaints in an hour; a reporter calls."), N_("When it feels serious.")),
    "level.decider": (
        N_("Owner; her deputy when she is on a plane."),
        N_("Outside friend, who cannot spend a penny."),
    ),
    "level.team": (
        N_("Owner and right hand. That is the whole team."),
        N_("Everybody, so that nobody opens the shop."),
    ),
    "level.playbook": (N_("First hour of a fire."), N_("The list for a grumble, to save paper.")),
    "level.stand_down": (N_("Three quiet days."), N_("Whatever ends the others, too.")),
    "level.pause_scheduled": (
        N_("Yes: Friday’s cake joke can wait."),
        N_("No, the posts were so much work."),
    ),
    "level.pause_ads": (N_("Yes: nobody buys a muffin from a fire."), N_("No, they are paid until Sunday.")),
    "level.go_higher_in_doubt": (
        N_("Yes: nobody argues at eleven at night."),
        N_("No, we like to be sure first."),
    ),
    "trigger.kind": (
        N_("Mentions: ten in an hour can be counted."),
        N_("Something else, described as “bad mood”."),
    ),
    "trigger.baseline": (
        N_("Mentions in a day, counted in a quiet week."),
        N_("None, so ten times nothing."),
    ),
    "person.status": (
        N_("On leave until June: the deputy is called."),
        N_("Here, although the desk has been empty since May."),
    ),
    "person.employer": (
        N_("A friend: owes us nothing, answers anyway."),
        N_("Us, for the agency’s freelancer."),
    ),
    "person.contacts": (
        N_("A private mobile, then the neighbour’s landline."),
        N_("The office number and info@."),
    ),
    "person.reach": (N_("07:00 to 23:00 every day, in 15 minutes."), N_("Always, which nobody is.")),
    "person.consent": (N_("Yes: asked, and the answer was yes."), N_("Yes, without having asked.")),
    "contact.kind": (N_("Mobile: it lies beside the bed."), N_("Office landline, for a Sunday morning.")),
    "contact.out_of_hours": (
        N_("Yes for the mobile, tried on a Sunday."),
        N_("Yes for the reception, which goes home at five."),
    ),
    "reach.days": (
        N_("Friday to Sunday, with another line for the rest."),
        N_("All seven, and the phone is off on Sundays."),
    ),
    "role.key": (N_("Publisher: checks ask whether it can post."), N_("Another role, for whoever decides.")),
    "role.primary": (N_("Imani Okoro."), N_("The person who happens to be in the room.")),
    "role.deputies": (N_("Ravi, then Cleo: in this order."), N_("The holder again, under another name.")),
    "role.cannot_also_be": (
        N_("Approver and publisher: four eyes, not two."),
        N_("Nothing, we all do everything."),
    ),
    "role.may_declare": (N_("Yes for whoever sees it first."), N_("Only for the owner, who is asleep.")),
    "role.may_post": (
        N_("Yes for two people, and both have tried."),
        N_("Yes for everybody with the password."),
    ),
    "role.may_stand_down": (
        N_("Yes for one role that was not in the fight."),
        N_("Yes for whoever is most tired."),
    ),
    "role.may_pause_ads": (
        N_("Yes for the publisher, without asking."),
        N_("Only the agency, on working days."),
    ),
}
"""Field code to (a good example, a bad one)."""
