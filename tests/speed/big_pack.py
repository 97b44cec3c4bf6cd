"""Makes a pack of thousands of lessons out of the shipped ones, for measuring what their number costs."""

import re
import shutil
from pathlib import Path

from playbook_app.base.paths import shipped_folder

TRACKS = 25
_LINKS = re.compile(r"^(?:related|after|rehearse_with): .*\n", re.MULTILINE)
_TITLE = re.compile(r"^title: .*$", re.MULTILINE)


def make_big_pack(folder: Path, lessons: int) -> Path:
    """Write a pack of so many lessons, each the text and questions of a shipped one under its own name."""
    shipped = sorted((shipped_folder() / "content" / "en").glob("*/*/lesson.md"))
    tracks = [f"track-{number}" for number in range(1, TRACKS + 1)]
    for number in range(lessons):
        source = shipped[number % len(shipped)]
        own = number // TRACKS + 1
        target = folder / tracks[number % TRACKS] / f"{own:02d}-lesson-{number}"
        target.mkdir(parents=True)
        text = _LINKS.sub("", source.read_text(encoding="utf-8"))
        text = _TITLE.sub(f"title: Lesson {number} of very many", text, count=1)
        (target / "lesson.md").write_text(text, encoding="utf-8")
        shutil.copyfile(source.with_name("quiz.yaml"), target / "quiz.yaml")
    listed = "".join(f"  - {{id: {track}, title: {track.capitalize()}}}\n" for track in tracks)
    head = 'schema_version: 1\nid: big\ntitle: Very many\nlanguage: en\nversion: "1"\nlicence: CC0-1.0\n'
    (folder / "pack.yaml").write_text(f"{head}tracks:\n{listed}", encoding="utf-8")
    return folder
