"""The store of an open app as it stands this moment, to be looked at beside it.

The lock keeps a second program out because opening a store mends it and writes. So what is there is
copied, without the lock, into a folder that nobody else can read, and the copy is opened. The app may
be in the middle of a line: what is unfinished in the copy was not acknowledged and does not count.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playbook_app.base.atomic_file import write_problem
from playbook_app.base.problem import Problem
from playbook_app.storage.backups import copy_store

TRIES = 3
"""The app can take a file away while it is copied; then everything is copied anew."""


@contextmanager
def snapshot(data: Path) -> Iterator[Path]:
    """Yield a data folder with a copy of the store in ``data``, gone afterwards; raises ``Problem``."""
    import tempfile  # late: nothing else needs it

    try:
        folder = tempfile.TemporaryDirectory(prefix="playbook-", ignore_cleanup_errors=True)
    except OSError as error:
        raise write_problem(error, Path(tempfile.gettempdir()), "store") from error
    with folder as name:
        target = Path(name) / "data"
        _copy(data, target)
        yield target


def _copy(data: Path, target: Path) -> None:
    for _ in range(TRIES - 1):
        with suppress(Problem):
            copy_store(data, None, target)
            return
    copy_store(data, None, target)
