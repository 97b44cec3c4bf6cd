"""Every component in every state, for looking at: python -m tests.ui.gallery FOLDER (light, dark, 150 %)."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from playbook_app.domain.content.blocks import Counts, Post, Span
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField, LineEdit, SearchField, SpinBox, TextArea
from playbook_app.ui.widgets.floating import EmptyState, Toast
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import FocusRing
from playbook_app.ui.widgets.gauges import Bar, Ring, TurnDots
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import KeyCap, Tag
from playbook_app.ui.widgets.message import Message
from playbook_app.ui.widgets.meter import MeterPanel
from playbook_app.ui.widgets.page import Page, Saying
from playbook_app.ui.widgets.post import MarginNote, PostCard
from playbook_app.ui.widgets.prose import Prose
from playbook_app.ui.widgets.rows import FindingRow
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card, Hairline
from playbook_app.ui.widgets.toggles import Chip, Segmented

KINDS = (
    ("primary", "Save plan"),
    ("secondary", "Export"),
    ("ghost", "Pick another"),
    ("danger", "Raise level"),
)
STATES = ("rest", "hover", "pressed", "focus", "disabled")
HTML = (
    "<h2>Why it hurts</h2><p>Mira has a <strong>safety question and a deadline</strong>. The sale line tells "
    'her nobody read her post, and <a href="https://kilnhouse.example">everyone</a> learns the <em>same</em> '
    "thing.</p><ul><li>The question is still open, so it comes back louder.</li><li>Nine people replied "
    "for you. Two of them guessed wrong.</li></ul>"
)
PITCH = "“Happy to! Can I show you our planner on Tuesday? It solves exactly this.”"
OWNED = "“We charged you twice and it cost you rent. That is our fault. The refund went out at 08:05.”"
WEAK = Post(
    author="Kilnhouse",
    handle="kilnhouse",
    time="12:31",
    spans=(
        Span("Hi lovely!", 1),
        Span(" "),
        Span("Our spring sale ends Sunday", 2),
        Span(", 20% off everything. See the "),
        Span("link in bio", 3),
        Span("."),
    ),
    verdict="weak",
    counts=Counts(9, 2, 0),
)
ASKED = Post(
    "Tomás Reyl",
    "tomas_reyl",
    "1 h",
    (Span("Most brands lose the first hour because nobody knows who may speak. Here is what worked."),),
)


class Gallery(Page):
    """All components on one page; ``rings`` are the controls to show with focus."""

    def __init__(self) -> None:
        super().__init__(name="gallery", title="Gallery")
        self.rings: list[tuple[QWidget, int]] = []
        columns = row((column(*self.left(), None), 1), 40, (column(*self.right(), None), 1), margins=32)
        content = QWidget()
        content.setLayout(columns)
        column(ScrollPage(content), parent=self)

    def left(self) -> list[object]:
        """Return small controls."""
        return [
            title("Button"),
            10,
            self.buttons(),
            22,
            title("Field: rest, focus, invalid, disabled, number, list, search"),
            10,
            self.fields(),
            22,
            title("Tag, key, chip, segmented"),
            10,
            self.marks(),
            22,
            title("Check row"),
            6,
            self.checks(),
            18,
            title("Ring, bar, turns, meter"),
            10,
            self.gauges(),
            22,
            title("Prose"),
            10,
            Prose(HTML, name="prose"),
            22,
            title("Text area"),
            10,
            LabeledField("Statement", TextArea("At 10:05 we found", name="area")),
            22,
            title("Empty state"),
            10,
            self.empty(),
        ]

    def right(self) -> list[object]:
        """Return rows and posts."""
        return [
            title("Choice row"),
            10,
            *self.choices(),
            14,
            title("Finding row"),
            6,
            *self.findings(),
            14,
            title("Post, notes, messages"),
            10,
            PostCard(WEAK, name="weak"),
            10,
            MarginNote(1, "A greeting for anyone", "Her name is right there. Using it shows you read."),
            10,
            PostCard(ASKED, name="asked", role="body", reposted="You reposted"),
            12,
            Message(
                "Nadia",
                "nadia",
                "09:14",
                "Read this twice. The part about naming a second speaker is what we had missed.",
                mine=True,
            ),
            12,
            Message("Tomás Reyl", "tomas_reyl", "09:31", "Thanks for sharing it, Nadia."),
        ]

    def buttons(self) -> QGridLayout:
        """Return kinds by states."""
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, state in enumerate(STATES):
            grid.addWidget(Label(state.capitalize(), "cap", "text2"), 0, place)
        for line, (kind, words) in enumerate(KINDS, 1):
            for place, state in enumerate(STATES):
                button = Button(words, kind, name=f"b.{kind}.{state}")
                button.forced_hover = state == "hover"
                button.forced_down = state == "pressed"
                button.setEnabled(state != "disabled")
                if state == "focus":
                    self.rings.append((button, 8))
                grid.addWidget(button, line, place)
        extra = (
            Button("Start lesson", "primary", name="b.lg", size="lg", keys="Enter"),
            Button("Open", name="b.sm", size="sm"),
            Button("Library", "link", name="b.link", icon="arrow-left"),
            Button("Review now", name="b.trail", trail="arrow-right-bold"),
        )
        for place, button in enumerate(extra):
            grid.addWidget(button, 5, place)
        grid.addWidget(IconButton("plus", "Add", name="b.icon"), 5, 4)
        return grid

    def fields(self) -> QWidget:
        """Return fields in their states."""
        flow = Flow(gap=10)
        wrong = LabeledField("Backup for sign-off", LineEdit(name="f.bad", placeholder="Name a backup"))
        wrong.set_error("No backup: sign-off stops if Ravi is away")
        off = LineEdit("Locked", name="f.off")
        off.setEnabled(False)
        combo = ComboBox(name="f.combo", placeholder="Choose a person")
        combo.addItems(["Imani Okoro, comms lead", "Ravi Lindqvist, legal"])
        size = SpinBox(90, 200, 100, name="f.size", suffix=" %")
        search = SearchField(name="f.search", label="Find", placeholder="Find a lesson, phrase or statement")
        search.setMinimumWidth(300)
        for field in (LineEdit("Imani Okoro", name="f.rest"), wrong, off, combo, size, search):
            flow.add(field)
        return flow

    def marks(self) -> QWidget:
        """Return tags, keys, chips and a segmented control."""
        flow = Flow()
        for words, tone in (
            ("Neutral", "neutral"),
            ("Accent", "accent"),
            ("Ready", "success"),
            ("Shaky", "warning"),
            ("Blocked", "danger"),
        ):
            flow.add(Tag(words, tone))
        for widget in (
            KeyCap("1"),
            KeyCap("Enter"),
            Chip("All 18", name="c.all", checked=True),
            Chip("Shaky 2", name="c.s"),
        ):
            flow.add(widget)
        flow.add(Segmented(["30 days", "90 days", "All"], name="seg", label="Range"))
        return flow

    def checks(self) -> object:
        """Return ticked and open."""
        return row(
            (
                CheckRow(
                    "Call the core team",
                    name="k.1",
                    checked=True,
                    meta="Imani, 10:09",
                    role="smallM",
                    quiet=True,
                ),
                1,
            ),
            (
                CheckRow(
                    "Post the holding line and wait for the second",
                    name="k.2",
                    meta="Imani, due 10:25",
                    role="smallM",
                ),
                1,
            ),
        )

    def gauges(self) -> object:
        """Return rings, bar, dots, meter."""
        meter = MeterPanel("Trust", ["Cold", "Open", "Trusting"], 50, name="m")
        meter.show_value(71, 58)
        rings = row(
            Ring(0, 44, name="r"),
            Ring(42, 44, name="r", tone="warningFill"),
            Ring(78, 64, name="r"),
            Ring(100, 44, name="r"),
            Ring(30, 36, name="r"),
            None,
            gap=12,
        )
        return column(
            rings,
            10,
            row(Bar(40, name="b", width=200), TurnDots(4, 2, "Turn 3 of 4"), None, gap=20),
            12,
            meter,
        )

    def empty(self) -> QWidget:
        """Return the empty state in a card."""
        state = EmptyState(
            "check-circle",
            "Nothing is due",
            "Next review is on Saturday.",
            button=Button("Open practice", name="e"),
        )
        return Card(column(state, Hairline()), fill="canvas")

    def choices(self) -> list[object]:
        """Return a row in every state and a list in two columns."""
        rows = [
            ChoiceRow(str(n), words, name=f"row.{n}")
            for n, words in enumerate(
                (
                    "Rest: thank him and say why it mattered",
                    "Hover",
                    "Selected, before feedback",
                    "Focus (keyboard only)",
                    "Wrong, with its reason",
                    "Correct, with its reason",
                    "Not chosen",
                ),
                1,
            )
        ]
        rows[1].forced_hover = True
        rows[2].select()
        self.rings.append((rows[3], 10))
        rows[4].show_result("wrong", "“If” puts the harm in doubt.")
        rows[5].show_result("correct", "Names the harm and owns it.")
        rows[6].show_result("other", "Moves him somewhere private before owning anything.")
        replies = ChoiceList(label="Your reply", columns=2, least=240)
        replies.set_rows(
            [
                ChoiceRow("1", "Pitch a demo at once", detail=PITCH, name="reply.1"),
                ChoiceRow("2", "Ask", detail="“How did your teams pick who speaks first?”", name="reply.2"),
            ]
        )
        big = ChoiceRow(
            "A",
            OWNED,
            name="big",
            big=True,
        )
        return [*[part for one in rows for part in (one, 8)], replies, 8, big]

    def findings(self) -> list[QWidget]:
        """Return all levels."""
        rows = [
            FindingRow("block", "No backup for sign-off", "Data leak, Backup", name="fi.1"),
            FindingRow("warn", "Password owner left on 30 Sep", "Channels and access", name="fi.2"),
            FindingRow("note", "Add a line for night hours", "Who decides", name="fi.3"),
            FindingRow("ok", "Every level has a trigger", "Levels and triggers", name="fi.4"),
        ]
        rows[1].forced_hover = True
        return rows


def title(text: str) -> Label:
    """Return a heading of the gallery."""
    return Label(text, "capS", "text2")


def shoot(folder: Path, *, mode: str, size: int) -> None:
    """Draw the gallery in one theme and text size."""
    application = QApplication.instance()
    theme().use(mode=mode, text_size=size, reduce_motion=True)
    gallery = Gallery()
    gallery.resize(1280, 1700 if size == 100 else 2600)
    gallery.show()
    toast = Toast(gallery)
    toast.say(Saying("Copied to the clipboard", action="Undo"))
    for _round in range(8):
        application.processEvents()
    for widget, radius in gallery.rings:
        FocusRing(gallery).show_on(widget, radius)
    application.processEvents()
    gallery.grab().save(str(folder / f"gallery-{mode}-{size}.png"))
    gallery.close()


def main() -> int:
    """Write the pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "shots")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    for mode, size in (("light", 100), ("dark", 100), ("light", 150)):
        shoot(folder, mode=mode, size=size)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
