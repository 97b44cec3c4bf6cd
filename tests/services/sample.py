"""A pack, a library and the learning services on a real store; reopened as often as a test likes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource, counted_ids
from playbook_app.domain.content.model import LessonRef
from playbook_app.services.drills import Drills
from playbook_app.services.habits import Habits
from playbook_app.services.library import Library
from playbook_app.services.profiles import Profiles
from playbook_app.services.progress import Changes, Progress
from playbook_app.services.rehearse import Rehearse
from playbook_app.services.review import Review
from playbook_app.services.study import Study
from playbook_app.storage.store import Store

FIRST, SECOND = LessonRef("sample", "first"), LessonRef("sample", "second")

LESSON = """---
title: {title}
promise: Something to do afterwards.
sin: a habit
skills: [listen]
minutes: 3
sources: ["A text"]
related: []
---
{words}

```takeaway
One line to keep.
```
"""


def item(item_id: str, prompt: str = "What now?") -> dict[str, Any]:
    """Return a question as it stands in quiz.yaml; option a is right."""
    options = [
        {"id": name, "text": f"Option {name} of {item_id}", "reason": f"Reason {name}."} for name in "abc"
    ]
    options[0] = options[0] | {"correct": "true"}
    return {
        "id": item_id,
        "type": "single",
        "skill": "listen",
        "prompt": prompt,
        "rule": "A rule.",
        "options": options,
    }


def with_faces(item_id: str, *faces: str) -> dict[str, Any]:
    """Return a question with these faces, as it stands in quiz.yaml; option a is right in each."""
    plain = item(item_id)
    del plain["prompt"]
    return plain | {"faces": [{"id": face, "prompt": f"What now at the {face}?"} for face in faces]}


def to_write(item_id: str) -> dict[str, Any]:
    """Return a reply to write, as it stands in quiz.yaml."""
    models = [{"id": name, "text": f"Model {name}.", "reason": "Why."} for name in "ab"]
    plain = item(item_id) | {"type": "write", "models": models}
    del plain["options"]
    return plain


def to_tick(item_id: str) -> dict[str, Any]:
    """Return a multiple choice, as it stands in quiz.yaml; a and b are right."""
    options = [
        {"id": name, "text": f"Tick {name}", "reason": "Why.", "correct": str(name in "ab").lower()}
        for name in "abcd"
    ]
    return item(item_id) | {"type": "multiple", "options": options}


def outcome(goto: str, quality: int, **effects: int) -> dict[str, Any]:
    """Return an outcome as it stands in conversation.yaml."""
    return {
        "quality": str(quality),
        "title": "It was done",
        "reason": "That is why.",
        "rule": "A rule.",
        "goto": goto,
        "effects": {name: str(amount) for name, amount in effects.items()},
    }


def choice(choice_id: str, *outcomes: dict[str, Any]) -> dict[str, Any]:
    """Return a choice as it stands in conversation.yaml."""
    return {
        "id": choice_id,
        "label": f"Do {choice_id}",
        "text": f"I {choice_id}.",
        "outcomes": list(outcomes),
    }


def conversation() -> dict[str, Any]:
    """Return a conversation of two turns as it stands in conversation.yaml."""
    ask = choice("ask", outcome("more", 4, trust=8, permission=2))
    push = choice("push", outcome("more", 1, trust=-60))
    pitch = choice("pitch", outcome("demo", 4) | {"when": "permission >= 2"}, outcome("blocked", 1))
    wait = choice("wait", outcome("blocked", 2))
    line = {"who": "tomas", "time": "09:31", "text": "Thanks."}
    return {
        "id": "pitch",
        "title": "The author",
        "situation": "You reposted.",
        "skills": ["listen"],
        "you": {"name": "Nadia", "handle": "nadia"},
        "people": [{"id": "tomas", "name": "Tomás"}],
        "meters": [{"id": "trust", "label": "Tomás", "start": "40", "zones": ["Cold", "Open"]}],
        "state": {"permission": "0"},
        "state_labels": {"permission": "Permission to pitch"},
        "start": "thanks",
        "turns": [
            {"id": "thanks", "lines": [line], "choices": [ask, push]},
            {"id": "more", "lines": [line], "choices": [pitch, wait]},
        ],
        "endings": [
            {"id": "demo", "title": "A demo", "verdict": "good", "text": "Good."},
            {"id": "blocked", "title": "Blocked", "verdict": "bad", "text": "Bad."},
        ],
    }


def write_pack(folder: Path) -> None:
    """Write a pack of two lessons: the first with three questions, the second with two and a talk."""
    for number, slug in enumerate(("first", "second"), 1):
        lesson = folder / "track" / f"{number:02}-{slug}"
        lesson.mkdir(parents=True)
        text = LESSON.format(title=f"The {slug} lesson", words="One two three four five. " * 80)
        (lesson / "lesson.md").write_text(text, encoding="utf-8")
    write_quiz(folder, item("q1"), item("q2"), item("q3"))
    second = folder / "track" / "02-second"
    (second / "quiz.yaml").write_text(json.dumps({"items": [item("q1"), item("q2")]}), encoding="utf-8")
    write_conversation(folder, conversation())
    pack = {
        "schema_version": "1",
        "id": "sample",
        "title": "A sample",
        "language": "en",
        "version": "1.0",
        "licence": "CC0-1.0",
        "summary": "For tests.",
        "tracks": [{"id": "track", "title": "Track", "summary": "One."}],
    }
    (folder / "pack.yaml").write_text(json.dumps(pack), encoding="utf-8")


def write_quiz(folder: Path, *items: dict[str, Any]) -> None:
    """Give the first lesson other questions."""
    (folder / "track" / "01-first" / "quiz.yaml").write_text(json.dumps({"items": items}), encoding="utf-8")


def write_conversation(folder: Path, talk: dict[str, Any]) -> None:
    """Give the second lesson another conversation."""
    path = folder / "track" / "02-second" / "conversation.yaml"
    path.write_text(json.dumps(talk), encoding="utf-8")


@dataclass
class Desk:
    """The learning services of one running app; ``reopen`` is a kill and a new start."""

    folder: Path
    clock: FixedClock
    ids: IdSource
    seeds: Iterator[int]
    fresh: bool = True

    def __post_init__(self) -> None:
        """Start the app; a fresh one gets a pack and a profile first."""
        self.pack = self.folder / "content" / "sample"
        if self.fresh:
            write_pack(self.pack)
        self.start()
        if self.fresh:
            self.profiles.add("Ada", "learn")

    def start(self) -> None:
        """Build the services."""
        self.store = Store.open(self.folder / "data", self.clock)
        self.library = Library([self.folder / "content"], self.folder / "cache" / "index.json")
        self.profiles = Profiles(self.store, self.clock, self.ids)
        self.progress = Progress(self.library, self.store, self.profiles, self.clock)
        self.study = Study(self.library, self.progress, self.ids, lambda: next(self.seeds))
        self.rehearse = Rehearse(self.library, self.progress, self.ids)
        self.drills = Drills(self.library, self.progress, self.ids)
        self.review = Review(self.library, self.progress, self.study, Habits(self.store, self.profiles))
        self.changes: list[Changes] = []
        self.progress.changed.connect(self.changes.append)

    def kill(self) -> None:
        """Start again without saying goodbye: nothing but the store's own lock is let go."""
        self.store.close()
        self.start()

    def quit(self) -> None:
        """End as the window does."""
        self.progress.close()
        self.store.close()

    @property
    def kinds(self) -> list[str]:
        """The kinds of all events of the current profile, as they are on disk."""
        assert self.profiles.current is not None
        return [raw["e"] for _id, raw in self.store.events(self.profiles.current.id)]


def make_desk(folder: Path, clock: FixedClock) -> Desk:
    """Return the services on an empty data folder."""
    return Desk(folder, clock, counted_ids(), iter(range(1, 10_000)))
