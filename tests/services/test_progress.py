"""Tests of recording and of where the trainee stands."""

import random
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.problem import Problem
from playbook_app.domain.conversation.run import available_choices
from playbook_app.domain.progress import checkpoint
from playbook_app.domain.progress.events import LessonOpened
from playbook_app.domain.progress.standing import Standing
from playbook_app.services.progress import CHECKPOINT_EVERY, CHECKPOINTS, Changes
from tests.services.sample import FIRST, SECOND, Desk

ROOT = Path(__file__).resolve().parents[2]


def rebuilt(desk: Desk) -> dict[str, Any]:
    """Return the standing as all events on disk give it."""
    standing = Standing()
    assert desk.profiles.current is not None
    standing.take(desk.store.events(desk.profiles.current.id))
    return checkpoint.to_raw(standing)


def kept(desk: Desk) -> dict[str, Any] | None:
    """Return the checkpoint of the current profile."""
    assert desk.profiles.current is not None
    return desk.store.table(CHECKPOINTS).get(desk.profiles.current.id)


def test_a_new_profile_has_everything_before_it(desk: Desk) -> None:
    """Today of the first day."""
    found = desk.progress.overview()
    assert found.today == date(2026, 11, 12)
    assert found.next_lesson is not None
    assert (found.next_lesson.lesson.ref, found.next_lesson.code) == (FIRST, "start")
    assert [row.lesson.ref for row in found.lessons] == [FIRST, SECOND]


def test_a_day_of_practice_shows_in_the_overview(desk: Desk) -> None:
    """A lesson read, a quiz answered, a talk begun: what Today and Progress draw."""
    desk.study.open_lesson(FIRST)
    desk.clock.advance(minutes=4)
    desk.study.finish_lesson(FIRST)
    attempt = desk.study.quiz(FIRST)
    for option in ("b", "a", "a"):
        desk.clock.advance(seconds=40)
        attempt = desk.study.answer(attempt, option)
    desk.study.answer(desk.study.quiz(SECOND), "a")
    desk.rehearse.choose(desk.rehearse.conversation(SECOND), "ask")
    found = desk.progress.overview()
    assert (found.lessons[0].stage, found.lessons[0].mastery, found.lessons[1].mastery) == ("done", 33, 25)
    assert [(row.skill, row.mastery) for row in found.skills] == [("listen", 30)]
    assert found.practice == {date(2026, 11, 12): 6}
    assert [spot.code for spot in found.weak] == ["missed-last"]
    assert [(part.kind, part.lesson.ref, part.done) for part in found.unfinished] == [
        ("quiz", SECOND, 1),
        ("talk", SECOND, 1),
    ]


def test_every_recorded_call_is_announced_once(desk: Desk) -> None:
    """With the lesson and the kinds of event."""
    attempt = desk.study.quiz(SECOND)
    attempt = desk.study.answer(attempt, "a")
    desk.study.answer(attempt, "a")
    assert desk.changes[-3:] == [
        Changes(SECOND, ("quiz-started",)),
        Changes(SECOND, ("item-answered",)),
        Changes(SECOND, ("item-answered", "quiz-finished")),
    ]


def test_profiles_stand_apart(desk: Desk) -> None:
    """Switching shows another standing and announces that everything changed."""
    ada = desk.profiles.current
    assert ada is not None
    desk.study.answer(desk.study.quiz(FIRST), "a")
    desk.profiles.add("Bo", "plan")
    assert desk.changes[-1] == Changes(None)
    assert desk.progress.overview().unfinished == ()
    desk.profiles.switch(ada.id)
    assert [part.done for part in desk.progress.overview().unfinished] == [1]


def test_renaming_keeps_the_standing(desk: Desk) -> None:
    """Nothing is read again."""
    desk.study.quiz(FIRST)
    before = desk.progress.standing()
    assert desk.profiles.current is not None
    desk.profiles.rename(desk.profiles.current.id, "Ada L.")
    assert desk.progress.standing() is before


def test_a_deleted_profile_leaves_no_checkpoint(desk: Desk) -> None:
    """Erased is erased, whichever profile is in use."""
    ada = desk.profiles.current
    assert ada is not None
    desk.study.quiz(FIRST)
    bo = desk.profiles.add("Bo", "")
    assert ada.id in desk.store.table(CHECKPOINTS).all()
    desk.study.quiz(FIRST)
    desk.profiles.delete(ada.id)
    desk.profiles.delete(bo.id)
    assert desk.store.table(CHECKPOINTS).all() == {}
    assert desk.progress.standing().last_event == 0
    desk.progress.save()


def test_quitting_writes_a_checkpoint_and_starting_reads_it(desk: Desk) -> None:
    """Nothing is replayed then; a second goodbye writes nothing."""
    desk.study.answer(desk.study.quiz(FIRST), "a")
    desk.progress.close()
    raw = kept(desk)
    assert raw is not None
    assert raw == rebuilt(desk)
    desk.quit()
    desk.start()
    assert checkpoint.to_raw(desk.progress.standing()) == raw
    assert desk.progress._unsaved == 0


def test_a_checkpoint_is_written_now_and_then_but_never_with_an_answer(desk: Desk) -> None:
    """Answers and turns cost one sync each; the next event that is neither pays for the checkpoint."""
    for _n in range(CHECKPOINT_EVERY - 2):
        desk.study.open_lesson(FIRST)
    attempt = desk.study.quiz(FIRST)
    desk.study.answer(desk.study.answer(attempt, "a"), "a")
    assert kept(desk) is None
    desk.study.finish_lesson(FIRST)
    raw = kept(desk)
    assert raw is not None
    assert raw["last_event"] == CHECKPOINT_EVERY + 2


