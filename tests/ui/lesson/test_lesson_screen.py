"""A lesson is read by keyboard, section by section, and found again where it was left."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.services.progress import Progress
from playbook_app.ui.lesson.page import LessonScreen
from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.post import MarginNote, PostCard
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen, lesson_page, shown
from tests.ui.trainee import PITCH, Trainee, make_trainee, sharing
from tests.ui.walk import missed_by_tab

NEVER = LessonRef("en", "never-written")


def lesson(
    data: Path, ref: LessonRef | int = 1, history: str = "empty", **more: object
) -> AbstractContextManager[Screen]:
    """Show a lesson by reference or number."""

    def make(who: Trainee, go: to.Go) -> LessonScreen:
        page = lesson_page(who, go)
        page.show_lesson(who.ref(ref) if isinstance(ref, int) else ref)
        return page

    return shown(make, data, history, **more)


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Screen]:
    """Return the first lesson, opened by somebody new."""
    with lesson(tmp_path) as screen:
        yield screen


def built(screen: Screen, qtbot: QtBot) -> None:
    """Wait until all sections are there."""
    qtbot.waitUntil(lambda: not screen.page._unbuilt)
    screen.settle()


def top_of(screen: Screen, name: str) -> int:
    """Return how far below the upper edge of the page a widget stands."""
    return screen.find(name).mapTo(screen.page, QPoint(0, 0)).y()


def test_space_reads_section_by_section(first: Screen) -> None:
    """Each press brings the next section to the top and remembers it; the last leads to the questions."""
    ref = first.who.ref(1)
    assert first.page.focusWidget().objectName() == "lesson.continue"
    first.page.resize(1192, 1100)
    first.settle()
    for section in (1, 2, 3):
        first.press(Qt.Key.Key_Space)
        assert first.who.study.lesson_place(ref) == section
        assert 0 < top_of(first, f"lesson.section{section}") < 60
    assert "Take the questions" in first.words()
    assert first.who.progress.standing().lesson(ref).read_at is None
    first.press(Qt.Key.Key_Space)
    assert first.who.progress.standing().lesson(ref).read_at is not None
    assert first.went == [to.Quiz(ref, again=True)]


def test_arrows_and_shift_space_step_too(first: Screen) -> None:
    """Right and Left go on and back, wherever focus is; before the first section there is nothing."""
    places = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        first.press(key)
        places.append(first.page._section)
    first.press(Qt.Key.Key_Space, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert (places, first.page._section) == ([1, 2, 1], 0)
    first.press(Qt.Key.Key_Left)
    assert first.page._section == 0
    assert not first.find("lesson.back").isEnabled()
    assert first.page.focusWidget().objectName() == "lesson.continue"


def test_the_back_button_hands_focus_on_when_it_ends(first: Screen) -> None:
    """At the first section it is off, so Continue takes the focus."""
    first.press(Qt.Key.Key_Space)
    first.tab_to("lesson.back")
    first.press(Qt.Key.Key_Return)
    assert first.page._section == 0
    assert first.page.focusWidget().objectName() == "lesson.continue"


def test_single_keys_can_be_off(first: Screen) -> None:
    """The arrows then do nothing; Continue still takes Space as every button does."""
    theme().use(single_keys=False)
    first.press(Qt.Key.Key_Right)
    assert first.page._section == 0
    first.press(Qt.Key.Key_Space)
    assert first.page._section == 1


def test_reading_goes_on_where_it_stopped(tmp_path: Path, qtbot: QtBot) -> None:
    """After a restart the section stands at the top, with the ones before it above."""
    with lesson(tmp_path) as screen:
        screen.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    with lesson(tmp_path) as screen:
        assert 0 < top_of(screen, "lesson.section2") < 60
        built(screen, qtbot)
        assert 0 < top_of(screen, "lesson.section2") < 60
        assert "3 of 4" in screen.words()
        assert top_of(screen, "lesson.section1") < 0


def test_the_first_section_is_there_at_once_and_the_rest_soon(first: Screen, qtbot: QtBot) -> None:
    """Opening builds what is seen; all sections, then the sources, follow in the order of reading."""
    assert first.page._body.reading.has(0)
    built(first, qtbot)
    assert all(first.page._body.reading.has(index) for index in range(4))
    assert "Sources" in first.words()
    assert list(missed_by_tab(first.page)) == []


def test_a_section_not_built_yet_can_be_gone_to(tmp_path: Path) -> None:
    """Jumping does not wait."""
    with lesson(tmp_path, PITCH) as screen:
        screen.page.show_lesson(screen.who.ref(1))
        assert 3 in screen.page._unbuilt
        screen.page.to_section(3)
        assert screen.page._body.reading.has(3)
        assert 3 not in screen.page._unbuilt


def test_contents_jump_and_say_what_was_read(first: Screen) -> None:
    """The section pressed is being read, those before it are done."""
    step = first.tab_to("lesson.step.3")
    first.press(Qt.Key.Key_Return)
    assert first.page._section == 2
    assert step.accessibleName() == "Do this instead, being read"
    assert first.find("lesson.step.1").accessibleName() == "The post, read"
    assert first.find("lesson.step.4").accessibleName() == "Checklist, not read yet"
    first.press(Qt.Key.Key_Left)
    assert first.page._section == 1


def test_scrolling_by_key_moves_the_mark_and_is_remembered(first: Screen, qtbot: QtBot) -> None:
    """End shows the last section; leaving the page keeps the place without waiting."""
    built(first, qtbot)
    first.press(Qt.Key.Key_End)
    assert first.page._section == 3
    assert first.who.study.lesson_place(first.who.ref(1)) == 0
    first.page.leave()
    assert first.who.study.lesson_place(first.who.ref(1)) == 3
    first.press(Qt.Key.Key_Home)
    assert first.page._section == 0
    qtbot.waitUntil(lambda: first.who.study.lesson_place(first.who.ref(1)) == 0)


def test_a_finished_lesson_opens_at_its_beginning(tmp_path: Path) -> None:
    """Everything counts as read then."""
    with lesson(tmp_path, 1, "week") as screen:
        assert screen.page._section == 0
        assert screen.find("lesson.step.4").accessibleName() == "Checklist, read"


def test_a_lesson_with_a_conversation_offers_it_too(tmp_path: Path) -> None:
    """Beside the questions at the end; taking it finishes the lesson as well."""
    with lesson(tmp_path, PITCH) as screen:
        assert not screen.has("lesson.second")
        screen.press(*[Qt.Key.Key_Right] * 5)
        screen.tab_to("lesson.second")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.Talk(PITCH, again=True)]
        assert screen.who.progress.standing().lesson(PITCH).read_at is not None
        screen.press(Qt.Key.Key_Left)
        assert screen.page.focusWidget().objectName() == "lesson.continue"


def test_a_shared_conversation_is_offered_too(tmp_path: Path) -> None:
    """It is played, and gone on with, in the lesson it lies in."""
    with lesson(tmp_path / "data", 5, content=sharing(tmp_path / "packs")) as screen:
        last = len(screen.page._lesson.sections) - 1
        screen.press(*[Qt.Key.Key_Right] * last)
        screen.tab_to("lesson.second")
        screen.press(Qt.Key.Key_Return)
        screen.who.talk(PITCH, 1)
        screen.page.show_lesson(screen.who.ref(5))
        screen.page.to_section(last)
        screen.tab_to("lesson.second")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.Talk(PITCH, again=True), to.Talk(PITCH)]


def test_what_was_begun_is_gone_on_with(tmp_path: Path) -> None:
    """The buttons say so, and nothing starts anew."""
    with lesson(tmp_path, PITCH) as screen:
        screen.who.answer(PITCH, "11")
        screen.who.talk(PITCH, 1)
        screen.page.show_lesson(PITCH)
        screen.press(*[Qt.Key.Key_Right] * 5)
        assert "Go on with the conversation" in screen.words()
        screen.press(Qt.Key.Key_Space)
        assert screen.went == [to.Quiz(PITCH)]


def test_related_lessons_and_the_library_are_one_press_away(tmp_path: Path) -> None:
    """Each related lesson has its mastery."""
    with lesson(tmp_path, 5, "week") as screen:
        button = screen.tab_to("lesson.related.1")
        assert button.accessibleName().startswith("Open Promoting all day long, mastery ")
        screen.press(Qt.Key.Key_Return)
        screen.tab_to("lesson.library")
        screen.press(Qt.Key.Key_Return)
        assert screen.went == [to.LessonPage(screen.who.ref(1)), to.Library()]


def test_checks_can_be_ticked(tmp_path: Path, qtbot: QtBot) -> None:
    """Space ticks instead of going on."""
    with lesson(tmp_path) as screen:
        built(screen, qtbot)
        box = screen.tab_to("lesson.section3.1.2")
        screen.press(Qt.Key.Key_Space)
        assert box.isChecked()
        assert screen.page._section == 0


def notes_beside(screen: Screen) -> bool:
    """Tell whether the first margin note stands beside its post."""
    note = screen.page.findChild(MarginNote)
    post = next(post for post in screen.page.findChildren(PostCard) if post.accessibleName())
    return note.mapTo(screen.page, QPoint(0, 0)).x() > post.mapTo(screen.page, post.rect().topRight()).x()


def test_notes_stand_beside_their_post_or_below_it(first: Screen) -> None:
    """Below where the window is narrow or the text large."""
    weak = first.find("lesson.section0.3")
    note = first.page.findChild(MarginNote)
    assert notes_beside(first)
    assert abs(note.mapTo(first.page, QPoint()).y() - weak.mapTo(first.page, QPoint()).y()) < 20
    first.page.resize(992, 680)
    first.settle()
    assert not notes_beside(first)
    first.page.resize(1192, 800)
    theme().use(text_size=130)
    first.settle()
    assert not notes_beside(first)


def test_contents_move_above_the_text_at_large_sizes(first: Screen) -> None:
    """And back again; the section being read stays where it is."""
    first.press(Qt.Key.Key_Space)
    first.tab_to("lesson.step.1")
    theme().use(text_size=200)
    first.settle()
    assert first.find("lesson.step.1").hasFocus()
    first.page.to_section(1)
    first.settle()
    contents: QWidget = first.page._body.contents
    assert first.page._body.reading.isAncestorOf(contents)
    assert abs(top_of(first, "lesson.section1")) < 80
    theme().use(text_size=100)
    first.settle()
    assert not first.page._body.reading.isAncestorOf(contents)


def failing(*_events: object) -> None:
    """Stand in for recording on a full disk."""
    raise Problem("disk-full")


def test_a_full_disk_stops_nobody_from_reading(first: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place is not kept, which is said; the end is not passed unrecorded and works again later."""
    told: list[Problem] = []
    first.page.reported.connect(told.append)
    with monkeypatch.context() as full:
        full.setattr(Progress, "record", failing)
        first.press(*[Qt.Key.Key_Right] * 3)
        assert first.page._section == 3
        first.press(Qt.Key.Key_Space)
    assert [problem.code for problem in told] == ["disk-full"] * 4
    assert first.went == []
    first.press(Qt.Key.Key_Space)
    assert first.went == [to.Quiz(first.who.ref(1), again=True)]


