"""The plan as a tagged PDF, set by typst from a template in ``assets/print``.

What people wrote goes in as JSON and is placed as text; it is never read as markup. With the
fonts that ship with the app the file conforms to PDF/UA-1. When the text has characters that
those fonts lack, the computer's own fonts are asked; when they lack them too, the file is
made without the claim and the caller is told which characters are shown as boxes.
"""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playbook_app.base.problem import Problem
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

if TYPE_CHECKING:
    import typst

STANDARD = "ua-1"
PLAIN = "plan.typ"
"""The template that shows any text."""
FONT_PACKAGE = "fontpkg_inter"
MISSING_GLYPH = re.compile(r"the text `\"(?P<text>.+?)\"` could not be displayed")
NARROWEST, SHORT, WIDEST = 4, 17, 40
"""Letters: the least a column is given, up to which it is as wide as its words, and the most that count."""
SHARP = 200
"""Pixels per inch of a picture."""
KINDS: dict[type[Block], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Quote: "quote",
    Facts: "facts",
    Bullets: "bullets",
    Table: "table",
}


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF. ``missing`` are characters no font here can show; they are boxes in it."""

    data: bytes
    missing: tuple[str, ...] = ()

    @property
    def accessible(self) -> bool:
        """Whether it conforms to PDF/UA-1."""
        return not self.missing


def to_pdf(document: Document, template: Path) -> Pdf:
    """Return the document as a PDF; raises ``Problem("pdf-failed")`` when typst cannot make one."""
    return typeset(as_data(document), template)


def typeset(data: dict[str, Any], template: Path) -> Pdf:
    """Return what a template makes of JSON values; raises ``Problem("pdf-failed")``."""
    import typst

    inputs = {"document": json.dumps(data)}
    for system_fonts in (False, True):
        fonts = typst_fonts(system_fonts)
        try:
            return Pdf(compiled(template, inputs, fonts, STANDARD))
        except typst.TypstError as error:
            if MISSING_GLYPH.search(error.message) is None:
                raise Problem("pdf-failed", template, detail=error.message) from error
    return Pdf(compiled(template, inputs, fonts, None), missing_characters(data, template, fonts))


def compiled(template: Path, inputs: dict[str, str], fonts: "typst.Fonts", standard: Any) -> bytes:  # noqa: ANN401 - typst's own list of names
    """Return what typst makes of the template."""
    import typst

    return typst.compile(
        template,
        root=template.parent,
        font_paths=fonts,
        sys_inputs=inputs,
        pdf_standards=standard or [],
        format="pdf",
    )


def as_picture(drawing: FlowDrawing) -> bytes:
    """Return a drawing as a PNG for formats that take no SVG; raises ``Problem("pdf-failed")``."""
    import typst

    page = '#set page(width: auto, height: auto, margin: 1pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    try:
        return typst.compile(
            page.encode(),
            font_paths=typst_fonts(system_fonts=True),
            sys_inputs={"svg": to_svg(drawing)},
            format="png",
            ppi=SHARP,
        )
    except typst.TypstError as error:
        raise Problem("pdf-failed", detail=error.message) from error


def typst_fonts(system_fonts: bool) -> "typst.Fonts":
    """Return the fonts to set with: ours and typst's own, and the computer's if asked for."""
    import typst

    return typst.Fonts(include_system_fonts=system_fonts, font_paths=font_folders())


def font_folders() -> list[Path]:
    """Return the folder of the typeface that ships with the app; typst brings others itself."""
    from importlib.util import find_spec

    spec = find_spec(FONT_PACKAGE)
    places = spec.submodule_search_locations if spec is not None else None
    return [Path(place) / "files" for place in places or ()]


def as_data(document: Document) -> dict[str, Any]:
    """Return the document as JSON values for the template."""
    return {
        "title": document.title,
        "lines": document.lines,
        "running": document.running,
        "language": document.language,
        "compact": document.compact,
        "rest": document.rest,
        "page-of": _("Page {page} of {pages}"),
        "blocks": [block_data(block) for block in document.blocks],
    }


def block_data(block: Block) -> dict[str, Any]:
    """Return one block as JSON values; a table also says how wide its columns should be."""
    if isinstance(block, FlowDrawing):
        shape = block.width / block.height
        return {
            "kind": "drawing",
            "svg": to_svg(block),
            "alt": f"{block.title}. {block.text}",
            "shape": shape,
        }
    data = {"kind": KINDS[type(block)], **asdict(block)}
    if isinstance(block, Table):
        data["columns"] = [column(block, number) for number in range(len(block.header))]
    return data


def column(block: Table, number: int) -> dict[str, Any]:
    """Return how wide a column is: as wide as its words when they are few, else a share of the rest.

    In letters; a header may break between its words, a short cell should not.
    """
    lines = [line for row in block.rows for line in row[number].split("\n")]
    letters = max(map(len, [*lines, *block.header[number].split()]))
    return {"letters": min(max(letters, NARROWEST), WIDEST), "fixed": letters <= SHORT}


def missing_characters(data: dict[str, Any], template: Path, fonts: "typst.Fonts") -> tuple[str, ...]:
    """Return every character in the values that the fonts lack, each once, in order."""
    import typst

    found: list[str] = []
    text = "".join(dict.fromkeys(json.dumps(data, ensure_ascii=False)))
    rest = "".join(sign for sign in text if ord(sign) > 126)  # noqa: PLR2004 - every font has ASCII
    plain = template.with_name(PLAIN)
    while rest:
        inputs = {"document": json.dumps(as_data(probe(rest)))}
        try:
            compiled(plain, inputs, fonts, STANDARD)
        except typst.TypstError as error:
            lacking = MISSING_GLYPH.search(error.message)
            if lacking is None or lacking["text"] not in rest:
                return (*found, *rest)
            found.append(lacking["text"])
            rest = rest.replace(lacking["text"], "")
        else:
            break
    return tuple(found)


def probe(text: str) -> Document:
    """Return a document with nothing but ``text`` in it."""
    return Document(title="-", lines=(), running="-", language="en", blocks=(Paragraph(text),))
