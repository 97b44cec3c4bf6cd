"""Tests of conversations that are kept as they were checked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.content.blocks import Counts, Note, Post, Span
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.model import Conversation
from playbook_app.formats.pack import talk_cache
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk import read_talk
from playbook_app.formats.pack.talk_cache import Source, load_talk, save_talk, source_of, talk_file
from tests.domain.conversation.sample import backfire, pitch

SOURCE = Source("/packs/en", 123, 456)
FIGHTS = "content/en/deadly-sins/02-public-fights/conversation.yaml"


def shipped() -> Conversation:
    """Return a shipped conversation with rules, channels, consequences, typed replies and a clock."""
    talk = read_talk((shipped_folder() / FIGHTS).read_text(encoding="utf-8"), Report())
    assert talk is not None
    return talk


def with_opening() -> Conversation:
    """Return a talk whose opening post has everything that a post may have."""
    spans, notes = (Span("Hello "), Span("you", 1)), (Note("Look", "Here."),)
    return replace(pitch(), opening=Post("Ann", "ann", "09:00", spans, "weak", Counts(1, None, 3), notes))


@pytest.mark.parametrize("make", [pitch, backfire, with_opening, shipped])
def test_what_is_kept_comes_back_equal(tmp_path: Path, make: Callable[[], Conversation]) -> None:
    """Every part of it, conditions ready to be asked."""
    file = talk_file(tmp_path / "talks", LessonRef("en", "lesson"))
    assert save_talk(file, SOURCE, make())
    again = load_talk(file, SOURCE)
    assert again == make()
    assert again is not None
    assert [turn.choices for turn in again.turns] == [turn.choices for turn in make().turns]
    assert again.turn(again.start) is again.turns[[turn.id for turn in again.turns].index(again.start)]


def test_about_another_source_it_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed file, another folder, another program, another language."""
    file = tmp_path / "talk.json"
    save_talk(file, SOURCE, pitch())
    for other in (replace(SOURCE, time=124), replace(SOURCE, size=1), replace(SOURCE, folder="/packs/de")):
        assert load_talk(file, other) is None
    for name, value in (("__version__", "0"), ("_", str.upper)):
        with monkeypatch.context() as changed:
            changed.setattr(talk_cache, name, value)
            assert load_talk(file, SOURCE) is None


def test_damaged_it_is_not_used(tmp_path: Path) -> None:
    """Cut anywhere, or with something else in it."""
    file = tmp_path / "talk.json"
    save_talk(file, SOURCE, pitch())
    whole = file.read_bytes()
    for size in range(0, len(whole), 97):
        file.write_bytes(whole[:size])
        assert load_talk(file, SOURCE) is None
    for strange in (b"[]", b"{}", b"[1,2]", b"null", whole.replace(b'"turns"', b'"tunes"'), b"[" * 5_000):
        file.write_bytes(strange)
        assert load_talk(file, SOURCE) is None
    assert load_talk(tmp_path / "none.json", SOURCE) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    """It costs only time."""
    (tmp_path / "file").touch()
    assert not save_talk(tmp_path / "file" / "talk.json", SOURCE, pitch())
    assert source_of(tmp_path, "file") == Source(str(tmp_path), (tmp_path / "file").stat().st_mtime_ns, 0)
    assert source_of(tmp_path, "nothing") is None
