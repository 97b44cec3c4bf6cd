"""Reads posts: who, when, the words with their numbered highlights, counts and margin notes."""

import re
from typing import cast

from playbook_app.domain.content.blocks import Counts, Note, Post, Span, Verdict
from playbook_app.formats.pack.fields import Fields

VERDICTS: tuple[Verdict, ...] = ("", "weak", "better")
MAX_COUNT = 999_999
MAX_NOTES = 9
NAME_LENGTH = 80
_HIGHLIGHT = re.compile(r"\[\[(?P<note>[1-9]):(?P<text>[^\[\]]+)\]\]")


def read_post(fields: Fields, verdict: Verdict | None = None) -> Post:
    """Return a post; ``verdict`` is given where its place says it (the sides of a comparison)."""
    post = Post(
        author=fields.words("author", most=NAME_LENGTH),
        handle=fields.words("handle", required=False, most=NAME_LENGTH).removeprefix("@"),
        time=fields.words("time", required=False, most=NAME_LENGTH),
        spans=_spans(fields),
        verdict=_verdict(fields) if verdict is None else verdict,
        counts=_counts(fields),
        notes=_notes(fields),
    )
    fields.done()
    return post


def read_optional_post(parent: Fields, name: str) -> Post | None:
    """Return the post in a field, ``None`` when the field is not there."""
    fields = parent.table(name, required=False)
    return None if fields is None else read_post(fields)


def _verdict(fields: Fields) -> Verdict:
    return cast("Verdict", fields.one_of("verdict", VERDICTS, ""))


def _spans(fields: Fields) -> tuple[Span, ...]:
    text = fields.text("text")
    spans, position = [], 0
    for match in _HIGHLIGHT.finditer(text):
        spans += _plain_span(text[position : match.start()])
        spans.append(Span(match["text"], int(match["note"])))
        position = match.end()
    spans += _plain_span(text[position:])
    if any("[[" in span.text or "]]" in span.text for span in spans):
        fields.error("highlight-broken", "text")
    return tuple(spans)


def _plain_span(text: str) -> list[Span]:
    return [Span(text)] if text else []


def _counts(fields: Fields) -> Counts | None:
    inner = fields.table("counts", required=False)
    if inner is None:
        return None
    counts = Counts(_count(inner, "replies"), _count(inner, "reposts"), _count(inner, "likes"))
    inner.done()
    return counts


def _count(fields: Fields, name: str) -> int | None:
    return fields.number(name, 0, MAX_COUNT, default=0) if fields.has(name) else None


def _notes(fields: Fields) -> tuple[Note, ...]:
    notes = []
    for inner in fields.tables("notes", required=False, most=MAX_NOTES):
        notes.append(Note(inner.words("title", most=NAME_LENGTH), inner.words("text")))
        inner.done()
    return tuple(notes)
