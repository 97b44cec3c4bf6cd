"""Over a drill: which it is, what time it is in it, how bad it is, and the clock that may run by itself."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill.state import State
from playbook_app.i18n import _
from playbook_app.ui.drill.words import left_today, time_at
from playbook_app.ui.override import override
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, holder, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.spread import Spread

SPEEDS = (0, 1, 2, 5, 10)
"""How many minutes of the drill pass in one of ours; 0 is off: time passes by acting alone."""
_MINUTE = 60_000


class DrillHeader(QWidget):
    """Title, clock, level. ``minute_passed`` comes when the running clock has gone one minute further."""

    minute_passed = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "drill.header", _("Clock"))
        self._title, self._left = Label("", "h2"), Label("", "small", "text2")
        self._time = Label("", "h1")
        self._time.setObjectName("drill.time")
        self._level = Tag("", "neutral", "warning")
        self.close_button = IconButton("x", _("Leave for now"), name="drill.close")
        self.speed = ComboBox(name="drill.speed", label=_("Clock that runs by itself"))
        for speed in SPEEDS:
            self.speed.addItem(_("Clock off") if not speed else _("Clock ×{n}").format(n=speed), speed)
        self.speed.currentIndexChanged.connect(lambda _index: self._run())
        self.pause = Button(_("Pause"), "ghost", name="drill.pause", keys="K")
        self.pause.clicked.connect(self.toggle)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.minute_passed)
        self._paused = self._held = False
        bar = Spread(gap=12, least_lead=200)
        words = column(Label(_("Inbox drill"), "small", "text2"), self._title, gap=2)
        clock = row((self._time, 0, MIDDLE), (self._left, 0, MIDDLE), gap=10)
        for part in (holder(words), self._level, holder(clock), self.speed, self.pause, self.close_button):
            bar.add(part)
        self._bar = bar
        column(bar, parent=self)
        self._run()

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines in that width."""
        return self._bar.heightForWidth(width)

    def show_state(self, state: State) -> None:
        """Show title, time, and level."""
        self._title.setText(state.drill.title)
        self._time.setText(time_at(state.drill, state.minute))
        self._time.setAccessibleName(_("It is {time}").format(time=self._time.text()))
        self._left.setText(left_today(state))
        level = state.drill.plan.levels[state.level]
        self._level.change(level.name, "neutral" if not state.level else "danger", "warning")
        self._level.setAccessibleName(_("Level: {level}").format(level=level.name))
        self._bar.again()

    @property
    def running(self) -> bool:
        """Tell whether the clock runs by itself now."""
        return self._timer.isActive()

    @property
    def interval(self) -> int:
        """Milliseconds of ours for a minute of the drill."""
        return self._timer.interval()

    def toggle(self) -> None:
        """Pause the running clock, or let it go on."""
        if self.speed.currentData():
            self._paused = not self._paused
            self._run()

    def hold(self, *, on: bool) -> None:
        """Let it stand still while something is asked, and go on afterwards."""
        self._held = on
        self._run()

    def stop(self) -> None:
        """Let it stand still: the page is left, or the drill is over. It is off until somebody wants it."""
        self.speed.setCurrentIndex(0)

    def _run(self) -> None:
        speed = self.speed.currentData()
        if not speed:
            self._paused = False
        if speed and not self._paused and not self._held:
            self._timer.start(_MINUTE // speed)
        else:
            self._timer.stop()
        self.pause.setVisible(bool(speed))
        self.pause.change(_("Go on") if self._paused else _("Pause"))
        self._bar.again()
