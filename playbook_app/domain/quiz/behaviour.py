"""The policy of a quiz: when feedback comes, how often one may try, what is asked beside the answer.

A new mode is a new row of ``BEHAVIOURS``.
"""

from dataclasses import dataclass

from playbook_app.domain.quiz.record import Terms

PASS_MARK = 80
"""Percent of the score that passes an assessed sitting."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How an attempt behaves; its id is kept with the attempt.

    ``feedback_at_once`` shows right or wrong after each answer, otherwise at the end. ``hints``
    tells whether hints are shown. ``certainty`` is whether the answer says how sure it is, as long
    as the person has not set it otherwise. ``repeats_sure_errors`` asks again, in the same
    sitting, what somebody was sure of and got wrong. ``keeps_items`` asks items as they were at
    the start although the pack has others now; otherwise changed ones are left out. ``takes_back``
    asks again what was a mis-click; otherwise the answer stays and a mis-click is only noted, at
    the end.
    """

    id: str
    feedback_at_once: bool
    tries: int
    hints: bool
    certainty: bool
    pass_mark: int = 0
    repeats_sure_errors: bool = False
    keeps_items: bool = False
    takes_back: bool = True

    def terms(self, *, certainty: bool | None = None) -> Terms:
        """Return what holds for a new attempt; ``certainty`` is what the person has set, if anything."""
        asked = self.certainty if certainty is None else certainty
        return Terms(self.id, self.tries, asked, self.pass_mark)


LEARN = Behaviour(id="learn", feedback_at_once=True, tries=2, hints=True, certainty=False)
CHECK = Behaviour(id="check", feedback_at_once=False, tries=1, hints=False, certainty=True)
REVIEW = Behaviour(
    id="review",
    feedback_at_once=True,
    tries=1,
    hints=False,
    certainty=True,
    repeats_sure_errors=True,
)
ASSESSED = Behaviour(
    id="assessed",
    feedback_at_once=False,
    tries=1,
    hints=False,
    certainty=True,
    pass_mark=PASS_MARK,
    keeps_items=True,
    takes_back=False,
)

BEHAVIOURS = {behaviour.id: behaviour for behaviour in (LEARN, CHECK, REVIEW, ASSESSED)}
"""Every behaviour by its id, as it is written in events."""
