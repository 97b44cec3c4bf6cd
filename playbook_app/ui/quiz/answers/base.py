"""What every answer area does: takes an answer, hands it over in its written form, shows how it went."""

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import Mark
from playbook_app.domain.quiz.attempt import Question
from playbook_app.domain.quiz.marking import take
from playbook_app.ui.override import override
from playbook_app.ui.quiz.hand import run_of_typing

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

if TYPE_CHECKING:
    _Field = QWidget
else:
    _Field = object


class LeavesUndo(_Field):
    """Mixin for fields, first base: undoing is the page's, one way through everything that is in hand."""

    @override
    def event(self, event: QEvent) -> bool:
        """Claim no key of undo or redo."""
        wanted = isinstance(event, QKeyEvent) and any(event.matches(key) for key in _HISTORY)
        if wanted and event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)


class AnswerArea(QWidget):
    """Shows what there is to choose, sort or write of one question, in the attempt's order.

    ``written`` may be unfinished: it is what undoing and going away keep. Nothing is submitted here.
    """

    changed = Signal()
    """Another answer is in hand."""
    confirmed = Signal()
    """Enter was pressed on the answer."""
    disagreed = Signal(str, str)
    """Somebody disagrees with a rule about words of theirs: the rule and the words."""
    stops_changed = Signal()
    """There are other controls now than before."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        assert question.item is not None
        self.question = question
        self.face: Any = question.item
        """The question's face, of the type that the area is for."""
        self.locked = False
        self.run = ""
        """To which run of typing the change belongs that is just announced; empty for none."""

    @property
    def response(self) -> Any | None:  # noqa: ANN401 - every type has its own response
        """The answer in hand, ``None`` as long as it is unfinished."""
        try:
            return take(self.face, self.written())
        except (KeyError, ValueError):
            return None

    def written(self) -> str:
        """Return what is in hand, finished or not, as a response would be written."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Take up what ``written`` returned; nothing is announced."""
        raise NotImplementedError

    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show part by part how it went; without ``full`` only about what was given, the key stays hidden."""
        raise NotImplementedError

    def reopen(self) -> None:
        """Take the feedback away; the answer can be changed again."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        raise NotImplementedError

    def focus_stop(self) -> QWidget | None:
        """Return what takes focus first."""
        return next(iter(self.stops()), None)

    def changed_stop(self, before: str) -> QWidget | None:
        """Return what takes focus where what is in hand differs from ``before``; ``None`` for the first."""
        del before
        return None

    def typed(self, before: str, after: str, where: str) -> None:
        """Announce that the text of the field ``where`` was changed by its keys."""
        self.run = run_of_typing(before, after, where)
        self.changed.emit()
        self.run = ""

    def in_sight(self) -> list[QWidget]:
        """Return what to scroll to after feedback, the last one before all."""
        return []

    def verdict_note(self, mark: Mark) -> str:
        """Return a line under the verdict; may be empty."""
        del mark
        return ""

    def spoken(self, mark: Mark, *, full: bool) -> str:
        """Return what a screen reader says after the verdict."""
        return self.verdict_note(mark) if full else ""

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Use a single key that was pressed somewhere on the page; true when it meant something here."""
        del event
        return False


def plain(value: object) -> str:
    """Return JSON that is equal for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def table(text: str) -> dict[str, str]:
    """Read a table of texts; empty for no text."""
    found = json.loads(text) if text else {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def listed(text: str) -> list[str]:
    """Read a list of texts; empty for no text."""
    found = json.loads(text) if text else []
    return [str(part) for part in found] if isinstance(found, list) else []
