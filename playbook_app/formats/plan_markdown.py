"""The plan as Markdown that reads the same on every renderer: whatever people typed comes out literally.

Escaping follows CommonMark, in the forms that older renderers understand too: backslashes
before punctuation that has a meaning, entities for ``<`` and ``&``, ``<br>`` inside cells.
"""

import re
from collections.abc import Iterator

from playbook_app.formats.flow_drawing import FlowDrawing
from playbook_app.formats.plan_document import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Quote,
    Table,
)

MEANING = re.compile(r"([\\`*_{}\[\]#])")
LINE_START = re.compile(r"^(\s*\d*)([-+=.)])")


def to_markdown(document: Document) -> str:
    """Return the document as one text, ending with a line end."""
    parts = [f"# {inline(document.title)}", "  \n".join(fresh(line) for line in document.lines)]
    parts += [text for block in document.blocks for text in render(block)]
    return "\n\n".join(part for part in parts if part) + "\n"


def render(block: Block) -> Iterator[str]:
    """Yield a block as paragraphs of Markdown."""
    match block:
        case Heading(level, text):
            yield f"{'#' * (level + 1)} {inline(text)}"
        case Paragraph(text, label):
            yield (f"**{inline(label)}:** " if label else "") + lines(text)
        case Quote(text):
            yield "\n".join(f"> {line}".rstrip() for line in lines(text).split("\n"))
        case Facts(pairs):
            yield "\n".join(f"- **{inline(label)}:** {inline(value)}" for label, value in pairs)
        case Bullets(label, items):
            yield f"**{inline(label)}:**"
            yield "\n".join(f"- {fresh(item)}" for item in items)
        case Table():
            yield f"**{inline(block.title)}:**"
            yield table(block)
        case FlowDrawing():
            return  # the table under it says the same


def table(block: Table) -> str:
    """Return a table with a header row."""
    rows = [block.header, ("---",) * len(block.header), *block.rows]
    return "\n".join(f"| {' | '.join(cells(row, index))} |" for index, row in enumerate(rows))


def cells(row: tuple[str, ...], index: int) -> Iterator[str]:
    """Yield the cells of a row; the second row is the rule under the header."""
    return (text if index == 1 else cell(text) for text in row)


def cell(text: str) -> str:
    """Return ``text`` for a table cell, where a bar ends it and a line end would break the row."""
    return "<br>".join(inline(line).replace("|", "&#124;") for line in text.split("\n"))


def lines(text: str) -> str:
    """Return ``text`` with its line breaks kept; empty lines begin a new paragraph."""
    shown = [fresh(line) for line in text.split("\n")]
    return "\n".join(
        line + "  " if line and position + 1 < len(shown) and shown[position + 1] else line
        for position, line in enumerate(shown)
    )


def inline(text: str) -> str:
    """Return words inside a line, in which nothing has a meaning for Markdown or HTML."""
    escaped = MEANING.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return escaped.replace("~", "&#126;").replace("\t", " ").strip()


def fresh(text: str) -> str:
    """Return the words of a whole line, of which also the beginning has no meaning."""
    return LINE_START.sub(start, inline(text))


def start(match: re.Match[str]) -> str:
    """Return the beginning of a line that would otherwise be a list, a rule or an underline."""
    return f"{match[1]}&#61;" if match[2] == "=" else f"{match[1]}\\{match[2]}"
