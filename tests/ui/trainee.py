"""Somebody who has trained: real services on a folder of their own, and a history made by using them."""

import atexit
import random
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource, counted_ids
from playbook_app.base.paths import shipped_folder
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.run import available_choices
from playbook_app.services.drills import Drills
from playbook_app.services.habits import Habits
from playbook_app.services.lesson_paths import LessonPaths
from playbook_app.services.library import Library
from playbook_app.services.profiles import Profiles
from playbook_app.services.progress import Progress
from playbook_app.services.rehearse import Rehearse
from playbook_app.services.review import Review
from playbook_app.services.study import Study
from playbook_app.storage.store import Store
from tests.responding import respond

THURSDAY = datetime(2026, 11, 12, 9, 30, tzinfo=timezone(timedelta(hours=1)))
PITCH = LessonRef("en", "premature-pitch")
RELATED = re.compile(r"^(?:related|after|rehearse_with): .*\n", re.MULTILINE)
TWO_TRACKS = ("deadly-sins", "lost-contact")


WHOLE = 6
"""From so many signs on a quiz is answered to its end."""


@dataclass(frozen=True)
class Trainee:
    """The services of one data folder and a clock that can be moved."""

    clock: FixedClock
    store: Store
    library: Library
    profiles: Profiles
    progress: Progress
    study: Study
    rehearse: Rehearse
    drills: Drills
    review: Review

    def ref(self, number: int) -> LessonRef:
        """Return the n-th lesson, from 1."""
        return self.library.lessons()[number - 1].ref

    @property
    def lesson_count(self) -> int:
        """How many lessons there are."""
        return len(self.library.lessons())

    def questions(self, ref: LessonRef) -> int:
        """How many questions a lesson has."""
        return len(self.library.summary(ref).items)

    def read(self, ref: LessonRef) -> None:
        """Open a lesson and read it to its end."""
        self.study.open_lesson(ref)
        self.clock.advance(minutes=4)
        self.study.finish_lesson(ref)
        self.clock.advance(minutes=1)

    def answer(self, ref: LessonRef, right: str) -> None:
        """Answer questions of a lesson in pack order: "110" is right, right, wrong, then stop.

        Six signs or more go on to the end of the quiz, with what is left answered right.
        """
        attempt = self.study.restart_quiz(ref)
        items = [item for item, _ in self.library.summary(ref).items]
        signs = right if len(right) < WHOLE else right.ljust(len(items), "1")
        wanted = dict(zip(items, signs, strict=False))
        # A quiz also asks what is not graded, so its end is not where the signs end.
        for _question in signs if len(right) < WHOLE else count():
            question = attempt.current
            if question is None:
                return
            assert question.item is not None
            response = respond(question.item, right=wanted.get(question.id, "1") == "1")
            attempt = self.study.answer(attempt, response)
            self.clock.advance(seconds=40)

    def talk(self, ref: LessonRef, turns: int, *, seed: int = 1) -> None:
        """Play some turns of a lesson's conversation, choosing at random."""
        dice = random.Random(seed)
        run = self.rehearse.restart(ref)
        for _turn in range(turns):
            choices = available_choices(run)
            if not choices:
                return
            run = self.rehearse.choose(run, dice.choice(choices).id)
            self.clock.advance(seconds=50)

    def close(self) -> None:
        """Let go of the folder."""
        self.progress.close()
        self.store.close()


def make_trainee(
    data: Path, moment: datetime = THURSDAY, *, purpose: str = "learn", content: Path | None = None
) -> Trainee:
    """Return somebody new."""
    if content is None:
        lend_index(data)
    who = _open(data, FixedClock(moment), counted_ids(), count(1), content)
    who.profiles.add("Nadia", purpose)
    return who


def trained(data: Path, history: str, **how: Any) -> Trainee:
    """Return somebody with a history ("empty", "week", "months"); ``how`` is as for ``make_trainee``.

    Living through a history takes a second or more, so each is lived through once in a process
    and every test gets a copy of the folder it left.
    """
    if how.get("content") is not None or history == "empty":
        who = make_trainee(data, **how)
        HISTORIES[history](who)
        return who
    lived = _lived(history, **how)
    shutil.copytree(lived.folder, data, dirs_exist_ok=True)
    ids = counted_ids()
    for prefix in lived.ids:
        ids(prefix)
    return _open(data, FixedClock(lived.moment), ids, count(lived.seed))


@dataclass(frozen=True)
class _Lived:
    """What a history left: its folder, when it ended, the ids it took and the next seed."""

    folder: Path
    moment: datetime
    ids: tuple[str, ...]
    seed: int


@cache
def _lived(history: str, moment: datetime = THURSDAY, purpose: str = "learn") -> _Lived:
    data = _kept_folder() / f"{history}-{moment:%Y%m%d%H%M}-{purpose}"
    lend_index(data)
    taken: list[str] = []
    counted, seeds = counted_ids(), count(1)

    def noted(prefix: str) -> str:
        taken.append(prefix)
        return counted(prefix)

    who = _open(data, FixedClock(moment), noted, seeds)
    who.profiles.add("Nadia", purpose)
    HISTORIES[history](who)
    who.close()
    return _Lived(data, who.clock.local(), tuple(taken), next(seeds))


