"""The same words in Markdown, HTML, PDF and DOCX, whatever people typed."""

import html.parser
import io
import re
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import docx
import docx.table
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.extensions.tables import TableExtension
from pypdf import PdfReader

from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.clean import clean_line
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.records.people import Reach
from playbook_app.formats import plan_pdf
from playbook_app.formats.plan_document import (
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Quote,
    Table,
    plan_document,
)
from playbook_app.formats.plan_docx import to_docx
from playbook_app.formats.plan_html import to_html
from playbook_app.formats.plan_markdown import to_markdown
from playbook_app.formats.plan_pdf import to_pdf
from playbook_app.formats.plan_template import plan_from_template
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import TODAY, sound_plan

TEMPLATE = shipped_folder() / "assets" / "print" / "plan.typ"
MADE = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)
NASTY = (
    "# not a heading",
    "**not bold** _x_ `code` ~~gone~~",
    "- no item",
    "1. no number",
    "1) no number",
    "> no quote",
    "--- rule",
    "=== rule",
    "a | b |",
    "[no](https://x.example) ![no](y.png)",
    "<script>alert(1)</script> &amp; &#33;",
    "\"quotes\" and 'these' \\ backslash",
    "#set page(fill: red) $x^2$ @ref <label> // comment /* more */",
    '#read("/etc/passwd") #eval("1") *x* _y_ ~ --- ...',
    "{{name}} {% x %} ${y}",
    "+49 170 = 3 * 4 ^ 2",
    "www.x.example a@b.example https://x.example/a_b_c",
    "Umlaut ÄÖÜ ß é ñ ø Ω Ж → ½ €",
)


ALLOWED = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "header", "nav", "main"),
        *("h1", "h2", "h3", "h4", "h5", "p", "span", "br", "a", "ul", "li", "dl", "dt", "dd", "blockquote"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
        *("figure", "svg", "desc", "polyline", "path", "rect", "text"),
    )
)


class Text(html.parser.HTMLParser):
    """Collects the text of a page, and what should not be in it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: set[str] = set()
        self.skip = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag; style is no text."""
        self.tags.add(tag)
        self.skip = tag == "style"
        assert not any(name.startswith("on") or name in ("src", "action") for name, _value in attrs)

    def handle_endtag(self, tag: str) -> None:
        """End what is skipped."""
        self.skip = self.skip and tag != "style"

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if not self.skip:
            self.parts.append(data)


def squeezed(text: str) -> str:
    """Return ``text`` without any blank: line breaks fall in other places in each format."""
    return re.sub(r"[\s\u200b]+", "", text)


def of_html(page: str) -> str:
    """Return the text of an HTML page."""
    parser = Text()
    parser.feed(page)
    return squeezed("".join(parser.parts))


def of_markdown(text: str) -> str:
    """Return the text of Markdown, as a renderer shows it."""
    return of_html(markdown.markdown(text, extensions=[TableExtension()]))


def of_pdf(data: bytes) -> str:
    """Return the text of a PDF without the running lines of each page."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    return squeezed("".join(re.sub(r"Page \d+ of \d+", "", page) for page in pages))


def of_docx(data: bytes) -> str:
    """Return the text of a Word file in the order in which it stands there."""
    parts = []
    for part in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(part, docx.table.Table):
            parts += [cell.text for row in part.rows for cell in row.cells]
        else:
            parts.append(part.text)
    return squeezed("".join(parts))


def texts(document: Document) -> list[str]:
    """Return every text of a document."""
    found = [document.title, *document.lines]
    for block in document.blocks:
        match block:
            case Heading(text=text) | Quote(text):
                found.append(text)
            case Paragraph(text, label):
                found += [text, label]
            case Facts(pairs):
                found += [text for pair in pairs for text in pair]
            case Bullets(label, items):
                found += [label, *items]
            case Table(title, header, rows):
                found += [title, *header, *(cell for row in rows for cell in row)]
    return found


def nasty_plan() -> Plan:
    """Return the sound plan with texts that mean something to every format."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.control.id, title=NASTY[0], organisation=NASTY[10])
    draft.set(draft.plan.roles[0].id, name=NASTY[1], duties=NASTY)
    draft.set(draft.plan.purpose.id, purpose="\n".join(NASTY), scope="a\n\nb")
    draft.set(draft.plan.statements[0].variants[0].id, body="\n\n".join(NASTY))
    for number, principle in enumerate(draft.plan.principles):
        draft.set(principle.id, text=NASTY[8 + number], why=NASTY[12 + number])
    return draft.plan


