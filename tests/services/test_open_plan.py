"""An open plan and its past: what each save keeps in the file."""

from pathlib import Path

from playbook_app.base.clock import FixedClock
from playbook_app.formats.plan_archive import packed
from playbook_app.formats.plan_file import PLAN_ENTRY, read_plan_file
from playbook_app.formats.plan_history import LOG_ENTRY
from playbook_app.formats.plan_json import plan_bytes
from playbook_app.services.planning import Planning
from tests.domain.plan.sound import sound_plan
from tests.services.plans import retitle


def test_older_plans_in_the_file(planning: Planning, file: Path, clock: FixedClock) -> None:
    """The plan of the session's start is kept silently, a version with its note, and what was replaced."""
    opened = planning.open(file)
    assert opened.versions == ()
    retitle(opened, "Mine")
    opened.save(author="Ana")
    clock.advance(minutes=5)
    retitle(opened, "Ours")
    opened.save(author="Ana", note="Read by the lawyer", version=True)
    opened.save()
    again = planning.open(file)
    assert [(save.kind, save.author, save.note) for save in again.versions] == [
        ("version", "Ana", "Read by the lawyer"),
        ("session", "", ""),
    ]
    first = again.version(again.versions[-1])
    assert first == sound_plan()
    again.restore(first, "Bring back the version of 09:30")
    assert (again.plan, again.editor.undo_names) == (first, ("Bring back the version of 09:30",))
    retitle(again, "Third")
    again.restore(first, "Again")
    again.restore(first, "Nothing to do")
    again.save()
    kept = [(save.kind, again.version(save).control.title) for save in again.versions]
    assert kept == [("before", "Third"), ("version", "Ours"), ("session", sound_plan().control.title)]
    assert again.editor.undo()
    assert again.plan.control.title == "Third"


def test_a_broken_log_is_written_anew(planning: Planning, file: Path) -> None:
    """The plan opens with what is wrong said once; the next save mends it."""
    file.write_bytes(packed({PLAN_ENTRY: plan_bytes(sound_plan()), LOG_ENTRY: b"["}))
    opened = planning.open(file)
    assert opened.damage is not None
    retitle(opened, "Mine")
    opened.save()
    assert opened.damage is None
    found = read_plan_file(file)
    assert (found.damage, len(found.history)) == (None, 2)
