"""CP201 to CP203: levels that say everything, in order, and that two people would read the same way."""

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook_app.domain.plan.context import Context, Words
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.first_hour import Playbook
from playbook_app.domain.plan.records.levels import MEASURED, Level, Trigger
from playbook_app.domain.plan.wording import denied, phrases, quoted, sentence

TARGETS = ("ack_min", "internal_notify_min", "first_public_min", "update_min")
NEEDED = ("triggers", *TARGETS, "decider", "playbook")

VAGUE_TIME = phrases(
    "asap",
    r"a\.s\.a\.p\.?",
    "as (?:soon|quickly|fast) as (?:possible|practicable|(?:we|you|they) can)",
    "promptly",
    "in (?:a )?(?:timely|prompt) (?:manner|fashion|way)",
    "timely",
    "shortly",
    "swiftly",
    "speedily",
    "in due course",
    "at (?:the|your|our) earliest (?:opportunity|convenience)",
    "without (?:undue )?delay",
    "before long",
    "(?<!how )(?<!too )(?<!as )soon(?! as| after| enough)",
)
PROMISED_SOON = phrases(
    r"(?:(?:we|you|they|i|there) will|\w+'ll|going to|expect(?:s|ing)? to)\b[^.!?\n]{0,60}?"
    r"(?P<word>\b(?:soon|shortly|asap|as soon as (?:possible|we can)|promptly|in due course))(?! as)"
)
A_TIME = phrases(
    r"\d+ ?(?:- ?\d+ ?)?(?:min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|sec(?:ond)?s?|am|pm|o'clock)",
    r"\d{1,2}[:.]\d{2}",
    r"\{\{[^}]*\}\}",
    "noon|midnight|today|tonight|tomorrow",
    "(?:one|two|three|five|ten|fifteen|twenty|thirty|an) (?:minutes?|hours?|days?)",
)
TIMED = frozenset(
    {
        "item.text",
        "item.done_when",
        "role.duties",
        "level.meaning",
        "principle.text",
        "step.say",
        "standdown.resume_steps",
        "channel.pause_steps",
    }
)
"""Where a vague time is an instruction that nobody can be late for."""

VAGUE_AMOUNT = phrases(
    "many",
    "several",
    "lots?(?: of)?",
    "plenty",
    "numerous",
    "significant(?:ly)?",
    "serious(?:ly)?",
    "large",
    "big",
    "huge",
    "major",
    "viral",
    "widespread",
    "considerable",
    "a number of",
    "unusual(?:ly)?",
    "excessive",
    "increased",
    "growing",
)


def incomplete(context: Context) -> Iterator[Hit]:
    """CP201: a level that does not say all it must, or is slower than a milder one."""
    ranks = [level.rank for level in context.plan.levels]
    for level in context.plan.levels:
        missing = gaps(context, level)
        if missing:
            values = {
                "case": "missing",
                "level": level.name,
                "missing": tuple(f"level.{key}" for key in missing),
            }
            yield Hit(level.id, missing[0], values)
        if level.rank is None or ranks.count(level.rank) > 1:
            yield Hit(level.id, "rank", {"case": "rank", "level": level.name})
        yield from backwards(level)
    for worse, milder in pairwise(context.levels):
        yield from slower(worse, milder)


def gaps(context: Context, level: Level) -> tuple[str, ...]:
    """Return the fields a level has not filled; a checklist without items is no first action."""
    missing = [key for key in NEEDED if getattr(level, key) in (None, "", ())]
    playbook = context.record(Playbook, level.playbook)
    if playbook is not None and not playbook.items:
        missing.append("playbook")
    return tuple(missing)


def backwards(level: Level) -> Iterator[Hit]:
    """Yield when our own people would learn it from the public post."""
    inside, outside = level.internal_notify_min, level.first_public_min
    if inside is not None and outside is not None and inside > outside:
        values = {"case": "staff_last", "level": level.name, "inside": inside, "outside": outside}
        yield Hit(level.id, "internal_notify_min", values)


