"""Reading ``quiz.yaml``."""

from playbook_app.formats.pack.quiz import read_quiz
from playbook_app.formats.pack.report import Report
from tests.packs.making import QUIZ, codes


def test_a_whole_quiz() -> None:
    """Everything in a question arrives."""
    text = QUIZ + "    hint: Look.\n    post: {author: A, text: Hi}\n"
    report = Report()
    ((item, sound),) = read_quiz(text, report)
    assert codes(report) == []
    assert sound
    assert (item.id, item.type, item.skill, item.prompt) == ("first", "single", "courtesy", "Which one?")
    assert (item.rule, item.hint, item.key.id) == ("Keep this.", "Look.", "a")
    assert [option.text for option in item.options] == ["One", "Two", "Three"]
    assert item.post is not None
    assert report.line_of("items/1/options/2") == 9


def test_a_broken_question_is_marked() -> None:
    """A question with a fault is marked; the others stay sound."""
    text = QUIZ + QUIZ.removeprefix("items:\n").replace("    rule: Keep this.\n", "").replace(
        "text: Two, ", ""
    )
    report = Report()
    read = read_quiz(text, report)
    assert [sound for _item, sound in read] == [True, False]
    assert sorted(codes(report)) == [("missing-field", 11), ("missing-field", 17)]


def test_every_option_needs_its_reason() -> None:
    """A missing reason is named with the way to it."""
    report = Report()
    read_quiz(QUIZ.replace("text: Three, reason: Because not.", "text: Three"), report)
    assert [(found.code, found.line, found.field) for found in report.findings] == [
        ("missing-field", 10, "items[1].options[3].reason")
    ]


def test_unknown_type() -> None:
    """A type of question from a newer program is reported."""
    report = Report()
    ((_item, sound),) = read_quiz(QUIZ.replace("type: single", "type: essay"), report)
    assert not sound
    assert codes(report) == [("not-in-list", 3)]


def test_no_quiz_at_all() -> None:
    """A file that is no table, and one without items, has no questions."""
    for text, code in (("- a", "wrong-kind"), ("item: x", "missing-field")):
        report = Report()
        assert read_quiz(text, report) == ()
        assert code in [found.code for found in report.findings]
