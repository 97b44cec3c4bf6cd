"""What may be shown and done at one question at one moment: worked out once, for every screen alike."""

from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.quiz.behaviour import Behaviour
from playbook_app.domain.quiz.record import Terms

Stage = Literal["open", "again", "kept", "explained"]


@dataclass(frozen=True, slots=True)
class View:
    """What a screen shows of a question.

    ``stage``: ``open`` waits for the first answer; ``again`` has a wrong one and takes another;
    ``kept`` is closed and says nothing before the end; ``explained`` is closed and open to look
    at. ``verdict`` tells whether right or wrong and the reason of what was given may be shown,
    ``explanation`` whether the key and all reasons may. ``hint`` tells whether the item's hint may
    be shown, ``certainty`` whether to ask how sure the answer is, ``mis_click`` whether the newest
    answer may be taken back, ``may_note`` whether it may be noted that it was a mis-click, which
    changes nothing else.
    """

    stage: Stage
    verdict: bool
    explanation: bool
    hint: bool
    certainty: bool
    mis_click: bool
    tries_left: int
    may_note: bool = False


def view_of(
    behaviour: Behaviour,
    terms: Terms,
    *,
    answers: int,
    closed: bool,
    complete: bool,
    certainty: bool,
    may_return: bool,
    noted: bool = False,
) -> View:
    """Work it out from the policy and how far the question is.

    ``certainty`` tells that the question asks for it, ``may_return`` that it has the newest answer
    and could be asked again, ``noted`` that a mis-click is noted. Nothing is taken back after the
    end has shown what was right.
    """
    told = behaviour.feedback_at_once or complete
    return View(
        stage=_stage(answers, closed=closed, told=told),
        verdict=told and answers > 0,
        explanation=told and closed,
        hint=behaviour.hints and not closed,
        certainty=certainty and not closed,
        mis_click=behaviour.takes_back and may_return and (behaviour.feedback_at_once or not complete),
        tries_left=0 if closed else max(0, terms.tries - answers),
        may_note=not behaviour.takes_back and complete and answers > 0 and not noted,
    )


def _stage(answers: int, *, closed: bool, told: bool) -> Stage:
    if closed:
        return "explained" if told else "kept"
    return "again" if answers else "open"
