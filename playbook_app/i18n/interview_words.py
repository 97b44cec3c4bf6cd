"""The twelve questions of the interview in words: the question, why it is asked, and what to fill in."""

from playbook_app.i18n import N_, _

QUESTIONS: dict[str, tuple[str, str]] = {
    "organisation": (
        N_("Whose plan is it?"),
        N_("The name stands on the front page and in the first words."),
    ),
    "lead": (
        N_("Who decides on a bad day?"),
        N_("One person. Two who decide wait for each other, and the screenshot does not wait."),
    ),
    "second": (
        N_("Who posts, and steps in when the first cannot be reached?"),
        N_("Somebody else with a phone: most bad days begin while the boss is on a plane."),
    ),
    "third": (
        N_("Who else can be called?"),
        N_("An outside friend with a clear head: a neighbour in business, somebody from the agency."),
    ),
    "hours": (
        N_("When do they pick up?"),
        N_("The 168-hour test follows every hour of a week through these. Say what is true, not brave."),
    ),
    "channels": (
        N_("What are you called there?"),
        N_("Whoever helps you at night has to find the right account. Leave empty what you do not use."),
    ),
    "source": (
        N_("Where does the whole story stand?"),
        N_("One place holds it, the others point there. Otherwise there are five versions by noon."),
    ),
    "worst": (
        N_("What is the worst that could be said about you?"),
        N_("Keep what fits, strike out what does not, add your own: one per line."),
    ),
    "promise": (
        N_("When it is really bad: how soon do you say something in public?"),
        N_("Not when everything is known. The first words say only that you have seen it and are on it."),
    ),
    "words": (
        N_("What do you say first?"),
        N_("Words in {{double brackets}} are blanks, filled in when it happens."),
    ),
    "ending": (
        N_("When do you stop?"),
        N_("A limit spares you the third reply to somebody who wants the quarrel, not the answer."),
    ),
    "signing": (
        N_("Who stands behind this plan?"),
        N_("This approves the first words and signs the plan as it stands. Later changes need it again."),
    ),
}
"""Question and reason by key."""

PARTS = {
    "organisation.organisation": N_("Name of your organisation"),
    "organisation.profile": N_("What it is"),
    "lead.name": N_("Name"),
    "lead.phone": N_("Mobile number"),
    "lead.consent": N_("Agrees that the number stands here"),
    "second.name": N_("Name"),
    "second.phone": N_("Mobile number"),
    "second.consent": N_("Agrees that the number stands here"),
    "third.name": N_("Name"),
    "third.phone": N_("Mobile number"),
    "third.consent": N_("Agrees that the number stands here"),
    "hours.start": N_("From"),
    "hours.until": N_("Until"),
    "hours.answer_min": N_("Picks up within (minutes)"),
    "source.channel": N_("The place"),
    "worst.titles": N_("What could be said"),
    "promise.minutes": N_("Minutes until the first public words"),
    "words.body": N_("The first words"),
    "words.signed_as": N_("Signed"),
    "ending.replies": N_("Public replies to one person, at most"),
    "ending.hours": N_("Quiet hours until it is over"),
    "signing.days": N_("Look at the plan again every (days)"),
    "signing.person": N_("Signed by"),
}
"""Labels by question and part; channels are labelled by their own names."""


def question(key: str) -> str:
    """Return a question."""
    return _(QUESTIONS[key][0])


def why(key: str) -> str:
    """Return why it is asked."""
    return _(QUESTIONS[key][1])


def label(key: str, part: str, name: str = "") -> str:
    """Return what is to be filled in; ``name`` is what it is called where the words do not know it."""
    known = PARTS.get(f"{key}.{part}")
    return _(known) if known is not None else name
