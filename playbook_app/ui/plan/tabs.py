"""A few words of which one is on, in as many lines as they need."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.toggles import Chip


class Tabs(Flow):
    """``changed`` carries the number that somebody chose."""

    changed = Signal(int)

    def __init__(self, names: Sequence[str], *, name: str, label: str) -> None:
        """Take the words, the object name and what they choose."""
        super().__init__(gap=6)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._chips: list[Chip] = []
        for number, word in enumerate(names):
            chip = Chip(word, name=f"{name}.{number}")
            chip.clicked.connect(partial(self.changed.emit, number))
            self._chips.append(chip)
            self.add(chip)

    def choose(self, number: int) -> None:
        """Turn one on without announcing it."""
        self._chips[number].setChecked(True)

    def current(self) -> int:
        """Return the number of the one that is on."""
        return next(number for number, chip in enumerate(self._chips) if chip.isChecked())

    def following(self) -> int:
        """Return the number after the one that is on, the first after the last."""
        return (self.current() + 1) % len(self._chips)

    def word(self) -> str:
        """Return the word that is on."""
        return self._chips[self.current()].text()
