"""Plans out of the app: the formats as data, and writing one of them in one step."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.i18n import N_, _

if TYPE_CHECKING:
    from playbook_app.domain.plan.model import Plan


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out; ``suffix`` is the usual ending of its files, with the dot."""

    id: str
    suffix: str
    words: str

    @property
    def name(self) -> str:
        """What it is called where one is chosen."""
        return _(self.words)


EXPORTS = (
    ExportFormat("pdf", ".pdf", N_("PDF, to print or send")),
    ExportFormat("html", ".html", N_("Web page, to read on a phone")),
    ExportFormat("markdown", ".md", N_("Markdown, to edit elsewhere")),
)
"""In the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written. ``missing`` are characters that the PDF can only show as boxes."""

    path: Path
    missing: tuple[str, ...] = ()

    @property
    def warning(self) -> str:
        """What the person must be told, ``""`` for nothing."""
        if not self.missing:
            return ""
        return _("No font on this computer has these characters; the PDF shows boxes: {signs}").format(
            signs=" ".join(self.missing)
        )


def export_plan(plan: "Plan", kind: str, target: Path, today: date, assets: Path) -> Exported:
    """Write ``plan`` to ``target`` as ``kind`` (an id of ``EXPORTS``).

    Raises ``KeyError`` for an unknown kind and ``Problem`` ("file-read-only", "file-write",
    "disk-full", "pdf-failed"); what was at ``target`` is then still there.
    """
    data, missing = rendered(plan, kind, today, assets)
    try:
        write_atomic(target, data)
    except OSError as error:
        raise write_problem(error, target) from error
    return Exported(target, missing)


def rendered(plan: "Plan", kind: str, today: date, assets: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of an export, and what it cannot show."""
    from playbook_app.formats.plan_document import plan_document

    document = plan_document(plan, today)
    if kind == "pdf":
        from playbook_app.formats.plan_pdf import to_pdf

        pdf = to_pdf(document, assets / "print" / "plan.typ")
        return pdf.data, pdf.missing
    if kind == "html":
        from playbook_app.formats.plan_html import to_html

        return to_html(document).encode(), ()
    if kind == "markdown":
        from playbook_app.formats.plan_markdown import to_markdown

        return to_markdown(document).encode(), ()
    raise KeyError(kind)
