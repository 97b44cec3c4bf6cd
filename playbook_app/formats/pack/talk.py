"""Reads ``conversation.yaml`` into the graph of ``domain.conversation.model``."""

from collections.abc import Mapping
from typing import cast

from playbook_app.domain.conversation.model import (
    YOU,
    Channel,
    Choice,
    Conversation,
    Ending,
    EndingVerdict,
    Outcome,
    Person,
    Rule,
    Turn,
)
from playbook_app.domain.reply.report import MOVES, VIOLATIONS
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.fields import Fields
from playbook_app.formats.pack.posts import NAME_LENGTH, read_optional_post
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk_parts import (
    MAX_STEP,
    all_effects,
    named_rules,
    read_channel,
    read_channel_names,
    read_clock,
    read_condition,
    read_consequence,
    read_lines,
    read_meter,
    read_person,
    read_rules,
)
from playbook_app.formats.yaml_text import Limits

TALK_FILE = "conversation.yaml"
VERDICTS: tuple[EndingVerdict, ...] = ("bad", "mixed", "good")
BEST_QUALITY = 4
MOST_MINUTES = 10_000
# The graph is walked state by state, so what multiplies the work of a step is capped.
MAX_TURNS, MAX_CHOICES, MAX_OUTCOMES = 2_000, 8, 6
MAX_PEOPLE, MAX_METERS, MAX_ENDINGS = 12, 6, 40
MAX_LATER = 4
LIMITS = Limits(characters=4_000_000, nodes=250_000)
"""Room for the most turns with three choices each; the slowest such file takes a few seconds to read,
once, on the thread that makes the index."""


def read_talk(text: str, report: Report) -> Conversation | None:
    """Return the conversation; ``None`` when something in it is broken.

    Places such as ``turns/thanks/choices/ask/outcomes/1`` are kept for the checks.
    """
    before = report.errors
    fields = table_fields(text, 1, report, LIMITS)
    if fields is None:
        return None
    talk = _TalkReader(report).conversation(fields)
    return talk if report.errors == before else None


class _TalkReader:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._rules: Mapping[str, Rule] = {}

    def conversation(self, fields: Fields) -> Conversation:
        for name in ("skills", "meters", "people", "state", "start", "turns", "endings", "opening", "rules"):
            self._report.place(name, fields.line_of(name))
        self._report.place("", 1)
        you = fields.table("you")
        self._rules = read_rules(fields)
        talk = Conversation(
            id=fields.slug("id"),
            title=fields.words("title"),
            situation=fields.text("situation"),
            you=read_person(you, YOU) if you else Person(YOU, "", ""),
            people=tuple(
                read_person(inner, inner.slug("id")) for inner in fields.tables("people", most=MAX_PEOPLE)
            ),
            meters=tuple(read_meter(inner) for inner in fields.tables("meters", most=MAX_METERS)),
            state=fields.numbers("state", -MAX_STEP, MAX_STEP),
            start=fields.slug("start"),
            turns=tuple(self._turn(inner) for inner in fields.tables("turns", most=MAX_TURNS)),
            endings=tuple(self._ending(inner) for inner in fields.tables("endings", most=MAX_ENDINGS)),
            opening=read_optional_post(fields, "opening"),
            opening_label=fields.words("opening_label", required=False),
            skills=fields.listed("skills", required=False),
            state_labels=fields.by_name("state_labels"),
            rules=tuple(self._rules.values()),
            clock=read_clock(fields),
            channels=read_channel_names(fields),
        )
        fields.done()
        return talk

    def _turn(self, fields: Fields) -> Turn:
        turn_id = fields.slug("id")
        where = f"turns/{turn_id}"
        self._report.place(where, fields.line)
        channel = read_channel(fields, "public")
        choices = fields.tables("choices", most=MAX_CHOICES)
        turn = Turn(
            id=turn_id,
            lines=read_lines(fields, channel),
            choices=tuple(self._choice(inner, where, channel) for inner in choices),
            hints=fields.listed("hints", required=False, most=6),
            your_time=fields.words("your_time", required=False, most=NAME_LENGTH),
            channel=channel,
            free=fields.flag("free"),
        )
        fields.done()
        return turn

    def _choice(self, fields: Fields, turn: str, channel: Channel) -> Choice:
        choice_id = fields.slug("id")
        where = f"{turn}/choices/{choice_id}"
        self._report.place(where, fields.line)
        outcomes = []
        for number, inner in enumerate(fields.tables("outcomes", most=MAX_OUTCOMES), 1):
            self._report.place(f"{where}/outcomes/{number}", inner.line)
            outcomes.append(self._outcome(inner))
        choice = Choice(
            id=choice_id,
            label=fields.words("label", most=NAME_LENGTH),
            text=fields.text("text", required=False),
            outcomes=tuple(outcomes),
            when=read_condition(fields),
            channel=read_channel(fields, channel),
            moves=_known(fields, "moves", MOVES),
            violations=_known(fields, "violations", VIOLATIONS),
        )
        fields.done()
        return choice

    def _outcome(self, fields: Fields) -> Outcome:
        rules = named_rules(fields, self._rules)
        later = fields.tables("later", required=False, most=MAX_LATER)
        outcome = Outcome(
            effects=all_effects(fields, rules),
            quality=fields.number("quality", 1, BEST_QUALITY),
            title=fields.words("title", most=NAME_LENGTH),
            reason=fields.text("reason"),
            rule=fields.words("rule"),
            goto=fields.slug("goto"),
            when=read_condition(fields),
            rules=rules,
            minutes=fields.number("minutes", 0, MOST_MINUTES, default=0),
            later=tuple(read_consequence(inner, self._rules) for inner in later),
        )
        fields.done()
        return outcome

    def _ending(self, fields: Fields) -> Ending:
        ending_id = fields.slug("id")
        self._report.place(f"endings/{ending_id}", fields.line)
        ending = Ending(
            id=ending_id,
            title=fields.words("title"),
            verdict=cast("EndingVerdict", fields.one_of("verdict", VERDICTS)),
            text=fields.text("text"),
            lines=read_lines(fields, "public"),
        )
        fields.done()
        return ending


def _known(fields: Fields, name: str, allowed: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return a list of ids of the reply check; ``None`` when it is not there."""
    if not fields.has(name):
        return None
    found = fields.listed(name, required=False)
    for word in found:
        if word not in allowed:
            fields.error("not-in-list", name, found=word[:40], allowed=", ".join(allowed))
    return found
