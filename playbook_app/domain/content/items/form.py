"""What a type needs of the file that an item is read from, whatever its format."""

from collections.abc import Sequence
from typing import Protocol


class Form(Protocol):
    """The fields of one table. Every method notes what is missing or wrong and returns something usable."""

    def words(self, name: str, *, required: bool = True) -> str:
        """Return a text of one line."""

    def sentences(self, name: str) -> str:
        """Return a required text of one or a few lines, of bounded length: what was shown is kept."""

    def slug(self, name: str) -> str:
        """Return an id: small letters, digits and dashes."""

    def one_of(self, name: str, allowed: Sequence[str]) -> str:
        """Return a word of a list."""

    def number(self, name: str, low: int, high: int) -> int:
        """Return a whole number."""

    def flag(self, name: str) -> bool:
        """Return yes or no; no when it is not there."""

    def listed(self, name: str, *, required: bool = True, most: int = 50) -> tuple[str, ...]:
        """Return a list of one-line texts."""

    def tables(self, name: str, *, required: bool = True, most: int = 200) -> "Sequence[Form]":
        """Return a list of tables inside this one."""

    def has(self, name: str) -> bool:
        """Tell whether the field is written at all."""

    def error(self, code: str, name: str, /, **values: object) -> None:
        """Note a fault of one field; ``code`` is one of ``i18n.findings``."""

    def done(self) -> None:
        """Note every field that nobody asked for."""
