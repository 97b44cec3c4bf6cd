"""The parts of Practice. Each is made again only when what it shows has changed, a card among others too."""

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.ui.widgets.boxes import clear, column, holder
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.label import Label

AT_ONCE = 6
"""Cards of a section that are made before the page is painted: more than these are not in sight."""
_STEP = 2
LEAST_CARD, GAP, ABOVE = 400, 16, 24
_NEVER = object()

Made = tuple[QWidget, QWidget | None]
"""A part, and its first way on."""


class Section:
    """One part of the page. ``part`` is what it shows, ``None`` when there is nothing to."""

    def __init__(self, body: QVBoxLayout) -> None:
        self.part: QWidget | None = None
        self.first: QWidget | None = None
        self._key: object = _NEVER
        self._lines = column(margins=(0, ABOVE, 0, 0))
        self._box = holder(self._lines)
        body.addWidget(self._box)

    def show(self, key: object, make: Callable[[], Made]) -> None:
        """Show what is made of ``key``, as it is when that is the same as before; nothing for ``None``."""
        if key == self._key:
            return
        self._key = key
        clear(self._lines)
        self.part, self.first = (None, None) if key is None else make()
        if self.part is not None:
            self._lines.addWidget(self.part)
        self._box.setVisible(self.part is not None)

    def forget(self) -> None:
        """Make everything anew the next time."""
        self._key = _NEVER

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [] if self.part is None else stops_in(self.part)


class Wanted(NamedTuple):
    """A card: whose it is, all that it shows, and how it is made. It has a ``play`` button."""

    id: Hashable
    key: object
    make: Callable[[], QWidget]


class CardSection(Section):
    """Cards in two columns under a title. Of many, those out of sight are made by ``make_more``."""

    def __init__(self, body: QVBoxLayout, title: str) -> None:
        super().__init__(body)
        self._grid = ColumnGrid(columns=2, least=LEAST_CARD, gap=GAP)
        self._lines.addWidget(Label(title, "h2"))
        self._lines.addSpacing(10)
        self._lines.addWidget(self._grid)
        self._kept: dict[Hashable, tuple[object, QWidget]] = {}
        self._later: list[Wanted] = []
        self._columns = 1

    @property
    def cards(self) -> list[QWidget]:
        """The cards that are there, in order."""
        return [card for _key, card in self._kept.values()]

    def show_cards(self, wanted: Sequence[Wanted]) -> None:
        """Show these; a card that says the same as before stays."""
        known = max((number for number, one in enumerate(wanted, 1) if one.id in self._kept), default=0)
        now = max(known, AT_ONCE)
        before, self._kept = self._kept, {}
        for one in wanted[:now]:
            key, card = before.get(one.id, (_NEVER, None))
            self._kept[one.id] = (one.key, card if card is not None and key == one.key else one.make())
        self._later = list(wanted[now:])
        self._columns = min(2, len(wanted))
        self.part = self._grid if wanted else None
        self._box.setVisible(bool(wanted))
        self._place()

    def make_more(self) -> bool:
        """Make some of the cards that are missing; ``False`` when none is."""
        more, self._later = self._later[:_STEP], self._later[_STEP:]
        self._kept |= {one.id: (one.key, one.make()) for one in more}
        if more:
            self._place()
        return bool(more)

    def forget(self) -> None:
        """Make everything anew the next time."""
        self._kept = {}

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [stop for card in self.cards for stop in stops_in(card)]

    def _place(self) -> None:
        self.first = getattr(self.cards[0], "play", None) if self.cards else None
        self._grid.exchange(self.cards, self._columns)


def stops_in(part: QWidget) -> list[QWidget]:
    """Return what Tab reaches in a part."""
    return [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
