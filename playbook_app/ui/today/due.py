"""What has come back for review: how much, how long, and one button that starts it."""

from PySide6.QtCore import Signal

from playbook_app.domain.progress.overview import Overview
from playbook_app.domain.review.agenda import Agenda, Card
from playbook_app.i18n import _
from playbook_app.i18n.names import skill_name
from playbook_app.i18n.review import due_line, last_seen, rest_line
from playbook_app.i18n.standing import REASONS
from playbook_app.ui.models.destinations import Go, LessonPage
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.lists import ListCard, ListRow

MOST_DUE = 6


class DueCard(ListCard):
    """The first of what today asks for; pressing a row opens its lesson, the button starts the review.

    ``takes`` is how many minutes it takes, ``going`` tells that a review is half done. When
    today's part is done the card says so and offers more.
    """

    started = Signal()

    def __init__(self, agenda: Agenda, overview: Overview, go: Go, *, takes: int, going: bool) -> None:
        asked = agenda.asked
        text = _("Review now") if asked else _("Review more")
        start = Button(_("Go on") if going else text, name="today.review", trail="arrow-right-bold")
        line = due_line(len(asked), takes, agenda.waiting) if asked else rest_line(agenda.waiting)
        super().__init__(_("Due for review"), line, _rows(agenda, overview, go), action=start)
        start.setAccessibleDescription(line)
        start.clicked.connect(self.started)


def _rows(agenda: Agenda, overview: Overview, go: Go) -> list[ListRow]:
    mastery = {row.lesson.ref: row.mastery for row in overview.lessons}
    shown = [card.lesson.ref for card in agenda.asked]
    rows = []
    for card in agenda.asked[:MOST_DUE]:
        ref = card.lesson.ref
        made = _row(card, mastery[ref], agenda.today, by_skill=shown.count(ref) > 1)
        made.clicked.connect(lambda _on=False, ref=ref: go(LessonPage(ref)))
        rows.append(made)
    return rows


def _row(card: Card, mastery: int, today: int, *, by_skill: bool) -> ListRow:
    seen = last_seen(today - card.schedule.now.day, ahead=card.schedule.is_ahead(today))
    line = _(REASONS["missed-last"]) if card.shaky else seen
    if by_skill:
        line = _("{skill}. {line}").format(skill=skill_name(card.skill), line=line)
    made = ListRow(
        card.lesson.title,
        line,
        name=f"today.due.{card.lesson.ref.slug}.{card.skill}",
        value=mastery,
        tone="accent",
        end="",
        tag=(_("Shaky"), "warning") if card.shaky else (_("Due"), "neutral"),
    )
    made.setAccessibleDescription(_("Open the lesson"))
    return made
