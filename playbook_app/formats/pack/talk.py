"""Reads ``conversation.yaml`` into the graph of ``domain.conversation.model``."""

from typing import cast

from playbook_app.domain.conversation.condition import ALWAYS, Condition, ConditionError, parse_condition
from playbook_app.domain.conversation.model import (
    MAX_METER,
    MIN_METER,
    YOU,
    Choice,
    Conversation,
    Ending,
    EndingVerdict,
    Line,
    Meter,
    Outcome,
    Person,
    Turn,
)
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.fields import NAME, Fields
from playbook_app.formats.pack.posts import NAME_LENGTH, read_optional_post
from playbook_app.formats.pack.report import Report

TALK_FILE = "conversation.yaml"
VERDICTS: tuple[EndingVerdict, ...] = ("bad", "mixed", "good")
BEST_QUALITY = 4
MAX_STEP = 100
# The graph is walked state by state, so what multiplies the work of a step is capped.
MAX_TURNS, MAX_CHOICES, MAX_OUTCOMES = 100, 8, 6
MAX_PEOPLE, MAX_METERS, MAX_ENDINGS, MAX_LINES = 12, 6, 40, 30


def read_talk(text: str, report: Report) -> Conversation | None:
    """Return the conversation; ``None`` when something in it is broken.

    Places such as ``turns/thanks/choices/ask/outcomes/1`` are kept for the checks.
    """
    before = report.errors
    fields = table_fields(text, 1, report)
    if fields is None:
        return None
    talk = _TalkReader(report).conversation(fields)
    return talk if report.errors == before else None


class _TalkReader:
    def __init__(self, report: Report) -> None:
        self._report = report

    def conversation(self, fields: Fields) -> Conversation:
        for name in ("skills", "meters", "people", "state", "start", "turns", "endings", "opening"):
            self._report.place(name, fields.line_of(name))
        self._report.place("", 1)
        you = fields.table("you")
        talk = Conversation(
            id=fields.slug("id"),
            title=fields.words("title"),
            situation=fields.text("situation"),
            you=_person(you, YOU) if you else Person(YOU, "", ""),
            people=tuple(
                _person(inner, inner.slug("id")) for inner in fields.tables("people", most=MAX_PEOPLE)
            ),
            meters=tuple(_meter(inner) for inner in fields.tables("meters", most=MAX_METERS)),
            state=fields.numbers("state", -MAX_STEP, MAX_STEP),
            start=fields.slug("start"),
            turns=tuple(self._turn(inner) for inner in fields.tables("turns", most=MAX_TURNS)),
            endings=tuple(self._ending(inner) for inner in fields.tables("endings", most=MAX_ENDINGS)),
            opening=read_optional_post(fields, "opening"),
            opening_label=fields.words("opening_label", required=False),
            skills=fields.listed("skills", required=False),
            state_labels=fields.by_name("state_labels"),
        )
        fields.done()
        return talk

    def _turn(self, fields: Fields) -> Turn:
        turn_id = fields.slug("id")
        where = f"turns/{turn_id}"
        self._report.place(where, fields.line)
        turn = Turn(
            id=turn_id,
            lines=self._lines(fields),
            choices=tuple(self._choice(inner, where) for inner in fields.tables("choices", most=MAX_CHOICES)),
            hints=fields.listed("hints", required=False, most=6),
            your_time=fields.words("your_time", required=False, most=NAME_LENGTH),
        )
        fields.done()
        return turn

    def _choice(self, fields: Fields, turn: str) -> Choice:
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
            when=self._condition(fields),
        )
        fields.done()
        return choice

    def _outcome(self, fields: Fields) -> Outcome:
        outcome = Outcome(
            effects=fields.numbers("effects", -MAX_STEP, MAX_STEP),
            quality=fields.number("quality", 1, BEST_QUALITY),
            title=fields.words("title", most=NAME_LENGTH),
            reason=fields.text("reason"),
            rule=fields.words("rule"),
            goto=fields.slug("goto"),
            when=self._condition(fields),
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
            lines=self._lines(fields),
        )
        fields.done()
        return ending

    def _lines(self, fields: Fields) -> tuple[Line, ...]:
        lines = []
        for inner in fields.tables("lines", required=False, most=MAX_LINES):
            lines.append(
                Line(
                    who=inner.slug("who"),
                    time=inner.words("time", required=False, most=NAME_LENGTH),
                    text=inner.text("text"),
                    when=self._condition(inner),
                )
            )
            inner.done()
        return tuple(lines)

    def _condition(self, fields: Fields) -> Condition:
        try:
            return parse_condition(fields.words("when", required=False))
        except ConditionError as error:
            fields.error("bad-condition", "when", problem=str(error))
            return ALWAYS


def _person(fields: Fields, person_id: str) -> Person:
    person = Person(
        id=person_id,
        name=fields.words("name", most=NAME_LENGTH),
        handle=fields.words("handle", required=False, most=NAME_LENGTH).removeprefix("@"),
        about=fields.words("about", required=False),
        background=fields.text("background", required=False),
    )
    fields.done()
    return person


def _meter(fields: Fields) -> Meter:
    meter = Meter(
        id=fields.slug("id", NAME),
        label=fields.words("label", most=NAME_LENGTH),
        start=fields.number("start", MIN_METER, MAX_METER),
        zones=fields.listed("zones", most=6, longest=40),
    )
    fields.done()
    return meter