@pytest.mark.parametrize("plan", [sound_plan(), nasty_plan()], ids=["sound", "nasty"])
def test_the_same_words_everywhere(plan: Plan) -> None:
    """Every text of the document is in every format, letter by letter."""
    document = plan_document(plan, TODAY)
    pdf = to_pdf(document, TEMPLATE)
    assert pdf.accessible
    formats = {
        "markdown": of_markdown(to_markdown(document)),
        "html": of_html(to_html(document)),
        "pdf": of_pdf(pdf.data),
        "docx": of_docx(to_docx(document, MADE)),
    }
    running = squeezed(document.running)
    formats["pdf"] = formats["pdf"].replace(running, "")
    for name, whole in formats.items():
        missing = [text for text in texts(document) if squeezed(text) not in whole and text not in running]
        assert missing == [], name


def test_the_page_is_safe_alone() -> None:
    """No script, no frame, no form, nothing loaded; the language and a narrow screen are declared."""
    page = to_html(plan_document(nasty_plan(), TODAY))
    parser = Text()
    parser.feed(page)
    assert parser.tags <= ALLOWED
    assert '<html lang="en">' in page
    assert "width=device-width" in page
    assert "default-src 'none'" in page
    assert "https://" not in re.sub(r">[^<]*<", "><", page)


SIGNS = st.text(alphabet="*_`#<>|[](){}!-+=~\\&;:/@^\"' 1.)abx\t", max_size=14)


@settings(deadline=None, max_examples=200)
@given((st.text(max_size=40) | SIGNS).map(clean_line))
def test_any_line_survives_markdown(text: str) -> None:
    """Whatever a line says, a renderer shows exactly that."""
    document = Document(
        "T", (), "T", "en", (Bullets("L", (text,)), Paragraph(text), Table("X", ("A",), ((text,),)))
    )
    shown = of_markdown(to_markdown(document))
    assert shown == squeezed(f"TL:{text}{text}X:A{text}")


def test_document_structure() -> None:
    """Sections are headings of the first level, in order; an empty plan says that nothing is written."""
    document = plan_document(sound_plan(), TODAY)
    first = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert len(first) == len(SECTIONS)
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    empty = plan_document(empty_plan(), TODAY)
    assert empty.title == "Crisis plan"
    assert sum(block == Paragraph("Nothing is written here yet.") for block in empty.blocks) == len(SECTIONS)
    assert document.running == "Crisis plan, Version 0.1"
    assert document.lines == ("Oakline Bikes", "Version 0.1", "Printed on 12 November 2026")


def test_what_the_document_leaves_out() -> None:
    """Columns and answers that only repeat the default, and what the program keeps for itself."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.control.id, profile="other")
    document = plan_document(draft.plan, TODAY)
    tables = {block.title: block for block in document.blocks if isinstance(block, Table)}
    assert tables["Principles"].header == ("Principle", "Reason")
    assert tables["Calls"].rows[0] == ("Fire", "Lead", "Mobile", "5 min", "Go on to the next call")
    facts = [pair for block in document.blocks if isinstance(block, Facts) for pair in block.pairs]
    assert ("First words within", "30 min") in facts
    assert not [label for label, _value in facts if label == "Words signed"]
    assert not [label for label, value in facts if value == "No"]


def outline_titles(reader: PdfReader) -> list[str]:
    """Return all bookmarks."""
    found: list[str] = []

    def walk(entries: list[object]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry)
            else:
                found.append(entry["/Title"])

    walk(reader.outline)
    return found


def test_the_pdf_is_a_document() -> None:
    """Tagged, with title, language, bookmarks, a header and page numbers on every page."""
    document = plan_document(sound_plan(), date(2026, 11, 12))
    reader = PdfReader(io.BytesIO(to_pdf(document, TEMPLATE).data))
    assert reader.metadata.title == "Crisis plan"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert outline_titles(reader) == headings
    pages = [page.extract_text() for page in reader.pages]
    for number, page in enumerate(pages, start=1):
        assert document.running in page
        assert f"Page {number} of {len(pages)}" in page


def test_characters_without_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are named, the rest is printed, and the file does not claim to be accessible."""
    real, asked = plan_pdf.typst_fonts, []

    def only_ours(system: bool) -> object:
        asked.append(system)
        return real(False)

    monkeypatch.setattr(plan_pdf, "typst_fonts", only_ours)
    document = Document("Tokyo 東", (), "T", "en", (Paragraph("京 and more 東 \U0001f600"),))
    pdf = to_pdf(document, TEMPLATE)
    assert pdf.missing == ("東", "京", "\U0001f600")
    assert not pdf.accessible
    assert "andmore" in of_pdf(pdf.data)
    assert asked == [False, True]


