"""The versions of the store: a function on raw dicts from each to the next, oldest first.

The raw dict is the content of ``state.json``: ``{"schema_version": n, "tables": {name:
{id: {"key": str, "value": dict}}}}``. A function here imports nothing that lives on.
A store of every past version stays in ``tests/old_files``. Events are never migrated:
a journal is written once, and ``domain.progress`` reads every kind that ever was.
"""

from pathlib import Path

from playbook_app.base.versioned import Migration, Raw, current_version, migrate

MIGRATIONS: tuple[Migration, ...] = ()


def newest() -> int:
    """Return the version that this program reads and writes."""
    return current_version(MIGRATIONS)


def upgrade(content: Raw, data: Path) -> Raw:
    """Bring the content of an older store in ``data`` to the newest version."""
    return migrate(content, MIGRATIONS, data, "store")