def test_a_lesson_that_is_gone_says_so(tmp_path: Path) -> None:
    """A kept place may point at a pack that was removed; there is a way back, and back to others."""
    with lesson(tmp_path, NEVER) as screen:
        assert "This lesson is not in your library" in screen.words()
        screen.press(Qt.Key.Key_Space)
        assert screen.went == [to.Today()]
        screen.page.step_on()
        screen.page.to_section(1)
        screen.page.leave()
        screen.page.show_lesson(screen.who.ref(2))
        screen.settle()
        assert "Fighting where everyone can see" in screen.words()


def test_coming_back_keeps_what_is_shown(first: Screen) -> None:
    """The same lesson is not built again; the section follows what is kept."""
    card = first.page.findChild(PostCard)
    first.press(Qt.Key.Key_Space)
    first.page.show_lesson(first.who.ref(1))
    assert first.page.findChild(PostCard) is card
    assert first.page._section == 1
    first.who.study.finish_lesson(first.who.ref(1))
    first.page.show_lesson(first.who.ref(1))
    assert first.page._section == 0


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a folder with the pack to copy, with links in its lesson and no questions."""
    pack = tmp_path / "packs" / "copied"
    shutil.copytree(shipped_folder() / "content" / "blank", pack)
    meta = pack / "pack.yaml"
    meta.write_text("\n".join(line for line in meta.read_text().splitlines() if "template" not in line))
    text = pack / "first-track" / "01-first-lesson" / "lesson.md"
    links = "\n\nRead [the study](https://study.example/fast) or [ask](mailto:desk@study.example).\n"
    text.write_text(text.read_text() + links)
    return tmp_path / "packs"


def test_a_link_is_opened_only_after_its_address_was_shown(
    tmp_path: Path, copied: Path, qtbot: QtBot
) -> None:
    """The address stands in the question; staying opens nothing."""
    with lesson(tmp_path / "data", LessonRef("blank", "first-lesson"), content=copied) as screen:
        opened: list[QUrl] = []
        screen.page.link_wanted.connect(opened.append)
        built(screen, qtbot)
        for url in ("https://study.example/fast", "mailto:desk@study.example"):
            prose = [one for one in screen.page.findChildren(QWidget) if hasattr(one, "link_clicked")]
            for answer in ("safe", "action"):
                prose[-1].link_clicked.emit(QUrl(url))
                dialog = screen.page.findChild(Dialog) or screen.page.window().findChild(Dialog)
                assert url.removeprefix("mailto:") in dialog.accessibleDescription()
                getattr(dialog, answer).click()
                screen.settle()
        assert [link.toString() for link in opened] == [
            "https://study.example/fast",
            "mailto:desk@study.example",
        ]


def test_every_kind_of_block_is_drawn(tmp_path: Path, copied: Path, qtbot: QtBot) -> None:
    """Comparison, callout, checklist and takeaway, with nothing cut at any size."""
    with lesson(tmp_path / "data", LessonRef("blank", "first-lesson"), content=copied) as screen:
        built(screen, qtbot)
        words = screen.words()
        for part in ("Fast is not the same as good", "Keep this line", "The second answer needs one fact"):
            assert part in words
        for size in (100, 150, 200):
            theme().use(text_size=size)
            screen.settle()
            assert screen.flaws() == []


@pytest.mark.parametrize("size", [(1192, 800), (992, 680), (1832, 1080)])
@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("number", [4, 8])
def test_nothing_is_clipped(
    tmp_path: Path, number: int, size: tuple[int, int], text: int, qtbot: QtBot
) -> None:
    """At every text size, in the smallest window and a large one, at the start and at the end."""
    theme().use(text_size=text)
    with lesson(tmp_path, number, size=size) as screen:
        built(screen, qtbot)
        assert screen.flaws() == []
        screen.press(*[Qt.Key.Key_Right] * 5)
        assert screen.flaws() == []


@pytest.mark.parametrize("text", [100, 150])
def test_long_words_fit_too(tmp_path: Path, text: int, qtbot: QtBot) -> None:
    """Every string of ours is 40 % longer."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    theme().use(text_size=text, mode="dark")
    with lesson(tmp_path / "data", PITCH, size=(992, 680)) as screen:
        built(screen, qtbot)
        screen.press(*[Qt.Key.Key_Right] * 5)
        assert screen.flaws() == []


def test_a_place_beyond_the_end_is_the_end(tmp_path: Path) -> None:
    """A pack update may have made the lesson shorter."""
    who = make_trainee(tmp_path)
    who.study.keep_place(who.ref(1), 9)
    who.close()
    with lesson(tmp_path) as screen:
        assert screen.page._section == 3
