"""The one exception a person may come to see: a code and values, put into words by ``i18n.problems``."""

from pathlib import Path


class Problem(Exception):  # noqa: N818 - the field's word; it is shown as one, not as an error
    """Something outside our control is wrong (a file, a disk, a lock) and the person must be told.

    ``code`` names the situation (``"store-newer"``); ``file`` is the file or folder it is
    about; ``values`` fills the sentence. Nothing may be lost when this is raised.
    """

    def __init__(self, code: str, file: Path | str | None = None, **values: object) -> None:
        """Keep the parts; the wording is made where it is shown."""
        super().__init__(code)
        self.code = code
        self.file = None if file is None else Path(file)
        self.values = values

    def __str__(self) -> str:
        """Return a line for logs: code, file and values."""
        parts = [self.code]
        if self.file is not None:
            parts.append(str(self.file))
        parts += [f"{name}={value}" for name, value in self.values.items()]
        return " ".join(parts)
