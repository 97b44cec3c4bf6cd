"""Deleting a profile so that it is there or gone, also when the power goes in between.

The journal folder is first renamed to ``.deleted-<profile>``; from then on the profile is
gone, and what is left to do is done at the next opening if this run does not get to it.
"""

from pathlib import Path

from playbook_app.base.atomic_file import sync_folder, write_problem
from playbook_app.storage.journal import journal_names

MARK = ".deleted-"


def mark_deleted(journals: Path, profile: str) -> None:
    """Take the profile's events out of sight, in one step; raises ``Problem``."""
    marked = journals / f"{MARK}{profile}"
    try:
        remove_files(journals, profile)
        if (journals / profile).exists():
            (journals / profile).rename(marked)
        else:
            marked.mkdir(parents=True, exist_ok=True)
        sync_folder(journals)
    except OSError as error:
        raise write_problem(error, journals / profile, "store") from error


def unmark(journals: Path, profile: str) -> None:
    """Bring the events back, because the rest of the deletion could not be done."""
    (journals / f"{MARK}{profile}").rename(journals / profile)


def half_deleted(journals: Path) -> tuple[str, ...]:
    """Return the profiles whose deletion has begun; raises ``Problem``."""
    return tuple(name.removeprefix(MARK) for name in journal_names(journals, MARK))


def remove_files(journals: Path, profile: str) -> None:
    """Remove the files of a deleted profile; what cannot be removed now is left for the next time."""
    import shutil  # late: it loads three compression libraries

    shutil.rmtree(journals / f"{MARK}{profile}", ignore_errors=True)


def belongs_to(key: str, profile: str) -> bool:
    """Tell whether a row is the profile's: named after it, or ``<profile>/...``."""
    return key == profile or key.startswith(f"{profile}/")
