"""Collects findings while a pack is read, and remembers on which line every part stands."""

import re

from playbook_app.domain.content.findings import Finding, Level
from playbook_app.formats.yaml_text import Fault

MAX_FINDINGS = 500


class Report:
    """Findings of one pack. ``file`` is the file being read, relative to the pack's folder."""

    def __init__(self) -> None:
        self.file = ""
        self.errors = 0
        self.findings: list[Finding] = []
        self._places: dict[str, tuple[str, int]] = {}

    def error(self, code: str, line: int = 0, field: str = "", /, **values: object) -> None:
        """Note something that takes a part out of the pack."""
        self.errors += 1
        self._add("error", code, (self.file, line), field, values)

    def warning(self, code: str, line: int = 0, field: str = "", /, **values: object) -> None:
        """Note something that works but should be better."""
        self._add("warning", code, (self.file, line), field, values)

    def faults(self, faults: tuple[Fault, ...]) -> None:
        """Take over what the YAML reader found."""
        for fault in faults:
            self.error(fault.code, fault.line, "", **fault.values)

    def place(self, where: str, line: int) -> None:
        """Remember that the part called ``where`` stands on ``line`` of the current file."""
        self._places[where] = (self.file, line)

    def line_of(self, where: str) -> int:
        """Return the line that was remembered for a part; 0 when there is none."""
        return self._places.get(where, ("", 0))[1]

    def forget_places(self) -> None:
        """Start on another lesson: the names of its parts are used again."""
        self._places.clear()

    def remark(self, level: Level, code: str, where: str, values: dict[str, object]) -> None:
        """Note what a check said about ``where``, on the line of the nearest part that has one."""
        if level == "error":
            self.errors += 1
        self._add(level, code, self._find(where), _path(where), values)

    def _find(self, where: str) -> tuple[str, int]:
        while where:
            if where in self._places:
                return self._places[where]
            where = where.rpartition("/")[0]
        return self._places.get("", (self.file, 0))

    def _add(
        self, level: Level, code: str, place: tuple[str, int], field: str, values: dict[str, object]
    ) -> None:
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(Finding(level, code, *place, field, values))

    def sorted(self) -> tuple[Finding, ...]:
        """Return the findings by file and line."""
        return tuple(sorted(self.findings, key=lambda found: (found.file, found.line, found.level)))


def _path(where: str) -> str:
    """Return a place as it is written beside every other field: ``items[2].options[1]``."""
    return re.sub(r"/(\d+)", r"[\1]", where).replace("/", ".")
