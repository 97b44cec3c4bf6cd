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


def test_a_draft_without_a_file_has_a_past(planning: Planning, tmp_path: Path, clock: FixedClock) -> None:
    """As a later session began is kept beside the draft, read again, and goes into its first file."""
    opened = planning.create("small_business", "Blue Heron")
    first = opened.plan
    assert opened.versions == ()
    clock.advance(minutes=5)
    again = planning.reopen(opened.key)
    retitle(again, "Second")
    again.close()
    retitle(again, "Third")
    again.close()
    (kept,) = again.versions
    assert (kept.kind, again.version(kept)) == ("session", first)
    clock.advance(minutes=5)
    last = planning.reopen(opened.key)
    assert last.version(last.versions[0]) == first
    retitle(last, "Fourth")
    last.close()
    assert [last.version(save).control.title for save in last.versions][:1] == ["Third"]
    last.save(tmp_path / "ours")
    found = planning.open(tmp_path / "ours.crisisplan")
    assert [found.version(save).control.title for save in found.versions] == ["Third", first.control.title]
    assert list(planning.drafts.iterdir()) == []
    other = planning.create("blank")
    retitle(other, "Blank")
    other.close()
    planning.forget(other.key)
    assert list(planning.drafts.iterdir()) == []


def test_a_snapshot_that_comes_late_is_dropped(planning: Planning, file: Path) -> None:
    """An older snapshot never replaces a newer one, and none comes back after the file was saved."""
    opened = planning.open(file)
    retitle(opened, "First")
    old = opened.next_draft()
    assert old is not None
    retitle(opened, "Second")
    assert opened.autosave()
    opened.write_draft(old)
    assert planning.read(str(file)).control.title == "Second"
    retitle(opened, "Third")
    late = opened.next_draft()
    assert late is not None
    opened.save()
    opened.write_draft(late)
    opened.drafted(late)
    assert list(planning.drafts.iterdir()) == []
    assert not opened.pending
    assert opened.next_draft() is None
