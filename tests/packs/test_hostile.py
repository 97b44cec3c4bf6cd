"""Packs made to do harm: each ends with a clear finding, quickly, and the rest of the pack works."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playbook_app.base.paths import shipped_folder
from playbook_app.formats.pack.pack import check_pack, read_pack_index
from playbook_app.i18n.findings import describe
from tests.packs.making import FRONT, LESSON_FOLDER, PACK, QUIZ, TALK, fenced, make_pack, write

LESSON, QUIZ_NAME, TALK_NAME = (
    f"{LESSON_FOLDER}/{name}" for name in ("lesson.md", "quiz.yaml", "conversation.yaml")
)
LONG = 2.0
"""Seconds that no single file may take; they take milliseconds on a quiet machine."""

ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)
)
MERGE_BOMB = "a: &a {x: 1}\n" + "".join(f"m{n}: &m{n}\n  <<: [*a, *a, *a, *a, *a, *a]\n" for n in range(60))
DEEP_YAML = "[" * 20_000 + "\n"
CYCLE = TALK.replace("goto: fine, effects: {trust: 5}", "goto: first").replace("goto: over", "goto: first")
NESTED_TABLES = "<table><tr><td>" * 200 + "x" + "</td></tr></table>" * 200
WIDE_CELL = "<table><tr><td colspan=100000000>x</td></tr></table>"
QUIET_WORD = FRONT.replace("title: A lesson", "title: " + "x" * 3000)

BODIES = {
    "script": ("Hello <script>alert(1)</script>", "raw-html"),
    "event handler": ("<img src=x onerror=alert(1)>", "raw-html"),
    "brackets": ("[" * 4000, "line-too-long"),
    "brackets over lines": ("[[[[[[\n" * 2000, "too-many-lines"),
    "links": ("[a](b" * 10_000, "line-too-long"),
    "links over lines": ("[a](b\n" * 1900, "paragraph-too-long"),
    "backticks": ("a " + "`" * 150, "marks-in-a-row"),
    "nested tables": (NESTED_TABLES, "line-too-long"),
    "few nested tables": ("<table><tr><td>\n" * 20, "raw-html"),
    "colspan": (WIDE_CELL, "raw-html"),
    "quotes": (">" * 500 + " a", "word-too-long"),
    "spaced quotes": ("> " * 500 + "a", "nested-too-deep"),
    "lists": ("- " * 1000 + "a", "nested-too-deep"),
    "UNC picture": ("![x](\\\\\\\\server\\\\share\\\\x.png)", "picture"),
    "UNC picture, slashes": ("![x](//server/share/x.png)", "picture"),
    "remote picture": ("![x](https://evil.example/x.png)", "picture"),
    "data picture": ("![x](data:image/svg+xml;base64,AAAA)", "picture"),
    "local picture": ("![x](file:///etc/passwd)", "picture"),
    "script link": ("[x](javascript:alert(1))", "link-refused"),
    "huge word": ("x" * 390_000, "line-too-long"),
    "wide table": ("|" + "a|" * 500 + "\n|" + "-|" * 500, "word-too-long"),
    "unclosed block": ("```post\nauthor: x\n", "fence-open"),
    "forged mark": ("\ue0000", "control-character"),
    "alias bomb in a block": (fenced("post", "author: &a x\ntext: *a"), "yaml-alias"),
    "deep block": (fenced("post", "text: " + "[" * 100), "yaml-depth"),
    "control": ("text \x1b[31m red", "control-character"),
    "direction override": ("text \u202etxt.exe", "control-character"),
}


def write_body(folder: Path, body: str) -> Path:
    """Make a pack whose lesson has this body, and a second lesson that is sound."""
    make_pack(folder, body)
    write(folder, "track/02-sound/lesson.md", FRONT + "Sound.")
    return folder


def expect(folder: Path, file: str, code: str) -> None:
    """Assert that the pack has this error, that the sound lesson works, and that it did not take long."""
    start = time.perf_counter()
    pack, findings = read_pack_index(folder)
    assert time.perf_counter() - start < LONG
    found = {(finding.file, finding.code) for finding in findings if finding.level == "error"}
    assert (file, code) in found
    assert pack is not None
    assert "sound" in [lesson.ref.slug for lesson in pack.lessons]
    assert all("{" not in describe(finding.code, finding.values).whole for finding in findings)


@pytest.mark.parametrize("name", BODIES)
def test_hostile_bodies(tmp_path: Path, name: str) -> None:
    """What a lesson's text may not hold takes the lesson out and nothing else."""
    body, code = BODIES[name]
    expect(write_body(tmp_path, body), LESSON, code)
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    assert "lesson" not in [lesson.ref.slug for lesson in pack.lessons]


