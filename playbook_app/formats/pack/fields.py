"""Typed access to a YAML table: the schema decides what a text means, and says what is wrong with it."""

import re
from collections.abc import Container, Sequence

from playbook_app.formats.pack.report import Report
from playbook_app.formats.yaml_text import Listing, Node, Table, Text

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAME = re.compile(r"[a-z][a-z0-9_]*")
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}

MAX_NAMES = 50
LINE = 300
SENTENCES = 1_000
PARAGRAPH = 5_000


class Fields:
    """One table. Every method notes what is missing or wrong and returns something usable."""

    def __init__(self, table: Table, report: Report, path: str = "") -> None:
        self._table = table
        self._report = report
        self._path = path
        self._read: set[str] = set()

    @property
    def line(self) -> int:
        """The line the table starts on."""
        return self._table.line

    def line_of(self, name: str) -> int:
        """Return the line of a field, or the table's."""
        return self._table.lines.get(name, self._table.line)

    def has(self, name: str) -> bool:
        """Tell whether the field is written at all."""
        return name in self._table.entries

    def error(self, code: str, name: str, /, **values: object) -> None:
        """Note a fault of one field."""
        self._report.error(code, self.line_of(name), self.full(name), **values)

    def full(self, name: str) -> str:
        """Return the field's name with the path to it."""
        return f"{self._path}.{name}" if self._path else name

    def words(self, name: str, *, required: bool = True, most: int = LINE) -> str:
        """Return a text of one line; line breaks become spaces."""
        return " ".join(self.text(name, required=required, most=most).split())

    def text(self, name: str, *, required: bool = True, most: int = PARAGRAPH) -> str:
        """Return a text that may have several lines, without blank ends."""
        node = self._take(name, required=required)
        if node is None:
            return ""
        if not isinstance(node, Text):
            self.error("wrong-kind", name, wanted="text")
            return ""
        value = node.value.strip()
        if required and not value:
            self.error("missing-field", name, name=name)
        if len(value) > most:
            self.error("field-too-long", name, most=most, length=len(value))
            return value[:most]
        return value

    def sentences(self, name: str) -> str:
        """Return a required text of one or a few lines."""
        return self.text(name, most=SENTENCES)

    def text_node(self, name: str) -> Text | None:
        """Return a required text together with its line."""
        value = self.text(name)
        node = self._table.entries.get(name)
        return node if value and isinstance(node, Text) else None

    def one_of(self, name: str, allowed: Sequence[str], default: str | None = None) -> str:
        """Return a word of a list; required unless there is a ``default``."""
        value = self.words(name, required=default is None)
        if not value:
            return default if default is not None else allowed[0]
        if value not in allowed:
            self.error(
                "not-in-list", name, found=value[:40], allowed=", ".join(word for word in allowed if word)
            )
            return allowed[0]
        return value

    def slug(self, name: str, pattern: re.Pattern[str] = KEBAB) -> str:
        """Return a required id."""
        value = self.words(name, most=60)
        if value and not pattern.fullmatch(value):
            self.error("bad-id", name, found=value)
        return value

    def number(self, name: str, low: int, high: int, default: int | None = None) -> int:
        """Return a whole number; required unless there is a ``default``."""
        value = self.words(name, required=default is None)
        if not value:
            return low if default is None else default
        return self._whole(name, value, low, high)

    def _whole(self, name: str, value: str, low: int, high: int) -> int:
        if _NUMBER.fullmatch(value) and low <= int(value) <= high:
            return int(value)
        self.error("not-a-number", name, found=value[:40], low=low, high=high)
        return low

    def flag(self, name: str) -> bool:
        """Return yes or no; no when it is not there."""
        value = self.words(name, required=False)
        if value and value not in _YES_NO:
            self.error("not-in-list", name, found=value[:40], allowed="true, false")
        return _YES_NO.get(value, False)

    def listed(
        self, name: str, *, required: bool = True, most: int = 50, longest: int = LINE
    ) -> tuple[str, ...]:
        """Return a list of one-line texts; with ``required`` it holds at least one."""
        found = []
        for node in self._items(name, required=required, most=most):
            value = " ".join(node.value.split()) if isinstance(node, Text) else ""
            if value and len(value) <= longest:
                found.append(value)
                continue
            self._report.error("bad-list-entry", node.line, self.full(name), most=longest)
        return tuple(found)

    def tables(self, name: str, *, required: bool = True, most: int = 200) -> list["Fields"]:
        """Return a list of tables; with ``required`` it holds at least one.

        The line of each is kept for the checks: ``items[2].options[1]`` is the place
        ``items/2/options/1``.
        """
        found = []
        for position, node in enumerate(self._items(name, required=required, most=most)):
            if isinstance(node, Table):
                path = f"{self.full(name)}[{position + 1}]"
                self._report.place(_place(path), node.line)
                found.append(Fields(node, self._report, path))
            else:
                self._report.error("wrong-kind", node.line, self.full(name), wanted="table")
        return found

    def laid_over(self, name: str, apart: Container[str], most: int) -> list["Fields"]:
        """Return a list of tables, each with this table's fields where it has none of its own.

        Fields called one of ``apart`` are this table's alone; every other counts as read here.
        """
        shared = {key: node for key, node in self._table.entries.items() if key not in apart}
        self._read |= shared.keys()
        found = []
        for inner in self.tables(name, most=most):
            own = inner._table  # noqa: SLF001 - another of our own
            table = Table(own.line, {**shared, **own.entries}, {**self._table.lines, **own.lines})
            found.append(Fields(table, self._report, inner._path))  # noqa: SLF001
        return found

    def table(self, name: str, *, required: bool = True) -> "Fields | None":
        """Return a table inside this one."""
        node = self._take(name, required=required)
        if isinstance(node, Table):
            return Fields(node, self._report, self.full(name))
        if node is not None and not _empty(node):
            self.error("wrong-kind", name, wanted="table")
        elif required and node is not None:
            self.error("missing-field", name, name=name)
        return None

    def by_name(self, name: str) -> dict[str, str]:
        """Return an optional table of texts, keyed by names such as ``trust``."""
        inner = self.table(name, required=False)
        return {} if inner is None else {key: inner.words(key) for key in inner.names(NAME)}

    def numbers(self, name: str, low: int, high: int) -> dict[str, int]:
        """Return an optional table of whole numbers, keyed by names such as ``trust``."""
        inner = self.table(name, required=False)
        return {} if inner is None else {key: inner.number(key, low, high) for key in inner.names(NAME)}

    def names(self, pattern: re.Pattern[str]) -> list[str]:
        """Return the field names, each checked against ``pattern``."""
        if len(self._table.entries) > MAX_NAMES:
            self._report.error(
                "too-many", self.line, self._path, most=MAX_NAMES, found=len(self._table.entries)
            )
        for key in list(self._table.entries)[:MAX_NAMES]:
            if not pattern.fullmatch(key):
                self.error("bad-id", key, found=key[:40])
        return list(self._table.entries)[:MAX_NAMES]

    def done(self) -> None:
        """Note every field that nobody asked for, once: usually a typing mistake."""
        unknown = [name for name in self._table.entries if name not in self._read]
        for name in unknown:
            self.error("unknown-field", name, name=name[:40], known=", ".join(sorted(self._read)))
        self._read.update(unknown)

    def _items(self, name: str, *, required: bool, most: int) -> list[Node]:
        node = self._take(name, required=required)
        if node is None or (not required and _empty(node)):
            return []
        if not isinstance(node, Listing):
            self.error("wrong-kind", name, wanted="list")
            return []
        if required and not node.items:
            self.error("missing-field", name, name=name)
        if len(node.items) > most:
            self.error("too-many", name, most=most, found=len(node.items))
        return node.items[:most]

    def _take(self, name: str, *, required: bool) -> Node | None:
        self._read.add(name)
        node = self._table.entries.get(name)
        if node is None and required:
            self.error("missing-field", name, name=name)
        return node


def _place(path: str) -> str:
    return path.replace("].", "/").replace("[", "/").rstrip("]")


def _empty(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip()
