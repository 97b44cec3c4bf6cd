"""The decision flow drawn: nothing overlaps, nothing is lost, one colour, and the same in words."""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.flow import Answer, Node
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import Role
from playbook_app.domain.plan.schema import new
from playbook_app.formats.flow_drawing import LEFT, WIDTH, broken, flow_drawing, wide
from playbook_app.formats.flow_svg import to_svg
from playbook_app.formats.plan_document import Document, plan_document
from playbook_app.formats.plan_docx import to_docx
from playbook_app.formats.plan_html import to_html
from playbook_app.formats.plan_pdf import to_pdf
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import TODAY
from tests.formats.test_plan_exports import TEMPLATE, of_pdf, squeezed

SVG = "{http://www.w3.org/2000/svg}"


def drawn_plan() -> Plan:
    """Return a plan with a question, something to do, three ends and a step that nothing leads to."""
    ids = counted_ids()
    lead, fire = new(Role, ids, name="Lead & deputy"), new(Level, ids, name="Fire")
    ends = [
        new(Node, ids, kind="outcome", text="Raise <it> to the worst level, and look after people first",
            outcome="escalate", level=fire.id, role=lead.id),
        new(Node, ids, kind="outcome", text="Answer", outcome="respond"),
        new(Node, ids, kind="outcome", text="Only watch"),
    ]  # fmt: skip
    do = new(Node, ids, kind="action", text="Take a picture", answers=(new(Answer, ids, label="Done"),))
    answers = tuple(
        new(Answer, ids, label=label, goto=goto)
        for label, goto in (("Yes", ends[0].id), ("", ends[1].id), ("Abuse", do.id), ("Lost", ""))
    )
    ask = new(Node, ids, text="Is anybody at risk, now or soon?", help="Ask.", answers=answers)
    flow = (ask, do, *ends, new(Node, ids, text=""))
    return replace(empty_plan(), roles=(lead,), levels=(fire,), flow=flow)


def test_boxes_and_ways() -> None:
    """Boxes stand apart and inside; a way begins at its answer and ends at the edge of its step."""
    drawing = flow_drawing(drawn_plan())
    assert len(drawing.boxes) == 6
    assert len(drawing.ways) == 3, "what leads nowhere has no line"
    for box in drawing.boxes:
        assert 0 <= box.x < box.x + box.width <= WIDTH
        assert 0 <= box.y < box.y + box.height <= drawing.height
    for one, two in combinations(drawing.boxes, 2):
        apart_x = one.x + one.width <= two.x or two.x + two.width <= one.x
        assert apart_x or one.y + one.height <= two.y or two.y + two.height <= one.y
    edges = {(box.x, box.x + box.width) for box in drawing.boxes}
    for way in drawing.ways:
        assert way.points[0][0] < LEFT < way.points[-1][0] or way.points[-1][0] < LEFT
        assert any(way.points[-1][0] in pair for pair in edges)
    ends = [" ".join(box.lines) for box in drawing.boxes if box.kind == "outcome"]
    assert ends[0].endswith("Raise it to a level · Fire · Lead & deputy")
    assert drawing.text.startswith("1  Is anybody at risk, now or soon? Yes → 2. No words yet → 3.")


def test_one_colour_and_shapes_that_differ() -> None:
    """The drawing is well-formed, escaped, loads nothing, and tells kinds apart without a colour."""
    svg = to_svg(flow_drawing(drawn_plan()))
    root = ET.fromstring(svg)
    colours = {value for one in root.iter() for key, value in one.attrib.items() if key in ("fill", "stroke")}
    assert colours == {"currentColor", "none"}
    assert "href" not in svg
    assert "style" not in svg
    assert "<it>" not in svg
    assert "Raise &lt;it&gt;" in svg
    title, text = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {text.get('id')}"
    widths = {one.get("stroke-width") for one in root.iter(f"{SVG}rect")}
    assert len(widths) == 2
    assert len(list(root.iter(f"{SVG}rect"))) == 6 + 3, "an outcome has two frames"


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=40), st.integers(20, 200))
def test_words_are_broken_and_never_lost(text: str, room: int) -> None:
    """Lines fit (a single letter always does), and together they are the text."""
    lines = broken(text, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(wide(line) <= room or len(line) <= 1 for line in lines)


def test_the_drawing_is_in_every_format_that_can_show_one() -> None:
    """SVG in the page, with its words in the PDF, a picture with a description in Word; a table beside it."""
    plan = drawn_plan()
    document = plan_document(plan, TODAY)
    assert "<figure><svg" in to_html(document)
    pdf = to_pdf(document, TEMPLATE)
    assert pdf.accessible
    assert of_pdf(pdf.data).count(squeezed("Take a picture")) == 2
    word = docx.Document(io.BytesIO(to_docx(document, datetime(2026, 11, 12, tzinfo=UTC))))
    (picture,) = word.inline_shapes
    assert picture._inline.docPr.get("descr").startswith("1  Is anybody at risk")
    steps = next(table for table in word.tables if table.rows[0].cells[0].text == "Step")
    assert [cell.text for cell in steps.rows[1].cells] == [
        "1  Is anybody at risk, now or soon?", "Ask.", "Yes → 2\nNo words yet → 3\nAbuse → 4\nLost → ?",
    ]  # fmt: skip
    assert steps.rows[2].cells[2].text == "Raise it to a level\nFire\nLead & deputy"


def test_a_very_long_flow_stays_on_its_page() -> None:
    """A drawing higher than a page is made smaller, in the PDF and in Word."""
    plan = drawn_plan()
    long = flow_drawing(plan)
    tall = type(long)(long.title, long.text, 3000.0, long.boxes, long.ways)
    document = Document("T", (), "T", "en", (tall,))
    assert to_pdf(document, TEMPLATE).accessible
    word = docx.Document(io.BytesIO(to_docx(document, datetime(2026, 11, 12, tzinfo=UTC))))
    (picture,) = word.inline_shapes
    assert picture.height < word.sections[0].page_height
    assert re.fullmatch(r"\d+", str(picture.width))
