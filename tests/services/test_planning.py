"""Plans in the app: drafts, recovery, saving beside other programs, the list of recent ones."""

import errno
import os
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.tree import places
from playbook_app.formats.plan_file import read_plan_file, write_plan_file
from playbook_app.formats.plan_json import plan_bytes
from playbook_app.services.plan_exports import Order
from playbook_app.services.planning import LONGEST_RECENT, Planning
from playbook_app.storage.store import Store
from tests.domain.plan.sound import sound_plan
from tests.services.plans import retitle


def drafts(planning: Planning) -> list[str]:
    """Return the names of what is in the drafts folder."""
    return sorted(path.name for path in planning.drafts.iterdir()) if planning.drafts.exists() else []


def test_starter_plans(planning: Planning) -> None:
    """They are listed with words, the empty one last."""
    found = planning.templates()
    assert [template.id for template in found] == [
        "agency",
        "nonprofit",
        "public_body",
        "small_business",
        "blank",
    ]
    assert all(template.title and template.summary for template in found)


def test_a_new_plan_is_a_draft_at_once(planning: Planning, clock: FixedClock) -> None:
    """It is on disk before anything is typed, has new ids, and is listed."""
    one = planning.create("small_business", " Oakline Bikes ")
    two = planning.create("small_business")
    assert one.plan.control.title == "Crisis plan, Oakline Bikes"
    assert {p.record.id for p in places(one.plan)}.isdisjoint(p.record.id for p in places(two.plan))
    assert (one.unsaved, one.pending, one.saved_at) == (True, False, clock.local())
    assert len(drafts(planning)) == 2
    assert {plan.key for plan in planning.recent()} == {one.key, two.key}
    assert planning.reopen(one.key).plan == one.plan
    with pytest.raises(Problem) as caught:
        planning.create("shoes")
    assert caught.value.code == "plan-template-unknown"


def test_typing_is_kept_without_a_file(planning: Planning, clock: FixedClock) -> None:
    """A draft that was never saved opens as it was left."""
    opened = planning.create("blank")
    retitle(opened, "Ours")
    assert opened.pending
    clock.advance(minutes=3)
    assert opened.autosave()
    assert not opened.autosave()
    assert (opened.pending, opened.saved_at) == (False, clock.local())
    again = planning.reopen(opened.key)
    assert (again.plan.control.title, again.recovered, again.path) == ("Ours", None, None)
    assert again.saved_at == clock.local()
    assert planning.recent()[0].title == "Ours"


def test_saving_gives_it_a_file(planning: Planning, tmp_path: Path) -> None:
    """The draft goes, the list names the file, and the log has a line."""
    opened = planning.create("blank")
    with pytest.raises(ValueError, match="no file"):
        opened.save()
    place = opened.save(tmp_path / "plan v1.2", note="First", author="Ana")
    assert place == tmp_path / "plan v1.2.crisisplan"
    assert (opened.unsaved, opened.pending, drafts(planning)) == (False, False, [])
    assert [plan.path for plan in planning.recent()] == [place]
    found = read_plan_file(place)
    assert found.plan == opened.plan
    assert [(save.author, save.note) for save in found.history] == [("Ana", "First")]
    retitle(opened, "Two")
    assert opened.unsaved
    opened.save()
    assert len(read_plan_file(place).history) == 2


def test_edits_of_a_killed_session_are_offered(planning: Planning, file: Path) -> None:
    """They are taken over as one step that can be undone."""
    killed = planning.open(file)
    assert killed.saved_at is None
    retitle(killed, "Unsaved")
    killed.autosave()
    opened = planning.open(file)
    assert opened.plan == sound_plan()
    assert opened.recovered is not None
    assert (opened.recovered.plan.control.title, opened.recovered.beside) == ("Unsaved", False)
    opened.use_recovered()
    assert (opened.plan.control.title, opened.recovered) == ("Unsaved", None)
    assert len(drafts(planning)) == 1
    opened.editor.undo()
    assert opened.plan == sound_plan()
    opened.use_recovered()
    assert opened.plan == sound_plan()


def test_recovered_edits_can_be_let_go(planning: Planning, file: Path) -> None:
    """Then they are not offered again."""
    killed = planning.open(file)
    retitle(killed, "Unsaved")
    killed.close()
    planning.open(file).discard_recovered()
    assert planning.open(file).recovered is None
    assert drafts(planning) == []


def test_editing_on_does_not_overwrite_what_was_recovered(planning: Planning, file: Path) -> None:
    """Until somebody decides, both versions are on disk."""
    killed = planning.open(file)
    retitle(killed, "Unsaved")
    killed.autosave()
    opened = planning.open(file)
    retitle(opened, "Other")
    opened.autosave()
    retitle(opened, "Other still")
    opened.autosave()
    assert len(drafts(planning)) == 2
    opened.use_recovered()
    assert opened.plan.control.title == "Unsaved"
    assert len(drafts(planning)) == 1
    assert planning.open(file).recovered.plan.control.title == "Unsaved"