def test_a_template_that_fails(tmp_path: Path) -> None:
    """What typst says is passed on as a problem."""
    broken = tmp_path / "plan.typ"
    broken.write_text('#panic("no")')
    with pytest.raises(Problem) as caught:
        to_pdf(plan_document(empty_plan(), TODAY), broken)
    assert caught.value.code == "pdf-failed"


def test_a_small_business_gets_a_short_document() -> None:
    """Sections in which nothing is written are left out; the others' plans say that they are empty."""
    draft = Draft(empty_plan())
    draft.set(draft.plan.control.id, profile="small_business")
    short = plan_document(draft.plan, TODAY, note="For the team.")
    assert short.compact
    assert [block.text for block in short.blocks if isinstance(block, Heading)] == [
        "Control and endorsement",
    ]
    assert short.lines[-1] == "For the team."


def test_a_small_business_finds_first_what_it_needs_in_a_hurry() -> None:
    """Levels, people, calls, first hour, words; a checklist is one table, a blank explained once."""
    plan = plan_from_template(TEMPLATE.parent.parent / "plans", "small_business", counted_ids())
    document = plan_document(plan, TODAY)
    sections = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert sections[:2] == ["Levels and triggers", "People and roles"]
    assert sections.index("First hour") < sections.index("Purpose and principles")
    tables = {block.title: block.header for block in document.blocks if isinstance(block, Table)}
    assert tables["Items"][:3] == ("What to do", "Who", "Within")
    assert tables["Blanks"] == ("Name in the text", "Question to ask", "Example")
    blanks = [
        row
        for block in document.blocks
        if isinstance(block, Table) and block.title == "Blanks"
        for row in block.rows
    ]
    assert len(blanks) == len(set(blanks)) > 20
    assert tables["Steps"] == ("Step", "How to tell", "What then")
    assert document.rest is not None
    assert document.blocks[document.rest + 1] == Heading(1, "Control and endorsement")
    run_in = [block.run_in for block in document.blocks if isinstance(block, Bullets)]
    assert run_in == sorted(run_in), "only what is read in quiet is set as running text"
    pages = PdfReader(io.BytesIO(to_pdf(document, TEMPLATE).data)).pages
    turned = next(n for n, page in enumerate(pages) if "The rest is read in quiet." in page.extract_text())
    assert turned <= 4, "what is needed in a bad hour is on the first four pages"
    assert len(pages) <= 7


def test_long_words_break() -> None:
    """An address longer than a column is broken without a sign that was not typed."""
    address = "https://shop.example/" + "abcdefghij" * 20
    document = Document("T", (), "T", "en", (Table("X", ("A", "B"), ((address, "b"),)),))
    assert squeezed(address) in of_pdf(to_pdf(document, TEMPLATE).data)


def test_a_table_without_words_is_not_printed() -> None:
    """Records in which nothing is filled in yet leave no empty rows."""
    draft = Draft(sound_plan())
    person = draft.plan.people[0]
    draft.add(Reach("reach_AAAAAAAAAA"), to=person.id)
    tables = [block.title for block in plan_document(draft.plan, TODAY).blocks if isinstance(block, Table)]
    assert "Hours" not in tables
    draft.set("reach_AAAAAAAAAA", days=("sat", "sun"), start=450, until=1440)
    (hours,) = [
        b for b in plan_document(draft.plan, TODAY).blocks if isinstance(b, Table) and b.title == "Hours"
    ]
    assert hours.rows == (("Saturday\nSunday", "07:30", "24:00"),)
