"""The Read view: a section as it will be printed, in the middle, at the size of a book.

The decision flow is drawn over its steps, as on paper; a step in the drawing leads to its form.
"""

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.model import SECTIONS
from playbook_app.formats.plan_document import section_blocks
from playbook_app.i18n import _, plan_words
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.flow_diagram import FlowDiagram
from playbook_app.ui.plan.printed import as_html
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.views import MARGINS, View
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.label import MEASURE, Label
from playbook_app.ui.widgets.prose import Prose
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card


class ReadView(View):
    """Shows one section at a time; nothing can be changed here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan.view.read")
        self._desk = desk
        self._html = ""
        self.section = SECTIONS[0]
        self._text = Prose("", name="plan.read.text")
        self._title = Label("", "h2")
        self.diagram = FlowDiagram()
        self.diagram.chosen.connect(lambda key: desk.wanted.emit(Spot(key)))
        self._card = Card(column(self._title, 8, self.diagram, 6, self._text), margins=(32, 26, 32, 30))
        content = QWidget()
        row((column(self._card, None), 1), margins=MARGINS, parent=content)
        self._scroll = ScrollPage(content, name="plan.read.page")
        column(self._scroll, parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Keep the lines short enough to read."""
        self._card.setMaximumWidth(px(MEASURE + 64))

    def show_section(self, key: str) -> None:
        """Show another section, from its top."""
        if key != self.section.key:
            self.section = next(one for one in SECTIONS if one.key == key)
            self._scroll.to_top()

    def refresh(self, states: dict[str, str]) -> None:  # noqa: D102 - see View
        del states
        drawn = self.section.key == "flow" and bool(self._desk.plan.flow)
        self.diagram.setVisible(drawn)
        if drawn:
            self.diagram.show_nodes(self._desk.plan.flow)
        self._title.setText(plan_words.section_name(self.section.key))
        blocks = list(section_blocks(self._desk.plan, self.section))[1:]  # the first is the title
        html = as_html(blocks) if blocks else f"<p>{_('Nothing is written here yet.')}</p>"
        if html != self._html:
            self._html = html
            self._text.set_html(html)
            self._text.setAccessibleDescription(plan_words.section_name(self.section.key))

    def show_marks(self) -> None:  # noqa: D102 - see View
        return

    def reveal(self, spot: Spot) -> QWidget | None:  # noqa: D102 - see View
        del spot
        return self._scroll

    def first(self) -> QWidget | None:  # noqa: D102 - see View
        return self._scroll
