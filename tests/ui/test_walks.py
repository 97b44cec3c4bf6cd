"""Every scene of the window, walked: nothing clipped, nothing nameless, nothing that Tab does not reach."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from playbook_app import i18n
from playbook_app.i18n.names import LANGUAGES
from playbook_app.ui.theme.theme import theme
from tests.ui import walk
from tests.ui.pseudo import LANGUAGE, install_pseudo, untranslated_words, words_of
from tests.ui.stage import SCENES, Scene, Stage, staged, stages

GROUPS = [
    pytest.param(*key, scenes, id=f"{key[0]}{'-plan' if key[1] else ''}") for key, scenes in stages(SCENES)
]
LOOKS = [(1280, 800, 100), (1080, 680, 100), (1280, 800, 150), (1080, 680, 200)]


def walked(stage: Stage, scenes: Iterable[Scene]) -> Iterator[str]:
    """Show each scene and yield what is wrong with it."""
    for scene in scenes:
        scene.show(stage)
        stage.settle()
        for finding in (
            *walk.clipped(stage.front),
            *walk.overlapping(stage.window),
            *walk.off_screen(stage.window),
        ):
            yield f"{scene.name}: {finding}"
        stage.clear()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("history", "plan", "scenes"), GROUPS)
def test_nothing_is_clipped(
    tmp_path: Path, history: str, plan: bool, scenes: list[Scene], look: tuple[int, int, int]
) -> None:
    """Every text has its room, at the usual and the smallest size, at 100, 150 and 200 % text."""
    with staged(tmp_path, history, look[:2], plan=plan) as stage:
        theme().use(mode="light", text_size=look[2], reduce_motion=True)
        stage.settle()
        found = list(walked(stage, scenes))
        assert found == [], "\n".join(found)


@pytest.mark.parametrize(("history", "plan", "scenes"), GROUPS)
def test_every_control_has_name_role_and_object_name(
    tmp_path: Path, history: str, plan: bool, scenes: list[Scene]
) -> None:
    """What can be operated says what it is, and Tab reaches it."""
    found = []
    with staged(tmp_path, history, plan=plan) as stage:
        theme().use(mode="light", text_size=100, reduce_motion=True)
        for scene in scenes:
            scene.show(stage)
            stage.settle()
            found += [f"{scene.name}: {line}" for line in walk.nameless(stage.front)]
            found += [f"{scene.name}: {line}" for line in walk.missed_by_tab(stage.front)]
            found += [f"{scene.name}: a window opened by itself: {stray}" for stray in stage.strays]
            stage.strays.clear()
            stage.clear()
    assert found == [], "\n".join(found)


@pytest.mark.parametrize(("history", "plan", "scenes"), GROUPS)
def test_everything_is_translated_and_has_room_for_it(
    tmp_path: Path, history: str, plan: bool, scenes: list[Scene]
) -> None:
    """In a language 40 % longer nothing is clipped, and no word came past the catalogue."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogues"))
    found = []
    with staged(tmp_path / "data", history, plan=plan) as stage:
        theme().use(mode="light", text_size=100, reduce_motion=True)
        content = words_of(content_of(stage))
        for scene in scenes:
            scene.show(stage)
            stage.settle()
            found += [f"{scene.name}: {line}" for line in walk.clipped(stage.front)]
            found += [f"{scene.name}: {line}" for line in hard_coded(stage, content)]
            stage.clear()
    assert found == [], "\n".join(found)


def content_of(stage: Stage) -> list[object]:
    """Return everything a pack, a person or a plan brings, which is in its own language."""
    library = stage.services.library
    lessons = [library.lesson(lesson.ref) for lesson in library.lessons()]
    talks = [library.conversation(lesson.ref) for lesson in library.lessons() if lesson.conversation]
    drills = [library.drill(lesson.ref) for lesson in library.lessons() if lesson.drill]
    plans = (stage.services.paths.assets / "plans").glob("*.json")
    starters = [json.loads(file.read_text("utf-8")) for file in plans]
    own = ["Playbook", "Nadia", str(stage.services.paths.data), "Harbour Lane Café", *LANGUAGES.values()]
    return [library.packs, lessons, talks, drills, own, starters]


def hard_coded(stage: Stage, content: set[str]) -> Iterator[str]:
    """Yield visible texts with words that nobody can translate."""
    for widget in walk.shown(stage.front):
        text = (
            walk.name_of(widget) if isinstance(widget, walk.INTERACTIVE) else getattr(widget, "text", str)()
        )
        words = untranslated_words(text, content) if isinstance(text, str) else []
        if words:
            yield f"not translated {words[:6]}: {walk.where(widget)}"
