"""The plan as one HTML file: no script, nothing loaded from anywhere, readable on a phone and in the dark."""

import html
from collections.abc import Iterator

from playbook_app.formats.flow_drawing import FlowDrawing
from playbook_app.formats.flow_svg import to_svg
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
from playbook_app.i18n import _

META = """<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
"""

STYLE = """
:root { color-scheme: light dark; --ink: #16211f; --soft: #55625f; --line: #d5dcda; --wash: #eff4f3;
  --accent: #0d5f6b }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eeec; --soft: #a5b2ae; --line: #3a4744; --wash: #1f2927; --accent: #7cc4cf }
  body { background: #141b1a }
}
body { font: 1.0625rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; color: var(--ink);
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 46rem; overflow-wrap: anywhere }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--accent) }
h3 { font-size: 1.15rem; margin: 1.75rem 0 .25rem }
h4, h5 { font-size: 1rem; margin: 1.25rem 0 .25rem }
p { margin: .5rem 0 }
header p { color: var(--soft); margin: 0 }
nav ul { list-style: none; padding: 0; columns: 16rem }
a { color: var(--accent) }
dl { margin: .5rem 0; display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem 1rem }
dt, .label { color: var(--soft) }
dd { margin: 0 }
blockquote { margin: .75rem 0; padding: .75rem 1rem; background: var(--wash);
  border-left: 4px solid var(--accent) }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--line) }
th { font-weight: 600 }
figure { margin: 1rem 0; overflow-x: auto }
svg { display: block; width: 100%; min-width: 34rem; height: auto }
@media (max-width: 36rem) {
  dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem }
  table, tbody, tr, td { display: block } thead { position: absolute; clip-path: inset(50%) }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0 } td { border: 0; padding: .1rem 0 }
  td::before { content: attr(data-label) ": "; color: var(--soft) } td:empty { display: none }
}
@media print {
  nav { display: none } body { max-width: none }
  svg { min-width: 0; max-height: 24cm } h2, h3, h4, h5 { break-after: avoid } tr { break-inside: avoid }
}
"""


def to_html(document: Document) -> str:
    """Return the document as a whole page."""
    body = "\n".join(part for number, block in enumerate(document.blocks) for part in render(block, number))
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(document.language)}">\n<head>\n{META}'
        f"<title>{html.escape(document.running)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n"
        f"<h1>{html.escape(document.title)}</h1>\n{head(document)}</header>\n{contents(document)}<main>\n{body}\n"
        "</main>\n</body>\n</html>\n"
    )


def head(document: Document) -> str:
    """Return the lines under the title."""
    return "".join(f"<p>{html.escape(line)}</p>\n" for line in document.lines)


def contents(document: Document) -> str:
    """Return links to the sections, for a thumb."""
    links = "".join(
        f'<li><a href="#s{number}">{html.escape(block.text)}</a></li>\n'
        for number, block in enumerate(document.blocks)
        if isinstance(block, Heading) and block.level == 1
    )
    return f'<nav aria-label="{html.escape(_("Sections"))}">\n<ul>\n{links}</ul>\n</nav>\n'


def render(block: Block, number: int) -> Iterator[str]:
    """Yield a block as elements; ``number`` makes the anchor of a section."""
    match block:
        case Heading(1, text):
            yield f'<h2 id="s{number}">{html.escape(text)}</h2>'
        case Heading(level, text):
            yield f"<h{level + 1}>{html.escape(text)}</h{level + 1}>"
        case Paragraph(text, label):
            shown = f'<span class="label">{html.escape(label)}:</span> ' if label else ""
            yield f"<p>{shown}{lines(text)}</p>"
        case Quote(text):
            yield f"<blockquote>{lines(text)}</blockquote>"
        case Facts(pairs):
            rows = "\n".join(f"<dt>{html.escape(one)}</dt><dd>{html.escape(two)}</dd>" for one, two in pairs)
            yield f"<dl>\n{rows}\n</dl>"
        case Bullets(label, items):
            rows = "\n".join(f"<li>{html.escape(item)}</li>" for item in items)
            yield f'<p class="label">{html.escape(label)}:</p>\n<ul>\n{rows}\n</ul>'
        case Table():
            yield table(block)
        case FlowDrawing():
            yield f"<figure>{to_svg(block)}</figure>"


def table(block: Table) -> str:
    """Return a table whose cells carry their column's name, for screens too narrow for columns."""
    header = "".join(f'<th scope="col">{html.escape(text)}</th>' for text in block.header)
    rows = "\n".join(
        "<tr>"
        + "".join(
            f'<td data-label="{html.escape(label)}">{lines(text)}</td>'
            for label, text in zip(block.header, row, strict=True)
        )
        + "</tr>"
        for row in block.rows
    )
    title = f"<caption>{html.escape(block.title)}</caption>"
    return f"<table>\n{title}\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def lines(text: str) -> str:
    """Return ``text`` escaped, with its line breaks kept."""
    return html.escape(text).replace("\n", "<br>\n")
