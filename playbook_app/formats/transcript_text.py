"""A conversation as plain text, for the clipboard or a file."""

from collections.abc import Iterator

from playbook_app.domain.content.blocks import Post
from playbook_app.domain.conversation.run import Run
from playbook_app.domain.conversation.transcript import Entry, transcript
from playbook_app.i18n import _


def to_text(run: Run) -> str:
    """Return title, situation, opening post and everything said so far, with an empty line between."""
    return "\n\n".join(_paragraphs(run)) + "\n"


def line_of(entry: Entry) -> str:
    """Return one entry on a line: who, when and what."""
    if entry.who is None:
        return entry.text
    name = _("{name} (you)").format(name=entry.who.name) if entry.yours else entry.who.name
    if entry.time:
        name = _("{name}, {time}").format(name=name, time=entry.time)
    if entry.channel == "private":
        name = _("{name}, in private").format(name=name)
    if entry.kind == "done":
        return _("{name} without words: {text}").format(name=name, text=entry.text)
    return _("{name}: {text}").format(name=name, text=entry.text)


def _paragraphs(run: Run) -> Iterator[str]:
    talk = run.conversation
    yield talk.title
    yield talk.situation
    if talk.opening is not None:
        yield _opening(talk.opening, talk.opening_label)
    for entry in transcript(run):
        yield line_of(entry)


def _opening(post: Post, label: str) -> str:
    line = _("{name}, {time}").format(name=post.author, time=post.time) if post.time else post.author
    said = _("{name}: {text}").format(name=line, text=post.text.strip())
    return f"{label}\n{said}" if label else said
