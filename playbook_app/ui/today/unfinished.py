"""What was left half done: the newest, with Continue, and where the rest is."""

from collections.abc import Sequence
from datetime import date

from playbook_app.domain.progress.overview import Overview, Unfinished
from playbook_app.i18n import N_, _, ngettext
from playbook_app.i18n.dates import days_ago
from playbook_app.i18n.standing import place_in
from playbook_app.ui.models.destinations import Go, Practice
from playbook_app.ui.models.ways import ICONS, QUESTIONS_ICON, title_of, to_go_on
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card

_CAPTIONS = {"exam": N_("Assessed sitting"), "practice": N_("Weak spot")}


class UnfinishedCard(Card):
    """The newest of some unfinished quizzes and conversations."""

    def __init__(self, unfinished: Sequence[Unfinished], today: date, go: Go) -> None:
        super().__init__()
        newest = unfinished[0]
        title = title_of(newest)
        icon = Icon(ICONS.get(newest.kind, QUESTIONS_ICON), 22, "accent")
        words = column(Label(title, "bodyM"), 2, Label(_left(newest, today), "small", "text2"))
        if newest.kind in _CAPTIONS:
            words.insertWidget(0, Label(_(_CAPTIONS[newest.kind]), "cap", "text2"))
        go_on = Button(_("Continue"), name="today.continue")
        go_on.setAccessibleDescription(title)
        go_on.clicked.connect(lambda: go(to_go_on(newest)))
        buttons = Flow(gap=8)
        buttons.add(go_on)
        more = len(unfinished) - 1
        if more:
            text = ngettext("{n} more in Practice", "{n} more in Practice", more).format(n=more)
            rest = Button(text, "ghost", name="today.practice")
            rest.clicked.connect(lambda: go(Practice()))
            buttons.add(rest)
        self.set_content(
            column(Label(_("Unfinished practice"), "h3"), 10, row((icon, 0, TOP), (words, 1, MIDDLE), gap=12),
                   14, buttons, None)
        )  # fmt: skip


def elsewhere_unfinished(overview: Overview) -> tuple[Unfinished, ...]:
    """Return what is unfinished, without the quiz that the next step already is."""
    step = overview.next_lesson
    if step is None or step.code not in {"quiz", "strengthen"}:
        return overview.unfinished
    ref = step.lesson.ref
    return tuple(one for one in overview.unfinished if (one.kind, one.ref) != ("quiz", ref))


def _left(unfinished: Unfinished, today: date) -> str:
    at = place_in(unfinished.kind, unfinished.done, unfinished.total)
    days = (today - unfinished.at.date()).days
    return _("{place}, left {when}").format(place=at, when=days_ago(days))
