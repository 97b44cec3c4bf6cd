"""When what a sitting asked comes back, in words."""

from playbook_app.domain.quiz.attempt import Question, QuizAttempt
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


def kept_words(attempt: QuizAttempt, question: Question, progress: Progress) -> str:
    """Return what becomes of an answer just given: of a review when it comes back, else that it is kept."""
    shown = question.shown
    if not attempt.behaviour.repeats_sure_errors or not question.graded:
        return _("Saved.") if attempt.complete else _("Saved. You can stop here and go on later.")
    waiting = [one.shown for one in attempt.questions if not one.closed]
    if any((one.lesson, one.item) == (shown.lesson, shown.item) for one in waiting):
        return _("You were sure, so it comes back later in this sitting.")
    item, asked = attempt.item_of(shown), (shown.lesson or attempt.lesson, question.skill)
    words = _("{when} it comes back, worded differently.")
    if item is None or len(item.faces) == 1:
        words = _("{when} it comes back.")
    ahead = returns(progress.standing().schedules.all, [asked], progress.own_day())
    return words.format(when=in_days(ahead[0][0])) if ahead else _("Saved.")


def _worn(attempt: QuizAttempt) -> list[str]:
    """Say for how many questions no face was left that had not been seen lately."""
    count = sum(question.shown.repeated for question in attempt.questions)
    words = ngettext(
        "{n} question had no version left that you have not seen lately.",
        "{n} questions had no version left that you have not seen lately.",
        count,
    )
    return [words.format(n=count)] if count else []
