"""Field words of sections 14, 15 and 18."""

from playbook_app.i18n import N_

AUDIENCE_FIELDS: dict[str, tuple[str, ...]] = {
    "audience.kind": (N_("Kind"), N_("Staff and people who are hurt come before everybody else.")),
    "audience.name": (
        N_("Name"),
        N_("Who exactly, so that nobody is forgotten."),
        N_("Everybody on this week's rota"),
        N_("Internal"),
    ),
    "audience.reach_by": (
        N_("How we reach them"),
        N_("A list that is only in the office reaches nobody at night."),
        N_("The team chat, then a call to those who have not read it"),
        N_("By usual means"),
    ),
    "audience.contact": (
        N_("Number or address"),
        N_("For outsiders: the number that is answered."),
        N_("+44 20 7946 0958"),
        N_("see website"),
    ),
    "notice.level": (N_("At level"), N_("Not everybody has to know every grumble.")),
    "notice.audience": (N_("Who is told"), N_("People who learn it from strangers feel betrayed.")),
    "notice.within_min": (N_("Within (min)"), N_("Counted from the moment the level is declared.")),
    "notice.by": (N_("By whom"), N_("Everybody thinks somebody else has done it.")),
    "notice.statement": (
        N_("With which words"),
        N_("Then they say the same as we do when a neighbour asks."),
    ),
    "notice.before_public": (N_("Before the public"), N_("Always for staff and for those who are hurt.")),
    "advocates.name": (
        N_("Who they are"),
        N_("A group that exists, not a wish."),
        N_("Regulars of the Thursday ride"),
        N_("Fans"),
    ),
    "advocates.contact_role": (N_("Who talks to them"), N_("They trust a person, not an account.")),
    "advocates.may_be_told": (
        N_("They may be told"),
        N_("Only what is public or will be within the hour."),
        N_("What we have found out and posted"),
        N_("Everything"),
    ),
    "advocates.ask": (
        N_("What we ask of them"),
        N_("Facts, and their own words. Never a text to copy."),
        N_("If you were there, say what you saw, in your own words"),
        N_("Post five stars and this text"),
    ),
    "advocates.disclosure_line": (
        N_("What they say about their tie to us"),
        N_("A friend who hides it does more harm than a critic."),
        N_("I ride with them every Thursday and was there"),
        N_("not needed"),
    ),
    "advocates.never": (
        N_("Never"),
        N_("The line that turns friends into a mob."),
        N_("Reply to the person who complained"),
        N_("Overdo it"),
    ),
    "advocates.activate_when": (
        N_("When we ask them"),
        N_("Late and seldom."),
        N_("Something untrue is still spreading three hours after we corrected it"),
        N_("When needed"),
    ),
    "advocates.activated_by": (N_("Who decides it"), N_("Asking friends for help is a public act.")),
    "duty.title": (
        N_("Duty"),
        N_("A prompt for your lawyer, not advice."),
        N_("Tell the data protection authority"),
        N_("Compliance"),
    ),
    "duty.trigger": (
        N_("When it begins"),
        N_("The clock starts when somebody knows, not when the meeting ends."),
        N_("We learn that somebody else has seen customers' data"),
        N_("In case of incident"),
    ),
    "duty.deadline_hours": (N_("Within (hours)"), N_("Weekends count in most of them.")),
    "duty.to_whom": (
        N_("To whom"),
        N_("The name of the office, so that nobody has to search."),
        N_("The national data protection authority"),
        N_("Authorities"),
    ),
    "duty.role": (N_("Who does it"), N_("One role. The lawyer may help but does not know yet.")),
    "duty.jurisdiction": (
        N_("Country or state"),
        N_("The same event has other clocks elsewhere."),
        N_("European Union"),
        N_("everywhere"),
    ),
    "duty.source_url": (
        N_("Where it says so"),
        N_("So that it can be checked again next year."),
        N_("https://authority.example/report-a-breach"),
        N_("internet"),
    ),
    "evidence.what": (
        N_("What is kept"),
        N_("Before anything is answered or removed."),
        N_("The post with its replies, date and address"),
        N_("Everything relevant"),
    ),
    "evidence.how": (
        N_("How"),
        N_("So that nobody can say it was cut."),
        N_("Screenshot of the whole page with the clock in the picture"),
        N_("Save it"),
    ),
    "evidence.kept_in": (
        N_("Where"),
        N_("A place that is still there when the phone is not."),
        N_("The folder “Evidence” on the shared drive, one subfolder a day"),
        N_("On my phone"),
    ),
    "evidence.keep_days": (
        N_("For how long (days)"),
        N_("Too short loses the case, too long breaks the law."),
    ),
}
