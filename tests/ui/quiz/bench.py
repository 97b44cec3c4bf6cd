"""A lesson with a question of every type, and how each is answered by keys alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from playbook_app.domain.content.items.base import AnyFace
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.record import Terms
from playbook_app.ui.quiz.answers.base import listed, table
from tests.ui.quiz.answering import quiz_page
from tests.ui.screens import Screen, shown

PACKS = Path(__file__).parent
REF = LessonRef("sample", "every-type")
ITEMS = {
    "single": "own-the-fault",
    "multiple": "first-reply",
    "rate": "four-replies",
    "order": "before-you-answer",
    "match": "what-to-do",
    "triage": "monday-morning",
    "mark": "three-slips",
    "gap": "when-exactly",
    "write": "your-turn",
}
TYPES = tuple(ITEMS)
GRADED = TYPES[:-1]
WRONG = {
    "multiple": '["name","policy"]',
    "rate": '{"fog":"2","plan":"3","slap":"3","sorry":"1"}',
    "order": '["check","read","answer","look"]',
    "match": '{"praise":"praise","fault":"coupon","query":"query"}',
    "triage": '{"hours":"answer","rye":"answer","heel":"escalate","round-four":"walk-away"}',
    "mark": '["3","20","21"]',
    "gap": '{"when":"soon","who":"Petr"}',
    "write": '{"rating":"3","words":"We are sorry if you were upset. Follow us for our spring sale!"}',
}
"""A written response of each type that is not right."""
_LETTERS = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D)


@contextmanager
def bench(data: Path, **more: object) -> Iterator[Screen]:
    """Show the page with nothing begun yet."""
    with shown(quiz_page, data, "empty", content=PACKS, **more) as screen:
        screen.who.library.refresh()
        yield screen


def ask(screen: Screen, place: LessonRef, terms: Terms, *types: str) -> None:
    """Begin a sitting of these types at a place, and come to it."""
    screen.who.study.begin_sitting(place, [(REF, ITEMS[name]) for name in types], terms)
    screen.page.show_quiz(place)
    screen.arrive()
    screen.settle()


def face_of(screen: Screen) -> AnyFace:
    """Return the question that is shown."""
    return screen.page._seen.item


def give(screen: Screen, *, right: bool) -> None:
    """Answer the question that is shown, by keys, without checking it."""
    face = face_of(screen)
    if face.type == "single":
        wrong = next(option.id for option in face.options if not option.correct)
        written = face.best().text if right else wrong
    else:
        written = face.best().text if right else WRONG[face.type]
    BY_KEYS[face.type](screen, written)


def _single(screen: Screen, written: str) -> None:
    options = [option.id for option in screen.page._seen.options]
    screen.press(_LETTERS[options.index(written)])


def _multiple(screen: Screen, written: str) -> None:
    area = screen.page._asking.area
    for row, option in zip(area.rows, screen.page._seen.options, strict=True):
        if row.isChecked() != (option.id in listed(written)):
            screen.press(_LETTERS[area.rows.index(row)])


def _digits(screen: Screen, codes: list[str]) -> None:
    for code in codes:
        screen.press(Qt.Key(Qt.Key.Key_0.value + int(code)))


def _rate(screen: Screen, written: str) -> None:
    given = table(written)
    _to_first_row(screen)
    _digits(screen, [given[piece.id] for piece in screen.page._seen.options])


def _triage(screen: Screen, written: str) -> None:
    given, actions = table(written), face_of(screen).actions
    _to_first_row(screen)
    _digits(screen, [str(actions.index(given[piece.id]) + 1) for piece in screen.page._seen.options])


def _to_first_row(screen: Screen) -> None:
    """Go up to the first row; on another try every row has a place already, and each key moves on by hand."""
    area = screen.page._asking.area
    if all(row.code for row in area.rows):
        area.write("")
    area.focus_stop().setFocus()


def _order(screen: Screen, written: str) -> None:
    area = screen.page._asking.area
    for place, name in enumerate(listed(written)):
        row = area._by_id[name]
        while not row.hasFocus():
            screen.press(Qt.Key.Key_Down)
        while area.rows.index(row) > place:
            screen.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)


def _match(screen: Screen, written: str) -> None:
    given = table(written)
    for number, pair in enumerate(face_of(screen).pairs, 1):
        box = screen.tab_to(f"quiz.pair.{number}")
        wanted = box.findData(given[pair.id])
        while box.currentIndex() != wanted:
            screen.press(Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


def _mark(screen: Screen, written: str) -> None:
    area = screen.page._asking.area
    wanted = {int(number) for number in listed(written)}
    screen.press(*[Qt.Key.Key_Left] * len(area.words))
    for number, word in enumerate(area.words):
        assert word.hasFocus()
        if word.isChecked() != (number in wanted):
            screen.press(Qt.Key.Key_Space)
        screen.press(Qt.Key.Key_Right)


def _gap(screen: Screen, written: str) -> None:
    for number, gap in enumerate(table(written).values(), 1):
        field = screen.tab_to(f"quiz.gap.{number}")
        field.clear()
        screen.type(gap)


def _write(screen: Screen, written: str) -> None:
    given = table(written)
    screen.type(given["words"])
    screen.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "quiz.rating.1"
    _digits(screen, [given["rating"]])


BY_KEYS: dict[str, Callable[[Screen, str], None]] = {
    "single": _single,
    "multiple": _multiple,
    "rate": _rate,
    "order": _order,
    "match": _match,
    "triage": _triage,
    "mark": _mark,
    "gap": _gap,
    "write": _write,
}
