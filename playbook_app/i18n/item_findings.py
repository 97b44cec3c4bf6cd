"""The sentences of ``findings`` about questions: code to (what is wrong, how to mend it)."""

from playbook_app.i18n import N_

ITEM_WORDS: dict[str, tuple[str, str]] = {
    "action-not-offered": (
        N_("“{action}” is not among the actions of this question."),
        N_("Use one of: {known}, or add it to actions."),
    ),
    "all-or-none-correct": (
        N_("{found} of {options} options are marked as correct."),
        N_("Mark at least one with correct: true, and leave at least one without."),
    ),
    "almost-is-key": (
        N_("“{action}” is the right action and also stands under almost."),
        N_("Take it out of almost."),
    ),
    "answer-empty": (
        N_("The answer “{answer}” holds no letter or digit, so nothing typed could match it."),
        N_("Write a word or a number."),
    ),
    "correct-count": (
        N_("{found} options are marked as correct."),
        N_("Mark exactly one with correct: true."),
    ),
    "few-actions": (N_("Only {found} actions are offered."), N_("Offer at least {least}.")),
    "few-faces": (
        N_("The question has {found} faces; the pack promises {least}."),
        N_("Ask the same point of another person, product, channel or severity."),
    ),
    "gap-given-away": (
        N_("The answer “{answer}” can be read in the question."),
        N_("Reword the question, or choose another gap."),
    ),
    "gap-not-once": (
        N_("The gap “{id}” stands {found} times in the text."),
        N_("Put [[{id}]] into the text exactly once."),
    ),
    "gap-unknown": (
        N_("The text has the gap “{id}”, which is not in the list of gaps."),
        N_("Check the spelling, or add it to gaps."),
    ),
    "key-longest": (
        N_("Going by length alone finds the right answer in {found} of {items} questions."),
        N_("Shorten right answers or make wrong ones fuller."),
    ),
    "key-position": (
        N_("The right option is number {position} in {found} of {items} questions."),
        N_("Move it about; the app shuffles, a printed copy does not."),
    ),
    "lopsided-piles": (
        N_("{found} of {posts} posts belong to “{action}”."),
        N_("Add posts that need something else."),
    ),
    "mark-all-pays": (
        N_("Marking all {words} words would earn something."),
        N_("Add harmless words, or name shorter phrases."),
    ),
    "match-echo": (
        N_("Both sides of this pair hold “{word}”, which gives it away."),
        N_("Say it in another word on one side."),
    ),
    "nothing-harmful": (
        N_("No phrase is harmful, so there is nothing to find."),
        N_("Take harmful: false away from at least one."),
    ),
    "one-pile": (
        N_("All posts belong to “{action}”."),
        N_("Add posts that need something else."),
    ),
    "option-count": (N_("There are {found} entries here."), N_("Give {least} to {most}.")),
    "order-word": (
        N_("The step begins with “{word}”, which tells its place."),
        N_("Leave the word out."),
    ),
    "phrase-without-words": (
        N_("Phrase {number} has no words in the text."),
        N_("Mark them with [[{number}:words]], or remove the phrase."),
    ),
    "rate-flat": (
        N_("One number for all replies would be only {steps} steps from the key."),
        N_("Use replies that differ more; at least {least} steps are needed."),
    ),
    "same-face": (
        N_("The face “{id}” asks the same as “{other}”."),
        N_("Change the person, the product, the channel or how bad it is."),
    ),
    "same-option-text": (N_("Entry “{id}” says the same as another one."), N_("Reword one of them.")),
    "skill-not-in-lesson": (
        N_("The lesson does not train the skill “{skill}”."),
        N_("Use one that the front matter lists: {known}."),
    ),
    "words-without-phrase": (
        N_("The words marked {number} have no phrase in the list."),
        N_("Add one with its reason, or remove the marks."),
    ),
    "wrong-is-accepted": (
        N_("The answer “{answer}” is both accepted and wrong."),
        N_("Take it out of one of the two."),
    ),
}