def test_saving_keeps_what_was_recovered(planning: Planning, file: Path) -> None:
    """Saving without deciding leaves the other edits on disk and on offer."""
    killed = planning.open(file)
    retitle(killed, "Unsaved")
    killed.autosave()
    opened = planning.open(file)
    retitle(opened, "Mine")
    opened.save()
    assert opened.recovered is not None
    assert [name.rsplit(".")[-1] for name in drafts(planning)] == ["aside"]
    opened.discard_recovered()
    assert drafts(planning) == []


def test_a_draft_equal_to_its_file_is_no_offer(planning: Planning, file: Path) -> None:
    """A process killed between saving and tidying leaves nothing to decide."""
    killed = planning.open(file)
    retitle(killed, "Unsaved")
    killed.autosave()
    write_plan_file(file, killed.plan)
    assert planning.open(file).recovered is None


def test_another_program_changes_the_file(planning: Planning, file: Path, clock: FixedClock) -> None:
    """It is noticed at save, and neither version is lost."""
    opened = planning.open(file)
    retitle(opened, "Mine")
    other = planning.create("blank").plan
    write_plan_file(file, other)
    with pytest.raises(Problem) as caught:
        opened.save()
    assert caught.value.code == "plan-changed-outside"
    assert read_plan_file(file).plan == other
    opened.save(replace=True)
    beside = file.with_name("ours, other version 2026-11-12 093000.crisisplan")
    assert read_plan_file(beside).plan == other
    assert read_plan_file(file).plan.control.title == "Mine"
    clock.advance(seconds=1)
    opened.save()


def test_recovered_edits_beside_a_changed_file(planning: Planning, file: Path) -> None:
    """When the file has changed since, that is said."""
    killed = planning.open(file)
    retitle(killed, "Mine")
    killed.autosave()
    write_plan_file(file, planning.create("blank").plan)
    assert planning.open(file).recovered.beside


def test_a_deleted_file_is_written_again(planning: Planning, file: Path) -> None:
    """Nothing is there to be lost, so saving just saves; an unsaved draft still opens."""
    opened = planning.open(file)
    retitle(opened, "Mine")
    opened.autosave()
    file.unlink()
    rescued = planning.reopen(str(file))
    assert (rescued.path, rescued.plan.control.title) == (None, "Mine")
    assert not rescued.pending
    assert planning.reopen(rescued.key).plan == rescued.plan
    opened.save()
    assert read_plan_file(file).plan.control.title == "Mine"


def test_nothing_to_open(planning: Planning, tmp_path: Path) -> None:
    """A missing file, a missing draft, and a key that is no key say so."""
    for key, code in (
        (str(tmp_path / "no.crisisplan"), "plan-missing"),
        ("draft:plan_0000000099", "plan-draft-gone"),
        ("draft:../../etc/passwd", "plan-draft-gone"),
    ):
        with pytest.raises(Problem) as caught:
            planning.reopen(key)
        assert caught.value.code == code


def test_a_damaged_draft_says_so(planning: Planning) -> None:
    """It is not taken for an empty plan and stays where it is."""
    opened = planning.create("blank")
    draft = planning.drafts / f"{opened.plan.id}.json"
    for text, code in (
        ("[]", "plan-wrong-type"),
        ("{", "plan-json"),
        (draft.read_text().replace('"path": ""', '"path": 3'), "plan-wrong-type"),
        (draft.read_text().replace("2026-11-12T09:30:00+01:00", "soon"), "plan-bad-date"),
        (draft.read_text().replace("2026-11-12T09:30:00+01:00", "2026-11-12T09:30:00"), "plan-bad-date"),
    ):
        draft.write_text(text)
        with pytest.raises(Problem) as caught:
            planning.reopen(opened.key)
        assert caught.value.code == code
        assert draft.exists()
        opened._drafted = None
        opened.autosave()


def test_a_newer_plan_is_read_only(planning: Planning, tmp_path: Path) -> None:
    """It cannot be changed or saved where it is; a copy can."""
    from playbook_app.formats.plan_archive import packed

    newer = tmp_path / "newer.crisisplan"
    newer.write_bytes(
        packed(
            {"plan.json": plan_bytes(sound_plan()).replace(b'"schema_version": 2', b'"schema_version": 9')}
        )
    )
    opened = planning.open(newer)
    assert opened.read_only
    assert not opened.autosave()
    for attempt in (lambda: retitle(opened, "X"), opened.save):
        with pytest.raises(Problem) as caught:
            attempt()
        assert caught.value.code == "plan-read-only"
    opened.save(tmp_path / "copy.crisisplan")
    retitle(opened, "Now it works")
    opened.save()
    assert b"9" in newer.read_bytes()


