"""What is different in one record since a version, words marked, with buttons that take it back."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from playbook_app.domain.plan.diff import FieldChange, Piece, RecordChange
from playbook_app.domain.plan.model import Plan
from playbook_app.i18n import N_, _, plan_words
from playbook_app.services import plan_diff
from playbook_app.ui.plan import words
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.theme.theme import color
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.prose import Prose
from playbook_app.ui.widgets.surfaces import Card

_AROUND = 40
"""Letters of an unchanged stretch that are shown beside a change."""
_FIELDS = 12
BACK = {
    "added": N_("Take it out again"),
    "removed": N_("Bring it back"),
    "moved": N_("Move it back"),
    "changed": N_("Bring all of this back"),
}


class ChangeCard(Card):
    """One record. ``field_wanted`` carries the ``FieldChange`` to take back."""

    record_wanted = Signal()
    field_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, before: Plan, now: Plan, change: RecordChange, number: int, *, locked: bool) -> None:
        super().__init__(fill="canvas")
        name = f"plan.history.change.{number}"
        what = plan_diff.change_text(before, now, change)
        title = words.name_of(before if change.kind == "removed" else now, change.record)
        restore = Button(_(BACK[change.kind]), "secondary", name=f"{name}.back", size="sm")
        restore.setAccessibleDescription(what)
        restore.setEnabled(not locked)
        restore.clicked.connect(self.record_wanted)
        go = IconButton("arrow-right-bold", _("Go to {record}").format(record=title), name=f"{name}.go")
        go.clicked.connect(lambda: self.place_wanted.emit(Spot(change.record.id)))
        body = column(row((Label(what, "smallM"), 1), (go, 0, MIDDLE), gap=6))
        for at, field in enumerate(change.fields[:_FIELDS]):
            body.addSpacing(8)
            body.addLayout(self._field(before, now, field, f"{name}.{at}", locked=locked))
        body.addSpacing(8)
        body.addLayout(row(restore, None))
        self.set_content(body, (14, 10, 12, 12))
        go.setVisible(change.kind != "removed")

    def _field(self, before: Plan, now: Plan, field: FieldChange, name: str, *, locked: bool) -> QLayout:
        label = plan_words.label(field.field.code)
        pieces = plan_diff.field_pieces(before, now, field)
        marked = Prose(as_html(pieces), name=f"{name}.words", role="small")
        marked.setAccessibleName(label)
        marked.setAccessibleDescription(spoken(pieces))
        back = IconButton(
            "arrow-counter-clockwise", _("Bring back “{field}”").format(field=label), name=f"{name}.back"
        )
        back.setEnabled(not locked)
        back.clicked.connect(lambda: self.field_wanted.emit(field))
        return column(row((Label(label, "cap", "text2"), 1, MIDDLE), (back, 0, MIDDLE), gap=6), marked)


def as_html(pieces: Sequence[Piece]) -> str:
    """Return marked words: what went is struck through, what came is underlined, both also in colour."""
    parts = [_piece(piece, first=at == 0, last=at == len(pieces) - 1) for at, piece in enumerate(pieces)]
    return f"<p>{''.join(parts) or _('Nothing')}</p>"


def _piece(piece: Piece, *, first: bool, last: bool) -> str:
    text = shortened(piece.text, first=first, last=last) if piece.kind == "same" else piece.text
    shown = escape(text).replace("\n", "<br>")
    if piece.kind == "same":
        return shown
    tag, tone = ("s", "danger") if piece.kind == "gone" else ("u", "success")
    return f'<{tag}><span style="color:{color(tone).name()}">{shown}</span></{tag}> '


def shortened(text: str, *, first: bool, last: bool) -> str:
    """Return an unchanged stretch with its far middle left out."""
    if len(text) <= 3 * _AROUND:
        return text
    head, tail = "" if first else text[:_AROUND], "" if last else text[-_AROUND:]
    return f"{head} … {tail}"


def spoken(pieces: Sequence[Piece]) -> str:
    """Return a change in words, for who cannot see the marks."""
    then = "".join(piece.text for piece in pieces if piece.kind != "new")
    now = "".join(piece.text for piece in pieces if piece.kind != "gone")
    return _("Then: {then}. Now: {now}.").format(then=then or _("nothing"), now=now or _("nothing"))
