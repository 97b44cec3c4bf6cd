"""The plan as a Word file (OOXML) that stays a document: heading styles, marked header rows, language, title.

python-docx and lxml refuse control characters, so every text is cleaned on its way in.
"""

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from playbook_app.domain.plan.clean import clean_text
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
from playbook_app.i18n import _

if TYPE_CHECKING:
    from docx.document import Document as Word

ACCENT, SOFT, WASH = "0D5F6B", "55625F", "EFF4F3"
SIZES = {"Normal": 10, "Title": 22, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11, "Heading 4": 10}
"""Points by style."""
HEADROOM = 20
"""Millimetres a picture leaves on a page for its heading."""
LIST_STYLE, QUOTE_STYLE, TABLE_STYLE, CAPTION_STYLE = "List Bullet", "Quote", "Table Grid", "Caption"


def to_docx(document: Document, made: datetime) -> bytes:
    """Return the document as the bytes of a ``.docx``; ``made`` is written into its properties."""
    import docx

    word = docx.Document()
    set_styles(word, document)
    set_properties(word, document, made)
    set_running(word, document)
    word.add_paragraph(clean_text(document.title), "Title")
    for line in document.lines:
        word.add_paragraph(clean_text(line), "Subtitle")
    for block in document.blocks:
        add(word, block)
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


def add(word: "Word", block: Block) -> None:
    """Add one block."""
    match block:
        case Heading(level, text):
            word.add_heading(clean_text(text), level)
        case Paragraph(text, label):
            labelled(word, label, text)
        case Quote(text):
            word.add_paragraph(clean_text(text), QUOTE_STYLE)
        case Facts(pairs):
            for label, text in pairs:
                labelled(word, label, text)
        case Bullets(label, items):
            labelled(word, label, "").paragraph_format.keep_with_next = True
            for item in items:
                word.add_paragraph(clean_text(item), LIST_STYLE)
        case FlowDrawing():
            add_picture(word, block)
        case _:
            add_table(word, block)


def labelled(word: "Word", label: str, text: str) -> Any:  # noqa: ANN401 - python-docx's own paragraph
    """Add a paragraph that begins with its label in bold, and return it."""
    paragraph = word.add_paragraph()
    if label:
        paragraph.add_run(f"{clean_text(label)}: " if text else f"{clean_text(label)}:").bold = True
    paragraph.add_run(clean_text(text))
    return paragraph


def add_picture(word: "Word", block: FlowDrawing) -> None:
    """Add a drawing as a picture as wide as the text, and say in words what it shows."""
    from docx.shared import Mm, Pt

    from playbook_app.formats.plan_pdf import as_picture

    section: Any = word.sections[0]
    widest = section.page_width - section.left_margin - section.right_margin
    highest = section.page_height - section.top_margin - section.bottom_margin - Mm(HEADROOM)
    width = min(Pt(block.width), widest, int(highest * block.width / block.height))
    picture = word.add_picture(io.BytesIO(as_picture(block)), width=width)
    said = picture._inline.docPr  # noqa: SLF001 - python-docx has no API for alternative text
    said.set("title", clean_text(block.title))
    said.set("descr", clean_text(block.text))


def add_table(word: "Word", block: Table) -> None:
    """Add a table whose first row is marked as its header, so that it is repeated and read aloud."""
    word.add_paragraph(clean_text(block.title), CAPTION_STYLE).paragraph_format.keep_with_next = True
    table = word.add_table(rows=0, cols=len(block.header), style=TABLE_STYLE)
    described(table, block.title)
    for number, texts in enumerate((block.header, *block.rows)):
        row = table.add_row()
        marked(row, header=number == 0)
        for cell, text in zip(row.cells, texts, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = 0
            paragraph.add_run(clean_text(text)).bold = True if number == 0 else None
            if number == 0:
                shade(cell)


def element(name: str, **attributes: str) -> Any:  # noqa: ANN401 - an lxml element
    """Return an element of WordprocessingML, ``val="x"`` meaning ``w:val``."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def marked(row: Any, *, header: bool) -> None:  # noqa: ANN401 - python-docx's own row
    """Keep a row on one page; a ``header`` row is one in the file, not only in its looks."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no API for row properties
    properties.append(element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))


def described(table: Any, title: str) -> None:  # noqa: ANN401 - python-docx's own table
    """Give a table the title that screen readers say."""
    table._tbl.tblPr.append(element("tblCaption", val=clean_text(title)))  # noqa: SLF001 - no API for it


def shade(cell: Any) -> None:  # noqa: ANN401 - python-docx's own cell
    """Fill a header cell."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no API for shading
    properties.append(element("shd", val="clear", color="auto", fill=WASH))


def set_styles(word: "Word", document: Document) -> None:
    """Set sizes and colours in the styles, never on paragraphs, and the language of everything."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size in SIZES.items():
        style: Any = word.styles[name]
        style.font.size = Pt(size)
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(ACCENT)
    for name in ("Subtitle", CAPTION_STYLE, QUOTE_STYLE):
        style = word.styles[name]
        style.font.size, style.font.italic = Pt(10), False
        style.font.color.rgb = RGBColor.from_string(SOFT if name == "Subtitle" else "16211F")
    word.styles["Normal"].paragraph_format.space_after = Pt(3 if document.compact else 5)
    word.styles[QUOTE_STYLE].paragraph_format.left_indent = Pt(14)
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    for part in ("val", "eastAsia"):
        language.set(qn(f"w:{part}"), document.language)


def set_properties(word: "Word", document: Document, made: datetime) -> None:
    """Write title, language and time into the properties of the file."""
    properties = word.core_properties
    properties.title = clean_text(document.title)[:255]
    properties.language = document.language
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = made.replace(tzinfo=None)


def set_running(word: "Word", document: Document) -> None:
    """Put title and version above every page, and its number below."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    side = Mm(16 if document.compact else 22)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = side
    section.header.paragraphs[0].text = clean_text(document.running)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    words = _("Page {page} of {pages}").replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0")
    parts = words.split("\0")
    foot.add_run(parts[0])
    for number, part in enumerate(parts[1:]):
        if number % 2 == 0:
            foot._p.append(element("fldSimple", instr=part))  # noqa: SLF001 - python-docx has no API for fields
        else:
            foot.add_run(part)
