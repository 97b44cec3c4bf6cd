"""A section as it will be printed, in the subset of HTML that a text browser draws."""

from collections.abc import Iterable
from html import escape

from playbook_app.formats.flow_drawing import FlowDrawing
from playbook_app.formats.plan_document import Block, Bullets, Facts, Heading, Paragraph, Quote, Table


def as_html(blocks: Iterable[Block]) -> str:
    """Return blocks of the printed plan as HTML; every text is escaped."""
    drawn = (block for block in blocks if not isinstance(block, FlowDrawing))  # the Diagram tab shows it
    return "".join(_block(block) for block in drawn)


def _block(block: Heading | Paragraph | Quote | Facts | Bullets | Table) -> str:
    match block:
        case Heading(_level, text):
            return f"<h3>{escape(text)}</h3>"
        case Paragraph(text, label):
            return _said(label, text)
        case Quote(text):
            return f"<blockquote>{_lines(text)}</blockquote>"
        case Facts(pairs):
            return "".join(_said(label, value) for label, value in pairs)
        case Bullets(label, items):
            return f"{_label(label)}<ul>{''.join(f'<li>{_lines(item)}</li>' for item in items)}</ul>"
        case Table(title, header, rows):
            return f"<h3>{escape(title)}</h3>" + "".join(_row(header, cells) for cells in rows)


def _row(header: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """Return a row of a table as one paragraph: the side panel is narrower than paper."""
    first, *rest = zip(header, cells, strict=True)
    others = " · ".join(f"{escape(name)}: {_lines(cell, ', ')}" for name, cell in rest if cell)
    return f"<p><b>{_lines(first[1], ', ')}</b>{'<br>' + others if others else ''}</p>"


def _said(label: str, text: str) -> str:
    """Return a label and what it says on one line, as on paper."""
    begin = f"<b>{escape(label)}:</b> " if label else ""
    return f"<p>{begin}{_lines(text)}</p>"


def _label(text: str) -> str:
    return f"<p style='margin-bottom:0'><b>{escape(text)}</b></p>" if text else ""


def _lines(text: str, end: str = "<br>") -> str:
    return end.join(escape(line) for line in text.splitlines())
