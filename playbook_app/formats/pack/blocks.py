"""Turns the fenced blocks of a lesson into values."""

from collections.abc import Callable
from typing import cast

from playbook_app.domain.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Checklist,
    Compare,
    PostBlock,
    Prose,
    Takeaway,
)
from playbook_app.formats.pack.fences import Fence
from playbook_app.formats.pack.fields import LINE, Fields
from playbook_app.formats.pack.posts import read_post
from playbook_app.formats.pack.prose import ProseReader
from playbook_app.formats.pack.report import Report
from playbook_app.formats.yaml_text import USUAL, Limits, Table, Text, read_yaml

CALLOUT_KINDS: tuple[CalloutKind, ...] = ("note", "tip", "warning", "example")
MAX_CHECKS = 12


class BlockReader:
    """Reads the fenced blocks of one file."""

    def __init__(self, report: Report, prose: ProseReader) -> None:
        self._report = report
        self._prose = prose
        self._readers: dict[str, Callable[[Fields], Block | None]] = {
            "post": _post,
            "compare": _compare,
            "checklist": _checklist,
        }

    def read(self, fence: Fence) -> Block | None:
        """Return the block, ``None`` when nothing can be made of it; faults are in the report."""
        if fence.kind == "takeaway":
            return self._takeaway(fence)
        fields = table_fields(fence.body, fence.line + 1, self._report)
        if fields is None:
            return None
        block = self._callout(fields, fence) if fence.kind == "callout" else self._readers[fence.kind](fields)
        fields.done()
        return block

    def _takeaway(self, fence: Fence) -> Takeaway:
        text = " ".join(fence.body.split())
        if len(text) > LINE:
            self._report.error("field-too-long", fence.line, "takeaway", most=LINE, length=len(text))
        return Takeaway(text[:LINE])

    def _callout(self, fields: Fields, fence: Fence) -> Callout:
        kind = fence.argument or "note"
        if kind not in CALLOUT_KINDS:
            self._report.error(
                "not-in-list", fence.line, "callout", found=kind[:40], allowed=", ".join(CALLOUT_KINDS)
            )
            kind = "note"
        title = fields.words("title", required=False)
        return Callout(cast("CalloutKind", kind), title, self._body(fields.text_node("text")))

    def _body(self, node: Text | None) -> Prose:
        if node is None:
            return Prose("", "")
        return self._prose.prose(node.value, node.line + node.block)


def table_fields(text: str, first_line: int, report: Report, limits: Limits = USUAL) -> Fields | None:
    """Read YAML that must be a table of fields; ``None`` and an error when it is not."""
    document = read_yaml(text, first_line, limits)
    report.faults(document.faults)
    if isinstance(document.root, Table):
        return Fields(document.root, report)
    if not document.faults:
        report.error("wrong-kind", first_line, "", wanted="table")
    return None


def _post(fields: Fields) -> PostBlock:
    return PostBlock(read_post(fields))


def _compare(fields: Fields) -> Compare | None:
    weak, better = fields.table("weak"), fields.table("better")
    caption = fields.words("caption", required=False)
    if weak is None or better is None:
        return None
    return Compare(read_post(weak, "weak"), read_post(better, "better"), caption)


def _checklist(fields: Fields) -> Checklist:
    return Checklist(fields.words("title", required=False), fields.listed("items", most=MAX_CHECKS))
