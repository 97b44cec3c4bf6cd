"""``rate``: every reply with four chips, from making it worse to helping most."""

from collections.abc import Sequence
from typing import Any

from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import RATING_WORDS, rating_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.scale import ScaleRow
from playbook_app.ui.quiz.answers.scales import ScalesArea
from playbook_app.ui.widgets.label import Label


class RateArea(ScalesArea):
    """Replies, each rated from 1 to 4."""

    def __init__(self, question: Question) -> None:
        super().__init__(question, [(rating, rating_words(rating)) for rating in RATING_WORDS])

    @override
    def make_row(self, number: int, piece: Any, places: Sequence[tuple[str, str]]) -> ScaleRow:
        """Show the reply over its chips."""
        label = _("Rating of reply {n}").format(n=number)
        head = Label(piece.text, "read")
        return ScaleRow(head, places, name=f"quiz.reply.{number}", about=piece.text, label=label)
