"""Asking for a file, without ever blocking: the answer comes as a call."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


@dataclass(frozen=True, slots=True)
class FileAsk:
    """What is asked for: a file to open, or with ``save`` a place and name to write to."""

    title: str
    kinds: str
    """What the filter is called."""
    suffix: str
    """With its dot."""
    suggested: Path | None = None
    """The folder to look in; with ``save`` the file to write."""
    save: bool = False
    also: tuple[str, ...] = ()
    """Other endings that may be opened."""


ChooseFile = Callable[[QWidget, FileAsk, Callable[[Path], None]], None]
"""Asks, and calls back with the chosen path; does not call back when it was cancelled."""


def choose_file(parent: QWidget, ask: FileAsk, chosen: Callable[[Path], None]) -> None:
    """Open the system's file dialog over the window."""
    dialog = QFileDialog(parent.window(), ask.title)
    dialog.setObjectName("plan.files")
    dialog.setNameFilter(f"{ask.kinds} ({' '.join(f'*{one}' for one in (ask.suffix, *ask.also))})")
    if ask.save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ask.suffix.removeprefix("."))
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if ask.suggested is not None:
        dialog.setDirectory(str(ask.suggested.parent if ask.save else ask.suggested))
        if ask.save:
            dialog.selectFile(ask.suggested.name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def documents() -> Path:
    """Return the folder where people keep what they write."""
    folder = Path.home() / "Documents"
    return folder if folder.is_dir() else Path.home()


def file_name(title: str, suffix: str) -> str:
    """Return a name for a file about ``title`` that every system takes."""
    plain = "".join(sign if sign.isalnum() or sign in " -_,." else " " for sign in title)
    return f"{' '.join(plain.split()).strip('. ')[:80] or 'plan'}{suffix}"
