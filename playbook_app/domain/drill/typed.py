"""A reply in the trainee's own words: which authored reply it comes nearest to, as conversations do it."""

from playbook_app.domain.conversation.model import Choice
from playbook_app.domain.conversation.typed import Match, rank
from playbook_app.domain.drill.model import Reply
from playbook_app.domain.drill.rules import DRAFT
from playbook_app.domain.drill.state import State
from playbook_app.domain.drill.step import available
from playbook_app.domain.reply.context import Context, Post


def nearest(state: State, thread: str, text: str, language: str) -> tuple[Match, ...]:
    """Return the replies with words that may be drafted now, the nearest first; none where none may."""
    known = state.known(thread)
    if known is None:
        return ()
    open_ = {action.ref for action in available(state) if action.kind == DRAFT and action.thread == thread}
    said = known.thread
    context = Context(
        language,
        Post(said.who, said.text),
        earlier=tuple(one.words or one.reply.text for one in known.published),
        public=said.kind != "message",
    )
    choices = [_choice(state, reply) for reply in said.replies if reply.id in open_]
    return rank([choice for choice in choices if choice.text], text, context)


def _choice(state: State, reply: Reply) -> Choice:
    return Choice(reply.id, reply.label, state.drill.words(reply), ())
