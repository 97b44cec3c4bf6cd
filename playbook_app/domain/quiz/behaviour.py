"""The policy of a quiz: when feedback comes and how often one may try. A new mode is a new row here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How an attempt behaves; its id is kept with the attempt.

    ``feedback_at_once`` shows right or wrong after each answer, otherwise at the end.
    ``tries`` is how many answers an item takes before it is closed; a right one closes it anyway.
    """

    id: str
    feedback_at_once: bool
    tries: int


LEARN = Behaviour(id="learn", feedback_at_once=True, tries=1)

BEHAVIOURS = {behaviour.id: behaviour for behaviour in (LEARN,)}
"""Every behaviour by its id, as it is written in events."""
