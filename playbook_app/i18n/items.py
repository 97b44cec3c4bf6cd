"""Words of question types and of the ways to be asked: actions, ratings, verdicts, what a manager sees."""

from playbook_app.i18n import N_, _

ACTION_NAMES: dict[str, str] = {
    "answer": N_("Answer"),
    "thank": N_("Thank"),
    "fix": N_("Put right"),
    "monitor": N_("Watch"),
    "escalate": N_("Pass on"),
    "walk-away": N_("Walk away"),
}
"""Action of a triage to what it is called."""
RATING_WORDS: dict[str, str] = {
    "1": N_("Makes it worse"),
    "2": N_("Little help"),
    "3": N_("Helps"),
    "4": N_("Helps most"),
}
"""Rating of a reply to what it means."""
INSTRUCTIONS: dict[str, str] = {
    "single": N_("Choose one answer"),
    "multiple": N_("Choose all that are right"),
    "rate": N_("Rate each reply"),
    "order": N_("Put the steps into their order"),
    "match": N_("Find what goes with each"),
    "triage": N_("Choose what each post needs"),
    "mark": N_("Mark the words that do damage"),
    "gap": N_("Fill in the gaps"),
    "write": N_("Write your reply"),
}
"""Type of a question to what one has to do."""
HOW: dict[str, str] = {
    "single": N_("You can change your mind before you confirm it."),
    "multiple": N_("Some are right and some are not. A wrong one costs what a right one earns."),
    "rate": N_("One step beside ours in one reply costs nothing."),
    "order": N_("Drag a step, use its arrows, or press Alt+Up and Alt+Down on it."),
    "match": N_("Each can be used once. Some may be left over."),
    "triage": N_("A number sorts the post you are on and goes to the next one."),
    "mark": N_("Go through the words with the arrows, Space marks. Harmless words cost."),
    "gap": N_("Capitals, punctuation and small slips do not matter."),
    "write": N_("Then say how good you find it. It is looked at and never graded."),
}
"""Type of a question to a line of help."""
STATE_WORDS: dict[str, str] = {
    "right": N_("Right"),
    "missed": N_("Left out"),
    "wrong": N_("Not right"),
    "near": N_("Nearly"),
    "other": N_("Not chosen"),
}
"""How a part of an answer went, in a word."""
CERTAINTY: dict[int, str] = {1: N_("Not sure"), 2: N_("Fairly sure"), 3: N_("Sure")}
"""Level of certainty to what it is called."""
_SAID: dict[int, str] = {
    1: N_("You were not sure: {mark}"),
    2: N_("You were fairly sure: {mark}"),
    3: N_("You were sure: {mark}"),
}
BEHAVIOUR_NAMES: dict[str, str] = {
    "learn": N_("Learn"),
    "check": N_("Check"),
    "review": N_("Review"),
    "assessed": N_("Assessed"),
}
"""Behaviour to what it is called."""
SEEN: dict[str, str] = {
    "person": N_("Your name"),
    "lesson": N_("Which lesson it was about"),
    "sitting": N_("Whether it is your first, second or later sitting of this lesson"),
    "started_at": N_("When you started"),
    "finished_at": N_("When you finished"),
    "percent": N_("Your score in percent"),
    "pass_mark": N_("The score that passes"),
    "passed": N_("Whether you passed"),
    "mis_clicks": N_("How often you said that you mis-clicked"),
    "answers": N_("Per question: which one it was, in which version, and its score"),
    "remarked": N_("When and why it was marked again, with the score before and after"),
}
"""What a manager sees of an assessed sitting, see ``domain.quiz.assessed``."""
NOT_SEEN: dict[str, str] = {
    "practice": N_("Anything from practice: lessons, questions, checks, reviews, conversations, drills"),
    "certainty": N_("How sure you were"),
    "words": N_("Words you wrote, but for those of an “I disagree”"),
    "time": N_("How long a question took"),
}
"""What no manager sees."""


def action_name(action: str) -> str:
    """Return what an action is called."""
    return _(ACTION_NAMES[action])


def rating_words(rating: str) -> str:
    """Return what a rating from 1 to 4 means."""
    return _(RATING_WORDS[rating])


def state_words(state: str) -> str:
    """Return how a part of an answer went."""
    return _(STATE_WORDS[state])


def signed(mark: float) -> str:
    """Return a mark with its sign, as it is read: "+3", "0", "\N{MINUS SIGN}1.5"."""
    words = f"{abs(mark):.1f}".removesuffix(".0")
    sign = "" if words == "0" else "\N{MINUS SIGN}" if mark < 0 else "+"
    return f"{sign}{words}"


def certainty_earned(certainty: int, mark: float) -> str:
    """Return what saying how sure one is has earned for an answer; empty where it was not asked."""
    return _(_SAID[certainty]).format(mark=signed(mark)) if certainty else ""


def marks_earned(marks: float, most: int) -> str:
    """Return what that came to over a sitting; empty where it was never asked."""
    words = _("Saying how sure you were earned {marks} of {most} marks. It never decides a pass.")
    return words.format(marks=signed(marks), most=most) if most else ""
