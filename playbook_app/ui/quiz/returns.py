"""When what a sitting asked comes back, in words."""

from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.places import PLACEMENT
from playbook_app.domain.review.agenda import returns
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.review import in_days
from playbook_app.services.progress import Progress


def coming_back(attempt: QuizAttempt, progress: Progress) -> str:
    """Return when each lesson that was asked comes back: "Tomorrow: Silence. In 3 days: Spam.".

    Of a placement what was missed is left out: its lesson comes first. Where no face was left
    that had not been seen lately, it says so.
    """
    titles = {row.lesson.ref: row.lesson.title for row in progress.overview().lessons}
    asked = [
        (question.shown.lesson or attempt.lesson, question.skill)
        for question in attempt.questions
        if question.graded and question.steps
    ]
    scheduled = progress.standing().schedules.all
    if attempt.lesson == PLACEMENT:
        asked = [(ref, skill) for ref, skill in asked if scheduled[ref][skill].held]
    lines = []
    for days, cards in returns(scheduled, asked, progress.own_day()):
        named = list(dict.fromkeys(titles[ref] for ref, _skill in cards if ref in titles))
        lines.append(_("{when}: {lessons}.").format(when=in_days(days), lessons=", ".join(named)))
    return " ".join([*lines, *_worn(attempt)])


def _worn(attempt: QuizAttempt) -> list[str]:
    """Say for how many questions no face was left that had not been seen lately."""
    count = sum(question.shown.repeated for question in attempt.questions)
    words = ngettext(
        "{n} question had no version left that you have not seen lately.",
        "{n} questions had no version left that you have not seen lately.",
        count,
    )
    return [words.format(n=count)] if count else []
