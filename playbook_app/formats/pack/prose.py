"""Markdown to sanitised HTML: our own extension on the ``markdown`` package, then ``nh3``.

A lesson becomes sections of blocks. Raw HTML is shown as text and reported, pictures and links
other than https and mailto are dropped and reported; nothing is loaded from anywhere.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from playbook_app.domain.content.blocks import Block, Prose, Section
from playbook_app.formats.pack.caps import MAX_PROSE, cut_to_caps
from playbook_app.formats.pack.fences import MARK
from playbook_app.formats.pack.line_finder import LineFinder
from playbook_app.formats.pack.report import Report

TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
TAGS = {"p", "ul", "ol", "li", "strong", "em", "code", "a", "h3", "h4", "blockquote", "br"} | TABLE_TAGS
SCHEMES = ("https", "mailto")
BLOCK_TAG = "playbook-block"
_LINES = {"p", "li", "h3", "h4", "tr", "blockquote", "br"}
_LINK = re.compile(r"(?:https|mailto):[^\s]+", re.IGNORECASE)
_RAW_HTML = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<!--|<!\[CDATA\[|<script", re.IGNORECASE)


@dataclass(slots=True)
class _Part:
    """A section while it is put together: prose elements and numbers of fenced blocks."""

    title: str
    content: list[Element | int] = field(default_factory=list)


class _BlockMark(BlockProcessor):
    """Turns the mark of a fenced block into an element that holds its number."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the signature is Markdown's
        return block.startswith(MARK) and block.strip()[len(MARK) :].isdecimal()

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        SubElement(parent, BLOCK_TAG, {"number": blocks.pop(0).strip()[len(MARK) :]})
        return None


class _KeepTree(Treeprocessor):
    """Keeps the finished tree: the lesson is built from it, not from one page of HTML."""

    def __init__(self, extension: "LessonExtension") -> None:
        super().__init__()
        self._extension = extension

    def run(self, root: Element) -> Element:
        self._extension.root = root
        return Element("div")


class LessonExtension(Extension):
    """Fenced blocks in, raw HTML out."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("div")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Register our processors and take out those that let HTML or code blocks through."""
        md.parser.blockprocessors.register(_BlockMark(md.parser), "playbook-block", 200)
        md.treeprocessors.register(_KeepTree(self), "playbook-tree", -10)
        md.parser.blockprocessors.deregister("code")
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")  # entities stay in the tree, where the plain text needs them


class ProseReader:
    """Renders the prose of one file. Make one per file: Markdown's state is not for sharing."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._extension = LessonExtension()
        self._markdown = Markdown(
            extensions=[TableExtension(), SaneListExtension(), self._extension], output_format="html"
        )
        self._finder = LineFinder([], 0)
        self._room = MAX_PROSE

    def sections(self, lines: list[str], first_line: int, blocks: list[Block | None]) -> tuple[Section, ...]:
        """Return the sections of a lesson; ``blocks`` are the fenced ones, by the number of their mark."""
        parts = self._parts(lines, first_line)
        return tuple(Section(part.title, tuple(self._blocks(part, blocks))) for part in parts)

    def prose(self, text: str, first_line: int) -> Prose:
        """Return text without sections, such as the body of a callout."""
        parts = self._parts(text.split("\n"), first_line)
        elements = [entry for part in parts for entry in part.content if isinstance(entry, Element)]
        return self._rendered(elements)

    def _parts(self, lines: list[str], first_line: int) -> list[_Part]:
        lines = cut_to_caps(lines, first_line, self._report, self._room)
        self._room -= sum(map(len, lines))
        self._finder = LineFinder(lines, first_line)
        self._markdown.reset()
        self._extension.root = Element("div")
        try:
            self._markdown.convert("\n".join(lines))
        except Exception as error:  # noqa: BLE001 - the caps should prevent it; a pack must still not end the app
            self._report.error("markdown-failed", first_line, "", problem=type(error).__name__)
            return []
        parts = [_Part("")]
        for element in self._extension.root:
            self._place(element, parts)
        return [part for part in parts if part.title or part.content]

    def _place(self, element: Element, parts: list[_Part]) -> None:
        if element.tag == BLOCK_TAG:
            parts[-1].content.append(int(element.get("number", "0")))
        elif element.tag in {"h1", "h2"}:
            title = _plain([element])
            if element.tag == "h1":
                self._report.warning("heading-level", self._finder.line("# "), "", title=title[:60])
            parts.append(_Part(title))
        else:
            self._clean(element)
            parts[-1].content.append(element)

    def _clean(self, top: Element) -> None:
        """Report and take out what is not shown; nh3 makes sure of it afterwards."""
        for element in top.iter():
            if element.tag == "img":
                source = element.get("src", "")
                self._report.error("picture", self._finder.line(source, "!["), "", source=source[:120])
            elif element.tag == "a":
                self._check_link(element.get("href", "").replace(AMP_SUBSTITUTE, "&"))
            elif element.tag in {"h5", "h6"}:
                element.tag = "h4"
            elif element.tag not in TAGS:
                self._report.warning("markup-not-shown", self._finder.rule(), "", tag=element.tag)
            if element.tag != "code":
                self._check_raw(element.text)
            self._check_raw(element.tail if element is not top else None)

    def _check_link(self, written: str) -> None:
        target = html.unescape(written)
        if not _LINK.fullmatch(target):
            line = self._finder.line(written, "](", "]:", "<")
            self._report.error("link-refused", line, "", target=target[:120])

    def _check_raw(self, text: str | None) -> None:
        for match in _RAW_HTML.finditer(text or ""):
            self._report.error("raw-html", self._finder.line(match.group()), "", found=match.group()[:60])

    def _blocks(self, part: _Part, blocks: list[Block | None]) -> Iterator[Block]:
        prose: list[Element] = []
        for entry in part.content:
            if isinstance(entry, Element):
                prose.append(entry)
                continue
            if prose:
                yield self._rendered(prose)
                prose = []
            block = blocks[entry]
            if block is not None:
                yield block
        if prose:
            yield self._rendered(prose)

    def _rendered(self, elements: list[Element]) -> Prose:
        wrapper = Element("div")
        wrapper.extend(elements)
        raw: str = self._markdown.serializer(wrapper)
        for processor in self._markdown.postprocessors:
            raw = processor.run(raw)
        return Prose(sanitised(raw), _plain(elements))


def sanitised(raw: str) -> str:
    """Return HTML with nothing in it but our few tags and https or mailto links."""
    return nh3.clean(
        raw,
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=_only_known_links,
        url_schemes=set(SCHEMES),
        link_rel=None,
    ).strip()


def _only_known_links(tag: str, attribute: str, value: str) -> str | None:
    return value if (tag, attribute) == ("a", "href") and _LINK.fullmatch(value) else None


def _plain(elements: list[Element]) -> str:
    pieces: list[str] = []
    for element in elements:
        _collect(element, pieces)
    joined = html.unescape("".join(pieces).replace(AMP_SUBSTITUTE, "&"))
    return "\n".join(line for line in (" ".join(line.split()) for line in joined.split("\v")) if line)


def _collect(element: Element, pieces: list[str]) -> None:
    edge = "\v" if element.tag in _LINES else " " if element.tag in {"td", "th"} else ""
    pieces.append(edge + (element.text or ""))
    for child in element:
        _collect(child, pieces)
        pieces.append(child.tail or "")
    pieces.append(edge)
