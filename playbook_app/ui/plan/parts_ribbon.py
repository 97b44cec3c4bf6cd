"""The six parts of a good first message: which the words have and which are missing, by words and shape."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.parts import FIRST_MESSAGE, recognised
from playbook_app.i18n import _, plan_words
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag


class PartsRibbon(QWidget):
    """A tag for each part; a part counts when it is recognised or when the author says it is there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.parts")
        self._head = Label("", "cap", "text2")
        self._flow = Flow(gap=6)
        self._tags = {part: Tag("") for part in FIRST_MESSAGE}
        self._shown: frozenset[str] | None = None
        self._flow.add_all(tuple(self._tags.values()))
        column(self._head, 4, self._flow, parent=self)

    def show_parts(self, body: str, marked: Collection[str]) -> None:
        """Show the parts of some words; ``marked`` are those the author has ticked."""
        here = frozenset(recognised(body)) | frozenset(marked)
        if here == self._shown:
            return
        self._shown = here
        found = [part for part in FIRST_MESSAGE if part in here]
        words = _("A good first message: {n} of {count} parts are there")
        self._head.setText(words.format(n=len(found), count=len(FIRST_MESSAGE)))
        for part, tag in self._tags.items():
            name = plan_words.choice_name("statement.parts", part)
            if part in here:
                tag.change(name, "success", "check-circle-fill")
            else:
                tag.change(_("Missing: {part}").format(part=name), "neutral", "circle-dashed")
        self._flow.content_changed()