def test_a_long_tail_is_shortened_when_it_was_read(desk: Desk) -> None:
    """A process that was killed again and again does not start slower and slower."""
    for _n in range(CHECKPOINT_EVERY - 1):
        desk.study.open_lesson(FIRST)
    attempt = desk.study.quiz(FIRST)
    desk.store.table(CHECKPOINTS).delete(desk.profiles.current.id)
    desk.study.answer(attempt, "a")
    desk.kill()
    assert desk.progress.standing().last_event == CHECKPOINT_EVERY + 1
    raw = kept(desk)
    assert raw is not None
    assert raw["last_event"] == CHECKPOINT_EVERY + 1


@pytest.mark.parametrize("change", [{"formula": 0}, {"lessons": 7}, {"last_event": 99}])
def test_a_checkpoint_that_does_not_fit_is_rebuilt(desk: Desk, change: dict[str, Any]) -> None:
    """Another formula, damage, or a store that was set back: events are the truth."""
    desk.study.answer(desk.study.quiz(FIRST), "a")
    desk.progress.close()
    raw = kept(desk)
    assert raw is not None
    assert desk.profiles.current is not None
    desk.store.table(CHECKPOINTS).put(desk.profiles.current.id, raw | change)
    desk.kill()
    assert checkpoint.to_raw(desk.progress.standing()) == raw
    missed = [(found.code, found.size) for found in desk.store.recovered]
    assert missed == ([("recovered-missing", 99 - raw["last_event"])] if "last_event" in change else [])


def test_a_checkpoint_that_cannot_be_written_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is only a shortcut: the disk may be full, the events are safe."""
    desk.study.open_lesson(FIRST)

    def full(_name: str) -> None:
        raise Problem("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "table", full)
        desk.progress.close()
    desk.progress.close()
    assert kept(desk) == rebuilt(desk)


def test_events_of_a_newer_version_are_skipped(desk: Desk) -> None:
    """They stay in the journal; the standing goes on."""
    assert desk.profiles.current is not None
    desk.study.open_lesson(FIRST)
    desk.store.append(desk.profiles.current.id, [{"e": "of-tomorrow", "t": "2027-01-01T00:00:00Z"}])
    desk.kill()
    assert desk.progress.standing().unknown == 1
    desk.study.finish_lesson(FIRST)
    assert desk.kinds == ["lesson-opened", "of-tomorrow", "lesson-finished"]


def test_moments_are_whole_milliseconds_in_the_persons_zone(desk: Desk) -> None:
    """What is taken in at once and what is read back are the same."""
    desk.clock.advance(microseconds=1999)
    moment = desk.progress.moment()
    assert (moment.microsecond, moment.utcoffset()) == (1000, desk.clock.local().utcoffset())
    desk.progress.record(LessonOpened(moment, FIRST))
    assert checkpoint.to_raw(desk.progress.standing()) == rebuilt(desk)


@pytest.mark.parametrize("seed", range(4))
def test_killed_after_every_step_of_a_random_afternoon(desk: Desk, seed: int) -> None:
    """Whatever is done and whenever the process dies: a new one knows exactly what the old one knew."""
    dice = random.Random(seed)
    steps = (read_on, answer_one, move_on, step_back, look_around)
    for _n in range(40):
        desk.clock.advance(seconds=dice.uniform(0, 400))
        dice.choice(steps)(desk, dice)
        known = checkpoint.to_raw(desk.progress.standing())
        assert known == rebuilt(desk)
        if dice.random() < 0.2:
            desk.progress.save()
        desk.kill()
        assert checkpoint.to_raw(desk.progress.standing()) == known


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_process_that_dies_leaves_everything_it_was_told(
    tmp_path: Path, clock: FixedClock, steps: int
) -> None:
    """Another process finds the same question and the same turn; no goodbye was said, no lock is left."""
    command = [sys.executable, "-m", "tests.services.killed", str(tmp_path), str(steps)]
    died = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert died.returncode == 9, died.stderr
    desk = Desk(tmp_path, clock, counted_ids(), iter(()), fresh=False)
    attempt, run = desk.study.last_quiz(FIRST), desk.rehearse.last(SECOND)
    assert attempt is not None
    assert run is not None
    answers = [[step.question, step.chosen] for step in attempt.record.steps]
    assert died.stdout.strip() == f"{attempt.id} {answers} {run.id} {run.path}"
    assert (len(answers), len(run.moves)) == (steps, steps)
    desk.quit()


def read_on(desk: Desk, dice: random.Random) -> None:
    """Open a lesson and turn to a section."""
    desk.study.open_lesson(FIRST)
    desk.study.keep_place(FIRST, dice.randrange(4))


def answer_one(desk: Desk, dice: random.Random) -> None:
    """Answer the next question of a quiz."""
    attempt = desk.study.quiz(dice.choice([FIRST, SECOND]))
    answered = desk.study.answer(attempt, dice.choice("abc"))
    assert len(answered.record.steps) == len(attempt.record.steps) + 1


def move_on(desk: Desk, dice: random.Random) -> None:
    """Make a move in the talk."""
    run = desk.rehearse.conversation(SECOND)
    assert len(desk.rehearse.choose(run, dice.choice(available_choices(run)).id).moves) == len(run.moves) + 1


def step_back(desk: Desk, dice: random.Random) -> None:
    """Rewind the talk if there is anything to take back."""
    run = desk.rehearse.last(SECOND)
    if run is not None and run.moves:
        desk.rehearse.rewind(run, dice.randrange(len(run.moves)))


def look_around(desk: Desk, _dice: random.Random) -> None:
    """Look at Progress, which changes nothing."""
    before = desk.kinds
    desk.progress.overview()
    assert desk.kinds == before
