"""Reads ``quiz.yaml``: the questions of a lesson."""

from playbook_app.domain.content.model import Item, Option, SingleChoice
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.fields import PARAGRAPH, Fields
from playbook_app.formats.pack.posts import read_optional_post
from playbook_app.formats.pack.report import Report

QUIZ_FILE = "quiz.yaml"
TYPES = ("single",)
MAX_ITEMS = 50
MAX_OPTIONS = 8
SENTENCES = 1_000


def read_quiz(text: str, report: Report) -> tuple[tuple[Item, bool], ...]:
    """Return the questions as written, each with whether its fields are sound.

    Places ``items/<n>`` and ``items/<n>/options/<m>`` (both from 1) are kept for the checks.
    """
    fields = table_fields(text, 1, report)
    if fields is None:
        return ()
    report.place("items", fields.line_of("items"))
    found = []
    for number, inner in enumerate(fields.tables("items", most=MAX_ITEMS), 1):
        before = report.errors
        report.place(f"items/{number}", inner.line)
        item = _item(inner, number, report)
        found.append((item, report.errors == before))
    fields.done()
    return tuple(found)


def _item(fields: Fields, number: int, report: Report) -> Item:
    fields.one_of("type", TYPES)
    item = SingleChoice(
        id=fields.slug("id"),
        skill=fields.words("skill"),
        prompt=fields.text("prompt", most=SENTENCES),
        options=_options(fields, f"items/{number}/options", report),
        rule=fields.words("rule"),
        post=read_optional_post(fields, "post"),
        hint=fields.words("hint", required=False),
    )
    fields.done()
    return item


def _options(fields: Fields, where: str, report: Report) -> tuple[Option, ...]:
    options = []
    for number, inner in enumerate(fields.tables("options", most=MAX_OPTIONS), 1):
        report.place(f"{where}/{number}", inner.line)
        options.append(
            Option(
                id=inner.slug("id"),
                text=inner.text("text", most=SENTENCES),
                correct=inner.flag("correct"),
                reason=inner.text("reason", most=PARAGRAPH),
            )
        )
        inner.done()
    return tuple(options)