def slower(worse: Level, milder: Level) -> Iterator[Hit]:
    """Yield the targets of a worse level that are slower than those of the next milder one."""
    for key in TARGETS:
        slow, fast = getattr(worse, key), getattr(milder, key)
        if slow is not None and fast is not None and slow > fast:
            values = {
                "case": "slower",
                "level": worse.name,
                "milder": milder.name,
                "target": f"level.{key}",
                "slow": slow,
                "fast": fast,
            }
            yield Hit(worse.id, key, values)


def vague_times(context: Context) -> Iterator[Hit]:
    """CP202: words for a time that are no time."""
    for words in context.words:
        if words.field.code in TIMED:
            matches = [(m.start(), m.end()) for m in VAGUE_TIME.finditer(words.text)]
        elif words.field.outgoing:
            matches = [m.span("word") for m in PROMISED_SOON.finditer(words.text)]
        else:
            continue
        for start, end in matches:
            if not timed(words, start) and not denied(words.text, start, end):
                values = {"word": words.text[start:end]}
                yield Hit(words.record.id, words.field.key, values, words.index, (start, end))


def timed(words: Words, start: int) -> bool:
    """Tell whether the sentence around ``start`` names a time after all."""
    begin = max(words.text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n"))
    ends = [found for mark in (". ", "! ", "? ", "\n") if (found := words.text.find(mark, start)) >= 0]
    return A_TIME.search(words.text[begin + 1 : min(ends, default=len(words.text))]) is not None


def vague_triggers(context: Context) -> Iterator[Hit]:
    """CP203: a sign that two people would not agree on, or amounts that do not grow with the level."""
    for level in context.plan.levels:
        for trigger in level.triggers:
            case = vagueness(trigger)
            if case:
                yield Hit(trigger.id, case[1], {"case": case[0], "level": level.name})
    for worse, milder in pairwise(context.levels):
        yield from overlapping(worse, milder)


def vagueness(trigger: Trigger) -> tuple[str, str] | None:
    """Return (case, field) of what keeps a trigger from being clear."""
    if trigger.kind in MEASURED:
        return unmeasured(trigger)
    if not trigger.note.strip():
        return "no_definition", "note"
    return ("adjective", "note") if vague(trigger.note) else None


def unmeasured(trigger: Trigger) -> tuple[str, str] | None:
    """Return (case, field) of what a number needs and does not have."""
    if trigger.threshold is None:
        return "no_number", "threshold"
    if trigger.window_min is None:
        return "no_window", "window_min"
    return ("no_baseline", "baseline") if trigger.kind == "mention_ratio" and not trigger.baseline else None


def vague(note: str) -> bool:
    """Tell whether an amount is a feeling: not where its sentence has a number, or quotes it."""
    return any(
        not quoted(note, *match.span()) and not re.search(r"\d", sentence(note, *match.span()))
        for match in VAGUE_AMOUNT.finditer(note)
    )


def overlapping(worse: Level, milder: Level) -> Iterator[Hit]:
    """Yield amounts that already mean the milder level."""
    for trigger in worse.triggers:
        for other in milder.triggers:
            if trigger.kind == other.kind and trigger.kind in MEASURED and reached(trigger, other):
                values = {"case": "overlap", "level": worse.name, "milder": milder.name}
                yield Hit(trigger.id, "threshold", values)


def reached(trigger: Trigger, milder: Trigger) -> bool:
    """Tell whether what the milder level waits for is already enough for the worse one."""
    amounts, windows = (trigger.threshold, milder.threshold), (trigger.window_min, milder.window_min)
    if None in amounts or None in windows:
        return False
    return (amounts[0] or 0) <= (amounts[1] or 0) and (windows[0] or 0) >= (windows[1] or 0)


TIMED_SECTIONS = (
    "purpose",
    "levels",
    "people",
    "escalation",
    "channels",
    "statements",
    "messages",
    "first_hour",
    "stand_down",
)
LEVELS = (
    Rule("CP201", "error", "record", ("levels",), ("FAST",), "PagerDuty, severity levels", incomplete),
    Rule(
        "CP202",
        "error",
        "words",
        TIMED_SECTIONS,
        ("FAST",),
        "In Case of Crisis, lists and forms",
        vague_times,
    ),
    Rule("CP203", "warning", "record", ("levels",), ("MONITOR",), "PagerDuty, metric driven", vague_triggers),
)
