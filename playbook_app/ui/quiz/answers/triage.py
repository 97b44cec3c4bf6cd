"""``triage``: a stack of posts, each with the actions it can get."""

from collections.abc import Sequence
from typing import Any

from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import action_name
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.scale import ScaleRow
from playbook_app.ui.quiz.answers.scales import ScalesArea
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Avatar
from playbook_app.ui.widgets.message import who_row


class TriageArea(ScalesArea):
    """Posts, each sorted to an action."""

    def __init__(self, question: Question) -> None:
        face: Any = question.item
        super().__init__(question, [(action, action_name(action)) for action in face.actions])

    @override
    def make_row(self, number: int, piece: Any, places: Sequence[tuple[str, str]]) -> ScaleRow:
        """Show the post over its chips."""
        post = piece.post
        who = who_row(post.author, post.handle, post.time)
        who.addStretch(1)
        words = column(who, 2, Label(post.text, "body"))
        head = holder(row((Avatar(post.author, post.handle), 0, TOP), (words, 1), gap=12))
        label = _("What the post of {author} needs").format(author=post.author)
        about = f"{post.author}: {post.text}"
        return ScaleRow(head, places, name=f"quiz.post.{number}", about=about, label=label)
