"""What is wrong with the lesson files, said quietly: nothing is missing without a word."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.findings import Finding
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.findings import describe
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.scroll import ReadingPane
from playbook_app.ui.widgets.surfaces import Card

_LIST, _ENTRY = 320, 80
"""Height of the list in the dialog at most, and of one finding of two lines."""
_MOST = 40


def left_out(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings for which something is left out of the app."""
    return tuple(finding for finding in findings if finding.level == "error")


def place_of(finding: Finding) -> str:
    """Return where to mend it."""
    if not finding.line:
        return finding.file
    return _("{file}, line {line}").format(file=finding.file, line=finding.line)


class PackNotice(Card):
    """One line for everything that is left out; the button shows it all."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(fill="surface", radius=10)
        self._title = Label("", "smallS")
        self._text = Label("", "small", "text2")
        self._button = Button(_("Show what is wrong"), name="library.findings", size="sm")
        self._button.clicked.connect(self.asked)
        icon = Icon("warning-fill", 18, "warning")
        words = column(self._title, self._text, gap=1)
        self.set_content(row((icon, 0, TOP), (words, 1), (self._button, 0, MIDDLE), gap=12), (14, 10, 10, 10))
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say how much is left out, and the first of it; hide when there is nothing."""
        self.setVisible(bool(findings))
        if not findings:
            return
        count = len(findings)
        title = ngettext(
            "{n} mistake in the lesson files; what it spoils is left out",
            "{n} mistakes in the lesson files; what they spoil is left out",
            count,
        ).format(n=count)
        self._title.setText(title)
        first = findings[0]
        self._text.setText(f"{place_of(first)}: {describe(first.code, first.values).message}")


def findings_dialog(parent: QWidget, findings: Sequence[Finding], title: str = "") -> Dialog:
    """Return a dialog that lists findings with their remedies, as many as anybody reads here."""
    body = column(gap=14)
    for finding in findings[:_MOST]:
        words = Label(describe(finding.code, finding.values).whole, "small", "text2")
        body.addLayout(column(Label(place_of(finding), "smallS"), words, gap=2))
    if len(findings) > _MOST:
        more = _("And {n} more. The command playbook check lists them all.")
        body.addWidget(Label(more.format(n=len(findings) - _MOST), "small", "text2"))
    body.addStretch(1)
    inside = QWidget()
    inside.setLayout(body)
    title = title or _("What is left out, and how to mend it")
    scroller = ReadingPane(inside, name="library.findings.list", label=title)
    scroller.setMinimumHeight(min(px(_LIST), px(_ENTRY) * len(findings), parent.window().height() - 240))
    dialog = Dialog(
        parent,
        title,
        action=_("Close"),
        safe="",
        name="findings",
        content=scroller,
    )
    dialog.safe.hide()
    dialog.focus_first(scroller)
    announce(parent, title)
    return dialog
