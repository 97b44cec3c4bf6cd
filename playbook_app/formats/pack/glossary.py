"""Reads ``glossary.yaml``: the words of the trade that the lessons of a pack use, each explained."""

from playbook_app.domain.content.glossary import MOST_SENTENCES, sentences
from playbook_app.domain.content.model import Term
from playbook_app.formats.pack.blocks import table_fields
from playbook_app.formats.pack.fields import Fields
from playbook_app.formats.pack.files import PackFiles
from playbook_app.formats.pack.report import Report

GLOSSARY_FILE = "glossary.yaml"
MAX_TERMS, MAX_FORMS, LONGEST_TERM = 100, 8, 40


def read_glossary(files: PackFiles, report: Report) -> tuple[Term, ...]:
    """Return the terms of a pack, none where it has no glossary; what is wrong with one leaves it out."""
    if not files.exists(GLOSSARY_FILE):
        return ()
    text = files.text(GLOSSARY_FILE)
    fields = None if text is None else table_fields(text, 1, report)
    if fields is None:
        return ()
    found: dict[str, Term] = {}
    for inner in fields.tables("terms", most=MAX_TERMS):
        before = report.errors
        term = _term(inner, found)
        if report.errors == before:
            found |= dict.fromkeys((form.casefold() for form in term.forms), term)
    fields.done()
    return tuple(dict.fromkeys(found.values()))


def _term(fields: Fields, known: dict[str, Term]) -> Term:
    term = Term(
        fields.words("term", most=LONGEST_TERM),
        fields.words("text"),
        fields.listed("also", required=False, most=MAX_FORMS, longest=LONGEST_TERM),
    )
    fields.done()
    for form in term.forms:
        if form.casefold() in known:
            fields.error("term-twice", "term", term=form)
    if sentences(term.text) > MOST_SENTENCES:
        fields.error("term-long", "text", most=MOST_SENTENCES)
    return term
