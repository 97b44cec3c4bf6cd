"""Field words of sections 3, 4 and 9."""

from playbook_app.i18n import N_

RISK_FIELDS: dict[str, tuple[str, ...]] = {
    "scenario.title": (
        N_("What happens"),
        N_("A name that everybody understands at once."),
        N_("A guest says our food made them ill"),
        N_("Quality incident"),
    ),
    "scenario.story": (
        N_("How it goes"),
        N_("Three sentences that one can see. Vague stories make vague plans."),
        N_("On Saturday evening a father posts a photo from the hospital. By nine it is everywhere."),
        N_("Negative publicity arises."),
    ),
    "scenario.cluster": (
        N_("Whose doing it looks like"),
        N_("The more it looks like ours, the more we have to own and mend."),
    ),
    "scenario.happened_before": (
        N_("Has happened before"),
        N_("The second time nobody believes in an accident."),
    ),
    "scenario.poor_reputation": (
        N_("People think badly of us already"),
        N_("Then every accident looks like a habit."),
    ),
    "scenario.likelihood": (N_("How likely (1 to 5)"), N_("Plan first for what will really come.")),
    "scenario.impact": (N_("How bad (1 to 5)"), N_("Rare and terrible still deserves a page.")),
    "scenario.touches": (N_("It touches"), N_("Each of these may start a legal clock.")),
    "scenario.early_signs": (
        N_("First signs"),
        N_("What one would see an hour before it is big."),
        N_("Two people name the same dish on one day"),
        N_("Bad mood"),
    ),
    "scenario.level": (N_("Level to begin with"), N_("So that nobody discusses it at eleven at night.")),
    "scenario.spokesperson": (
        N_("Who speaks"),
        N_("A role. Who of its people must not speak here stands under “Right face, wrong face”."),
    ),
    "scenario.statements": (
        N_("Words that fit"),
        N_("Chosen now, so that the wrong ones are not posted then."),
    ),
    "scenario.playbook": (N_("Checklist"), N_("Only where this needs other steps than its level.")),
    "scenario.audiences": (N_("Who has to know"), N_("People who would be hurt to learn it from strangers.")),
    "scenario.duties": (N_("Legal clocks"), N_("Some run from the first message on.")),
    "scenario.facts_needed": (
        N_("Facts we will need"),
        N_("The questions whose answers decide what we say."),
        N_("Which dish, which day, how many people"),
        N_("All the details"),
    ),
    "scenario.good_of_it": (
        N_("What good could come of it"),
        N_("People remember who behaved well on a bad day."),
        N_("Everybody sees how carefully we check"),
        N_("Free advertising"),
    ),
    "monitoring.keywords": (
        N_("Words we look for"),
        N_("Our name as strangers write it, with its misspellings."),
        N_("blue herron cafe"),
        N_("us"),
    ),
    "monitoring.where": (
        N_("Where we look"),
        N_("It begins where we have no account."),
        N_("The neighbourhood group, newest first"),
        N_("The internet"),
    ),
    "monitoring.tool": (
        N_("With what"),
        N_("Whoever steps in has to find it."),
        N_("The saved search on the shop's phone"),
        N_("Tool"),
    ),
    "monitoring.days": (N_("Days"), N_("Bad days like weekends.")),
    "monitoring.start": (N_("From"), N_("Outside these hours nobody looks, and that is a decision.")),
    "monitoring.until": (
        N_("Until"),
        N_("24:00 is midnight. An earlier time than “From” means the next day."),
    ),
    "monitoring.check_every_min": (
        N_("Look every (min)"),
        N_("Nothing can be answered in thirty minutes that is looked for once a day."),
    ),
    "monitoring.role": (N_("Who looks"), N_("What everybody watches nobody watches.")),
    "baseline.metric": (N_("What is counted"), N_("Unusual means nothing without the usual.")),
    "baseline.value": (N_("Usual value"), N_("Count a quiet week and divide by seven.")),
    "baseline.measured_on": (N_("Counted on"), N_("What was usual a year ago is not usual now.")),
    "node.kind": (N_("Kind"), N_("A question goes on, an outcome ends it.")),
    "node.text": (
        N_("Words"),
        N_("Read aloud to somebody who is angry and in a hurry."),
        N_("Is it true?"),
        N_("Assess the veracity of the posting"),
    ),
    "node.help": (
        N_("How to tell"),
        N_("One line for whoever does this for the first time."),
        N_("Look at the order book, not at the number of likes"),
        N_("Use your judgement"),
    ),
    "node.answers": (N_("Answers"), N_("Every answer leads somewhere, or somebody stands still.")),
    "node.outcome": (N_("Outcome"), N_("Watching and walking away are answers, too.")),
    "node.level": (N_("Raise to level"), N_("Only for outcomes that make it bigger.")),
    "node.role": (N_("Who does it"), N_("Otherwise each waits for the other.")),
    "node.statements": (N_("Words for it"), N_("The right ones, one press away.")),
    "answer.label": (
        N_("Answer"),
        N_("Short, and such that two people would choose the same."),
        N_("Yes, it is true"),
        N_("Partly / depends"),
    ),
    "answer.goto": (N_("Leads to"), N_("The next question, step or outcome.")),
}
