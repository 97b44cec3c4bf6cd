"""What the reply check says about a reply: the words it is about, why, how to mend it, and "I disagree"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.blocks import Span
from playbook_app.domain.reply.report import Finding, ReplyReport
from playbook_app.i18n import _, reply_words
from playbook_app.ui.quiz.answers.reasons import ReasonLine
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.post import MarkedText, NoteNumber
from playbook_app.ui.widgets.surfaces import Card


class FindingNote(QWidget):
    """One thing that makes a reply worse, or that is missing, and a way to disagree."""

    disagreed = Signal()

    def __init__(self, number: int, finding: Finding, *, shown: bool) -> None:
        super().__init__()
        tell = reply_words.violation if finding.kind == "violation" else reply_words.missing
        why, mend = tell(finding.rule, finding.quote, finding.values)
        name = reply_words.name(finding.rule)
        self._quoted = bool(finding.quote)
        head = NoteNumber(number) if shown else Icon("circle-dashed", 20, "warning")
        self.button = Button(_("I disagree"), "link", name=f"quiz.disagree.{number}", size="sm")
        self.button.setAccessibleName(_("I disagree: {rule}").format(rule=name))
        self.button.clicked.connect(self._disagree)
        words = column(
            Label(name, "smallS"),
            Label(why, "small"),
            Label(mend, "small", "text2"),
            holder(row(self.button, None)),
            gap=1,
        )
        row((head, 0, TOP), (words, 1), gap=10, parent=self)

    def _disagree(self) -> None:
        self.disagreed.emit()

    def show_noted(self) -> None:
        """Say that it is kept, and what of it a manager will see."""
        words = _("Noted for your manager: the rule and these words")
        if not self._quoted:
            words = _("Noted for your manager: the rule")
        self.button.change(words)
        self.button.setAccessibleName(words)
        self.button.setEnabled(False)
        announce(self, words)


class ReplyView(QWidget):
    """The reply with its doubtful words numbered, and what there is to say about it."""

    disagreed = Signal(str, str)

    def __init__(self, words: str, report: ReplyReport) -> None:
        super().__init__()
        self.notes: list[FindingNote] = []
        spans, numbered = marked(words, report.violations)
        card = Card(column(MarkedText(spans)), fill="accentSoft", border=None, radius=10, margins=14)
        summary = reply_words.summary(len(report.moves), len({one.rule for one in report.violations}))
        body = column(Label(_("Your reply"), "h3"), card, Label(summary, "bodyM"), gap=10, parent=self)
        if not report.covered:
            body.addWidget(Label(_(reply_words.NOT_COVERED), "small", "text2"))
        for number, finding in enumerate((*report.violations, *report.missing), 1):
            body.addWidget(self._note(number, finding, shown=number in numbered))
        for finding in report.moves:
            line = ReasonLine()
            body.addWidget(line)
            told = reply_words.made(finding.rule, finding.quote, finding.values)
            line.tell("right", reply_words.name(finding.rule), told)
        body.addWidget(Label(_(reply_words.LIMITS), "small", "text2"))

    def _note(self, number: int, finding: Finding, *, shown: bool) -> FindingNote:
        note = FindingNote(number, finding, shown=shown)
        note.disagreed.connect(lambda: self.disagreed.emit(finding.rule, finding.quote))
        self.notes.append(note)
        return note

    def show_noted(self, rule: str, words: str, report: ReplyReport) -> None:
        """Say at one note that the disagreement is kept."""
        findings = (*report.violations, *report.missing)
        for note, finding in zip(self.notes, findings, strict=True):
            if (finding.rule, finding.quote) == (rule, words):
                note.show_noted()


def marked(words: str, violations: tuple[Finding, ...]) -> tuple[list[Span], set[int]]:
    """Return the reply in runs, with the numbers of those violations whose words could be marked."""
    spans: list[Span] = []
    numbers: set[int] = set()
    end = 0
    for number, finding in enumerate(violations, 1):
        if finding.span is None or finding.span[0] < end or number > _MOST_MARKED:
            continue
        start, stop = finding.span
        spans += [Span(words[end:start]), Span(words[start:stop], number)]
        numbers.add(number)
        end = stop
    return [*(span for span in (*spans, Span(words[end:])) if span.text)], numbers


_MOST_MARKED = 9
