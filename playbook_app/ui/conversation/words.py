"""Words that several parts of a conversation say."""

from collections.abc import Mapping, Sequence

from playbook_app.domain.conversation.debrief import Delta
from playbook_app.domain.conversation.model import (
    YOU,
    Channel,
    Conversation,
    Line,
    Rule,
)
from playbook_app.domain.conversation.run import Run
from playbook_app.i18n import _, ngettext
from playbook_app.ui.widgets.meter import signed

_NAMED = 2
_DAY = 24


def quoted(text: str) -> str:
    """Return somebody's words in quotation marks."""
    return _("“{text}”").format(text=text)


def change_words(delta: Delta) -> str:
    """Return how a number moved ("Onlookers +5")."""
    return _("{label} {change}").format(label=delta.label, change=signed(delta.amount))


def change_tone(delta: Delta) -> str:
    """Return the tone of a tag that shows a change; whether more of a hidden number is good nobody says."""
    if delta.hidden:
        return "neutral"
    return "success" if delta.gain > 0 else "danger" if delta.gain < 0 else "neutral"


def has_private(talk: Conversation) -> bool:
    """Tell whether anything in a conversation is said in private, so that channels are worth showing."""
    used = {turn.channel for turn in talk.turns}
    used |= {line.channel for turn in talk.turns for line in turn.lines}
    return "private" in used | {choice.channel for turn in talk.turns for choice in turn.choices}


def channel_words(talk: Conversation, channel: Channel) -> str:
    """Return what a channel is called in this conversation."""
    return talk.channels.get(channel) or (_("in private") if channel == "private" else _("in public"))


def aside(talk: Conversation, channel: Channel) -> str:
    """Return the name of the private channel, nothing for the public one."""
    return channel_words(talk, channel) if channel == "private" else ""


def gap_words(minutes: int) -> str:
    """Return how much time went by ("25 minutes later")."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ngettext("{n} minute later", "{n} minutes later", rest).format(n=rest)
    if hours >= _DAY and not rest:
        days = hours // _DAY
        return ngettext("{n} day later", "{n} days later", days).format(n=days)
    whole = ngettext("{n} hour later", "{n} hours later", hours).format(n=hours)
    return whole if not rest else _("{hours} h {minutes} min later").format(hours=hours, minutes=rest)


def rule_words(rule: Rule, labels: Mapping[str, str]) -> str:
    """Return a stated rule with how it moves the numbers that are shown."""
    moves = [
        _("{label} {change}").format(label=labels[name], change=signed(amount))
        for name, amount in rule.effects.items()
        if name in labels and amount
    ]
    return _("{rule} ({changes})").format(rule=rule.text, changes=", ".join(moves)) if moves else rule.text


def partner_line(lines: Sequence[Line], talk: Conversation) -> Line | None:
    """Return the line to answer: the main person's last one, else the last that is not one's own."""
    heard = [line for line in lines if line.who != YOU]
    main = [line for line in heard if talk.people and line.who == talk.people[0].id]
    return next(reversed(main or heard), None)


def answer_words(run: Run) -> str:
    """Return who answered the last move ("Tomás Reyl wrote back.")."""
    names = list(
        dict.fromkeys(run.conversation.person(line.who).name for line in run.lines if line.who != YOU)
    )
    if not names:
        return _("Nobody wrote back.")
    if len(names) > _NAMED:
        return _("{name} and others wrote back.").format(name=names[0])
    return _("{names} wrote back.").format(names=joined(names))


def joined(names: Sequence[str]) -> str:
    """Return one or two names as they are said together."""
    return names[0] if len(names) == 1 else _("{a} and {b}").format(a=names[0], b=names[1])


def after_words(run: Run) -> tuple[str, str, str]:
    """Return what is said after a reply: who answered, what comes, and the words of the button."""
    if run.ended:
        return answer_words(run), _("That was the last turn."), _("See how it went")
    return answer_words(run), _("Turn {n} starts from here.").format(n=run.number), _("Next turn")


def spoken_answer(run: Run) -> str:
    """Return what a screen reader says after a reply: the answers, then what the reply did and why."""
    lines = [
        _("{name}: {text}").format(name=run.conversation.person(line.who).name, text=line.text)
        for line in run.lines
    ]
    move = run.last
    if move is None:
        return " ".join(lines)
    changes = [
        _("{label} {change}").format(label=meter.label, change=signed(move.deltas.get(meter.id, 0)))
        for meter in run.conversation.meters
    ]
    outcome = move.outcome
    return " ".join([*lines, f"{outcome.title}.", outcome.reason, ", ".join(changes)])
