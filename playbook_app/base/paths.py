"""Where things are: what ships with the app, and where this computer keeps the person's data."""

import sys
from dataclasses import dataclass
from pathlib import Path

APP_NAME = "Playbook"


def shipped_folder() -> Path:
    """Return the folder that holds ``content/`` and ``assets/``.

    In the built application that is the unpacked bundle, in an installed wheel the
    package's own ``_data``, and in a source tree its top folder.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders the app reads and writes; made once in ``main``."""

    shipped: Path
    data: Path

    @property
    def content(self) -> Path:
        """Shipped packs, one folder each."""
        return self.shipped / "content"

    @property
    def packs(self) -> tuple[Path, ...]:
        """The folders in which packs are looked for: the shipped ones, then the person's own."""
        return self.content, self.data / "packs"

    @property
    def assets(self) -> Path:
        """Icons, tokens and document templates."""
        return self.shipped / "assets"

    @property
    def cache(self) -> Path:
        """What can be made again at any time: the pack index, extracted icons."""
        return self.data / "cache"

    @property
    def packs_index(self) -> Path:
        """What is known of the packs."""
        return self.cache / "packs.json"


def standard_paths(data: Path | None = None) -> Paths:
    """Return the usual folders; ``data`` overrides where the person's data is kept."""
    if data is None:
        from platformdirs import user_data_path

        data = user_data_path(APP_NAME, appauthor=False)
    return Paths(shipped=shipped_folder(), data=data)
