"""A card for each question, and the card about answers to questions that an update changed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from playbook_app.domain.content.items.base import AnyFace
from playbook_app.domain.progress.events import QuizRegraded
from playbook_app.domain.progress.questions import QuestionRow
from playbook_app.domain.progress.values import Given
from playbook_app.domain.quiz.certainty import LEVELS
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.certainty import certainty_line
from playbook_app.i18n.dates import day_with_year
from playbook_app.services.responses import right_words, wrong_words
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card

_MARGINS = (20, 16, 20, 16)
_GOOD = 80
"""From this percent on a question is held well enough not to stand out."""


class QuestionCard(Card):
    """One question. ``faces`` has by fingerprint what was shown and is not there any more."""

    def __init__(self, number: int, one: QuestionRow, faces: Mapping[str, AnyFace]) -> None:
        super().__init__(radius=10)
        self._faces = faces
        prompt = one.item.faces[0].prompt
        body = column(Label(_("{n}. {question}").format(n=number, question=prompt), "bodyM"), gap=4)
        body.addWidget(Label(_summary(one), "small", "text2"))
        for level in reversed(LEVELS):
            count = one.known.calibration.counts[level - 1]
            if count[1]:
                body.addWidget(Label(certainty_line(level, count), "small", "text2"))
        if one.missed:
            body.addWidget(Label(_("Chosen instead"), "capS", "text2"))
            for given in one.missed:
                self._add_given(body, one, given)
        for version in sorted(one.older & faces.keys()):
            _add_then(body, faces[version])
        if one.percent is None:
            self.set_content(body, _MARGINS)
            return
        name = _("Right in percent: {question}").format(question=prompt)
        ring = Ring(one.percent, 44, name=name, tone="accent" if one.percent >= _GOOD else "warningFill")
        self.set_content(row((ring, 0, TOP), (body, 1), gap=16), _MARGINS)

    def _add_given(self, body: QBoxLayout, one: QuestionRow, given: Given) -> None:
        face = one.face_of(given.version) or self._faces.get(given.version)
        words = (_("An answer to an older version"),) if face is None else wrong_words(face, given.chosen)
        times = ngettext("{n} time", "{n} times", given.missed).format(n=given.missed)
        mark = Icon("x-circle-fill", 18, "danger")
        said = column(Label("\n".join(words), "small"))
        if face is not None and face.prompt != one.item.faces[0].prompt:
            said.addWidget(Label(_("Asked: {question}").format(question=face.prompt), "cap", "text2"))
        body.addWidget(
            holder(row((mark, 0, TOP), (said, 1), (Label(times, "small", "text2"), 0, TOP), gap=8))
        )


def _summary(one: QuestionRow) -> str:
    known = one.known
    if not known.asked:
        return _("Not asked yet.")
    asked = ngettext("Asked {n} time", "Asked {n} times", known.asked).format(n=known.asked)
    if not known.answered:
        return _("{asked}. It is written, not marked.").format(asked=asked)
    right = _("right {right} of {n}").format(right=one.right, n=known.answered)
    if known.last_at is None:
        return _("{asked}, {right}.").format(asked=asked, right=right)
    day = day_with_year(known.last_at.date())
    return _("{asked}, {right}. Last on {day}.").format(asked=asked, right=right, day=day)


def _add_then(body: QBoxLayout, face: AnyFace) -> None:
    """Say how it was asked before an update changed it."""
    body.addWidget(Label(_("Before an update it was asked like this"), "capS", "text2"))
    body.addWidget(Label(face.prompt, "small"))
    body.addWidget(Label(_("Right then: {key}").format(key=right_words(face)), "small", "text2"))


class AuditCard(Card):
    """Offers to mark ``answers`` of ``sittings`` again, and lists when that was done."""

    wanted = Signal()

    def __init__(self, answers: int, sittings: int, done: Sequence[QuizRegraded]) -> None:
        super().__init__(radius=10)
        body = column(Label(_("Changed by an update"), "h3"), gap=6)
        if answers:
            some = ngettext("{n} answer", "{n} answers", answers).format(n=answers)
            words = ngettext(
                "By the key as it is now, {answers} of {n} sitting would be marked differently.",
                "By the key as it is now, {answers} of {n} sittings would be marked differently.",
                sittings,
            )
            body.addWidget(Label(words.format(answers=some, n=sittings), "small"))
            self.again = Button(_("Mark again by the new key"), name="questions.regrade", size="sm")
            self.again.clicked.connect(self.wanted)
            body.addWidget(holder(row((self.again, 0, MIDDLE), None)))
        for line in done:
            count = len(line.changes)
            words = ngettext("{day}: {n} answer. {reason}", "{day}: {n} answers. {reason}", count)
            day = day_with_year(line.at.date())
            body.addWidget(Label(words.format(day=day, n=count, reason=line.reason), "small", "text2"))
        self.set_content(body, _MARGINS)
