"""A profile as one JSON file that other programs can read."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from playbook_app.base.atomic_file import replacing, write_problem
from playbook_app.base.versioned import VERSION_KEY
from playbook_app.storage import schema
from playbook_app.storage.record import Event

KIND = "playbook-profile"


def write_export(target: Path, profile: Mapping[str, Any], events: Iterable[tuple[int, Event]]) -> None:
    """Write ``{"kind", "schema_version", "profile", "events": [{"id", "event"}, ...]}`` to ``target``.

    One event per line, streamed, so the size of the history does not matter. Raises
    ``Problem`` ("disk-full", "file-read-only", "file-write"); ``target`` is then as it was.
    """
    head = {"kind": KIND, VERSION_KEY: schema.newest(), "profile": dict(profile)}
    try:
        with replacing(target) as file:
            file.write(json.dumps(head)[:-1].encode("ascii"))
            file.write(b', "events": [')
            separator = b"\n"
            for number, event in events:
                file.write(separator + json.dumps({"id": number, "event": event}).encode("ascii"))
                separator = b",\n"
            file.write(b"\n]}\n")
    except OSError as error:
        raise write_problem(error, target) from error
