"""Makes the forms one by one while nothing else happens, so that none opens slowly and no key waits."""

from PySide6.QtCore import QObject, QTimer

from playbook_app.ui.plan.workbench import Workbench

_WARM = 150
"""Milliseconds between two forms made in advance."""
_FIRST = 400
"""Milliseconds after opening before the first: what is seen is painted by then, on a slow machine too."""
_REST = 1500
"""Milliseconds without a change before it goes on: nobody waits for a letter."""


class Warmer(QObject):
    """Goes on until every form of the workbench is made; ``rest`` when somebody types."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._timer = QTimer(self, interval=_WARM)
        self._timer.timeout.connect(self._warm)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._timer.start)

    def begin(self) -> None:
        """Begin to make forms in a moment."""
        self._again.start(_FIRST)

    def rest(self) -> None:
        """Wait until nobody has typed for a while."""
        if self._timer.isActive() or self._again.isActive():
            self._timer.stop()
            self._again.start(_REST)

    def _warm(self) -> None:
        if self._bench.isVisible() and not self._bench.warm():
            self._timer.stop()
