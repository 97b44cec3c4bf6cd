"""The Word file: heading styles, marked header rows, language, title, running lines; Writer can read it."""

import io
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

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
from tests.domain.plan.sound import TODAY, sound_plan
from tests.formats.test_plan_exports import nasty_plan, squeezed, texts

MADE = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)
OFFICE = shutil.which("soffice")


def opened(document: Document) -> docx.document.Document:
    """Return the document, written and read again."""
    return docx.Document(io.BytesIO(to_docx(document, MADE)))


def test_headings_are_styles() -> None:
    """Every heading has the style of its level, the title has its own, lists are lists."""
    document = plan_document(sound_plan(), TODAY)
    word = opened(document)
    found = [
        (int(paragraph.style.name[-1]), paragraph.text)
        for paragraph in word.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]
    assert found == [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]
    assert (word.paragraphs[0].style.name, word.paragraphs[0].text) == ("Title", "Crisis plan")
    items = [item for block in document.blocks if isinstance(block, Bullets) for item in block.items]
    assert [p.text for p in word.paragraphs if p.style.name == "List Bullet"] == items
    quotes = [block.text for block in document.blocks if isinstance(block, Quote)]
    assert [p.text for p in word.paragraphs if p.style.name == "Quote"] == quotes


def test_header_rows_are_marked() -> None:
    """The first row of each table, and no other, is a header row in the file; the table has a title."""
    document = plan_document(sound_plan(), TODAY)
    tables = opened(document).tables
    blocks = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == len(blocks) > 0
    for table, block in zip(tables, blocks, strict=True):
        marks = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marks == [True] + [False] * len(block.rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == block.title
        assert [cell.text for cell in table.rows[0].cells] == list(block.header)


def test_language_title_and_running_lines() -> None:
    """The file says what it is called, in which language, and numbers its pages."""
    document = Document("Krisenplan", ("Bäckerei",), "Krisenplan, Version 1", "de", (Heading(1, "Wer"),))
    word = opened(document)
    assert (word.core_properties.title, word.core_properties.language) == ("Krisenplan", "de")
    assert word.core_properties.author == ""
    assert word.core_properties.created == MADE
    language = word.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "de"
    assert word.sections[0].header.paragraphs[0].text == "Krisenplan, Version 1"
    foot = word.sections[0].footer.paragraphs[0]
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert foot.text == "Page  of "


def test_control_characters_do_not_stop_it() -> None:
    """What cannot stand in XML is left out, the rest stays."""
    odd = "a\x00b\x0bc\x1fd\ufffee\ud800f"
    document = Document(
        odd, (odd,), odd, "en",
        (Heading(1, odd), Paragraph(odd, odd), Paragraph(odd), Quote(odd), Facts(((odd, odd),)),
         Bullets(odd, (odd,)), Table(odd, (odd,), ((odd,),))),
    )  # fmt: skip
    whole = "".join(p.text for p in opened(document).paragraphs)
    assert whole.count("ab\ncdef") == 12
    assert "\x00" not in whole


def test_nothing_is_fetched() -> None:
    """No relationship of the file leads out of it."""
    with zipfile.ZipFile(io.BytesIO(to_docx(plan_document(nasty_plan(), TODAY), MADE))) as archive:
        links = [archive.read(name) for name in archive.namelist() if name.endswith(".rels")]
    assert not any(b'TargetMode="External"' in text for text in links)


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")
def test_writer_opens_it_and_makes_a_pdf(tmp_path: Path) -> None:
    """LibreOffice reads the file and prints it; every text is in that PDF."""
    document = plan_document(nasty_plan(), TODAY)
    source = tmp_path / "plan.docx"
    source.write_bytes(to_docx(document, MADE))
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", tmp_path, source],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    reader = PdfReader(tmp_path / "plan.pdf")
    pages = [squeezed(page.extract_text()) for page in reader.pages]
    running = squeezed(document.running)
    numbers = [f"Page{number}of{len(pages)}" for number in range(1, len(pages) + 1)]
    assert all(number in page for number, page in zip(numbers, pages, strict=True))
    whole = "".join(
        page.replace(running, "").replace(number, "") for number, page in zip(numbers, pages, strict=True)
    )
    missing = [
        text for text in texts(document) if squeezed(text) not in whole and text not in document.running
    ]
    assert missing == []
    assert reader.trailer["/Root"]["/Lang"].startswith("en")
