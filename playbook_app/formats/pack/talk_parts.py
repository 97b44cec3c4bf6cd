"""Reads the smaller parts of ``conversation.yaml``: people, meters, rules, lines, what comes due later."""

import re
from collections.abc import Mapping
from typing import cast

from playbook_app.domain.conversation.condition import ALWAYS, Condition, ConditionError, parse_condition
from playbook_app.domain.conversation.model import (
    MAX_METER,
    MIN_METER,
    Channel,
    Clock,
    Consequence,
    Line,
    Meter,
    Person,
    Rule,
)
from playbook_app.formats.pack.fields import NAME, Fields
from playbook_app.formats.pack.posts import NAME_LENGTH
from playbook_app.i18n.audiences import audience

CHANNELS: tuple[Channel, ...] = ("public", "private")
MAX_STEP = 100
MAX_LINES = 30
MAX_RULES = 40
_AFTER = re.compile(r"([1-9][0-9]{0,3}) (minute|turn)s?")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


def read_person(fields: Fields, person_id: str) -> Person:
    """Read somebody in the thread."""
    person = Person(
        id=person_id,
        name=fields.words("name", most=NAME_LENGTH),
        handle=fields.words("handle", required=False, most=NAME_LENGTH).removeprefix("@"),
        about=fields.words("about", required=False),
        background=fields.text("background", required=False),
    )
    fields.done()
    return person


def read_meter(fields: Fields) -> Meter:
    """Read a meter; the three audiences bring their label and zones along."""
    name = fields.slug("id", NAME)
    known = audience(name)
    label = fields.words("label", required=known is None, most=NAME_LENGTH)
    zones = fields.listed("zones", required=known is None, most=6, longest=40)
    better = fields.one_of("better", ("high", "low"), default="")
    meter = Meter(
        id=name,
        label=label or (known.label if known else ""),
        start=fields.number("start", MIN_METER, MAX_METER),
        zones=zones or (known.zones if known else ()),
        falling_is_good=better == "low" if better else known is not None and known.falling_is_good,
    )
    fields.done()
    return meter


def read_rules(fields: Fields) -> dict[str, Rule]:
    """Read the stated rules, by id."""
    rules = {}
    for inner in fields.tables("rules", required=False, most=MAX_RULES):
        rule = Rule(inner.slug("id"), inner.words("text"), inner.numbers("effects", -MAX_STEP, MAX_STEP))
        if rule.id in rules:
            inner.error("talk-duplicate", "id", id=rule.id)
        inner.done()
        rules[rule.id] = rule
    return rules


def named_rules(fields: Fields, rules: Mapping[str, Rule]) -> tuple[Rule, ...]:
    """Return the rules that an outcome or a consequence names."""
    found = []
    for name in fields.listed("rules", required=False, most=6):
        if name in rules:
            found.append(rules[name])
        else:
            fields.error("talk-unknown-rule", "rules", rule=name)
    return tuple(found)


def all_effects(fields: Fields, rules: tuple[Rule, ...]) -> dict[str, int]:
    """Return a part's own effects together with those of the rules it names."""
    effects = fields.numbers("effects", -MAX_STEP, MAX_STEP)
    for rule in rules:
        for name, amount in rule.effects.items():
            effects[name] = effects.get(name, 0) + amount
    return effects


def read_lines(fields: Fields, channel: Channel) -> tuple[Line, ...]:
    """Read what others say; ``channel`` is where, unless a line says it."""
    lines = []
    for inner in fields.tables("lines", required=False, most=MAX_LINES):
        line = Line(
            who=inner.slug("who"),
            time=inner.words("time", required=False, most=NAME_LENGTH),
            text=inner.text("text"),
            when=read_condition(inner),
            channel=read_channel(inner, channel),
            once=inner.flag("once"),
        )
        lines.append(line)
        inner.done()
    return tuple(lines)


def read_channel(fields: Fields, default: Channel) -> Channel:
    """Read where something is said."""
    return cast("Channel", fields.one_of("channel", CHANNELS, default=default))


def read_condition(fields: Fields) -> Condition:
    """Read ``when``; always true when it is not there."""
    try:
        return parse_condition(fields.words("when", required=False))
    except ConditionError as error:
        fields.error("bad-condition", "when", problem=str(error))
        return ALWAYS


def read_consequence(fields: Fields, rules: Mapping[str, Rule]) -> Consequence:
    """Read something that comes due later."""
    named = named_rules(fields, rules)
    after, clock = _read_after(fields)
    consequence = Consequence(
        id=fields.slug("id"),
        after=after,
        clock=clock,
        title=fields.words("title", most=NAME_LENGTH),
        reason=fields.text("reason"),
        effects=all_effects(fields, named),
        lines=read_lines(fields, "public"),
        rules=named,
        when=read_condition(fields),
    )
    fields.done()
    return consequence


def _read_after(fields: Fields) -> tuple[int, Clock]:
    text = fields.words("after")
    match = _AFTER.fullmatch(text)
    if match is None:
        if text:
            fields.error("talk-after", "after", found=text[:40])
        return 1, "turns"
    return int(match[1]), "minutes" if match[2] == "minute" else "turns"


def read_clock(fields: Fields) -> int | None:
    """Read the time of day at the start, in minutes after midnight."""
    text = fields.words("clock", required=False)
    match = _CLOCK.fullmatch(text)
    if match is None:
        if text:
            fields.error("talk-clock", "clock", found=text[:40])
        return None
    return int(match[1]) * 60 + int(match[2])


def read_channel_names(fields: Fields) -> dict[Channel, str]:
    """Read what the two channels are called."""
    inner = fields.table("channels", required=False)
    if inner is None:
        return {}
    names = {channel: inner.words(channel, required=False, most=NAME_LENGTH) for channel in CHANNELS}
    inner.done()
    return {channel: name for channel, name in names.items() if name}
