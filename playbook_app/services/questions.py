"""How each question of a lesson went, as a table that can be saved."""

from collections.abc import Sequence

from playbook_app.domain.progress.questions import QuestionRow
from playbook_app.domain.quiz.certainty import LEVELS
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.i18n import _
from playbook_app.i18n.certainty import level_name
from playbook_app.services.responses import wrong_words


def questions_sheet(lesson: str, rows: Sequence[QuestionRow]) -> Sheet:
    """Return how each question of a lesson went."""
    title = _("Questions of {lesson}").format(lesson=lesson)
    levels = [level_name(level) for level in LEVELS]
    header = (_("Question"), _("Asked"), _("Right"), *levels, _("Most often wrong"))
    return Sheet(title, header, tuple(_question_row(row) for row in rows))


def _question_row(row: QuestionRow) -> tuple[str | int, ...]:
    known = row.known
    sure = (_of(*count) if count[1] else "" for count in known.calibration.counts)
    right = _of(row.right, known.answered) if known.answered else ""
    return (row.item.faces[0].prompt, known.asked, right, *sure, _most_wrong(row))


def _most_wrong(row: QuestionRow) -> str:
    if not row.missed:
        return ""
    given = row.missed[0]
    face = row.face_of(given.version)
    words = _("an answer to an older version") if face is None else "; ".join(wrong_words(face, given.chosen))
    return _("{words} ({n}×)").format(words=words, n=given.missed)


def _of(right: int, count: int) -> str:
    return _("{right} of {count}").format(right=right, count=count)
