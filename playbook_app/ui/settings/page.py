"""The settings screen. Every change holds at once; there is nothing to save."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from playbook_app import __version__
from playbook_app.base.problem import Problem
from playbook_app.domain.review.days import DAY_START, LATEST_START
from playbook_app.i18n import _
from playbook_app.i18n.names import language_name
from playbook_app.services.library import EVERY_LANGUAGE
from playbook_app.services.profiles import Profiles
from playbook_app.services.settings import LARGEST_TEXT, SMALLEST_TEXT, THEMES, SettingsService
from playbook_app.ui.models.destinations import Go, Sharing
from playbook_app.ui.override import override
from playbook_app.ui.settings.about import LicencesDialog
from playbook_app.ui.settings.profiles import ProfileList
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.fields import SpinBox
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.toggles import Segmented

_WIDTH, _LEAST, _SIDE, _BAR = 720, 320, 40, 12
_STEP = 10


class SettingsPage(Page):
    """Profiles, look, keyboard, data folder, about."""

    def __init__(
        self,
        settings: SettingsService,
        profiles: Profiles,
        data: Path,
        show_keys: Callable[[], None],
        go: Go,
        *,
        languages: Sequence[str] = (),
    ) -> None:
        """Take the services, the data folder, what opens the list of shortcuts, and where to go.

        ``languages`` are those that there are lessons in; with one there is nothing to choose.
        """
        super().__init__(name="settings", title=_("Settings"))
        self._languages = (*languages, EVERY_LANGUAGE) if len(languages) > 1 else ()
        self._settings, self._data, self._show_keys, self._go = settings, data, show_keys, go
        self._profile_list = ProfileList(self, profiles)
        self._make_controls()
        self._body = QWidget()
        column(
            Label(self.title, "h1"),
            4,
            Label(_("Every change holds at once."), tone="text2"),
            *self._sections(),
            None,
            parent=self._body,
        )
        content = QWidget()
        row(self._body, None, margins=(_SIDE, 32, _SIDE, 32), parent=content)
        self._scroller = ScrollPage(content, name="settings.scroll")
        column(self._scroller, parent=self)
        settings.changed.connect(lambda _now: self._show_settings())
        self.retheme()

    def retheme(self) -> None:
        """Keep a comfortable width at the text size in use."""
        self._body.setFixedWidth(max(min(px(_WIDTH), self.width() - 2 * _SIDE - _BAR), _LEAST))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep it when the window is narrow, too."""
        super().resizeEvent(event)
        self.retheme()

    @override
    def arrive(self) -> None:
        """Show what is set."""
        self._show_settings()

    @override
    def first_focus(self) -> QWidget | None:
        """Return the first button, from where Page Down scrolls, too."""
        return self._profile_list.first_stop()

    # ---------------------------------------------------------------- parts

    def _make_controls(self) -> None:
        words = [_("System"), _("Light"), _("Dark")]
        self.theme_choice = Segmented(words, name="settings.theme", label=_("Theme"))
        self.theme_choice.changed.connect(lambda index: self._change(theme=THEMES[index]))
        self.text_size = SpinBox(SMALLEST_TEXT, LARGEST_TEXT, 100, name="settings.text-size", suffix=" %")
        self.text_size.setSingleStep(_STEP)
        self.text_size.setKeyboardTracking(False)
        self.text_size.valueChanged.connect(lambda value: self._change(text_size=value))
        self.motion = CheckRow(
            _("Reduce motion"),
            name="settings.motion",
            meta=_("Nothing slides or fades; everything is there at once."),
        )
        self.motion.toggled.connect(lambda on: self._change(reduce_motion=on))
        self.single_keys = CheckRow(
            _("Single-key shortcuts"),
            name="settings.single-keys",
            meta=_("1 to 4, Space, H and the like. Turn them off if you dictate or press keys by accident."),
        )
        self.single_keys.toggled.connect(lambda on: self._change(single_keys=on))

        self.day_start = SpinBox(0, LATEST_START, DAY_START, name="settings.day-start", suffix=":00")
        self.day_start.valueChanged.connect(lambda hour: self._change(day_start=hour))

    def _sections(self) -> Iterator[Card | int]:
        parts = (
            (_("Profiles"), column(self._profile_list)),
            (_("Look"), self._look()),
            (_("Keyboard"), self._keyboard()),
            (_("Practice"), self._practice()),
            (_("Your data"), self._data_folder()),
            (_("About"), self._about()),
        )
        for number, (title, content) in enumerate(parts):
            yield 16 if number else 20
            yield self._section(title, content)

    @staticmethod
    def _section(title: str, content: QLayout) -> Card:
        return Card(column(Label(title, "h3"), 14, content), margins=(24, 20, 24, 20))

    def _look(self) -> QLayout:
        theme_label, size_label = Label(_("Theme"), "smallM"), Label(_("Text size"), "smallM")
        size_label.setBuddy(self.text_size)
        self.text_size.setAccessibleName(_("Text size"))
        sizes = Label(_("From 90 to 200 percent."), "cap", "text2")
        return column(
            row(
                (column(theme_label, 8, self.theme_choice, None), 0),
                (column(size_label, 6, self.text_size, 4, sizes, None), 0),
                None,
                gap=32,
            ),
            14,
            self.motion,
        )

    def _keyboard(self) -> QLayout:
        keys = Button(_("Show all shortcuts"), name="settings.shortcuts", keys="F1", size="sm")
        keys.clicked.connect(self._show_keys)
        return column(self.single_keys, 12, row(keys, None))

    def _practice(self) -> QLayout:
        label = Label(_("A new day begins at"), "smallM")
        label.setBuddy(self.day_start)
        self.day_start.setAccessibleName(_("Hour at which a new day begins"))
        text = _(
            "What you answer before that hour still belongs to the day before; reviews go by these days."
        )
        day = column(label, 6, row(self.day_start, None), 4, Label(text, "cap", "text2"))
        return column(self._which_lessons(), 20, day) if self._languages else day

    def _which_lessons(self) -> QLayout:
        names = [language_name(code) if code else _("All") for code in self._languages]
        now = self._settings.current.lessons_in
        chosen = self._languages.index(now) if now in self._languages else 0
        self.lessons_in = Segmented(names, chosen, name="settings.lessons-in", label=_("Lessons in"))
        self.lessons_in.changed.connect(lambda index: self._change(lessons_in=self._languages[index]))
        text = _("Today, Library, Practice and Progress go by these lessons. What you did in others is kept.")
        label = Label(_("Lessons in"), "smallM")
        return column(label, 8, row(self.lessons_in, None), 4, Label(text, "cap", "text2"))

    def _data_folder(self) -> QLayout:
        folder = Button(_("Open the folder"), name="settings.data.open", icon="folder-open", size="sm")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data))))
        sharing = Button(_("What my manager can see"), name="settings.sharing", icon="eye", size="sm")
        sharing.clicked.connect(lambda: self._go(Sharing()))
        text = _("Everything you do is kept in this folder and nowhere else.")
        ways = Flow(gap=8)
        ways.add(sharing)
        ways.add(folder)
        return column(Label(text, "small", "text2"), 6, Label(str(self._data), "small"), 12, ways)

    def _about(self) -> QLayout:
        licences = Button(_("Licences"), name="settings.licences", size="sm")
        licences.clicked.connect(lambda: LicencesDialog(self).open())
        version = Label(_("Playbook {version}").format(version=__version__), "small")
        return row((version, 1, MIDDLE), (licences, 0, MIDDLE))

    # ---------------------------------------------------------------- values

    def _change(self, **values: Any) -> None:  # noqa: ANN401 - each setting has its own type
        try:
            self._settings.change(**values)
        except Problem as problem:
            self.report(problem)
            self._show_settings()

    def _show_settings(self) -> None:
        now = self._settings.current
        self.theme_choice.choose(THEMES.index(now.theme))
        if now.lessons_in in self._languages:
            self.lessons_in.choose(self._languages.index(now.lessons_in))
        for control, value in ((self.motion, now.reduce_motion), (self.single_keys, now.single_keys)):
            control.blockSignals(True)
            control.setChecked(value)
            control.blockSignals(False)
        for box, number in ((self.text_size, now.text_size), (self.day_start, now.day_start)):
            box.blockSignals(True)
            box.setValue(number)
            box.blockSignals(False)
