"""A process that dies in the middle: python -m tests.services.killed FOLDER STEPS.

It goes on with the quiz and the talk of the pack in FOLDER, tells what is on disk, and ends
without a goodbye.
"""

import os
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from playbook_app.base.clock import FixedClock
from tests.services.sample import FIRST, SECOND, make_desk


def main() -> None:
    """Answer and move STEPS times, then die."""
    moment = datetime(2026, 11, 12, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    desk = make_desk(Path(sys.argv[1]), FixedClock(moment))
    attempt, run = desk.study.quiz(FIRST), desk.rehearse.conversation(SECOND)
    for _step in range(int(sys.argv[2])):
        attempt = desk.study.answer(attempt, "b")
        run = desk.rehearse.choose(run, "ask" if not run.moves else "pitch")
    steps = [[step.question, step.chosen] for step in attempt.record.steps]
    print(attempt.id, steps, run.id, run.path, flush=True)
    os._exit(9)


if __name__ == "__main__":
    main()