@pytest.mark.parametrize("name", [LESSON, QUIZ_NAME, TALK_NAME])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ALIAS_BOMB, "yaml-alias"),
        (MERGE_BOMB, "yaml-alias"),
        (DEEP_YAML, "line-too-long"),
        ("[\n" * 20_000, "yaml-depth"),
        ("a: 1\na: 2\n", "duplicate-key"),
        ("a: !!python/object/apply:os.system [x]\n", "yaml-tag"),
        ("{}\n", "missing-field"),
    ],
)
def test_hostile_yaml(tmp_path: Path, name: str, content: str, code: str) -> None:
    """YAML bombs and tricks are refused in front matter, questions and conversations alike."""
    write_body(tmp_path, "Text.")
    write(tmp_path, name, f"---\n{content}---\n" if name == LESSON else content)
    expect(tmp_path, name, code)


@pytest.mark.parametrize("name", [LESSON, QUIZ_NAME, TALK_NAME])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\0" * 1000, "control-character"),
        (b"\xff\xfe" + "text".encode("utf-16-le"), "not-utf-8"),
        (b"title: caf\xe9", "not-utf-8"),
        (b"x" * 5_000_000, "file-too-big"),
        (b"x" * 390_000, "no-front-matter"),
    ],
)
def test_hostile_bytes(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    """Binary, other encodings, huge files."""
    write_body(tmp_path, "Text.")
    write(tmp_path, name, content)
    expected = code if name == LESSON or code != "no-front-matter" else "line-too-long"
    expect(tmp_path, name, expected)


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        (TALK_NAME, CYCLE, "talk-no-exit"),
        (TALK_NAME, TALK.replace("goto: fine", "goto: nowhere"), "talk-goto"),
        (TALK_NAME, TALK.replace("quality: 4", "when: '" + "(" * 100 + "', quality: 4"), "bad-condition"),
        (TALK_NAME, TALK.replace("situation: Something happened.\n", ""), "missing-field"),
        (QUIZ_NAME, QUIZ.replace("    prompt: Which one?\n", ""), "missing-field"),
        (QUIZ_NAME, QUIZ + QUIZ.removeprefix("items:\n"), "duplicate-id"),
        (LESSON, QUIET_WORD, "field-too-long"),
    ],
)
def test_hostile_content(tmp_path: Path, file: str, content: str, code: str) -> None:
    """Cycles without an exit, missing fields, ids used twice, endless titles."""
    write_body(tmp_path, "Text.")
    write(tmp_path, file, content)
    expect(tmp_path, file, code)


def link_file(folder: Path) -> None:
    """Replace the quiz by a link to a file outside."""
    (folder / QUIZ_NAME).unlink()
    (folder / QUIZ_NAME).symlink_to("/etc/passwd")


def link_folder(folder: Path) -> None:
    """Replace the lesson's folder by a link to one outside."""
    outside = folder.parent / "outside"
    (folder / LESSON_FOLDER).rename(outside)
    (folder / LESSON_FOLDER).symlink_to(outside)


def link_loop(folder: Path) -> None:
    """Replace the quiz by a link to itself."""
    (folder / QUIZ_NAME).unlink()
    (folder / QUIZ_NAME).symlink_to(folder / QUIZ_NAME)


def pipe(folder: Path) -> None:
    """Replace the quiz by a named pipe."""
    (folder / QUIZ_NAME).unlink()
    os.mkfifo(folder / QUIZ_NAME)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes need a Unix")
@pytest.mark.parametrize(
    ("change", "file", "code"),
    [
        (link_file, QUIZ_NAME, "outside-pack"),
        (link_folder, LESSON, "outside-pack"),
        (link_loop, QUIZ_NAME, "outside-pack"),
        (pipe, QUIZ_NAME, "not-a-file"),
    ],
)
def test_hostile_files(tmp_path: Path, change: Callable[[Path], None], file: str, code: str) -> None:
    """Links out of the pack are not followed, pipes not waited for."""
    folder = write_body(tmp_path / "pack", "Text.")
    change(folder)
    expect(folder, file, code)


def test_a_pack_that_leaves_its_folder(tmp_path: Path) -> None:
    """A track cannot be a path."""
    make_pack(tmp_path / "other")
    make_pack(tmp_path / "pack", pack=PACK.replace("id: track,", "id: ../other/track,"))
    pack, findings = read_pack_index(tmp_path / "pack")
    assert pack is not None
    assert pack.tracks == ()
    assert "bad-id" in {finding.code for finding in findings}


FILES = sorted(path for path in (shipped_folder() / "content" / "blank").rglob("*") if path.is_file())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_ends_in_findings(tmp_path: Path, data: st.DataObject) -> None:
    """Cut, overwrite or repeat any part of any file of a sound pack: it is read, or there is a finding."""
    root = shipped_folder() / "content" / "blank"
    for path in FILES:
        write(tmp_path, str(path.relative_to(root)), path.read_bytes())
    target = data.draw(st.sampled_from(FILES))
    content = target.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 200)))
    filling = data.draw(st.one_of(st.just(b""), st.binary(max_size=20), st.just(content[start:end] * 2)))
    write(tmp_path, str(target.relative_to(root)), content[:start] + filling + content[end:])
    counts, findings = check_pack(tmp_path)
    assert counts is not None or findings
    for finding in findings:
        assert describe(finding.code, finding.values).message