def test_a_full_disk_loses_nothing(planning: Planning, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither autosave nor save can be done, and both can when there is room again."""
    opened = planning.open(file)
    retitle(opened, "Mine")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        for attempt in (opened.autosave, opened.save):
            with pytest.raises(Problem) as caught:
                attempt()
            assert caught.value.code == "disk-full"
    assert opened.pending
    assert read_plan_file(file).plan == sound_plan()
    assert opened.autosave()
    opened.save()


def test_what_the_window_asks(planning: Planning, clock: FixedClock) -> None:
    """Findings are checked once per plan and day; outline and readiness follow; new records have ids."""
    opened = planning.create("small_business")
    first = opened.findings()
    assert opened.findings() is first
    assert {entry.section.key for entry in opened.outline() if entry.state == "problem"} == {
        "control",
        "people",
    }
    assert opened.readiness().built == 60
    clock.advance(days=1)
    assert opened.findings() is not first
    person = opened.new("person", name="Ana")
    with opened.editor.edit("Add") as draft:
        draft.add(person)
    assert [found.record for found in opened.findings()] == [found.record for found in first]
    assert opened.editor.undo_names == ("Add",)


KINDS = [
    ("pdf", b"%PDF-"),
    ("html", b"<!DOCTYPE"),
    ("markdown", b"# "),
    ("docx", b"PK"),
    ("card", b"%PDF-"),
    ("poster", b"%PDF-"),
    ("ics", b"BEGIN:VCALENDAR"),
    ("csv", b"\xef\xbb\xbfName"),
]


@pytest.mark.parametrize(("kind", "start"), KINDS)
def test_exports(planning: Planning, tmp_path: Path, kind: str, start: bytes) -> None:
    """Each format is written whole and has nothing to warn of."""
    opened = planning.create("small_business", "Oakline")
    done = opened.export(Order(kind), tmp_path / "out")
    assert done.path.read_bytes().startswith(start)
    assert (done.missing, done.warning) == ((), "")
    with pytest.raises(Problem) as caught:
        opened.export(Order(kind), tmp_path / "no" / "out")
    assert caught.value.code == "file-write"


def test_an_unknown_format(planning: Planning, tmp_path: Path) -> None:
    """It is a mistake in the program."""
    with pytest.raises(KeyError):
        planning.create("blank").export(Order("odt"), tmp_path / "x")


def test_a_lost_list_is_made_again_from_the_drafts(
    paths: Paths, clock: FixedClock, ids: IdSource, file: Path
) -> None:
    """With both copies of the state damaged, drafts are listed and open; what is taken off stays off."""
    with Store.open(paths.data, clock) as store:
        before = Planning(paths, store, clock, ids)
        new, old = before.create("blank", "Quay Books"), before.open(file)
        retitle(old, "Ours, changed")
        old.autosave()
        (before.drafts / "notes.json").write_text("{}")
    for name in ("state.json", "state.json.previous"):
        (paths.data / name).write_bytes(b"garbage")
    with Store.open(paths.data, clock) as store:
        found = Planning(paths, store, clock, ids)
        assert {plan.key for plan in found.recent()} == {new.key, str(file)}
        assert found.reopen(new.key).plan.control.organisation == "Quay Books"
        assert (found.drafts / "notes.json").exists()
        for plan in found.recent():
            found.forget(plan.key)
        assert found.recent() == ()
    with Store.open(paths.data, clock) as store:
        assert Planning(paths, store, clock, ids).recent() == ()


def test_the_list_of_recent_plans(planning: Planning, tmp_path: Path, clock: FixedClock) -> None:
    """The latest comes first, files fall out after twenty, drafts do not; forgetting deletes only drafts."""
    draft = planning.create("blank", "A draft")
    heard: list[None] = []
    planning.changed.connect(heard.append)
    for number in range(LONGEST_RECENT + 2):
        clock.advance(minutes=1)
        planning.create("blank", str(number)).save(tmp_path / f"{number}.crisisplan")
    listed = planning.recent()
    assert len(listed) == LONGEST_RECENT + 1
    assert listed[0].organisation == str(LONGEST_RECENT + 1)
    assert listed[-1].key == draft.key
    assert heard
    planning.forget(draft.key)
    planning.forget(listed[0].key)
    assert len(planning.recent()) == LONGEST_RECENT - 1
    assert listed[0].path is not None
    assert listed[0].path.exists()
    assert drafts(planning) == []
    clock.advance(minutes=1)
    assert planning.open(listed[5].path).key == planning.recent()[0].key
