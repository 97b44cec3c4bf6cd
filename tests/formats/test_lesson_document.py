"""A lesson and a cheat sheet as documents to print."""

from playbook_app.domain.content.blocks import (
    Callout,
    Checklist,
    Compare,
    Note,
    Post,
    PostBlock,
    Prose,
    Section,
    Span,
    Takeaway,
)
from playbook_app.domain.content.model import Lesson, LessonRef, LessonSummary, Track
from playbook_app.formats.lesson_document import lesson_document, sheet_data
from playbook_app.formats.plan_document import Bullets, Heading, Paragraph, Quote

WEAK = Post("Ann", "ann", "9:00", (Span("Thanks!", 1),), "weak", notes=(Note("Empty", "It fits anybody."),))
BETTER = Post("Ann", "ann", "", (Span("Thank you, Bo."),), "better")
PLAIN = Post("Bo", "bo", "8:00", (Span("Best rye in town."),))


def lesson(*sections: Section, sources: tuple[str, ...] = ()) -> Lesson:
    """Return a lesson of some sections."""
    return Lesson(LessonRef("en", "x"), "t", 1, "Title", "Promise.", "sin", (), 3, sources, (), sections)


def test_everything_in_a_lesson_is_printed_in_order() -> None:
    """Prose, posts with their verdict and notes, boxes, lists, the takeaway, and the sources last."""
    found = lesson_document(
        lesson(
            Section("", (PostBlock(PLAIN), Prose("", "One.\n\nTwo."))),
            Section(
                "Why",
                (
                    Compare(WEAK, BETTER, "Side by side."),
                    Compare(WEAK, BETTER),
                    Checklist("Before", ("a", "b")),
                    Callout("tip", "Mind", Prose("", "The gap.")),
                    Takeaway("Keep."),
                ),
            ),
            sources=("A book, 2013",),
        ),
        "en",
    )
    pair = (
        Paragraph("Ann, 9:00, weak"),
        Quote("Thanks!"),
        Bullets("Notes", ("Empty: It fits anybody.",)),
        Paragraph("Ann, better"),
        Quote("Thank you, Bo."),
    )
    assert (found.title, found.lines, found.language) == ("Title", ("Promise.",), "en")
    assert found.blocks == (
        Paragraph("Bo, 8:00"),
        Quote("Best rye in town."),
        Paragraph("One."),
        Paragraph("Two."),
        Heading(1, "Why"),
        *pair,
        Paragraph("Side by side."),
        *pair,
        Bullets("Before", ("a", "b")),
        Paragraph("The gap.", "Mind"),
        Paragraph("Keep.", "Takeaway"),
        Bullets("Sources", ("A book, 2013",)),
    )
    assert lesson_document(lesson(), "en").blocks == ()


def test_a_cheat_sheet_has_a_line_for_each_lesson() -> None:
    """The pattern, and what to keep."""
    one = LessonSummary(LessonRef("en", "x"), "t", 1, "Not a word back", "", "", (), 3, "Answer.", ())
    found = sheet_data(Track("t", "Sins", "Seven.", (one,)), "de")
    assert (found["title"], found["summary"], found["language"]) == ("Sins", "Seven.", "de")
    assert found["rows"] == [["Not a word back", "Answer."]]
