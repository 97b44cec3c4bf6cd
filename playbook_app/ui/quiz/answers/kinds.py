"""The table of answer areas: type of question to widget."""

from collections.abc import Callable

from playbook_app.domain.quiz.attempt import Question
from playbook_app.ui.quiz.answers.base import AnswerArea
from playbook_app.ui.quiz.answers.gap import GapArea
from playbook_app.ui.quiz.answers.mark import MarkArea
from playbook_app.ui.quiz.answers.match import MatchArea
from playbook_app.ui.quiz.answers.multiple import MultipleArea
from playbook_app.ui.quiz.answers.order import OrderArea
from playbook_app.ui.quiz.answers.rate import RateArea
from playbook_app.ui.quiz.answers.single import SingleArea
from playbook_app.ui.quiz.answers.triage import TriageArea
from playbook_app.ui.quiz.answers.write import WriteArea

AREAS: dict[str, Callable[[Question], AnswerArea]] = {
    "single": SingleArea,
    "multiple": MultipleArea,
    "rate": RateArea,
    "order": OrderArea,
    "match": MatchArea,
    "triage": TriageArea,
    "mark": MarkArea,
    "gap": GapArea,
    "write": WriteArea,
}


def make_area(question: Question, language: str = "en") -> AnswerArea:
    """Return where a question is answered; ``language`` is its pack's."""
    if question.item is not None and question.item.type == "write":
        return WriteArea(question, language)
    assert question.item is not None
    return AREAS[question.item.type](question)
