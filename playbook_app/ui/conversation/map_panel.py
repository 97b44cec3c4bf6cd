"""The map of a conversation: the drawing, what its current node says, and the same as a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from playbook_app.domain.conversation.talk_map import TalkMap
from playbook_app.formats.map_words import kind_words, leads_words, node_words, taken_words
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.i18n import _, ngettext
from playbook_app.ui.conversation.map_canvas import ZOOM_STEP, MapCanvas
from playbook_app.ui.models.sheet import SheetModel
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.table import Table

MOST_DRAWN = 400
"""Turns and endings that are drawn; a larger map is a table here and a drawing in its file."""
_TABLE_ROWS = 8
_PROBLEMS = 4


class MapPanel(QWidget):
    """Turns, ways taken and problems. ``save_wanted`` asks for the drawing as a file."""

    save_wanted = Signal()

    def __init__(self, drawn: TalkMap) -> None:
        super().__init__()
        set_names(self, "conversation.map_panel", _("Map"))
        self._drawn = drawn
        self.canvas = MapCanvas()
        self.words = Label("", "small", "text2")
        self.table = Table(name="conversation.map_table", label=_("The map as a table"))
        self._model = SheetModel(_sheet(drawn))
        self.table.setModel(self._model)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnHidden(_PROBLEMS, not any(node.problems for node in drawn.nodes))
        self.save = Button(_("Save as SVG"), "ghost", name="conversation.map_save", icon="download-simple")
        self.save.clicked.connect(self.save_wanted)
        self._buttons = Flow(gap=8)
        drawing: QWidget
        if len(drawn.nodes) <= MOST_DRAWN:
            drawing = self._make_drawing()
        else:
            drawing = Label(_too_large(len(drawn.nodes)), "body")
            self._buttons.add(self.save)
        column(self._buttons, 10, drawing, 14, self.table, parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Give the table room for some of its rows."""
        rows = min(len(self._drawn.nodes), _TABLE_ROWS)
        self.table.setFixedHeight(px(36) * rows + px(34))

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        drawing = [self.canvas] if self.canvas.parent() is not None else []
        return [*self._buttons.findChildren(Button), *drawing, self.table]

    def _make_drawing(self) -> QWidget:
        for name, text, action in (
            ("zoom_in", _("Zoom in"), lambda: self.canvas.zoom_by(ZOOM_STEP)),
            ("zoom_out", _("Zoom out"), lambda: self.canvas.zoom_by(1 / ZOOM_STEP)),
            ("show_all", _("Show all"), self.canvas.show_all),
        ):
            button = Button(text, "secondary", name=f"conversation.map_{name}")
            button.clicked.connect(action)
            self._buttons.add(button)
        self._buttons.add(self.save)
        self.canvas.current_changed.connect(self._say)
        self.canvas.show_map(self._drawn)
        keys = _(
            "Arrow keys go from turn to turn, with Shift they move the map. Plus and minus zoom; 0 shows all."
        )
        place = QWidget()
        column(self.canvas, 8, self.words, 4, Label(keys, "cap", "text3"), parent=place)
        return place

    def _say(self, node_id: str) -> None:
        node = next(node for node in self._drawn.nodes if node.id == node_id)
        self.words.setText(node_words(self._drawn, node))


def _too_large(count: int) -> str:
    return ngettext(
        "{n} turn and ending: too many to draw here. The table has them all; saved as SVG they are drawn.",
        "{n} turns and endings: too many to draw here. The table has them all; saved as SVG they are drawn.",
        count,
    ).format(n=count)


def _sheet(drawn: TalkMap) -> Sheet:
    header = (_("What"), _("Title"), _("Tried"), _("Leads to"), _("Problems"))
    rows = tuple(
        (
            kind_words(node),
            node.title,
            taken_words(node),
            leads_words(drawn, node),
            " ".join(node.problems),
        )
        for node in drawn.nodes
    )
    return Sheet(_("Map"), header, rows)
