"""A small conversation that has everything: meters, hidden numbers, conditions, loops, endings."""

import random
from collections.abc import Mapping
from dataclasses import replace

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.condition import parse_condition
from playbook_app.domain.conversation.model import (
    Choice,
    Clock,
    Consequence,
    Conversation,
    Ending,
    Line,
    Meter,
    Outcome,
    Person,
    Rule,
    Turn,
)
from playbook_app.domain.conversation.run import Run, available_choices, choose, start

LESSON = LessonRef("en", "premature-pitch")


def outcome(goto: str, quality: int = 2, when: str = "", effects: Mapping[str, int] | None = None) -> Outcome:
    """Return an outcome whose texts name it."""
    return Outcome(
        effects=effects or {},
        quality=quality,
        title=f"title {goto}",
        reason=f"reason {goto}",
        rule=f"rule {quality}",
        goto=goto,
        when=parse_condition(when),
    )


def choice(choice_id: str, *outcomes: Outcome, when: str = "", text: str | None = None) -> Choice:
    """Return a choice; it says its id unless told otherwise."""
    said = f"I {choice_id}" if text is None else text
    return Choice(choice_id, f"label {choice_id}", said, outcomes, parse_condition(when))


def turn(turn_id: str, *choices: Choice, lines: tuple[Line, ...] = ()) -> Turn:
    """Return a turn."""
    return Turn(turn_id, lines, choices, your_time="09:36")


def line(text: str, when: str = "", who: str = "tomas") -> Line:
    """Return something said."""
    return Line(who, "09:31", text, parse_condition(when))


def make_conversation(*turns: Turn, **changes: object) -> Conversation:
    """Return a conversation with these turns, starting at the first, with endings good and bad."""
    made = Conversation(
        id="pitch",
        title="The author",
        situation="You reposted.",
        you=Person("you", "Nadia", "nadia"),
        people=(Person("tomas", "Tomás", "tomas"),),
        meters=(Meter("trust", "Tomás", 40, ("Cold", "Open", "Trusting")),),
        state={"permission": 0, "pitched": 0},
        start=turns[0].id,
        turns=turns,
        endings=(
            Ending("demo", "He asks for a demo", "good", "It worked.", (line("Show me"),)),
            Ending("blocked", "Blocked", "bad", ""),
        ),
        skills=("give-before-sell",),
        state_labels={"permission": "Permission to pitch"},
    )
    return replace(made, **changes)


def pitch() -> Conversation:
    """Return the usual sample: asking earns permission, pitching too early costs trust."""
    return make_conversation(
        turn(
            "thanks",
            choice("ask", outcome("more", 4, effects={"trust": 8, "permission": 2})),
            choice("thank", outcome("more", 4, effects={"trust": 4, "permission": 1})),
            choice("brochure", outcome("more", 1, effects={"trust": -50, "pitched": 1}), text=""),
            lines=(line("Thanks"), line("You again", "pitched")),
        ),
        turn(
            "more",
            choice(
                "pitch",
                outcome("demo", 4, "permission >= 2", {"trust": 70}),
                outcome("blocked", 1, effects={"trust": -30}),
            ),
            choice("wait", outcome("thanks", 2, effects={"permission": 1}), when="permission < 2"),
            choice("apologise", outcome("thanks", 3), when="pitched and not permission >= 2"),
            lines=(line("Anything else?"),),
        ),
    )


DELETING = Rule("deleting", "Deleting fair criticism looks like having something to hide.", {"trust": -10})


def later(
    consequence_id: str, after: int, clock: Clock = "turns", when: str = "", **changes: object
) -> Consequence:
    """Return a consequence that costs 20 of trust and says a line."""
    made = Consequence(
        id=consequence_id,
        after=after,
        clock=clock,
        title=f"title {consequence_id}",
        reason=f"reason {consequence_id}",
        effects={"trust": -20},
        lines=(line(f"came {consequence_id}"),),
        when=parse_condition(when),
    )
    return replace(made, **changes)


def backfire() -> Conversation:
    """Return a conversation in which a deletion comes back after two turns unless it was explained."""
    deletion = replace(
        outcome("round", 1, effects={"trust": -10}),
        rules=(DELETING,),
        minutes=5,
        later=(later("screenshot", 2, when="permission == 0", rules=(DELETING,)),),
    )
    promise = replace(outcome("round", 3), minutes=5, later=(later("promise", 20, "minutes"),))
    greeting = replace(line("Hello"), once=True)
    return make_conversation(
        turn("first", choice("delete", deletion, text=""), choice("promise", promise), lines=(greeting,)),
        turn(
            "round",
            choice("explain", replace(outcome("round", 4, effects={"permission": 1}), minutes=10)),
            choice("wait", replace(outcome("round", 2), minutes=30)),
            choice("back", outcome("first", 2), when="been_round < 4"),
            choice("good", outcome("demo", 4)),
            choice("bad", outcome("blocked", 1)),
            lines=(line("Again", "been_round > 1"),),
        ),
        rules=(DELETING,),
        clock=9 * 60,
    )


def play(conversation: Conversation, *choices: str) -> Run:
    """Return a run in which these choices were made."""
    run = start("talk_1", LESSON, conversation)
    for choice_id in choices:
        run = choose(run, choice_id)
    return run


def wander(conversation: Conversation, dice: random.Random, most: int = 40) -> Run:
    """Return a run of random choices, until an ending, a dead end or ``most`` moves."""
    run = start("talk_1", LESSON, conversation)
    while len(run.moves) < most and (choices := available_choices(run)):
        run = choose(run, dice.choice(choices).id)
    return run
