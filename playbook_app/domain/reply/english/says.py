"""Writing examples down briefly."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.rule import Example

BOOTS = Post("Dan Okoro", "Soles came off my boots after two weeks and nobody answers my e-mails.")
"""The post that most examples answer."""
USUAL = Context(post=BOOTS)


def says(*texts: str, context: Context = USUAL) -> tuple[Example, ...]:
    """Return examples that answer the same post."""
    return tuple(Example(text, context) for text in texts)
