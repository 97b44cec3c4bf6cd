"""Every shipped pack against the pack checks, and the examples of how to write one."""

import re
from functools import cache
from pathlib import Path

import pytest

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.content.findings import Finding
from playbook_app.domain.content.items.kinds import KINDS
from playbook_app.domain.content.model import LessonSummary, Pack
from playbook_app.domain.content.skills import SKILLS
from playbook_app.formats.pack.cache import pack_folders
from playbook_app.formats.pack.pack import check_pack, read_conversation, read_lesson, read_pack_index
from tests.packs.making import LESSON_FOLDER, make_pack, write

CONTENT = shipped_folder() / "content"
PACKS = pack_folders([CONTENT])


@cache
def indexed(folder: Path) -> tuple[Pack | None, tuple[Finding, ...]]:
    """Return a shipped pack and what is wrong with it; read once for all tests."""
    return read_pack_index(folder)


def lessons() -> list[tuple[Path, LessonSummary]]:
    """Return every shipped lesson with its pack's folder."""
    packs = [(folder, indexed(folder)[0]) for folder in PACKS]
    return [(folder, lesson) for folder, pack in packs if pack for lesson in pack.lessons]


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_nothing_to_mend(folder: Path) -> None:
    """A shipped pack has neither errors nor warnings."""
    pack, findings = indexed(folder)
    assert findings == ()
    assert pack is not None
    assert pack.id == folder.name
    assert pack.lessons


def test_every_lesson_opens() -> None:
    """What is listed opens as listed."""
    for folder, lesson in lessons():
        opened = read_lesson(folder, lesson)
        assert opened.title == lesson.title
        assert tuple((item.id, item.skill) for item in opened.items if item.graded) == lesson.items
        if lesson.conversation:
            assert read_conversation(folder, lesson).title == lesson.conversation


def test_every_skill_has_its_conversation() -> None:
    """They train all skills; none is short, and taking the longest reply is never best."""
    talks = [read_conversation(folder, lesson) for folder, lesson in lessons() if lesson.conversation]
    played = [talk for talk in talks if talk.id != "first-talk"]
    assert {skill for talk in played for skill in talk.skills} == set(SKILLS)
    for talk in played:
        assert 8 <= len(talk.turns) <= 20, talk.id
        assert len(talk.endings) >= 3, talk.id
        for turn in talk.turns:
            longest = max(turn.choices, key=lambda choice: len(choice.text))
            best = max(outcome.quality for choice in turn.choices for outcome in choice.outcomes)
            assert any(outcome.quality < best for outcome in longest.outcomes), f"{talk.id}/{turn.id}"


def examples() -> dict[str, str]:
    """Return the examples of content/README.md by the heading they stand under."""
    text = (CONTENT / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^## (\S+)$.*?^(`{3,})\w+\n(.*?)^\2$", text, re.MULTILINE | re.DOTALL)
    return {heading: body for heading, _ticks, body in found}


def test_the_examples_are_right(tmp_path: Path) -> None:
    """The six example files of content/README.md make a pack without errors."""
    example = examples()
    lessons_own = {"lesson.md", "quiz.yaml", "conversation.yaml", "drill.yaml"}
    assert set(example) == {"pack.yaml", "glossary.yaml", *lessons_own}
    pack = example["pack.yaml"].replace("id: first-track", "id: track").replace("[first-lesson]", "[lesson]")
    make_pack(tmp_path, pack=pack)
    lesson = example["lesson.md"].replace("[another-slug]", "[]").replace("rehearse_with: a-third-slug", "")
    lesson = lesson.replace("[a-fourth-slug]", "[]")
    lesson = re.sub(r" +# .*", "", lesson)
    write(tmp_path, "glossary.yaml", example["glossary.yaml"])
    for name in lessons_own:
        write(tmp_path, f"{LESSON_FOLDER}/{name}", lesson if name == "lesson.md" else example[name])
    counts, findings = check_pack(tmp_path)
    assert [found for found in findings if found.code not in {"word-count", "term-unused"}] == []
    assert counts is not None
    assert (counts.lessons, counts.items, counts.conversations, counts.drills) == (1, 1, 1, 1)


def test_every_type_has_an_example_that_is_right(tmp_path: Path) -> None:
    """The examples of content/README.md under each type, and under faces, read without errors or warnings."""
    text = (CONTENT / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^### (\w+):.*?^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert {heading for heading, _body in found} == {*KINDS, "Faces"} - {"single"}
    make_pack(tmp_path, quiz="items:\n" + "".join(body for _heading, body in found))
    counts, findings = check_pack(tmp_path)
    assert [finding for finding in findings if finding.file.endswith("quiz.yaml")] == []
    assert counts is not None
    assert counts.types == dict.fromkeys(sorted(KINDS), 1)
