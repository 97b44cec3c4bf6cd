"""Write a data folder as this version of the program makes it: python -m tests.old_files.make_store.

Run it once, before the first change that adds a migration to ``storage.schema``, and commit
what it writes; from then on the folder is never touched again.
"""

import shutil
import tempfile
from functools import partial
from pathlib import Path
from unittest.mock import patch

from playbook_app.base.clock import FixedClock
from playbook_app.services.settings import SettingsService
from playbook_app.storage import schema, tables
from playbook_app.storage.journal import Journal
from tests.conftest import THURSDAY
from tests.services.sample import FIRST, SECOND, Desk, make_desk

HERE = Path(__file__).resolve().parent


def live(desk: Desk, clock: FixedClock) -> None:
    """Do a little of everything, so that every kind of event and row is there."""
    desk.study.open_lesson(FIRST)
    desk.study.keep_place(FIRST, 1)
    desk.study.finish_lesson(FIRST)
    attempt = desk.study.quiz(FIRST)
    for chosen in "baa":
        clock.advance(seconds=40)
        attempt = desk.study.answer(attempt, chosen)
    run = desk.rehearse.conversation(SECOND)
    run = desk.rehearse.choose(run, "push")
    run = desk.rehearse.rewind(run, 0)
    for chosen in ("ask", "pitch"):
        clock.advance(minutes=1)
        run = desk.rehearse.choose(run, chosen)
    ada = desk.profiles.current
    ben = desk.profiles.add("Ben", "plan")
    desk.study.answer(desk.study.quiz(SECOND), "a")
    settings = SettingsService(desk.store)
    settings.change(theme="dark", text_size=125)
    settings.put_place("window", {"width": 1280, "height": 800})
    assert ada is not None
    assert ben.name == "Ben"
    desk.profiles.switch(ada.id)


def main() -> None:
    """Write ``store-<version>`` beside this file."""
    target = HERE / f"store-{schema.newest()}"
    clock = FixedClock(THURSDAY)
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(tables, "Journal", partial(Journal, limit=700)),
    ):
        desk = make_desk(Path(folder), clock)
        live(desk, clock)
        desk.quit()
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(Path(folder) / "data", target, ignore=shutil.ignore_patterns("lock"))


if __name__ == "__main__":
    main()
