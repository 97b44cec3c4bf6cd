"""YAML without its traps: every scalar stays text and keeps its line number.

Refused, each with its line: aliases and anchors, merges, tags, directives, several documents,
duplicate keys, keys that are no text, control characters, too much depth or size. What a value
means is decided by the reader's schema, so ``0123``, ``no`` and ``12:30`` arrive as written.
Measured reasons: ``interop`` notes, section 6 (alias and merge bombs, guessed types).
"""

from dataclasses import dataclass, field
from itertools import islice

import yaml

from playbook_app.formats.control_text import find_control

MAX_LINE = 4_000
MAX_DEPTH = 12
MAX_FAULTS = 20

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a text may hold; time and memory grow with both, and with nothing else."""

    characters: int = 400_000
    nodes: int = 20_000


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the text; ``code`` is one of ``i18n.findings``, ``line`` is 1-based."""

    code: str
    line: int
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, exactly as written; an empty value is an empty text."""

    value: str
    line: int
    block: bool = False
    """Written with ``|`` or ``>``: its first line stands one line below ``line``."""


@dataclass(slots=True)
class Listing:
    """A sequence."""

    line: int
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A mapping. ``lines`` has the line of every key."""

    line: int
    entries: dict[str, "Node"] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


Node = Text | Listing | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. ``root`` is ``None`` when the text is empty or cannot be used."""

    root: Node | None
    faults: tuple[Fault, ...] = ()


class _StopReadingError(Exception):
    """The rest of the text is not worth reading."""


def read_yaml(text: str, first_line: int = 1, limits: Limits = USUAL) -> Document:
    """Read one document; never raises. ``first_line`` is the line of the file that ``text`` starts on."""
    oversize = _oversize(text, first_line, limits.characters)
    if oversize:
        return Document(None, oversize)
    builder = _Builder(first_line, limits.nodes)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _StopReadingError:
        pass
    except yaml.YAMLError as error:
        builder.fault("yaml-syntax", _error_line(error), problem=_error_text(error))
    except Exception as error:  # noqa: BLE001 - a hostile text must end as a finding, whatever the parser raises
        builder.fault("yaml-syntax", 0, problem=type(error).__name__)
    return builder.document()


def _oversize(text: str, first_line: int, most: int) -> tuple[Fault, ...]:
    if len(text) > most:
        return (Fault("too-long", first_line, {"most": most}),)
    long = (number for number, line in enumerate(text.split("\n"), first_line) if len(line) > MAX_LINE)
    return tuple(Fault("line-too-long", number, {"most": MAX_LINE}) for number in islice(long, MAX_FAULTS))


def _error_line(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return 0 if mark is None else int(mark.line)


def _error_text(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or type(error).__name__)


class _Builder:
    """Builds nodes from parser events without recursion and without PyYAML's constructors."""

    def __init__(self, first_line: int, most: int) -> None:
        self._first_line, self._most = first_line, most
        self._root: Node | None = None
        self._open: list[Listing | Table] = []
        self._keys: list[tuple[str, int] | None] = []
        self._faults: list[Fault] = []
        self._nodes = 0
        self._usable = True

    def document(self) -> Document:
        """Return the finished document; a refused one has no root."""
        return Document(self._root if self._usable else None, tuple(self._faults))

    def fault(self, code: str, line: int, **values: object) -> None:
        """Note what is wrong on the 0-based ``line``; the document is then refused."""
        self._usable = False
        if len(self._faults) < MAX_FAULTS:
            self._faults.append(Fault(code, self._first_line + line, values))

    def _stop(self, code: str, line: int, **values: object) -> None:
        self.fault(code, line, **values)
        raise _StopReadingError

    def take(self, event: yaml.Event) -> None:
        """Digest one event."""
        line = 0 if event.start_mark is None else event.start_mark.line
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event, line)
        elif isinstance(event, yaml.AliasEvent):
            self.fault("yaml-alias", line)
            self._add(Text("", self._first_line + line), line)
        elif isinstance(event, yaml.NodeEvent):
            self._start_node(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()

    def _start_document(self, event: yaml.DocumentStartEvent, line: int) -> None:
        if self._nodes:
            self._stop("yaml-documents", line)
        if event.version or event.tags:
            self.fault("yaml-directive", line)

    def _start_node(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor is not None:
            self.fault("yaml-alias", line)
        if getattr(event, "tag", None) is not None:
            self.fault("yaml-tag", line)
        number = self._first_line + line
        if isinstance(event, yaml.ScalarEvent):
            if find_control(event.value) is not None:
                self.fault("control-character", line)
            self._add(Text(event.value, number, block=event.style in {"|", ">"}), line)
            return
        node: Listing | Table = (
            Table(number) if isinstance(event, yaml.MappingStartEvent) else Listing(number)
        )
        self._add(node, line)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            self._stop("yaml-depth", line, most=MAX_DEPTH)

    def _add(self, node: Node, line: int) -> None:
        self._nodes += 1
        if self._nodes > self._most:
            self._stop("yaml-nodes", line, most=self._most)
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Listing):
            parent.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(node, line)
        else:
            key, key_line = self._keys[-1]
            self._keys[-1] = None
            self._set(parent, key, key_line, node)

    def _key(self, node: Node, line: int) -> tuple[str, int]:
        if not isinstance(node, Text):
            self.fault("yaml-key", line)
            raise _StopReadingError
        if node.value == "<<":
            self.fault("yaml-merge", line)
        return node.value, node.line

    def _set(self, table: Table, key: str, key_line: int, node: Node) -> None:
        if key in table.entries:
            self.fault("duplicate-key", key_line - self._first_line, key=key, first=table.lines[key])
            return
        table.entries[key] = node
        table.lines[key] = key_line
