"""What is done next, and whether it has a time that somebody could be late for."""

from collections.abc import Iterator
from dataclasses import dataclass

from playbook_app.domain.reply.pattern import Alternatives
from playbook_app.domain.reply.reading import Reading, Span
from playbook_app.domain.reply.rule import Finder, Hit, Rule, Shape, Situation, said


@dataclass(frozen=True, slots=True)
class Times:
    """How one language tells times."""

    sometime: Alternatives
    """Any time; whether it lies ahead depends on the clause it stands in."""
    ahead: Alternatives
    """Times that lie ahead, whatever stands around them."""
    at_once: Alternatives
    """Times only of what is being done ("now")."""
    vague: Alternatives
    """What only sounds like a time."""
    running: tuple[str, ...] = ()
    """How words end that are being done."""
    just: str = "\n"
    """A word that makes a step its own time, because it has just been done."""


def timed(scheduled: Shape, times: Times) -> Finder:
    """Return a finder of steps: with a time as a move, with a vague one or none as falling short."""

    def find(_rule: Rule, situation: Situation) -> Iterator[Hit]:
        reply = situation.reply
        for start, end in said(scheduled, situation):
            time = first_time(reply, (start, end), times)
            if time:
                yield Hit((min(start, time[0]), max(end, time[1])), "timed")
            else:
                vague = reply.within(times.vague, reply.sentence(start))
                yield Hit((start, end), "vague" if vague else "no-time", short=True)

    return find


def first_time(reply: Reading, step: Span, times: Times) -> Span | None:
    """Return a time that belongs to ``step``: any in its clause, or one that lies ahead in its sentence."""
    start, end = step
    clause = (reply.clause(start)[0], reply.clause(end - 1)[1])
    found = [*reply.within(times.sometime, clause), *reply.within(times.ahead, reply.sentence(start))]
    if times.running and reply.lower[start:end].endswith(times.running):
        found += reply.within(times.at_once, clause)
    if times.just in reply.lower[start:end]:
        found.append(step)
    said_here = (span for span in found if not reply.quoted(span[0]) and not reply.reported(span[0]))
    return next(said_here, None)
