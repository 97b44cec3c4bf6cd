"""Reading ``quiz.yaml``."""

from playbook_app.domain.content.items.single import SingleChoice
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
    (face,) = item.faces
    assert isinstance(face, SingleChoice)
    assert (item.id, item.type, item.skill, face.prompt) == ("first", "single", "courtesy", "Which one?")
    assert (face.rule, face.hint, face.key.id, face.face) == ("Keep this.", "Look.", "a", "")
    assert [option.text for option in face.options] == ["One", "Two", "Three"]
    assert face.post is not None
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


FACES = """\
items:
  - id: first
    type: single
    skill: courtesy
    prompt: Which one?
    rule: Keep this.
    hint: Look.
    faces:
      - id: cafe
        options:
          - {id: a, text: One, correct: true, reason: Because.}
      - id: bank
        prompt: And here?
        options:
          - {id: b, text: Two, correct: true, reason: Because.}
"""


def test_faces_share_what_stands_above_them() -> None:
    """What a face does not say itself is the item's; every part has its place."""
    report = Report()
    ((item, sound),) = read_quiz(FACES, report)
    assert (codes(report), sound) == ([], True)
    cafe, bank = item.faces
    assert (cafe.face, cafe.prompt, cafe.hint, cafe.id, cafe.rule) == (
        "cafe",
        "Which one?",
        "Look.",
        "first",
        "Keep this.",
    )
    assert (bank.face, bank.prompt, bank.hint) == ("bank", "And here?", "Look.")
    assert [report.line_of(f"items/1/faces/{n}") for n in (1, 2)] == [9, 12]
    assert report.line_of("items/1/faces/2/options/1") == 15


def test_what_a_face_cannot_have_of_its_own() -> None:
    """Skill and rule are the item's; a misspelt field is noted wherever it stands."""
    text = FACES.replace("      - id: bank\n", "      - id: bank\n        rule: Mine.\n").replace(
        "hint:", "hin:"
    )
    report = Report()
    ((_item, sound),) = read_quiz(text, report)
    assert not sound
    assert codes(report) == [("unknown-field", 7), ("unknown-field", 7), ("unknown-field", 13)]


def test_faces_without_any() -> None:
    """An empty list is reported, and the item is read as one face."""
    text = FACES[: FACES.index("      - id: cafe")].replace("faces:", "faces: []")
    report = Report()
    ((item, sound),) = read_quiz(text, report)
    assert (len(item.faces), sound) == (1, False)
    assert codes(report) == [("missing-field", 8), ("missing-field", 2)]
