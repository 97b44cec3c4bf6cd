"""Makes small packs on disk for tests: one track with one lesson, changed where a test wants it."""

from pathlib import Path
from textwrap import dedent

from playbook_app.formats.pack.report import Report

PACK = """\
schema_version: 1
id: test
title: Test pack
language: en
version: "1.0"
licence: CC0-1.0
tracks:
  - {id: track, title: Track}
"""

FRONT = """\
---
title: A lesson
promise: You can do it afterwards.
sin: doing it badly
skills: [courtesy]
minutes: 3
---
"""

QUIZ = """\
items:
  - id: first
    type: single
    skill: courtesy
    prompt: Which one?
    rule: Keep this.
    options:
      - {id: a, text: One, correct: true, reason: Because.}
      - {id: b, text: Two, reason: Because not.}
      - {id: c, text: Three, reason: Because not.}
"""

TALK = """\
id: talk
title: A talk
situation: Something happened.
you: {name: You}
people: [{id: ann, name: Ann}]
meters: [{id: trust, label: Ann, start: 50, zones: [Low, High]}]
start: first
turns:
  - id: first
    lines: [{who: ann, text: Hello.}]
    choices:
      - id: good
        label: Be good
        outcomes: [{quality: 4, title: Good, reason: Yes., rule: Be good., goto: fine, effects: {trust: 5}}]
      - id: bad
        label: Be bad
        outcomes: [{quality: 1, title: Bad, reason: Because., rule: Be good., goto: over}]
endings:
  - {id: fine, title: Fine, verdict: good, text: Well done.}
  - {id: over, title: Over, verdict: bad, text: It is over.}
"""

LESSON_FOLDER = "track/01-lesson"


def make_pack(
    folder: Path,
    body: str = "Some text.\n",
    *,
    front: str = FRONT,
    quiz: str | None = QUIZ,
    talk: str | None = None,
    pack: str = PACK,
) -> Path:
    """Write a pack with one lesson into ``folder`` and return it."""
    write(folder, "pack.yaml", pack)
    write(folder, f"{LESSON_FOLDER}/lesson.md", front + body)
    if quiz is not None:
        write(folder, f"{LESSON_FOLDER}/quiz.yaml", quiz)
    if talk is not None:
        write(folder, f"{LESSON_FOLDER}/conversation.yaml", talk)
    return folder


def write(folder: Path, name: str, content: str | bytes) -> None:
    """Write one file below ``folder``."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def fenced(kind: str, body: str) -> str:
    """Return a fenced block; ``body`` may be indented."""
    return f"```{kind}\n{dedent(body).strip()}\n```\n"


def codes(report: Report) -> list[tuple[str, int]]:
    """Return what a report found, as (code, line), in the order it was found."""
    return [(found.code, found.line) for found in report.findings]