def lend_index(data: Path) -> None:
    """Put the index of the shipped packs where the app finds it, as at every start but the first."""
    target = data / "cache" / "packs.json"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_index(), target)


def two_tracks(target: Path) -> Path:
    """Copy the English pack with two of its tracks into a folder of packs that a test may change."""
    pack = target / "en"
    shipped = shipped_folder() / "content" / "en"
    about = yaml.safe_load((shipped / "pack.yaml").read_text(encoding="utf-8"))
    about["tracks"] = [track for track in about["tracks"] if track["id"] in TWO_TRACKS]
    about.pop("paths", None)  # they lead through lessons that are not copied
    for track in TWO_TRACKS:
        shutil.copytree(shipped / track, pack / track)
    for lesson in pack.rglob("lesson.md"):  # what it is related to may not be here
        lesson.write_text(RELATED.sub("", lesson.read_text(encoding="utf-8")), encoding="utf-8")
    (pack / "pack.yaml").write_text(yaml.safe_dump(about), encoding="utf-8")
    return target


def sharing(target: Path) -> Path:
    """Copy the same tracks; the fifth lesson, about spam, shares the conversation of the pitch."""
    lesson = next(two_tracks(target).glob("en/deadly-sins/05-spam/lesson.md"))
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("\nskills:", "\nrehearse_with: premature-pitch\nskills:", 1), "utf-8")
    return target


@cache
def _index() -> Path:
    made = _kept_folder() / "packs.json"
    Library([shipped_folder() / "content"], made).lessons()
    return made


def paths_of(who: Trainee) -> LessonPaths:
    """Return the paths that somebody can choose from."""
    return LessonPaths(who.library, Habits(who.store, who.profiles))


@cache
def _kept_folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="playbook-histories-", ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _open(
    data: Path, clock: FixedClock, ids: IdSource, seeds: Iterator[int], content: Path | None = None
) -> Trainee:
    store = Store.open(data, clock)
    library = Library([content or shipped_folder() / "content"], data / "cache" / "packs.json")
    profiles = Profiles(store, clock, ids)
    progress = Progress(library, store, profiles, clock)
    study = Study(library, progress, ids, lambda: next(seeds))
    return Trainee(
        clock,
        store,
        library,
        profiles,
        progress,
        study,
        Rehearse(library, progress, ids),
        Drills(library, progress, ids),
        Review(library, progress, study, Habits(store, profiles)),
    )


def a_week_in(who: Trainee) -> None:
    """Three lessons read, two answered, one quiz left half done."""
    start = who.clock.local() - timedelta(days=3)
    on(who, start, lambda: (who.read(who.ref(1)), who.answer(who.ref(1), "110111")))
    on(who, start + timedelta(days=1), lambda: who.answer(who.ref(1), "111111"))
    on(who, start + timedelta(days=2), lambda: (who.read(who.ref(2)), who.answer(who.ref(2), "011010")))
    on(who, start + timedelta(days=3), lambda: (who.read(who.ref(3)), who.answer(who.ref(3), "11")))


def two_months_in(who: Trainee) -> None:
    """Every lesson met, some held, some slipping, a conversation ended and one left open."""
    today = who.clock.local()
    dice = random.Random(8)
    start = today - timedelta(days=60)
    for number in range(1, 8):
        day = start + timedelta(days=3 * number)
        on(who, day, partial(read_and_answer, who, who.ref(number), "101101"))
    for number in range(9, who.lesson_count + 1):
        day = start + timedelta(days=24 + number)
        on(who, day, partial(read_and_answer, who, who.ref(number), "111111"))
    for back in range(38, 0, -1):
        if dice.random() < 0.45:
            ref = who.ref(dice.choice([1, 1, 2, 3, 4, 4, 7]))
            marks = "111111" if back < 20 else "".join(dice.choice("111110") for _ in range(6))
            on(who, today - timedelta(days=back), partial(who.answer, ref, marks))
    on(who, today - timedelta(days=9), lambda: (who.read(PITCH), who.talk(PITCH, 20, seed=3)))
    on(who, today - timedelta(days=6), lambda: who.answer(PITCH, "111011"))
    on(who, today - timedelta(days=2), lambda: who.answer(who.ref(3), "010001"))
    on(who, today - timedelta(days=1), lambda: who.answer(who.ref(5), "101"))
    on(who, today, lambda: who.talk(PITCH, 2, seed=5))


def read_and_answer(who: Trainee, ref: LessonRef, right: str) -> None:
    """Read a lesson, then answer its questions."""
    who.read(ref)
    who.answer(ref, right)


def on(who: Trainee, moment: datetime, do: Callable[[], object]) -> None:
    """Do something at a moment, then put the clock where it was or where it came to, if that is later."""
    before = who.clock.local()
    who.clock._moment = moment
    do()
    who.clock._moment = max(before, who.clock.local())


HISTORIES: dict[str, Callable[[Trainee], object]] = {
    "empty": lambda _who: None,
    "week": a_week_in,
    "months": two_months_in,
}
