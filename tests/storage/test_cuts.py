"""A journal cut at every byte: all complete records are there, and it goes on working."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.storage.aside import Aside
from playbook_app.storage.journal import Journal, segment_path

EVENTS = [{"e": "item-answered", "n": number, "text": "äß\n" * number} for number in range(1, 7)]


def written(folder: Path) -> bytes:
    """Record six events and return the bytes."""
    journal = Journal(folder, Aside(folder.parent))
    for event in EVENTS:
        journal.append([event])
    journal.close()
    return segment_path(folder, 1).read_bytes()


def cuts_of_the_last_three(content: bytes) -> range:
    """Return every length from before the third last record to the whole."""
    lines = content.splitlines(keepends=True)
    return range(sum(map(len, lines[:-3])), len(content) + 1)


def whole_records(content: bytes) -> int:
    """Count the records that are complete; the last may lack its line end, and nothing else."""
    lines = content.split(b"\n")
    return len(lines) - 1 + _is_whole(lines[-1])


def _is_whole(line: bytes) -> bool:
    try:
        return bool(json.loads(line[9:]))
    except ValueError:
        return False


@pytest.mark.parametrize("tail", [b"", b"\x00" * 700, b"garbage\nmore\n", b'0badcafe {"id":7,"d":[{}]}\n'])
def test_every_cut_keeps_all_complete_records(data: Path, tail: bytes) -> None:
    """With nothing, zeros or garbage behind the cut; the cut-off bytes are kept."""
    folder = data / "prof_1"
    content = written(folder)
    for length in cuts_of_the_last_three(content):
        cut = content[:length] + tail
        segment_path(folder, 1).write_bytes(cut)
        for later in folder.glob("0*[2-9].jsonl"):
            later.unlink()
        aside = Aside(data)
        journal = Journal(folder, aside)
        whole = whole_records(content[:length])
        assert [event for _number, event in journal.read()] == EVENTS[:whole], length
        assert journal.append([{"n": "next"}]) == whole + 1
        journal.close()
        again = Journal(folder, Aside(data))
        assert [event for _number, event in again.read()] == [*EVENTS[:whole], {"n": "next"}]
        again.close()
        kept = b"".join(recovery.kept.read_bytes() for recovery in aside.recovered)
        assert cut.endswith(kept)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_happens_to_the_bytes_nothing_false_is_read(
    tmp_path_factory: pytest.TempPathFactory, draws: st.DataObject
) -> None:
    """Cut, overwritten, doubled: what is read are true events in their order, and more can be added."""
    data = tmp_path_factory.mktemp("bytes")
    folder = data / "prof_1"
    content = bytearray(written(folder))
    for _ in range(draws.draw(st.integers(1, 4))):
        place = draws.draw(st.integers(0, len(content)))
        garbage = draws.draw(st.binary(max_size=20) | st.just(bytes(content[place : place + 60])))
        length = draws.draw(st.sampled_from([0, len(garbage), 7]))
        content[place : place + length] = garbage
    segment_path(folder, 1).write_bytes(content)
    journal = Journal(folder, Aside(data))
    found = list(journal.read())
    assert [number for number, _event in found] == sorted({number for number, _event in found})
    assert all(EVENTS[number - 1] == event for number, event in found)
    journal.append([{"n": "next"}])
    journal.close()
    assert [event for _number, event in Journal(folder, Aside(data)).read()][-1] == {"n": "next"}
