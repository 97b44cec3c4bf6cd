"""Every screen as a picture: python3 dev.py shots [OUT] [--only WORD] [--lessons].

Light and dark at 1280×800, at the smallest size, and at 150 % text.
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playbook_app.services.library import EVERY_LANGUAGE
from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from tests.ui.plan_views import VIEWS
from tests.ui.quiz.pictures import pictures
from tests.ui.stage import SCENES, Scene, staged, stages

FULL, SMALLEST = (1280, 800), (1080, 680)


@dataclass(frozen=True)
class Look:
    """How a picture is taken."""

    name: str
    mode: str
    size: tuple[int, int] = FULL
    text: int = 100


LOOKS = (
    Look("light", "light"),
    Look("dark", "dark"),
    Look("light-small", "light", SMALLEST),
    Look("dark-small", "dark", SMALLEST),
    Look("light-150", "light", FULL, 150),
    Look("dark-150", "dark", FULL, 150),
)


def take(out: Path, scenes: list[Scene], looks: tuple[Look, ...]) -> int:
    """Take every picture and return how many there are."""
    count = 0
    for (history, plan), group in stages(scenes):
        for look in looks:
            with (
                tempfile.TemporaryDirectory() as folder,
                staged(Path(folder), history, look.size, plan=plan) as stage,
            ):
                theme().use(mode=look.mode, text_size=look.text, reduce_motion=True)
                stage.settle()
                for scene in group:
                    scene.show(stage)
                    stage.settle()
                    stage.picture().save(str(out / f"{scene.name}-{look.name}.png"))
                    stage.clear()
                    count += 1
    return count


def take_lessons(out: Path) -> int:
    """Take a picture of the whole text of every lesson, in both themes, and return how many there are."""
    count = 0
    for mode in ("light", "dark"):
        with tempfile.TemporaryDirectory() as folder, staged(Path(folder), "empty", FULL) as stage:
            theme().use(mode=mode, reduce_motion=True)
            stage.services.library.use(EVERY_LANGUAGE)
            for lesson in stage.services.library.lessons():
                stage.go(to.LessonPage(lesson.ref))
                page: Any = stage.window.page()
                while page._unbuilt:
                    stage.settle()
                page._body.reading.grab().save(str(out / f"{lesson.ref.pack}-{lesson.ref.slug}-{mode}.png"))
                count += 1
    return count


def take_types(out: Path, only: str, looks: tuple[Look, ...]) -> int:
    """Take a picture of every type of question in every state, and return how many there are."""
    count = 0
    for look in looks:
        for name, picture in pictures(look.mode, look.size, look.text, only):
            picture.save(str(out / f"{name}-{look.name}.png"))
            count += 1
    return count


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path("shots"))
    parser.add_argument("--only", default="", help="only scenes whose name contains this")
    parser.add_argument("--look", default="", help="only this look, such as dark-small")
    parser.add_argument("--lessons", action="store_true", help="the whole text of every lesson instead")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.lessons:
        print(f"{take_lessons(options.out)} pictures in {options.out}")
        return
    scenes = [scene for scene in (*SCENES, *VIEWS) if options.only in scene.name]
    looks = tuple(look for look in LOOKS if options.look in ("", look.name))
    count = take(options.out, scenes, looks) + take_types(options.out, options.only, looks)
    print(f"{count} pictures in {options.out}")


if __name__ == "__main__":
    main()
