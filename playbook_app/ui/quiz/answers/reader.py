"""Reads a written reply against the open rules beside the window: the first time takes half a second."""

import contextlib
from threading import Thread

from PySide6.QtCore import QObject, Signal

from playbook_app.domain.content.blocks import Post
from playbook_app.domain.reply.report import ReplyReport


class ReplyReader(QObject):
    """``done`` carries the ``ReplyReport`` of what was read last."""

    done = Signal(object)

    def read(self, words: str, post: Post | None, language: str) -> None:
        """Begin to read; with no words it only gets the rules ready."""
        Thread(target=self._run, args=(words, post, language), daemon=True).start()

    def _run(self, words: str, post: Post | None, language: str) -> None:
        report = report_on(words, post, language)
        if words:
            with contextlib.suppress(RuntimeError):  # the window was closed meanwhile
                self.done.emit(report)


def report_on(words: str, post: Post | None, language: str) -> ReplyReport:
    """Return what the rules of a language find in a reply to a post."""
    from playbook_app.domain.reply.check import check_reply
    from playbook_app.domain.reply.context import Context
    from playbook_app.domain.reply.context import Post as Asked

    asked = Asked() if post is None else Asked(post.author, post.text)
    return check_reply(words, Context(language=language, post=asked))
