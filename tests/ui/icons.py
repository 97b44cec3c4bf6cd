"""Take icons from the Phosphor package into assets/icons: python -m tests.ui.icons bell bell-fill ..."""

import sys
import zipfile
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent.parent / "assets" / "icons"
WEIGHTS = ("bold", "fill")


def archive() -> zipfile.ZipFile:
    """Open the package's archive of 7,488 drawings."""
    import justmyresource_phosphor

    return zipfile.ZipFile(Path(justmyresource_phosphor.__file__).with_name("icons.zip"))


def member(name: str) -> str:
    """Return where the archive keeps an icon; its weight is the end of the name."""
    weight = name.rsplit("-", 1)[-1]
    return f"{weight if weight in WEIGHTS else 'regular'}/{name}.svg"


def main(names: list[str]) -> int:
    """Copy each named icon, unchanged."""
    with archive() as icons:
        for name in names:
            (ICONS / f"{name}.svg").write_bytes(icons.read(member(name)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
