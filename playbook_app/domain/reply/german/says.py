"""Writing German examples down briefly."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.rule import Example

STIEFEL = Post(
    "Dan Okoro", "Die Sohlen meiner Stiefel sind nach zwei Wochen ab, und auf meine Mails antwortet keiner."
)
"""The post that most examples answer."""
USUAL = Context("de", STIEFEL)


def says(*texts: str, context: Context = USUAL) -> tuple[Example, ...]:
    """Return examples that answer the same post."""
    return tuple(Example(text, context) for text in texts)
